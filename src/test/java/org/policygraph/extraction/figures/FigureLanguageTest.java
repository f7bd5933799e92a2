package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.figures.Figures.PLAN;
import static org.policygraph.extraction.figures.Figures.REPORT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.vocabulary.Enumerations.Comparator;

/** Turns of phrase in which reports and plans tell figures, each in a sentence of its own. */
class FigureLanguageTest {
  @Test
  void a_report_without_a_word_of_kind_but_circumstances_tells_what_there_is() {
    String text = "2021年1-6月江城市湖区收入情况\n2021年7月20日\n全市湖区收入9亿元,增长4%。\n";
    assertThat(Figures.in(text))
        .containsExactly("OBSERVATION 2021 湖区收入", "OBSERVATION 2021 湖区收入增长率");
  }

  @Test
  void a_report_is_of_the_year_in_its_title_though_signed_in_the_next() {
    String text = "江城市2021年湖泊状况公报\n发布日期:2022-03-05\n湖面水质优良比例为82%。\n截至年底,新建码头20座。\n";
    assertThat(Figures.in(text))
        .containsExactly("OBSERVATION 2021 湖面水质优良比例", "OBSERVATION 2021 新建码头数量");
  }

  @Test
  void a_part_named_after_the_achievements_of_a_year_is_of_that_year() {
    String text = "江城市湖区工作报告\n2022年2月1日\n一、2021年成绩\n新建码头20座。\n";
    assertThat(Figures.in(text)).containsExactly("OBSERVATION 2021 新建码头数量");
  }

  @Test
  void what_is_estimated_of_a_year_gone_by_is_an_observation() {
    assertThat(Figures.in(REPORT + "2021年,湖区面积增长3%。湖鲜收入预计增长5%。"))
        .containsExactly("OBSERVATION 2021 湖区面积增长率", "OBSERVATION 2021 湖鲜收入预计增长率");
    assertThat(Figures.in(REPORT + "预计年底前建成码头20座。")).allMatch(row -> row.startsWith("TARGET"));
  }

  @Test
  void a_goal_that_was_fulfilled_makes_no_target_of_what_follows() {
    assertThat(Figures.in(REPORT + "2021年修缮码头20座,圆满完成了湖区更新改造预期目标。全年接待游客9万人次。"))
        .allMatch(row -> row.startsWith("OBSERVATION"));
  }

  @Test
  void what_a_report_says_will_be_done_is_a_target() {
    assertThat(Figures.in(REPORT + "2021年新建码头20座。2022年全市将完成码头修缮30座。"))
        .extracting(row -> row.substring(0, row.indexOf(' ')))
        .containsExactly("OBSERVATION", "TARGET");
  }

  @Test
  void the_first_years_of_a_five_year_plan_are_past_in_a_report() {
    String text = "江城市湖区建设情况通报\n2019年3月1日\n“十三五”前三年,全市新建码头118座。\n";
    assertThat(Figures.in(text)).containsExactly("OBSERVATION 2018 新建码头数量");
  }

  @Test
  void days_are_a_figure_where_days_are_counted() {
    assertThat(Figures.values(REPORT + "湖区晴好天数平均为270天,比2020年增加3天。"))
        .containsExactly("270 天 STATED", "3 天 STATED");
    assertThat(Figures.values(REPORT + "本届渔市历时3天,新增渔户20户。")).containsExactly("20 户 STATED");
  }

  @Test
  void a_year_is_no_length_of_life_and_an_age_in_front_of_people_is_none() {
    assertThat(Figures.values(PLAN + "到2023年,渔民人均预期寿命在2020年基础上提高1岁左右,达到80岁以上,3岁以下幼儿入托率达到40%。"))
        .containsExactly("1 岁 ABOUT", "80 岁 AT_LEAST", "40 percent STATED");
  }

  @Test
  void life_expectancy_may_stand_in_the_clause_before_its_change() {
    Draft.Figure figure = Figures.only(REPORT + "渔民人均预期寿命在2015年至2020年,从76.3岁提高至77.9岁。");
    assertThat(figure.indicator()).startsWith("渔民人均预期寿命");
    assertThat(figure.baselineValue()).isEqualByComparingTo("76.3");
    assertThat(figure.baselineYear()).isEqualTo(2015);
  }

