package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.figures.Figures;

/**
 * Tables of indicators, a cell a line, whose columns of values are named after plans of five years.
 */
class PlanIndicatorsTest {
  private static final String HEAD =
      "江城市湖区“十五五”规划\n主要指标表\n类别\n序号\n一级指标\n二级指标\n单位\n属性\n“十四五”\n完成值\n“十五五”\n目标值\n\n";

  private static List<Draft.Figure> figures(String rows) {
    return Figures.of(HEAD + rows);
  }

  private static @Nullable Integer number(@Nullable BigDecimal value) {
    return value == null ? null : value.intValue();
  }

  @Test
  void a_plan_of_five_years_gives_its_last_year_to_what_it_reached_and_what_it_aims_at() {
    assertThat(
            figures(
                "湖岸更新\n1\n旧灯改造\n旧灯改造面积\n万平方米\n预期性\n25\n30\n\n2\n步道建设\n步道长度\n公里\n约束性\n＞15\n≥18\n"))
        .extracting(
            Draft.Figure::indicator,
            it -> number(it.value()),
            Draft.Figure::year,
            it -> number(it.baselineValue()),
            Draft.Figure::baselineYear)
        .containsExactly(
            tuple("旧灯改造面积", 250000, 2025, null, null),
            tuple("旧灯改造面积", 300000, 2030, 250000, 2025),
            tuple("步道长度", 15, 2025, null, null),
            tuple("步道长度", 18, 2030, 15, 2025));
  }

  @Test
  void a_dash_or_an_empty_line_is_an_empty_cell_of_what_was_reached() {
    assertThat(
            figures(
                "湖岸更新\n1\n旧灯改造\n旧灯改造数量\n盏\n预期性\n-\n≥60\n\n2\n更新湖船数量\n艘\n预期性\n\n≥5\n\n湖水治理\n3\n清淤\n清淤量\n吨\n约束性\n355\n421\n"))
        .extracting(Draft.Figure::indicator, it -> number(it.value()))
        .containsExactly(
            tuple("旧灯改造数量", 60), tuple("更新湖船数量", 5), tuple("清淤量", 355), tuple("清淤量", 421));
    assertThat(figures("1\n更新\n更新湖船数量\n艘\n预期性\n\n≥5\n").get(0).baselineValue()).isNull();
  }

  @Test
  void the_number_of_the_next_row_is_no_value_of_one_that_lacks_one() {
    String text =
        HEAD + "1\n更新\n更新湖船数量\n艘\n预期性\n5\n2\n清淤\n清淤量\n吨\n约束性\n355\n3\n3\n步道\n步道长度\n公里\n约束性\n4\n8\n";
    assertThat(Figures.in(text))
        .containsExactly(
            "OBSERVATION 2025 清淤量", "TARGET 2030 清淤量", "OBSERVATION 2025 步道长度", "TARGET 2030 步道长度");
    assertThat(Extractor.read(text).unclear())
        .extracting(Unclear::reason)
        .containsExactly("the row has fewer values than the table has columns");
  }

  @Test
  void a_row_that_tells_its_values_in_words_is_looked_at() {
    String text =
        HEAD
            + "1\n湖村改造\n湖村改造数量\n个\n约束性\n启动8个湖村改造\n至2026年底，全面完成湖村改造\n\n湖水治理\n2\n清淤\n清淤量\n吨\n约束性\n355\n421\n";
    assertThat(Figures.in(text)).containsExactly("OBSERVATION 2025 清淤量", "TARGET 2030 清淤量");
    assertThat(Extractor.read(text).unclear())
        .extracting(Unclear::reason)
        .containsExactly("a value of the row is told in words or its cell is empty");
  }
}
