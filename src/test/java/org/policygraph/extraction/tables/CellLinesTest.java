package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.duties.ResponsibilityReader;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.vocabulary.Enumerations.Role;

class CellLinesTest {
  private static final String HEAD = "牵头领导\n重点工作\n牵头单位\n配合单位\n备注\n";

  private static List<Draft.Responsibility> read(String text) {
    return ResponsibilityReader.read(PolicyText.of(text));
  }

  @Test
  void rows_without_a_cell_for_the_number_begin_with_a_numbered_task() {
    String text = HEAD + "甲市长\n1.点亮湖边的路灯，修好坏灯。\n市灯办\n各单位\n" + "2.办好元宵节灯会，组织猜灯谜活动。\n市文旅局\n市教育局\n";
    List<Draft.Responsibility> found = read(text);
    assertThat(found)
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市灯办", "各单位", "市文旅局", "市教育局");
    assertThat(found)
        .extracting(Draft.Responsibility::role)
        .containsExactly(Role.LEAD, Role.PARTICIPANT, Role.LEAD, Role.PARTICIPANT);
    assertThat(found.get(2).covers().of(text)).isEqualTo("办好元宵节灯会，组织猜灯谜活动。");
  }

  @Test
  void merged_cell_before_the_next_task_belongs_to_no_row() {
    String text =
        HEAD + "甲市长\n1.点亮湖边的路灯，修好坏灯。\n市灯办\n各单位\n乙副市长\n2.办好元宵节灯会，组织猜灯谜。\n市文旅局\n各单位\n结尾说明文字。\n";
    assertThat(read(text))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市灯办", "各单位", "市文旅局", "各单位");
  }

  @Test
  void lost_edge_between_two_columns_leaves_the_role_of_the_names_between_open() {
    String text = HEAD + "甲市长\n1.点亮湖边的路灯，修好坏灯。\n市灯办\n市财政局\n市教育局\n各单位\n";
    assertThat(read(text))
        .extracting(Draft.Responsibility::role, Draft.Responsibility::confidence)
        .containsExactly(
            tuple(Role.LEAD, Confidence.LOW),
            tuple(Role.RESPONSIBLE, Confidence.LOW),
            tuple(Role.RESPONSIBLE, Confidence.LOW),
            tuple(Role.PARTICIPANT, Confidence.LOW));
  }

  @Test
  void half_a_name_before_names_of_two_columns_is_unclear() {
    String text = "序号\n重点任务\n牵头单位\n配合单位\n1\n点亮路灯\n市灯具改\n革委员会\n市财政局\n市教育局\n";
    ResponsibilityReader.Found found = ResponsibilityReader.find(PolicyText.of(text));
    assertThat(found.responsibilities()).isEmpty();
    assertThat(found.unclear()).isNotEmpty();
  }

  @Test
  void bars_alone_before_the_number_of_a_row_are_its_edge() {
    String text =
        "|\n序号 |\n项目名称 |\n建设地点 |\n2024年建设内容 |\n责任单位 |\n"
            + "|\n1 |\n湖边路灯项目 |\n湖边镇 |\n装路灯一百盏。 |\n住建局 |\n"
            + "|\n2 |\n桥头路灯项目 |\n桥头镇 |\n修好桥头路灯。 |\n交通局 |\n";
    List<Draft.Responsibility> found = read(text);
    assertThat(found).extracting(Draft.Responsibility::agency).containsExactly("住建局", "交通局");
    assertThat(found.get(1).covers().of(text)).contains("修好桥头路灯").doesNotContain("一百盏");
  }

  private static final String TARGETS = "考核项目\n序号\n考核指标\n单位\n年度目标\n责任部门\n评分部门\n";

  @Test
  void column_of_bodies_that_rate_gives_nobody_a_duty() {
    String text = TARGETS + "灯会\n1\n点亮路灯\n万盏\n0.5\n县灯办\n市灯办\n2\n修好坏灯\n盏\n30\n县住建局\n市住建局\n";
    List<Draft.Responsibility> found = read(text);
    assertThat(found).extracting(Draft.Responsibility::agency).containsExactly("县灯办", "县住建局");
    assertThat(found.get(1).covers().of(text)).startsWith("修好坏灯");
  }

