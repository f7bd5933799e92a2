package org.policygraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.query;
import static org.policygraph.store.Given.replace;
import static org.policygraph.store.Given.text;
import static org.policygraph.store.Given.values;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Rdfs;

/** Queries with their parameters in place, asked of a small store. */
class TemplateTest {
  private static final String PREFIXES =
      "PREFIX : <https://example.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
  private static final Tdb2Store STORE = Tdb2Store.inMemory();
  private static final Template KIND = template("SELECT ?s ?kind { ?s :is ?kind } ORDER BY ?s");

  @BeforeAll
  static void fill() {
    replace(
        STORE,
        "graph",
        fact("harbour", "is", "bureau"),
        fact("park", "is", "bureau"),
        fact("mayor", "is", "person"),
        fact("harbour", "runs", "harbour-plan"),
        fact("park", "runs", "park-plan"),
        fact("park", "year", Value.Literal.integer(2030)),
        label("harbour", "雾港港务局"),
        fact("harbour", Rdfs.label, text("Port Bureau", "en")),
        label("park", "雾港园林局"),
        label("mayor", "\" . ?s ?p ?o"));
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void a_parameter_stands_for_its_variable_and_is_still_in_the_solutions() {
    List<Row> rows = select(KIND, Parameters.of("s", iri("park")));

    assertThat(rows).hasSize(1);
    assertThat(values(rows, "s")).containsExactly("park");
    assertThat(values(rows, "kind")).containsExactly("bureau");
  }

  @Test
  void literals_are_parameters_with_their_language_and_type() {
    Template labelled = template("SELECT ?s { ?s rdfs:label ?label }");
    Template ofYear = template("SELECT ?s { ?s :year ?year }");

    assertThat(values(select(labelled, Parameters.of("label", text("雾港园林局", "zh"))), "s"))
        .containsExactly("park");
    assertThat(select(labelled, Parameters.of("label", text("雾港园林局", "en")))).isEmpty();
    assertThat(select(labelled, Parameters.of("label", Value.Literal.string("雾港园林局")))).isEmpty();
    assertThat(values(select(ofYear, Parameters.of("year", Value.Literal.integer(2030))), "s"))
        .containsExactly("park");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\" } ?s ?p ?o { \"",
        "\\\" . ?s ?p ?o #",
        "'''",
        "x\n} ?s ?p ?o {",
        "?s",
        "${s}",
        "\u0000"
      })
  void what_looks_like_query_text_stays_a_value(String hostile) {
    Template labelled = template("SELECT ?s { ?s rdfs:label ?label }");

    assertThat(select(labelled, Parameters.of("label", Value.Literal.string(hostile)))).isEmpty();
    assertThat(select(labelled, Parameters.of("label", text(hostile, "zh")))).isEmpty();
    assertThat(select(KIND, Parameters.of("s", iri("https://example.org/x> ?p ?o } #" + hostile))))
        .isEmpty();
    assertThat(select(KIND, Parameters.each("s", List.of(iri("a:> ?p ?o } #" + hostile)))))
        .isEmpty();
  }

  @Test
  void a_value_that_looks_like_query_text_is_found_where_it_is_the_value() {
    Template labelled = template("SELECT ?s { ?s rdfs:label ?label }");

    assertThat(values(select(labelled, Parameters.of("label", text("\" . ?s ?p ?o", "zh"))), "s"))
        .containsExactly("mayor");
  }

  @Test
  void an_empty_batch_has_no_solution() {
    assertThat(select(KIND, Parameters.each("s", List.of()))).isEmpty();
    assertThat(ask(template("ASK { ?s :is ?kind }"), Parameters.each("s", List.of()))).isFalse();
  }

  @Test
  void a_batch_of_one_has_the_solutions_of_the_same_parameter() {
    assertThat(select(KIND, Parameters.each("s", List.of(iri("park")))))
        .isEqualTo(select(KIND, Parameters.of("s", iri("park"))));
  }

