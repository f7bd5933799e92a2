package org.policygraph.extraction.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.vocabulary.Enumerations.Role;

class SubjectDutiesTest {
  private static List<Draft.Responsibility> read(String text) {
    return ResponsibilityReader.read(PolicyText.of(text));
  }

  @Test
  void each_clause_of_a_list_of_acts_has_its_body() {
    assertThat(read("市气象局及时发布预警，市水利局加密监测，市应急局统一调度，市路灯公司提供灯油。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市气象局", "市水利局", "市应急局", "市路灯公司");
    assertThat(read("各设区市人民政府为责任主体，省路灯厅负责指导。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("各设区市人民政府", "省路灯厅");
    assertThat(read("目前规划已报省路灯厅审核备案。\n")).isEmpty();
  }

  @Test
  void what_was_carried_out_and_whom_a_body_sent_are_its_acts() {
    assertThat(read("市路灯局及巡灯支队抽调9名队员进驻灯会。路灯监督管理局对沿湖灯厂进行了检查。区政府严格按照市政府要求，于2031年6月6日前完善点灯方案。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "巡灯支队", "路灯监督管理局", "区政府");
  }

  @Test
  void subject_of_a_sentence_answers_for_what_it_does() {
    List<Draft.Responsibility> found = read("一是完善制度。市路灯局出台路灯管理办法。同时，市教育局还组织开展观灯活动。\n");
    assertThat(found).extracting(Draft.Responsibility::agency).containsExactly("市路灯局", "市教育局");
    assertThat(found).extracting(Draft.Responsibility::role).containsOnly(Role.RESPONSIBLE);
  }

  @Test
  void the_act_tells_the_role() {
    assertThat(read("市财政局牵头落实资金。\n市路灯局指导各区装灯。\n"))
        .extracting(Draft.Responsibility::role)
        .containsExactly(Role.LEAD, Role.GUIDE);
  }

  @Test
  void what_a_body_has_made_and_what_is_said_of_it_names_nobody() {
    assertThat(read("市路灯局出台的办法受到欢迎。市路灯局高度重视灯会。有关部门制定细则。\n")).isEmpty();
  }

  @Test
  void bodies_above_that_issue_what_a_text_goes_by_are_given_nothing_to_do() {
    assertThat(read("国务院办公厅印发了《点灯办法》，教育部、财政部等2部委印发了《点灯细则》。结合我市实际，制定本计划。\n")).isEmpty();
    assertThat(read("省路灯厅出台了《灯油标准》。我县认真执行。\n")).isEmpty();
    assertThat(read("省路灯厅出台了《灯油标准》。我省灯会越办越好。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("省路灯厅");
    assertThat(read("市路灯局出台了《灯会办法》。我市灯会越办越好。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局");
    assertThat(read("财政部组织开展灯油检查。我市认真配合。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("财政部");
  }

  @Test
  void a_body_that_is_called_the_one_in_charge_answers_for_what_it_is_in_charge_of() {
    assertThat(read("第五条 江城市路灯局是本市点灯工作的主管部门，区路灯局在市路灯局领导下，负责本区点灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("江城市路灯局", "区路灯局");
    assertThat(read("各级路灯主管部门在职责范围内，负责对湖边路灯进行检查。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("各级路灯主管部门");
  }

  @Test
  void name_that_begins_like_a_preposition_is_a_subject() {
    assertThat(read("经济办和公用事业办负责组织各灯厂清点灯笼。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("经济办", "公用事业办");
  }

  @Test
  void what_bodies_are_to_do_may_stand_behind_a_comma() {
    List<Draft.Responsibility> found = read("会议明确，由张三牵头，区收灯办、区路灯分局负责，及时清点全区灯笼，推进收灯工作。\n");
    assertThat(found).extracting(Draft.Responsibility::agency).containsExactly("区收灯办", "区路灯分局");
  }

  @Test
  void news_that_a_conference_hears_is_none_of_a_bodys_work() {
    assertThat(read("省路灯厅领导发布新闻。市路灯局发布灯会信息。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局");
  }

  @Test
  void document_with_brackets_says_there_who_does_what() {
    assertThat(read("（一）换灯。市路灯局组织换灯。（责任单位：市财政局）\n市教育局组织开展观灯活动。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市财政局");
  }

  @Test
  void body_at_the_head_of_a_clause_answers_for_what_follows() {
    String text = "灯会制度不断完善，市委、市政府相继出台灯会办法，鼓励企业办灯会。\n";
    List<Draft.Responsibility> found = read(text);
    assertThat(found).extracting(Draft.Responsibility::agency).containsExactly("市委", "市政府");
  }

  @Test
  void members_of_a_body_act_for_it() {
    assertThat(read("市路灯局、灯会委员会委员带队走访灯会企业。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "灯会委员会");
  }

  @Test
  void who_pays_funds() {
    List<Draft.Responsibility> found = read("市财政设灯会专项资金。对小灯会，由灯会管理部门给予适当补助。\n");
    assertThat(found).extracting(Draft.Responsibility::agency).containsExactly("市财政", "灯会管理部门");
    assertThat(found).extracting(Draft.Responsibility::role).containsOnly(Role.FUND);
  }

  @Test
  void whom_another_guides_and_what_another_wrote_names_nobody() {
    assertThat(read("指导各区政府建立灯会制度。将建议写入市路灯局牵头起草的办法中。各责任单位要加强领导。\n")).isEmpty();
  }

  @Test
  void own_office_beside_another_is_not_named() {
    assertThat(read("我局与市路灯局将组织专家评灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局");
  }

  @Test
  void whatever_a_body_ought_to_do_or_answers_for_is_its_duty() {
    List<Draft.Responsibility> found = read("市路灯局要优化湖岸路灯。市教育局负责编排灯会节目。市财政局应当配合做好验收。\n");
    assertThat(found)
        .extracting(it -> it.agency() + " " + it.role())
        .containsExactly("市路灯局 RESPONSIBLE", "市教育局 RESPONSIBLE", "市财政局 PARTICIPANT");
    assertThat(read("市路灯局负责人出席灯会。市路灯局要求各区装灯。本办法由市路灯局负责解释。\n")).isEmpty();
  }

  @Test
  void what_guides_a_body_may_stand_between_it_and_its_act() {
    assertThat(read("市路灯局以节能为主线，围绕湖区建设，突出实用，全面实施换灯计划。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局");
    assertThat(read("市路灯局以节能为主线，灯光柔和。\n")).isEmpty();
  }

  @Test
  void enforcing_is_an_act_of_bodies_named_by_their_kind() {
    assertThat(read("灯光管理不断加强，全市各路灯行政执法部门累计出动执法人员20人次。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("全市各路灯行政执法部门");
  }

  @Test
  void whose_part_is_to_be_played_answers_for_the_sentence() {
    assertThat(read("发挥各区作为办灯主体的积极性，办好湖区灯会。强化市级路灯部门统筹职能，指导各区换灯。发挥企业主体作用。\n"))
        .extracting(it -> it.agency() + " " + it.role() + " " + it.basis())
        .containsExactly("各区 RESPONSIBLE WORD", "市级路灯部门 GUIDE WORD");
  }

  @Test
  void bodies_that_send_members_of_a_team_take_part() {
    assertThat(read("建立“三个一”（即一名市路灯局科级干部、一名区教育部门分管领导、一个志愿团队）的巡灯队伍，做好巡查。\n"))
        .extracting(it -> it.agency() + " " + it.role())
        .containsExactly("市路灯局 PARTICIPANT", "区教育部门 PARTICIPANT");
  }

  @Test
  void what_was_done_on_a_day_gives_nobody_a_duty() {
    assertThat(Duties.in("2019年4月,省湖泊厅印发了《江东省灯会指引》。2020年,市路灯局开展了路灯普查。")).isEmpty();
    assertThat(Duties.in("1990年5月1日,市人民政府公布灯会办法。")).isEmpty();
    assertThat(Duties.in("2022年,市路灯局开展路灯普查。")).containsExactly("市路灯局 RESPONSIBLE SOLE");
  }

  @Test
  void until_when_and_how_may_stand_between_the_call_and_the_act() {
    assertThat(Duties.in("会议明确，市路灯局要在11月底前完成湖边换灯，灯会部门要严格灯笼检查，公安机关对占道摆摊要依法予以查处。" + "区灯会办要按照灯会规程挂灯。"))
        .containsExactly(
            "市路灯局 RESPONSIBLE SOLE",
            "灯会部门 RESPONSIBLE SOLE",
            "公安机关 RESPONSIBLE SOLE",
            "区灯会办 RESPONSIBLE SOLE");
    assertThat(Duties.in("市路灯局要点已经印发。市路灯局要求换灯。")).isEmpty();
    assertThat(Duties.in("江城市灯会委员会实施方案\n")).isEmpty();
    assertThat(Duties.in("市灯会办公室 市路灯局印发《灯会办法》的通知\n")).isEmpty();
    assertThat(Duties.in("市路灯局对灯会任务进行了分解。")).isEmpty();
  }

  @Test
  void bodies_meant_by_their_kind_answer_for_what_they_are_told_to_do() {
    assertThat(Duties.in("各区、各有关部门要每周清点灯笼。各县（市、区）人民政府要建立灯会台账。各区（开发区）负责收灯。"))
        .extracting(it -> it.split(" ")[0])
        .containsExactly("各区", "各有关部门", "各县（市、区）人民政府", "各区（开发区）");
    assertThat(Duties.in("各责任单位要换灯。各相关单位要换灯。有关部门要换灯。")).isEmpty();
  }

  @Test
  void a_call_that_asks_for_no_act_gives_no_duty() {
    assertThat(Duties.in("各区要高度重视。各部门要各司其职，做好灯会。市路灯局要切实提高认识。")).isEmpty();
  }

  @Test
  void the_whole_name_ends_where_its_act_begins() {
    assertThat(Duties.in("市人民政府灯会行政主管部门负责湖区灯会管理，各区灯会主管部门负责辖区灯会管理。街道办事处、镇（乡）人民政府应当巡灯。"))
        .extracting(it -> it.split(" ")[0])
        .containsExactly("市人民政府灯会行政主管部门", "各区灯会主管部门", "街道办事处", "镇（乡）人民政府");
    assertThat(Duties.in("市灯会委员会（以下简称市灯会委）应当组织观灯。")).containsExactly("市灯会委员会 RESPONSIBLE SOLE");
  }

  @Test
  void departments_that_share_a_word_act_together() {
    assertThat(Duties.in("财政、公安、城市管理等行政主管部门按照各自职责，协助做好灯会工作。"))
        .containsExactly(
            "财政部门 PARTICIPANT WORD", "公安部门 PARTICIPANT WORD", "城市管理部门 PARTICIPANT WORD");
    assertThat(Duties.in("财政、公安等部门和单位，应当按照职责做好灯会工作。"))
        .containsExactly("财政部门 RESPONSIBLE LISTED", "公安部门 RESPONSIBLE LISTED");
  }

  @Test
  void names_keep_the_signs_of_a_text_in_traditional_ones() {
    assertThat(Duties.in("財政、公安等部門應當做好燈會工作。市財政局要安排資金。"))
        .extracting(it -> it.split(" ")[0])
        .containsExactly("財政部門", "公安部門", "市財政局");
  }

  @Test
  void one_that_is_the_lead_is_said_to_be_it() {
    assertThat(Duties.in("灯会小组由市路灯局、市财政局组成，市路灯局为牵头单位。")).containsExactly("市路灯局 LEAD WORD");
    assertThat(Duties.in("城市管理部门是湖区灯会的主管部门，负责挂灯收灯。")).containsExactly("城市管理部门 RESPONSIBLE SOLE");
  }

  @Test
  void what_a_body_does_is_covered_and_not_its_name() {
    assertThat(Duties.covered("教育、公安、财政等部门和单位应当按照各自职责，共同做好灯会安全工作。"))
        .containsExactly("应当按照各自职责，共同做好灯会安全工作。");
    assertThat(Duties.covered("市路灯局（以下简称灯局）负责全市路灯管理，市水务局要检修湖堤水闸。"))
        .containsExactly("负责全市路灯管理，", "要检修湖堤水闸。");
  }

  @Test
  void departments_of_any_field_may_stand_before_a_comma_and_what_they_are_told() {
    assertThat(Duties.in("物资、商业、铁路等部门,要做好灯笼运输工作。计划、财政部门要积极筹措灯会资金。新闻、宣传部门要报道灯会。"))
        .containsExactly(
            "物资部门 RESPONSIBLE LISTED",
            "商业部门 RESPONSIBLE LISTED",
            "铁路部门 RESPONSIBLE LISTED",
            "计划部门 RESPONSIBLE LISTED",
            "财政部门 RESPONSIBLE LISTED",
            "新闻部门 RESPONSIBLE LISTED",
            "宣传部门 RESPONSIBLE LISTED");
  }

  @Test
  void names_that_a_sign_of_a_list_parts_may_have_a_duty_each() {
    String text = "市路灯局负责点灯、市水务局负责修堤，共同办好灯会。";
    assertThat(Duties.in(text)).containsExactly("市路灯局 RESPONSIBLE SOLE", "市水务局 RESPONSIBLE SOLE");
  }

  @Test
  void articles_of_a_rule_may_stand_in_one_line() {
    assertThat(
            Duties.in(
                "本办法适用于江城灯会。 第四条 市、县级人民政府应当加强灯会工作的领导。 园区管委会依法行使园区灯会职责。 第五条 公安机关负责灯会秩序工作。 消防救援机构负责灯会防火工作。"))
        .containsExactly(
            "市人民政府 RESPONSIBLE LISTED",
            "县级人民政府 RESPONSIBLE LISTED",
            "园区管委会 RESPONSIBLE SOLE",
            "公安机关 RESPONSIBLE SOLE",
            "消防救援机构 RESPONSIBLE SOLE");
  }

  @Test
  void a_body_may_answer_for_the_whole_or_act_as_a_law_provides() {
    assertThat(Duties.in("县委、县政府对全县灯会工作负总责，统筹制定办法。"))
        .containsExactly("县委 RESPONSIBLE LISTED", "县政府 RESPONSIBLE LISTED");
    assertThat(Duties.in("教育行政部门依照本条例和省人民政府规定的职责，对灯会教学活动实施监督管理。"))
        .containsExactly("教育行政部门 RESPONSIBLE SOLE");
    assertThat(Duties.in("省人民政府依照本法和国务院的规定，确定办灯会的县。")).containsExactly("省人民政府 RESPONSIBLE SOLE");
  }

  @Test
  void list_of_departments_may_hold_some_of_no_list() {
    assertThat(read("教育、公安、湖灯事务、城市管理（灯具更新）、财政等相关行政管理部门，依照各自职责和市人民政府的分工，分别做好灯会工作。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("教育部门", "公安部门", "湖灯事务部门", "城市管理（灯具更新）部门", "财政部门");
  }

  @Test
  void list_of_things_is_none_of_departments() {
    assertThat(read("路灯、灯笼、蜡烛、财政等部门应当登记。\n")).isEmpty();
  }

  @Test
  void governments_of_a_city_and_its_districts_are_two() {
    assertThat(read("市、区县人民政府应当建立灯会制度。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市人民政府", "区县人民政府");
  }

  @Test
  void bracket_that_says_who_is_meant_too_stands_between_a_body_and_its_act() {
    assertThat(read("区县人民政府（含湖边新区管委会，下同）负责所辖区域的路灯工作。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("区县人民政府");
  }

  @Test
  void body_that_is_the_department_for_a_thing_does_what_follows() {
    assertThat(read("市路灯局是灯会管理的综合部门，主要负责灯会的协调。妇联协调组织做好灯谜宣传工作。财政部门保障灯会经费。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "妇联", "财政部门");
  }

  @Test
  void each_of_two_may_answer_for_its_own() {
    assertThat(read("市教育局、市路灯局分别负责校园、街道点灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市教育局", "市路灯局");
  }

  @Test
  void fields_may_be_joined_and_two_may_make_one_department() {
    assertThat(read("发改和粮食、自然资源规划等部门要按照职能职责，抓好灯油储备。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("发改部门", "粮食部门", "自然资源规划部门");
  }

  @Test
  void what_is_said_of_helpers_once_more_names_nobody() {
    assertThat(read("会议要求，教育部门牵头，公安、财政等部门积极参与、强化合作，做好点灯工作。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("教育部门", "公安部门", "财政部门");
  }

  @Test
  void body_that_is_named_as_the_one_in_charge_ought_to_do_what_follows() {
    assertThat(read("各市（地）政府（行署）作为灯会实施主体，要制定点灯办法。各市（地）公安、财政等部门要加强路灯管理。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("各市（地）政府（行署）", "各市（地）公安部门", "财政部门");
  }

  @Test
  void list_is_taken_whole_where_some_of_its_names_are_of_no_known_kind() {
    assertThat(read("会议要求，灯管会、湖边乡、灯城运营、彩灯中心等部门要加强宣传。\n"))
        .extracting(it -> it.agency() + " " + it.confidence())
        .containsExactly("灯管会 MEDIUM", "湖边乡 LOW", "灯城运营 LOW", "彩灯中心 MEDIUM");
    assertThat(read("市路灯局、彩灯集团、湖投负责收灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "彩灯集团", "湖投");
  }

  @Test
  void words_that_are_no_names_make_no_list_of_bodies() {
    assertThat(read("加强宣传、市路灯局、市教育局负责收灯。灯会安全、灯会服务、市路灯局要做好。\n")).isEmpty();
    assertThat(read("明确规定，市路灯局负责收灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局");
  }

  @Test
  void others_that_are_not_named_do_not_hide_those_who_are() {
    assertThat(read("市路灯局、市教育局等部门要加强宣传。\n市财政局、彩灯集团等单位按职责做好收灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "市教育局", "市财政局", "彩灯集团");
  }

  @Test
  void offices_of_all_levels_are_one_name() {
    assertThat(read("请各省、自治区、直辖市及计划单列市路灯管理局做好收灯。\n请各市、县（区）路灯局做好点灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("各省、自治区、直辖市及计划单列市路灯管理局", "各市、县（区）路灯局");
  }

  @Test
  void who_is_advised_to_act_is_named_without_the_advice() {
    assertThat(read("建议市财政局将灯会经费纳入年度预算。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市财政局");
  }

  @Test
  void body_that_acts_with_another_or_with_others_unnamed_answers_for_it() {
    assertThat(read("市公安局联合教育等部门依法清查灯会。\n市路灯局会同有关部门制定灯会办法。\n"))
        .extracting(it -> it.agency() + " " + it.role())
        .containsExactly("市公安局 RESPONSIBLE", "教育部门 PARTICIPANT", "市路灯局 RESPONSIBLE");
  }

  @Test
  void body_that_is_named_by_its_work_is_one_name() {
    String text =
        "第一条 城市人民政府确定的主管路灯工作的部门（以下称路灯部门）负责点灯，其他有关部门按照各自职责做好收灯。\n"
            + "第二条 县级以上人民政府负责灯会管理的部门应当加强检查。\n";
    List<Draft.Responsibility> found = read(text);
    assertThat(found)
        .extracting(Draft.Responsibility::agency)
        .containsExactly("城市人民政府确定的主管路灯工作的部门", "县级以上人民政府负责灯会管理的部门");
    assertThat(found.get(0).covers().of(text)).isEqualTo("负责点灯，");
  }

  @Test
  void office_whose_short_name_ends_as_a_word_of_a_role_is_a_body() {
    assertThat(read("区灯督办要定期检查路灯改造情况。\n"))
        .extracting(it -> it.agency() + " " + it.role())
        .containsExactly("区灯督办 RESPONSIBLE");
  }

  @Test
  void governments_of_several_levels_and_their_departments_are_one_name_each() {
    assertThat(read("市和区、县人民政府应当办好灯会。\n市和区、县人民政府的灯会工作部门，负责收灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市和区、县人民政府", "市和区、县人民政府的灯会工作部门");
    assertThat(read("灯会办公室设在市路灯局，负责日常工作。\n")).isEmpty();
  }

  @Test
  void time_may_stand_between_a_body_and_what_it_does() {
    assertThat(read("市路灯局、各区政府每月5日前报送换灯情况。\n市教育局承担观灯任务。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "各区政府", "市教育局");
  }

  @Test
  void duty_goes_on_behind_semicolons_up_to_the_next_body() {
    String text = "市路灯局应当做好点灯；督促各区收灯；对坏灯及时更换；各区政府应当做好收灯。\n";
    List<Draft.Responsibility> found = read(text);
    assertThat(found)
        .extracting(it -> it.covers().of(text))
        .containsExactly("应当做好点灯；督促各区收灯；对坏灯及时更换；", "应当做好收灯。");
  }

  @Test
  void means_may_stand_between_a_body_and_what_it_does() {
    assertThat(read("物价部门通过实施干预措施，加强灯价监管。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("物价部门");
  }

  @Test
  void departments_unnamed_behind_a_collective_do_not_hide_it() {
    assertThat(read("各乡镇（街道）、部门要主动与县路灯局对接，做好收灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("各乡镇（街道）");
  }

  @Test
  void departments_by_their_field_stand_in_a_list_with_a_sure_body() {
    assertThat(read("会议要求，旅游、工商、湖边管委会等部门（单位）尽快拿出方案。\n"))
        .extracting(it -> it.agency() + " " + it.confidence())
        .containsExactly("旅游 LOW", "工商 LOW", "湖边管委会 MEDIUM");
  }

  @Test
  void all_of_a_level_may_act_behind_a_word_of_how() {
    assertThat(read("各区依照属地原则，对各类灯会展开整治。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("各区");
  }

  @Test
  void text_may_end_behind_the_sign_of_a_list() {
    assertThat(read("会议要求，市路灯局、")).isEmpty();
  }

  @Test
  void others_told_with_a_body_stand_between_it_and_what_it_does() {
    assertThat(
            read(
                "灯油银行江城分行及其分支机构按照有关规定，及时、足额发放灯油贷款。\n宣传部门，以及广播、灯报等媒体，应当做好护灯宣传。\n质量监督检验部门负责路灯的质量监管。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("灯油银行江城分行", "宣传部门", "质量监督检验部门");
  }

  @Test
  void governments_that_lead_and_departments_that_are_in_charge_answer_for_it() {
    assertThat(read("第四条  县级以上地方人民政府领导本行政区域内的点灯工作。\n第五条 省人民政府住房和城乡建设行政主管部门主管全省点灯工作。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("县级以上地方人民政府", "省人民政府住房和城乡建设行政主管部门");
    assertThat(read("市路灯局领导小组办公室主任到湖边看灯。市路灯局主管领导到会。\n")).isEmpty();
  }

  @Test
  void departments_go_before_units_of_another_kind_that_share_their_duty() {
    assertThat(read("县级以上人民政府教育、公安、民政、水利（务）、商务等行政主管部门及铁路、电力等单位按照职责分工，负责点灯工作。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("县级以上人民政府教育部门", "公安部门", "民政部门", "水利（务）部门", "商务部门");
  }

  @Test
  void call_to_take_a_thing_seriously_is_a_duty_where_an_act_follows() {
    assertThat(read("各区县路灯部门要高度重视，加强领导，制订点灯方案，并与灯会统筹安排。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("各区县路灯部门");
    assertThat(read("市路灯局要高度重视，提高认识，凝聚合力。\n")).isEmpty();
  }

  @Test
  void list_of_subjects_goes_on_behind_as_well_as() {
    assertThat(read("2.市路灯局、灯油委、各区、县级市，以及江城海关、省灯会集团负责灯会咨询；\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "灯油委", "各区、县级市", "江城海关", "省灯会集团");
  }

  @Test
  void county_level_cities_share_the_office_behind_the_districts() {
    assertThat(read("各区、县级市路灯局负责落实灯会项目。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("各区、县级市路灯局");
  }

  @Test
  void meetings_are_taken_part_in_and_squads_act() {
    assertThat(read("市路灯局、灯油委参与会议互动环节，回答问题；督察队负责对湖边路灯进行暗访；各灯场周密部署安排。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "灯油委", "督察队");
  }

  @Test
  void short_name_of_a_body_may_hold_a_bracket() {
    assertThat(read("区（市）县负责路灯管理工作的部门〔以下简称区（市）县路灯部门〕负责本行政区域内点灯工作。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("区（市）县负责路灯管理工作的部门");
  }

  @Test
  void title_of_an_article_is_no_label_of_those_behind_it() {
    assertThat(read("第三条【职责分工】 质量技术监督部门负责路灯质量的监督管理。\n工商部门负责路灯销售的监督管理。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("质量技术监督部门", "工商部门");
  }

  @Test
  void what_a_body_will_do_is_its_duty() {
    assertThat(read("区政府办公室将严格按照“年初建账、年底交账”的制度，加强灯会督查。\n市路灯中心将实时跟踪湖边路灯。\n江城灯会集团将会加装路灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("区政府办公室", "市路灯中心", "江城灯会集团");
    assertThat(read("市路灯局将军山灯会很美。\n")).isEmpty();
  }

  @Test
  void bodies_are_called_the_main_ones_of_a_task_and_act_each_in_its_duties() {
    assertThat(
            read(
                "各乡镇政府为辖区内装灯的责任主体，县灯会办为装灯的主管部门。乡镇（街道）是换灯工作的主体，具体开展换灯。\n国土、林业、住建等部门各司其职，在职责范围内积极支持装灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("各乡镇政府", "县灯会办", "乡镇（街道）", "国土部门", "林业部门", "住建部门");
  }

  @Test
  void towns_are_named_for_those_who_govern_them_where_the_text_names_them_again() {
    assertThat(read("东湖镇负责看管路灯。西湖镇、南湖乡要组织人力装灯。东湖镇的路灯很亮。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("东湖镇", "西湖镇", "南湖乡");
    assertThat(read("居民小区应当配建路灯，居民小区要亮灯。特色小镇要加快建设。东湖镇要看灯。\n")).isEmpty();
  }

  @Test
  void who_issued_the_rule_that_follows_is_given_nothing_to_do() {
    assertThat(read("2031年，省路灯厅发布《点灯细则》，自发布之日起施行。\n")).isEmpty();
  }

  @Test
  void district_that_is_called_the_main_one_acts_for_itself() {
    assertThat(read("东湖区作为工作主体，要对在建路灯逐一清点。东湖区的路灯很亮。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("东湖区");
  }

  @Test
  void departments_of_a_level_act_without_a_field_of_their_own() {
    assertThat(read("市级部门做好统筹协调。市区部门统筹利用资金渠道。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市级部门", "市区部门");
  }

  @Test
  void office_at_the_end_of_a_list_of_departments_keeps_its_name() {
    assertThat(read("国土、住建、环保、灯油办等部门要为灯会提供服务。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("国土部门", "住建部门", "环保部门", "灯油办");
  }

  @Test
  void body_of_the_own_place_is_named_without_the_word_for_own() {
    assertThat(read("由我市路灯局制定灯会标准。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局");
  }

  @Test
  void fields_of_a_form_and_words_of_a_task_name_nobody() {
    assertThat(read("审核单位填写项片区管理局审核意见经现场审核，同意补助。\n")).isEmpty();
    assertThat(read("做好属地灯会保障。面向或引导学校组织开展观灯。\n")).isEmpty();
  }

  @Test
  void within_how_many_days_may_stand_before_what_a_body_does() {
    assertThat(read("市路灯中心在收到各片区报送的材料后半个月内进行实地复核。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯中心");
  }

  @Test
  void how_things_lie_is_no_body() {
    assertThat(read("灯会空间布局持续完善。灯业格局加快形成。二、空间布局\n构建一核两带。\n")).isEmpty();
  }

  @Test
  void body_that_another_empowers_or_owns_is_named_without_the_other() {
    assertThat(read("市人民政府授权市灯具集团负责公租灯具的运营。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市灯具集团");
    assertThat(read("第十条 资金拨付（一）市路灯局将补助信息进行公示。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局");
    assertThat(read("市路灯局负责监督管理，其所属的市灯具管理中心具体实施换灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "市灯具管理中心");
    assertThat(read("资金由市财政局直接拨付至各区财政局，由各区路灯局组织实施。\n"))
        .extracting(Draft.Responsibility::agency)
        .noneMatch(it -> it.contains("拨付"))
        .contains("各区路灯局");
  }

  @Test
  void what_a_body_hands_on_is_its_act_and_what_a_draft_says_no_part_of_its_name() {
    assertThat(read("市财政局根据市政府批复，将奖补资金拨付至区财政局。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市财政局");
    assertThat(read("一、市灯会办负责考核市路灯局。\n负责落实各项要求。\n"))
        .extracting(Draft.Responsibility::agency)
        .noneMatch(it -> it.contains("负责"));
    assertThat(read("草案明确市、区人民政府对本行政区域内湖泊保护负总责。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市人民政府", "区人民政府");
  }
}
