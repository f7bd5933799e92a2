package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.draft.Draft.FigureKind.OBSERVATION;
import static org.policygraph.extraction.draft.Draft.FigureKind.PARAMETER;
import static org.policygraph.extraction.draft.Draft.FigureKind.TARGET;
import static org.policygraph.extraction.figures.Figures.PLAN;
import static org.policygraph.extraction.figures.Figures.REPORT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;

class FigureKindsTest {
  private static List<Draft.FigureKind> kinds(String text) {
    return Figures.of(text).stream().map(Draft.Figure::kind).toList();
  }

  @Test
  void twice_in_the_name_of_a_thing_counts_nothing() {
    assertThat(kinds(PLAN + "有序开展二次供水设施改造接管工作。")).isEmpty();
  }

  @Test
  void which_part_of_a_work_is_meant_counts_nothing() {
    assertThat(kinds(PLAN + "加快实施湖堤加固二期、灯港三期等项目。举办三期灯会。")).hasSize(1);
  }

  @Test
  void what_a_five_year_plan_brought_is_told_also_in_a_text_without_a_date() {
    assertThat(kinds("一、湖区发展现状\n（一）“十二五”期间湖区发展成效\n“十二五”期间，湖区取得了长足发展。“十二五”期间，新建码头3座。\n"))
        .containsExactly(OBSERVATION);
  }

  @Test
  void in_a_plan_a_demand_behind_what_was_done_is_a_target() {
    assertThat(kinds(PLAN + "2020年首批码头共接待游客3万人次。各区每年举办船赛不少于4场。"))
        .containsExactly(OBSERVATION, TARGET);
  }

  @Test
  void money_won_is_no_aim() {
    assertThat(kinds(REPORT + "一、工作开展情况\n累计争取中央湖泊治理资金2亿元，清理水草30处。\n"))
        .containsExactly(OBSERVATION, OBSERVATION);
  }

  @Test
  void a_goal_that_is_measured_up_to_says_what_was_done() {
    assertThat(kinds(REPORT + "新建码头20座，完成年度目标任务的62%。达标率为58%。"))
        .containsExactly(OBSERVATION, OBSERVATION, OBSERVATION);
  }

  @Test
  void what_may_not_be_exceeded_is_a_rule() {
    assertThat(kinds(PLAN + "船票一次性售卖不得超过60张。")).containsExactly(PARAMETER);
  }

  @Test
  void a_cap_for_each_is_a_rule_but_a_level_to_keep_to_is_a_target() {
    assertThat(kinds(PLAN + "每家企业每年免费检修不超过2次。")).containsExactly(PARAMETER);
    assertThat(kinds(PLAN + "渔民户均年支出控制在60元以内。")).containsExactly(TARGET);
  }

  @Test
  void a_cap_behind_a_payment_is_a_rule() {
    assertThat(kinds(PLAN + "对停航渔船，按每吨300元补助，单个企业每年不超过10万元。"))
        .containsExactly(PARAMETER, PARAMETER);
  }

  @Test
  void the_next_case_of_a_payment_is_a_rule() {
    assertThat(kinds(PLAN + "新评定的五星级船宿奖励20万元，四星级10万元。")).containsExactly(PARAMETER, PARAMETER);
  }

  @Test
  void a_share_of_what_is_spent_that_is_given_is_a_rule() {
    assertThat(kinds(PLAN + "对接入平台的船宿，按照不高于实际投入的百分之五十给予补助。")).containsExactly(PARAMETER);
  }

  @Test
  void costs_of_each_that_fall_are_no_payment() {
    Draft.Figure figure = Figures.only(REPORT + "每户取暖成本较原来下降四成以上。");
    assertThat(figure.kind()).isEqualTo(OBSERVATION);
    assertThat(figure.value()).isEqualByComparingTo("40");
  }

  @Test
  void a_length_of_time_that_is_shortened_needs_no_date() {
    Draft.Figure figure = Figures.only(REPORT + "平均检修时间由72小时缩短至36小时。");
    assertThat(figure.value()).isEqualByComparingTo("36");
    assertThat(figure.baselineValue()).isEqualByComparingTo("72");
    assertThat(kinds(PLAN + "漏水平均处置时间压缩到48小时以内。")).containsExactly(TARGET);
  }

