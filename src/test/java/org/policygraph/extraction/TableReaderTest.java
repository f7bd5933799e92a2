package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void firms_beside_a_sure_agency_are_names() {
    String text = "序号\n任务\n牵头单位\n配合单位\n1\n降低资费\n市甲局\n江城电信、江城移动等\n";
    assertThat(Duties.in(text))
        .containsExactly("市甲局 LEAD WORD", "江城电信 PARTICIPANT WORD", "江城移动 PARTICIPANT WORD");
  }
}
