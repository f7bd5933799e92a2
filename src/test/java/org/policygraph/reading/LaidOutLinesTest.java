package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaidOutLinesTest {
  @Test
  void a_full_line_goes_on_in_the_next() {
    assertThat(
            LaidOutLines.join(
                """
                一、把全市的路灯分三批换成节能
                灯，每批两年。
                """))
        .isEqualTo("一、把全市的路灯分三批换成节能灯，每批两年。\n");
  }

  @Test
  void a_short_line_is_a_heading_and_stays_one() {
    assertThat(
            LaidOutLines.join(
                """
                总体要求
                到期以前全市路灯都换成节能灯并
                且接入统一的平台。
                """))
        .isEqualTo("总体要求\n到期以前全市路灯都换成节能灯并且接入统一的平台。\n");
  }

  @Test
  void a_numbered_line_begins_a_paragraph() {
    assertThat(
            LaidOutLines.join(
                """
                本市的路灯由路灯局和各区一起管
                （一）换灯由路灯局和各区一起办理
                """))
        .contains("一起管\n（一）");
  }

  @Test
  void page_numbers_are_left_out_in_their_usual_forms() {
    assertThat(LaidOutLines.join("修灯。\n- 3 -\n— 4 —\n5\n第 6 页 共 9 页\n换灯。\n"))
        .isEqualTo("修灯。\n换灯。\n");
  }

  @Test
  void the_row_of_a_table_is_not_joined_to_the_next() {
    assertThat(LaidOutLines.join("指标名称是什么\t目标值是多少\n路灯的数量有多少\t三万盏以上吧\n")).hasLineCount(2);
  }
}
