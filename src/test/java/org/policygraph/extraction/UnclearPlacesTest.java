package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.duties.Duties;
import org.policygraph.extraction.figures.Figures;
import org.policygraph.extraction.measures.MeasureReader;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.tables.LostTables;

class UnclearPlacesTest {
  private static final String HEAD = "江城市湖区建设规划(2021—2025年)\n2021年3月1日\n一、主要指标\n";

  @Test
  void a_table_that_lost_its_lines_is_told_and_not_read() {
    String text = HEAD + "指标 单位 2020年 2025年 属性 湖岸绿化率 % 38 42 预期性 湖湾公园 个 12 约束性\n二、重点任务\n建设湖湾公园。\n";

    assertThat(Figures.of(text)).isEmpty();
    assertThat(reasons(text)).containsExactly("a table of indicators lost its rows");
  }

  @Test
  void a_table_whose_columns_stand_one_after_the_other_is_told_and_not_read() {
    String text =
        HEAD + "指标\n单位\n2020年\n2025年\n湖岸绿化率\n湖湾公园\n%\n个\n38\n12\n42\n20\n二、重点任务\n建设湖湾公园。\n";

    assertThat(Figures.of(text)).isEmpty();
    assertThat(reasons(text)).containsExactly("a table of indicators lost its rows");
  }

  @Test
  void the_category_and_the_number_of_a_row_are_no_row_that_lacks_values() {
    String text =
        HEAD
            + "类别\n序号\n指标\n2020年\n2025年\n属性\n绿化\n1\n湖岸绿化率（%）\n38\n42\n预期性\n2\n湖湾公园（个）\n12\n20\n约束性\n水质\n3\n水质达标率（%）\n80\n90\n约束性\n";

    assertThat(Figures.of(text)).hasSize(3);
    assertThat(reasons(text)).isEmpty();
  }

  @Test
  void a_number_that_a_narrow_page_broke_is_whole_where_its_lines_are_joined() {
    String text =
        "江城市湖区建设规划的通知\n一、主要目标\n到2025年，湖区全年游客达到\n三百万人次，湖区旅游收入占2\n.5%，湖岸绿化率达到百分之四\n十，湖湾公园达到12个以上，湖\n鲜出口收入达到2亿元以上，湖\n区学校达到30所，湖畔座椅达\n到500张，湖区游船达到80艘。\n";

    assertThat(reasons(text)).isEmpty();
    assertThat(Figures.of(text)).anyMatch(it -> "2.5".equals(String.valueOf(it.value())));
  }

  @Test
  void the_heading_of_a_table_of_indicators_is_no_measure() {
    assertThat(MeasureReader.read(PolicyText.of(HEAD + "指标 单位 2020年 2025年\n"), List.of()))
        .isEmpty();
  }

  @Test
  void numbers_that_a_scan_broke_are_told_and_not_guessed() {
    String text = Figures.PLAN + "到2023年，新增湖畔学位3\n.5万个，新建湖畔学校O0所，改造湖畔学校l20所。\n";

    assertThat(Figures.of(text)).isEmpty();
    assertThat(DraftRows.of(text))
        .filteredOn(row -> "unclear".equals(row.get("kind")))
        .extracting(row -> row.get("quote") + " " + row.get("reason"))
        .containsExactly(
            "新增湖畔学位3\n.5万个， a number is broken over two lines",
            "新建湖畔学校O0所 letters stand among the digits of a number",
            "改造湖畔学校l20所 letters stand among the digits of a number");
  }

  @Test
  void numbers_that_blanks_drove_apart_are_told_and_not_read() {
    String text =
        Figures.PLAN + "到2023年，湖鲜产值占比达到2 . 5 %。到2023年，湖鲜产值达到8 00 亿元。到2023年，湖鲜出口占比达到30 %。\n";

    assertThat(Figures.of(text)).hasSize(1);
    assertThat(reasons(text))
        .containsExactly(
            "blanks stand among the digits of a number",
            "blanks stand among the digits of a number");
  }

  @Test
  void the_clauses_beside_a_jumbled_number_are_read() {
    String text = Figures.PLAN + "到2023年，湖鲜企业达到100家，湖鲜产值达到8 00 亿元、湖鲜门店达到1,200家，湖鲜出口占比达到30%。\n";

    assertThat(Figures.in(text))
        .containsExactly("TARGET 2023 湖鲜企业数量", "TARGET 2023 湖鲜门店数量", "TARGET 2023 湖鲜出口占比");
    assertThat(Extractor.read(text).unclear())
        .extracting(it -> it.span().of(text))
        .containsExactly("湖鲜产值达到8 00 亿元");
  }

