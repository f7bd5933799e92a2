package org.policygraph.extraction.duties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageTest {
  @Test
  void a_bracket_covers_the_text_since_the_previous_one_and_the_first_that_behind_the_heading() {
    assertThat(
            Duties.covered(
                "1.建设平台工程。建成全市统一的平台。（责任单位：市甲局）培育五十家企业。（责任单位：市乙局）\n\n  引进一百名人才。（责任单位：市丙局）"))
        .containsExactly("建成全市统一的平台。", "培育五十家企业。", "引进一百名人才。");
  }

  @Test
  void an_item_of_one_sentence_is_covered_itself() {
    assertThat(Duties.covered("（一）推动平台与企业对接，办好展会。（市甲局负责）（二）推动园区建设。（市乙局负责）"))
        .containsExactly("推动平台与企业对接，办好展会。", "推动园区建设。");
  }

  @Test
  void a_bracket_at_a_heading_covers_what_stands_below_it() {
    assertThat(
            Duties.covered(
                "（一）建设平台（责任单位：市甲局）\n1.建成统一平台，连通各区。\n2.开放数据一百项。\n（二）办好展会。办成三场展会。（责任单位：市乙局）"))
        .satisfiesExactly(
            first -> assertThat(first).endsWith("开放数据一百项。"),
            second -> assertThat(second).isEqualTo("办成三场展会。"));
  }

  @Test
  void a_bracket_at_a_heading_covers_also_the_parts_that_have_brackets_of_their_own() {
    assertThat(
            Duties.covered(
                "一、点灯政策（由市甲局牵头实施）\n每年安排灯油三百桶，用于各区点灯。\n1.换装路灯。换装湖边路灯三千盏。（责任单位：市乙局）\n2.修补灯杆。修补灯杆九百根。（责任单位：市丙局）\n"))
        .satisfiesExactly(
            first -> assertThat(first).endsWith("修补灯杆九百根。（责任单位：市丙局）"),
            second -> assertThat(second).isEqualTo("换装湖边路灯三千盏。"),
            third -> assertThat(third).isEqualTo("修补灯杆九百根。"));
  }

  @Test
  void a_bracket_behind_spoken_parts_covers_them_all() {
    assertThat(Duties.covered("（一）优化服务。一是简化流程；二是缩短时限；三是加强监管。（市甲局负责）"))
        .containsExactly("一是简化流程；二是缩短时限；三是加强监管。");
  }

  @Test
  void labels_on_lines_of_their_own_cover_the_same() {
    assertThat(Duties.covered("1.做好评估。每年评估一次并公开。\n责任单位：市甲局\n配合单位：市乙局，\n各区人民政府\n完成时限：2031年6月"))
        .containsExactly("每年评估一次并公开。");
  }

  @Test
  void sections_counted_through_the_chapters_are_items() {
    assertThat(Duties.covered("一、建设平台（一）建成平台。连通各区和园区。（市甲局负责）二、办好展会（二）办展会。办成三场大型展会。（市乙局负责）"))
        .containsExactly("连通各区和园区。", "办成三场大型展会。");
  }

  @Test
  void a_year_may_follow_the_number_of_an_item() {
    assertThat(Duties.covered("1．建成平台，连通各区。（市甲局负责）2．2031年底前办成三场展会。（市乙局负责）"))
        .containsExactly("建成平台，连通各区。", "2031年底前办成三场展会。");
  }

  @Test
  void who_leads_from_the_government_and_by_when_is_none_of_the_task() {
    assertThat(
            Duties.covered(
                "1. 换装路灯三千盏。\n\n牵头负责领导：张三。\n\n完成时限：年底前。\n\n牵头责任单位：市路灯局。\n\n"
                    + "2. 修补湖堤十里。\n\n牵头负责领导：李四。\n\n牵头责任单位：市水务局。\n"))
        .containsExactly("换装路灯三千盏。", "修补湖堤十里。");
  }
}
