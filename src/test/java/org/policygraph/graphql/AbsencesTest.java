package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.loading.PackagedStore;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/** Each null is explained once, and nothing else is. */
class AbsencesTest {
  private static final Ask DATA = new Ask(PackagedStore.get());

  /** Parts of what holds them; other objects have absences of their own, or are whole. */
  private static final Set<String> PARTS =
      Set.of("TimeSpan", "Quantity", "Dimension", "Reply", "Review", "Source");

  /** Lists of whom the document names: an empty one is explained like a null. */
  private static final Set<String> NAMED =
      Set.of("issuers", "addressees", "payers", "responsibilities");

  @TestFactory
  Stream<DynamicTest> in_the_packaged_data_each_null_has_one_reason_and_nothing_else_has_one() {
    return OperationsTest.objects().stream()
        .filter(type -> type.getFieldDefinition("absences") != null)
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.getName(),
                    () -> {
                      List<String> all = entities(type.getName());
                      assertThat(all).isNotEmpty();
                      for (int i = 0; i < all.size(); i += 20) {
                        explained(type, all.subList(i, Math.min(all.size(), i + 20)));
                      }
                    }));
  }

  private static void explained(GraphQLObjectType type, List<String> ids) {
    StringBuilder operation = new StringBuilder("{");
    for (int i = 0; i < ids.size(); i++) {
      operation.append(" n%d: node(id: \"%s\") { id ...All }".formatted(i, ids.get(i)));
    }
    operation.append(" } fragment All on ").append(type.getName()).append(selection(type, true));
    Ask.Answer answer = DATA.ask(operation.toString()).withoutErrors();
    for (Object entity : answer.fields().values()) {
      List<String> nulls = new ArrayList<>();
      nulls("", (Map<?, ?>) entity, nulls);
      assertThat(((List<?>) Objects.requireNonNull(((Map<?, ?>) entity).get("absences"))))
          .as("%s", ((Map<?, ?>) entity).get("id"))
          .extracting(absence -> ((Map<?, ?>) absence).get("property"))
          .map(Object::toString)
          .containsExactlyInAnyOrderElementsOf(nulls);
    }
  }

  /**
   * All that may be null, in the type and in its parts; of an entity beside it, that it is there.
   */
  private static String selection(GraphQLObjectType type, boolean owner) {
    List<String> fields = new ArrayList<>(owner ? List.of("absences { property }") : List.of());
    for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
      var leaf = GraphQLTypeUtil.unwrapAll(field.getType());
      boolean nullable = GraphQLTypeUtil.isNullable(field.getType());
      // With a day it may be null as well; of the other fields with arguments the lists may be
      // empty.
      if (!field.getArguments().isEmpty()
          && !field.getName().equals("assessment")
          && !NAMED.contains(field.getName())) {
        continue;
      }
      if (PARTS.contains(leaf.getName())) {
        fields.add(field.getName() + selection((GraphQLObjectType) leaf, false));
      } else if (NAMED.contains(field.getName())) {
        fields.add(field.getName() + " { id }");
      } else if (nullable) {
        fields.add(field.getName() + (GraphQLTypeUtil.isLeaf(leaf) ? "" : " { id }"));
      }
    }
    return fields.stream().collect(Collectors.joining(" ", " { __typename ", " }"));
  }

  private static void nulls(String path, Map<?, ?> object, List<String> nulls) {
    object.forEach(
        (name, value) -> {
          String here = path + name;
          if (value == null
              || (value instanceof List<?> list && list.isEmpty() && NAMED.contains(name))) {
            nulls.add(here);
          } else if (value instanceof Map<?, ?> below) {
            nulls(here + ".", below, nulls);
          } else if (value instanceof List<?> list && !name.equals("absences")) {
            for (int i = 0; i < list.size(); i++) {
              nulls(here + "." + i + ".", (Map<?, ?>) list.get(i), nulls);
            }
          }
        });
  }

  private static List<String> entities(String type) {
    Template query = Template.of("entities", "SELECT DISTINCT ?s { ?s a ?class } ORDER BY ?s");
    return PackagedStore.get()
        .read(
            snapshot ->
                snapshot.select(query, Parameters.of("class", new Value.Iri(Pg.NS + type))).stream()
                    .map(row -> Iris.DEFAULT.id(row.get("s").text()).orElseThrow())
                    .toList());
  }

  private static Map<Object, Object> absences(Fictional graph, String id, String type) {
    return new Ask(graph)
            .ask(
                "{ node(id: \"%s\") { ... on %s { absences { property reason } } } }"
                    .formatted(id, type))
            .withoutErrors()
            .all("node.absences")
            .stream()
            .map(absence -> (Map<?, ?>) absence)
            .collect(
                Collectors.toMap(
                    absence -> Objects.requireNonNull(absence.get("property")),
                    absence -> Objects.requireNonNull(absence.get("reason"))));
  }

  private static Fictional plan() {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.indicator("i");
    return graph;
  }

  @Test
  void what_the_graph_states_prevails_over_what_would_be_assumed() {
    Fictional graph = plan();
    graph.goal("d", "g", 1);
    graph.goal("d", "h", 2).to(Pg.notStated, Pg.time);
    assertThat(absences(graph, "goal/d-g", "Goal")).containsEntry("time", "NOT_EXTRACTED");
    assertThat(absences(graph, "goal/d-h", "Goal")).containsEntry("time", "NOT_STATED");
  }

  @Test
  void two_kinds_of_nothing_for_one_field_become_one() {
    Fictional graph = plan();
    graph.goal("d", "g", 1).to(Pg.notExtracted, Pg.time).to(Pg.notStated, Pg.time);
    assertThat(absences(graph, "goal/d-g", "Goal")).containsEntry("time", "NOT_STATED");
  }

  @Test
  void an_absence_of_what_is_there_is_not_told() {
    Fictional graph = plan();
    graph
        .goal("d", "g", 1)
        .to(Pg.notStated, Pg.time)
        .to(Pg.notReviewed, Pg.reviewStatus)
        .to(Pg.time, graph.time("g", "2031", "2032").string(Pg.verbatim, "两年").id());
    assertThat(absences(graph, "goal/d-g", "Goal").keySet())
        .containsExactlyInAnyOrder(
            "section", "review.confidence", "review.by", "review.at", "review.note");
  }

  @ParameterizedTest
  @CsvSource({"STATED, NOT_EXTRACTED", "HEADING, NOT_STATED", "PLAN_PERIOD, NOT_STATED"})
  void a_time_without_words_is_told_with_what_is_open_in_it(
      Enumerations.TimeBasis basis, String reason) {
    Fictional graph = plan();
    graph.goal("d", "g", 1).to(Pg.time, graph.time("g", "2031", "2032").id());
    graph.without("time/g", Pg.to).without("time/g", Pg.timeBasis);
    graph.entity("time/g").is(Pg.timeBasis, basis);
    assertThat(absences(graph, "goal/d-g", "Goal"))
        .containsEntry("time.to", "NOT_STATED")
        .containsEntry("time.verbatim", reason)
        .doesNotContainKey("time.from");
  }

  @Test
  void only_between_two_numbers_an_upper_one_is_lacking() {
    Fictional graph = plan();
    graph.target("d", "t", 1, "indicator/i");
    assertThat(absences(graph, "target/d-t", "Target"))
        .containsEntry("quantity.upperValue", "NOT_APPLICABLE");
    graph.without("quantity/d-t", Pg.comparator);
    graph.entity("quantity/d-t").is(Pg.comparator, Enumerations.Comparator.BETWEEN);
    assertThat(absences(graph, "target/d-t", "Target"))
        .containsEntry("quantity.upperValue", "NOT_EXTRACTED");
  }

  @Test
  void a_dimension_whose_value_is_not_in_the_graph_is_told_by_its_place_in_the_list() {
    Fictional graph = plan();
    graph.target("d", "t", 1, "indicator/i").to(Pg.dimension, "dimension/t-2", "dimension/t-10");
    for (String key : List.of("2", "10")) {
      graph
          .entity("dimension/t-" + key, Pg.Dimension)
          .is(Pg.dimensionKind, Enumerations.DimensionKind.RANKED_AMONG)
          .string(Pg.writtenAs, "同类城市" + key);
    }
    graph.entity("dimension/t-2").to(Pg.dimensionValue, Fictional.CITY);
    assertThat(absences(graph, "target/d-t", "Target"))
        .containsEntry("dimensions.1.value", "NOT_IN_GRAPH")
        .doesNotContainKey("dimensions.0.value");
    assertThat(
            new Ask(graph)
                .ask("{ targets { edges { node { dimensions { writtenAs } } } } }")
                .all("targets.edges.node.dimensions.writtenAs"))
        .containsExactly("同类城市2", "同类城市10");
  }

  @Test
  void who_reviewed_is_not_stated_only_where_somebody_did() {
    Fictional graph = plan();
    graph.goal("d", "g", 1);
    graph.goal("d", "h", 2);
    graph.without("goal/d-h", Pg.reviewStatus);
    graph.entity("goal/d-h").is(Pg.reviewStatus, Enumerations.ReviewStatus.ACCEPTED);
    assertThat(absences(graph, "goal/d-g", "Goal"))
        .containsEntry("review.by", "NOT_REVIEWED")
        .containsEntry("review.note", "NOT_REVIEWED");
    assertThat(absences(graph, "goal/d-h", "Goal")).containsEntry("review.by", "NOT_STATED");
  }

  @Test
  void a_measure_for_which_nobody_answers_says_so() {
    Fictional graph = plan();
    graph.agency("a", "甲局");
    graph.measure("d", "m", 1);
    graph.responsibility(graph.measure("d", "n", 2).id(), "agency/a", 3);
    assertThat(absences(graph, "measure/d-m", "Measure"))
        .containsEntry("responsibilities", "NOT_STATED")
        .containsEntry("partOf", "NOT_APPLICABLE");
    assertThat(absences(graph, "measure/d-n", "Measure")).doesNotContainKey("responsibilities");
  }

  @Test
  void what_the_copy_does_not_say_is_told_by_the_document() {
    Fictional graph = plan();
    graph.entity("text/d").string(org.policygraph.vocabulary.Eli.publisher, "灯市网");
    graph.entity("document/d").to(Pg.notExtracted, Pg.sourceUrl);
    assertThat(absences(graph, "document/d", "Document"))
        .containsEntry("source.url", "NOT_EXTRACTED")
        .containsEntry("source.retrieved", "NOT_STATED")
        .containsEntry("issuers", "NOT_STATED")
        .containsEntry("reply", "NOT_APPLICABLE")
        .doesNotContainKey("source.publisher")
        .doesNotContainKey("reply.proposer");
  }
}
