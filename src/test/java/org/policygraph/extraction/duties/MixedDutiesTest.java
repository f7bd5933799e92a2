package org.policygraph.extraction.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;

/** Ways of putting a duty that whole documents mix: rules, plans, replies, lists of members. */
class MixedDutiesTest {
  private static List<String> names(String text) {
    return Duties.of(text).stream().map(Draft.Responsibility::agency).toList();
  }

  @Test
  void areas_of_several_levels_are_one_name_also_without_a_word_for_who_governs_them() {
    assertThat(names("1.点灯。更换路灯。（牵头单位：市路灯局，配合单位：市财政局，各区、县级市）\n"))
        .containsExactly("市路灯局", "市财政局", "各区、县级市");
    assertThat(names("3.换灯。更换灯油。（市路灯局牵头，各有关区、县（市）按职责分工负责）\n")).containsExactly("市路灯局", "各有关区、县（市）");
    assertThat(names("4.巡灯。定期巡查。（责任单位：各区、市直有关部门）\n")).containsExactly("各区", "市直有关部门");
  }

  @Test
  void members_of_a_group_help_the_one_who_leads_it_over_a_comma_too() {
    assertThat(Duties.in("（一）救灯组。由市应急局牵头，市公安局、市消防支队等部门，湖区政府和有关行业、单位等组成，负责灯会抢险。\n"))
        .containsExactly(
            "市应急局 LEAD WORD",
            "市公安局 PARTICIPANT WORD",
            "市消防支队 PARTICIPANT WORD",
            "湖区政府 PARTICIPANT WORD");
    assertThat(names("灯会领导小组由市路灯局、市公安局组成。\n")).isEmpty();
  }

  @Test
  void those_who_are_named_may_stand_behind_others_who_are_not() {
    assertThat(names("第五条 市、县（区）人民政府的有关部门和镇人民政府、街道办事处应当按照各自职责，协同做好点灯工作。\n"))
        .containsExactly("镇人民政府", "街道办事处");
  }

  @Test
  void when_and_wherein_a_body_acts_may_stand_before_what_it_ought_to_do() {
    assertThat(names("工商、卫生、文化等部门在核发灯照时，应当对灯场严格审核。市路灯局在灯容管理方面加强巡查。\n"))
        .containsExactly("工商部门", "卫生部门", "文化部门", "市路灯局");
    assertThat(names("湖边镇、市交管大队等单位已结合灯会筹备等工作，持续强化灯会管理。\n")).containsExactly("湖边镇", "市交管大队");
    assertThat(names("各乡镇政府、市政府各个部门都要根据各自职责建立点灯机制。\n")).containsExactly("各乡镇政府", "市政府各个部门");
  }

  @Test
  void firms_beside_bodies_are_none_and_spoil_no_list() {
    assertThat(names("街道办事处、居民委员会、灯场服务企业应当劝阻拆灯的行为。\n")).containsExactly("街道办事处", "居民委员会");
  }

  @Test
  void to_whom_something_is_passed_on_or_reported_does_nothing_by_it() {
    assertThat(names("市路灯局负责灯杆监管，发现拆灯行为，移交城市管理综合执法部门依法查处。\n")).containsExactly("市路灯局");
    assertThat(names("加强巡查，每月向市电视台报送灯会消息。\n")).isEmpty();
  }

  @Test
  void a_body_with_a_short_name_may_stand_among_departments() {
    assertThat(names("财政、民政、残联、药监、审计等部门应当按照各自职责做好点灯工作。\n"))
        .containsExactly("财政部门", "民政部门", "残联", "药监部门", "审计部门");
    assertThat(names("市、区（市、县）两级财政部门要根据点灯量安排灯油经费。\n")).containsExactly("市、区（市、县）两级财政部门");
  }

  @Test
  void a_body_that_another_charges_is_named_without_the_words_before() {
    assertThat(Duties.in("会议责成县教育局会同县交通局抓紧办理点灯建议。\n"))
        .containsExactly("县教育局 LEAD WORD", "县交通局 PARTICIPANT WORD");
    assertThat(names("下一步，我市将责成湖边镇政府做好点灯宣传。\n")).containsExactly("湖边镇政府");
  }

  @Test
  void who_manages_a_thing_may_be_said_behind_it() {
    assertThat(names("第五条 点灯许可的管理机关为市政府法制办公室，负责点灯许可的登记。\n")).containsExactly("市政府法制办公室");
  }

  @Test
  void in_a_list_of_bodies_with_full_stops_any_duty_may_follow() {
    assertThat(
            names(
                "1.市路灯局。负责沿湖路灯的更换。\n2.市政府相关职能部门和单位。根据灯会情况启动预案时，负责提出灯油计划。\n"
                    + "3.市委宣传部。配合组织灯会宣传报道。\n4.灯油组。灯油组设在局机关。负责灯油调配。\n"))
        .containsExactly("市路灯局", "市政府相关职能部门和单位", "市委宣传部");
  }

