package org.policygraph.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policygraph.derivation.StatedFigures.Derived;
import org.policygraph.derivation.StatedFigures.Number;

/** What figures compare to, and which way a target moved from one document to the next. */
class TargetRevisionTest {
  private static final Number HUNDRED = Number.of("100");
  private static final Number FLOW = HUNDRED.kind("Flow").over("2031", "2035");

  private static StatedFigures two(Number first, Number second) {
    return new StatedFigures()
        .document("old", "2030-03-01")
        .target("a", "old", "2035", first)
        .document("new", "2034")
        .target("b", "new", "2040", second);
  }

  @TestFactory
  Stream<DynamicTest> a_target_moves_by_its_value() {
    return Stream.of(
        moved("raised", HUNDRED, Number.of("200"), "a b Raised 2"),
        moved("lowered", HUNDRED, Number.of("50"), "a b Lowered 0.5"),
        moved("kept", HUNDRED, Number.of("100"), "a b Kept 1"),
        moved("a range raised", HUNDRED.upTo("150"), Number.of("100").upTo("200"), "a b Raised"),
        moved(
            "a range within the other",
            HUNDRED.upTo("200"),
            Number.of("120").upTo("150"),
            "a b NotComparable"),
        moved(
            "a rank has no ratio",
            Number.of("6").kind("Rank"),
            Number.of("3").kind("Rank"),
            "a b Lowered"));
  }

  private static DynamicTest moved(String what, Number first, Number second, String revision) {
    return dynamicTest(
        what,
        () ->
            assertThat(
                    two(first, second).derive().revisions().stream()
                        .map(it -> it.replaceFirst("\\.0+$", "")))
                .containsExactly(revision));
  }

  @TestFactory
  Stream<DynamicTest> each_reason_for_which_two_targets_do_not_compare() {
    String dimension =
        "THIS pg:dimension <dimension/d> . <dimension/d> pg:dimensionKind pg:DimensionKindSector ;"
            + " pg:writtenAs \"照明\" .";
    return Stream.of(
        differing("unit", "单位", f -> f.in("percent")),
        differing("unknown unit", "单位", f -> f.in("")),
        differing("dimension", "维度", f -> f.with(dimension)),
        differing("value kind", "数值类型", f -> f.kind("Increment")),
        differing("unknown value kind", "数值类型", f -> f.kind("")),
        differing("per unit", "是否单位值", f -> f.with("THIS pg:perUnit true .")),
        differing("span", "时段长短", f -> f.over("2031", "2036")),
        differing("unknown span", "时段长短", f -> f.over("", "2035")));
  }

  private static DynamicTest differing(String what, String said, UnaryOperator<Number> change) {
    return dynamicTest(
        what,
        () -> {
          Number other = change.apply(FLOW);
          StatedFigures figures = two(FLOW, other);
          Derived derived = figures.derive();
          assertThat(derived.revisions())
              .allMatch(it -> it.startsWith("a b NotComparable"))
              .hasSizeGreaterThan(0);
          assertThat(derived.reason(derived.all("TargetRevision").get(0), "zh"))
              .contains("不可比（" + said + "不同或不明）");
        });
  }

  @Test
  void a_growth_rate_stands_beside_the_level_and_is_compared_with_none() {
    Derived derived =
        two(HUNDRED, Number.of("200"))
            .target("rate", "old", "2035", Number.of("15").in("percent").kind("GrowthRate"))
            .derive();
    assertThat(derived.revisions()).hasSize(1).allMatch(it -> it.startsWith("a b Raised"));
  }

  @Test
  void only_the_next_document_that_compares_revises_a_target() {
    Derived derived =
        two(HUNDRED, Number.of("200"))
            .document("newest", "2038")
            .target("c", "newest", "2045", Number.of("150"))
            .derive();
    assertThat(derived.revisions())
        .extracting(it -> it.substring(0, 9))
        .containsExactly("a b Raise", "b c Lower");
  }

