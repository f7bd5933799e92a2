package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policygraph.loading.PackagedStore;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.vocabulary.Enumerations.AssessmentStatus;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/** Why the graph says so, down to the characters. */
class ExplanationTest {
  private static final String TREE =
      """
      query($id: ID!, $depth: Int) { explain(id: $id, depth: $depth) { ...one
        premises { ...one premises { ...one premises { ...one premises { ...one premises { ...one } } } } } } }
      fragment one on Explanation {
        conclusion { __typename id label } statement rule { id label(lang: "en") } truncated evidence { quote } }
      """;

  private static Fictional derived() {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.indicator("i");
    graph.target("d", "t", 1, "indicator/i");
    graph
        .assessment("d", "t", AssessmentStatus.OPEN)
        .string(Pg.rule, "assessment-open")
        .to(Pg.premise, "target/d-t");
    return graph;
  }

  private static Ask.Answer explain(Ask ask, String id, Map<String, Object> more) {
    Map<String, Object> variables = new java.util.HashMap<>(more);
    variables.put("id", id);
    return ask.ask(TREE, variables).withoutErrors();
  }

  @Test
  void a_derived_entity_is_explained_by_its_rule_and_premises_down_to_the_text() {
    Ask.Answer answer = explain(new Ask(derived()), "assessment/d-t", Map.of());
    assertThat(answer.one("explain.rule.id")).isEqualTo("rule/assessment-open");
    assertThat(answer.one("explain.rule.label")).isEqualTo("Not yet due");
    assertThat((String) answer.one("explain.statement")).contains("尚未到期");
    assertThat(answer.all("explain.premises.conclusion.id")).containsExactly("target/d-t");
    assertThat(answer.all("explain.premises.rule")).containsOnlyNulls();
    assertThat(answer.all("explain.premises.evidence.quote")).isNotEmpty();
    assertThat(answer.all("explain.premises.truncated")).containsExactly(false);
  }

  @Test
  void what_lies_deeper_than_asked_for_is_not_read_and_said_to_be_there() {
    Ask.Answer answer = explain(new Ask(derived()), "assessment/d-t", Map.of("depth", 0));
    assertThat(answer.one("explain.truncated")).isEqualTo(true);
    assertThat(answer.all("explain.premises")).isEmpty();
  }

  @Test
  void a_shared_premise_is_opened_in_one_place() {
    Fictional graph = new Fictional();
    for (String id : List.of("top", "left", "right", "shared", "leaf")) {
      graph.entity("holding/" + id, Pg.Holding).text(Rdfs.label, id, id);
    }
    graph.entity("holding/top").to(Pg.premise, "holding/left", "holding/right");
    graph.entity("holding/left").to(Pg.premise, "holding/shared");
    graph.entity("holding/right").to(Pg.premise, "holding/shared");
    graph.entity("holding/shared").to(Pg.premise, "holding/leaf");
    Ask.Answer answer = explain(new Ask(graph), "holding/top", Map.of());
    assertThat(answer.all("explain.premises.premises.conclusion.id"))
        .containsExactly("holding/shared", "holding/shared");
    assertThat(answer.all("explain.premises.premises.truncated")).containsExactly(false, true);
    assertThat(answer.all("explain.premises.premises.premises.conclusion.id"))
        .containsExactly("holding/leaf");
  }

  @Test
  void a_circle_of_premises_ends() {
    Fictional graph = new Fictional();
    graph.entity("holding/a", Pg.Holding).text(Rdfs.label, "a", "a").to(Pg.premise, "holding/b");
    graph.entity("holding/b", Pg.Holding).text(Rdfs.label, "b", "b").to(Pg.premise, "holding/a");
    Ask.Answer answer = explain(new Ask(graph), "holding/a", Map.of("depth", 20));
    assertThat(answer.all("explain.premises.premises.truncated")).containsExactly(true);
  }