  @Test
  void labels_of_who_leads_and_who_helps_with_a_reply_are_none_of_the_page() {
    assertThat(Duties.in("一、加快点亮湖边路灯。\n主办单位：县路灯局\n\n会办单位：县交通局\n\n联系人：张三\n"))
        .containsExactly("县路灯局 LEAD WORD", "县交通局 PARTICIPANT WORD");
    assertThat(names("一、加快点亮湖边路灯。\n主办单位：县路灯局\n")).isEmpty();
  }

  @Test
  void a_document_with_brackets_may_charge_bodies_in_plain_sentences_too() {
    String text = "（一）换灯。更换湖边路灯。（责任单位：市丙局）\n（二）督查。市路灯局负责灯会督查，市财政局负责灯油资金；市审计局协助做好监督。市教育局组织开展观灯活动。\n";
    assertThat(names(text)).containsExactly("市丙局", "市路灯局", "市财政局", "市审计局");
  }

  @Test
  void a_list_goes_on_behind_and_with_areas() {
    assertThat(names("1.巡灯。（责任单位：市路灯局及湖区、江区政府）\n")).containsExactly("市路灯局", "湖区", "江区政府");
  }

  @Test
  void a_body_charged_by_another_or_acting_by_law_upon_a_thing_answers_for_it() {
    assertThat(names("第五条 市路灯局可以委托市路灯管理处负责路灯的日常维护。\n")).containsExactly("市路灯管理处");
    assertThat(names("第五条 市路灯管理处受市路灯局委托，具体承担路灯的日常维护工作。\n")).containsExactly("市路灯管理处");
    assertThat(names("第五条 市路灯局依法对点灯实施监督管理，市财政、审计部门依法对灯油资金进行监督。\n"))
        .containsExactly("市路灯局", "市财政部门", "审计部门");
    assertThat(names("由市纪委监委负责对灯会资金进行监督，市审计局进行专项审计。\n")).containsExactly("市纪委监委", "市审计局");
  }

  @Test
  void groups_of_the_people_and_firms_may_end_a_list() {
    assertThat(names("工会、共青团、妇联等群团组织应当协助做好点灯宣传。\n")).containsExactly("工会", "共青团", "妇联");
    assertThat(names("公安、消防、城管等部门和供电企业应当按照各自职责，配合做好点灯工作。\n"))
        .containsExactly("公安部门", "消防部门", "城管部门");
    assertThat(names("村民委员会、居民委员会协助人民政府做好点灯工作。\n")).containsExactly("村民委员会", "居民委员会");
  }

  @Test
  void who_leads_may_be_said_otherwise() {
    assertThat(Duties.in("以市路灯局为主，市财政局配合，更换湖边路灯。\n"))
        .containsExactly("市路灯局 LEAD WORD", "市财政局 PARTICIPANT WORD");
    assertThat(Duties.in("更换路灯由市路灯局牵头，会市财政局、市公安局办理。\n"))
        .contains("市路灯局 LEAD WORD", "市财政局 PARTICIPANT WORD", "市公安局 PARTICIPANT WORD");
    assertThat(names("1.推进老旧路灯更换，市路灯局、市财政局负责；\n")).containsExactly("市路灯局", "市财政局");
  }

  @Test
  void own_board_together_with_others_is_not_named_and_what_it_will_do_is() {
    assertThat(names("我局将联合市教育局、市卫健委开展点灯宣传。市城管局已在湖边增设路灯20盏。下一步，市交通局将新增灯会公交。\n"))
        .containsExactly("市教育局", "市卫健委", "市城管局", "市交通局");
    assertThat(names("我们将积极协调市财政局加大资金投入。\n")).isEmpty();
  }

  @Test
  void treasuries_of_all_levels_pay() {
    assertThat(Duties.in("市财政要加大投入，各区财政要足额保障。\n"))
        .containsExactly("市财政 FUND WORD", "各区财政 FUND WORD");
    assertThat(names("市财政收入增长10%，各区财政承压。\n")).isEmpty();
  }

  @Test
  void duties_may_be_called_so_before_their_colon_and_departments_be_of_any_field() {
    assertThat(names("（1）市公安局职责：维护灯会秩序，疏导交通。\n（2）市卫健委职责：救治伤员。\n")).containsExactly("市公安局", "市卫健委");
    assertThat(names("路灯部门负责点灯；财政部门负责资金；公安部门负责秩序。\n")).containsExactly("路灯部门", "财政部门", "公安部门");
    assertThat(names("灯油部门负责点灯。\n")).isEmpty();
  }

  @Test
  void another_name_in_a_bracket_of_its_own_may_end_a_bracket_of_labels() {
    assertThat(names("一、换灯。更换路灯。（责任单位：市发改委(市能源局)、市商务局(市投促局)）\n"))
        .containsExactly("市发改委(市能源局)", "市商务局(市投促局)");
  }

  @Test
  void what_is_reported_of_bodies_and_how_they_are_governed_is_none_of_their_duties() {
    assertThat(names("税务部门完成13亿元，占调整预算的九成。四批中央新增投资项目完成85个。\n")).isEmpty();
    assertThat(names("县政府实行县长负责制。健全政府负责、企业参与的机制。本办法适用于中央新增投资。\n")).isEmpty();
  }
}
