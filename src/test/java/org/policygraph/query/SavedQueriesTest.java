package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.loading.PackagedStore;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Xsd;

/** Every query of queries/ against its case, on two engines. */
class SavedQueriesTest {
  private static final Path QUERIES = Path.of("queries");
  private static final Path CASES = Path.of("src/test/resources/queries");
  private static final Value.Iri GRAPH = new Value.Iri(Iris.DEFAULT.documentGraph("given"));

  @BeforeAll
  static void queries_are_there() throws IOException {
    boolean there;
    try (Stream<Path> files = Files.exists(QUERIES) ? Files.list(QUERIES) : Stream.empty()) {
      there = files.anyMatch(file -> file.toString().endsWith(".rq"));
    }
    Assumptions.assumeTrue(there, "queries/ holds no query");
  }

  /** Reading the catalogue holds each header against its query. */
  @Test
  void each_query_has_a_case_and_each_case_a_query() throws IOException {
    List<String> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases =
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .toList();
    }
    assertThat(QueryCatalogue.of(QUERIES).all().stream().map(SavedQuery::name))
        .containsExactlyInAnyOrderElementsOf(cases);
  }

  @TestFactory
  Stream<DynamicNode> each_query_answers_its_case() {
    return QueryCatalogue.of(QUERIES).all().stream()
        .map(
            query -> {
              QueryCase expected = new QueryCase(CASES.resolve(query.name()));
              return dynamicContainer(
                  query.name(),
                  Stream.of(
                      test("on TDB2", Tdb2Engine::new, query, expected),
                      test("on RDF4J", Rdf4jEngine::new, query, expected)));
            });
  }

  /** A join that finds nothing on one side is an empty answer, and no failure of the engine. */
  @TestFactory
  Stream<DynamicNode> each_query_answers_where_the_graph_says_nothing() {
    return QueryCatalogue.of(QUERIES).all().stream()
        .map(
            query ->
                dynamicTest(
                    query.name(),
                    () -> {
                      QueryCase asked = new QueryCase(CASES.resolve(query.name()));
                      Template template = query.template();
                      Parameters parameters = query.bind(asked.parameters(), Iris.DEFAULT);
                      try (Engine engine = new Tdb2Engine(GRAPH, Set.of())) {
                        if (template.isGraph()) {
                          assertThat(engine.facts(template, parameters)).isEmpty();
                        } else if (!template.isAsk()) {
                          assertThat(engine.rows(template, parameters)).isNotNull();
                        }
                      }
                    }));
  }

  /** The rest of the graph goes on being there, and joins to nothing. */
  @TestFactory
  Stream<DynamicNode> each_query_about_an_entity_answers_where_it_is_unknown() {
    return QueryCatalogue.of(QUERIES).all().stream()
        .flatMap(
            query ->
                query.parameters().stream()
                    .filter(parameter -> parameter.type() == ParameterType.ID)
                    .map(
                        parameter ->
                            dynamicTest(
                                query.name() + " " + parameter.name(),
                                () -> answersAboutNobody(query, parameter.name()))));
  }

  /** What tells of the graph, the registries or a place in one text. */
  private static final Set<String> OF_ANYTHING_ELSE =
      Set.of(
          "absences",
          "agency-changes",
          "agency-names",
          "documents",
          "evidence-at",
          "evidence-coverage",
          "group-members",
          "look-alike-indicators",
          "statements-without-evidence");

  /** What tells of conclusions, which rules draw of nothing that is superseded. */
  private static final Set<String> OF_CONCLUSIONS =
      Set.of(
          "agencies-without-successor",
          "carried-on",
          "contradictions",
          "findings",
          "findings-evidence",
          "holders-on-day",
          "measure-continuations",
          "target-assessments",
          "target-outcomes",
          "target-reports",
          "target-revisions");

  @TestFactory
  Stream<DynamicNode> no_query_answers_with_what_only_earlier_texts_say() {
    return QueryCatalogue.of(QUERIES).all().stream()
        .filter(query -> !query.isCheck() && !query.template().isAsk())
        .filter(query -> !OF_ANYTHING_ELSE.contains(query.name()))
        .filter(query -> !OF_CONCLUSIONS.contains(query.name()))
        .map(query -> dynamicTest(query.name(), () -> answersAboutNoEarlierText(query)));
  }

  /** Of a case in which no statement is said now. */
  private static void answersAboutNoEarlierText(SavedQuery query) throws IOException {
    QueryCase asked = new QueryCase(CASES.resolve(query.name()));
    Set<Fact> given = new HashSet<>(asked.given());
    for (Fact fact : asked.given()) {
      if (fact.predicate().text().equals(Pg.statedIn)
          || fact.object().text().equals(Pg.Responsibility)) {
        given.add(
            new Fact(
                fact.subject(),
                new Value.Iri(Pg.superseded),
                new Value.Literal("true", Xsd.bool, null)));
      }
    }
    Parameters parameters = query.bind(asked.parameters(), Iris.DEFAULT);
    try (Engine engine = new Tdb2Engine(GRAPH, given)) {
      if (query.template().isGraph()) {
        assertThat(engine.facts(query.template(), parameters)).isEmpty();
      } else {
        assertThat(engine.rows(query.template(), parameters)).isEmpty();
      }
    }
  }

  private static void answersAboutNobody(SavedQuery query, String parameter) throws IOException {
    QueryCase asked = new QueryCase(CASES.resolve(query.name()));
    Map<String, List<String>> given = new HashMap<>(asked.parameters());
    given.put(parameter, List.of(parameter + "/nobody-knows"));
    Parameters parameters = query.bind(given, Iris.DEFAULT);
    try (Engine engine = new Tdb2Engine(GRAPH, asked.given())) {
      if (query.template().isGraph()) {
        assertThat(engine.facts(query.template(), parameters)).isNotNull();
      } else if (!query.template().isAsk()) {
        assertThat(engine.rows(query.template(), parameters)).isNotNull();
      }
    }
  }

  @TestFactory
  Stream<DynamicNode> no_check_finds_a_fault_in_the_data_that_the_program_carries() {
    List<SavedQuery> checks =
        QueryCatalogue.of(QUERIES).all().stream().filter(SavedQuery::isCheck).toList();
    assertThat(checks).isNotEmpty();
    return checks.stream()
        .map(
            check ->
                dynamicTest(
                    check.name(),
                    () -> {
                      Parameters parameters = check.bind(Map.of(), Iris.DEFAULT);
                      List<Row> faults =
                          PackagedStore.get()
                              .read(graph -> graph.select(check.template(), parameters));
                      assertThat(faults).isEmpty();
                    }));
  }

  private static DynamicNode test(
      String name,
      BiFunction<Value.Iri, Set<Fact>, Engine> engines,
      SavedQuery query,
      QueryCase expected) {
    return dynamicTest(
        name,
        () -> {
          try (Engine engine = engines.apply(GRAPH, expected.given())) {
            check(query, expected, engine);
          }
        });
  }

  private static Set<Fact> plain(Set<Fact> facts) {
    return facts.stream().map(QueryCase::plain).collect(Collectors.toSet());
  }

  private static void check(SavedQuery query, QueryCase expected, Engine engine)
      throws IOException {
    Template template = query.template();
    Parameters parameters = query.bind(expected.parameters(), Iris.DEFAULT);
    if (template.isGraph()) {
      Set<Fact> wanted = plain(expected.expectedFacts());
      Set<Fact> found = plain(engine.facts(template, parameters));
      assertThat(wanted).as("triples, so that the case can fail").isNotEmpty();
      assertThat(found).as("answered").containsAll(wanted);
      assertThat(wanted).as("expected").containsAll(found);
      return;
    }
    List<List<String>> rows = expected.expectedRows();
    if (template.isAsk()) {
      assertThat(Boolean.toString(engine.ask(template, parameters))).isEqualTo(rows.get(1).get(0));
      return;
    }
    assertThat(template.variables()).isEqualTo(rows.get(0));
    assertThat(rows).as("rows, so that the case can fail").hasSizeGreaterThan(1);
    assertThat(engine.rows(template, parameters))
        .containsExactlyInAnyOrderElementsOf(rows.subList(1, rows.size()));
  }
}
