package org.policygraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.policygraph.loading.PackagedStore;

/** Counts that are kept, against what they count. */
class StatisticFieldsTest {
  private final Ask ask = new Ask(PackagedStore.get());

  private Ask.Answer statistics(String of, String by, Map<String, Object> filter) {
    return ask.ask(
        "query($filter: StatisticFilter) { statistics(of: %s, by: [%s], filter: $filter) {"
                .formatted(of, by)
            + " count keys { key value node { id } } } }",
        Map.of("filter", filter));
  }

  private List<String> rows(String of, String by, Map<String, Object> filter) {
    List<String> rows = new ArrayList<>();
    for (Object row : statistics(of, by, filter).withoutErrors().all("statistics")) {
      Map<?, ?> statistic = (Map<?, ?>) row;
      StringBuilder text = new StringBuilder();
      for (Object key : (List<?>) Objects.requireNonNull(statistic.get("keys"))) {
        text.append(((Map<?, ?>) key).get("value")).append(' ');
      }
      rows.add(text.toString() + statistic.get("count"));
    }
    return rows;
  }

  private int total(String query) {
    return (int)
        Objects.requireNonNull(
            ask.ask("{ " + query + " { totalCount } }")
                .withoutErrors()
                .one(query.replaceFirst("[(].*", "") + ".totalCount"));
  }

  @Test
  void totals_are_those_of_the_lists() {
    for (Map.Entry<String, String> kind :
        Map.of(
                "MEASURE", "measures",
                "TARGET", "targets",
                "OBSERVATION", "observations",
                "GOAL", "goals",
                "PARAMETER", "parameters",
                "DOCUMENT", "documents",
                "AGENCY", "agencies",
                "INDICATOR", "indicators")
            .entrySet()) {
      assertThat(rows(kind.getKey(), "KIND", Map.of()))
          .containsExactly(kind.getKey() + " " + total(kind.getValue()));
    }
  }

  @Test
  void counts_by_a_key_are_those_of_the_filter_of_the_list() {
    for (String row : rows("MEASURE", "STAGE", Map.of())) {
      String[] told = row.split(" ");
      assertThat(told[1])
          .as(row)
          .isEqualTo("" + total("measures(filter: { stage: %s })".formatted(told[0])));
    }
    assertThat(rows("MEASURE", "STAGE", Map.of("agency", "agency/wuhan-science-technology-bureau")))
        .contains(
            "PLANNED "
                + total(
                    "measures(filter: { stage: PLANNED, agency:"
                        + " \"agency/wuhan-science-technology-bureau\" })"));
  }

  @Test
  void holders_and_statuses_are_those_of_the_day() {
    for (String day : List.of("2018-12-31", "2019-06-01", "2024-10-01")) {
      List<String> rows = rows("MEASURE", "HOLDER", Map.of("asOf", day));
      assertThat(rows).isNotEmpty();
      for (String row : rows.subList(0, 4)) {
        String[] told = row.split(" ");
        assertThat(told[1])
            .as(day + " " + row)
            .isEqualTo(
                ""
                    + total(
                        "measures(filter: { agency: \"%s\", asOf: \"%s\" })"
                            .formatted(told[0], day)));
      }
      List<String> statuses = rows("TARGET", "STATUS", Map.of("asOf", day));
      assertThat(statuses).isNotEmpty();
      for (String row : statuses) {
        String[] told = row.split(" ");
        assertThat(told[1])
            .as(day + " " + row)
            .isEqualTo(
                ""
                    + total(
                        "targets(filter: { status: %s, asOf: \"%s\" })".formatted(told[0], day)));
      }
    }
  }

  @Test
  void years_stand_in_their_order_and_entities_are_named() {
    assertThat(rows("DOCUMENT", "YEAR", Map.of()))
        .containsExactly("2012 1", "2017 1", "2018 1", "2023 1", "2024 1");
    assertThat(rows("DOCUMENT", "YEAR", Map.of("from", 2018, "to", 2023))).hasSize(2);
    assertThat(
            statistics("MEASURE", "FUNCTION, DOCUMENT", Map.of())
                .withoutErrors()
                .all("statistics.keys.node.id"))
        .doesNotContainNull()
        .contains("document/2018-wuhan-ip-operations-plan");
  }