  @Test
  void a_depth_beyond_every_chain_is_refused_and_what_is_not_there_is_null() {
    Ask ask = new Ask(derived());
    assertThat(ask.ask(TREE, Map.of("id", "assessment/d-t", "depth", 21)).codes()).isNotEmpty();
    assertThat(ask.ask(TREE, Map.of("id", "assessment/d-t", "depth", -1)).codes()).isNotEmpty();
    assertThat(explain(ask, "assessment/none", Map.of()).one("explain")).isNull();
  }

  @Test
  void each_level_costs_one_query_and_the_evidence_one() {
    Ask ask = new Ask(derived());
    int whole = explain(ask, "assessment/d-t", Map.of()).queries();
    assertThat(whole).isLessThanOrEqualTo(4);
  }

  @Test
  void who_holds_a_measure_today_is_explained_through_the_change_down_to_a_span() {
    Ask ask = new Ask(PackagedStore.get());
    Ask.Answer holders =
        ask.ask(
                """
                { measures(filter: { text: "实施专利导航工程" }) { edges { node {
                    responsibilities { holdings(asOf: "2024-10-01") { id } } } } } }
                """)
            .withoutErrors();
    String id = (String) holders.all("measures.edges.node.responsibilities.holdings.id").get(0);
    Ask.Answer answer = explain(ask, id, Map.of());
    List<Object> all = new ArrayList<>();
    String path = "explain.";
    for (int i = 0; i < 6; i++) {
      all.addAll(answer.all(path + "conclusion.__typename"));
      path += "premises.";
    }
    assertThat(all).contains("Holding", "Responsibility", "OtherNode", "AgencyChange");
    assertThat(answer.all("explain.premises.evidence.quote")).contains("市科技局〈市知识产权局〉");
  }

  private static List<Row> select(String query) {
    Template template = Template.of("query", "PREFIX pg: <" + Pg.NS + "> " + query);
    return PackagedStore.get().read(graph -> graph.select(template, Parameters.NONE));
  }

  /** One of each kind of conclusion and premise under each rule stands for all of them. */
  @Test
  void whatever_a_rule_concludes_is_explained_with_every_premise() {
    List<Row> kinds =
        select(
            """
            SELECT (MIN(STR(?s)) AS ?some) {
              GRAPH ?derived { ?s pg:rule ?rule ; a ?kind ; pg:premise ?premise }
              GRAPH ?graph { ?premise a ?premiseKind }
            } GROUP BY ?rule ?kind ?premiseKind
            """);
    Ask ask = new Ask(PackagedStore.get());
    for (String some : kinds.stream().map(row -> row.get("some").text()).distinct().toList()) {
      Set<String> premises =
          select("SELECT DISTINCT ?premise { GRAPH ?g { <" + some + "> pg:premise ?premise } }")
              .stream()
              .map(row -> row.get("premise").text())
              .collect(Collectors.toSet());
      String query =
          "query($id: ID!) { explain(id: $id) { rule { id } premises { conclusion { iri } } } }";
      Ask.Answer answer = ask.ask(query, Map.of("id", some)).withoutErrors();
      assertThat(answer.one("explain")).as(some).isNotNull();
      assertThat(answer.one("explain.rule")).as(some).isNotNull();
      assertThat(Set.copyOf(answer.all("explain.premises.conclusion.iri")))
          .as(some)
          .isEqualTo(premises);
    }
    assertThat(kinds).hasSizeGreaterThan(40);
  }

  @Test
  void a_continuation_is_explained_through_its_candidate_down_to_the_quotes_of_both_measures() {
    String id =
        select("SELECT (MIN(STR(?s)) AS ?some) { GRAPH ?g { ?s a pg:Continuation } }")
            .get(0)
            .get("some")
            .text();
    Ask.Answer answer = explain(new Ask(PackagedStore.get()), id, Map.of());
    assertThat(answer.all("explain.premises.conclusion.label")).contains("可能的延续");
    assertThat(answer.all("explain.premises.premises.conclusion.__typename"))
        .contains("Measure")
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(answer.all("explain.premises.premises.evidence.quote"))
        .hasSizeGreaterThanOrEqualTo(2);
  }
}
