package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.derivation.StatedFigures.Derived;
import org.policygraph.derivation.StatedFigures.Number;

/** Whether targets were met, a test a cell of the decision table. */
class TargetRulesTest {
  private static final Number HUNDRED = Number.of("100");

  private static StatedFigures plan(Number aim) {
    return new StatedFigures()
        .document("plan", "2030-03-01")
        .target("t", "plan", "2035", aim)
        .document("report", "2037-02-01");
  }

  private static StatedFigures reported(String year, Number number) {
    return plan(HUNDRED).report("o", "report", year, number);
  }

  @TestFactory
  Stream<DynamicTest> the_decision_table() {
    return Stream.of(
        cell("nothing is reported", plan(HUNDRED), "NotObserved", ""),
        cell("reached for the due year", reported("2035", Number.of("100")), "Met", "o"),
        cell("short for the due year", reported("2035", Number.of("99")), "Missed", "o"),
        cell(
            "vague for the due year",
            reported("2035", Number.of("99").is("MoreThan")),
            "Inconclusive",
            "o"),
        cell(
            "reached for a later year",
            reported("2036", Number.of("120")),
            "ReachedByLaterDate",
            "o"),
        cell("short for a later year", reported("2036", Number.of("80")), "Inconclusive", "o"),
        cell("short for an earlier year", reported("2033", Number.of("80")), "Inconclusive", "o"),
        cell(
            "reached for an earlier year", reported("2033", Number.of("120")), "Inconclusive", "o"),
        cell(
            "a report without a year",
            plan(HUNDRED).reportWithoutYear("o", "report", Number.of("120")),
            "Inconclusive",
            "o"),
        cell("not comparable", reported("2035", Number.of("120").in("percent")), "NotObserved", ""),
        cell(
            "contradicting reports",
            reported("2035", Number.of("120"))
                .document("other", "2036-05-01")
                .report("p", "other", "2035", Number.of("90")),
            "Inconclusive",
            "o | p"),
        cell(
            "reached beside a vague report",
            reported("2035", Number.of("120"))
                .document("other", "2036-05-01")
                .report("p", "other", "2035", Number.of("90").is("MoreThan")),
            "Met",
            "o"),
        cell(
            "short for the due year, reached later",
            reported("2035", Number.of("90")).report("p", "report", "2036", Number.of("120")),
            "Missed",
            "o"),
        cell(
            "vague for the due year, reached later",
            reported("2035", Number.of("90").is("MoreThan"))
                .report("p", "report", "2036", Number.of("120")),
            "Inconclusive",
            "o"),
        cell(
            "the first of several later years",
            reported("2037", Number.of("130")).report("p", "report", "2036", Number.of("120")),
            "ReachedByLaterDate",
            "p"),
        cell(
            "contradicted for the later year",
            reported("2036", Number.of("130"))
                .document("other", "2036-05-01")
                .report("p", "other", "2036", Number.of("90")),
            "Inconclusive",
            "o | p"),
        cell(
            "where the plan starts from",
            plan(HUNDRED).report("o", "plan", "2029", Number.of("40")),
            "NotObserved",
            ""),
        cell(
            "what an older document says of the time before the plan",
            plan(HUNDRED)
                .document("old", "2028-01-01")
                .report("o", "old", "2027", Number.of("140")),
            "NotObserved",
            ""),
        cell(
            "reached within the due year",
            reported("2035", Number.of("120").over("", "2035-06")),
            "Met",
            "o"),
        cell(
            "not yet reached within the due year",
            reported("2035", Number.of("80").over("", "2035-06")),
            "Inconclusive",
            "o"));
  }

