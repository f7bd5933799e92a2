package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.figures.Figures;

/** What the heads of a table of indicators say of its columns, and which rows name none. */
class IndicatorHeadsTest {
  private static final String PLAN = "云溪市湖区建设方案（2021—2025年）\n一、指标\n";

  /** 湖湾公园 2023 12 个 from 5 of 2020 */
  private static List<String> targets(String table) {
    return Figures.of(PLAN + table).stream()
        .map(
            it ->
                it.indicator()
                    + " "
                    + it.year()
                    + " "
                    + it.value()
                    + " "
                    + it.unit()
                    + (it.baselineValue() == null
                        ? ""
                        : " from " + it.baselineValue() + " of " + it.baselineYear()))
        .toList();
  }

  private static List<String> unclear(String table) {
    String text = PLAN + table;
    return Extractor.read(text).unclear().stream()
        .map(it -> it.span().of(text) + " " + it.reason())
        .toList();
  }

  @Test
  void a_head_of_two_lines_gives_each_column_what_stands_above_it() {
    String spanned =
        "序号\t指标\t单位\t2020年实际\t目标值\t\t属性\n\t\t\t\t2023年\t2025年\t\n1\t湖湾公园\t个\t5\t12\t20\t预期性\n2\t湖水达标率\t%\t80\t90\t95\t约束性\n";
    String bare = spanned.replace("\t目标值\t\t属性\n\t\t\t\t2023年\t2025年\t", "\t目标值\t属性\n2023年\t2025年");
    for (String table : List.of(spanned, bare)) {
      assertThat(targets(table))
          .containsExactly(
              "湖湾公园 2020 5 个",
              "湖湾公园 2023 12 个 from 5 of 2020",
              "湖湾公园 2025 20 个 from 5 of 2020",
              "湖水达标率 2020 80 percent",
              "湖水达标率 2023 90 percent from 80 of 2020",
              "湖水达标率 2025 95 percent from 80 of 2020");
    }
  }

  @Test
  void a_head_of_two_lines_may_stand_a_cell_a_line() {
    String cells =
        "序号\n指标\n单位\n2020年\n目标值\n属性\n2023年\n2025年\n1\n湖湾公园\n个\n5\n12\n20\n预期性\n2\n湖灯\n盏\n80\n90\n95\n约束性\n";
    assertThat(targets(cells))
        .containsExactly(
            "湖湾公园 2023 12 个 from 5 of 2020",
            "湖湾公园 2025 20 个 from 5 of 2020",
            "湖灯 2023 90 盏 from 80 of 2020",
            "湖灯 2025 95 盏 from 80 of 2020");
  }

  @Test
  void two_lines_of_a_head_that_fit_no_row_are_a_place_to_look_at() {
    String table = "指标\t单位\t2020年\t目标值\n2023年\t2024年\t2025年\n湖湾公园\t个\t5\t12\t20\n";
    assertThat(targets(table)).isEmpty();
    assertThat(unclear(table))
        .containsExactly(
            table.strip() + " the two lines of the head of a table fit none of its rows");
  }

  @Test
  void what_is_done_names_a_row_where_no_column_of_indicators_is() {
    String table = "序号\t任务（个）\t2020年基数\t2023年目标\n1\t湖湾公园\t5\t12\n2\t游船码头\t3\t≥8\n";
    assertThat(targets(table))
        .containsExactly("湖湾公园 2023 12 个 from 5 of 2020", "游船码头 2023 8 个 from 3 of 2020");
  }

  @Test
  void a_task_without_a_unit_is_no_target() {
    String table = "序号\t重点任务\t责任人数\t2023年目标\n1\t清理湖岸\t3\t12\n";
    assertThat(targets(table)).isEmpty();
    assertThat(unclear(table))
        .contains(
            "清理湖岸\t3\t12 the numbers of a row of the table are not read: their unit is not known");
  }

  @Test
  void what_is_told_of_an_indicator_is_not_its_name() {
    String table = "主要任务\t计量单位\t基期值（2020年）\t目标值（2025年）\t指标性质\n湖湾公园\t个\t5\t12\t预期性\n";
    assertThat(targets(table)).containsExactly("湖湾公园 2025 12 个 from 5 of 2020");
  }

