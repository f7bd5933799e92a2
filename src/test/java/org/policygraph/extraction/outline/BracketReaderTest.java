package org.policygraph.extraction.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.duties.Duties;

class BracketReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "建好平台。(责任单位:市甲局、市乙局)",
        "建好平台。（责任单位：市甲局、市乙局）",
        "建好平台。（责任部门：市甲局,市乙局)",
        "建好平台。【责任单位：市甲局；市乙局】",
        "建好平台。（责 任 单 位：市甲局 市乙局）",
        "建好平台（责任单位：市甲\n局、市乙局）。",
        "建好平台。（市甲局、市乙局）"
      })
  void the_first_listed_of_several_leads_in_brackets_of_any_width(String text) {
    assertThat(Duties.in(text)).containsExactly("市甲局 LEAD FIRST_LISTED", "市乙局 RESPONSIBLE LISTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"支撑", "联合", "协调配合", "协作", "后勤"})
  void a_second_field_of_bodies_beside_those_who_lead_names_helpers(String label) {
    assertThat(Duties.in("建好平台。（牵头单位：市甲局，" + label + "单位：市乙局、市丙局）"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "市丙局 PARTICIPANT WORD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"适用单位：市乙局", "验收部门：市乙局", "建设内容：市乙局", "后勤单位：2031年底前"})
  void a_field_of_those_who_have_no_part_in_the_task_names_no_helper(String field) {
    assertThat(Duties.in("建好平台。（牵头单位：市甲局，" + field + "）")).containsExactly("市甲局 LEAD WORD");
  }

  @Test
  void the_only_one_under_a_label_leads_alone() {
    assertThat(Duties.in("建好平台。（责任单位：市甲局）")).containsExactly("市甲局 LEAD SOLE");
  }

  @Test
  void who_is_said_to_be_responsible_without_a_label_is_no_lead() {
    assertThat(Duties.in("建好平台。（市甲局负责）")).containsExactly("市甲局 RESPONSIBLE SOLE");
  }

  @Test
  void a_role_word_speaks_of_all_names_since_the_one_before_it() {
    assertThat(Duties.in("建好平台。（市甲局、市乙局牵头，市丙局、市丁局配合）"))
        .containsExactly(
            "市甲局 LEAD WORD", "市乙局 LEAD WORD", "市丙局 PARTICIPANT WORD", "市丁局 PARTICIPANT WORD");
  }

  @Test
  void a_comma_may_part_names_of_one_role() {
    assertThat(Duties.in("建好平台。（市甲局、市乙局，各区人民政府按职责分工负责）"))
        .containsExactly(
            "市甲局 RESPONSIBLE LISTED", "市乙局 RESPONSIBLE LISTED", "各区人民政府 RESPONSIBLE LISTED");
  }

  @Test
  void together_with_makes_the_first_the_lead_and_the_others_participants() {
    assertThat(Duties.in("建好平台。（由市甲局会同市乙局、市丙局组织实施）"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "市丙局 PARTICIPANT WORD");
  }

  @Test
  void a_role_in_brackets_behind_a_name_is_that_of_the_name() {
    assertThat(Duties.in("建好平台。（责任单位：市甲局（牵头）、市乙局）"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 RESPONSIBLE LISTED");
  }

  @Test
  void others_and_and_separate_names_but_do_not_break_them() {
    assertThat(Duties.in("建好平台。（工业和信息化部、文化和旅游部等国务院相关部门及各地区按职责分工负责）"))
        .containsExactly(
            "工业和信息化部 RESPONSIBLE LISTED",
            "文化和旅游部 RESPONSIBLE LISTED",
            "国务院相关部门 RESPONSIBLE LISTED",
            "各地区 RESPONSIBLE LISTED");
  }

  @Test
  void others_that_are_not_named_are_nobody() {
    assertThat(Duties.in("建好平台。（市甲局、市乙局等部门负责）"))
        .containsExactly("市甲局 RESPONSIBLE LISTED", "市乙局 RESPONSIBLE LISTED");
  }

  @Test
  void the_office_of_commerce_is_not_read_as_consulting_one() {
    assertThat(Duties.in("建好平台。（市商务局、商务部牵头）")).containsExactly("市商务局 LEAD WORD", "商务部 LEAD WORD");
  }

  @Test
  void what_stands_in_brackets_in_a_name_stays_in_it_as_written() {
    assertThat(Duties.in("建好平台。(责任单位:市甲局〈市乙局〉,各区人民政府〈含东湾、西湾管委会,下同〉)"))
        .containsExactly("市甲局〈市乙局〉 LEAD FIRST_LISTED", "各区人民政府〈含东湾、西湾管委会,下同〉 RESPONSIBLE LISTED");
    assertThat(Duties.in("建好平台。（责任单位：市甲局、各县（市、区）人民政府）")).contains("各县（市、区）人民政府 RESPONSIBLE LISTED");
  }

  @Test
  void labels_in_one_bracket_have_roles_of_their_own() {
    assertThat(Duties.in("建好平台。（牵头单位：市甲局；配合单位：市乙局、市丙局；指导部门：省丁厅；监督单位：市戊委）"))
        .containsExactly(
            "市甲局 LEAD WORD",
            "市乙局 PARTICIPANT WORD",
            "市丙局 PARTICIPANT WORD",
            "省丁厅 GUIDE WORD",
            "市戊委 SUPERVISE WORD");
  }

  @Test
  void a_field_of_time_scope_or_persons_names_no_agency() {
    assertThat(Duties.in("建好平台。（适用范围：东湾区；责任领导：某某；责任单位：市甲局；完成时限：2031年底前）"))
        .containsExactly("市甲局 LEAD SOLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "市甲局（市乙局）的公告。",
        "建立统一平台（以下简称平台负责单位）。",
        "坚持多方治理（党委领导、政府负责、社会协同）。",
        "设立园区（含东湾分中心、西湾分中心）。",
        "支持各类主体（企业、协会、中心）。",
        "第（三）项措施。"
      })
  void other_brackets_name_nobody(String text) {
    assertThat(Duties.in(text)).isEmpty();
  }

  @Test
  void a_bracket_that_lost_its_closing_sign_ends_with_its_line() {
    assertThat(Duties.in("1.建好平台。（责任单位：市甲局、市乙局\n2.办好展会。（责任单位：市丙局）"))
        .containsExactly("市甲局 LEAD FIRST_LISTED", "市乙局 RESPONSIBLE LISTED", "市丙局 LEAD SOLE");
  }

  @Test
  void a_name_that_does_not_end_like_one_is_of_low_confidence() {
    assertThat(Duties.of("建好平台。（责任单位：市甲局、东湾城投）"))
        .extracting(Draft.Responsibility::confidence)
        .containsExactly(Confidence.HIGH, Confidence.LOW);
  }

  @Test
  void many_open_brackets_do_not_take_long() {
    assertThat(Duties.in("（".repeat(200_000) + "责任单位：市甲局）")).containsExactly("市甲局 LEAD SOLE");
  }

  @Test
  void rule_for_all_that_follows_closes_a_bracket() {
    assertThat(Duties.in("挂好灯笼。〔市甲局牵头，市乙局参与。以下各项均需各街道配合，不再列出。〕\n"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD");
  }

  @Test
  void bodies_of_several_levels_share_what_follows_their_level() {
    assertThat(Duties.in("挂好灯笼。（责任单位：市甲局，各县、区人民政府）\n收好灯笼。（市、区人民政府负责）\n"))
        .containsExactly(
            "市甲局 LEAD FIRST_LISTED",
            "各县、区人民政府 RESPONSIBLE LISTED",
            "市人民政府 RESPONSIBLE LISTED",
            "区人民政府 RESPONSIBLE LISTED");
    assertThat(Duties.in("挂好灯笼。（省、市灯会办牵头，市、县（市、区）路灯局配合）\n"))
        .containsExactly(
            "省灯会办 LEAD WORD",
            "市灯会办 LEAD WORD",
            "市路灯局 PARTICIPANT WORD",
            "县（市、区）路灯局 PARTICIPANT WORD");
  }

  @Test
  void districts_beside_a_body_of_the_city_share_nothing_with_it() {
    assertThat(Duties.in("挂好灯笼。（责任单位：各区、市路灯局，各县、市直相关单位）\n"))
        .extracting(it -> it.split(" ")[0])
        .containsExactly("各区", "市路灯局", "各县", "市直相关单位");
  }

  @Test
  void departments_named_by_their_fields_share_the_word_behind_the_last() {
    assertThat(Duties.in("挂好灯笼。（教育部门牵头，公安、财政、住房和城乡建设等部门配合）\n"))
        .containsExactly(
            "教育部门 LEAD WORD",
            "公安部门 PARTICIPANT WORD",
            "财政部门 PARTICIPANT WORD",
            "住房和城乡建设部门 PARTICIPANT WORD");
  }

  @Test
  void units_of_a_prefecture_are_named_by_their_kind() {
    assertThat(Duties.in("挂好灯笼。（责任单位：州灯会办及州直相关单位）\n"))
        .containsExactly("州灯会办 LEAD FIRST_LISTED", "州直相关单位 RESPONSIBLE LISTED");
  }

  @Test
  void offices_of_one_house_stand_in_brackets_too() {
    assertThat(Duties.in("5.新增就业一千人。 （就业处、技能中心）\n6.培训两千人。（技能中心）\n"))
        .containsExactly("就业处 LEAD FIRST_LISTED", "技能中心 RESPONSIBLE LISTED", "技能中心 LEAD SOLE");
  }

  @Test
  void areas_that_and_joins_are_two() {
    assertThat(Duties.in("1.点灯。（责任单位：市路灯局、江边区和湖边区）"))
        .containsExactly(
            "市路灯局 LEAD FIRST_LISTED", "江边区 RESPONSIBLE LISTED", "湖边区 RESPONSIBLE LISTED");
  }

  @Test
  void dividing_the_work_needs_no_word_of_duty_before_it() {
    assertThat(Duties.in("办好灯会。（市甲局牵头，市有关部门和单位、各区人民政府分工负责）"))
        .containsExactly(
            "市甲局 LEAD WORD", "市有关部门和单位 RESPONSIBLE LISTED", "各区人民政府 RESPONSIBLE LISTED");
  }

  @Test
  void others_behind_the_names_may_be_departments_and_units_at_once() {
    assertThat(Duties.in("办好灯会。（市甲局牵头，市乙局、市丙局等部门单位参与）"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "市丙局 PARTICIPANT WORD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "打造邻里一体的街坊服务综合体（街坊服务中心）；",
        "打造邻里服务中心(一窗通办大厅)",
        "扩建老图书馆（市文化中心）。",
        "打造邻里共享客厅\n（邻里服务中心）。",
        "打造两处驿站（街坊服务中心、党群服务中心）。"
      })
  void another_name_of_a_facility_is_no_responsibility(String text) {
    assertThat(Duties.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"推广节水灌溉（市甲局）；", "推广节水灌溉（市灌溉中心）", "推广节水灌溉。（灌溉中心）", "推广节水灌溉。【市甲局】"})
  void a_known_body_behind_a_whole_task_answers_for_it(String text) {
    assertThat(Duties.in(text)).hasSize(1).allMatch(duty -> duty.endsWith("LEAD SOLE"));
  }

  @Test
  void who_speaks_or_is_asked_in_a_square_bracket_of_the_line_answers_for_nothing() {
    assertThat(Duties.in("【市灯光局】\n问：路灯几点亮？\n答：天黑就亮。\n【市灯光局】谢谢大家关心。\n[市灯光局]\n再见。")).isEmpty();
  }

  @Test
  void sentence_that_makes_others_responsible_for_all_that_follows_hides_no_names_before_it() {
    assertThat(Duties.in("挂好灯笼。（市甲局、市乙局牵头，市直相关单位按职责分工负责。各区人民政府均为责任单位，以下不再列出）\n点亮路灯。（市丙局负责）\n"))
        .contains("市甲局 LEAD WORD", "市乙局 LEAD WORD", "市丙局 RESPONSIBLE SOLE");
  }

  @Test
  void word_for_together_with_may_be_broken_by_a_line() {
    assertThat(Duties.in("挂好灯笼。（市甲局会\n同市有关部门单位负责）\n"))
        .containsExactly("市甲局 LEAD WORD", "市有关部门单位 PARTICIPANT WORD");
  }

  @Test
  void a_bracket_above_what_a_body_writes_of_itself_says_who_speaks() {
    assertThat(Duties.in("现答复如下：\n（市公安局）一是把好关口。二是从严查处。我局将严格执法。\n（市路灯局）我局认真落实要求。\n")).isEmpty();
    assertThat(Duties.in("1.把好关口，从严查处。（市公安局）\n2.更换路灯。（市路灯局）\n"))
        .containsExactly("市公安局 LEAD SOLE", "市路灯局 LEAD SOLE");
  }
}
