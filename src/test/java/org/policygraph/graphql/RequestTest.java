package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Pg;

/** One request: one state of the graph, of limited size, however it is asked. */
class RequestTest {

  @Test
  void what_is_written_during_a_request_is_not_seen_by_it() {
    Fictional graph = new Fictional();
    graph.document("a", 2030);
    Tdb2Store store = graph.store();
    Fictional later = new Fictional();
    later.document("b", 2031);
    Instrumentation writing = before("second", () -> inAnotherThread(() -> later.addTo(store)));
    String operation =
        """
        { first: documents { totalCount edges { node { id } } }
          second: documents { totalCount edges { node { id } } }
          third: document(id: "document/b") { id } }
        """;
    Ask.Answer during = new Ask(store).with(writing).ask(operation).withoutErrors();
    assertThat(during.all("second.edges.node.id")).containsExactly("document/a");
    assertThat(during.one("second.totalCount")).isEqualTo(1);
    assertThat(during.one("third")).isNull();
    Ask.Answer after = new Ask(store).ask(operation).withoutErrors();
    assertThat(after.all("second.edges.node.id")).containsExactly("document/b", "document/a");
    assertThat(after.one("third.id")).isEqualTo("document/b");
  }

  /** Does something before a field of Query is read. */
  private static Instrumentation before(String field, Runnable work) {
    return new SimplePerformantInstrumentation() {
      @Override
      public DataFetcher<?> instrumentDataFetcher(
          DataFetcher<?> fetcher,
          InstrumentationFieldFetchParameters parameters,
          @Nullable InstrumentationState state) {
        return environment -> {
          if (environment.getField().getResultKey().equals(field)) {
            work.run();
          }
          return fetcher.get(environment);
        };
      }
    };
  }

  private static void inAnotherThread(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void things_that_are_read_once_and_stand_everywhere_do_not_make_an_endless_answer() {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    for (int i = 0; i < 200; i++) {
      graph.measure("d", "m" + i, i);
    }
    String below = "id";
    for (int i = 0; i < 4; i++) {
      below = "measures(first: 200) { edges { node { statedIn { " + below + " } } } }";
    }
    Ask.Answer answer = new Ask(graph).ask("{ document(id: \"document/d\") { " + below + " } }");
    assertThat(answer.codes()).containsExactly("TOO_LARGE");
    assertThat(answer.fields()).containsEntry("document", null);
    assertThat(
            new Ask(graph)
                .ask(
                    "{ document(id: \"document/d\") { measures(first: 200) { edges { node { statedIn { id } } } } } }")
                .withoutErrors()
                .all("document.measures.edges.node.statedIn.id"))
        .hasSize(200)
        .containsOnly("document/d");
  }

  @Test
  void one_field_may_be_asked_for_in_several_ways() {
    Ask.Answer answer =
        new Ask(Fictional.complete(2))
            .ask(
                """
                query($no: Boolean!) {
                  one: targets(first: 1) { ...Page }
                  other: targets(first: 1, orderBy: VALUE_DESC) { ...Page edges { node { dueYear } } }
                  measure(id: "measure/d0-m") {
                    zh: label(lang: "zh") en: label(lang: "en")
                    parts @skip(if: $no) { id }
                    kept: parts @include(if: $no) { id ... on Measure { label } }
                    targets { ... on Figure { quantity { value } } ... on Target { quantity { verbatim } } }
                  }
                }
                fragment Page on TargetConnection { edges { node { id } } totalCount edges { cursor } }
                """,
                Map.of("no", true))
            .withoutErrors();
    assertThat(answer.all("one.edges.node.id")).hasSize(1);
    assertThat(answer.all("one.edges.cursor")).hasSize(1).doesNotContainNull();
    assertThat(answer.all("other.edges.node.dueYear")).hasSize(1);
    assertThat(answer.one("measure"))
        .isEqualTo(
            Map.of(
                "zh",
                "measured0m",
                "en",
                "MEASURE d0 m",
                "kept",
                List.of(Map.of("id", "measure/d0-mp", "label", "measured0mp")),
                "targets",
                List.of(Map.of("quantity", Map.of("value", "100", "verbatim", "100盏")))));
  }

  @Test
  void fields_of_an_interface_and_of_its_types_are_one_selection() {
    Ask.Answer answer =
        new Ask(Fictional.complete(1))
            .ask(
                """
                { node(id: "target/d0-t") {
                    ... on Figure { parts { __typename quantity { value } ... on Target { quantity { comparator } } } }
                    ... on Observation { year } } }
                """)
            .withoutErrors();
    assertThat(answer.one("node"))
        .isEqualTo(
            Map.of(
                "parts",
                List.of(
                    Map.of(
                        "__typename",
                        "Target",
                        "quantity",
                        Map.of("value", "100", "comparator", "AT_LEAST")))));
  }

  @Test
  void a_measure_that_is_part_of_itself_is_answered() {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.measure("d", "m", 1).to(Pg.partOf, "measure/d-m");
    assertThat(
            new Ask(graph)
                .ask(
                    "{ measure(id: \"measure/d-m\") { id partOf { partOf { id parts { parts { id } } } } } }")
                .withoutErrors()
                .all("measure.partOf.partOf.parts.parts.id"))
        .containsExactly("measure/d-m");
  }
}