  @Test
  void a_share_in_a_head_is_part_of_the_indicator() {
    String table = "指标\t2020年占比（%）\t2025年占比目标（%）\n湖鲜加工产值\t12.5\t20\n湖水达标比例\t60\t80\n";
    assertThat(targets(table))
        .containsExactly(
            "湖鲜加工产值占比 2025 20 percent from 12.5 of 2020", "湖水达标比例 2025 80 percent from 60 of 2020");
  }

  @Test
  void a_sum_in_brackets_is_not_named_after_yearly_growth() {
    String table = "指标\t2020年\t2025年\t年均增速〔累计〕\n新增湖岸绿地（亩）\t—\t—\t〔300〕\n湖鲜产量（吨）\t50\t—\t6%\n";
    assertThat(Figures.of(PLAN + table))
        .extracting(Draft.Figure::indicator)
        .containsExactly("新增湖岸绿地", "湖鲜产量年均增速");
  }

  @Test
  void a_row_of_totals_is_no_indicator() {
    String table =
        "类别\t项目\t2023年目标（个）\t责任单位\n湖岸\t湖湾公园\t12\t市园林局\n\t游船码头\t8\t市交通局\n\t小计\t20\t\n合 计\t\t20\t\n";
    assertThat(targets(table)).containsExactly("湖湾公园 2023 12 个", "游船码头 2023 8 个");
    assertThat(unclear(table))
        .containsExactly(
            "小计\t20 a row of totals names no indicator",
            "合 计\t\t20 a row of totals names no indicator");
  }

  @Test
  void the_number_of_the_next_row_is_not_the_value_that_a_row_lacks() {
    String numbered =
        "序号\n指标\n单位\n2020年\n2025年\n1\n湖湾公园\n个\n5\n12\n2\n湖水达标率\n%\n2.8\n3\n湖灯\n盏\n80\n90\n4\n码头\n个\n4\n5\n";
    assertThat(targets(numbered))
        .containsExactly(
            "湖湾公园 2025 12 个 from 5 of 2020",
            "湖灯 2025 90 盏 from 80 of 2020",
            "码头 2025 5 个 from 4 of 2020");
    assertThat(unclear(numbered))
        .containsExactly("2\n湖水达标率\n%\n2.8 the row has fewer values than the table has columns");
  }

  @Test
  void the_column_behind_the_values_ends_a_row_that_lacks_one() {
    String aims =
        "指标\n单位\n2020年\n2025年\n属性\n湖湾公园\n个\n5\n12\n预期性\n湖水达标率\n%\n95\n约束性\n湖灯\n盏\n80\n90\n预期性\n";
    assertThat(targets(aims))
        .containsExactly("湖湾公园 2025 12 个 from 5 of 2020", "湖灯 2025 90 盏 from 80 of 2020");
    assertThat(Extractor.read(PLAN + aims).unclear())
        .extracting(Unclear::reason)
        .containsExactly("the row has fewer values than the table has columns");
  }

  @Test
  void what_there_is_is_counted_too_where_its_column_says_so_and_a_base_is_not() {
    String rows = "\t目标值（2025年）\n湖湾公园\t个\t5\t12\n";

    assertThat(Figures.of(PLAN + "指标\t单位\t2020年现状" + rows))
        .extracting(it -> it.kind() + " " + it.year() + " " + it.value() + " " + it.baselineValue())
        .containsExactly("OBSERVATION 2020 5 null", "TARGET 2025 12 5");
    assertThat(Figures.of(PLAN + "指标\t单位\t2020年基期" + rows))
        .extracting(it -> it.kind() + " " + it.year() + " " + it.value() + " " + it.baselineValue())
        .containsExactly("TARGET 2025 12 5");
  }

  @Test
  void years_that_stand_over_value_and_growth_share_the_columns_out() {
    String table =
        "序号\t指标\t2020年完成\t2021年计划\t\t责任单位\n\t\t绝对值\t增长\t绝对值\t增长\n一\t湖区\n"
            + "1\t湖鲜产量（吨）\t52\t5.2\t55\t6.5\t市甲局\n2\t护湖投资（元）\t—\t7.8\t—\t8.0\t市乙局\n";
    assertThat(targets(table))
        .containsExactly(
            "湖鲜产量 2020 52 吨",
            "湖鲜产量增长率 2020 5.2 percent",
            "湖鲜产量 2021 55 吨 from 52 of 2020",
            "湖鲜产量增长率 2021 6.5 percent",
            "护湖投资增长率 2020 7.8 percent",
            "护湖投资增长率 2021 8 percent");
  }
}