  @Test
  void row_with_an_empty_cell_and_a_cell_of_two_lines_is_not_laid_under_the_head() {
    String text = TARGETS + "灯会\n1\n点亮路灯\n全县统筹\n县灯办\n县住建局\n市灯办\n2\n修好坏灯\n盏\n30\n县住建局\n市住建局\n";
    assertThat(read(text))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("县灯办", "县住建局", "县住建局");
  }

  private static final String TWO = "序号\n重点任务\n牵头单位\n配合单位\n完成时限\n";

  @Test
  void names_that_a_page_broke_are_parted_among_two_columns_where_there_is_one_way() {
    String text = TWO + "1\n点亮湖边路灯，修好\n坏灯\n省路灯厅\n省教育厅、省\n财政厅\n2026年9月\n";
    assertThat(read(text))
        .extracting(Draft.Responsibility::agency, Draft.Responsibility::role)
        .containsExactly(
            tuple("省路灯厅", Role.LEAD),
            tuple("省教育厅", Role.PARTICIPANT),
            tuple("省财政厅", Role.PARTICIPANT));
  }

  @Test
  void row_with_a_name_that_cannot_be_joined_is_unclear() {
    String text = TWO + "1\n点亮湖边路灯，修好坏灯\n省路灯厅\n省教育厅、省湖\n灯城投、湖边\n学堂\n2026年9月\n";
    ResponsibilityReader.Found found = ResponsibilityReader.find(PolicyText.of(text));
    assertThat(found.responsibilities()).isEmpty();
    assertThat(found.unclear()).isNotEmpty();
  }

  private static final String ON_PAGES = "序号\n重点任务\n主要内容\n牵头部门\n责任单位\n";

  @Test
  void edge_of_two_columns_is_where_a_name_ends_a_line_and_another_begins() {
    String text =
        ON_PAGES
            + "1\n1.点亮湖边路\n灯\n修好坏灯，换上省电的灯。\n市灯具管理委\n市文化旅游局、市委\n网信办、市大数据管\n理中心\n"
            + "2\n办好元宵花灯展\n布置花灯，迎接游客。\n市文化旅游局\n市教育局\n";
    assertThat(read(text))
        .extracting(Draft.Responsibility::agency, Draft.Responsibility::role)
        .containsExactly(
            tuple("市灯具管理委", Role.LEAD),
            tuple("市文化旅游局", Role.RESPONSIBLE),
            tuple("市委网信办", Role.RESPONSIBLE),
            tuple("市大数据管理中心", Role.RESPONSIBLE),
            tuple("市文化旅游局", Role.LEAD),
            tuple("市教育局", Role.RESPONSIBLE));
  }

  @Test
  void dash_is_an_empty_cell_behind_a_name_of_two_lines() {
    String text = ON_PAGES + "1\n点亮路灯\n修好坏灯。\n市工业和信息\n化局\n—\n2\n办好花灯展\n布置花灯，迎接游客。\n市文化旅游\n局\n—\n";
    assertThat(read(text))
        .extracting(Draft.Responsibility::agency, Draft.Responsibility::role)
        .containsExactly(tuple("市工业和信息化局", Role.LEAD), tuple("市文化旅游局", Role.LEAD));
  }

  @Test
  void end_of_a_task_and_a_name_in_one_line_are_two_cells() {
    String text = ON_PAGES + "1\n点亮路灯\n修好全市坏灯。市灯具管理委\n市教育局\n2\n办好花灯展\n布置花灯，迎接游客。市文化旅游局\n市财政局\n";
    assertThat(read(text))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市灯具管理委", "市教育局", "市文化旅游局", "市财政局");
  }

