package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
