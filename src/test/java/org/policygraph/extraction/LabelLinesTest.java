package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelLinesTest {
  @Test
  void a_label_needs_no_bracket() {
    assertThat(Duties.in("1.做好统计。责任单位：市甲局、各区政府。\n2.做好收尾。牵头单位：市乙局；责任单位：市丙局；时限：长期坚持"))
        .containsExactly(
            "市甲局 LEAD FIRST_LISTED",
            "各区政府 RESPONSIBLE LISTED",
            "市乙局 LEAD WORD",
            "市丙局 RESPONSIBLE LISTED");
  }

  @Test
  void a_list_goes_on_in_the_next_line_behind_a_separator_or_inside_a_name() {
    assertThat(Duties.in("1.做好统计。\n责任单位：市甲局、\n市乙局、市生态环\n境局\n2.做好评估。"))
        .containsExactly(
            "市甲局 LEAD FIRST_LISTED", "市乙局 RESPONSIBLE LISTED", "市生态环境局 RESPONSIBLE LISTED");
  }

  @Test
  void a_label_may_stand_in_a_bracket_of_its_own() {
    assertThat(Duties.in("做好统计。【牵头单位】市甲局；【配合单位】市乙局"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD");
  }

  @Test
  void a_label_in_the_middle_of_a_sentence_is_prose() {
    assertThat(Duties.in("逐项明确责任单位、完成时限，落实到人。")).isEmpty();
  }

  @Test
  void behind_a_line_of_the_lead_the_first_of_the_responsible_leads_nobody() {
    assertThat(Duties.in("1.做好点灯。\n牵头单位：市甲局\n\n责任单位：市乙局、各街道\n2.做好收灯。\n责任单位：市丙局、市丁局\n"))
        .containsExactly(
            "市甲局 LEAD WORD",
            "市乙局 RESPONSIBLE LISTED",
            "各街道 RESPONSIBLE LISTED",
            "市丙局 LEAD FIRST_LISTED",
            "市丁局 RESPONSIBLE LISTED");
  }

  @Test
  void bracket_behind_the_last_name_of_a_line_is_part_of_the_name() {
    assertThat(Duties.in("1.做好点灯。\n责任单位：市甲局等，各县(市、区)政府(管委会)\n"))
        .containsExactly("市甲局 LEAD FIRST_LISTED", "各县(市、区)政府(管委会) RESPONSIBLE LISTED");
  }

  @Test
  void rule_in_a_bracket_behind_a_name_is_no_part_of_it() {
    assertThat(Duties.in("1.做好点灯。\n责任单位：市甲局、市乙局（列第一位者为牵头单位，下同）\n"))
        .containsExactly("市甲局 LEAD FIRST_LISTED", "市乙局 RESPONSIBLE LISTED");
  }

  @Test
  void a_bracket_behind_a_labelled_list_takes_no_name_from_it() {
    assertThat(Duties.in("1.办好湖灯会。办成两场灯会。责任单位：市文旅局、团市委（完成时限：2024年9月）\n"))
        .containsExactly("市文旅局 LEAD FIRST_LISTED", "团市委 RESPONSIBLE LISTED");
    assertThat(Duties.in("1.架设线路。湖区线路入地。责任部门：市供电公司、市水务局（配合单位：市园林局）\n"))
        .containsExactly(
            "市供电公司 LEAD FIRST_LISTED", "市水务局 RESPONSIBLE LISTED", "市园林局 PARTICIPANT WORD");
  }
}
