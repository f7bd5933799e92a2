package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;

/** The history of an indicator as the contract serves it. */
class IndicatorHistoryTest {
  private static final String HISTORY =
      """
      query($scope: ID, $from: Int, $to: Int) {
        indicator(id: "indicator/i") {
          history(scope: $scope, from: $from, to: $to) {
            indicator { id } scope { id }
            points { kind year from to statedYear series quantity { value } figure { id } }
            undated { id } } } }
      """;

  private static Fictional lamps() {
    Fictional graph = new Fictional();
    graph.document("plan", 2030);
    graph.document("report", 2034);
    graph.unit("unit/percent", "%", "percent");
    graph.indicator("i");
    graph.indicator("never");
    graph
        .target("plan", "t", 1, "indicator/i")
        .integer(Pg.dueYear, 2035)
        .to(Pg.time, graph.time("t", "2031", "2035").id())
        .to(Pg.baseline, graph.quantity("base", "40").id())
        .integer(Pg.baselineYear, 2029);
    graph.observation("report", "o", 1, "indicator/i").integer(Pg.year, 2033);
    graph.observation("report", "undated", 2, "indicator/i");
    return graph;
  }

  private static Object history(Fictional graph, Map<String, Object> variables) {
    return Objects.requireNonNull(
        new Ask(graph).ask(HISTORY, variables).withoutErrors().one("indicator.history"));
  }

  private static Map<String, Object> point(
      String kind, int year, int stated, String value, String figure) {
    Map<String, Object> point = new java.util.HashMap<>();
    point.put("kind", kind);
    point.put("year", year);
    point.put("from", null);
    point.put("to", null);
    point.put("statedYear", stated);
    point.put("series", 1);
    point.put("quantity", Map.of("value", value));
    point.put("figure", Map.of("id", figure));
    return point;
  }

  @Test
  void everything_stated_stands_in_the_order_of_the_years() {
    Map<String, Object> baseline = point("BASELINE", 2029, 2030, "40", "target/plan-t");
    baseline.put("from", "2029");
    baseline.put("to", "2029");
    Map<String, Object> target = point("TARGET", 2035, 2030, "100", "target/plan-t");
    target.put("from", "2031");
    target.put("to", "2035");
    assertThat(history(lamps(), Map.of()))
        .isEqualTo(
            Map.of(
                "indicator", Map.of("id", "indicator/i"),
                "scope", Map.of("id", Fictional.CITY),
                "points",
                    List.of(
                        baseline,
                        point("OBSERVATION", 2033, 2034, "100", "observation/report-o"),
                        target),
                "undated", List.of(Map.of("id", "observation/report-undated"))));
  }

  @Test
  void from_and_to_cut_the_points_and_not_what_has_no_year() {
    Ask.Answer answer =
        new Ask(lamps()).ask(HISTORY, Map.of("from", 2030, "to", 2034)).withoutErrors();
    assertThat(answer.all("indicator.history.points.year")).containsExactly(2033);
    assertThat(answer.all("indicator.history.undated")).hasSize(1);
    assertThat(
            new Ask(lamps())
                .ask(HISTORY, Map.of("from", 2033, "to", 2035))
                .all("indicator.history.points.year"))
        .containsExactly(2033, 2035);
  }

  private static Fictional twoAreas() {
    Fictional graph = lamps();
    graph.without("observation/report-o", Pg.scope);
    graph.entity("observation/report-o").to(Pg.scope, Fictional.PROVINCE);
    return graph;
  }

  @Test
  void one_of_several_areas_must_be_named() {
    Ask.Answer answer = new Ask(twoAreas()).ask(HISTORY);
    assertThat(answer.codes()).containsExactly("BAD_REQUEST");
    assertThat(answer.errors().get(0).getMessage())
        .contains("indicator/i", Fictional.CITY, Fictional.PROVINCE);
    Ask.Answer named = new Ask(twoAreas()).ask(HISTORY, Map.of("scope", Fictional.PROVINCE));
    assertThat(named.withoutErrors().all("indicator.history.points.figure.id"))
        .containsExactly("observation/report-o");
    assertThat(named.one("indicator.history.scope.id")).isEqualTo(Fictional.PROVINCE);
  }