  @Test
  void how_long_each_time_lasts_is_a_rule() {
    assertThat(kinds(PLAN + "单次检修时间不少于4小时。")).containsExactly(PARAMETER);
  }

  @Test
  void the_size_of_what_is_counted_is_no_figure() {
    Draft.Figure figure = Figures.only(PLAN + "营收超亿元企业达到5家。");
    assertThat(figure.value()).isEqualByComparingTo("5");
    assertThat(Figures.values(PLAN + "实施5000万元以上重点项目60个。")).containsExactly("60 个 STATED");
  }

  @Test
  void in_a_report_what_is_due_by_the_end_of_a_month_is_an_aim() {
    assertThat(kinds(REPORT + "新建码头20座。\n8月底前开工建设码头5座。")).containsExactly(OBSERVATION, TARGET);
  }

  @Test
  void the_whole_year_lies_ahead_of_a_report_on_its_first_half() {
    String half = "2022年上半年江城市湖区建设情况新闻发布会\n时间:2022年7月8日\n";
    assertThat(kinds(half + "上半年新建码头20座。下半年新建码头30座。")).containsExactly(OBSERVATION, TARGET);
    assertThat(kinds(REPORT + "下半年新建码头30座。")).containsExactly(OBSERVATION);
  }

  @Test
  void the_points_of_a_list_announced_as_planned_are_aims() {
    assertThat(kinds(REPORT + "我们将重点做好两项工作：\n一是修缮码头20座。\n二是新增游船30艘。\n"))
        .containsExactly(TARGET, TARGET);
    assertThat(kinds(REPORT + "主要呈现以下变化：\n一是修缮码头20座。\n二是新增游船30艘。\n"))
        .containsExactly(OBSERVATION, OBSERVATION);
  }

  @Test
  void what_may_be_granted_is_a_rule() {
    assertThat(kinds(PLAN + "返乡渔民的贷款额度可上浮20%。")).containsExactly(PARAMETER);
  }

  @Test
  void numbers_that_only_say_which_others_are_no_figures() {
    assertThat(kinds(REPORT + "其他14个街道新建码头20座。")).containsExactly(OBSERVATION);
    assertThat(kinds(REPORT + "我们落实省湖泊局12条措施，新建码头20座。")).containsExactly(OBSERVATION);
  }

  @Test
  void what_is_about_to_be_says_nothing_of_the_next_sentence() {
    assertThat(kinds(REPORT + "一、工作回顾\n湖鲜仓库即将建成投产。新建湖鲜烤房190座，完成湖鲜加工任务600吨。\n"))
        .containsExactly(OBSERVATION, OBSERVATION);
  }

  @Test
  void what_a_report_says_to_be_planned_and_what_comes_of_it_are_targets() {
    assertThat(kinds(REPORT + "规划投资5亿元，新建湖畔学校15所，建成投用后将增加学位2万个。目前已有湖畔学校30所。\n"))
        .containsExactly(TARGET, TARGET, TARGET, OBSERVATION);
  }

  @Test
  void hoping_that_a_goal_is_reached_tells_no_result() {
    assertThat(kinds(PLAN + "确保投资20亿元的目标顺利实现。建设湖岸项目12个。\n")).containsExactly(TARGET, TARGET);
  }

  @Test
  void the_five_years_before_those_of_a_plan_are_over() {
    String plan = "江城市湖区培训“十五五”规划\n江城市人民政府\n2025年11月3日\n一、规划背景\n";
    assertThat(kinds(plan + "“十四五”时期，全市筹集资金2亿元。至“十四五”末，全市组织培训22万人次。\n二、发展目标\n到2030年，培训30万人次。\n"))
        .containsExactly(OBSERVATION, OBSERVATION, TARGET);
  }

  @Test
  void what_each_grant_is_for_is_no_figure_of_its_own() {
    assertThat(Figures.values(PLAN + "每引进1家湖鲜企业，给予园区3万元奖励。\n")).containsExactly("30000 CNY STATED");
    assertThat(Figures.values(PLAN + "每年引进湖鲜企业10家，给予奖励。\n")).contains("10 家 STATED");
  }

