package org.policygraph.extraction.duties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.measures.MeasureReader;
import org.policygraph.extraction.outline.PolicyText;

class DutySentencesTest {
  @Test
  void who_answers_for_the_whole_leads() {
    assertThat(Duties.in("点灯工作由市灯会办负总责，市路灯局具体落实。"))
        .containsExactly("市灯会办 LEAD WORD", "市路灯局 RESPONSIBLE SOLE");
  }

  @Test
  void helpers_behind_who_leads_take_part_where_the_clause_goes_on_with_what_they_do() {
    assertThat(Duties.in("（一）增设灯台。由市公安局牵头，会同市发改委、市人社局制定灯台管护办法。灯油由市财政局采购（责任单位：市财政局）"))
        .startsWith("市公安局 LEAD WORD", "市发改委 PARTICIPANT WORD", "市人社局 PARTICIPANT WORD");
  }

  @Test
  void who_is_in_charge_and_who_acts_upon_others_may_stand_behind_by() {
    assertThat(Duties.in("灯会救助由民政部门主管，实行政府主导与社会参与相结合。")).containsExactly("民政部门 RESPONSIBLE LISTED");
    assertThat(Duties.in("按照属地监管原则。由江北区路灯局、高新区灯管分局对沿湖灯厂进行登记。"))
        .containsExactly("江北区路灯局 RESPONSIBLE LISTED", "高新区灯管分局 RESPONSIBLE LISTED");
    assertThat(Duties.in("由市民对湖边路灯进行评价。")).isEmpty();
  }

  @Test
  void sections_of_a_body_head_what_they_do() {
    String text = "三、内设机构\n（一）灯务科\n负责清点路灯；指导各区装灯。\n（二）灯油股\n负责采购灯油。\n四、人员编制\n灯务科编制9名。\n";
    assertThat(Duties.in(text)).containsExactly("灯务科 RESPONSIBLE SOLE", "灯油股 RESPONSIBLE SOLE");
    assertThat(Duties.covered(text)).containsExactly("负责清点路灯；指导各区装灯。", "负责采购灯油。");
  }

  @Test
  void sentence_that_only_names_who_carries_it_out_closes_the_task_before_it() {
    String text =
        "1.清理湖边。清除湖边水草，修补湖堤九百米。由环卫所、公用事业办和各村（社区）负责具体实施。\n2.装灯。沿湖装灯三百盏。水利所和各村（社区）负责落实（各灯由村里看管）。\n";
    assertThat(Duties.in(text))
        .containsExactly(
            "环卫所 RESPONSIBLE LISTED",
            "公用事业办 RESPONSIBLE LISTED",
            "各村（社区） RESPONSIBLE LISTED",
            "水利所 RESPONSIBLE LISTED",
            "各村（社区） RESPONSIBLE LISTED");
    assertThat(Duties.covered(text)).containsExactly("清除湖边水草，修补湖堤九百米。", "沿湖装灯三百盏。");
    assertThat(Duties.in("清理湖边水草。安排专人负责。有关部门负责落实。")).isEmpty();
  }

  @Test
  void an_agency_as_heading_has_the_duties_behind_it() {
    String text = "职责分工\n市甲局：负责总体协调；\n市乙局、市丙局：负责资金保障。\n市丁局：\n1.配合做好宣传。";
    assertThat(Duties.in(text))
        .containsExactly(
            "市甲局 RESPONSIBLE SOLE",
            "市乙局 RESPONSIBLE LISTED",
            "市丙局 RESPONSIBLE LISTED",
            "市丁局 PARTICIPANT WORD");
    assertThat(Duties.covered(text)).contains("负责总体协调；", "配合做好宣传。");
  }