  @Test
  void a_batch_of_a_thousand_finds_each_member_that_is_there_and_no_other_node() {
    List<Value.Iri> batch =
        IntStream.range(0, 1000)
            .mapToObj(i -> iri(i == 17 ? "park" : i == 999 ? "mayor" : "n" + i))
            .toList();

    assertThat(values(select(KIND, Parameters.each("s", batch)), "s"))
        .containsExactly("mayor", "park");
  }

  @Test
  void a_batch_and_values_go_together() {
    Parameters both =
        Parameters.each("s", List.of(iri("harbour"), iri("mayor"))).with("kind", iri("bureau"));

    assertThat(values(select(KIND, both), "s")).containsExactly("harbour");
  }

  @Test
  void binding_leaves_the_template_free_for_the_next_binding() {
    select(KIND, Parameters.each("s", List.of(iri("park"))).with("kind", iri("bureau")));

    assertThat(select(KIND, Parameters.NONE)).hasSize(3);
  }

  @Test
  void a_batch_reaches_a_query_that_groups() {
    Template count = template("SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s ORDER BY ?s");

    List<Row> rows = select(count, Parameters.each("s", List.of(iri("harbour"), iri("mayor"))));

    assertThat(values(rows, "s")).containsExactly("harbour", "mayor");
    assertThat(values(rows, "n")).containsExactly("4", "2");
  }

  @Test
  void a_parameter_reaches_a_query_that_groups_and_orders_by_it() {
    Template count = template("SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s ORDER BY ?s");

    assertThat(values(select(count, Parameters.of("s", iri("harbour"))), "n")).containsExactly("4");
  }

  @Test
  void parameters_reach_filters_negations_and_subqueries() {
    Template without =
        template(
            "SELECT ?s { ?s :is :bureau FILTER NOT EXISTS { ?s :runs ?plan } FILTER (?s != ?x) }");
    Template inner = template("SELECT ?s ?plan { { SELECT ?s ?plan { ?s :runs ?plan } } }");

    assertThat(
            values(
                select(without, Parameters.of("plan", iri("park-plan")).with("x", iri("mayor"))),
                "s"))
        .containsExactly("harbour");
    assertThat(select(without, Parameters.of("plan", iri("none")).with("x", iri("park"))))
        .hasSize(1);
    assertThat(values(select(inner, Parameters.of("plan", iri("park-plan"))), "s"))
        .containsExactly("park");
    assertThat(values(select(inner, Parameters.each("plan", List.of(iri("park-plan")))), "s"))
        .containsExactly("park");
  }

  @Test
  void a_batch_is_joined_to_a_query_that_is_one_subquery() {
    Template sub = template("SELECT ?s { SELECT ?s { ?s :is :bureau } }");

    assertThat(values(select(sub, Parameters.each("s", List.of(iri("park"), iri("mayor")))), "s"))
        .containsExactly("park");
  }

  @Test
  void conditions_are_joined_to_the_query_they_narrow() {
    Template narrowed =
        KIND.and(
            List.of(
                template("SELECT * { ?s :runs ?plan }"),
                template("SELECT * { ?s rdfs:label ?label FILTER (CONTAINS(?label, ?text)) }")));

    assertThat(values(select(narrowed, Parameters.NONE), "s")).isEmpty();
    assertThat(values(select(narrowed, Parameters.of("text", Value.Literal.string("园林"))), "s"))
        .containsExactly("park");
    assertThat(values(select(KIND, Parameters.NONE), "s")).hasSize(3);
  }

  @Test
  void no_condition_leaves_the_query_as_it_is() {
    assertThat(KIND.and(List.of())).isSameAs(KIND);
  }

  @Test
  void conditions_batches_and_values_go_together() {
    Template narrowed = KIND.and(List.of(template("SELECT * { ?s :runs ?plan }")));

    assertThat(
            values(
                select(
                    narrowed,
                    Parameters.each("s", List.of(iri("harbour"), iri("park"), iri("mayor")))
                        .with("plan", iri("harbour-plan"))),
                "s"))
        .containsExactly("harbour");
  }