  @Test
  void part_of_a_year_that_a_report_tells_of_is_over() {
    assertThat(kinds(REPORT + "年度投资计划6亿元。1—5月，项目完成投资3亿元，占年度投资计划的50%。1—5月，预计完成湖鲜产值8亿元，增长5%。\n"))
        .containsExactly(TARGET, OBSERVATION, OBSERVATION, OBSERVATION, OBSERVATION);
  }

  @Test
  void what_is_paid_over_years_and_may_reach_a_cap_is_a_rule() {
    assertThat(kinds(PLAN + "对到湖区就业的，分三年发放1.5万元学费补偿，每年5000元。合伙办厂的最高可达110万元。\n"))
        .containsExactly(PARAMETER, PARAMETER, PARAMETER);
    assertThat(kinds(PLAN + "居民出资比例不低于10%。\n")).containsExactly(PARAMETER);
  }

  @Test
  void of_how_many_a_part_is_told_is_no_figure() {
    assertThat(Figures.values(REPORT + "100家湖鲜后备企业中，35家进入辅导。\n")).containsExactly("35 家 STATED");
  }

  @Test
  void a_measure_word_before_small_areas_is_no_hour() {
    assertThat(Figures.values(REPORT + "已完成86个小区改造。\n")).containsExactly("86 个 STATED");
    assertThat(Figures.of(REPORT + "灯会持续3个小时。\n")).isEmpty();
  }

  @Test
  void what_is_given_in_steps_is_read_behind_the_steps() {
    assertThat(
            Figures.of(PLAN + "对年产值首次突破1亿元、5亿元的湖鲜加工和销售企业，分别给予10万元、30万元奖励。\n").stream()
                .filter(it -> it.indicator().startsWith("奖励"))
                .map(it -> it.kind() + " " + it.value()))
        .containsExactly("PARAMETER 100000", "PARAMETER 300000");
  }

  @Test
  void the_rate_of_a_grant_is_a_rule_also_where_it_is_of_what_is_spent() {
    Draft.Figure rate = Figures.only(PLAN + "一、扶持渔业\n补助比例不超过养殖投入增量的10%。\n");
    assertThat(rate.kind()).isEqualTo(PARAMETER);
    assertThat(rate.indicator()).isEqualTo("补助占养殖投入增量比重");
  }

  @Test
  void what_is_planned_to_be_paid_in_a_year_is_an_aim() {
    assertThat(kinds(PLAN + "对停航渔船，可返还其上年缴纳保险费的50%。2021年计划返还2亿元。\n"))
        .containsExactly(PARAMETER, TARGET);
  }

  @Test
  void growth_on_last_year_is_an_aim_among_aims_and_a_state_among_what_was_done() {
    String report = "江城县政府工作报告\n（2022年1月10日）\n县长 李某\n一、2021年工作回顾\n渔业产值比上年增长6%。\n二、今年的主要目标\n";
    assertThat(kinds(report + "渔业产值比上年增长8%，渔船数量较上年增加20艘。\n"))
        .containsExactly(OBSERVATION, TARGET, TARGET);
    assertThat(kinds(PLAN + "一、重点任务\n（一）兴渔业。渔业产值同比增长8%。\n")).containsExactly(TARGET);
    assertThat(kinds(PLAN + "一、重点任务\n（一）兴渔业。渔业产值与上年相比增长8%。\n")).containsExactly(TARGET);
    assertThat(kinds(PLAN + "一、发展现状\n渔业产值同比增长8%。\n")).containsExactly(OBSERVATION);
    assertThat(kinds(PLAN + "一、重点任务\n2020年，渔业产值同比增长8%。\n")).containsExactly(OBSERVATION);
  }

  @Test
  void what_is_more_than_last_year_is_named_before_the_comparison() {
    assertThat(Figures.only(PLAN + "一、目标\n渔获总量比上年增加1万吨。\n").indicator()).isEqualTo("渔获总量同比增加数量");
  }
}