  private static final String REGULATOR = "agency/wuhan-market-regulation-administration";
  private static final String DAY = "2024-10-01";

  /** Each row by one key, against the list with that key as a condition. */
  private void matches(String list, String by, Map<String, Object> filter, String conditions) {
    List<String> rows = rows("MEASURE", by, filter);
    assertThat(rows).as(by + " " + filter).isNotEmpty();
    for (String row : rows) {
      String[] told = row.split(" ");
      assertThat(told[1])
          .as(by + " " + row)
          .isEqualTo("" + total(list.formatted(conditions + told[0])));
    }
  }

  @Test
  void an_agency_on_a_day_is_who_holds_the_measures() {
    Map<String, Object> held = Map.of("agency", REGULATOR, "asOf", DAY);
    String list = "measures(filter: { agency: \"" + REGULATOR + "\", asOf: \"" + DAY + "\", %s })";
    matches(list, "STAGE", held, "stage: ");
    matches(list, "ROLE", held, "role: ");
    int all = total(list.formatted(""));
    assertThat(all).isPositive();
    assertThat(rows("MEASURE", "KIND", held)).containsExactly("MEASURE " + all);
    assertThat(rows("MEASURE", "HOLDER", held)).containsExactly(REGULATOR + " " + all);
    for (String row : rows("MEASURE", "DOCUMENT", held)) {
      String[] told = row.split(" ");
      assertThat(told[1]).isEqualTo("" + total(list.formatted("document: \"" + told[0] + "\"")));
    }
    assertThat(
            rows("MEASURE", "YEAR", held).stream()
                .mapToInt(it -> Integer.parseInt(it.split(" ")[1]))
                .sum())
        .isEqualTo(all);
    assertThat(rows("MEASURE", "STAGE", Map.of("agency", REGULATOR)))
        .as("without a day, who is named")
        .isNotEqualTo(rows("MEASURE", "STAGE", held));
  }

  @Test
  void holders_are_counted_with_each_other_key() {
    Map<String, Object> day = Map.of("asOf", DAY);
    for (Map.Entry<String, String> key :
        Map.of(
                "STAGE",
                "stage: %s",
                "ROLE",
                "role: %s",
                "DOCUMENT",
                "document: \"%s\"",
                "YEAR",
                "from: %1$s, to: %1$s")
            .entrySet()) {
      List<String> rows = rows("MEASURE", "HOLDER, " + key.getKey(), day);
      assertThat(rows).hasSizeGreaterThan(10);
      for (String row : rows.subList(0, 8)) {
        String[] told = row.split(" ");
        assertThat(told[2])
            .as(row)
            .isEqualTo(
                ""
                    + total(
                        "measures(filter: { agency: \"%s\", asOf: \"%s\", %s })"
                            .formatted(told[0], DAY, key.getValue().formatted(told[1]))));
      }
    }
    assertThat(
            statistics("MEASURE", "HOLDER, FUNCTION", day)
                .withoutErrors()
                .all("statistics.keys.node.id"))
        .doesNotContainNull()
        .hasSizeGreaterThan(10);
  }

  @Test
  void two_keys_that_are_no_agency_are_counted_together() {
    for (String row : rows("MEASURE", "STAGE, ROLE", Map.of())) {
      String[] told = row.split(" ");
      assertThat(told[2])
          .as(row)
          .isEqualTo(
              "" + total("measures(filter: { stage: %s, role: %s })".formatted(told[0], told[1])));
    }
    assertThat(rows("MEASURE", "STAGE, FUNCTION", Map.of()))
        .allMatch(it -> it.matches("[A-Z_]+ function/\\S+ \\d+"))
        .isNotEmpty();
  }

