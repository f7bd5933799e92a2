package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.figures.Figures;

/** Lines and cells that stand together and are not one. */
class RunTogetherTest {
  private static final String NAMES = "责任单位:市灯会局、市湖泊管理局、市路灯管理局、市灯泡监督局、市灯笼文化局\n";

  private static List<String> agencies(String text) {
    return Extractor.read(text).drafts().stream()
        .filter(Draft.Responsibility.class::isInstance)
        .map(Draft.Responsibility.class::cast)
        .map(Draft.Responsibility::agency)
        .toList();
  }

  private static List<String> unclear(String text) {
    return Extractor.read(text).unclear().stream()
        .map(it -> it.span().of(text) + ": " + it.reason())
        .toList();
  }

  @Test
  void numbered_heading_behind_the_longest_lines_is_joined_to_none_of_them() {
    String text =
        "江城市灯会工作方案\n一、点灯\n"
            + NAMES
            + "二、收灯\n"
            + NAMES
            + "(三)换灯\n"
            + NAMES
            + "4.修灯\n"
            + NAMES
            + "5.存灯\n责任单位:市灯会局\n";

    assertThat(agencies(text)).hasSize(21).allMatch(name -> name.endsWith("局"));
  }

  @Test
  void label_of_agencies_behind_a_long_heading_opens_its_own_line() {
    String heading = ".办好湖上灯会并且延长灯会展出时间直到第二年元宵节\n";
    String text =
        "江城市灯会工作方案\n1"
            + heading
            + "责任单位:市灯会局\n2"
            + heading
            + "责任单位:市湖泊管理局\n3"
            + heading
            + "责任单位:市路灯管理局\n4"
            + heading
            + "责任单位:市灯泡监督局\n";

    assertThat(agencies(text)).containsExactly("市灯会局", "市湖泊管理局", "市路灯管理局", "市灯泡监督局");
  }

  @Test
  void table_whose_cells_run_together_names_nobody_and_is_unclear_row_by_row() {
    String text =
        "江城市灯会工作方案\n附件 任务分工表\n序号 重点任务 牵头单位 配合单位\n"
            + "1 更换湖边路灯200公里市路灯管理局 市灯会局、市湖泊管理局\n"
            + "2 更换灯泡\n市灯泡监督局\n市灯会局\n"
            + "二、保障\n办好灯会。(责任单位:市灯笼文化局)\n";

    assertThat(agencies(text)).containsExactly("市灯笼文化局");
    assertThat(Figures.of(text)).isEmpty();
    assertThat(unclear(text))
        .containsExactly(
            "1 更换湖边路灯200公里市路灯管理局 市灯会局、市湖泊管理局: "
                + "the cells of a table of responsible agencies run together",
            "2 更换灯泡\n市灯泡监督局\n市灯会局: " + "the cells of a table of responsible agencies run together");
  }

  @Test
  void name_that_swallowed_other_words_is_no_agency() {
    assertThat(AgencyNames.isAgency("配合单位1更换路灯200公里市路灯管理局")).isFalse();
    assertThat(AgencyNames.isAgency("具体任务均涉及相关市(州)人民政府")).isFalse();
    assertThat(AgencyNames.isName("市灯笼文化局二")).isFalse();
    assertThat(AgencyNames.isAgency("各责任单位")).isTrue();
    assertThat(AgencyNames.isAgency("相关市(州)人民政府")).isTrue();
  }

  @Test
  void rows_parted_by_bars_are_rows_of_a_table() {
    String text =
        "江城市灯会工作方案\n2021年3月1日\n一、任务\n"
            + "| 序号 | 任务 | 牵头单位 | 配合单位 |\n| --- | :---: | --- | --- |\n"
            + "| 1 | 更换湖边路灯 | 市路灯管理局 | 市灯会局、市湖泊管理局 |\n"
            + "| 2 | 更换灯泡 | 市灯泡监督局 | |\n"
            + "二、主要指标\n"
            + "指标 | 单位 | 2020年 | 2025年\n亮灯率 | % | 90 | 96\n路灯长度 | 公里 | 1200 | 1500\n";

    assertThat(agencies(text)).containsExactly("市路灯管理局", "市灯会局", "市湖泊管理局", "市灯泡监督局");
    assertThat(Figures.in(text)).containsExactly("TARGET 2025 亮灯率", "TARGET 2025 路灯长度");
    assertThat(Figures.of(text)).extracting(Draft.Figure::baselineYear).containsOnly(2020);
    assertThat(unclear(text)).isEmpty();
  }

  @Test
  void table_right_behind_a_paragraph_is_read_and_its_base_year_is_none_of_the_document() {
    String text =
        "江城市灯会规划\n一、目标\n灯会灯数达到30万盏/日。(责任单位:市灯会局)\n"
            + "指标\t单位\t2020年\t2025年\t属性\n湖边路灯亮灯率\t%\t90\t96\t约束性\n湖边路灯的长度\t公里\t1200\t1500\t预期性\n";

    assertThat(Figures.in(text)).contains("TARGET 2025 湖边路灯亮灯率", "TARGET 2025 湖边路灯的长度");
    assertThat(Figures.of(text))
        .hasSize(3)
        .noneMatch(it -> Integer.valueOf(2020).equals(it.year()));
  }

  @Test
  void a_figure_told_in_one_cell_is_read_where_the_rows_cannot_be() {
    String rows =
        "江城市湖区更新方案（2023—2025年）\n为推进湖区更新，制定本方案。\n一、总体目标\n到2025年，完成码头改造20座。\n附件\n江城市湖区更新任务清单\n任务类型\n序号\n工作任务\n推进单位\n湖岸更新行动\n";
    String cells = rows + "1\n完成灯塔加装700台。\n市水务局\n2\n湖湾\n30个\n市财政局\n渔业更新行动\n3\n改建9座口袋公园\n市水务局\n";
    assertThat(unclear(cells)).anyMatch(it -> it.endsWith("cannot be told from its other cells"));
    assertThat(Figures.in(cells))
        .containsExactly("TARGET 2025 码头改造数量", "TARGET 2025 灯塔加装数量", "TARGET 2025 口袋公园数量");
  }
}
