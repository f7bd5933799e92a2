package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.draft.Draft.FigureKind.OBSERVATION;
import static org.policygraph.extraction.draft.Draft.FigureKind.TARGET;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;

/**
 * What tells a promise from a report: modal verbs, aspect, parts of the year, where a text turns.
 */
class PromiseAndReportTest {
  private static final String SPEECH = "在全市湖区建设推进会上的讲话\n同志们：\n";

  private static List<Draft.FigureKind> kinds(String text) {
    return Figures.of(text).stream().map(Draft.Figure::kind).toList();
  }

  @Test
  void first_half_of_this_year_is_over_in_a_speech() {
    assertThat(kinds(SPEECH + "今年上半年，新开工项目86个，竣工41个。下半年，要再开工20个，确保竣工35个。\n"))
        .containsExactly(OBSERVATION, OBSERVATION, TARGET, TARGET);
  }

  @Test
  void half_of_a_year_by_which_a_plan_has_something_done_is_ahead() {
    assertThat(kinds(Figures.PLAN + "2021年上半年完成3个渔港的改造，下半年开工2座。\n")).containsOnly(TARGET);
    assertThat(kinds(SPEECH + "力争一季度湖区投资达到7亿元、全年达到30亿元。\n")).containsOnly(TARGET);
  }

  @Test
  void part_of_a_year_ends_what_the_sentence_before_promised() {
    assertThat(kinds(Figures.REPORT + "2022年全市湖区投资力争完成660亿元。1～3月全市湖区完成投资137亿元。\n"))
        .containsExactly(TARGET, OBSERVATION);
  }

  @Test
  void act_with_the_sign_of_what_is_over_is_told_also_in_a_speech() {
    assertThat(kinds(SPEECH + "我们新增了300张渔床，引进了近20家企业。\n")).containsOnly(OBSERVATION);
  }

  @Test
  void what_was_in_fact_begun_is_told_behind_what_was_planned() {
    assertThat(kinds(Figures.REPORT + "176个年度计划新开项目实际开工150个。计划改造渔港85座，实际开工84座。\n"))
        .endsWith(OBSERVATION, TARGET, OBSERVATION);
  }

  @Test
  void time_that_something_is_planned_for_is_ahead() {
    assertThat(kinds("江城日报讯 湖心小学等多所学校将于2020年开办，能够新增学位1770个。\n")).containsOnly(TARGET);
  }

  @Test
  void what_will_be_gained_behind_a_work_is_an_aim() {
    assertThat(kinds("江城日报讯 工程建成后，可新增供水能力1.2亿立方米，改善湖田45万亩。\n")).containsOnly(TARGET);
  }

  @Test
  void company_that_is_aimed_at_is_no_aim() {
    assertThat(kinds(Figures.REPORT + "拜访目标企业150家。\n")).containsOnly(OBSERVATION);
  }

  @Test
  void what_is_built_on_says_nothing_of_what_is_added() {
    String text =
        "江城市灯会局2022年工作总结及2023年工作打算\n一、2022年工作总结\n渔港达到40座。\n二、2023年工作打算\n在去年新增31家灯社的基础上，再新增灯会10场。\n";

    assertThat(Figures.of(text).get(Figures.of(text).size() - 1).kind()).isEqualTo(TARGET);
  }

  @Test
  void parts_behind_the_sentence_that_looks_ahead_are_aims_and_those_before_are_told() {
    String text =
        "江城市2023年政府工作报告\n——2023年1月8日在江城市人民代表大会第二次会议上\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n"
            + "2022年，湖鲜产值达到1860亿元、渔港达到40座。\n——渔业更强。新认定渔业企业126家。\n"
            + "今年是湖区建设的开局之年。主要预期目标是：湖鲜产值增长6%以上。\n（一）聚力渔业强市。新建渔港12座。\n（二）推进湖村振兴。建设湖村30个。\n";

    assertThat(Figures.in(text))
        .satisfiesExactly(
            it -> assertThat(it).startsWith("OBSERVATION 2022"),
            it -> assertThat(it).startsWith("OBSERVATION 2022"),
            it -> assertThat(it).startsWith("OBSERVATION 2022"),
            it -> assertThat(it).startsWith("TARGET 2023"),
            it -> assertThat(it).startsWith("TARGET 2023"),
            it -> assertThat(it).startsWith("TARGET 2023"));
  }