  @Test
  void numbers_that_are_shared_out_are_all_unclear_where_one_is_jumbled() {
    String text = Figures.PLAN + "到2023年，湖鲜企业、湖鲜门店分别达到1 00 家、20家，湖鲜出口占比达到30%。\n";

    assertThat(Figures.in(text)).containsExactly("TARGET 2023 湖鲜出口占比");
    assertThat(Extractor.read(text).unclear())
        .extracting(it -> it.span().of(text))
        .containsExactly("湖鲜企业、湖鲜门店分别达到1 00 家、20家");
  }

  @Test
  void cells_on_one_line_and_signs_out_of_order_are_told_and_not_read() {
    String cells = Figures.PLAN + "湖鲜工业增加值 500 亿元 800 亿元 8% 湖鲜产业产值 300 亿元 600 亿元 12%\n";
    String signs = Figures.PLAN + "亿元 湖 800 鲜 2025 产 年 值 到 达 90家\n";

    assertThat(Figures.of(cells)).isEmpty();
    assertThat(reasons(cells)).containsExactly("cells of a table stand one behind the other");
    assertThat(Figures.of(signs)).isEmpty();
    assertThat(reasons(signs)).containsExactly("signs stand one by one, out of their order");
  }

  @Test
  void a_row_whose_name_would_hold_other_rows_is_told_and_not_read() {
    String text =
        HEAD
            + "序号 指标 2020年 2025年 属性\n1 湖岸绿化率（%） 88.2 92 预期性 2 湖水达标率（%） 95.1 96 约束性 3 湖鲜自给率（%） 91 93 预期性\n";

    assertThat(Figures.of(text)).isEmpty();
    assertThat(reasons(text)).contains("what would be the name of a figure holds other figures");
  }

  @Test
  void notes_below_a_text_tell_no_target() {
    String text = Figures.PLAN + "到2023年，建成湖畔学校①30所。\n注：湖畔学校包括分校，样本3500所学校。\n① 不含民办学校230所。\n";

    assertThat(Figures.in(text)).containsExactly("TARGET 2023 建成湖畔学校数量");
  }

  @Test
  void a_sentence_of_very_many_numbers_is_told_and_not_read() {
    assertThat(reasons(Figures.PLAN + "到2023年湖鲜企业达到100家，".repeat(400)))
        .containsExactly("a sentence of 400 numbers is not read: the most are 300");
  }

  @Test
  void a_row_of_agencies_in_a_table_on_its_side_is_told_and_not_read() {
    String text = "换灯\n\n修堤\n\n责任\n\n单位\n\n市路灯局\n\n市水务局\n\n全市\n\n20\n\n30\n";

    assertThat(Duties.in(text)).isEmpty();
    assertThat(Duties.unclear(text))
        .extracting(Unclear::reason)
        .containsExactly("the columns of a row of agencies cannot be told apart");
  }

  @Test
  void columns_below_heads_that_stand_sign_by_sign_are_told() {
    String text = "重 点 任 务 责 任 部 门\n充分点亮湖边的灯笼，形成 市路灯局牵头，\n合力。\n";

    assertThat(Duties.in(text)).isEmpty();
    assertThat(Duties.unclear(text)).extracting(Unclear::reason).containsExactly(LostTables.REASON);
  }

  @Test
  void a_table_whose_heads_and_cells_a_narrow_page_broke_is_told_row_by_row() {
    String text =
        "江城市灯会工作方案\n序\n号\n重点任务 主 要 内 容 指导部门\n范\n围\n一、点灯（共2项）\n1\n点亮湖边\n的灯笼\n灯笼要点到三更，由\n湖边人家看守。\n市路灯\n局、市水\n务局\n全\n市\n"
            + "2\n更换旧灯\n更换老城200\n盏旧灯。\n市灯泡\n监督局\n8个\n街道\n二、收灯（共1项）\n4\n收好灯笼\n收灯入库。\n市水\n务局\n全\n市\n";

    assertThat(Duties.in(text)).isEmpty();
    assertThat(Figures.of(text)).isEmpty();
    assertThat(Duties.unclear(text))
        .extracting(it -> it.reason() + it.span().of(text).charAt(0))
        .containsExactly(LostTables.REASON + "1", LostTables.REASON + "2", LostTables.REASON + "4");
  }

  @Test
  void what_stands_behind_a_broken_table_is_read_again() {
    String text =
        "江城市灯会工作方案\n序\n号\n重点任务 主 要 内 容 指导部门\n1\n点亮灯笼\n点到三更。\n市路灯\n局\n二、保障措施\n办好灯会。(责任单位:市灯笼文化局)\n";

    assertThat(Duties.in(text)).hasSize(1);
  }

  private static List<String> reasons(String text) {
    return Extractor.read(text).unclear().stream().map(Unclear::reason).toList();
  }
}