  @Test
  void documents_of_one_time_or_area_apart_revise_nothing() {
    assertThat(
            new StatedFigures()
                .document("old", "2034")
                .target("a", "old", "2035", HUNDRED)
                .document("new", "2034-05-01")
                .target("b", "new", "2040", HUNDRED)
                .derive()
                .revisions())
        .isEmpty();
    assertThat(two(HUNDRED, HUNDRED.at("district")).derive().revisions()).isEmpty();
  }

  @Test
  void a_revision_says_what_the_comparators_are() {
    Derived derived = two(HUNDRED.is("AtLeast"), Number.of("200").is("About")).derive();
    assertThat(derived.reason(derived.all("TargetRevision").get(0), "zh"))
        .isEqualTo("《old文》（2030年）提出“路灯a”，《new文》（2034年）提出“路灯b”，目标值提高，为前者的2倍；前者为“至少”，后者为“约”。");
  }

  @Test
  void spans_are_as_long_as_their_months_and_days() {
    assertThat(key(FLOW.over("2031", "2031")))
        .isEqualTo(key(FLOW.over("2031-01", "2031-12")))
        .isEqualTo(key(FLOW.over("2031-01-01", "2031-12-31")))
        .isEqualTo(key(FLOW.over("2031-09", "2032-08")))
        .isEqualTo(key(FLOW.over("2032", "2032")))
        .isEqualTo(key(FLOW.yearly("2031", "2035")))
        .isNotEqualTo(key(FLOW.over("2031-01", "2031-06")))
        .isNotEqualTo(key(FLOW.over("2031-01-01", "2031-12-30")))
        .isNotEmpty();
    assertThat(key(FLOW.over("", "2035"))).isEmpty();
    assertThat(key(HUNDRED.over("", "2035")))
        .isEqualTo(key(HUNDRED.over("2031", "2036")))
        .isNotEmpty();
  }

  @Test
  void the_same_dimensions_in_another_order_are_the_same() {
    String one = "<dimension/1> pg:dimensionKind pg:DimensionKindSector ; pg:writtenAs \"照明\" .";
    String other =
        "<dimension/2> pg:dimensionKind pg:DimensionKindPopulation ; pg:dimensionValue <area/city>"
            + " ; pg:writtenAs \"%s\" .";
    assertThat(
            key(
                HUNDRED.with(
                    "THIS pg:dimension <dimension/1>, <dimension/2> ."
                        + one
                        + other.formatted("市"))))
        .isEqualTo(
            key(
                HUNDRED.with(
                    "THIS pg:dimension <dimension/2>, <dimension/1> ."
                        + one
                        + other.formatted("全市"))))
        .isNotEqualTo(key(HUNDRED.with("THIS pg:dimension <dimension/1> ." + one)));
  }

  @Test
  void a_baseline_is_of_its_targets_kind_in_its_own_unit_for_one_year() {
    String base =
        "THIS pg:baseline <quantity/base> . <quantity/base> <http://qudt.org/schema/qudt/hasUnit>"
            + " <unit/zhan> .";
    assertThat(baseline(HUNDRED.with(base))).isEqualTo(key(HUNDRED));
    assertThat(baseline(HUNDRED.with(base.replace("zhan", "percent"))))
        .isNotEqualTo(key(HUNDRED))
        .isNotEmpty();
    assertThat(baseline(HUNDRED.kind("").with(base))).isEmpty();
    assertThat(baseline(HUNDRED.kind("Increment").over("2030", "2030").with(base))).isEmpty();
    assertThat(baseline(HUNDRED.kind("Cumulative").over("2031", "2035").with(base)))
        .isEqualTo(key(HUNDRED.kind("Cumulative").over("2031", "2031")));
  }

  private static String key(Number number) {
    return of("comparisonKey", number);
  }

  private static String baseline(Number number) {
    return of("baselineKey", number);
  }

  private static String of(String property, Number number) {
    Derived derived =
        new StatedFigures().document("d", "2030").target("a", "d", "2035", number).derive();
    List<String> keys = derived.values(derived.figure("target/a"), property);
    assertThat(keys).hasSizeLessThan(2);
    return String.join("", keys);
  }
}
