package org.policygraph.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  @Test
  void a_figure_is_right_where_place_and_value_agree() {
    Evaluation.Score score =
        figures(
            List.of(figure(0, 8, 45000), figure(10, 18, 2000), figure(20, 28, 7)),
            List.of(figure(2, 6, 45000), figure(10, 18, 2001), figure(40, 48, 7)));

    assertThat(score.right()).isEqualTo(1);
    assertThat(score.wrong()).isEqualTo(2);
    assertThat(score.missed()).isEqualTo(2);
    assertThat(score.precision()).isEqualTo(1.0 / 3);
    assertThat(score.f1()).isEqualTo(1.0 / 3);
  }

  @Test
  void fifteen_percent_is_a_ratio_of_fifteen_hundredths() {
    assertThat(
            figures(
                    List.of(with(figure(0, 8, 0.15), "unit", "ratio/年")),
                    List.of(with(figure(0, 8, 15), "unit", "percent")))
                .attributes())
        .containsEntry("unit", 1.0);
  }

  @Test
  void a_bare_figure_counts_as_at_least_but_not_as_at_most() {
    assertThat(comparator("ge", "stated")).isEqualTo(1.0);
    assertThat(comparator("le", "stated")).isEqualTo(0.0);
  }

  @Test
  void a_number_that_is_none_taken_for_a_target_is_false() {
    Evaluation.Score score = figures(List.of(), List.of(figure(0, 4, 2030)));

    assertThat(score.wrong()).isEqualTo(1);
    assertThat(score.precision()).isZero();
  }

  @Test
  void an_optional_row_is_neither_rewarded_nor_punished() {
    Map<String, @Nullable Object> optional = with(figure(0, 4, 3), "altKind", "otherNumber");

    assertThat(figures(List.of(optional), List.of()).missed()).isZero();
    assertThat(figures(List.of(optional), List.of(figure(0, 4, 3))).wrong()).isZero();
  }

  @Test
  void an_agency_is_known_by_either_of_its_names_whatever_the_brackets() {
    Map<String, @Nullable Object> gold =
        row("assignment", 0, 20, Map.of("agency", "市路灯局〈市节能办〉", "isLead", true));
    Map<String, @Nullable Object> found =
        row("responsibility", 0, 20, Map.of("agency", "市路灯局（市节能办）", "role", "lead"));

    Evaluation.Score score = Evaluation.of(List.of(gold), List.of(found)).get(1);

    assertThat(score.right()).isEqualTo(1);
    assertThat(score.attributes()).containsEntry("role", 1.0).containsEntry("coverage", 1.0);
  }

  @Test
  void a_measure_is_found_where_it_begins_nearby() {
    Map<String, @Nullable Object> gold = row("measure", 100, 120, Map.of("granularity", "item"));

    assertThat(last(gold, row("measure", 112, 130, Map.of())).right()).isEqualTo(1);
    assertThat(last(gold, row("measure", 113, 130, Map.of())).right()).isZero();
  }

  private static Evaluation.Score last(
      Map<String, @Nullable Object> gold, Map<String, @Nullable Object> found) {
    List<Evaluation.Score> scores = Evaluation.of(List.of(gold), List.of(found));
    return scores.get(scores.size() - 1);
  }

  private static double comparator(String gold, String found) {
    return figures(
            List.of(with(figure(0, 4, 3), "comparator", gold)),
            List.of(with(figure(0, 4, 3), "comparator", found)))
        .attributes()
        .getOrDefault("comparator", -1.0);
  }

  private static Evaluation.Score figures(
      List<Map<String, @Nullable Object>> gold, List<Map<String, @Nullable Object>> found) {
    return Evaluation.of(gold, found).get(0);
  }

  private static Map<String, @Nullable Object> figure(int start, int end, double value) {
    return row("target", start, end, Map.of("value", value));
  }

  private static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> row, String name, Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(row);
    more.put(name, value);
    return more;
  }

  private static Map<String, @Nullable Object> row(
      String kind, int start, int end, Map<String, Object> more) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>(more);
    row.put("kind", kind);
    row.put("start", start);
    row.put("end", end);
    return row;
  }
}
