package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;

/** What a number counts, and whether it was wanted or reached, where its neighbours tell it. */
class CountedThingsTest {
  private static final String DONE = Figures.REPORT + "一、工作情况\n";

  @Test
  void class_that_is_named_by_its_size_counts_nothing() {
    assertThat(Figures.of(DONE + "湖港5万吨级航道开工，引进百亿元级湖鲜产业。")).isEmpty();
  }

  @Test
  void mark_of_a_note_names_nothing() {
    String marked = "到2023年，培育养湖企业30家[3]，湖鲜产值[12]达到5亿元［4］以上，护湖能手20名[5]。";
    String plain = "到2023年，培育养湖企业30家，湖鲜产值达到5亿元以上，护湖能手20名。";

    assertThat(Figures.in(Figures.PLAN + marked))
        .hasSize(3)
        .isEqualTo(Figures.in(Figures.PLAN + plain));
  }

  @Test
  void number_of_those_a_mean_or_a_sum_is_of_is_no_figure() {
    assertThat(Figures.values(DONE + "实施护湖标准的12个城市湖水浓度比2020年下降5%。9个县财政收入共完成30亿元。"))
        .containsExactly("5 percent STATED", "3000000000 CNY STATED");
    assertThat(Figures.values(DONE + "全省20个湖水国控断面优良比例提高至80%。"))
        .containsExactly("80 percent STATED");
  }

  @Test
  void number_of_those_among_which_a_rank_is_held_is_no_figure() {
    assertThat(Figures.values(DONE + "湖鲜产量增长6%，在全省21个湖滨城市中居第7位。"))
        .contains("6 percent STATED")
        .doesNotContain("21 个 STATED");
  }

  @Test
  void what_work_turned_to_is_not_counted() {
    assertThat(Figures.of(DONE + "对28个在建湖堤项目，加紧调度。")).isEmpty();
    assertThat(Figures.values(DONE + "对12家养湖企业进行了检查。")).containsExactly("12 家 STATED");
  }

  @Test
  void what_was_done_stands_behind_what_was_asked_for() {
    assertThat(Figures.of(DONE + "湖湾改造考核指标30个，完成36个，完成率120%。"))
        .extracting(Draft.Figure::kind)
        .containsExactly(
            Draft.FigureKind.TARGET, Draft.FigureKind.OBSERVATION, Draft.FigureKind.OBSERVATION);
  }

  @Test
  void each_figure_of_a_list_before_the_word_for_an_aim_is_a_target() {
    assertThat(Figures.of(DONE + "超额完成湖区能耗下降4%、排污减少6%的目标。"))
        .extracting(Draft.Figure::kind)
        .containsOnly(Draft.FigureKind.TARGET)
        .hasSize(2);
  }