  @Test
  void how_many_places_a_mean_is_of_is_no_figure() {
    assertThat(Figures.in(REPORT + "2021年,全市12个站点平均达标率为83%。"))
        .containsExactly("OBSERVATION 2021 站点平均达标率");
  }

  @Test
  void a_stretch_of_months_counts_nothing() {
    assertThat(Figures.in(REPORT + "仅用1个多月时间就清退了渔船。")).isEmpty();
  }

  @Test
  void a_marked_number_behind_examples_is_a_figure() {
    assertThat(Figures.in(PLAN + "抓好东湖驿站等20个以上湖区更新项目。")).containsExactly("TARGET 2023 湖区更新项目数量");
  }

  @Test
  void people_may_be_counted_in_ten_thousands_behind_their_noun() {
    assertThat(Figures.values(REPORT + "湖区渔业人口减少119万,游船用户超过50万。"))
        .containsExactly("1190000 人 STATED", "500000 户 MORE_THAN");
  }

  @Test
  void a_share_of_a_whole_that_is_taken_up_is_a_figure() {
    assertThat(Figures.values(REPORT + "渔业吸纳了55.5%的就业人员,服务覆盖90%以上的渔村。"))
        .containsExactly("55.5 percent STATED", "90 percent AT_LEAST");
  }

  @Test
  void a_rate_of_change_is_of_the_figure_before_its_degree_of_fulfilment() {
    assertThat(Figures.in(REPORT + "2021年湖区收入9亿元,完成年初预算的45%,同比增长8%。"))
        .contains("OBSERVATION 2021 湖区收入同比增长率");
  }

  @Test
  void growth_since_an_earlier_plan_is_told_of_the_figure_before() {
    assertThat(Figures.in(REPORT + "2021年湖区收入9亿元,比“九五”末增长了68%,年均递增10%。"))
        .containsExactly(
            "OBSERVATION 2021 湖区收入", "OBSERVATION 2021 湖区收入增长率", "OBSERVATION 2021 湖区收入年均增长率");
  }

  @Test
  void the_speed_of_growth_is_that_of_the_figure_before() {
    assertThat(Figures.in(REPORT + "2021年湖区收入增长8%,增速同比回落2个百分点,高于全省平均水平3个百分点。"))
        .containsExactly(
            "OBSERVATION 2021 湖区收入增长率",
            "OBSERVATION 2021 湖区收入增速同比下降率",
            "OBSERVATION 2021 湖区收入增速同比下降率高于全省平均水平");
  }

  @Test
  void a_second_rate_that_is_striven_for_is_a_rate_and_a_level_reached_is_none() {
    assertThat(Figures.of(PLAN + "湖区收入增长8%、力争9%。"))
        .extracting(Draft.Figure::growthRate)
        .containsExactly(true, true);
    assertThat(Figures.of(REPORT + "渔民参保率同比提高4个百分点,达到48%。"))
        .extracting(Draft.Figure::growthRate)
        .containsExactly(true, false);
  }

  @Test
  void a_measure_behind_the_last_name_is_that_of_all() {
    assertThat(Figures.in(PLAN + "到2023年,总磷、总氮、悬浮物排放总量比2020年分别下降8%、10%、12%。"))
        .containsExactly(
            "TARGET 2023 总磷排放总量下降率", "TARGET 2023 总氮排放总量下降率", "TARGET 2023 悬浮物排放总量下降率");
  }

  @Test
  void a_clause_without_a_noun_is_of_the_clause_before() {
    Draft.Figure figure = Figures.only(PLAN + "湖区修缮资金,确保超过6000万元。");
    assertThat(figure.indicator()).startsWith("湖区修缮资金");
  }

  @Test
  void a_threshold_is_passed() {
    List<Draft.Figure> figures = Figures.of(REPORT + "2021年湖区收入跨越500亿元大关。");
    assertThat(figures).extracting(Draft.Figure::indicator).containsExactly("湖区收入");
    assertThat(figures).extracting(Draft.Figure::comparator).containsExactly(Comparator.MORE_THAN);
  }

