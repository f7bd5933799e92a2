package org.policygraph.extraction.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.draft.Draft.FigureKind.OBSERVATION;
import static org.policygraph.extraction.draft.Draft.FigureKind.TARGET;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.figures.Figures;

/** What news and texts without a title tell: results, or the aims of a plan. */
class ToldTextsTest {
  private static List<Draft.FigureKind> kinds(String text) {
    return Figures.of(text).stream().map(Draft.Figure::kind).toList();
  }

  @Test
  void agency_that_sends_news_tells_results() {
    assertThat(kinds("江城网3月5日电 市长向各位代表汇报。湖鲜产值增长7.8%，新增渔民126人。\n"))
        .containsExactly(OBSERVATION, OBSERVATION);
    assertThat(kinds("据市湖区局官网消息，全市渔港达到48座。\n")).containsExactly(OBSERVATION);
  }

  @Test
  void news_of_a_plan_tells_its_aims() {
    assertThat(
            kinds("江城社3月5日电 市湖区局26日披露《江城市渔业发展规划》，确定了四大目标。\n一是渔业稳步增长。湖鲜产值年均增长10%左右，新增渔船100艘以上。\n"))
        .containsExactly(TARGET, TARGET);
  }

  @Test
  void part_of_a_report_is_known_by_how_it_tells() {
    assertThat(kinds("1.渔业稳步增长。争取各类项目59项，经费1357万元。新增渔业企业89家，完成市湖区局下达任务的124%。湖鲜产值9亿元，居全省第二位。\n"))
        .containsOnly(OBSERVATION);
    assertThat(kinds("1.渔业稳步增长。争取各类项目59项，经费1357万元。新增渔业企业89家。\n")).containsOnly(TARGET);
  }

  @Test
  void what_is_measured_by_a_plan_was_done_and_the_plan_is_the_aim() {
    String text = Figures.REPORT + "一、2021年工作总结\n新增渔船122艘，完成全年170艘任务的71.8%。湖鲜产量23吨，超额完成33%。\n";

    assertThat(Figures.in(text))
        .containsExactly(
            "OBSERVATION 2021 新增渔船数量",
            "TARGET 2021 新增渔船数量",
            "OBSERVATION 2021 新增渔船任务完成率",
            "OBSERVATION 2021 湖鲜产量",
            "OBSERVATION 2021 湖鲜产量超额完成率");
  }

  @Test
  void goals_that_were_reached_say_nothing_of_what_follows() {
    assertThat(kinds(Figures.REPORT + "2021年，全面实现年初确定的主要目标，湖鲜产值增长7.8%，新增渔民126人。\n"))
        .containsExactly(OBSERVATION, OBSERVATION);
  }

  @Test
  void what_a_plan_proposes_is_an_aim_in_news() {
    assertThat(kinds("江城日报讯 2021年《政府工作报告》提出，新建渔港53座。市湖区局11月26日表示，截至10月底，全市已新建渔港54座。\n"))
        .containsExactly(TARGET, OBSERVATION);
    assertThat(kinds("江城日报讯 7月28日，市湖区局举行发布会，计划在完成原定任务基础上，再新建渔港30座。\n")).containsExactly(TARGET);
  }

  @Test
  void year_told_of_lies_before_the_one_in_which_it_is_told() {
    assertThat(Figures.in("江城日报讯 2月11日，市湖区局对2014年渔业工作进行了介绍。截至目前，全市渔港达到48座。\n今年的任务目标：新建渔港5座以上。\n"))
        .containsExactly("OBSERVATION 2014 渔港数量", "TARGET 2015 新建渔港数量");
  }

  @Test
  void year_by_which_things_were_built_is_no_date() {
    assertThat(Figures.in("江城社11月1日电 湖堤改造的重点是2000年底前建成的湖堤。2023年，计划新建湖堤53公里。\n"))
        .containsExactly("TARGET 2023 新建湖堤数量");
  }

  @Test
  void index_without_a_verb_before_its_number() {
    assertThat(Figures.values(Figures.REPORT + "湖区创新指数53.5，增长0.46个百分点。\n"))
        .startsWith("53.5  STATED");
  }

  @Test
  void text_that_compares_with_its_plan_and_the_year_before_tells_results() {
    assertThat(kinds("2013年共安排湖区项目196项。湖区项目1-4月累计完成投资7.4亿元，为年度投资计划的26.7%，比去年同期快了2个百分点。\n"))
        .containsOnly(OBSERVATION);
    assertThat(kinds("1\n新增渔船69艘，为计划的101%。\n2\n新建渔港81座，为计划的101.3%。\n")).containsOnly(OBSERVATION);
  }

  @Test
  void what_can_be_done_within_the_year_is_still_hoped_for() {
    assertThat(kinds(Figures.REPORT + "一、工作开展情况\n预计，湖藕年内可种植38万亩，其中早藕30万亩、晚藕8万亩。\n"))
        .containsOnly(TARGET);
    assertThat(kinds(Figures.REPORT + "一、工作开展情况\n预计湖鲜产值9亿元，新增渔船30艘。\n")).containsOnly(OBSERVATION);
  }

  @Test
  void bullets_part_what_is_counted() {
    assertThat(Figures.in(Figures.PLAN + "■ 湖堤类安排正式项目62项，加固湖堤\n■ 渔港类安排正式项目29项，修缮渔港\n"))
        .allMatch(it -> it.indexOf('■') < 0);
  }

  @Test
  void rate_for_each_head_is_a_parameter_in_a_report_too() {
    assertThat(kinds(Figures.REPORT + "今年渔民供养标准年人均2200元，集中供养年人均3000元。新增渔船30艘。\n"))
        .containsExactly(Draft.FigureKind.PARAMETER, Draft.FigureKind.PARAMETER, OBSERVATION);
  }
}
