package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Eli;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;
import org.policygraph.vocabulary.Skos;

/** Every argument and every order of every list of the contract. */
class FilterTest {
  private static final Set<String> PAGING = Set.of("first", "after", "orderBy");

  /**
   * One use of an argument.
   *
   * @param value as it is written in the operation
   * @param found the numbers of the entities that it selects
   */
  private record Case(String value, List<Integer> found) {}

  private static Case of(String value, Integer... found) {
    return new Case(value, List.of(found));
  }

  /** The entity of a list with a number. */
  private static final Map<String, String> ENTITY =
      Map.ofEntries(
          Map.entry("documents", "document/d%d"),
          Map.entry("agencies", "agency/a%d"),
          Map.entry("measures", "measure/d%d-m"),
          Map.entry("goals", "goal/d%d-g"),
          Map.entry("indicators", "indicator/i%d"),
          Map.entry("targets", "target/d%d-t"),
          Map.entry("observations", "observation/d%d-o"),
          Map.entry("parameters", "parameter/d%d-x"),
          Map.entry("topics", "function/f%d"),
          Map.entry("search", "goal/d%d-g"),
          Map.entry("Agency.measures", "measure/d%d-m"));

  private static final Map<String, Case> CASES = new LinkedHashMap<>();

  static {
    CASES.put("documents.filter.text", of("\"DOCUMENT D1\"", 1));
    CASES.put("documents.filter.year", of("2032", 2));
    CASES.put("documents.filter.from", of("2031", 1, 2, 3, 4, 5));
    CASES.put("documents.filter.to", of("2032", 0, 1, 2));
    CASES.put("documents.filter.type", of("\"document-type/report\"", 1, 3, 5));
    CASES.put("documents.filter.issuer", of("\"agency/a0\"", 0, 1, 2));
    CASES.put("documents.filter.area", of("\"area/lamp-city\"", 0, 3));
    CASES.put("agencies.name", of("\"曾用名1\"", 1));
    CASES.put("measures.filter.text", of("\"D1 m\"", 1));
    CASES.put("measures.filter.document", of("\"document/d1\"", 1));
    CASES.put("measures.filter.agency", of("\"agency/a0\"", 0, 1));
    // The fifth is led by inheritance only.
    CASES.put("measures.filter.role", of("LEAD", 0, 1));
    CASES.put("measures.filter.basis", of("INHERITED", 1, 4));
    CASES.put("measures.filter.stage", of("UNDER_WAY", 1, 3));
    CASES.put("measures.filter.function", of("\"function/f1\"", 0, 1, 2));
    CASES.put("measures.filter.instrument", of("\"instrument/grant\"", 1, 2));
    CASES.put("measures.filter.targetGroup", of("\"target-group/firms\"", 1, 3));
    CASES.put("measures.filter.sector", of("\"sector/light\"", 1, 5));
    CASES.put("measures.filter.from", of("2031", 1, 2, 3, 4, 5));
    CASES.put("measures.filter.to", of("2033", 0, 1, 2, 3));
    CASES.put("goals.filter.text", of("\"goald1g\"", 1));
    CASES.put("goals.filter.document", of("\"document/d1\"", 1));
    CASES.put("goals.filter.from", of("2031", 1, 2, 3, 4, 5));
    CASES.put("goals.filter.to", of("2033", 0, 1, 2, 3));
    CASES.put("indicators.label", of("\"别名1\"", 1));
    for (String figures : List.of("targets", "observations")) {
      boolean target = figures.equals("targets");
      CASES.put(figures + ".filter.text", of("\"indicator i1\"", 3, 4, 5));
      CASES.put(figures + ".filter.indicator", of("\"indicator/i0\"", 0, 1, 2));
      CASES.put(figures + ".filter.scope", of("\"area/lamp-province\"", 1, 3, 5));
      CASES.put(figures + ".filter.document", of("\"document/d1\"", 1));
      // The last figure has no year: it is in no span of years.
      CASES.put(figures + ".filter." + (target ? "dueFrom" : "from"), of("2041", 1, 2, 3, 4));
      CASES.put(figures + ".filter." + (target ? "dueTo" : "to"), of("2042", 0, 1, 2));
    }
    CASES.put("parameters.filter.kind", of("FLOOR", 1, 2));
    CASES.put("parameters.filter.document", of("\"document/d1\"", 1));
    CASES.put("parameters.filter.measure", of("\"measure/d1-m\"", 1));
    CASES.put("parameters.filter.payer", of("\"agency/a0\"", 1, 3, 5));
    CASES.put("parameters.filter.text", of("\"parameterd1\"", 1));
    CASES.put("topics.scheme", of("FUNCTION", 0, 1, 2));
    CASES.put("topics.label", of("\"职能1\"", 1));
    CASES.put("search.text", of("\"goald1g\"", 1));
    CASES.put("search.kinds", of("[GOAL]", 0, 1, 2, 3, 4, 5));
    CASES.put("Agency.measures.role", of("LEAD", 0));
    CASES.put("Agency.measures.from", of("2031", 1));
    CASES.put("Agency.measures.to", of("2030", 0));
  }

