package org.policygraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
    private boolean recurring;
    private String unit = "piece";
    private @Nullable String kind = "FLOW";
    private boolean perUnit;
    private Set<String> dimensions = Set.of("SECTOR=light");
    private @Nullable String baselineUnit;
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

    Given yearly() {
      recurring = true;
      return this;
    }

    Given unit(String other) {
      unit = other;
      return this;
    }

    Given kind(@Nullable String other) {
      kind = other;
      return this;
    }

    Given each() {
      perUnit = true;
      return this;
    }

    Given narrowedTo(String... other) {
      dimensions = Set.of(other);
      return this;
    }

    Given from(@Nullable String ofUnit, @Nullable Integer inYear) {
      baselineUnit = ofUnit;
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
          recurring,
          id + "-quantity",
          unit,
          kind,
          perUnit,
          dimensions,
          baselineYear == null ? null : id + "-baseline",
          baselineUnit,
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

  @TestFactory
  Stream<DynamicTest> each_attribute_alone_splits_the_series() {
    return Stream.of(
        differing("unit", f -> f.unit("percent")),
        differing("scope", f -> f.scope("province")),
        differing("another dimension", f -> f.narrowedTo("SECTOR=water")),
        differing("one dimension more", f -> f.narrowedTo("SECTOR=light", "POPULATION=young")),
        differing("no dimension", Given::narrowedTo),
        differing("kind of dimension", f -> f.narrowedTo("POPULATION=light")),
        differing("value kind", f -> f.kind("CUMULATIVE")),
        differing("value kind of a growth rate", f -> f.kind("GROWTH_RATE")),
        differing("per unit", Given::each),
        differing("longer span", f -> f.span("2030", "2035")),
        differing("shorter span", f -> f.span("2031-07", "2035")),
        differing("every year", Given::yearly));
  }

  private static DynamicTest differing(String what, UnaryOperator<Given> change) {
    return DynamicTest.dynamicTest(
        what,
        () -> assertThat(series(figure("a"), change.apply(figure("b")))).containsExactly(1, 2));
  }

  @TestFactory
  Stream<DynamicTest> what_is_unknown_compares_to_none() {
    return Stream.of(
        unknown("value kind", f -> f.kind(null)),
        unknown("whole span of a flow", f -> f.kind("FLOW").span(null, null)),
        unknown("beginning of a cumulative value", f -> f.kind("CUMULATIVE").span(null, "2035")),
        unknown("end of an increment", f -> f.kind("INCREMENT").span("2031", null)));
  }

  private static DynamicTest unknown(String what, UnaryOperator<Given> change) {
    return DynamicTest.dynamicTest(
        what,
        () ->
            assertThat(
                    series(
                        change.apply(figure("a")),
                        change.apply(figure("b")),
                        figure("c"),
                        figure("d")))
                .containsExactly(1, 2, 3, 3));
  }

  @TestFactory
  Stream<DynamicTest> a_value_at_a_time_needs_no_span() {
    return Stream.of("STOCK", "SHARE", "RANK", "SCORE", "GROWTH_RATE", "MULTIPLE")
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind,
                    () ->
                        assertThat(
                                series(
                                    figure("a").kind(kind).span(null, "2035"),
                                    figure("b").kind(kind).span("2030", "2036")))
                            .containsExactly(1, 1)));
  }

  @Test
  void spans_are_as_long_as_their_months_and_days() {
    List<History.Point> points =
        history(
                figure("1").span("2031", "2031"),
                figure("2").span("2031-01", "2031-12"),
                figure("3").span("2031-01-01", "2031-12-31"),
                figure("4").span("2031-09", "2032-08"),
                figure("5").span("2032", "2032"),
                figure("6").yearly(),
                figure("7").span("2031-01", "2031-06"),
                figure("8").span("2031-01-01", "2031-12-30"))
            .points();
    assertThat(points).extracting(History.Point::series).containsExactly(1, 1, 1, 1, 1, 1, 2, 3);
  }

  @Test
  void a_growth_rate_beside_a_stock_is_a_series_of_its_own() {
    assertThat(
            series(
                figure("1").kind("STOCK"),
                figure("2").kind("GROWTH_RATE").unit("percent"),
                figure("3").kind("STOCK").year(2036),
                figure("4").kind("GROWTH_RATE").unit("percent").year(2036)))
        .containsExactly(1, 2, 1, 2);
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
    History history = history(figure("t").kind("STOCK").from("piece", 2029));
    assertThat(history.points())
        .containsExactly(
            new History.Point(
                History.Kind.BASELINE, 2029, "2029", "2029", 2030, "t-baseline", 1, "t"),
            new History.Point(
                History.Kind.TARGET, 2035, "2031", "2035", 2030, "t-quantity", 1, "t"));
  }

  @Test
  void a_baseline_of_an_undated_target_has_its_place_all_the_same() {
    History history = history(figure("t").kind("STOCK").year(null).from("piece", 2029));
    assertThat(history.points()).extracting(History.Point::year).containsExactly(2029);
    assertThat(history.undated()).containsExactly("t");
  }

  @TestFactory
  Stream<DynamicTest> a_baseline_is_joined_only_to_what_it_compares_to() {
    return Stream.of(
        apart("another unit", figure("t").kind("STOCK").from("percent", 2029)),
        apart("unknown unit", figure("t").kind("STOCK").from(null, 2029)),
        apart("unknown kind", figure("t").kind(null).from("piece", 2029)),
        apart(
            "the stock that an increment is added to",
            figure("t").kind("INCREMENT").span("2030", "2030").from("piece", 2029)),
        apart("one year beside five", figure("t").kind("CUMULATIVE").from("piece", 2029)));
  }

  private static DynamicTest apart(String what, Given target) {
    return DynamicTest.dynamicTest(
        what, () -> assertThat(series(target)).doesNotHaveDuplicates().hasSize(2));
  }

  @Test
  void a_baseline_of_one_year_is_joined_to_a_flow_of_one_year() {
    assertThat(series(figure("t").yearly().from("piece", 2029))).containsExactly(1, 1);
  }

  @Test
  void nothing_stated_is_an_empty_history() {
    assertThat(history()).isEqualTo(new History(List.of(), List.of()));
  }
}
