package org.policygraph.extraction.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.PolicyText;

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
  void who_answers_ends_where_lines_that_ran_together_go_on() {
    assertThat(
            Duties.in(
                "1.建立体系。责任单位：市甲局牵头，市乙局等参与 2.构建系统 统筹环保、农业、国土等网络，对接省平台。责任单位：市甲局、市丙局 3.规范换灯 完善防流失、防渗漏等设施。责任单位：市丁局负责 鼓励点灯，减少油灯使用。"))
        .containsExactly(
            "市甲局 LEAD WORD",
            "市乙局 PARTICIPANT WORD",
            "市甲局 LEAD FIRST_LISTED",
            "市丙局 RESPONSIBLE LISTED",
            "市丁局 LEAD SOLE");
  }

  @Test
  void a_label_with_a_colon_may_stand_behind_a_comma() {
    assertThat(Duties.in("1.湖湾小区152套，责任单位：市甲局，所属片区：湖东片区；2.柳岸小区86套，责任单位：市乙局，所属片区：湖西片区。"))
        .containsExactly("市甲局 LEAD SOLE", "市乙局 LEAD SOLE");
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

  @Test
  void a_label_needs_no_colon_where_bodies_follow() {
    assertThat(
            Duties.in(
                "1.点灯。点亮10盏。\n责任单位　市甲局、市乙局\n2.收灯。\n牵头单位 市丙局 配合单位 市丁局、各区人民政府\n3.修灯。责任单位市戊局、市己局。\n"))
        .containsExactly(
            "市甲局 LEAD FIRST_LISTED",
            "市乙局 RESPONSIBLE LISTED",
            "市丙局 LEAD WORD",
            "市丁局 PARTICIPANT WORD",
            "各区人民政府 PARTICIPANT WORD",
            "市戊局 LEAD FIRST_LISTED",
            "市己局 RESPONSIBLE LISTED");
    assertThat(Duties.covered("1.点灯。点亮10盏。\n责任单位　市甲局、市乙局\n2.收灯。\n")).containsExactly("点亮10盏。");
  }

  @Test
  void a_label_alone_on_its_line_speaks_of_the_names_below() {
    assertThat(Duties.in("1.点灯。\n责任单位\n市甲局、市乙局\n2.收灯。\n责任部门\n市丙局\n市丁局\n3.修灯。\n"))
        .containsExactly(
            "市甲局 LEAD FIRST_LISTED",
            "市乙局 RESPONSIBLE LISTED",
            "市丙局 LEAD FIRST_LISTED",
            "市丁局 RESPONSIBLE LISTED");
  }

  @Test
  void a_label_without_a_colon_before_anything_else_is_prose() {
    assertThat(Duties.in("1.点灯。\n责任单位要加强领导、明确分工\n责任部门 各司其职\n责任单位\n点亮路灯\n")).isEmpty();
  }

  @Test
  void labels_and_names_in_traditional_signs_are_read_as_they_are_written() {
    assertThat(
            Duties.in(
                "1.點燈。\n責任單位：市水務局、市財政局\n2.收燈。（牽頭單位：市農業農村局；配合單位：各區人民政府）\n3.修燈。由市發展改革委員會牽頭，市園林局配合。\n"))
        .containsExactly(
            "市水務局 LEAD FIRST_LISTED",
            "市財政局 RESPONSIBLE LISTED",
            "市農業農村局 LEAD WORD",
            "各區人民政府 PARTICIPANT WORD",
            "市發展改革委員會 LEAD WORD",
            "市園林局 PARTICIPANT WORD");
  }

  @Test
  void division_of_work_is_a_label_where_nothing_but_names_and_roles_follow() {
    String text = "1.点亮湖边路灯一百盏。\n部门分工：市路灯局牵头，各地、湖灯领导小组各成员单位配合。\n";
    List<Draft.Responsibility> found = ResponsibilityReader.read(PolicyText.of(text));
    assertThat(found)
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "各地", "湖灯领导小组各成员单位");
    assertThat(found.get(0).covers().of(text)).contains("点亮湖边路灯");
  }

  @Test
  void rule_behind_a_list_in_a_bracket_names_nobody() {
    String text = "1.点亮湖边路灯。（责任单位：市路灯局，各区政府。以下措施均需各区政府落实，不再单独列出）\n";
    assertThat(ResponsibilityReader.read(PolicyText.of(text)))
        .extracting(Draft.Responsibility::agency)
        .contains("市路灯局", "各区政府")
        .doesNotContain("不再单独列出");
  }

  @Test
  void label_behind_a_comma_or_with_a_bracket_in_it_is_one_too() {
    assertThat(Duties.in("加快路灯改造，责任部门为市甲局、市乙局。"))
        .containsExactly("市甲局 LEAD FIRST_LISTED", "市乙局 RESPONSIBLE LISTED");
    assertThat(Duties.in("加快路灯改造。\n责任单位（部门）：市甲局\n")).containsExactly("市甲局 LEAD SOLE");
  }

  @Test
  void parts_of_a_reply_and_an_assessment_may_have_labels_of_their_own() {
    assertThat(Duties.in("答复灯会提案。\n主办单位：市路灯局\n分办单位：市财政局、市公安局\n"))
        .containsExactly("市路灯局 LEAD WORD", "市财政局 RESPONSIBLE LISTED", "市公安局 RESPONSIBLE LISTED");
    assertThat(Duties.in("开展巡查。\n负责考核单位：市路灯局\n")).containsExactly("市路灯局 SUPERVISE WORD");
  }

  @Test
  void names_of_one_level_that_ran_together_are_two() {
    assertThat(Duties.in("1.更换路灯。责任单位：市路灯局、市市监局市消防救援支队、市城管局市容管理处。\n"))
        .containsExactly(
            "市路灯局 LEAD FIRST_LISTED",
            "市市监局 RESPONSIBLE LISTED",
            "市消防救援支队 RESPONSIBLE LISTED",
            "市城管局市容管理处 RESPONSIBLE LISTED");
  }

  @Test
  void a_name_that_is_set_under_another_is_of_the_same_label() {
    assertThat(Duties.in("1.更换路灯。\n牵头单位：市甲局\n配合单位：市乙局\n          市丙局\n2.办好展会。\n"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "市丙局 PARTICIPANT WORD");
  }
}
