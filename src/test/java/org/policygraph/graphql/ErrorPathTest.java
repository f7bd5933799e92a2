package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.vocabulary.Pg;

/** An error stands at the field that it is of, and takes no more with it than GraphQL says. */
class ErrorPathTest {

  private static Fictional city() {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.document("e", 2031);
    for (int i = 0; i < 2; i++) {
      graph.measure("d", "m" + i, i);
      graph.measure("e", "m" + i, i);
    }
    graph.indicator("i");
    graph.target("d", "t", 3, "indicator/i").integer(Pg.dueYear, 2035);
    graph.target("d", "u", 4, "indicator/i");
    graph.without("target/d-u", Pg.scope).entity("target/d-u").to(Pg.scope, Fictional.PROVINCE);
    return graph;
  }

  private static Ask.Answer ask(String operation) {
    return new Ask(city()).ask(operation);
  }

  private static List<List<Object>> paths(Ask.Answer answer) {
    return answer.errors().stream().map(error -> error.getPath()).toList();
  }

  @Test
  void a_nullable_field_is_null_by_itself_and_its_siblings_stay() {
    Ask.Answer answer =
        ask("{ document(id: \"document/d\") { year text(start: 5, end: 4) title } }");
    assertThat(answer.codes()).containsExactly("BAD_REQUEST");
    assertThat(paths(answer)).containsExactly(List.of("document", "text"));
    assertThat(answer.one("document.year")).isEqualTo(2030);
    assertThat(answer.one("document.title")).isEqualTo("文件d");
    assertThat(answer.one("document.text")).isNull();
  }

  @Test
  void the_path_names_the_places_in_the_lists_above() {
    Ask.Answer answer =
        ask(
            """
            { measures(filter: {document: "document/d"}) {
                edges { node { id evidence { quote words: context(characters: -1) } } } } }
            """);
    assertThat(paths(answer))
        .containsExactlyInAnyOrder(
            List.of("measures", "edges", 0, "node", "evidence", 0, "words"),
            List.of("measures", "edges", 1, "node", "evidence", 0, "words"));
    assertThat(answer.all("measures.edges.node.evidence.quote")).containsExactly("m0", "m1");
  }

  @TestFactory
  Stream<DynamicTest> a_field_that_must_not_be_null_takes_what_holds_it_along() {
    return Stream.of(
            "measures(first: -1)",
            "measures(after: \"never given out\")",
            "goals(first: 1, after: \"\")")
        .map(
            field ->
                DynamicTest.dynamicTest(
                    field,
                    () -> {
                      Ask.Answer answer =
                          ask(
                              """
                              { a: document(id: "document/d") { title page: %s { totalCount } }
                                b: document(id: "document/e") { title } }
                              """
                                  .formatted(field));
                      assertThat(paths(answer)).containsExactly(List.of("a", "page"));
                      assertThat(answer.fields()).containsEntry("a", null);
                      assertThat(answer.one("b.title")).isEqualTo("文件e");
                    }));
  }

  @Test
  void a_cursor_is_good_for_its_own_list_and_an_error_at_another() {
    Object cursor =
        ask("{ document(id: \"document/d\") { measures(first: 1) { edges { cursor } } } }")
            .one("document.measures.edges.cursor");
    Ask.Answer answer =
        new Ask(city())
            .ask(
                """
                query($after: String) {
                  a: document(id: "document/d") { measures(after: $after) { edges { node { id } } } }
                  b: document(id: "document/e") { measures(after: $after) { totalCount } } }
                """,
                Map.of("after", java.util.Objects.requireNonNull(cursor)));
    assertThat(answer.all("a.measures.edges.node.id")).containsExactly("measure/d-m1");
    assertThat(answer.codes()).containsExactly("UNKNOWN_CURSOR");
    assertThat(paths(answer)).containsExactly(List.of("b", "measures"));
    assertThat(answer.fields()).containsEntry("b", null);
  }

  @Test
  void a_history_that_needs_a_scope_is_an_error_at_its_own_place() {
    for (String scope : List.of("", "(scope: \"indicator/i\")", "(scope: \"x y\")")) {
      Ask.Answer answer =
          ask("{ indicator(id: \"indicator/i\") { label history" + scope + " { scope { id } } } }");
      assertThat(answer.codes()).as(scope).containsExactly("BAD_REQUEST");
      assertThat(paths(answer)).as(scope).containsExactly(List.of("indicator", "history"));
    }
  }

  @Test
  void an_answer_that_is_too_large_ends_at_the_root() {
    String below = "id";
    for (int i = 0; i < 5; i++) {
      below = "measures(first: 200) { edges { node { statedIn { " + below + " } } } }";
    }
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    for (int i = 0; i < 60; i++) {
      graph.measure("d", "m" + i, i);
    }
    Ask.Answer answer = new Ask(graph).ask("{ document(id: \"document/d\") { " + below + " } }");
    assertThat(answer.codes()).containsExactly("TOO_LARGE");
    assertThat(paths(answer)).containsExactly(List.of("document"));
  }
}