  @TestFactory
  Stream<DynamicTest> a_report_is_an_interval_by_its_comparator() {
    return Stream.of(
        cell("至少 100", reported("2035", Number.of("100").is("AtLeast")), "Met", "o"),
        cell("超过 100", reported("2035", Number.of("100").is("MoreThan")), "Met", "o"),
        cell("至多 100", reported("2035", Number.of("100").is("AtMost")), "Inconclusive", "o"),
        cell("不足 100", reported("2035", Number.of("100").is("LessThan")), "Missed", "o"),
        cell("约 100", reported("2035", Number.of("100").is("About")), "Inconclusive", "o"),
        cell("约 120", reported("2035", Number.of("120").is("About")), "Met", "o"),
        cell("约 80", reported("2035", Number.of("80").is("About")), "Missed", "o"),
        cell("90 to 110", reported("2035", Number.of("90").upTo("110")), "Inconclusive", "o"),
        cell("100 to 110", reported("2035", Number.of("100").upTo("110")), "Met", "o"));
  }

  @TestFactory
  Stream<DynamicTest> a_target_says_by_comparator_or_indicator_what_reaches_it() {
    return Stream.of(
        aimed("more than 100", "Higher", HUNDRED.is("MoreThan"), "100", "Missed"),
        aimed("at least 100 though less is better", "Lower", HUNDRED.is("AtLeast"), "120", "Met"),
        aimed("at most 100", "Higher", HUNDRED.is("AtMost"), "90", "Met"),
        aimed("at most 100, exceeded", "Higher", HUNDRED.is("AtMost"), "101", "Missed"),
        aimed("less than 100", "Lower", HUNDRED.is("LessThan"), "100", "Missed"),
        aimed("bare where less is better", "Lower", HUNDRED, "90", "Met"),
        aimed("bare where less is better, exceeded", "Lower", HUNDRED, "110", "Missed"),
        aimed("bare where neither is better, equal", "Neutral", HUNDRED, "100", "Met"),
        aimed("bare where neither is better, another", "Neutral", HUNDRED, "150", "Inconclusive"),
        aimed("a range, within", "Neutral", HUNDRED.upTo("200"), "150", "Met"),
        aimed("a range, outside", "Neutral", HUNDRED.upTo("200"), "250", "Missed"),
        aimed(
            "a range that is exceeded where more is better",
            "Higher",
            HUNDRED.upTo("200"),
            "250",
            "Met"),
        aimed("about 100, a little short", "Higher", HUNDRED.is("About"), "95", "Inconclusive"),
        aimed("about 100, far short", "Higher", HUNDRED.is("About"), "80", "Missed"),
        dynamicTest(
            "a higher rank is a lower number",
            () -> {
              Number third = Number.of("3").is("Stated").kind("Rank");
              assertThat(
                      plan(third)
                          .report("o", "report", "2035", Number.of("2").kind("Rank"))
                          .derive()
                          .status("t"))
                  .isEqualTo("Met");
              assertThat(
                      plan(third)
                          .report("o", "report", "2035", Number.of("4").kind("Rank"))
                          .derive()
                          .status("t"))
                  .isEqualTo("Missed");
            }));
  }

  @TestFactory
  Stream<DynamicTest> a_target_of_every_year_is_met_only_if_every_year_is_reported() {
    Number yearly = HUNDRED.kind("Flow").yearly("2033", "2035");
    UnaryOperator<Number> flow = number -> number.kind("Flow");
    return Stream.of(
        cell("every year", years(yearly, "120", "120", "120"), "Met", "o0 | o1 | o2"),
        cell("one year short", years(yearly, "120", "90", "120"), "Missed", "o1"),
        cell("some years only", years(yearly, "120"), "Inconclusive", "o0"),
        cell(
            "every year from the plan's, where no first one is said",
            new StatedFigures()
                .document("plan", "2030-03-01")
                .target("t", "plan", "2031", HUNDRED.kind("Flow").yearly("", "2031"))
                .document("report", "2037-02-01")
                .report("o0", "report", "2030", flow.apply(Number.of("120")).over("2030", "2030"))
                .report("o1", "report", "2031", flow.apply(Number.of("120")).over("2031", "2031")),
            "Met",
            "o0 | o1"),
        cell(
            "a report of every year anew",
            plan(yearly)
                .report("o", "report", "2035", flow.apply(Number.of("120")).yearly("2033", "2035")),
            "Met",
            "o"),
        cell(
            "a year after the last",
            plan(yearly)
                .report("o", "report", "2036", flow.apply(Number.of("120")).over("2036", "2036")),
            "ReachedByLaterDate",
            "o"));
  }