  @Test
  void text_without_a_title_is_told_where_more_of_its_sentences_tell() {
    assertThat(kinds("完成10个湖村改造。\n新建渔港60座，50座主体竣工。\n渔村全部开工，6个渔村主体封顶。\n")).containsOnly(OBSERVATION);
  }

  @Test
  void dateline_of_news_outweighs_a_plan_in_the_headline() {
    assertThat(kinds("全市完成造林7404亩占全年计划83%\n江城网6月28日电 全市完成造林7404亩，占全年计划的83%。\n"))
        .containsOnly(OBSERVATION);
  }

  @Test
  void headline_whose_numbers_are_told_again_is_no_figure() {
    assertThat(kinds("湖区新增1770个学位\n\n江城日报讯 湖区新增学位1770个。\n")).hasSize(1);
  }

  @Test
  void three_to_five_years_end_with_the_fifth_from_the_date_and_name_no_year_without_one() {
    String aims = "一、目标\n用三至五年时间，建成渔港10座。力争3—5年内培育渔业合作社50家。\n";

    assertThat(Figures.of("江城市渔港建设实施意见\n2021年5月6日\n" + aims))
        .extracting(Draft.Figure::year)
        .containsExactly(2026, 2026);
    assertThat(Figures.of("江城市渔港建设“十四五”实施意见\n" + aims))
        .extracting(Draft.Figure::year)
        .containsOnlyNulls();
  }

  @Test
  void one_in_each_district_is_per_unit() {
    assertThat(Figures.only(Figures.PLAN + "各区各建成示范码头1座。\n").perUnit()).isTrue();
  }

  @Test
  void shares_told_in_words_and_totals_in_brackets_are_read() {
    assertThat(
            Figures.values(
                Figures.PLAN + "三分之二以上的村通上游船，九成五以上的湖泊水质达标，城区一半以上的湖村建有灯台。累计投入〔50亿元〕。近半数渔民参加培训。\n"))
        .containsExactly(
            "66.6667 percent AT_LEAST",
            "95 percent AT_LEAST",
            "50 percent AT_LEAST",
            "5000000000 CNY STATED",
            "50 percent ABOUT");
  }

  @Test
  void company_that_was_signed_is_not_about_a_size() {
    assertThat(Figures.values(Figures.REPORT + "签约亿元以上项目27个。\n")).containsExactly("27 个 STATED");
  }

  @Test
  void task_that_a_report_on_progress_tells_again_is_an_aim() {
    String text = "江城市2021年民生实事进展情况通报\n一、目标任务完成情况\n1.新建渔港10座；改造渔船600艘。截至6月底，已建成渔港4座，改造渔船260艘。\n";

    assertThat(kinds(text)).containsExactly(TARGET, TARGET, OBSERVATION, OBSERVATION);
  }

  @Test
  void number_behind_the_word_task_is_what_was_asked_for() {
    assertThat(kinds("江城日报讯 今年全市危船改造任务共322艘，截至目前，已开工46艘。\n")).containsExactly(TARGET, OBSERVATION);
  }

  @Test
  void goal_that_was_met_is_no_aim() {
    assertThat(kinds("江城日报讯 湖区建设目标提前达成，累计建成渔港47座。\n")).containsOnly(OBSERVATION);
  }

  @Test
  void year_of_a_text_without_a_title_says_nothing_by_itself() {
    String text = "2024年，全市湖鲜产值达到32亿元，渔港建设考核排名全省第4位，湖村入选全国名录。\n";

    assertThat(Figures.of(text).get(0).kind()).isEqualTo(OBSERVATION);
  }