  /** Arguments that speak of one responsibility together, and what then is found. */
  private static final Map<Set<String>, List<Integer>> ONE_RESPONSIBILITY =
      Map.of(
          Set.of("measures.filter.agency", "measures.filter.role"), List.of(0),
          Set.of("measures.filter.agency", "measures.filter.basis"), List.of(4),
          Set.of("measures.filter.role", "measures.filter.basis"), List.of(4));

  private static final Ask ASK = new Ask(six());

  private static Fictional six() {
    Fictional graph = new Fictional();
    graph.topic("document-type/report", "报告", "Report");
    graph.topic("document-type/annual", "年报", "Annual").to(Skos.broader, "document-type/report");
    graph.topic("function/f0", "职能0", "Function zero");
    graph.topic("function/f1", "职能1", "Function one");
    graph.topic("function/f2", "职能2", "Function two").to(Skos.broader, "function/f1");
    graph.topic("instrument/grant", "补贴", "Grant");
    graph.topic("target-group/firms", "企业", "Firms");
    graph.topic("sector/light", "照明", "Lighting");
    for (int i = 0; i < 2; i++) {
      graph.agency("a" + i, "灯局" + i).to(Pg.name, "agency-name/a" + i + "-2");
      graph.name("a" + i, 2, "曾用名" + i).flag(Pg.official, false);
      graph.indicator("i" + i).inChinese(Skos.altLabel, "别名" + i);
    }
    for (int i = 0; i < 6; i++) {
      String d = "d" + i;
      graph.document(d, 2030 + i).to(Pg.issuer, i < 3 ? "agency/a0" : "agency/a1");
      graph.without("document/" + d, Eli.type_document);
      graph
          .entity("document/" + d)
          .to(Eli.jurisdiction, i % 3 == 0 ? Fictional.CITY : Fictional.PROVINCE)
          .to(
              Eli.type_document,
              i == 1
                  ? "document-type/annual"
                  : i % 2 == 1 ? "document-type/report" : "document-type/plan");
      // Search finds whole words: this one is in every goal and every measure.
      graph.goal(d, "g", 1).inChinese(Skos.altLabel, "shared goald" + i + "g");
      String m = graph.measure(d, "m", 2).inChinese(Skos.altLabel, "shared").id();
      graph.target(d, "t", 3, i < 3 ? "indicator/i0" : "indicator/i1");
      graph.observation(d, "o", 4, i < 3 ? "indicator/i0" : "indicator/i1");
      if (i % 2 == 1) {
        graph.without("target/" + d + "-t", Pg.scope).without("observation/" + d + "-o", Pg.scope);
        graph.entity("target/" + d + "-t").to(Pg.scope, Fictional.PROVINCE);
        graph.entity("observation/" + d + "-o").to(Pg.scope, Fictional.PROVINCE);
      }
      if (i < 5) {
        graph.entity("target/" + d + "-t").integer(Pg.dueYear, 2040 + i);
        graph.entity("observation/" + d + "-o").integer(Pg.year, 2040 + i);
      }
      graph.parameter(d, "x", 5).to(Pg.forMeasure, m);
      if (i % 2 == 1) {
        graph.entity("parameter/" + d + "-x").to(Pg.payer, "agency/a0");
      }
    }
    for (int i : new int[] {1, 2}) {
      graph.without("parameter/d" + i + "-x", Pg.parameterKind);
      graph.entity("parameter/d" + i + "-x").is(Pg.parameterKind, Enumerations.ParameterKind.FLOOR);
      graph.entity("measure/d" + i + "-m").to(Pg.instrument, "instrument/grant");
    }
    for (int i : new int[] {1, 3}) {
      graph.without("measure/d" + i + "-m", Pg.stage);
      graph
          .entity("measure/d" + i + "-m")
          .is(Pg.stage, Enumerations.Stage.UNDER_WAY)
          .to(Pg.targetGroup, "target-group/firms");
    }
    graph.entity("measure/d0-m").to(Pg.function, "function/f1");
    graph.entity("measure/d1-m").to(Pg.function, "function/f2").to(Pg.sector, "sector/light");
    graph.entity("measure/d2-m").to(Pg.function, "function/f2", "function/f1");
    graph.entity("measure/d3-m").to(Pg.function, "function/f0");
    graph.entity("measure/d5-m").to(Pg.sector, "sector/light");
    responsible(graph, 0, "a0", Enumerations.Role.LEAD, Enumerations.Basis.EXPLICIT);
    responsible(graph, 1, "a0", Enumerations.Role.RESPONSIBLE, Enumerations.Basis.EXPLICIT);
    responsible(graph, 1, "a1", Enumerations.Role.LEAD, Enumerations.Basis.EXPLICIT);
    responsible(graph, 2, "a1", Enumerations.Role.PARTICIPANT, Enumerations.Basis.EXPLICIT);
    responsible(graph, 4, "a0", Enumerations.Role.LEAD, Enumerations.Basis.INHERITED);
    graph.responsibility("measure/d1-m", "agency/third", 9);
    graph.without("responsibility/d1-m-third", Pg.basis);
    graph.entity("responsibility/d1-m-third").is(Pg.basis, Enumerations.Basis.INHERITED);
    return graph;
  }

