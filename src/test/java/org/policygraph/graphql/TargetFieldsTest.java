package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policygraph.loading.PackagedStore;
import org.policygraph.vocabulary.Enumerations.AssessmentStatus;
import org.policygraph.vocabulary.Pg;

/** How targets moved and whether they were met, as the contract serves it. Today is 2034-07-01. */
class TargetFieldsTest {

  private static Fictional assessed() {
    Fictional graph = new Fictional();
    graph.document("d", 2030);
    graph.indicator("i");
    for (String key : List.of("t", "late", "never")) {
      graph.target("d", key, key.length(), "indicator/i");
    }
    graph.entity("target/d-t").integer(Pg.dueYear, 2033);
    graph.entity("target/d-late").integer(Pg.dueYear, 2040);
    graph.assessment("d", "t", AssessmentStatus.MET).date(Pg.validFrom, "2034-01-01");
    graph
        .entity("assessment/d-t-open", Pg.Assessment)
        .to(Pg.target, "target/d-t")
        .is(Pg.assessmentStatus, AssessmentStatus.OPEN)
        .date(Pg.validUntil, "2034-01-01")
        .text(Pg.reason, "未到期", "Not yet due");
    graph.assessment("d", "late", AssessmentStatus.OPEN).date(Pg.validUntil, "2041-01-01");
    return graph;
  }

  @Test
  void an_assessment_is_that_of_the_day() {
    Ask ask = new Ask(assessed());
    String query =
        "query($day: Date) { targets { edges { node { id assessment(asOf: $day) { status } } } } }";
    for (Map.Entry<String, String> day :
        Map.of("2033-12-31", "OPEN", "2034-01-01", "MET", "2035-05-05", "MET").entrySet()) {
      assertThat(
              ask.ask(query, Map.of("day", day.getKey()))
                  .withoutErrors()
                  .all("targets.edges.node.assessment.status"))
          .as(day.getKey())
          .containsExactlyInAnyOrder(day.getValue(), "OPEN");
    }
    assertThat(ask.ask(query).withoutErrors().all("targets.edges.node.assessment.status"))
        .contains("MET");
  }

  @Test
  void targets_are_found_by_their_status_on_a_day() {
    Ask ask = new Ask(assessed());
    String query =
        """
        query($status: AssessmentStatus, $day: Date) {
          targets(filter: { status: $status, asOf: $day }) { edges { node { id } } } }
        """;
    assertThat(ask.ask(query, Map.of("status", "MET")).withoutErrors().all("targets.edges.node.id"))
        .containsExactly("target/d-t");
    assertThat(
            ask.ask(query, Map.of("status", "OPEN", "day", "2033-12-31"))
                .withoutErrors()
                .all("targets.edges.node.id"))
        .containsExactlyInAnyOrder("target/d-t", "target/d-late");
    assertThat(ask.ask(query, Map.of("day", "2033-12-31")).all("targets.edges.node.id")).hasSize(3);
    assertThat(ask.ask(query, Map.of("status", "OPEN", "day", "tomorrow")).codes()).isNotEmpty();
  }

  @Test
  void a_target_without_a_due_year_says_that_it_cannot_be_assessed() {
    assertThat(
            new Ask(assessed())
                .ask(
                    "{ node(id: \"target/d-never\") { ... on Target { absences { property reason }"
                        + " } } }")
                .withoutErrors()
                .all("node.absences"))
        .contains(Map.of("property", "assessment", "reason", "NOT_STATED"));
  }

  @Test
  void the_assessments_of_a_history_are_those_of_its_day_and_years() {
    String query =
        """
        query($day: Date, $from: Int) {
          indicator(id: "indicator/i") { history(asOf: $day, from: $from) { assessments { id status } } } }
        """;
    Ask ask = new Ask(assessed());
    assertThat(
            ask.ask(query, Map.of("day", "2033-12-31"))
                .withoutErrors()
                .all("indicator.history.assessments.status"))
        .containsExactly("OPEN", "OPEN");
    assertThat(ask.ask(query).withoutErrors().all("indicator.history.assessments.status"))
        .containsExactly("MET", "OPEN");
    assertThat(
            ask.ask(query, Map.of("from", 2035))
                .withoutErrors()
                .all("indicator.history.assessments.id"))
        .containsExactly("assessment/d-late");
  }

  @Test
  void registered_trademarks_were_to_double_and_the_growth_rate_stands_beside() {
    Ask.Answer answer =
        new Ask(PackagedStore.get())
            .ask(
                """
                { indicator(id: "indicator/registered-trademarks") { history {
                    points { year kind series figure { valueKind } }
                    targetRevisions { direction ratio reason
                      earlier { dueYear quantity { verbatim } } later { dueYear quantity { verbatim } } } } } }
                """)
            .withoutErrors();
    String revisions = "indicator.history.targetRevisions.";
    assertThat(answer.all(revisions + "direction")).containsExactly("RAISED");
    assertThat(answer.all(revisions + "ratio")).containsExactly("2");
    assertThat(answer.all(revisions + "earlier.dueYear")).containsExactly(2015);
    assertThat(answer.all(revisions + "later.dueYear")).containsExactly(2020);
    assertThat(answer.all(revisions + "later.quantity.verbatim")).containsExactly("20万件");
    assertThat(answer.all("indicator.history.points.series")).containsExactly(1, 2, 3, 2, 2);
  }

  @Test
  void the_high_tech_enterprises_of_2016_were_reached_by_a_later_date() {
    Ask.Answer answer =
        new Ask(PackagedStore.get())
            .ask(
                """
                { targets(filter: { indicator: "indicator/high-tech-enterprises" }) { edges { node {
                    open: assessment(asOf: "2016-12-31") { status }
                    assessment(asOf: "2024-10-01") { status selfReported reason deciding { year quantity { verbatim } } }
                    reports { outcome timing } } } } }
                """)
            .withoutErrors();
    String target = "targets.edges.node.";
    assertThat(answer.all(target + "open.status")).containsExactly("OPEN");
    assertThat(answer.all(target + "assessment.status")).containsExactly("REACHED_BY_LATER_DATE");
    assertThat(answer.all(target + "assessment.deciding.quantity.verbatim"))
        .containsExactly("12654家");
    assertThat(answer.all(target + "reports.outcome"))
        .containsExactlyInAnyOrder("REACHED", "NOT_COMPARABLE", "NOT_COMPARABLE");
    assertThat(answer.one(target + "assessment.reason")).asString().contains("2022", "1000家");
  }

  @Test
  void international_standards_of_three_years_do_not_compare_to_those_of_one() {
    Ask.Answer answer =
        new Ask(PackagedStore.get())
            .ask(
                """
                { targets(filter: { indicator: "indicator/international-standards" }) { edges { node {
                    assessment { status reason } reports { outcome reason(lang: "en") } } } } }
                """)
            .withoutErrors();
    assertThat(answer.all("targets.edges.node.assessment.status")).containsExactly("NOT_OBSERVED");
    assertThat(answer.one("targets.edges.node.assessment.reason"))
        .asString()
        .contains("不可比", "时段为36个月", "时段为12个月");
    assertThat(answer.one("targets.edges.node.reports.reason"))
        .asString()
        .contains("length of the span, value kind, unit");
  }
}
