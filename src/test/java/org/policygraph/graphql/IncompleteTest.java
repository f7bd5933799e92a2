package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Skos;

/** What lacks something that the contract promises is left out and named; the rest is there. */
class IncompleteTest {

  private static Fictional threeTargets() {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.indicator("i");
    for (int i = 0; i < 3; i++) {
      graph.target("d", "t" + i, i, "indicator/i").integer(Pg.dueYear, 2030 + i);
    }
    return graph;
  }

  @Test
  void a_target_without_a_year_stands_last_and_is_complete() {
    Ask.Answer answer =
        new Ask(threeTargets().without("target/d-t0", Pg.dueYear))
            .ask("{ targets { totalCount edges { node { id dueYear } } } }")
            .withoutErrors();
    assertThat(answer.all("targets.edges.node.id"))
        .containsExactly("target/d-t1", "target/d-t2", "target/d-t0");
    assertThat(answer.all("targets.edges.node.dueYear")).containsExactly(2031, 2032, null);
    assertThat(answer.one("targets.totalCount")).isEqualTo(3);
  }

  @Test
  void a_figure_whose_unit_is_not_described_is_left_out() {
    Fictional graph = threeTargets().without("quantity/d-t1", Qudt.hasUnit);
    graph.entity("quantity/d-t1").to(Qudt.hasUnit, "unit/unheard-of");
    Ask.Answer answer =
        new Ask(graph)
            .ask(
                "{ targets { totalCount pageInfo { endCursor } edges { cursor node { id quantity { value unit { symbol } } } } } }");
    assertThat(answer.all("targets.edges.node.id")).containsExactly("target/d-t0", "target/d-t2");
    assertThat(answer.codes()).containsExactly("INCOMPLETE_ENTITY");
    assertThat(answer.errors().get(0).getMessage()).contains("unit/unheard-of", "symbol");
    assertThat(answer.errors().get(0).getPath()).containsExactly("targets");
    assertThat(answer.one("targets.totalCount")).isEqualTo(3);
    assertThat(
            new Ask(graph)
                .ask("{ targets { edges { node { id quantity { value } } } } }")
                .withoutErrors()
                .all("targets.edges.node.id"))
        .as("what is not asked for may be lacking")
        .hasSize(3);
  }

  @Test
  void a_quantity_without_a_value_takes_only_its_figure_out() {
    Fictional graph = threeTargets().without("quantity/d-t2", Qudt.numericValue);
    Ask.Answer answer =
        new Ask(graph)
            .ask(
                "{ targets(orderBy: VALUE_DESC) { totalCount edges { node { id quantity { value } } } }"
                    + " document(id: \"document/d\") { targets { totalCount edges { node { quantity { value } id } } } } }");
    assertThat(answer.all("targets.edges.node.id")).containsExactly("target/d-t0", "target/d-t1");
    assertThat(answer.all("document.targets.edges.node.id"))
        .containsExactly("target/d-t0", "target/d-t1");
    assertThat(answer.codes()).containsOnly("INCOMPLETE_ENTITY").hasSize(2);
  }

  @Test
  void a_document_without_a_year_is_left_out_and_its_statements_are_not() {
    Fictional graph = threeTargets();
    graph.document("e", 2031);
    graph.measure("d", "m", 5);
    graph.goal("d", "g", 6);
    graph.parameter("d", "x", 7);
    graph.without("document/d", Pg.year);
    Ask ask = new Ask(graph);
    Ask.Answer documents = ask.ask("{ documents { totalCount edges { node { id year } } } }");
    assertThat(documents.all("documents.edges.node.id")).containsExactly("document/e");
    assertThat(documents.codes()).containsExactly("INCOMPLETE_ENTITY");
    assertThat(documents.one("documents.totalCount")).isEqualTo(2);
    Ask.Answer statements =
        ask.ask(
            """
            { measures { totalCount edges { node { id } } }
              goals { edges { node { id } } }
              parameters { edges { node { id statedIn { title } } } } }
            """);
    assertThat(statements.withoutErrors().all("measures.edges.node.id"))
        .containsExactly("measure/d-m");
    assertThat(statements.all("goals.edges.node.id")).containsExactly("goal/d-g");
    assertThat(statements.all("parameters.edges.node.id")).containsExactly("parameter/d-x");
    Ask.Answer nested = ask.ask("{ measures { totalCount edges { node { statedIn { year } } } } }");
    assertThat(nested.all("measures.edges")).isEmpty();
    assertThat(nested.one("measures.totalCount")).isEqualTo(1);
    assertThat(nested.codes()).containsExactly("INCOMPLETE_ENTITY");
  }

