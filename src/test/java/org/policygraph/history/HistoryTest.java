package org.policygraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which points may be joined by a line, and where they stand. */
class HistoryTest {

  /** A figure of lamps in the city, of which a test changes what it is about. */
  private static final class Given {
    private final String id;
    private boolean target = true;
    private String scope = "city";
    private int statedYear = 2030;
    private int order = 1;
    private @Nullable Integer year = 2035;
    private @Nullable String from = "2031";
    private @Nullable String to = "2035";
    private @Nullable String comparisonKey = "lamps";
    private @Nullable String baselineKey;
    private @Nullable Integer baselineYear;

    Given(String id) {
      this.id = id;
    }

    Given observed() {
      target = false;
      return this;
    }

    Given scope(String other) {
      scope = other;
      return this;
    }

    Given stated(int in, int at) {
      statedYear = in;
      order = at;
      return this;
    }

    Given year(@Nullable Integer other) {
      year = other;
      return this;
    }

    Given span(@Nullable String first, @Nullable String last) {
      from = first;
      to = last;
      return this;
    }

    Given comparedBy(@Nullable String key) {
      comparisonKey = key;
      return this;
    }

    Given from(@Nullable String key, @Nullable Integer inYear) {
      baselineKey = key;
      baselineYear = inYear;
      return this;
    }

    StatedFigure stated() {
      return new StatedFigure(
          id,
          target,
          scope,
          statedYear,
          order,
          year,
          from,
          to,
          id + "-quantity",
          comparisonKey,
          baselineKey == null && baselineYear == null ? null : id + "-baseline",
          baselineKey,
          baselineYear);
    }
  }

  private static Given figure(String id) {
    return new Given(id);
  }

  private static History history(Given... figures) {
    return History.of(Stream.of(figures).map(Given::stated).toList());
  }

  private static List<Integer> series(Given... figures) {
    return history(figures).points().stream().map(History.Point::series).toList();
  }

  @Test
  void figures_that_differ_in_nothing_that_decides_are_one_series() {
    assertThat(series(figure("a"), figure("b").observed().stated(2036, 9).year(2036)))
        .containsExactly(1, 1);
  }

  @Test
  void figures_of_one_key_are_one_series_and_those_without_a_key_are_alone() {
    assertThat(
            series(
                figure("1"),
                figure("2").comparedBy("growth"),
                figure("3"),
                figure("4").comparedBy("growth"),
                figure("5").comparedBy(null),
                figure("6").comparedBy(null)))
        .containsExactly(1, 2, 1, 2, 3, 4);
  }

  @Test
  void points_stand_by_year_then_by_document_then_by_place() {
    assertThat(
            history(
                    figure("late").year(2040),
                    figure("second place").stated(2030, 7),
                    figure("first place").stated(2030, 3),
                    figure("older document").stated(2028, 99))
                .points())
        .extracting(History.Point::figure)
        .containsExactly("older document", "first place", "second place", "late");
  }

  @Test
  void a_point_says_what_the_figure_says() {
    assertThat(history(figure("t").stated(2031, 4), figure("o").observed().year(2036)).points())
        .containsExactly(
            new History.Point(
                History.Kind.TARGET, 2035, "2031", "2035", 2031, "t-quantity", 1, "t"),
            new History.Point(
                History.Kind.OBSERVATION, 2036, "2031", "2035", 2030, "o-quantity", 1, "o"));
  }

  @Test
  void a_figure_without_a_year_has_no_place_on_the_axis() {
    History history =
        history(figure("b").year(null).stated(2031, 1), figure("a").year(null), figure("dated"));
    assertThat(history.undated()).containsExactly("a", "b");
    assertThat(history.points()).extracting(History.Point::figure).containsExactly("dated");
  }

  @Test
  void a_baseline_is_a_point_of_its_own_year_in_the_series_of_its_target() {
    History history = history(figure("t").from("lamps", 2029));
    assertThat(history.points())
        .containsExactly(
            new History.Point(
                History.Kind.BASELINE, 2029, "2029", "2029", 2030, "t-baseline", 1, "t"),
            new History.Point(
                History.Kind.TARGET, 2035, "2031", "2035", 2030, "t-quantity", 1, "t"));
  }

  @Test
  void a_baseline_of_an_undated_target_has_its_place_all_the_same() {
    History history = history(figure("t").year(null).from("lamps", 2029));
    assertThat(history.points()).extracting(History.Point::year).containsExactly(2029);
    assertThat(history.undated()).containsExactly("t");
  }

  @Test
  void a_baseline_without_a_year_has_no_place_on_the_axis_and_is_told_beside() {
    History history = history(figure("t").from("lamps", null), figure("dated").from("lamps", 2029));
    assertThat(history.points())
        .extracting(History.Point::kind)
        .containsExactly(History.Kind.BASELINE, History.Kind.TARGET, History.Kind.TARGET);
    assertThat(history.undated()).isEmpty();
    assertThat(history.undatedBaselines()).containsExactly("t");
  }

  @Test
  void a_baseline_is_joined_only_to_what_it_compares_to() {
    assertThat(series(figure("t").from("lamps", 2029))).containsExactly(1, 1);
    assertThat(series(figure("t").from("other", 2029))).doesNotHaveDuplicates().hasSize(2);
    assertThat(series(figure("t").from(null, 2029))).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void nothing_stated_is_an_empty_history() {
    assertThat(history()).isEqualTo(new History(List.of(), List.of(), List.of()));
  }
}