  private static void responsible(
      Fictional graph, int i, String agency, Enumerations.Role role, Enumerations.Basis basis) {
    String id = graph.responsibility("measure/d" + i + "-m", "agency/" + agency, 7).id();
    graph.without(id, Pg.role).without(id, Pg.basis);
    graph.entity(id).is(Pg.role, role).is(Pg.basis, basis);
  }

  @TestFactory
  Stream<DynamicTest> each_argument_selects_some_and_excludes_some() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String argument : arguments()) {
      tests.add(
          DynamicTest.dynamicTest(
              argument,
              () -> {
                Case one = Objects.requireNonNull(CASES.get(argument), "no case");
                List<Object> everything = found(list(argument), Map.of());
                List<Object> found = found(list(argument), Map.of(argument, one.value()));
                assertThat(found).containsExactlyInAnyOrderElementsOf(ids(argument, one.found()));
                assertThat(everything).hasSizeGreaterThan(found.size()).containsAll(found);
              }));
    }
    assertThat(tests).hasSize(CASES.size());
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> two_arguments_select_what_both_select() {
    List<DynamicTest> tests = new ArrayList<>();
    List<String> arguments = List.copyOf(CASES.keySet());
    for (String one : arguments) {
      for (String other : arguments.subList(arguments.indexOf(one) + 1, arguments.size())) {
        if (list(one).equals(list(other))) {
          tests.add(
              DynamicTest.dynamicTest(
                  one + " and " + other,
                  () -> {
                    Case a = Objects.requireNonNull(CASES.get(one));
                    Case b = Objects.requireNonNull(CASES.get(other));
                    List<Integer> both =
                        ONE_RESPONSIBILITY.getOrDefault(
                            Set.of(one, other),
                            a.found().stream().filter(b.found()::contains).toList());
                    assertThat(found(list(one), Map.of(one, a.value(), other, b.value())))
                        .containsExactlyInAnyOrderElementsOf(ids(one, both));
                  }));
        }
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> the_iri_of_an_entity_means_the_same_as_its_id() {
    return CASES.entrySet().stream()
        .filter(entry -> entry.getValue().value().matches("\"[a-z-]+/.*\""))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      String iri =
                          entry.getValue().value().replaceFirst("\"", "\"" + Iris.DEFAULT.ids());
                      assertThat(found(list(entry.getKey()), Map.of(entry.getKey(), iri)))
                          .containsExactlyInAnyOrderElementsOf(
                              ids(entry.getKey(), entry.getValue().found()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> what_is_no_id_is_a_bad_request() {
    return CASES.entrySet().stream()
        .filter(entry -> entry.getValue().value().matches("\"[a-z-]+/.*\""))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      for (String id :
                          List.of("", "x", "a/b/c", "Area/x", "area/灯", "https://example.org/x")) {
                        Ask.Answer answer =
                            ask(list(entry.getKey()), Map.of(entry.getKey(), "\"" + id + "\""));
                        assertThat(answer.codes()).as(id).containsExactly("BAD_REQUEST");
                        assertThat(answer.errors().get(0).getMessage())
                            .contains(entry.getKey().replaceFirst(".*\\.", ""));
                      }
                    }));
  }

  @Test
  void an_empty_text_and_an_explicit_null_select_everything() {
    assertThat(
            ASK.ask(
                    """
                    { documents(filter: {text: "", issuer: null, year: null}) { totalCount }
                      measures(filter: null, orderBy: null, first: null, after: null) { totalCount }
                      agencies(name: "") { totalCount } }
                    """)
                .withoutErrors()
                .fields())
        .isEqualTo(
            Map.of(
                "documents", Map.of("totalCount", 6),
                "measures", Map.of("totalCount", 6),
                "agencies", Map.of("totalCount", 2)));
  }

  @Test
  void the_text_of_a_filter_is_no_pattern_and_no_query() {
    for (String text : List.of(".*", "\\\" } #", "%", "?x", "') || true || ('", "\\u0000")) {
      Ask.Answer answer =
          ASK.ask(
              "query($t: String) { documents(filter: {text: $t}) { totalCount } agencies(name: $t) { totalCount } }",
              Map.of("t", text));
      assertThat(answer.withoutErrors().one("documents.totalCount")).as(text).isEqualTo(0);
      assertThat(answer.one("agencies.totalCount")).as(text).isEqualTo(0);
    }
  }

  /** A measure went from one agency to another in 2033, when a target was found to be met. */
  private static Fictional handedOver() {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.agency("a0", "旧局");
    graph.agency("a1", "新局");
    graph.measure("d", "m", 1);
    graph.measure("d", "n", 2);
    for (String agency : List.of("a0", "a1")) {
      graph.entity("holding/" + agency, Pg.Holding).to(Pg.agency, "agency/" + agency);
    }
    graph.responsibility("measure/d-m", "agency/a0", 3);
    graph.entity("holding/a0").to(Pg.responsibility, "responsibility/d-m-a0");
    graph.entity("holding/a0").date(Pg.validFrom, "2030-01-01").date(Pg.validUntil, "2033-01-01");
    graph.entity("holding/a1").to(Pg.responsibility, "responsibility/d-m-a0");
    graph.entity("holding/a1").date(Pg.validFrom, "2033-01-01");
    graph.target("d", "t", 4, "indicator/i");
    graph.indicator("i");
    graph
        .assessment("d", "t", Enumerations.AssessmentStatus.OPEN)
        .date(Pg.validFrom, "2030-01-01")
        .date(Pg.validUntil, "2033-01-01");
    graph
        .entity("assessment/later", Pg.Assessment)
        .to(Pg.target, "target/d-t")
        .is(Pg.assessmentStatus, Enumerations.AssessmentStatus.MET)
        .date(Pg.validFrom, "2033-01-01");
    return graph;
  }

  @Test
  void what_an_agency_holds_on_many_days_is_asked_once() {
    Ask ask = new Ask(handedOver());
    String held = " y%1$s: measures(asOf: \"%1$s-06-01\") { totalCount }";
    int one = ask.ask("{ agency(id: \"agency/a0\") {" + held.formatted(2031) + " } }").queries();

    Ask.Answer years =
        ask.ask(
                "{ agency(id: \"agency/a0\") {"
                    + IntStream.range(2024, 2040)
                        .mapToObj(held::formatted)
                        .collect(Collectors.joining())
                    + " } }")
            .withoutErrors();

    assertThat(years.queries()).isEqualTo(one);
    assertThat(years.all("agency.y2032.totalCount")).containsExactly(1);
    assertThat(years.all("agency.y2033.totalCount")).containsExactly(0);
  }

  @Test
  void who_holds_and_what_is_met_is_that_of_the_day_and_else_of_today() {
    Ask ask = new Ask(handedOver());
    Map<String, List<Object>> expected = new LinkedHashMap<>();
    for (String day : List.of("2032-12-31", "2033-01-01")) {
      boolean before = day.equals("2032-12-31");
      for (String agency : List.of("a0", "a1")) {
        List<Object> held = before == agency.equals("a0") ? List.of("measure/d-m") : List.of();
        expected.put(
            "measures(filter: {agency: \"agency/%s\", asOf: \"%s\"})".formatted(agency, day), held);
        expected.put(
            "agency(id: \"agency/%s\") { measures(asOf: \"%s\")".formatted(agency, day), held);
      }
      for (String status : List.of("OPEN", "MET")) {
        expected.put(
            "targets(filter: {status: %s, asOf: \"%s\"})".formatted(status, day),
            before == status.equals("OPEN") ? List.of("target/d-t") : List.of());
      }
    }
    expected.put("targets(filter: {status: MET})", List.of("target/d-t"));
    expected.put("targets(filter: {status: OPEN})", List.of());
    expected.forEach(
        (list, ids) -> {
          boolean nested = list.startsWith("agency(");
          String operation = "{ l: " + list + " { edges { node { id } } } }" + (nested ? " }" : "");
          assertThat(
                  ask.ask(operation)
                      .withoutErrors()
                      .all((nested ? "l.measures" : "l") + ".edges.node.id"))
              .as(list)
              .isEqualTo(ids);
        });
  }

  @Test
  void what_only_an_earlier_text_says_is_listed_where_it_is_asked_for() {
    Fictional graph = six();
    for (String gone :
        List.of("goal/d1-g", "measure/d1-m", "target/d1-t", "observation/d1-o", "parameter/d1-x")) {
      graph.entity(gone).flag(Pg.superseded, true);
    }
    graph.entity("responsibility/d2-m-a1").flag(Pg.superseded, true);
    Ask ask = new Ask(graph);
    for (String list : List.of("goals", "measures", "targets", "observations", "parameters")) {
      String gone = Objects.requireNonNull(ENTITY.get(list)).formatted(1);
      String page = "{ totalCount edges { node { id } } }";
      Ask.Answer answer =
          ask.ask(
                  """
                  { now: %1$s %2$s all: %1$s(filter: {superseded: true}) %2$s
                    document(id: "document/d1") { now: %1$s %2$s all: %1$s(superseded: true) %2$s }
                    node(id: "%3$s") { id } }
                  """
                      .formatted(list, page, gone))
              .withoutErrors();
      assertThat(answer.one("now.totalCount")).as(list).isEqualTo(5);
      assertThat(answer.all("now.edges.node.id")).doesNotContain(gone);
      assertThat(answer.one("all.totalCount")).as(list).isEqualTo(6);
      assertThat(answer.all("all.edges.node.id")).contains(gone);
      assertThat(answer.one("document.now.totalCount")).as(list).isEqualTo(0);
      assertThat(answer.all("document.all.edges.node.id")).containsExactly(gone);
      assertThat(answer.one("node.id")).isEqualTo(gone);
    }
    Ask.Answer responsible =
        ask.ask(
                """
                { here: measure(id: "measure/d2-m") { responsibilities { id } }
                  asked: measure(id: "measure/d2-m") { responsibilities(superseded: true) { id } }
                  gone: measure(id: "measure/d1-m") { responsibilities { id } }
                  named: measures(filter: {agency: "agency/a1"}) { totalCount }
                  agency(id: "agency/a1") { measures { totalCount } } }
                """)
            .withoutErrors();
    assertThat(responsible.all("here.responsibilities.id")).isEmpty();
    assertThat(responsible.all("asked.responsibilities.id"))
        .containsExactly("responsibility/d2-m-a1");
    assertThat(responsible.all("gone.responsibilities.id")).hasSize(3);
    assertThat(responsible.one("named.totalCount")).isEqualTo(0);
    assertThat(responsible.one("agency.measures.totalCount")).isEqualTo(0);
  }

  /** Nothing is derived in the graph of the cases: these are asked for in tests of their own. */
  private static final Set<String> OF_WHAT_IS_DERIVED =
      Set.of(
          "Agency.measures.asOf",
          "measures.filter.asOf",
          "targets.filter.asOf",
          "targets.filter.status");

  /** Of whatever list, asked for in a test of its own. */
  private static final String OF_AN_EARLIER_TEXT = "superseded";

  /** list.argument or list.argument.field, for every list that can grow. */
  private static List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    for (GraphQLObjectType type : OperationsTest.objects()) {
      if (type.getName().equals("Draft")) {
        // DraftFieldsTest: a draft is not listed by the field that it stands in.
        continue;
      }
      for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
        if (!GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection")
            || OperationsTest.ASKED_ELSEWHERE.contains(field.getName())) {
          continue;
        }
        String list =
            type.getName().equals("Query")
                ? field.getName()
                : type.getName() + "." + field.getName();
        for (GraphQLArgument argument : field.getArguments()) {
          if (PAGING.contains(argument.getName())
              || argument.getName().equals(OF_AN_EARLIER_TEXT)) {
            continue;
          }
          if (GraphQLTypeUtil.unwrapAll(argument.getType())
              instanceof GraphQLInputObjectType input) {
            for (GraphQLInputObjectField inner : input.getFields()) {
              String name = list + "." + argument.getName() + "." + inner.getName();
              if (!OF_WHAT_IS_DERIVED.contains(name)
                  && !inner.getName().equals(OF_AN_EARLIER_TEXT)) {
                arguments.add(name);
              }
            }
          } else if (!OF_WHAT_IS_DERIVED.contains(list + "." + argument.getName())) {
            arguments.add(list + "." + argument.getName());
          }
        }
      }
    }
    return arguments;
  }

  private static String list(String argument) {
    String list =
        argument.startsWith("Agency.") ? "Agency.measures" : argument.replaceFirst("\\..*", "");
    assertThat(ENTITY).containsKey(list);
    return list;
  }

  private static List<Object> ids(String argument, List<Integer> numbers) {
    String entity = Objects.requireNonNull(ENTITY.get(list(argument)));
    return numbers.stream().<Object>map(entity::formatted).toList();
  }

  private static List<Object> found(String list, Map<String, String> arguments) {
    String path =
        list.equals("search")
            ? "search.edges.node.node.id"
            : list.startsWith("Agency") ? "agency.measures.edges.node.id" : list + ".edges.node.id";
    return ask(list, arguments).withoutErrors().all(path);
  }

  private static Ask.Answer ask(String list, Map<String, String> arguments) {
    List<String> plain = new ArrayList<>();
    List<String> filter = new ArrayList<>();
    arguments.forEach(
        (argument, value) -> {
          String name = argument.substring(list.length() + 1);
          if (name.startsWith("filter.")) {
            filter.add(name.substring("filter.".length()) + ": " + value);
          } else {
            plain.add(name + ": " + value);
          }
        });
    plain.add("first: 200");
    if (!filter.isEmpty()) {
      plain.add("filter: {" + String.join(", ", filter) + "}");
    }
    if (list.equals("search") && !arguments.containsKey("search.text")) {
      plain.add("text: \"shared\"");
    }
    String asked = "(" + String.join(", ", plain) + ") { edges { node { %s } } }";
    return ASK.ask(
        list.startsWith("Agency")
            ? "{ agency(id: \"agency/a0\") { measures" + asked.formatted("id") + " } }"
            : list.equals("search")
                ? "{ search" + asked.formatted("node { id }") + " }"
                : "{ " + list + asked.formatted("id") + " }");
  }

  private static final Map<String, List<String>> ORDERS =
      Map.ofEntries(
          Map.entry("documents DATE_ASC", List.of("c", "b", "a", "e")),
          Map.entry("documents DATE_DESC", List.of("e", "a", "b", "c")),
          Map.entry("documents TITLE", List.of("e", "c", "b", "a")),
          Map.entry("documents", List.of("e", "a", "b", "c")),
          Map.entry("measures DOCUMENT_ORDER", List.of("a-m2", "a-m1", "b-m3", "c-m4", "e-m0")),
          Map.entry("measures YEAR_ASC", List.of("c-m4", "a-m2", "a-m1", "b-m3", "e-m0")),
          Map.entry("measures YEAR_DESC", List.of("e-m0", "a-m2", "a-m1", "b-m3", "c-m4")),
          Map.entry("measures LABEL", List.of("a-m1", "a-m2", "b-m3", "c-m4", "e-m0")),
          Map.entry("measures", List.of("a-m2", "a-m1", "b-m3", "c-m4", "e-m0")),
          Map.entry("targets YEAR_ASC", List.of("e-2", "a-1", "c-4", "b-3")),
          Map.entry("targets YEAR_DESC", List.of("c-4", "a-1", "e-2", "b-3")),
          Map.entry("targets INDICATOR", List.of("e-2", "a-1", "b-3", "c-4")),
          Map.entry("targets VALUE_DESC", List.of("c-4", "e-2", "a-1", "b-3")),
          Map.entry("targets", List.of("e-2", "a-1", "c-4", "b-3")),
          Map.entry("observations YEAR_ASC", List.of("e-2", "a-1", "c-4", "b-3")),
          Map.entry("observations YEAR_DESC", List.of("c-4", "a-1", "e-2", "b-3")),
          Map.entry("observations INDICATOR", List.of("e-2", "a-1", "b-3", "c-4")),
          Map.entry("observations VALUE_DESC", List.of("c-4", "e-2", "a-1", "b-3")),
          Map.entry("observations", List.of("e-2", "a-1", "c-4", "b-3")),
          Map.entry("goals", List.of("c-g", "a-h", "a-g", "e-g")),
          Map.entry("parameters", List.of("c-x", "a-y", "a-x", "e-x")),
          Map.entry("agencies", List.of("long", "longer", "longest")),
          Map.entry("indicators", List.of("a", "b")),
          Map.entry("topics", List.of("plan", "b", "c", "a")));

  @TestFactory
  Stream<DynamicTest> every_order_is_the_one_it_is_called() {
    Ask ask = new Ask(orders());
    List<DynamicTest> tests = new ArrayList<>();
    for (GraphQLFieldDefinition list : Ask.SCHEMA.getQueryType().getFieldDefinitions()) {
      if (!GraphQLTypeUtil.unwrapAll(list.getType()).getName().endsWith("Connection")
          || OperationsTest.ASKED_ELSEWHERE.contains(list.getName())
          || List.of("search", "drafts").contains(list.getName())) {
        continue;
      }
      List<String> orders = new ArrayList<>(List.of(""));
      GraphQLArgument argument = list.getArgument("orderBy");
      if (argument != null) {
        ((GraphQLEnumType) GraphQLTypeUtil.unwrapAll(argument.getType()))
            .getValues()
            .forEach(value -> orders.add(value.getName()));
      }
      for (String order : orders) {
        String name = (list.getName() + " " + order).strip();
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () -> {
                  String arguments = order.isEmpty() ? "" : "(orderBy: " + order + ")";
                  Ask.Answer answer =
                      ask.ask("{ " + list.getName() + arguments + " { edges { node { id } } } }");
                  assertThat(
                          answer.withoutErrors().all(list.getName() + ".edges.node.id").stream()
                              .map(id -> ((String) id).replaceFirst(".*/", "")))
                      .isEqualTo(Objects.requireNonNull(ORDERS.get(name), "no expectation"));
                }));
      }
    }
    assertThat(tests).hasSize(ORDERS.size());
    return tests.stream();
  }

  private static Fictional orders() {
    Fictional graph = new Fictional();
    graph.document("a", 2031).date(Eli.date_document, "2031-05-01");
    graph.document("b", 2031).date(Eli.date_publication, "2031-02-01");
    graph.document("c", 2030);
    graph.document("e", 2032);
    for (String key : List.of("a", "b", "c", "e")) {
      graph.without("document/" + key, Dcterms.title);
      graph.entity("document/" + key).inChinese(Dcterms.title, "题" + (char) ('z' - key.charAt(0)));
    }
    graph.indicator("b");
    graph.indicator("a");
    graph.measure("e", "m0", 1);
    graph.measure("a", "m1", 100);
    graph.measure("a", "m2", 20);
    graph.measure("b", "m3", 3);
    graph.measure("c", "m4", 4);
    for (String type : List.of("target", "observation")) {
      boolean target = type.equals("target");
      String year = target ? Pg.dueYear : Pg.year;
      figure(graph, target, "a", "1", "indicator/a", "9").integer(year, 2041);
      figure(graph, target, "e", "2", "indicator/a", "100").integer(year, 2040);
      figure(graph, target, "b", "3", "indicator/a", "-5");
      figure(graph, target, "c", "4", "indicator/b", "1000.5").integer(year, 2042);
    }
    graph.goal("a", "g", 100);
    graph.goal("a", "h", 20);
    graph.goal("c", "g", 1);
    graph.goal("e", "g", 1);
    graph.parameter("a", "x", 100);
    graph.parameter("a", "y", 20);
    graph.parameter("c", "x", 1);
    graph.parameter("e", "x", 1);
    graph.agency("longest", "灯市路灯管理局");
    graph.agency("long", "路灯局");
    graph.agency("longer", "市路灯局");
    graph.topic("function/a", "丙", "c");
    graph.topic("function/b", "一", "a");
    graph.topic("function/c", "丁", "b");
    return graph;
  }

  private static GivenGraph.Entity figure(
      Fictional graph,
      boolean target,
      String document,
      String key,
      String indicator,
      String value) {
    String quantity = "quantity/" + document + "-" + key;
    GivenGraph.Entity figure =
        target
            ? graph.target(document, key, 1, indicator)
            : graph.observation(document, key, 1, indicator);
    graph.without(quantity, Qudt.numericValue);
    graph.entity(quantity).decimal(Qudt.numericValue, value);
    return figure;
  }

  @Test
  void agencies_stand_as_the_document_writes_them() {
    Fictional graph = new Fictional();
    Map.of("a", "水局", "b", "灯市灯局", "c", "灯市", "d", "电局").forEach(graph::agency);
    graph
        .document("x", 2030)
        .to(Pg.issuer, "agency/d", "agency/a", "agency/c", "agency/b")
        .to(Pg.evidence, graph.evidence("x", 50, "灯市灯局、水局"), graph.evidence("x", 40, "灯市通知"));
    graph.parameter("x", "p", 60).to(Pg.payer, "agency/a", "agency/b");
    graph.entity("parameter/x-p").to(Pg.evidence, graph.evidence("x", 70, "灯市灯局、水局出资"));
    Ask.Answer answer =
        new Ask(graph)
            .ask(
                "{ document(id: \"document/x\") { issuers { id } parameters { edges { node { payers { id } } } } } }")
            .withoutErrors();
    assertThat(answer.all("document.issuers.id"))
        .as("one that is not written stands last")
        .containsExactly("agency/c", "agency/b", "agency/a", "agency/d");
    assertThat(answer.all("document.parameters.edges.node.payers.id"))
        .containsExactly("agency/b", "agency/a");
  }

  @Test
  void a_name_that_two_issuers_bear_tells_the_place_of_neither() {
    Fictional graph = new Fictional();
    graph.agency("lamps", "灯局").to(Pg.name, graph.name("lamps", 2, "原水务局").id());
    graph.agency("lake", "湖区委员会");
    graph.agency("former", "原水务局");
    graph
        .document("x", 2030)
        .to(Pg.issuer, "agency/former", "agency/lake", "agency/lamps")
        .to(
            Pg.evidence,
            graph.evidence("x", 5, "灯局"),
            graph.evidence("x", 10, "湖区委员会"),
            graph.evidence("x", 20, "原水务局"));
    assertThat(
            new Ask(graph)
                .ask("{ document(id: \"document/x\") { issuers { id } } }")
                .withoutErrors()
                .all("document.issuers.id"))
        .containsExactly("agency/lamps", "agency/lake", "agency/former");
  }

  @Test
  void responsibilities_of_one_order_stand_as_the_evidence_writes_their_agencies() {
    Fictional graph = new Fictional();
    graph.document("x", 2030);
    graph.measure("x", "m", 100);
    List.of("a", "b", "c", "d").forEach(key -> graph.agency(key, "局" + key));
    graph
        .responsibility("measure/x-m", "agency/a", 100)
        .to(Pg.evidence, graph.evidence("x", 30, "发布：a"));
    graph
        .responsibility("measure/x-m", "agency/c", 100)
        .to(Pg.evidence, graph.evidence("x", 20, "关于c"), graph.evidence("x", 60, "c"));
    graph
        .responsibility("measure/x-m", "agency/b", 100)
        .to(Pg.evidence, graph.evidence("x", 32, "b"));
    graph.responsibility("measure/x-m", "agency/d", 50);
    assertThat(
            new Ask(graph)
                .ask("{ measures { edges { node { responsibilities { agency { id } } } } } }")
                .all("measures.edges.node.responsibilities.agency.id"))
        .containsExactly("agency/d", "agency/c", "agency/b", "agency/a");
  }

  @Test
  void figures_that_share_a_quote_stand_as_their_numbers_do_in_it() {
    Fictional graph = new Fictional();
    graph.document("x", 2030);
    graph.indicator("i");
    String quote = graph.evidence("x", 5, "新增300盏、20盏和1盏");
    Map.of("a", "1盏", "b", "300盏", "c", "20盏")
        .forEach(
            (key, number) -> {
              graph.target("x", key, 5, "indicator/i").integer(Pg.dueYear, 2035);
              graph.without("target/x-" + key, Pg.evidence);
              graph.without("quantity/x-" + key, Pg.verbatim);
              graph.entity("target/x-" + key).to(Pg.evidence, quote);
              graph.entity("quantity/x-" + key).string(Pg.verbatim, number);
            });
    List<Object> inOrder = List.of("target/x-b", "target/x-c", "target/x-a");
    Ask.Answer answer =
        new Ask(graph)
            .ask(
                """
                { targets { edges { node { id } } }
                  document(id: "document/x") { targets { edges { node { id } } } }
                  indicator(id: "indicator/i") { history { points { figure { id } } } } }
                """)
            .withoutErrors();
    assertThat(answer.all("targets.edges.node.id")).isEqualTo(inOrder);
    assertThat(answer.all("document.targets.edges.node.id")).isEqualTo(inOrder);
    assertThat(answer.all("indicator.history.points.figure.id")).isEqualTo(inOrder);
  }

  @Test
  void measures_of_a_target_stand_in_the_order_of_the_text() {
    Fictional graph = orders();
    graph.entity("target/a-1").to(Pg.forMeasure, "measure/a-m1", "measure/b-m3", "measure/a-m2");
    assertThat(
            new Ask(graph)
                .ask(
                    "{ node(id: \"target/a-1\") { ... on Target { measures { edges { node { id } } } } } }")
                .withoutErrors()
                .all("node.measures.edges.node.id"))
        .containsExactly("measure/a-m2", "measure/a-m1", "measure/b-m3");
  }

  @Test
  void nested_lists_stand_in_the_order_of_the_text() {
    Ask.Answer answer =
        new Ask(orders())
            .ask(
                "{ document(id: \"document/a\") { measures { edges { node { id } } } goals { edges { node { id } } } } }")
            .withoutErrors();
    assertThat(answer.all("document.measures.edges.node.id"))
        .containsExactly("measure/a-m2", "measure/a-m1");
    assertThat(answer.all("document.goals.edges.node.id")).containsExactly("goal/a-h", "goal/a-g");
  }
}
