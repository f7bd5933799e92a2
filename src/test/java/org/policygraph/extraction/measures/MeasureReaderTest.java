package org.policygraph.extraction.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.duties.Duties;
import org.policygraph.extraction.duties.ResponsibilityReader;
import org.policygraph.extraction.outline.PolicyText;

class MeasureReaderTest {
  private static final String LONG = "在湖边增设座椅和路灯，方便市民夜间观看，并由各街道安排人员值守和清扫。";

  private static List<String> labels(String text) {
    return MeasureReader.read(PolicyText.of(text), List.of()).stream()
        .map(Draft.Measure::label)
        .toList();
  }

  @Test
  void chapters_of_aims_are_no_measures() {
    assertThat(labels("一、总体要求\n(一)指导思想\n二、办好灯会\n(一)增设灯台\n")).containsExactly("办好灯会", "增设灯台");
  }

  @Test
  void headings_that_only_name_a_chapter_are_no_measures() {
    assertThat(
            labels(
                "一、工作进展\n（一）增设灯台。湖边灯台已增设。\n二、价格\n船票每张两元。\n三、灯会申请条件\n（一）住在湖边。\n四、重点任务\n（一）智慧灯光。改造灯台。\n"))
        .doesNotContain("工作进展", "价格", "灯会申请条件")
        .contains("增设灯台", "重点任务", "智慧灯光");
  }

  @Test
  void points_under_a_heading_of_tasks_that_are_called_programmes_are_measures_alike() {
    assertThat(labels("一、重点任务\n——创新点灯工程。增设灯台。\n——碧水净湖工程。清理湖面。\n二、工作目标\n——碧水净湖工程。完成。\n"))
        .containsExactly("重点任务", "创新点灯工程", "碧水净湖工程");
  }

  @Test
  void points_with_a_dash_that_somebody_answers_for_are_measures_and_others_none() {
    PolicyText text =
        PolicyText.of(
            "一、重点任务\n（一）增设灯台。沿湖增设灯台。\n——灯油专项资金。（市财政局牵头）\n——灯会热闹非凡，游人如织。\n——灯台分级管护。〔市城管局牵头；市财政局参与〕\n");
    assertThat(MeasureReader.read(text, ResponsibilityReader.read(text)))
        .extracting(Draft.Measure::label)
        .containsExactly("重点任务", "增设灯台", "灯油专项资金", "灯台分级管护");
  }

  @Test
  void numbers_go_on_across_chapters() {
    assertThat(labels("一、办好灯会\n（一）增设灯台。\n（二）清理湖面。\n二、服务市民\n（三）开通夜班车。\n"))
        .containsExactly("办好灯会", "增设灯台", "清理湖面", "服务市民", "开通夜班车");
  }

  @Test
  void section_follows_its_chapter_where_lines_were_lost() {
    assertThat(labels("为办好灯会，提出以下意见。一、办好灯会（一）增设灯台。尽快完成。（二）清理湖面。尽快完成。"))
        .containsExactly("办好灯会", "增设灯台", "清理湖面");
  }

  @Test
  void paragraphs_of_a_chapter_without_numbers_are_measures_where_they_begin_with_an_act() {
    String text = "一、办好湖上灯会\n增设灯台。" + LONG + "\n清理湖面。" + LONG + "\n灯会是江城的重要节日。" + LONG + "\n";
    assertThat(labels(text)).containsExactly("办好湖上灯会", "增设灯台", "清理湖面");
  }

  @Test
  void closing_paragraph_plans_by_sentences_and_concrete_clauses() {
    String text = "一、办好灯会\n(一)增设灯台\n\n下一步,我市将实施点灯行动,引导市民参加。出台灯会办法,组织开展评选。\n";
    assertThat(labels(text)).containsExactly("办好灯会", "增设灯台", "我市将实施点灯行动", "出台灯会办法", "组织开展评选");
  }

