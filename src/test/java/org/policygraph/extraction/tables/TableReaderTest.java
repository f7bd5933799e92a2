package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.duties.Duties;

class TableReaderTest {
  private static final String HEAD = "序号\t类别\t工作任务\t牵头单位\t配合单位\t完成时限\n";

  @Test
  void a_column_gives_its_role_and_the_row_what_is_covered() {
    String text = HEAD + "1\t产业\t建设园区三个\t市甲局\t市乙局、各区人民政府\t2031年底\n2\t产业\t培育企业\t市丙局\t\t2031年底\n";
    assertThat(Duties.in(text))
        .containsExactly(
            "市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "各区人民政府 PARTICIPANT WORD", "市丙局 LEAD WORD");
    assertThat(Duties.covered(text)).containsExactly("建设园区三个", "培育企业");
  }

  @Test
  void a_merged_first_cell_is_missing_where_only_so_the_names_stand_in_their_column() {
    String text = "类别\t工作任务\t责任单位\n产业\t建设园区三个\t市甲局\n培育企业十家\t市乙局\n";
    assertThat(Duties.in(text)).containsExactly("市甲局 LEAD SOLE", "市乙局 LEAD SOLE");
    assertThat(Duties.covered(text)).containsExactly("建设园区三个", "培育企业十家");
  }

  @Test
  void a_row_without_its_merged_first_cell_may_be_filled_up_at_its_end() {
    String text = "类别 | 事项 | 责任单位 | 电话 |\n灯会 | 装好湖边彩灯 | 市路灯局 | 0123 |\n收好湖边彩灯 | 市灯会局 | 0124 | |\n";
    assertThat(Duties.in(text)).containsExactly("市路灯局 LEAD SOLE", "市灯会局 LEAD SOLE");
    assertThat(Duties.covered(text)).containsExactly("装好湖边彩灯", "收好湖边彩灯");
  }

  @Test
  void a_row_that_can_be_laid_out_in_no_single_way_is_unclear() {
    String text = HEAD + "1\t改造小区\t长期\n";
    assertThat(Duties.in(text)).isEmpty();
    assertThat(Duties.unclear(text))
        .extracting(unclear -> unclear.span().of(text))
        .containsExactly("1\t改造小区\t长期");
  }

  @Test
  void bars_and_wide_gaps_part_cells_too() {
    assertThat(Duties.in("| 序号 | 任务 | 责任单位 |\n| 1 | 建设园区 | 市甲局 |\n"))
        .containsExactly("市甲局 LEAD SOLE");
    assertThat(Duties.in("序号   任务   责任单位\n1   建设园区   市甲局\n")).containsExactly("市甲局 LEAD SOLE");
  }

  @Test
  void a_cell_a_line_is_put_together_by_the_numbers_of_the_rows() {
    String text = "序号\n任务\n责任单位\n完成时限\n1\n建设园区\n市甲局、市生态环\n境局\n2031年\n2\n培育企业\n市乙局\n2031年\n";
    assertThat(Duties.in(text))
        .containsExactly("市甲局 LEAD FIRST_LISTED", "市生态环境局 RESPONSIBLE LISTED", "市乙局 LEAD SOLE");
    assertThat(Duties.covered(text)).containsExactly("建设园区", "培育企业");
  }

  @Test
  void lines_of_cells_without_numbers_are_unclear() {
    String text = "任务\n责任单位\n完成时限\n建设园区\n市甲局\n2031年\n";
    assertThat(Duties.in(text)).isEmpty();
    assertThat(Duties.unclear(text)).hasSize(1);
  }

  @Test
  void a_row_without_a_name_is_unclear_and_names_nobody() {
    String text = "序号\n任务\n责任单位\n完成时限\n1\n建设园区\n有待确定\n2031年\n";
    assertThat(Duties.in(text)).isEmpty();
    assertThat(Duties.unclear(text)).hasSize(1);
  }

  @Test
  void a_cell_that_ends_in_a_comma_goes_on_in_the_next_line() {
    String text = "序号\n任务\n牵头单位\n配合单位\n完成时限\n1\n建设园区\n市甲局\n市乙局、\n市丙局\n2031年底\n";
    assertThat(Duties.in(text))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "市丙局 PARTICIPANT WORD");
  }

  @Test
  void an_empty_cell_of_a_row_names_nobody() {
    String text = "序号\n任务\n牵头单位\n配合单位\n1\n建设园区\n市甲局\n—\n";
    assertThat(Duties.in(text)).containsExactly("市甲局 LEAD WORD");
  }