  @Test
  void within_a_time_is_at_most() {
    assertThat(Figures.values(PLAN + "靠岸登记时间压减至90分钟内,船只检修平均用时不超8个工作日。"))
        .containsExactly("90 分钟 AT_MOST", "8 个工作日 AT_MOST");
  }

  @Test
  void units_of_concentration_of_works_and_of_days_are_known() {
    assertThat(Figures.values(REPORT + "湖面臭氧浓度为1.1毫克/立方米,改造危桥28延米,发生蓝藻39天次。"))
        .containsExactly("1.1 毫克/立方米 STATED", "28 延米 STATED", "39 天次 STATED");
  }

  @Test
  void those_of_which_the_next_number_tells_are_no_figure() {
    assertThat(Figures.in(REPORT + "2021年,全市8个市级湖鲜项目1-6月完成投资12亿元,占年度投资计划45%。12个新开工湖鲜项目已开工10个。"))
        .containsExactly(
            "OBSERVATION 2021 市级湖鲜项目完成投资",
            "OBSERVATION 2021 市级湖鲜项目完成投资占年度投资计划比重",
            "OBSERVATION 2021 新开工湖鲜项目已开工数量");
    assertThat(Figures.of(REPORT + "湖鲜产量最高的3个区依次是东湖区、西湖区和南湖区。")).isEmpty();
  }

  @Test
  void an_aim_that_a_report_was_guided_by_makes_no_target_of_what_was_done() {
    assertThat(Figures.in(REPORT + "2021年,聚焦湖鲜产量增长6%目标任务,新建码头3座。湖鲜产值46亿元。"))
        .containsExactly(
            "TARGET 2021 聚焦湖鲜产量增长率", "OBSERVATION 2021 新建码头数量", "OBSERVATION 2021 湖鲜产值");
  }

  @Test
  void a_plan_that_is_drawn_up_gives_no_year() {
    assertThat(Figures.in(REPORT + "2021年,谋划“十五五”湖鲜项目35个,总投资79亿元。"))
        .allMatch(row -> row.startsWith("OBSERVATION 2021"))
        .hasSize(2);
  }

  @Test
  void numbers_in_a_name_leave_its_figure_readable() {
    assertThat(Figures.in(REPORT + "2021年,湖东、湖西和湖南片区“3+5”湖鲜产业集群营业收入达到470亿元。"))
        .containsExactly("OBSERVATION 2021 湖东湖西和湖南片区3+5湖鲜产业集群营业收入");
  }

  @Test
  void a_word_of_size_shares_no_unit_with_the_next_number() {
    assertThat(Figures.values(PLAN + "培育1-2家收入过千亿、3-4家收入过百亿的湖鲜企业。"))
        .containsExactly("1 家 BETWEEN", "3 家 BETWEEN");
  }

  @Test
  void each_condition_of_a_grant_and_what_each_gets_are_rules() {
    String text = PLAN + "湖鲜商户营业额增量达到80万元且增速达到20%以上的(不含网店),给予2万元奖励。对困难渔民等发放每人500元的湖鲜消费券。";

    assertThat(Figures.of(text))
        .extracting(it -> it.kind() + " " + it.value())
        .containsExactly("PARAMETER 800000", "PARAMETER 20", "PARAMETER 20000", "PARAMETER 500");
  }

  @Test
  void a_class_of_things_by_their_size_is_no_figure() {
    assertThat(Figures.of(PLAN + "对销售3.5吨及以下渔车、1.6升及以下排量渔船的商户做好服务。")).isEmpty();
    assertThat(Figures.values(PLAN + "建成湖鲜冷库10座及以上。")).containsExactly("10 座 AT_LEAST");
  }

  @Test
  void the_past_year_is_the_one_before_a_report_and_a_new_one_follows_it() {
    String text = "江城市湖区新闻发布会实录\n2022年2月28日\n湖区:过去一年,湖鲜产量达到8万吨。\n新的一年里,全年预计将新增湖鲜码头3座。\n";

    assertThat(Figures.in(text)).containsExactly("OBSERVATION 2021 湖鲜产量", "TARGET 2022 新增湖鲜码头数量");
    assertThat(Figures.in("江城市湖区工作总结\n一、2014年工作回顾\n过去的一年,湖鲜产量达到8万吨。\n"))
        .containsExactly("OBSERVATION 2014 湖鲜产量");
  }