  @Test
  void points_of_a_doctrine_and_statements_are_none() {
    assertThat(labels("把握两个坚持：一是坚持点灯。二是坚持清湖。\n首先，我们有湖。\n其次，我们有灯。\n")).isEmpty();
  }

  @Test
  void speaker_begins_anew() {
    List<Draft.Measure> measures =
        MeasureReader.read(PolicyText.of("市灯会局局长张某:\n一、办好灯会\n市湖泊局局长李某:\n一是清理湖面。\n"), List.of());
    assertThat(measures).extracting(Draft.Measure::level).containsExactly(1, 1);
  }

  @Test
  void task_in_a_row_is_a_measure_and_an_indicator_is_none() {
    String task = "1\t增设灯台\t在湖边和公园的主要路口增设灯台并安排专人值守和维护\t全市\n";
    assertThat(labels("序号\t任务\t内容\t范围\n" + task)).containsExactly("增设灯台");
    assertThat(labels("序号\t指标\t单位\t目标\n1\t灯台数量\t座\t300\n")).isEmpty();
  }

  @Test
  void own_annexes_are_no_tasks() {
    assertThat(labels("一、办好灯会\n附件：1.灯台清单\n2.值守名单\n")).containsExactly("办好灯会");
  }

  @Test
  void second_body_of_a_page_is_read_once() {
    String body =
        "一、办好灯会\n" + (LONG + LONG + "一。\n") + (LONG + LONG + "二。\n") + (LONG + LONG + "三。\n");
    assertThat(labels(body + "返回\n" + body)).containsExactly("办好灯会");
  }

  @Test
  void the_tasks_of_a_table_with_a_cell_a_line_are_measures() {
    String text = "序号\n任务\n要求\n牵头单位\n1\n办好灯会\n增设灯台\n市甲局\n2\n清理湖面\n每日巡查\n市乙局\n";
    assertThat(
            MeasureReader.read(PolicyText.of(text), Duties.of(text)).stream()
                .map(Draft.Measure::label))
        .containsExactly("办好灯会", "清理湖面");
  }

  @Test
  void headings_of_what_is_and_what_was_are_no_measures() {
    assertThat(labels("一、发展基础\n二、“十三五”回顾\n三、行动目标\n四、夯实产业基础\n")).containsExactly("夯实产业基础");
  }

  @Test
  void one_paragraph_with_a_heading_of_its_own_is_a_measure_too() {
    assertThat(labels("一、办好湖上灯会\n增设灯台。" + LONG + "\n")).containsExactly("办好湖上灯会", "增设灯台");
  }

  @Test
  void the_opening_of_a_report_of_a_year_plans_nothing() {
    assertThat(labels("2022年，区灯会办公室认真履职。现将情况报告如下。\n一、办好灯会\n已经办好。\n")).containsExactly("办好灯会");
  }

  @Test
  void an_article_that_opens_with_its_task_is_a_measure_and_a_rule_is_none() {
    String text =
        "第一章 总则\n第一条 为办好灯会，制定本规定。\n第二章 灯会\n第二条 增设湖边灯台。"
            + LONG
            + "\n第三条 摊主应当按时收摊，不得占用湖边步道。\n第四条 应当清理湖面。"
            + LONG
            + "\n";
    assertThat(labels(text)).containsExactly("增设湖边灯台");
  }

  @Test
  void a_row_that_agencies_answer_for_is_a_measure() {
    String text = "序号\t重点任务\t牵头单位\n1\t增设灯台\t市甲局\n2\t清理湖面\t市乙局\n";
    assertThat(
            MeasureReader.read(PolicyText.of(text), Duties.of(text)).stream()
                .map(Draft.Measure::label))
        .containsExactly("增设灯台", "清理湖面");
  }

  @Test
  void numbers_in_a_table_of_indicators_are_no_parts_of_the_document() {
    String table =
        "指标\t单位\t2020年\t2025年\t属性\n一、灯会\n1.灯台数量\t座\t30\t60\t预期性\n二、湖泊\n2.湖水达标率\t%\t80\t≥90\t约束性\n";
    assertThat(labels("一、总体要求\n二、主要目标\n" + table + "三、重点任务\n（一）增设灯台\n"))
        .containsExactly("重点任务", "增设灯台");
  }