  @Test
  void an_entity_without_labels_is_listed_by_its_key() {
    Fictional graph = threeTargets();
    graph.agency("a", "甲局");
    graph.without("agency/a", Rdfs.label);
    graph.without("indicator/i", Skos.prefLabel);
    graph.without("document-type/plan", Skos.prefLabel);
    Ask.Answer answer =
        new Ask(graph)
            .ask(
                """
                { agencies { edges { node { label } } }
                  indicators { edges { node { label } } }
                  topics { edges { node { label } } } }
                """)
            .withoutErrors();
    assertThat(answer.all("agencies.edges.node.label")).containsExactly("a");
    assertThat(answer.all("indicators.edges.node.label")).containsExactly("i");
    assertThat(answer.all("topics.edges.node.label")).containsExactly("plan");
  }

  @Test
  void a_single_entity_that_lacks_something_is_null_and_named() {
    Fictional graph = threeTargets();
    graph.without("document/d", Pg.year);
    Ask.Answer answer =
        new Ask(graph)
            .ask("{ document(id: \"document/d\") { year } indicator(id: \"indicator/i\") { id } }");
    assertThat(answer.fields()).containsEntry("document", null);
    assertThat(answer.one("indicator.id")).isEqualTo("indicator/i");
    assertThat(answer.codes()).containsExactly("INCOMPLETE_ENTITY");
    assertThat(answer.errors().get(0).getPath()).containsExactly("document");
  }

  @Test
  void a_link_to_an_entity_of_another_type_is_no_link() {
    Fictional graph = threeTargets();
    graph
        .entity("document/d")
        .to(Eli.jurisdiction, "indicator/i")
        .to(Pg.issuer, "indicator/i", "agency/a");
    graph.agency("a", "甲局");
    graph.without("target/d-t0", Pg.scope);
    graph.entity("target/d-t0").to(Pg.scope, "unit/piece");
    Ask.Answer answer =
        new Ask(graph)
            .ask(
                """
                { document(id: "document/d") { area { within { id } } issuers { id names { name } } }
                  targets { edges { node { id scope { label } } } } }
                """);
    assertThat(answer.all("document.area")).containsOnlyNulls();
    assertThat(answer.all("document.issuers.id")).containsExactly("agency/a");
    assertThat(answer.all("targets.edges.node.id")).containsExactly("target/d-t1", "target/d-t2");
    assertThat(answer.codes()).containsExactly("INCOMPLETE_ENTITY");
  }

  @Test
  void an_incomplete_figure_is_named_and_the_rest_of_the_history_stands() {
    Fictional graph = threeTargets().without("target/d-t1", Pg.perUnit);
    Ask.Answer answer =
        new Ask(graph)
            .ask("{ indicators { edges { node { id history { points { figure { id } } } } } } }");
    assertThat(answer.all("indicators.edges.node.history.points.figure.id"))
        .containsExactly("target/d-t0", "target/d-t2");
    assertThat(answer.codes()).containsExactly("INCOMPLETE_ENTITY");
    assertThat(answer.errors().get(0).getMessage()).contains("target/d-t1", "perUnit");
  }

  @Test
  void what_is_not_one_of_the_nodes_of_the_contract_is_no_node() {
    Fictional graph = threeTargets();
    for (String id : List.of("quantity/d-t0", "evidence/d-0-2", "text/d", "quantity/nowhere")) {
      Ask.Answer answer = new Ask(graph).ask("{ node(id: \"%s\") { id label } }".formatted(id));
      assertThat(answer.withoutErrors().fields()).as(id).containsEntry("node", null);
    }
  }

  @Test
  void evidence_is_whole_even_where_something_else_met_it_before() {
    Ask.Answer answer =
        new Ask(threeTargets())
            .ask(
                """
                { a: node(id: "evidence/d-0-2") { id }
                  b: node(id: "target/d-t0") { ... on Target { evidence { start end quote } } } }
                """);
    assertThat(answer.withoutErrors().all("b.evidence.quote")).containsExactly("t0");
  }
}
