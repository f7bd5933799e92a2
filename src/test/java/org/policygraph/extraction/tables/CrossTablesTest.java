package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.DraftRows;
import org.policygraph.extraction.figures.Figures;

/** Tables of areas or years by what is counted in them. */
class CrossTablesTest {
  /** target 2023 湖北区 新建码头 12 座 */
  private static List<String> rows(String text) {
    return DraftRows.of(text, Set.of()).stream()
        .filter(row -> Set.of("target", "observation").contains(String.valueOf(row.get("kind"))))
        .map(
            row ->
                row.get("kind")
                    + " "
                    + row.get("year")
                    + " "
                    + row.get("scope")
                    + " "
                    + row.get("indicator")
                    + " "
                    + row.get("value")
                    + " "
                    + row.get("unit"))
        .toList();
  }

  @Test
  void each_area_has_its_number_of_what_the_column_counts() {
    assertThat(
            rows(
                Figures.PLAN
                    + "区\t新建码头（座）\t湖水达标率（%）\t备注\n湖北区\t12\t85\t无\n湖南区\t8\t90\t无\n合计\t20\t88\t无\n"))
        .containsExactly(
            "target 2023 湖北区 新建码头 12 座",
            "target 2023 湖北区 湖水达标率 85 percent",
            "target 2023 湖南区 新建码头 8 座",
            "target 2023 湖南区 湖水达标率 90 percent",
            "target 2023 江城市 新建码头 20 座",
            "target 2023 江城市 湖水达标率 88 percent");
  }

  @Test
  void bars_part_cells_as_tabs_do() {
    assertThat(rows(Figures.PLAN + "| 区域 | 改造船坞（处） |\n| --- | --- |\n| 湖北区 | 5 |\n| 湖南区 | 3 |\n"))
        .containsExactly("target 2023 湖北区 改造船坞 5 处", "target 2023 湖南区 改造船坞 3 处");
  }

  @Test
  void years_are_rows_or_columns() {
    assertThat(rows(Figures.PLAN + "年份\t新建码头（座）\n2021年\t5\n2022年\t7\n2023年\t8\n"))
        .containsExactly(
            "target 2021 江城市 新建码头 5 座", "target 2022 江城市 新建码头 7 座", "target 2023 江城市 新建码头 8 座");
    assertThat(rows(Figures.PLAN + "各区县新建码头任务分解表\n单位：座\n县区\t2022年\t2023年\n湖北区\t5\t7\n湖南区\t3\t2\n"))
        .containsExactly(
            "target 2022 湖北区 新建码头 5 座",
            "target 2023 湖北区 新建码头 7 座",
            "target 2022 湖南区 新建码头 3 座",
            "target 2023 湖南区 新建码头 2 座");
  }

  @Test
  void works_by_years_are_read_where_each_tells_its_unit() {
    assertThat(rows(Figures.PLAN + "序号\t项目\t总任务\t2022年\t2023年\n1\t新建码头（座）\t20\t9\t11\n"))
        .containsExactly(
            "target 2023 江城市 新建码头 20 座", "target 2022 江城市 新建码头 9 座", "target 2023 江城市 新建码头 11 座");
  }

  @Test
  void cells_that_stand_a_line_each_are_laid_under_the_head() {
    assertThat(rows(Figures.PLAN + "区\n新建码头（座）\n改造船坞（处）\n湖北区\n12\n5\n湖南区\n8\n3\n"))
        .containsExactly(
            "target 2023 湖北区 新建码头 12 座",
            "target 2023 湖北区 改造船坞 5 处",
            "target 2023 湖南区 新建码头 8 座",
            "target 2023 湖南区 改造船坞 3 处");
  }

  @Test
  void a_report_tells_what_was_done_beside_what_was_planned() {
    assertThat(rows(Figures.REPORT + "区\t计划新建码头（座）\t完成（座）\n湖北区\t12\t10\n湖南区\t8\t8\n"))
        .contains("observation 2022 湖北区 新建码头完成 10 座")
        .anyMatch(it -> it.startsWith("target ") && it.endsWith("湖北区 计划新建码头 12 座"));
  }

  @Test
  void what_is_counted_in_no_unit_and_what_only_describes_areas_is_left_out() {
    assertThat(rows(Figures.PLAN + "区\t灯社\t电话\n湖北区\t12\t234567\n湖南区\t3\t234568\n")).isEmpty();
    assertThat(rows(Figures.PLAN + "区\t人口（万人）\n湖北区\t35\n湖南区\t22.5\n")).isEmpty();
    assertThat(rows(Figures.PLAN + "各区码头现状\n区\t码头（座）\n湖北区\t35\n湖南区\t22\n"))
        .allMatch(it -> it.startsWith("observation"))
        .hasSize(2);
  }
}