  @Test
  void who_is_asked_to_speak_does_nothing() {
    assertThat(labels("首先，请张局长介绍情况。\n其次，请李局长回答提问。\n")).isEmpty();
  }

  @Test
  void line_of_the_page_about_the_text_is_no_measure() {
    assertThat(
            labels(
                "江城市灯会情况\n发布时间: 2016-10-17 17:39:19\n灯会是重要的节日活动，江城市的灯会历史很长，来的人很多，各地的灯都有，灯的样式也多，一年比一年好看，今年又添了水上的灯和山上的灯，城里城外都亮了起来。\n"))
        .isEmpty();
  }

  @Test
  void aim_that_somebody_answers_for_is_a_measure() {
    PolicyText text = PolicyText.of("一、主要预期目标\n1.灯会游客增长6%左右。\n牵头单位：市甲局\n2.灯会收入增长5%。\n牵头单位：市乙局\n");
    assertThat(MeasureReader.read(text, ResponsibilityReader.read(text)))
        .extracting(Draft.Measure::label)
        .containsExactly("灯会游客增长6%左右", "灯会收入增长5%");
  }

  @Test
  void chapters_of_how_things_are_and_of_technical_demands_are_no_measures() {
    assertThat(labels("一、灯会现状\n灯台很旧。\n二、现状分析\n灯少。\n三、技术要求\n灯要亮。\n四、办好灯会\n增设灯台。\n"))
        .containsExactly("办好灯会");
  }

  @Test
  void dashes_under_a_chapter_of_tasks_are_measures_where_they_order_something() {
    assertThat(labels("一、重点任务\n——增设灯台，派人看守。\n——灯会秩序良好。\n——清理湖面。\n二、主要目标\n——建设一流灯会。\n"))
        .containsExactly("重点任务", "增设灯台，派人看守", "清理湖面");
  }

  @Test
  void bracket_of_who_is_responsible_behind_a_heading_is_no_part_of_its_measure() {
    PolicyText text =
        PolicyText.of("一、办好灯会\n（一）增设灯台（责任单位：市甲局）\n在湖边增设灯台。\n(二)清理湖面(市甲局、市乙局负责)\n(三)开通夜班车(市甲局)。\n");
    List<Draft.Responsibility> duties = ResponsibilityReader.read(text);
    assertThat(MeasureReader.read(text, duties))
        .extracting(Draft.Measure::label)
        .containsExactly("办好灯会", "增设灯台", "清理湖面", "开通夜班车");
    assertThat(duties).extracting(Draft.Responsibility::agency).hasSize(4);
  }

  @Test
  void task_of_a_row_is_a_measure_behind_a_cell_of_its_category_that_may_be_merged() {
    PolicyText text =
        PolicyText.of(
            "序号\t类别\t任务\t牵头单位\t配合单位\t完成时限\n1\t灯会\t增设灯台\t市甲局\t市乙局\t2031年6月\n2\t清理湖面\t市乙局\t市甲局\t2031年7月\n3\t交通\t开通夜班车\t市丙局\t市乙局\t2031年8月\n");
    assertThat(MeasureReader.read(text, ResponsibilityReader.read(text)))
        .extracting(Draft.Measure::label)
        .containsExactly("增设灯台", "清理湖面", "开通夜班车");
  }

  @Test
  void tasks_under_a_heading_of_aims_and_tasks_are_measures() {
    assertThat(labels("一、奋斗目标和主要任务\n（一）增设灯台。沿湖增设灯台。\n二、奋斗目标\n（一）灯会更加热闹。\n"))
        .containsExactly("增设灯台");
  }

  @Test
  void points_of_principles_of_any_name_are_no_measures() {
    assertThat(labels("一、总体原则\n（一）因地制宜。\n二、重点任务\n（一）增设灯台。\n")).containsExactly("重点任务", "增设灯台");
  }