  @Test
  void sentences_side_by_side_that_begin_with_agencies_are_a_list_of_duties() {
    assertThat(Duties.in("（四）分工。市甲局牵头管理项目；市乙局、市丙局负责监管资金。"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 RESPONSIBLE LISTED", "市丙局 RESPONSIBLE LISTED");
  }

  @Test
  void who_is_addressed_has_no_duty() {
    assertThat(Duties.in("各区人民政府，市甲局：\n现将方案印发给你们，请认真贯彻落实。")).isEmpty();
  }

  @Test
  void by_names_who_does_it() {
    assertThat(Duties.in("由市平台建设领导小组(以下简称领导小组)负责统筹推进平台建设。")).containsExactly("市平台建设领导小组 LEAD WORD");
    assertThat(Duties.in("专项资金由市甲局负责审核。")).containsExactly("市甲局 RESPONSIBLE SOLE");
    assertThat(Duties.in("灯笼质量由市甲局牵头监督检查。")).containsExactly("市甲局 LEAD WORD");
    assertThat(Duties.in("建立由市甲局牵头的灯会联席会议制度。")).containsExactly("市甲局 LEAD WORD");
    assertThat(Duties.in("评审工作完成后，由市甲局负责审核。")).containsExactly("市甲局 RESPONSIBLE SOLE");
  }

  @Test
  void clauses_of_names_and_roles_are_read_together() {
    assertThat(Duties.in("办好展会，由市甲局牵头，市乙局、各区人民政府配合。"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "各区人民政府 PARTICIPANT WORD");
  }

  @Test
  void together_with_ends_its_name_where_a_verb_begins() {
    assertThat(Duties.in("由市甲局会同市乙委员会开展培训一百场。"))
        .containsExactly("市甲局 LEAD WORD", "市乙委员会 PARTICIPANT WORD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会同有关部门建立机制。",
        "由企业负责实施。",
        "本办法由市甲局会同市乙局负责解释。",
        "市甲局负责人出席。市乙局负责人主持。",
        "全面建成江城数据中心、江城展示中心。建立健全机制。"
      })
  void prose_names_nobody(String text) {
    assertThat(Duties.in(text)).isEmpty();
  }

  @Test
  void a_sentence_that_only_divides_the_work_covers_its_article() {
    String text =
        "第四条 修缮湖边码头。2025年修缮码头20座。由市甲局牵头，市乙局、各区人民政府配合。\n" + "第五条 清理湖面水草。全年清理4次以上。由市丙局会同市丁局负责。\n";
    assertThat(Duties.covered(text))
        .hasSize(2)
        .anySatisfy(it -> assertThat(it).contains("修缮码头20座").doesNotContain("市甲局"))
        .anySatisfy(it -> assertThat(it).contains("清理4次").doesNotContain("市丙局"));
  }

  @Test
  void a_sentence_with_its_own_task_covers_no_more() {
    assertThat(Duties.covered("第四条 修缮湖边码头。开放码头20座。由市甲局负责清理水草4次。\n")).containsExactly("清理水草4次。");
  }

  @Test
  void a_task_before_by_is_no_part_of_the_name() {
    String text = "第四条 开放码头20座。水草日常清理由市甲局牵头，市乙局配合。\n";
    assertThat(Duties.in(text)).containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD");
    assertThat(Duties.covered(text)).containsExactly("水草日常清理");
  }

  @Test
  void head_offices_of_cooperatives_are_bodies() {
    assertThat(Duties.in("办好展会，由市甲局牵头，市供销合作总社、江城渔业集团有限公司配合。"))
        .containsExactly(
            "市甲局 LEAD WORD", "市供销合作总社 PARTICIPANT WORD", "江城渔业集团有限公司 PARTICIPANT WORD");
  }

  @Test
  void in_a_list_headed_by_bodies_any_act_is_a_duty() {
    assertThat(Duties.in("（1）市甲局：负责挂灯。\n（2）市乙局：密切注视灯情，及时处置。\n"))
        .containsExactly("市甲局 RESPONSIBLE SOLE", "市乙局 RESPONSIBLE SOLE");
  }

  @Test
  void body_alone_on_its_line_heads_the_next_in_a_list() {
    assertThat(Duties.in("市甲局\n\n负责组织挂灯\n\n市乙局\n\n保证灯会所需经费\n\n市丙局\n\n负责收灯\n"))
        .containsExactly("市甲局 RESPONSIBLE SOLE", "市乙局 RESPONSIBLE SOLE", "市丙局 RESPONSIBLE SOLE");
    assertThat(Duties.in("灯会收悉。\n\n市甲局\n\n2021年3月1日\n")).isEmpty();
  }

  private static final String DIVIDED = "完善湖区企业培育,建设湖区园区,由市经信局牵头,市财政局、市科技局参与,按职责分工负责。";

  @Test
  void a_clause_that_divides_the_work_at_the_end_covers_what_is_said_before() {
    assertThat(Duties.covered("一、任务\n" + DIVIDED + "开展巡湖,由市水务局牵头,市财政局参与,按职责分工负责。"))
        .containsExactly("完善湖区企业培育,建设湖区园区,", "开展巡湖,");
  }

  @Test
  void a_sentence_that_divides_the_work_covers_what_is_said_since_the_last_one() {
    assertThat(Duties.covered("一、任务\n" + DIVIDED + "开展巡湖护湖。清理湖岸。由市水务局牵头,市财政局参与,按职责分工负责。欢迎参加这项工作。"))
        .containsExactly("完善湖区企业培育,建设湖区园区,", "开展巡湖护湖。清理湖岸。");
  }

  @Test
  void bodies_that_help_together_are_both_participants() {
    assertThat(Duties.in("建立湖区数据平台,市经信局负责,市科技局会同市人社局配合。"))
        .containsExactly(
            "市经信局 RESPONSIBLE LISTED", "市科技局 PARTICIPANT WORD", "市人社局 PARTICIPANT WORD");
  }

  @Test
  void the_body_that_gives_the_money_is_named_without_its_act() {
    assertThat(Duties.in("开展湖区科普。(市教育局组织实施,市财政局提供资金保障)"))
        .containsExactly("市教育局 RESPONSIBLE SOLE", "市财政局 FUND WORD");
  }

  @Test
  void a_deadline_behind_the_names_belongs_to_the_clause_that_divides_the_work() {
    assertThat(Duties.covered("1.清理水草。清除湖面全部水草。市水务局牵头,市园林局配合,2024年11月底前完成。\n"))
        .containsExactly("清除湖面全部水草。");
  }

  @Test
  void those_together_with_whom_a_lead_works_stand_in_its_clause() {
    String text = "一、治理湖区\n推行一湖一策管理。由市水务局牵头，会同市园林局，按职责分工负责。\n";
    assertThat(Duties.in(text)).containsExactly("市水务局 LEAD WORD", "市园林局 PARTICIPANT WORD");
    assertThat(Duties.covered(text)).containsExactly("推行一湖一策管理。");
    assertThat(MeasureReader.read(PolicyText.of(text), Duties.of(text)))
        .extracting(Draft.Measure::label)
        .noneMatch(it -> it.contains("牵头"));
  }

  @Test
  void a_body_told_to_act_together_with_another_leads_it() {
    assertThat(Duties.in("市甲局要会同市乙局开展灯会检查。市丙局应当会同财政部门清点灯笼。"))
        .containsExactly(
            "市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "市丙局 LEAD WORD", "财政部门 PARTICIPANT WORD");
  }

  @Test
  void in_a_document_with_brackets_what_a_body_is_told_in_passing_is_no_task() {
    assertThat(Duties.in("挂好灯笼。（责任单位：市丁局）\n市甲局要会同市乙局开展灯会检查。\n")).containsExactly("市丁局 LEAD SOLE");
  }

  @Test
  void with_whom_something_is_agreed_takes_part() {
    assertThat(Duties.in("挂灯计划由市甲局商市乙局确定。"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD");
  }

  @Test
  void who_explains_the_document_answers_for_none_of_it() {
    assertThat(Duties.in("第二十条 本办法具体解释工作由市甲局承担。")).isEmpty();
  }

  @Test
  void bodies_may_head_their_duties_inside_a_paragraph() {
    String text = "职责如下：\n市甲局。负责挂灯。加强灯笼检查。市乙局、市丙局。负责收灯。市丁局。负责巡灯。\n";
    assertThat(Duties.in(text))
        .extracting(it -> it.split(" ")[0])
        .containsExactly("市甲局", "市乙局", "市丙局", "市丁局");
    assertThat(Duties.covered(text)).containsExactly("负责挂灯。加强灯笼检查。", "负责收灯。", "负责巡灯。");
  }

  @Test
  void of_two_bodies_alone_on_their_lines_one_word_of_duty_tells() {
    assertThat(Duties.in("分工\n\n市甲局\n\n湖边灯笼安全、灯会保障。\n\n市乙局\n\n负责收灯并清点灯笼。\n"))
        .containsExactly("市甲局 RESPONSIBLE SOLE", "市乙局 RESPONSIBLE SOLE");
  }

  @Test
  void a_task_behind_those_who_share_it_is_covered_or_that_before_them() {
    assertThat(Duties.covered("由市路灯局会同市教育局开展校园路灯检查。")).containsExactly("开展校园路灯检查。");
    assertThat(Duties.covered("路灯改造实施计划由市路灯局商市发改委确定。")).containsExactly("路灯改造实施计划");
  }

  @Test
  void bodies_with_a_colon_head_their_duties_inside_a_paragraph() {
    String text = "参与灾后重建。（34）市路灯局：负责检修路灯；协助点灯。（35）灯会服务中心：做好灯会值守。（36）其他单位按职责做好有关工作。\n";
    assertThat(Duties.in(text)).containsExactly("市路灯局 RESPONSIBLE SOLE", "灯会服务中心 RESPONSIBLE SOLE");
    assertThat(Duties.covered(text)).containsExactly("负责检修路灯；协助点灯。", "做好灯会值守。");
  }

  @Test
  void a_department_of_a_government_is_named_whole() {
    assertThat(Duties.in("由市路灯局会同省人民政府教育行政部门制定校园路灯标准。"))
        .containsExactly("市路灯局 LEAD WORD", "省人民政府教育行政部门 PARTICIPANT WORD");
  }

  @Test
  void one_of_several_bodies_in_a_paragraph_may_begin_its_duty_with_any_word() {
    String text = "省灯会厅：调派人手维护秩序；督促各地点灯。 省路灯厅：负责灯会照明。 省水务厅：发生水情时，及时排险。 省教育厅：做好灯会教学。\n";
    assertThat(Duties.in(text))
        .extracting(duty -> duty.substring(0, 4))
        .containsExactly("省灯会厅", "省路灯厅", "省水务厅", "省教育厅");
  }

  @Test
  void heading_on_the_same_line_stands_before_the_first_body_and_behind_the_last() {
    String text = "二、组成。灯会由各方办。 三、成员单位工作职责 市路灯局：负责检修路灯。 市水务局：负责湖水。 四、其他事项 灯会照常。\n";
    assertThat(Duties.in(text)).containsExactly("市路灯局 RESPONSIBLE SOLE", "市水务局 RESPONSIBLE SOLE");
    assertThat(Duties.covered(text)).containsExactly("负责检修路灯。", "负责湖水。");
  }

  @Test
  void names_of_no_known_kind_are_taken_with_the_others_of_their_list() {
    assertThat(Duties.in("加快修灯。灯管会、湖投牵头，灯城运营、市甲局配合。"))
        .containsExactly(
            "灯管会 LEAD WORD", "湖投 LEAD WORD", "灯城运营 PARTICIPANT WORD", "市甲局 PARTICIPANT WORD");
    assertThat(Duties.in("由湖投、灯城运营牵头负责修灯。")).isEmpty();
  }

  @Test
  void bodies_that_divide_a_task_at_the_end_of_its_sentence_answer_for_what_stands_before() {
    String text = "加快路灯改造进度，市甲局、市乙局按职责分工负责。";
    assertThat(Duties.in(text)).containsExactly("市甲局 RESPONSIBLE LISTED", "市乙局 RESPONSIBLE LISTED");
    assertThat(Duties.covered(text)).containsExactly("加快路灯改造进度，");
    assertThat(Duties.in("加快路灯改造进度，各单位按职责分工负责。")).isEmpty();
  }

  @Test
  void numbered_agencies_with_a_colon_head_their_duties_inside_a_paragraph() {
    String text = "为办好灯会，制定本方案。五、职责分工（一）农业部门：要推广彩灯。（二）公安部门：对放灯的人，要予以教育。（三）市甲局：看好彩灯。";
    assertThat(Duties.in(text))
        .containsExactly("农业部门 RESPONSIBLE SOLE", "公安部门 RESPONSIBLE SOLE", "市甲局 RESPONSIBLE SOLE");
    assertThat(Duties.covered(text)).containsExactly("要推广彩灯。", "对放灯的人，要予以教育。", "看好彩灯。");
  }

  @Test
  void agency_alone_above_words_that_are_no_sentence_has_no_duty() {
    assertThat(Duties.in("责任清单\n市甲局\n与相关部门的职责边界\n市甲局\n负责点灯和收灯。\n市乙局\n指导各区装灯。\n"))
        .containsExactly("市甲局 RESPONSIBLE SOLE", "市乙局 GUIDE WORD");
  }

  @Test
  void names_before_a_comma_share_the_role_of_those_behind_it() {
    assertThat(Duties.in("加快路灯改造。由市甲局、市乙局，各县（市）、区人民政府负责落实。"))
        .containsExactly(
            "市甲局 RESPONSIBLE LISTED", "市乙局 RESPONSIBLE LISTED", "各县（市）、区人民政府 RESPONSIBLE LISTED");
  }

  @Test
  void bodies_that_are_said_to_be_the_leading_or_responsible_ones_answer_for_what_stands_before() {
    String text = "加快路灯改造。市甲局为牵头单位，市乙局、市丙局为配合单位。";
    assertThat(Duties.in(text))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "市丙局 PARTICIPANT WORD");
    assertThat(Duties.covered(text)).containsExactly("加快路灯改造。");
  }

  @Test
  void heading_may_call_the_duties_of_an_agency_by_their_word() {
    assertThat(Duties.in("市灯会办职责：负责开展灯会调研。")).containsExactly("市灯会办 RESPONSIBLE SOLE");
  }

  @Test
  void who_is_asked_to_lead_is_named_without_the_words_before() {
    String text = "会议同意灯会方案，责成市甲局牵头，会同市乙局抓好落实。";
    assertThat(Duties.in(text)).containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD");
    assertThat(Duties.in("此项工作请市甲局牵头落实，市乙局配合。"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD");
  }

  @Test
  void members_of_a_group_take_part_beside_the_one_who_leads_it() {
    assertThat(Duties.in("协调组由市甲局牵头，市乙局、市丙局为成员，负责办好灯会。"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "市丙局 PARTICIPANT WORD");
  }

  @Test
  void departments_concerned_lead_nobody_knows_where() {
    assertThat(Duties.in("由相关部门牵头，开展灯会整治工作。")).isEmpty();
  }

  @Test
  void what_is_given_to_a_body_stands_before_by_and_what_it_does_with_it_behind_its_name() {
    assertThat(Duties.in("关于“装灯要快”的问题，由市路灯局、市财政局研究提出意见。"))
        .containsExactly("市路灯局 RESPONSIBLE LISTED", "市财政局 RESPONSIBLE LISTED");
    String text = "湖边新灯由市路灯局组织验收。换灯方案由市路灯局提出，报市政府审定。";
    assertThat(Duties.in(text)).containsExactly("市路灯局 RESPONSIBLE SOLE", "市路灯局 RESPONSIBLE SOLE");
    assertThat(Duties.covered(text)).containsExactly("湖边新灯", "换灯方案");
    assertThat(Duties.in("偷灯的由公安机关处以罚款。灯价由市民提出。办法的解释由市路灯局提出。")).isEmpty();
  }

  @Test
  void what_stands_right_before_by_is_the_task_though_the_sentence_goes_on() {
    String text = "村里的路灯主要由路灯、财政等部门组织实施，我局也积极与县灯会办对接。\n第一组由市路灯局牵头，市公安局配合，检查湖边各灯厂。";
    assertThat(Duties.covered(text)).contains("村里的路灯", "检查湖边各灯厂。");
  }

  @Test
  void list_behind_by_goes_on_behind_the_bracket_of_a_name() {
    assertThat(Duties.in("灯油成本由市财政局会同市灯油局（市储备办）、灯油银行江城分行进行核定。"))
        .containsExactly(
            "市财政局 LEAD WORD", "市灯油局（市储备办） PARTICIPANT WORD", "灯油银行江城分行 PARTICIPANT WORD");
  }

  @Test
  void labels_inside_a_sentence_say_who_has_which_role_in_what_stands_before() {
    String text = "换灯工作的牵头单位是市路灯局，配合单位是市财政局、各区政府。";
    assertThat(Duties.in(text))
        .containsExactly("市路灯局 LEAD WORD", "市财政局 PARTICIPANT WORD", "各区政府 PARTICIPANT WORD");
    assertThat(Duties.covered(text)).containsOnly("换灯工作");
    assertThat(Duties.in("换灯的责任单位为中标的企业。")).isEmpty();
  }

  @Test
  void bodies_may_be_said_to_lead_a_task_or_to_help_with_it() {
    assertThat(Duties.in("市路灯局为换灯工作的牵头部门，市财政局为配合部门。"))
        .containsExactly("市路灯局 LEAD WORD", "市财政局 PARTICIPANT WORD");
  }

  @Test
  void other_departments_as_heading_are_named_by_the_items_below() {
    String text = "（七）市灯会办\n1.负责点灯。\n2.负责收灯。\n（八）其他部门\n1.市路灯局、灯油委负责灯会咨询；\n2.江城灯会集团负责协助市灯会办做好接待。\n";
    assertThat(Duties.in(text))
        .containsExactly(
            "市灯会办 RESPONSIBLE SOLE",
            "市路灯局 RESPONSIBLE LISTED",
            "灯油委 RESPONSIBLE LISTED",
            "江城灯会集团 RESPONSIBLE SOLE");
  }

  @Test
  void posts_in_a_bracket_behind_a_person_are_no_bodies() {
    assertThat(Duties.in("副组长：刘海（市委常委、市政府党组副书记）\n")).isEmpty();
  }

  @Test
  void who_puts_together_what_was_reported_is_named_behind_by() {
    assertThat(Duties.in("各灯场每季度末将点灯情况报区督查组，由区督查组综合后向区政府汇报。"))
        .containsExactly("区督查组 RESPONSIBLE SOLE");
  }

  @Test
  void those_who_make_up_a_group_are_its_members_and_answer_for_nothing() {
    assertThat(Duties.in("领导小组成员由市发改委、市科技局、市财政局负责同志组成。")).isEmpty();
    assertThat(Duties.in("领导小组由市发改委、市科技局、市财政局组成。成员单位：市发改委、市科技局。")).isEmpty();
    assertThat(Duties.in("由市发改委、市科技局负责点灯。"))
        .containsExactly("市发改委 RESPONSIBLE LISTED", "市科技局 RESPONSIBLE LISTED");
  }

  @Test
  void areas_may_stand_last_among_those_who_help() {
    assertThat(Duties.in("市住建局会同市发改委和各区开展灯会督导检查。"))
        .containsExactly("市住建局 LEAD WORD", "市发改委 PARTICIPANT WORD", "各区 PARTICIPANT WORD");
  }

  @Test
  void what_another_province_asks_for_names_no_body_of_its_words() {
    assertThat(Duties.in("某省要求各级政府健全灯会制度。")).isEmpty();
    assertThat(Duties.in("江东省要求各级政府负责保障灯会经费。")).noneMatch(it -> it.contains("省要求"));
  }

  @Test
  void those_whom_a_body_leads_may_stand_right_behind_it() {
    assertThat(Duties.in("市灯办牵头市公安局、市财政局等部门，从严查处乱挂灯笼行为。"))
        .containsExactly("市灯办 LEAD WORD", "市公安局 PARTICIPANT WORD", "市财政局 PARTICIPANT WORD");
    assertThat(Duties.in("由市路灯局牵头市财政局和市公安局制定办法。"))
        .containsExactly("市路灯局 LEAD WORD", "市财政局 PARTICIPANT WORD", "市公安局 PARTICIPANT WORD");
    assertThat(Duties.in("由市路灯局牵头有关部门制定办法。")).containsExactly("市路灯局 LEAD WORD");
  }

  @Test
  void what_goes_on_behind_the_word_of_an_act_may_be_the_rest_of_a_name() {
    assertThat(Duties.in("由各片区管理局在收到材料后十日内对申报情况开展现场审核。"))
        .containsExactly("各片区管理局 RESPONSIBLE SOLE");
    assertThat(Duties.in("由各片区管理局保存。")).isEmpty();
  }

  @Test
  void how_and_with_whose_consent_may_stand_before_what_is_given() {
    assertThat(Duties.in("补助资金由市路灯局向市财政局提请纳入年度预算。")).containsExactly("市路灯局 RESPONSIBLE SOLE");
    assertThat(Duties.in("资金不足时，由市财政局报市管委会同意后将追加资金拨付至市路灯局。"))
        .containsExactly("市财政局 RESPONSIBLE SOLE");
    assertThat(Duties.in("补贴由各乡镇参照以上办法执行。")).containsExactly("各乡镇 RESPONSIBLE SOLE");
    assertThat(Duties.in("开园名录由市绿化市容部门结合实际进行调整公布。")).containsExactly("市绿化市容部门 RESPONSIBLE SOLE");
  }

  @Test
  void who_pays_may_stand_behind_by() {
    assertThat(Duties.in("灯会补助由市级财政安排预算。")).containsExactly("市级财政 FUND WORD");
  }

  @Test
  void who_explains_a_document_and_carries_it_out_answers_for_it() {
    assertThat(Duties.in("本细则由江城市路灯局负责解释并牵头组织实施。")).containsExactly("江城市路灯局 LEAD WORD");
  }

  @Test
  void beside_brackets_what_is_given_to_a_body_counts_outside_of_what_they_divide() {
    assertThat(Duties.in("江城市灯会方案\n一、点灯\n更换旧灯。灯价由市物价局审核。（责任单位：市路灯局）\n二、其他\n开园名录由市园林局审定。\n"))
        .containsExactly("市路灯局 LEAD SOLE", "市园林局 RESPONSIBLE SOLE");
  }

  @Test
  void numbers_behind_an_agency_with_a_colon_part_what_it_does() {
    assertThat(Duties.covered("1.市财政局：保障灯会经费。\n2.市路灯局：（1）负责点灯；（2）负责收灯。\n"))
        .containsExactly("保障灯会经费。", "（1）负责点灯；（2）负责收灯。");
  }

  @Test
  void what_is_given_to_a_body_ends_where_another_begins_to_act() {
    assertThat(Duties.covered("会议明确，由市路灯局承担灯会主体责任，市公安局承担安保责任。"))
        .containsExactly("灯会主体责任，", "承担安保责任。");
  }

  @Test
  void those_with_whom_a_reply_was_drawn_up_are_given_nothing_to_do() {
    assertThat(Duties.in("您的提案收悉。经会同市财政局、市园林局研究，现答复如下：\n")).isEmpty();
    assertThat(Duties.in("我市印发了灯会办法，明确市路灯局负责道路照明。")).containsExactly("市路灯局 RESPONSIBLE SOLE");
  }
}