  @Test
  void share_is_read_as_the_number_it_is_a_share_of() {
    assertThat(Figures.of(DONE + "已办结建议80件，占80%；15件正在办理或拟办理，占15%。"))
        .extracting(Draft.Figure::kind)
        .containsOnly(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void laying_out_says_nothing_of_the_next_sentence_of_a_report() {
    assertThat(Figures.of(DONE + "科学规划布局湖鲜产业带。培育护湖能手20名。"))
        .extracting(Draft.Figure::kind)
        .containsExactly(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void how_much_of_a_work_is_done_is_a_figure() {
    assertThat(Figures.values(DONE + "湖堤完成60%的工程量。")).containsExactly("60 percent STATED");
  }

  @Test
  void small_number_behind_a_word_for_building_counts_things() {
    assertThat(Figures.values(Figures.PLAN + "力争每年创建一个湖鲜品牌。新建两个码头。"))
        .containsExactly("1 个 STATED", "2 个 STATED");
    assertThat(Figures.of(Figures.PLAN + "力争形成一个护湖新格局。")).isEmpty();
  }

  @Test
  void cubic_metres_may_be_written_with_letters() {
    assertThat(Figures.values(Figures.PLAN + "湖区用水量控制在3亿m3以内，新增蓄水能力200万m³。"))
        .containsExactly("300000000 立方米 AT_MOST", "2000000 立方米 STATED");
  }

  @Test
  void upper_limit_of_what_is_given_is_a_cap() {
    Draft.Figure cap = Figures.only(Figures.PLAN + "单个湖鲜项目贴息上限为50万元。");

    assertThat(cap.kind()).isEqualTo(Draft.FigureKind.PARAMETER);
    assertThat(cap.comparator())
        .isEqualTo(org.policygraph.vocabulary.Enumerations.Comparator.AT_MOST);
  }

  @Test
  void two_lists_tell_where_each_thing_began_and_where_it_came_to() {
    assertThat(Figures.in(DONE + "湖鲜厂、藕粉厂数量分别从2018年的20家、30家，增加到2021年的40家、60家。"))
        .hasSize(2)
        .allMatch(it -> it.startsWith("OBSERVATION"));
    assertThat(Figures.values(DONE + "湖鲜厂、藕粉厂数量分别从2018年的20家、30家，增加到2021年的40家、60家。"))
        .containsExactly("40 家 STATED", "60 家 STATED");
  }

  @Test
  void year_that_a_way_leads_to_was_reached_where_a_report_of_it_tells() {
    String report = "江城市湖区2021年工作总结\n日期：2021-12-30\n";
    assertThat(Figures.in(report + "湖鲜厂从2018年的20家发展到2021年的80家。"))
        .allMatch(it -> it.startsWith("OBSERVATION 2021"))
        .hasSize(1);
  }

  @Test
  void year_of_a_page_is_that_of_its_date_not_one_compared_with() {
    assertThat(Figures.in("江城市湖区新闻发布会\n日期：2021-08-30\n湖鲜产量比2012年增长50%。1-6月，湖区新增就业20人。\n"))
        .last()
        .isEqualTo("OBSERVATION 2021 湖区新增就业人数");
  }

  @Test
  void places_whose_things_are_counted_are_not() {
    assertThat(Figures.values(Figures.PLAN + "到2023年，对8个乡镇的18所湖边学校安装湖水净化器。"))
        .containsExactly("18 所 STATED");
  }

  @Test
  void aim_that_a_result_is_held_against_is_a_target() {
    assertThat(Figures.of(DONE + "湖区失水率为5.3%，低于5.5%的预期控制目标。"))
        .extracting(Draft.Figure::kind)
        .containsExactly(Draft.FigureKind.OBSERVATION, Draft.FigureKind.TARGET);
  }

  @Test
  void what_a_reply_plans_to_fit_out_is_a_target() {
    assertThat(Figures.of(DONE + "2022年计划配备护湖船12艘。"))
        .extracting(Draft.Figure::kind)
        .containsExactly(Draft.FigureKind.TARGET);
  }

  @Test
  void state_at_the_end_of_a_quarter_that_is_compared_is_no_aim() {
    assertThat(Figures.of(DONE + "二季度末，湖区失水率3.8%，同比下降0.1个百分点。"))
        .extracting(Draft.Figure::kind)
        .containsOnly(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void how_an_economy_runs_is_told_not_wanted() {
    assertThat(Figures.of("前三季度江城市经济运行稳中有进\n（2021年10月19日）\n一、湖鲜生产稳定\n湖鲜总产量80万吨。\n"))
        .extracting(Draft.Figure::kind)
        .containsExactly(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void year_that_the_title_of_a_report_tells_of_is_over() {
    assertThat(Figures.of("江城市湖区2021年工作总结和2022年工作要点\n成立护湖专班，确保尽快见效。2021年全区实施护湖项目28个，完成投资4亿元。\n"))
        .extracting(Draft.Figure::kind)
        .containsExactly(Draft.FigureKind.OBSERVATION, Draft.FigureKind.OBSERVATION);
  }

  @Test
  void aim_without_a_number_ends_with_its_part_of_a_sentence_that_looks_back() {
    assertThat(Figures.of(DONE + "湖堤预计年底前完成主体工程；湖站工程总投资8000万元。"))
        .extracting(Draft.Figure::kind)
        .containsExactly(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void where_the_money_of_a_project_came_from_is_no_rule() {
    assertThat(Figures.of(DONE + "湖堤工程总投资1600万元，资金来源：中央财政补助800万元，市级配套500万元，自筹300万元。"))
        .hasSize(4)
        .extracting(Draft.Figure::kind)
        .containsOnly(Draft.FigureKind.OBSERVATION);
  }

  @Test
  void level_that_water_is_held_at_and_others_that_are_counted() {
    assertThat(Figures.of(DONE + "将湖水降至汛限水位以下1米、0.5米。")).isEmpty();
    assertThat(Figures.values(DONE + "修护湖工程：湖堤8件，其它20件。"))
        .containsExactly("8 件 STATED", "20 件 STATED");
  }

  @Test
  void kilometres_and_kilovolt_amperes_are_units() {
    assertThat(Figures.values(DONE + "湖渠全长12.5km，变压器产量2万千伏安。"))
        .containsExactly("12.5 公里 STATED", "20000 千伏安 STATED");
  }

  @Test
  void group_that_one_is_ranked_into_is_no_rank() {
    assertThat(Figures.of(DONE + "护湖评价稳居全省第二梯队。")).isEmpty();
  }

  @Test
  void lines_to_hold_are_points_of_a_text() {
    assertThat(Figures.of(Figures.PLAN + "守牢湖水和湖岸两条底线。")).isEmpty();
  }

  @Test
  void rounds_and_bags_are_counted() {
    assertThat(Figures.values(DONE + "应对17轮强降雨，栽培菌菇7亿袋。"))
        .containsExactly("17 轮 STATED", "700000000 袋 STATED");
  }

  @Test
  void points_of_a_list_take_the_unit_of_its_last() {
    assertThat(Figures.values(DONE + "湖鲜产值增长8%，分别高于全省、全国1.5个、4个百分点。"))
        .contains("1.5 个百分点 STATED", "4 个百分点 STATED");
  }

  @Test
  void number_of_those_a_rate_is_of_is_no_figure() {
    assertThat(Figures.values(DONE + "13个湖区重点项目开工率100%。")).containsExactly("100 percent STATED");
    assertThat(Figures.values(DONE + "69个湖堤续建项目复工67个。")).containsExactly("67 个 STATED");
  }

  @Test
  void capacity_in_the_name_of_a_work_is_no_figure() {
    assertThat(Figures.of(DONE + "年产200万件渔具制造、年产600万只浮标等项目建成调试。")).isEmpty();
    assertThat(Figures.values(DONE + "湖鲜罐头年产200万件。")).containsExactly("2000000 件 STATED");
  }

  @Test
  void so_many_or_about_are_chosen() {
    assertThat(Figures.in(Figures.PLAN + "在码头、船坞等领域各遴选5家左右的示范场景，在全市推广。")).hasSize(1);
  }

  @Test
  void what_is_achieved_for_so_many_of_a_list_counts_them() {
    assertThat(Figures.in(Figures.PLAN + "年底前实现停船、租船、修船等10 个主题场景“一网通办”。")).hasSize(1);
  }

  @Test
  void share_that_a_policy_grants_is_no_aim_where_the_policy_goes_on() {
    assertThat(Figures.in(Figures.PLAN + "将采购船只面向小船厂的预留份额阶段性提高至40%以上政策延续到2022年底。")).isEmpty();
  }

  @Test
  void threshold_in_the_name_of_those_who_are_counted_is_part_of_the_name() {
    assertThat(Figures.in(Figures.PLAN + "集聚船厂300家以上，其中年湖鲜加工业务交易额1000 万元以上企业超过50 家。"))
        .hasSize(2)
        .last()
        .asString()
        .contains("企业");
  }

  @Test
  void how_many_tasks_a_text_sets_itself_is_no_figure() {
    assertThat(Figures.of(Figures.PLAN + "围绕湖区行动，分类梳理包括码头更新、湖岸改善、渔业转型等方面共22项任务。")).isEmpty();
    assertThat(Figures.values(Figures.REPORT + "全年完成22项任务。")).containsExactly("22 项 STATED");
  }

  @Test
  void what_is_done_again_and_a_gathering_by_its_size_are_no_figures() {
    assertThat(Figures.of(Figures.PLAN + "有序开展二次供水设施改造，办好\"江城渔业50人会\"、\"湖区30人论坛\"活动。")).isEmpty();
    assertThat(Figures.values(Figures.PLAN + "开展二次巡查，培训船员50人。")).contains("50 人 STATED");
  }

  @Test
  void public_buildings_are_no_total() {
    assertThat(Figures.in(Figures.PLAN + "完成94万平方米既有公共建筑节能改造，共新建码头6座。"))
        .satisfies(it -> assertThat(it.get(0)).contains("公共建筑"))
        .satisfies(it -> assertThat(it.get(1)).endsWith(" 新建码头数量"));
  }

  @Test
  void what_a_text_lists_is_looked_at_and_not_counted() {
    assertThat(Figures.of(Figures.PLAN + "各区要对4个方面、19个重点领域的60项重点内容逐一对照检查。")).isEmpty();
  }

  @Test
  void how_large_a_thing_is_across_is_no_aim() {
    assertThat(Figures.values(Figures.PLAN + "推进3.8米直径新一代渔网研制，建成网厂2家。"))
        .containsExactly("2 家 STATED");
  }

  @Test
  void what_a_deed_counts_in_an_assessment_is_no_figure() {
    assertThat(Figures.of(Figures.PLAN + "建立船只台账，得2分。未按时巡查的每次扣1分。")).isEmpty();
    assertThat(Figures.values(Figures.PLAN + "满意度得分达到95分。")).isNotEmpty();
  }
}