  @Test
  void one_sentence_that_leads_to_the_next_paragraphs_is_no_measure() {
    String lead = "提升灯会品质，统筹推进湖区更新，聚焦重点地段和重点水面，打造高品质的夜间空间。\n";
    String told = "到2025年，湖区的灯台由各街道分别管护，一是湖北地段先行开展，二是湖南地段随后跟进。\n";
    assertThat(labels("一、重点任务\n（一）办好灯会\n" + lead + told)).containsExactly("重点任务", "办好灯会");
    assertThat(labels("一、重点任务\n（一）办好灯会\n" + lead + lead)).hasSize(4);
  }

  @Test
  void actions_that_a_word_numbers_are_measures_and_what_stands_under_them_is_inside() {
    String text = "一、重点任务\n行动一：再造湖区（水面更新行动）\n1.增设灯台。沿湖增设。\n行动二：点亮湖岸（灯光行动）\n1.更换灯油。全部更换。\n";
    assertThat(MeasureReader.read(PolicyText.of(text), List.of()))
        .extracting(it -> it.level() + " " + it.label())
        .containsExactly("1 重点任务", "2 再造湖区（水面更新行动）", "3 增设灯台", "2 点亮湖岸（灯光行动）", "3 更换灯油");
  }

  @Test
  void headings_that_name_a_policy_for_somebody_are_measures() {
    assertThat(
            labels(
                "江城市灯匠扶持办法\n根据有关规定，制定本办法。\nA类灯匠政策\n给予购房补贴60万元，每年发放12万元津贴；\n海外灯匠政策\n给予安家补助30万元，每年发放3万元津贴；\n柔性引进政策\n给予每年最高15万元补助。\n"))
        .containsExactly("A类灯匠政策", "海外灯匠政策", "柔性引进政策");
  }

  @Test
  void headings_in_a_line_that_lost_its_breaks_end_at_the_blank_that_is_left() {
    String fill = "沿湖增设灯台和座椅，由各街道安排人员值守和清扫，并在节日前完成检修。".repeat(4);
    String text =
        "三、主要任务 （一）掌握湖区灯光状况 1.开展灯台普查 "
            + fill
            + " 责任单位：市甲局 2.建立灯台档案 "
            + fill
            + " 责任单位：市乙局 （二）严格管护灯台 1.强化巡查 "
            + fill
            + "见附表 1.灯台数。\n";
    assertThat(labels("一、总体要求\n略。\n二、目标\n略。\n" + text))
        .containsExactly("主要任务", "掌握湖区灯光状况", "开展灯台普查", "建立灯台档案", "严格管护灯台", "强化巡查");
    assertThat(labels("一、重点任务\n（一）增设灯台 1.沿湖增设。\n")).containsExactly("重点任务", "增设灯台 1.沿湖增设");
  }

  @Test
  void what_a_year_was_like_is_no_measure_and_what_is_planned_for_one_is() {
    assertThat(
            MeasureReader.read(
                PolicyText.of("江城市渔业情况\n2031年，全市共有渔企500家；亏损面17.6%，同比收窄2个百分点。\n"), List.of()))
        .isEmpty();
    assertThat(MeasureReader.read(PolicyText.of("江城市渔业情况\n渔企有500家。\n2032年，将推进渔港改造。\n"), List.of()))
        .extracting(Draft.Measure::label)
        .containsExactly("将推进渔港改造");
  }

  @Test
  void an_article_may_be_headed_by_what_is_given() {
    assertThat(
            MeasureReader.read(
                PolicyText.of(
                    "江城市灯企支持细则\n第一条 为支持灯企，制定本细则。\n第二条 研发补助。按灯企研发费用的10%给予补助，每家最高5万元。\n"
                        + "第三条 公示期不少于5个工作日，期满无异议的予以拨付。\n"),
                List.of()))
        .extracting(Draft.Measure::label)
        .containsExactly("研发补助");
  }
}