  @Test
  void head_that_stands_again_on_the_next_page_begins_no_new_table() {
    String text =
        ON_PAGES
            + "1\n点亮路灯\n修好坏灯，换上\n市灯具管理委\n市财政局\n"
            + ON_PAGES
            + "省电的灯。\n2\n办好花灯展\n布置花灯，迎接游客。\n市文化旅游局\n市教育局\n";
    assertThat(read(text))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市灯具管理委", "市财政局", "市文化旅游局", "市教育局");
  }

  @Test
  void of_a_row_that_a_page_breaks_the_whole_names_are_read_and_the_rest_is_unclear() {
    String text =
        ON_PAGES
            + "1\n点亮路灯\n修好坏灯，换上省电的新灯，\n市灯具管理\n委\n市规划资源局、市财\n政局、市水\n"
            + ON_PAGES
            + "照亮湖边。\n务局\n2\n办好花灯展\n布置花灯，迎接游客。\n市文化旅游局\n市教育局\n";
    ResponsibilityReader.Found found = ResponsibilityReader.find(PolicyText.of(text));
    assertThat(found.responsibilities())
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市灯具管理委", "市规划资源局", "市财政局", "市文化旅游局", "市教育局");
    assertThat(found.unclear())
        .extracting(it -> it.span().of(text).substring(0, 4))
        .contains("照亮湖边");
  }

  @Test
  void government_in_the_next_line_is_that_of_its_place() {
    String text =
        ON_PAGES + "1\n点亮路灯\n修好坏灯。\n市灯具管理\n委，湖边新区\n人民政府\n—\n2\n办好花灯展\n布置花灯，迎接游客。\n市文化局\n—\n";
    assertThat(read(text))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市灯具管理委", "湖边新区人民政府", "市文化局");
  }

  private static final String MERGED =
      "任务类型\n序号\n工作任务\n推进单位\n行动一：点亮行动\n旧灯改造\n1\n点亮湖边路灯\n区路灯局、江边街道\n2\n推进湖边规划研究\n区规划局、湖城集团\n"
          + "行动二：修路行动（出行环境提升行动）\n旧路改造\n3\n修好湖边旧路三条\n4\n修好桥头步道\n区建设局\n";

  @Test
  void cells_that_are_merged_over_rows_stand_before_the_number_and_are_none_of_the_row() {
    assertThat(read(MERGED))
        .extracting(Draft.Responsibility::agency, it -> it.covers().of(MERGED))
        .containsExactly(
            tuple("区路灯局", "点亮湖边路灯"),
            tuple("江边街道", "点亮湖边路灯"),
            tuple("区规划局", "推进湖边规划研究"),
            tuple("湖城集团", "推进湖边规划研究"),
            tuple("区建设局", "修好桥头步道"));
  }

  @Test
  void row_whose_agencies_stand_in_a_merged_cell_is_a_task_and_unclear() {
    Extractor.Found found = Extractor.read(MERGED);
    assertThat(found.drafts())
        .filteredOn(Draft.Measure.class::isInstance)
        .extracting(it -> ((Draft.Measure) it).label())
        .containsExactly("点亮行动", "点亮湖边路灯", "推进湖边规划研究", "修路行动（出行环境提升行动）", "修好湖边旧路三条", "修好桥头步道");
    assertThat(found.unclear())
        .extracting(it -> it.span().of(MERGED))
        .containsExactly("3\n修好湖边旧路三条");
  }

  @Test
  void rows_without_numbers_are_as_many_lines_as_the_head_and_no_broken_paragraphs() {
    String text =
        "重点任务\n具体举措\n责任单位\n完成时限\n"
            + "健全湖湾居民游湖机制\n取消湖湾公园入园限制，到2033年实现预约制度全覆盖\n市甲局牵头，市乙局、市丙局配合\n2033年12月\n"
            + "完善湖湾基础设施\n改造湖湾老旧小区300个，新建改建湖湾停车位50万个\n市丁局，各区政府\n2035年12月\n";
    assertThat(read(text))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市甲局", "市乙局", "市丙局", "市丁局", "各区政府");
  }
}