  @Test
  void an_indicator_whose_area_must_be_named_does_not_take_the_others_with_it() {
    Fictional graph = twoAreas();
    graph.indicator("one");
    graph.target("plan", "u", 9, "indicator/one").integer(Pg.dueYear, 2036);
    Ask.Answer answer =
        new Ask(graph)
            .ask("{ indicators { totalCount edges { node { id history { points { year } } } } } }");
    assertThat(answer.all("indicators.edges.node.id")).containsExactly("indicator/one");
    assertThat(answer.one("indicators.totalCount")).isEqualTo(3);
    assertThat(answer.codes()).containsExactly("BAD_REQUEST", "BAD_REQUEST");
    assertThat(answer.errors()).anyMatch(error -> error.getMessage().contains("indicator/never"));
  }

  @Test
  void an_area_of_which_nothing_is_stated_has_an_empty_history() {
    Ask.Answer answer =
        new Ask(lamps()).ask(HISTORY, Map.of("scope", Fictional.PROVINCE)).withoutErrors();
    assertThat(answer.all("indicator.history.points")).isEmpty();
    assertThat(answer.all("indicator.history.undated")).isEmpty();
  }

  @Test
  void a_scope_that_is_no_area_is_a_bad_request() {
    for (String scope : List.of("x", "indicator/i", "area/nowhere")) {
      Ask.Answer answer = new Ask(lamps()).ask(HISTORY, Map.of("scope", scope));
      assertThat(answer.codes()).as(scope).containsExactly("BAD_REQUEST");
      assertThat(answer.errors().get(0).getMessage()).contains(scope);
    }
  }

  @TestFactory
  Stream<DynamicTest> each_attribute_alone_splits_the_series() {
    return Stream.of("nothing", "unit", "dimension", "kind", "unknown kind", "per unit", "span")
        .map(
            what ->
                DynamicTest.dynamicTest(
                    what,
                    () ->
                        assertThat(
                                new Ask(flows(what))
                                    .ask(HISTORY)
                                    .withoutErrors()
                                    .all("indicator.history.points.series"))
                            .isEqualTo(what.equals("nothing") ? List.of(1, 1) : List.of(1, 2))));
  }

  private static Fictional flows(String differingIn) {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.indicator("i");
    graph.unit("unit/percent", "%", "percent");
    for (String key : List.of("a", "b")) {
      String id =
          graph
              .target("d", key, 1, "indicator/i")
              .integer(Pg.dueYear, 2035)
              .to(Pg.time, graph.time(key, "2031", "2032").id())
              .to(Pg.dimension, "dimension/" + key)
              .id();
      graph.without(id, Pg.valueKind);
      graph.entity(id).is(Pg.valueKind, Enumerations.ValueKind.FLOW);
      graph
          .entity("dimension/" + key, Pg.Dimension)
          .is(Pg.dimensionKind, Enumerations.DimensionKind.SECTOR)
          .string(Pg.writtenAs, "照明");
    }
    switch (differingIn) {
      case "unit" ->
          graph
              .without("quantity/d-b", Qudt.hasUnit)
              .entity("quantity/d-b")
              .to(Qudt.hasUnit, "unit/percent");
      case "dimension" ->
          graph
              .without("dimension/b", Pg.writtenAs)
              .entity("dimension/b")
              .string(Pg.writtenAs, "供水");
      case "kind" ->
          graph
              .without("target/d-b", Pg.valueKind)
              .entity("target/d-b")
              .is(Pg.valueKind, Enumerations.ValueKind.CUMULATIVE);
      case "unknown kind" -> graph.without("target/d-b", Pg.valueKind);
      case "per unit" ->
          graph.without("target/d-b", Pg.perUnit).entity("target/d-b").flag(Pg.perUnit, true);
      case "span" -> graph.without("time/b", Pg.to).entity("time/b").date(Pg.to, "2032-06");
      default -> {}
    }
    return graph;
  }

  @Test
  void a_figure_with_two_dimensions_is_one_point() {
    Fictional graph = flows("nothing");
    graph
        .entity("dimension/more", Pg.Dimension)
        .is(Pg.dimensionKind, Enumerations.DimensionKind.POPULATION)
        .to(Pg.dimensionValue, Fictional.PROVINCE)
        .string(Pg.writtenAs, "全省");
    graph.entity("target/d-a").to(Pg.dimension, "dimension/more");
    assertThat(new Ask(graph).ask(HISTORY).withoutErrors().all("indicator.history.points.series"))
        .containsExactly(1, 2);
  }
}