  @Test
  void unnamed_nodes_of_two_conditions_are_two_nodes() {
    Template narrowed =
        template("SELECT ?s { ?s :is [] } ORDER BY ?s")
            .and(
                List.of(
                    template("SELECT * { ?s :runs [] }"),
                    template("SELECT * { FILTER NOT EXISTS { ?s :year [] } }")));

    assertThat(values(select(narrowed, Parameters.NONE), "s")).containsExactly("harbour");
    assertThat(
            values(
                select(narrowed, Parameters.each("s", List.of(iri("harbour"), iri("park")))), "s"))
        .containsExactly("harbour");
  }

  @Test
  void a_condition_may_be_one_subquery() {
    Template narrowed = KIND.and(List.of(template("SELECT * { SELECT ?s { ?s :runs ?plan } }")));

    assertThat(values(select(narrowed, Parameters.NONE), "s")).containsExactly("harbour", "park");
  }

  @Test
  void a_fault_of_syntax_names_file_line_and_column() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Template.of("broken.rq", "SELECT ?s\nWHERE { ?s ?p }"))
        .withMessageStartingWith("broken.rq: ")
        .withMessageContaining("line 2, column 15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <a:b> <a:b> 1 }",
        "SELECT ?s { ?s nowhere:is ?o }",
        "SELECT ?s { << ?s ?p ?o >> ?q ?r }",
        "SELECT ?s { LET (?s := 1) }",
        ""
      })
  void what_is_no_sparql_1_1_query_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Template.of("broken.rq", text))
        .withMessageStartingWith("broken.rq: not a SPARQL 1.1 query");
  }

  @Test
  void a_construct_gives_each_triple_once() {
    Template construct = template("CONSTRUCT { ?s a :Labelled } WHERE { ?s rdfs:label ?label }");

    List<Fact> facts = construct(construct, Parameters.NONE);

    assertThat(facts).hasSize(3).doesNotHaveDuplicates();
    assertThat(construct(construct, Parameters.of("s", iri("harbour"))))
        .containsExactly(
            fact("harbour", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "Labelled"));
  }

  @Test
  void a_description_takes_parameters_and_batches() {
    Template description = template("DESCRIBE ?s");

    assertThat(construct(description, Parameters.of("s", iri("mayor"))))
        .hasSize(2)
        .allMatch(fact -> fact.subject().equals(iri("mayor")));
    assertThat(construct(description, Parameters.each("s", List.of(iri("mayor"))))).hasSize(2);
  }

  @Test
  void asking_answers_with_parameters() {
    Template ask = template("ASK { ?s :runs ?plan }");

    assertThat(ask(ask, Parameters.of("s", iri("park")))).isTrue();
    assertThat(ask(ask, Parameters.of("s", iri("mayor")))).isFalse();
    assertThat(ask(ask, Parameters.each("s", List.of(iri("mayor"), iri("park"))))).isTrue();
  }

  @Test
  void a_template_tells_its_kind_and_its_variables() {
    assertThat(KIND.variables()).containsExactly("s", "kind");
    assertThat(KIND.isSelect()).isTrue();
    assertThat(template("ASK { ?s ?p ?o }").isAsk()).isTrue();
    assertThat(template("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").isGraph()).isTrue();
    assertThat(template("DESCRIBE <https://example.org/park>").isGraph()).isTrue();
    assertThat(template("ASK { ?s ?p ?o }").isSelect()).isFalse();
  }

  @Test
  void an_unbound_variable_is_absent_from_its_row() {
    Row row =
        select(
                template("SELECT ?s ?year { ?s :is :person OPTIONAL { ?s :year ?year } }"),
                Parameters.NONE)
            .get(0);

    assertThat(row.find("year")).isEmpty();
    assertThat(row.text("year")).isNull();
    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> row.get("year"))
        .withMessageContaining("?year");
  }

  private static Template template(String sparql) {
    return query(PREFIXES + sparql);
  }

  private static List<Row> select(Template template, Parameters parameters) {
    return STORE.read(snapshot -> snapshot.select(template, parameters));
  }

  private static List<Fact> construct(Template template, Parameters parameters) {
    return STORE.read(snapshot -> snapshot.construct(template, parameters));
  }

  private static boolean ask(Template template, Parameters parameters) {
    return STORE.<Boolean>read(snapshot -> snapshot.ask(template, parameters));
  }
}