  private static StatedFigures years(Number aim, String... values) {
    StatedFigures figures = plan(aim);
    for (int i = 0; i < values.length; i++) {
      String year = Integer.toString(2033 + i);
      figures.report("o" + i, "report", year, Number.of(values[i]).kind("Flow").over(year, year));
    }
    return figures;
  }

  @Test
  void a_total_over_the_plan_is_met_by_a_total_over_the_same_time() {
    Number total = HUNDRED.kind("Cumulative").over("2033", "2035");
    assertThat(
            plan(total)
                .report(
                    "o", "report", "2035", Number.of("110").kind("Cumulative").over("2033", "2035"))
                .derive()
                .status("t"))
        .isEqualTo("Met");
    Derived single =
        plan(total)
            .report("o", "report", "2035", Number.of("110").kind("Flow").over("2035", "2035"))
            .derive();
    assertThat(single.status("t")).isEqualTo("NotObserved");
    assertThat(single.reason(single.assessment("t"), "zh"))
        .contains("时段长短、数值类型", "累计值，时段为36个月", "流量，时段为12个月");
  }

  @Test
  void a_target_is_open_until_the_last_day_of_its_due_time() {
    for (List<String> due :
        List.of(
            List.of("2035", "2036-01-01"),
            List.of("2035-06", "2035-07-01"),
            List.of("2035-06-30", "2035-07-01"))) {
      Derived derived = plan(HUNDRED.over("", due.get(0))).derive();
      Node open =
          derived.all("Assessment").stream()
              .filter(it -> !it.equals(derived.assessment("t")))
              .findFirst()
              .orElseThrow();
      assertThat(derived.value(open, "assessmentStatus")).isEqualTo("AssessmentStatusOpen");
      assertThat(derived.value(open, "validUntil")).isEqualTo(due.get(1));
      assertThat(derived.value(derived.assessment("t"), "validFrom")).isEqualTo(due.get(1));
    }
  }

  @Test
  void a_target_without_a_due_year_is_not_assessed() {
    assertThat(
            new StatedFigures()
                .document("plan", "2030")
                .targetWithoutYear("t", "plan", HUNDRED)
                .derive()
                .all("Assessment"))
        .isEmpty();
  }

  @Test
  void a_reason_names_document_year_and_value_and_what_does_not_compare() {
    Derived derived =
        reported("2036", Number.of("120"))
            .report("p", "report", "2035", Number.of("50").in("percent").kind("Share"))
            .derive();
    Node assessment = derived.assessment("t");
    assertThat(derived.reason(assessment, "zh"))
        .contains(
            "据公布值",
            "目标期限之后的时间已达到目标",
            "《report文》（2037年）公布“路灯o”",
            "与目标值不可比（数值类型、单位不同或不明）：目标值——存量，单位为盏；公布值——占比，单位为%")
        .doesNotContain("未达到");
    assertThat(derived.reason(assessment, "en"))
        .contains(
            "for the due time nothing is known",
            "“report” (2037) reports “Lamps o”",
            "differing or unknown: value kind, unit): the target is a stock, in the unit “Lamps (zhan)”; the"
                + " report is a share, in %");
    assertThat(derived.values(assessment, "premise")).contains("t", "o", "p");
    assertThat(derived.values(assessment, "deciding")).containsExactly("o");
  }