  private static final String TARGETS =
      """
      query($status: AssessmentStatus, $asOf: Date) { targets(filter: { status: $status, asOf: $asOf }, first: 200) {
        edges { node { id statedIn { issuers { id } }
          measures { edges { node { responsibilities { agency { id } holdings(asOf: $asOf) { agency { id } } } } } } } } } }
      """;

  /** How many targets have measures that an agency answers for, or holds on the day. */
  private long through(String agency, String status, String path) {
    Ask.Answer answer = ask.ask(TARGETS, Map.of("status", status, "asOf", DAY)).withoutErrors();
    return answer.all("targets.edges.node").stream()
        .filter(
            target ->
                new Ask.Answer(Map.of("t", target), List.of(), 0)
                    .all("t.measures.edges.node.responsibilities." + path)
                    .contains(agency))
        .count();
  }

  @Test
  void targets_are_counted_by_who_answers_for_their_measures_and_who_holds_them() {
    Map<String, Object> day = Map.of("asOf", DAY);
    List<String> rows = rows("TARGET", "HOLDER, STATUS", day);
    assertThat(rows).isNotEmpty();
    String held =
        rows("TARGET", "STATUS", Map.of("agency", REGULATOR, "asOf", DAY)).stream()
            .filter(it -> it.startsWith("NOT_OBSERVED"))
            .findFirst()
            .orElseThrow();
    assertThat(held)
        .isEqualTo("NOT_OBSERVED " + through(REGULATOR, "NOT_OBSERVED", "holdings.agency.id"));
    assertThat(rows).contains(REGULATOR + " " + held);
  }

  @Test
  void a_target_that_no_measure_answers_for_is_counted_for_who_states_it() {
    String office = "agency/wuhan-government-office";
    long answers =
        ask.ask(TARGETS, Map.of("asOf", DAY)).withoutErrors().all("targets.edges.node").stream()
            .map(target -> new Ask.Answer(Map.of("t", target), List.of(), 0))
            .filter(
                it -> {
                  List<Object> answer = it.all("t.measures.edges.node.responsibilities.agency.id");
                  return answer.isEmpty()
                      ? it.all("t.statedIn.issuers.id").contains(office)
                      : answer.contains(office);
                })
            .count();
    assertThat(answers).isPositive();
    assertThat(rows("TARGET", "AGENCY", Map.of())).contains(office + " " + answers);
    assertThat(rows("TARGET", "HOLDER", Map.of("asOf", "2018-12-31")))
        .as("and on a day for who follows it")
        .contains(office + " " + answers);
    assertThat(rows("TARGET", "HOLDER", Map.of("asOf", "2011-12-31"))).isEmpty();
  }

  @Test
  void what_is_not_kept_is_refused_with_what_is_and_the_reason() {
    Ask.Answer answer = statistics("MEASURE", "STAGE, FUNCTION, ROLE", Map.of());
    assertThat(answer.errors().get(0).getMessage())
        .contains(
            "MEASURE are not kept by FUNCTION and ROLE and STAGE",
            "by up to 2 of AGENCY, FUNCTION, HOLDER, INSTRUMENT, ROLE, STAGE");
    assertThat(statistics("MEASURE", "STATUS", Map.of()).errors().get(0).getMessage())
        .contains("no count of MEASURE is by STATUS");
    assertThat(statistics("INDICATOR", "YEAR", Map.of()).errors().get(0).getMessage())
        .contains("registered once");
    assertThat(
            statistics("MEASURE", "HOLDER", Map.of("agency", "agency/a"))
                .errors()
                .get(0)
                .getMessage())
        .contains("give asOf");
    assertThat(
            statistics("MEASURE", "AGENCY", Map.of("agency", "agency/a", "asOf", DAY))
                .errors()
                .get(0)
                .getMessage())
        .contains("leave asOf out");
    assertThat(statistics("MEASURE", "HOLDER, AGENCY", Map.of()).codes())
        .containsExactly("BAD_REQUEST");
  }
}
