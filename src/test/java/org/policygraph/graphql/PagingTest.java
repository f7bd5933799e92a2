package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.journal.JournaledStore;
import org.policygraph.journal.Note;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations.FindingKind;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/** Pages of connections, and batches of parents and children. */
class PagingTest {
  private static final int MANY = 23;

  /** Where the nested lists of a type are long in {@link #crowd}. */
  private static final Map<String, String> CROWDED =
      Map.of(
          "Document", "document/crowd",
          "Agency", "agency/crowd",
          "Goal", "goal/crowd-g0",
          "Target", "target/crowd-t0",
          "Programme", "programme/crowd-p0");

  private static final Ask CROWD = journaled(new Ask(crowd()));

  /** What a list is asked with beside its page, where it must be; what tells its nodes apart. */
  private record Asked(String arguments, String node, String path) {}

  private static final Map<String, Asked> OTHERWISE =
      Map.of(
          "search", new Asked(", text: \"crowd\"", "node { id }", "node.id"),
          "journal", new Asked("", "number", "number"),
          "changes", new Asked(", from: 1, to: 1000", "statement { id }", "statement.id"));

  private static final Asked BY_ID = new Asked("", "id", "id");

  @TestFactory
  Stream<DynamicTest> pages_of_every_list_in_every_order_hold_each_node_once() {
    List<DynamicTest> tests = new ArrayList<>();
    for (GraphQLObjectType type : OperationsTest.objects()) {
      for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
        // DraftFieldsTest: a draft is no node.
        if (GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection")
            && !type.getName().equals("Draft")
            // ReleasesHttpTest: these need a folder.
            && !List.of("drafts", "releases").contains(field.getName())) {
          for (String order : orders(field)) {
            tests.add(
                DynamicTest.dynamicTest(
                    type.getName() + "." + field.getName() + order,
                    () -> pages(type, field, order)));
          }
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(30);
    return tests.stream();
  }

  private static List<String> orders(GraphQLFieldDefinition list) {
    GraphQLArgument order = list.getArgument("orderBy");
    return order == null
        ? List.of("")
        : ((GraphQLEnumType) GraphQLTypeUtil.unwrapAll(order.getType()))
            .getValues().stream().map(value -> ", orderBy: " + value.getName()).toList();
  }

  private static void pages(GraphQLObjectType type, GraphQLFieldDefinition field, String order) {
    Asked how = OTHERWISE.getOrDefault(field.getName(), BY_ID);
    String list =
        "l: %s(first: $first, after: $after%s%s) "
            + "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { %s } } }";
    String asked = list.formatted(field.getName(), order, how.arguments(), how.node());
    String operation =
        type.getName().equals("Query")
            ? "query($first: Int, $after: String) { %s }".formatted(asked)
            : "query($first: Int, $after: String) { at: node(id: \"%s\") { ... on %s { %s } } }"
                .formatted(CROWDED.get(type.getName()), type.getName(), asked);
    String path = type.getName().equals("Query") ? "l" : "at.l";
    String id = path + ".edges.node." + how.path();

    Ask.Answer whole = CROWD.ask(operation, Map.of("first", 200)).withoutErrors();
    List<Object> all = whole.all(id);
    assertThat(all).hasSizeGreaterThanOrEqualTo(MANY).doesNotHaveDuplicates();
    assertThat(whole.one(path + ".totalCount")).isEqualTo(all.size());

    List<Object> paged = new ArrayList<>();
    String after = null;
    boolean more = true;
    while (more) {
      Ask.Answer page =
          CROWD
              .ask(
                  operation,
                  after == null ? Map.of("first", 7) : Map.of("first", 7, "after", after))
              .withoutErrors();
      assertThat(page.one(path + ".totalCount")).isEqualTo(all.size());
      assertThat(page.one(path + ".pageInfo.hasPreviousPage")).isEqualTo(!paged.isEmpty());
      List<Object> cursors = page.all(path + ".edges.cursor");
      assertThat(page.one(path + ".pageInfo.startCursor")).isEqualTo(cursors.get(0));
      assertThat(page.one(path + ".pageInfo.endCursor")).isEqualTo(cursors.get(cursors.size() - 1));
      paged.addAll(page.all(id));
      after = (String) cursors.get(cursors.size() - 1);
      more = Boolean.TRUE.equals(page.one(path + ".pageInfo.hasNextPage"));
    }
    assertThat(paged).containsExactlyElementsOf(all);
  }

  /** In each of many publications a measure comes, and one is named otherwise than before. */
  private static Ask journaled(Ask ask) {
    try {
      JournaledStore gate =
          JournaledStore.open(
              ask.store(),
              Files.createTempDirectory("paging-journal"),
              Iris.DEFAULT,
              Clock.systemUTC());
      Value.Iri graph = new Value.Iri(Iris.DEFAULT.documentGraph("journaled"));
      for (int i = 0; i < MANY; i++) {
        Fictional more = new Fictional();
        more.measure("journaled", "j" + i, i);
        Fact renamed =
            new Fact(
                GivenGraph.iri("measure/journaled-j0"),
                new Value.Iri(Rdfs.label),
                Value.Literal.string("name " + i));
        gate.commit(
            new Note("Ada", "publication " + i, null),
            writer -> {
              writer.add(graph, more.facts());
              writer.add(graph, List.of(renamed));
            });
      }
      return ask.with(gate.journal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fictional crowd() {
    Fictional graph = new Fictional();
    graph.document("crowd", 2030).to(Pg.issuer, "agency/crowd");
    graph.agency("crowd", "人群局crowd");
    graph.indicator("crowd");
    for (int i = 0; i < MANY; i++) {
      graph.document("e" + i, 2030 + i % 3).to(Pg.issuer, "agency/crowd");
      graph.agency("e" + i, "局" + i % 5);
      graph.indicator("e" + i);
      graph.topic("function/e" + i, "职能" + i % 4, "Function " + i);
      graph.goal("crowd", "g" + i, 100 + i);
      // The same place in the text and the same value for several: the order must still decide.
      graph.measure("crowd", "m" + i, 200 + i % 2).to(Pg.serves, "goal/crowd-g0");
      graph.responsibility("measure/crowd-m" + i, "agency/crowd", 200 + i);
      graph
          .target("crowd", "t" + i, 300 + i % 2, "indicator/crowd")
          .to(Pg.forGoal, "goal/crowd-g0");
      graph.entity("target/crowd-t0").to(Pg.forMeasure, "measure/crowd-m" + i);
      graph
          .observation("crowd", "o" + i, 400 + i, "indicator/crowd")
          .integer(Pg.year, 2030 + i % 2);
      graph.parameter("crowd", "x" + i, 500 + i);
      graph.finding("f" + i, FindingKind.HOLDER_UNKNOWN).to(Pg.about, "measure/crowd-m" + i % 3);
      graph.programme("crowd", "p" + i, 600 + i, "name " + i);
      graph.programme("e" + i, "p", 10, "name 0");
      graph.reference("crowd", "r" + i, 700 + i);
      graph.reference("e" + i, "r", 20).to(Pg.citedDocument, "document/crowd");
    }
    return graph;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200, 201, 401})
  void batches_of_any_size_are_answered_exactly(int size) {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.agency("a", "甲局");
    graph.agency("b", "乙局");
    graph.measure("d", "whole", 1);
    for (int i = 0; i < size; i++) {
      graph.measure("d", "part" + i, 10 + i).to(Pg.partOf, "measure/d-whole");
      if (i % 3 > 0) {
        graph.responsibility("measure/d-part" + i, "agency/a", 10 + i);
      }
      if (i % 3 > 1) {
        graph.responsibility("measure/d-part" + i, "agency/b", 11 + i);
      }
    }
    Ask.Answer answer =
        new Ask(graph)
            .ask(
                """
                { measure(id: "measure/d-whole") {
                    parts { id label partOf { id } responsibilities { id agency { label } } } } }
                """)
            .withoutErrors();
    List<Object> expected =
        IntStream.range(0, size)
            .<Object>mapToObj(
                i ->
                    Map.of(
                        "id",
                        "measure/d-part" + i,
                        "label",
                        "measuredpart" + i,
                        "partOf",
                        Map.of("id", "measure/d-whole"),
                        "responsibilities",
                        Stream.of("a", "b")
                            .limit(i % 3)
                            .map(
                                agency ->
                                    Map.of(
                                        "id",
                                        "responsibility/d-part" + i + "-" + agency,
                                        "agency",
                                        Map.of("label", agency.equals("a") ? "甲局" : "乙局")))
                            .toList()))
            .toList();
    assertThat(answer.all("measure.parts")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200, 201, 401})
  void a_page_is_what_was_asked_for_and_two_hundred_at_the_most(int size) {
    Fictional graph = new Fictional();
    for (int i = 0; i < size; i++) {
      graph.document("d" + i, 2000 + i);
    }
    Ask ask = new Ask(graph);
    for (int first : new int[] {0, 1, 199, 200, 201, 5000}) {
      Ask.Answer answer =
          ask.ask(
                  "query($first: Int) { documents(first: $first, orderBy: DATE_ASC)"
                      + " { totalCount pageInfo { hasNextPage startCursor } edges { node { id year } } } }",
                  Map.of("first", first))
              .withoutErrors();
      int served = Math.min(Math.min(first, 200), size);
      assertThat(answer.all("documents.edges.node.id"))
          .isEqualTo(IntStream.range(0, served).mapToObj(i -> "document/d" + i).toList());
      assertThat(answer.one("documents.totalCount")).isEqualTo(size);
      assertThat(answer.one("documents.pageInfo.hasNextPage")).isEqualTo(served < size);
      assertThat(answer.one("documents.pageInfo.startCursor") == null).isEqualTo(served == 0);
    }
    assertThat(ask.ask("{ documents { edges { node { id } } } }").all("documents.edges"))
        .hasSize(Math.min(20, size));
  }

  @Test
  void a_negative_number_of_edges_is_a_bad_request() {
    Ask.Answer answer = CROWD.ask("{ documents(first: -1) { totalCount } }");
    assertThat(answer.codes()).containsExactly("BAD_REQUEST");
    assertThat(answer.errors().get(0).getMessage()).contains("first").contains("-1");
    assertThat(answer.errors().get(0).getPath()).containsExactly("documents");
  }

  @Test
  void a_cursor_that_this_list_never_gave_out_is_refused() {
    Object measure =
        CROWD.ask("{ measures(first: 1) { edges { cursor } } }").one("measures.edges.cursor");
    for (Object cursor : List.of("", "x", "??", "0", measure)) {
      for (String list : List.of("documents", "search", "topics")) {
        Ask.Answer answer =
            CROWD.ask(
                "query($after: String) { %s(%safter: $after) { totalCount } }"
                    .formatted(list, list.equals("search") ? "text: \"局\", " : ""),
                Map.of("after", cursor));
        assertThat(answer.codes())
            .as("%s after %s", list, cursor)
            .containsExactly("UNKNOWN_CURSOR");
      }
    }
  }

  @Test
  void a_cursor_keeps_its_place_when_entities_come_before_it() {
    Fictional graph = new Fictional();
    graph.document("b", 2031);
    graph.document("c", 2032);
    Ask ask = new Ask(graph);
    String operation =
        "query($after: String) { documents(first: 1, after: $after, orderBy: DATE_ASC) { edges { cursor node { id } } } }";
    Object first = ask.ask(operation).one("documents.edges.cursor");
    Fictional more = new Fictional();
    more.document("a", 2030);
    more.addTo(ask.store());
    assertThat(
            ask.ask(operation, Map.of("after", java.util.Objects.requireNonNull(first)))
                .all("documents.edges.node.id"))
        .containsExactly("document/c");
  }
}