  @Test
  void what_narrows_a_figure_goes_by_its_label_in_the_language_and_as_written_where_it_has_none() {
    String narrowed =
        """
        THIS pg:dimension <dimension/1>, <dimension/2> .
        <dimension/1> pg:dimensionKind pg:DimensionKindSector ; pg:dimensionValue <indicator/lamps> ; pg:writtenAs "路灯业" .
        <dimension/2> pg:dimensionKind pg:DimensionKindSector ; pg:writtenAs "照明业" .
        """;
    Derived derived =
        reported("2036", Number.of("120"))
            .report("p", "report", "2036", Number.of("50").with(narrowed))
            .derive();
    Node assessment = derived.assessment("t");
    assertThat(derived.reason(assessment, "zh")).contains("限于路灯业、照明业");
    assertThat(derived.reason(assessment, "en")).contains(", of Lamps, 照明业");
  }

  @Test
  void who_reports_is_told_only_where_both_sides_are_known() {
    String office = "<document/%s> pg:issuer <agency/%s> .";
    assertThat(selfReported(office.formatted("plan", "a"), office.formatted("report", "a"), ""))
        .isEqualTo("true");
    assertThat(selfReported(office.formatted("plan", "a"), office.formatted("report", "b"), ""))
        .isEqualTo("false");
    assertThat(selfReported(office.formatted("plan", "a"), "", "")).isEmpty();
    assertThat(selfReported("", office.formatted("report", "b"), "")).isEmpty();
    assertThat(
            selfReported(
                office.formatted("plan", "a")
                    + "<measure/m> a pg:Measure . <responsibility/r> pg:measure <measure/m> ;"
                    + " pg:agency <agency/b> .",
                office.formatted("report", "b"),
                "THIS pg:forMeasure <measure/m> ."))
        .isEqualTo("true");
  }

  @Test
  void a_speaker_reports_what_he_says() {
    String spoken =
        "<section/s> pg:parentSection <section/up> . <section/up> pg:speaker <speaker/x> ."
            + " <speaker/x> pg:agency <agency/a> .";
    Derived derived =
        new StatedFigures()
            .document("plan", "2030", "<document/plan> pg:issuer <agency/a> .")
            .target("t", "plan", "2035", HUNDRED)
            .document("report", "2037", spoken)
            .report("o", "report", "2035", Number.of("120").with("THIS pg:section <section/s> ."))
            .derive();
    assertThat(derived.value(derived.assessment("t"), "selfReported")).isEqualTo("true");
  }

  private static String selfReported(String plan, String report, String target) {
    Derived derived =
        new StatedFigures()
            .document("plan", "2030", plan)
            .target("t", "plan", "2035", HUNDRED.with(target))
            .document("report", "2037", report)
            .report("o", "report", "2035", Number.of("120"))
            .derive();
    return derived.value(derived.assessment("t"), "selfReported");
  }

  @Test
  void a_report_of_a_district_is_named_and_that_of_another_place_is_not() {
    Derived derived =
        plan(HUNDRED)
            .report("o", "report", "2035", Number.of("120").at("district"))
            .report("p", "report", "2035", Number.of("120").at("elsewhere"))
            .derive();
    assertThat(derived.reason(derived.assessment("t"), "zh"))
        .contains("（范围不同或不明）")
        .doesNotContain("路灯p");
  }

  private static DynamicTest aimed(
      String what, String desired, Number aim, String value, String status) {
    return dynamicTest(
        what,
        () ->
            assertThat(
                    plan(aim)
                        .desired(desired)
                        .report("o", "report", "2035", Number.of(value))
                        .derive()
                        .status("t"))
                .isEqualTo(status));
  }

  private static DynamicTest cell(
      String what, StatedFigures figures, String status, String deciding) {
    return dynamicTest(
        what,
        () -> {
          Derived derived = figures.derive();
          assertThat(derived.status("t")).isEqualTo(status);
          assertThat(derived.value(derived.assessment("t"), "deciding")).isEqualTo(deciding);
        });
  }
}
