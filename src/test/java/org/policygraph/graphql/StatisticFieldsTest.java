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

  @Test
  void what_is_not_kept_is_refused_with_what_is() {
    Ask.Answer answer = statistics("MEASURE", "STAGE, FUNCTION", Map.of());
    assertThat(answer.errors().get(0).getMessage())
        .contains("MEASURE are not kept by FUNCTION and STAGE", "AGENCY and ROLE");
    assertThat(statistics("INDICATOR", "YEAR", Map.of()).codes()).isNotEmpty();
    assertThat(statistics("MEASURE", "HOLDER", Map.of("agency", "agency/a")).codes()).isNotEmpty();
  }
}
