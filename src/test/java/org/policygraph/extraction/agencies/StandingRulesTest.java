package org.policygraph.extraction.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.extraction.duties.Duties;

class StandingRulesTest {
  private static final String LATER = "\n2.办好展会。（市丙局、市丁局负责）";

  @Test
  void the_first_leads_from_the_bracket_on_that_says_so_of_those_that_follow() {
    assertThat(Duties.in("1.建好平台。（市甲局、市乙局负责。列第一位者为牵头单位，下同）" + LATER))
        .containsExactly(
            "市甲局 LEAD STANDING_RULE",
            "市乙局 RESPONSIBLE LISTED",
            "市丙局 LEAD STANDING_RULE",
            "市丁局 RESPONSIBLE LISTED");
  }

  @Test
  void brackets_before_the_rule_are_not_under_it() {
    assertThat(Duties.in("1.建好园区。（市丙局、市丁局负责）\n2.建好平台。（市甲局、市乙局负责，排在第一位的部门为牵头部门，下同）"))
        .contains("市丙局 RESPONSIBLE LISTED", "市甲局 LEAD STANDING_RULE");
  }

  @Test
  void a_rule_that_is_not_said_to_go_on_holds_in_its_bracket() {
    assertThat(Duties.in("1.建好平台。（市甲局、市乙局负责，列首位的为牵头单位，其他为配合单位）" + LATER))
        .containsExactly(
            "市甲局 LEAD STANDING_RULE",
            "市乙局 PARTICIPANT STANDING_RULE",
            "市丙局 RESPONSIBLE LISTED",
            "市丁局 RESPONSIBLE LISTED");
  }

  @Test
  void a_note_outside_of_brackets_holds_everywhere() {
    assertThat(Duties.in("1.建好平台。（市甲局、市乙局负责）\n注：排第一位的单位为牵头单位。")).contains("市甲局 LEAD STANDING_RULE");
  }

  @Test
  void a_word_goes_before_the_rule_and_a_collective_is_no_lead() {
    assertThat(Duties.in("1.建好平台。（市甲局负责，市乙局牵头，列第一位者为牵头单位，下同）\n2.办好展会。（各有关部门、市丙局负责）"))
        .containsExactly(
            "市甲局 RESPONSIBLE LISTED",
            "市乙局 LEAD WORD",
            "各有关部门 RESPONSIBLE LISTED",
            "市丙局 RESPONSIBLE LISTED");
  }

  @Test
  void the_first_responsible_unit_may_be_said_to_lead() {
    assertThat(Duties.in("换装路灯。\n责任单位：市路灯局、市财政局（第一责任单位为牵头单位，下同）\n修补湖堤。\n责任单位：市水务局、市财政局\n"))
        .containsExactly(
            "市路灯局 LEAD FIRST_LISTED",
            "市财政局 RESPONSIBLE LISTED",
            "市水务局 LEAD STANDING_RULE",
            "市财政局 RESPONSIBLE LISTED");
  }

  @Test
  void sign_before_a_name_may_stand_for_the_lead() {
    assertThat(Duties.in("1.点灯。（责任单位：市甲局、☆市乙局。标☆的为牵头单位，下同）\n2.收灯。（责任单位：☆市丙局、市丁局）\n"))
        .containsExactly(
            "市甲局 RESPONSIBLE LISTED",
            "市乙局 LEAD STANDING_RULE",
            "市丙局 LEAD STANDING_RULE",
            "市丁局 RESPONSIBLE LISTED");
  }

  @Test
  void the_first_may_be_told_without_a_noun() {
    assertThat(Duties.in("1.建好平台。（市甲局、市乙局，排名第一的为牵头单位，下同）"))
        .containsExactly("市甲局 LEAD STANDING_RULE", "市乙局 RESPONSIBLE LISTED");
  }

  @Test
  void a_word_of_help_speaks_of_its_own_part_of_a_labelled_list() {
    assertThat(Duties.in("1.建好平台。（责任单位：市甲局；市乙局配合）"))
        .containsExactly("市甲局 LEAD SOLE", "市乙局 PARTICIPANT WORD");
  }

  @Test
  void a_deadline_behind_a_labelled_list_says_nothing_of_roles() {
    assertThat(Duties.in("1.建好平台。（牵头单位：市甲局，配合单位：市乙局，2031年底前完成）"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD");
    assertThat(Duties.in("1.建好平台。（责任单位：市甲局；联系电话：88881234）")).containsExactly("市甲局 LEAD SOLE");
    assertThat(Duties.in("1.建好平台。（市甲局、市乙局（2031年12月底前））"))
        .containsExactly("市甲局 LEAD FIRST_LISTED", "市乙局 RESPONSIBLE LISTED");
  }
}