  @Test
  void a_row_whose_cell_of_who_leads_is_empty_is_a_place_to_look_at() {
    String table = "序号\t任务\t牵头单位\t配合单位\n1\t换灯\t市城管局\t市财政局\n2\t修灯\t\t市园林局\n3\t种荷\t—\t市交通局\n";
    assertThat(Extractor.read(table).unclear())
        .extracting(it -> it.span().of(table) + " " + it.reason())
        .containsExactly(
            "2\t修灯\t\t市园林局 who answers for the row is not told: the cell may be that above");
  }

  @Test
  void firms_beside_a_sure_agency_are_names() {
    String text = "序号\n任务\n牵头单位\n配合单位\n1\n降低资费\n市甲局\n江城电信、江城移动等\n";
    assertThat(Duties.in(text))
        .containsExactly("市甲局 LEAD WORD", "江城电信 PARTICIPANT WORD", "江城移动 PARTICIPANT WORD");
  }

  @Test
  void a_head_of_several_words_gives_the_role_of_the_one_that_says_more() {
    assertThat(Duties.in("任务\t主要责任单位\t协同配合单位\n换灯\t市甲局\t市乙局\n"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD");
    assertThat(Duties.in("任务\t牵头组织实施单位\n换灯\t市甲局\n")).containsExactly("市甲局 LEAD WORD");
    assertThat(Duties.in("任务\t牵头及配合单位\n换灯\t市甲局、市乙局\n"))
        .containsExactly("市甲局 LEAD FIRST_LISTED", "市乙局 RESPONSIBLE LISTED");
    assertThat(Duties.in("任务\t责任单位及责任人\n换灯\t市甲局\n")).isEmpty();
  }

  @Test
  void a_cell_a_line_may_end_in_a_bar() {
    String text = "序号 |\n任务 |\n牵头单位 |\n配合单位 |\n1 |\n挂灯 |\n市甲局 |\n|\n2 |\n收灯 |\n市乙局 |\n市丙局 |\n";
    assertThat(Duties.in(text))
        .containsExactly("市甲局 LEAD WORD", "市乙局 LEAD WORD", "市丙局 PARTICIPANT WORD");
    assertThat(Duties.covered(text)).containsExactly("挂灯", "收灯");
  }

  @Test
  void between_the_number_and_the_first_row_any_few_signs_head_a_column() {
    String text = "序号\n民生实事\n责任单位\n完成时限\n1\n挂好湖边灯笼。\n市甲局\n市乙局\n12月底前\n2\n收灯。\n市丙局\n年底\n";
    assertThat(Duties.in(text))
        .containsExactly("市甲局 LEAD FIRST_LISTED", "市乙局 RESPONSIBLE LISTED", "市丙局 LEAD SOLE");
  }

  @Test
  void a_deadline_and_the_next_task_of_a_row_are_no_name() {
    String text = "序号\n任务\n责任单位\n完成时限\n1\n挂灯。\n市甲局\n5月底前动工\n开工建设灯会大学。\n12月底前\n2\n收灯。\n市丙局\n年底\n";
    assertThat(Duties.in(text)).containsExactly("市丙局 LEAD SOLE");
    assertThat(Duties.unclear(text)).hasSize(1);
  }

  @Test
  void behind_a_section_rows_may_be_left_out() {
    String text = "序号\n任务\n责任单位\n一、灯会\n3\n挂灯\n市甲局\n二、湖区\n68\n收灯\n区政府有关部门，各街道办事处。\n";
    assertThat(Duties.in(text))
        .containsExactly("市甲局 LEAD SOLE", "区政府有关部门 LEAD FIRST_LISTED", "各街道办事处 RESPONSIBLE LISTED");
  }

  private static final String SPACED = "序号 重点任务 牵头单位 配合单位 完成时限\n";

  @Test
  void cells_with_single_blanks_between_are_read_where_one_layout_is_possible() {
    String text =
        SPACED
            + "1 更换湖边路灯，年内完成。 市甲局 市乙局、市丙局 2031年底\n一、收灯\n"
            + SPACED
            + "2 收好灯笼并\n清点 市丁局 市乙局、\n市戊局 2031年底\n3 办好灯会 市甲局 — 长期\n";
    assertThat(Duties.in(text))
        .containsExactly(
            "市甲局 LEAD WORD",
            "市乙局 PARTICIPANT WORD",
            "市丙局 PARTICIPANT WORD",
            "市丁局 LEAD WORD",
            "市乙局 PARTICIPANT WORD",
            "市戊局 PARTICIPANT WORD",
            "市甲局 LEAD WORD");
    assertThat(Duties.covered(text)).containsExactly("更换湖边路灯，年内完成。", "收好灯笼并\n清点", "办好灯会");
    assertThat(Duties.unclear(text)).isEmpty();
  }

  @Test
  void a_name_that_a_line_end_breaks_is_put_together() {
    assertThat(Duties.in("序号 工作任务 责任单位\n1 提高灯光 市甲局、市路\n灯局\n2 收好灯笼 市乙局 各区人民政府\n"))
        .containsExactly(
            "市甲局 LEAD FIRST_LISTED",
            "市路灯局 RESPONSIBLE LISTED",
            "市乙局 LEAD FIRST_LISTED",
            "各区人民政府 RESPONSIBLE LISTED");
  }

  @Test
  void a_row_that_more_than_one_layout_fits_names_nobody() {
    String listed = "1 更换湖边路灯 市甲局 市乙局、市丙局 2031年底\n";
    for (String row :
        new String[] {
          "2 巡灯巡湖 市甲局 市乙局 市丙局 2031年底\n",
          "2 巡灯巡湖市甲局 市乙局 2031年底\n",
          "2 巡灯巡湖 市甲局 市乙局、市 2031年\n并清点 丙局 底\n",
          "2 巡灯巡湖 待定 待定 2031年底\n"
        }) {
      assertThat(Duties.in(SPACED + listed + row)).hasSize(3);
      assertThat(Duties.unclear(SPACED + listed + row)).hasSize(1);
    }
    assertThat(Duties.in(SPACED + "1 更换湖边路灯 发展改革局 财政局、教育局 2031年底\n"))
        .extracting(it -> it.split(" ")[0])
        .containsExactly("发展改革局", "财政局", "教育局");
    // nothing tells whether the blank parts cells or the names of one
    assertThat(Duties.in(SPACED + "1 更换湖边路灯 市甲局 市乙局 2031年底\n")).isEmpty();
  }

  private static final String DRAWN =
      """
      ┌──────┬──────┬─────┐
      │ 工 作 任 务 │牵头组织实施│完成 │
      │        │ 单 位  │时限 │
      ├──────┼──────┼─────┤
      │挂好湖边灯笼  │市甲局、市财│年底 │
      ├──────┤政局    │   │
      │收好灯笼    ├──────┤   │
      │清点灯笼    │ %s   │   │
      └──────┴──────┴─────┘
      """;

  @Test
  void a_drawn_table_is_read_cell_by_cell_also_where_cells_are_merged() {
    String text = "任务表\n" + DRAWN.formatted("市乙局");
    assertThat(Duties.in(text)).containsExactly("市甲局 LEAD WORD", "市财政局 LEAD WORD", "市乙局 LEAD WORD");
    assertThat(Duties.covered(text).get(1)).startsWith("收好灯笼").contains("清点灯笼");
  }

  @Test
  void a_cell_of_a_drawn_table_that_names_nobody_is_unclear() {
    String text = "任务表\n" + DRAWN.formatted("待定的事");
    assertThat(Duties.in(text)).hasSize(2);
    assertThat(Duties.unclear(text)).hasSize(1);
  }

  @Test
  void bars_on_lines_of_their_own_part_the_cells() {
    String text =
        "|\n序号\n|\n工作任务\n|\n负责部门\n|\n时间\n|\n|\n1\n|\n换装路灯\n|\n市路灯局、市财政局\n|\n年底前\n|\n"
            + "|\n2\n|\n修补湖堤\n|\n市水务局\n|\n常态工作\n|\n";
    assertThat(Duties.in(text))
        .containsExactly("市路灯局 LEAD FIRST_LISTED", "市财政局 RESPONSIBLE LISTED", "市水务局 LEAD SOLE");
    assertThat(Duties.covered(text)).containsExactly("换装路灯", "修补湖堤");
  }

  @Test
  void a_row_between_bars_goes_on_over_lines_to_its_last_bar() {
    String text =
        "类别 | 工作任务 | 责任单位 或牵头单位 | 协助 单位 | 期限 |\n灯会 | 换装路灯 | 市路灯局 | 市财政局\n市教育局 | 年底 |\n"
            + "修补湖堤 | 市水务局 | 市财政局 | 年底 |\n";
    assertThat(Duties.in(text))
        .containsExactly(
            "市路灯局 LEAD SOLE",
            "市财政局 PARTICIPANT WORD",
            "市教育局 PARTICIPANT WORD",
            "市水务局 LEAD SOLE",
            "市财政局 PARTICIPANT WORD");
    assertThat(Duties.covered(text)).containsExactly("换装路灯", "修补湖堤");
  }

  @Test
  void one_head_may_stand_above_several_cells() {
    String text = "项目 | 分解情况 | 责任领导 | 责任单位 | 责任人 |\n点灯 | 灯笼数 | 1300 | 张三 | 区路灯局 | 李四 |\n";
    assertThat(Duties.in(text)).containsExactly("区路灯局 LEAD SOLE");
  }

  @Test
  void behind_the_number_any_short_word_heads_a_column_of_cells_with_blanks_between() {
    assertThat(
            Duties.in(
                "序号 类别 主要任务 细化举措 牵头单位 参与单位 责任单位\n"
                    + "1 灯 会 严守灯会 装好彩灯，收好彩灯。 市甲局 市乙局、市丙局等 各区党委和人民政府，湖边示范区、湖投\n"))
        .containsExactly(
            "市甲局 LEAD WORD",
            "市乙局 PARTICIPANT WORD",
            "市丙局 PARTICIPANT WORD",
            "各区党委和人民政府 RESPONSIBLE LISTED",
            "湖边示范区 RESPONSIBLE LISTED",
            "湖投 RESPONSIBLE LISTED");
  }

  @Test
  void word_behind_the_last_sentence_of_a_task_may_be_a_name_and_leaves_the_row_unclear() {
    String text = "序号 工作任务 责任单位 备注\n1 装好彩灯，收好彩灯。 装灯科 各区文旅局、市甲局\n";
    assertThat(Duties.in(text)).isEmpty();
    assertThat(Duties.unclear(text)).hasSize(1);
  }

  @Test
  void column_of_those_who_take_part_tells_so() {
    assertThat(Duties.in("序号\t任务\t牵头单位\t参与单位\n1\t挂灯\t市甲局\t市乙局\n"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD");
  }

  @Test
  void rows_that_run_on_in_one_line_between_bars_have_as_many_cells_as_the_head() {
    String text = "| 序号 | 任务 | 责任单位 | | 1 | 装好彩灯 | 市甲局 | | 2 | 收好彩灯 | 市乙局、湖投 |\n";
    assertThat(Duties.in(text))
        .containsExactly("市甲局 LEAD SOLE", "市乙局 LEAD FIRST_LISTED", "湖投 RESPONSIBLE LISTED");
    assertThat(Duties.covered(text)).containsExactly("装好彩灯", "收好彩灯");
    String lacking = "序号 | 任务 | 责任单位 | 1 | 装好彩灯 | 2 | 收好彩灯 | 市乙局\n";
    assertThat(Duties.in(lacking)).isEmpty();
    assertThat(Duties.unclear(lacking)).hasSize(1);
  }

  @Test
  void heads_that_nothing_parts_are_told_with_their_rows_and_name_nobody() {
    String lines = "序号重点任务牵头单位完成时限\n1装好彩灯市甲局年底\n2收好彩灯市乙局年底\n";
    assertThat(Duties.in(lines)).isEmpty();
    assertThat(Duties.unclear(lines)).hasSize(1);
    assertThat(Duties.unclear(lines).get(0).span().of(lines)).endsWith("市乙局年底");
    assertThat(Duties.unclear("附件任务表序号项目名称牵头协调部门合计1东湖灯会市甲局2西湖灯会市乙局\n")).hasSize(1);
    assertThat(Duties.unclear("情况表序号项目名称2009年计划牵头协调部门1东湖灯会市甲局\n")).hasSize(1);
    assertThat(Duties.unclear("按序号排列各项任务。\n")).isEmpty();
  }

  @Test
  void bar_may_stand_before_the_cell_of_a_line() {
    assertThat(Duties.in("| 序号\n| 任务\n| 责任单位\n| 1\n| 装好彩灯\n| 市甲局\n"))
        .containsExactly("市甲局 LEAD SOLE");
  }

  @Test
  void a_row_without_a_task_answers_for_that_above_whose_cell_is_one_of_several_rows() {
    String text = "序号\t任务\t责任单位\t时限\n1\t点亮湖边的灯笼\t市路灯局\t3月\n\t\t各区人民政府\t4月\n2\t更换旧灯\t市灯会局\t5月\n";

    assertThat(Duties.of(text))
        .extracting(it -> it.covers().of(text) + " " + it.agency())
        .containsExactly("点亮湖边的灯笼 市路灯局", "点亮湖边的灯笼 各区人民政府", "更换旧灯 市灯会局");
    assertThat(Duties.unclear(text)).isEmpty();
  }

  @Test
  void person_in_the_column_before_the_names_is_no_half_of_one() {
    String text =
        "序号\n项目名称\n主要内容\n分管领导\n牵头单位\n配合单位\n1\n装灯\n沿湖装灯三百盏。\n何海\n教育局\n经开区\n各街道\n2\n收灯\n沿湖收灯三百盏。\n何江\n文体局\n路灯公司\n";
    assertThat(Duties.in(text))
        .containsExactly(
            "教育局 LEAD WORD",
            "经开区 RESPONSIBLE LISTED",
            "各街道 PARTICIPANT WORD",
            "文体局 LEAD WORD",
            "路灯公司 PARTICIPANT WORD");
  }
}