  @Test
  void funds_of_a_report_are_told_and_no_rule() {
    assertThat(kinds(Figures.REPORT + "利用省补助资金8.75亿元，改造渔船240艘。\n")).containsOnly(OBSERVATION);
  }

  @Test
  void heading_that_looks_back_gives_its_year_to_the_report() {
    String text =
        "湖镇政府工作报告\n2014年 月 日\n2013年工作回顾\n一年来，湖镇经济平稳发展。\n一、渔业更强\n发放渔民补贴956万余元，湖鲜产量2.8万吨。\n";

    assertThat(Figures.of(text)).extracting(Draft.Figure::year).containsOnly(2013);
  }

  @Test
  void sums_without_a_unit_are_money() {
    assertThat(Figures.values(Figures.REPORT + "财政收入任务174万，完成198万，项目到位投资1.85亿。\n"))
        .containsExactly("1740000 CNY STATED", "1980000 CNY STATED", "185000000 CNY STATED");
  }

  @Test
  void task_of_which_something_was_begun_is_an_aim() {
    assertThat(kinds("江城日报讯 危船改造任务13451艘，已开工10196艘。今年全市共46.2万亩湖田建设任务。\n"))
        .containsExactly(TARGET, OBSERVATION, TARGET);
  }

  @Test
  void what_something_was_done_for_says_nothing_of_the_next_clause_of_a_report() {
    assertThat(kinds(Figures.REPORT + "湖船日均装货16万吨。我们密切合作，确保航运稳定畅通，开行班船3345艘次。\n"))
        .containsOnly(OBSERVATION);
  }

  @Test
  void a_reply_tells_what_was_done_whatever_it_was_asked_for() {
    assertThat(
            kinds("关于加快制定湖区停船规划的建议\n您提出的建议收悉，现答复如下：\n查扣船只67艘，约谈船主2人。下一步，我局将新建船坞4座。\n2024年6月3日\n"))
        .containsExactly(OBSERVATION, OBSERVATION, TARGET);
    assertThat(kinds("江城市湖区停船规划\n查扣船只67艘。\n2024年6月3日\n")).containsExactly(TARGET);
  }

  @Test
  void where_another_body_answers_what_the_one_before_promised_is_over() {
    assertThat(
            kinds(
                "对湖区停船建议的答复\n（市水务局）清理河道20公里。下一步，我局将再清理河道10公里。（市交通局）一是新建码头3座。二是调整航线5条。\n2024年6月3日\n"))
        .containsExactly(OBSERVATION, TARGET, OBSERVATION, OBSERVATION);
  }

  @Test
  void an_agency_in_brackets_in_a_plan_turns_nothing() {
    assertThat(kinds(Figures.PLAN + "下一步，新建码头3座。（市交通局）清理河道20公里。\n")).containsOnly(TARGET);
  }

  @Test
  void what_something_is_good_for_in_times_to_come_is_no_promise() {
    assertThat(kinds(Figures.REPORT + "这些项目为今后发展打下了基础。举办灯会50场。今后，举办灯会60场。\n"))
        .containsExactly(OBSERVATION, TARGET);
  }

  @Test
  void fines_of_a_list_are_told_in_a_reply() {
    assertThat(kinds("对湖区巡查建议的答复\n查处案件29起、处罚船社14家、罚款15万余元。\n2024年6月3日\n"))
        .containsOnly(OBSERVATION)
        .hasSize(3);
  }

  @Test
  void a_speech_asks_for_what_stands_under_a_heading_that_urges() {
    assertThat(
            Figures.in(
                "在全市护湖工作会议上的讲话\n（2022年2月25日）\n中共江城市委书记\n一、肯定成绩，坚定信心\n过去一年，全市清理水草58处。\n"
                    + "二、突出重点，狠抓落实\n今年护岸长度不能少于87公里，修缮码头10座。\n"))
        .containsExactly("OBSERVATION 2021 清理水草数量", "TARGET 2022 护岸长度", "TARGET 2022 修缮码头数量");
  }
}