  @Test
  void the_background_of_a_plan_is_of_the_year_it_named_last() {
    String text = "江城市湖区规划(2016—2020年)\n一、发展现状\n2014年,湖区人均用水量为350立方米。\n湖区总用水量5亿立方米。\n";

    assertThat(Figures.in(text)).allMatch(row -> row.startsWith("OBSERVATION 2014")).hasSize(2);
  }

  @Test
  void a_coefficient_that_moves_has_its_baseline() {
    assertThat(Figures.only(PLAN + "到2023年,湖水利用系数由0.53提高到0.55以上。").baselineValue())
        .hasToString("0.53");
  }

  @Test
  void a_quorum_and_the_rates_of_steps_are_rules() {
    assertThat(Figures.of(PLAN + "湖区规约应当有渔民代表三分之二以上同意方可通过。湖租500万元以下的部分为20%,500万元以上的部分为15%。"))
        .isNotEmpty()
        .allMatch(figure -> figure.kind() == Draft.FigureKind.PARAMETER);
  }

  @Test
  void a_speed_that_rises_to_a_value_is_a_growth_rate_and_a_share_that_does_is_none() {
    assertThat(Figures.only(PLAN + "到2023年,湖鲜产值增速提高至6%。").growthRate()).isTrue();
    assertThat(Figures.only(PLAN + "到2023年,湖鲜占比提高至6%。").growthRate()).isFalse();
  }

  @Test
  void the_area_in_which_something_is_counted_is_no_figure() {
    assertThat(Figures.values(PLAN + "到2023年,湖滨新区5.2平方公里范围内管网覆盖率达100%。"))
        .containsExactly("100 percent STATED");
  }

  @Test
  void an_aim_to_be_secured_is_named_by_what_is_aimed_at() {
    assertThat(Figures.in(PLAN + "确保20万吨湖鲜产量目标如期实现。全力确保湖鲜产值增长6%的年度目标。确保完成全年新增就业5万人目标。"))
        .containsExactly("TARGET 2023 湖鲜产量", "TARGET 2023 湖鲜产值增长率", "TARGET 2023 新增就业人数");
  }

  @Test
  void behind_what_was_planned_a_report_tells_what_came_of_it() {
    assertThat(Figures.in(REPORT + "2021年湖岸育苗计划63亩,完成80亩,完成计划的127%。渔场计划造林90亩,其中湖滨20亩,实际完成造林95亩。"))
        .extracting(row -> row.substring(0, row.indexOf(' ')))
        .containsExactly("TARGET", "OBSERVATION", "OBSERVATION", "TARGET", "TARGET", "OBSERVATION");
  }

  @Test
  void what_a_report_says_was_done_by_an_effort_is_over() {
    assertThat(Figures.in(REPORT + "通过一年的努力,湖区无证渔船减少了92艘。"))
        .containsExactly("OBSERVATION 2022 湖区无证渔船数量");
  }

  @Test
  void what_work_is_aimed_at_is_a_target_also_in_a_report() {
    assertThat(Figures.in(REPORT + "2021年,围绕实现30个渔村通航的目标列出清单,新建码头9座。"))
        .extracting(row -> row.substring(0, row.indexOf(' ')))
        .containsExactly("TARGET", "OBSERVATION");
  }

  @Test
  void the_whole_of_which_a_part_is_counted_is_no_figure() {
    assertThat(Figures.values(REPORT + "2021年,湖区158个行政村中共有渔村103个。"))
        .containsExactly("103 个 STATED");
  }

  @Test
  void a_round_sum_that_was_passed_is_told_by_the_number_behind_it() {
    assertThat(Figures.values(REPORT + "2021年,湖区生产总值首超百亿元,达到102亿元。"))
        .containsExactly("10200000000 CNY STATED");
  }

  @Test
  void named_ones_that_became_something_are_counted() {
    assertThat(Figures.values(REPORT + "2021年,湖星电子等9个湖区项目开工建设。")).containsExactly("9 个 STATED");
  }

  @Test
  void what_another_plan_counts_is_no_figure_of_this_text() {
    assertThat(Figures.of(PLAN + "聚焦国家“十四五”规划102项重大工程抓好落实。")).isEmpty();
  }
}
