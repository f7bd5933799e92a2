package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.figures.Figures;

/** Tables of bulletins, which tell what was counted, and rows whose cells stand too near. */
class StatisticsTablesTest {
  private static final String BULLETIN = "江城市2020年国民经济和社会发展统计公报\n一、湖鲜\n";
  private static final String PLAN = "江城市湖区发展规划（2021—2025年）\n一、指标\n";

  @Test
  void a_cell_a_line_with_numbers_of_rows_and_units_is_a_table_of_indicators() {
    String table =
        "附表：2023年主要目标\n序号\n指标\n单位\n2022年\n2023年\n1\n花灯合格率\n%\n88.7\n95\n2\n湖边灯杆数\n根\n1120\n2000\n";
    assertThat(Figures.in(Figures.PLAN + table))
        .containsExactly("TARGET 2023 花灯合格率", "TARGET 2023 湖边灯杆数");
    assertThat(Figures.values(Figures.PLAN + table))
        .containsExactly("95 percent STATED", "2000 根 STATED");
  }

  @Test
  void absolute_numbers_and_their_growth_are_observations_of_the_year_of_the_bulletin() {
    String text = BULLETIN + "指标\t绝对数（万吨）\t比上年增长（%）\n湖鲜产量\t20.5\t3.1\n其中：湖虾\t2.5\t-1.2\n";

    assertThat(Figures.in(text))
        .containsExactly(
            "OBSERVATION 2020 湖鲜产量",
            "OBSERVATION 2020 湖鲜产量比上年增长",
            "OBSERVATION 2020 湖虾",
            "OBSERVATION 2020 湖虾比上年增长");
    assertThat(Figures.values(text))
        .containsExactly(
            "205000 吨 STATED", "3.1 percent STATED", "25000 吨 STATED", "-1.2 percent STATED");
  }

  @Test
  void first_cell_of_a_head_may_be_empty() {
    String text = BULLETIN + "| 绝 对 数 (万吨) | 比上年增长 (%) |\n湖鲜产量 | 20.5 | 3.1 |\n湖虾 | 2.5 | 1.2 |\n";

    assertThat(Figures.in(text))
        .containsExactly(
            "OBSERVATION 2020 湖鲜产量",
            "OBSERVATION 2020 湖鲜产量比上年增长",
            "OBSERVATION 2020 湖虾",
            "OBSERVATION 2020 湖虾比上年增长");
  }

  @Test
  void blank_may_stand_before_the_sign_of_a_year_in_a_head() {
    String text =
        PLAN
            + "   指 标      2025 年    属 性\n\n  1.湖鲜产量年均增长(%)      >7.5    预期性\n  2.渔民培训人数(万人)    >4   预期性\n";

    assertThat(Figures.in(text)).containsExactly("TARGET 2025 湖鲜产量年均增长", "TARGET 2025 渔民培训人数");
    assertThat(Figures.values(text)).containsExactly("7.5 percent MORE_THAN", "40000 人 MORE_THAN");
  }

  @Test
  void products_are_told_with_the_unit_of_their_row() {
    String text = BULLETIN + "产品名称\t单位\t产量\t比上年增长（%）\n湖鱼\t吨\t3200\t4.5\n";

    assertThat(Figures.in(text)).containsExactly("OBSERVATION 2020 湖鱼", "OBSERVATION 2020 湖鱼比上年增长");
  }

  @Test
  void two_years_of_a_report_are_a_count_with_its_baseline_and_an_aim_stays_a_target() {
    String text = BULLETIN + "指标\t单位\t2019年\t2020年\t2021年目标\n湖鲜企业\t家\t120\t150\t180\n";

    assertThat(Figures.in(text)).containsExactly("OBSERVATION 2020 湖鲜企业", "TARGET 2021 湖鲜企业");
    assertThat(Figures.of(text).get(0).baselineValue()).hasToString("120");
  }

  @Test
  void the_head_of_another_table_ends_the_one_before() {
    String text =
        BULLETIN
            + "指标\t单位\t2019年\t2020年\n湖鲜企业\t家\t120\t150\n"
            + "指标\t单位\t2019年\t2020年\n湖畔公园\t个\t8\t12\n";

    assertThat(Figures.in(text)).containsExactly("OBSERVATION 2020 湖鲜企业", "OBSERVATION 2020 湖畔公园");
  }

  @Test
  void a_unit_glued_to_the_name_is_told_from_it() {
    String gaps = PLAN + "序号 指标 单位 2020年 2025年 属性\n1 湖鲜产量万吨 20 30 预期性\n2 绿道长度 公里 30 50 约束性\n";
    String tabs = PLAN + "指标\t单位\t2020年\t2025年\t属性\n湖鲜产量万吨\t20\t30\t预期性\n湖船\t艘\t20\t30\t预期性\n";

    assertThat(Figures.in(gaps)).containsExactly("TARGET 2025 湖鲜产量", "TARGET 2025 绿道长度");
    assertThat(Figures.values(gaps)).containsExactly("300000 吨 STATED", "50 公里 STATED");
    assertThat(Figures.in(tabs)).containsExactly("TARGET 2025 湖鲜产量", "TARGET 2025 湖船");
  }

  @Test
  void a_row_whose_unit_is_not_known_is_a_place_to_look_at() {
    String text = PLAN + "指标\t单位\t2020年\t2025年\n湖景\t湖湖\t20\t30\n湖船\t艘\t20\t30\n";

    assertThat(Figures.in(text)).containsExactly("TARGET 2025 湖船");
    assertThat(reasons(text))
        .containsExactly("the numbers of a row of the table are not read: their unit is not known");
  }

  @Test
  void a_table_without_any_blanks_is_one_place_to_look_at() {
    String table = "序号指标单位2020年2025年属性\n1湖鲜产量万吨2030预期性\n2绿道长度公里3050约束性\n";

    assertThat(Figures.of(PLAN + table)).isEmpty();
    assertThat(reasons(PLAN + table))
        .containsExactly("the cells of a table of indicators run together");
  }

  private static List<String> reasons(String text) {
    return Extractor.read(text).unclear().stream().map(Unclear::reason).toList();
  }

  @Test
  void a_head_set_wide_and_long_names_above_their_values_are_cells_of_a_table() {
    String text =
        PLAN
            + "指  标\n2020年\n2025年\n属性\n1.湖区渔业从业人员平均受教育年限(年)\n11.4年\n12.3年以上\n约束性\n"
            + "2.湖鲜企业达到湖区标准化生产比例(%)\n86.4%\n90%以上\n预期性\n"
            + "3.湖区智慧码头和智慧航道建成比例(%)\n60%\n100%\n预期性\n"
            + "4.湖岸绿化和湖水净化工程完成比例(%)\n50%\n80%\n预期性\n";

    assertThat(Figures.values(text))
        .containsExactly(
            "12.3 年 AT_LEAST", "90 percent AT_LEAST", "100 percent STATED", "80 percent STATED");
    assertThat(Figures.of(text)).allMatch(figure -> figure.baselineValue() != null);
  }

  @Test
  void a_base_line_is_a_baseline_and_cells_may_tell_a_change() {
    String text =
        PLAN + "主要指标\t基线\t2020年\t2025年\n湖鲜户数（万户）\t18.8\t20\t22\n湖水浊度（%）\t30\t下降10%\t下降15%以上\n";

    assertThat(Figures.values(text))
        .containsExactly(
            "200000 户 STATED", "220000 户 STATED", "10 percent STATED", "15 percent AT_LEAST");
    assertThat(Figures.of(text).get(0).baselineValue()).hasToString("188000");
    assertThat(Figures.of(text).get(2).growthRate()).isTrue();
  }

  @Test
  void a_blank_may_set_the_signs_of_a_head_apart() {
    String gaps =
        PLAN
            + "          指 标            2025年     属 性\n1.绿道长度（公里）     >50      预期性\n2.湖湾公园（个）     12      约束性\n";

    assertThat(Figures.in(gaps)).containsExactly("TARGET 2025 绿道长度", "TARGET 2025 湖湾公园");
    assertThat(Figures.values(gaps)).containsExactly("50 公里 MORE_THAN", "12 个 STATED");
  }

  @Test
  void a_table_that_says_which_aims_bind_is_of_aims_in_a_report_too() {
    String table = BULLETIN + "指标\t单位\t2020年\t属性\n湖湾公园\t个\t12\t约束性\n";

    assertThat(Figures.in(table)).containsExactly("TARGET 2020 湖湾公园");
  }

  @Test
  void a_level_is_no_baseline_of_a_rate_of_growth() {
    String text =
        Figures.PLAN
            + "指标名称\t单位\t2020年\t2025年\t年均增长\n湖鲜企业数\t家\t412\t800\t14.2%\n湖鲜商标数\t件\t30\t60\t14.9%\n";
    assertThat(Figures.of(text))
        .hasSizeGreaterThan(1)
        .allMatch(it -> (it.baselineValue() == null) == it.unit().equals("percent"));
  }
}
