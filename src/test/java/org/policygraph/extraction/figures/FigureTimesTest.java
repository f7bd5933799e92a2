package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.figures.Figures.PLAN;
import static org.policygraph.extraction.figures.Figures.REPORT;

import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;

class FigureTimesTest {
  @Test
  void the_year_of_a_value_left_behind_is_not_that_of_the_value_reached() {
    Draft.Figure figure = Figures.only(PLAN + "到2023年，湖水达标率由2019年的61%提高到80%。");
    assertThat(figure.kind()).isEqualTo(Draft.FigureKind.TARGET);
    assertThat(figure.year()).isEqualTo(2023);
    assertThat(figure.baselineYear()).isEqualTo(2019);
  }

  @Test
  void what_follows_a_baseline_in_the_sentence_is_still_a_target() {
    assertThat(Figures.in(PLAN + "到2023年，湖水达标率由2019年的61%提高到80%，游船总数达到90艘。"))
        .containsExactly("TARGET 2023 湖水达标率", "TARGET 2023 游船总数");
  }

  @Test
  void from_a_year_on_is_no_baseline() {
    assertThat(Figures.in(PLAN + "从2022年开始，每年清理水草40处。")).containsExactly("TARGET 2023 清理水草数量");
  }

  @Test
  void years_in_the_title_of_a_cited_document_are_no_times() {
    assertThat(Figures.in(PLAN + "对照《江城市湖泊规划(2021—2035年)》，新建码头20座。"))
        .containsExactly("TARGET 2023 新建码头数量");
  }

  @Test
  void years_told_one_by_one_go_to_the_numbers_one_by_one() {
    assertThat(Figures.in(PLAN + "实施旧船坞更新，2021年、2022年分别完成6座、9座。"))
        .containsExactly("TARGET 2021 旧船坞更新数量", "TARGET 2022 旧船坞更新数量");
    assertThat(Figures.in(PLAN + "到2022年底、2023年底，游船企业分别达到12家、15家，其中国有企业分别不少于3家、4家。"))
        .containsExactly(
            "TARGET 2022 游船企业数量", "TARGET 2023 游船企业数量", "TARGET 2022 国有企业数量", "TARGET 2023 国有企业数量");
  }

  @Test
  void years_told_one_by_one_do_not_hold_for_the_next_sentence() {
    assertThat(Figures.in(PLAN + "到2023年，湖水达标率达到80%。2021年、2022年分别达到65%、72%。新建码头20座。"))
        .containsExactly(
            "TARGET 2023 湖水达标率", "TARGET 2021 湖水达标率", "TARGET 2022 湖水达标率", "TARGET 2023 新建码头数量");
  }

  @Test
  void a_plan_without_a_period_in_its_title_is_due_when_its_aims_are() {
    String plan =
        "江城市支持湖鲜加工业若干措施\n江政规〔2021〕3号\n为加快发展，制定本措施。力争到2024年，加工企业达到60家。\n一、建设园区\n新建冷库20座。\n2021年5月6日\n";
    assertThat(Figures.in(plan)).containsExactly("TARGET 2024 加工企业数量", "TARGET 2024 新建冷库数量");
  }

  @Test
  void an_unsigned_plan_of_a_period_is_of_its_first_year() {
    assertThat(Figures.in("江城市湖区建设行动计划（2023—2025年）\n2024年新建码头20座。\n"))
        .containsExactly("TARGET 2024 新建码头数量");
  }

  @Test
  void the_deadline_of_a_row_holds_for_its_figures() {
    String rows = "序号\n任务\n牵头单位\n完成时限\n1\n新建码头20座\n市甲局\n2021年12月底\n2\n清理水草30处\n市乙局\n持续推进\n";
    assertThat(Figures.in(PLAN + rows)).containsExactly("TARGET 2021 新建码头数量", "TARGET 2023 清理水草数量");
    assertThat(Figures.in(PLAN + "序号\t任务\t牵头单位\t完成时限\n1\t新建码头20座\t市甲局\t2022年6月底前\n"))
        .containsExactly("TARGET 2022 新建码头数量");
  }

  @Test
  void in_a_report_the_part_of_its_own_year_tells_what_was_done() {
    String report =
        "江城区水务局2022年工作总结和2023年工作要点\n第一部分 2022年工作完成情况\n一、设施建设加快。新建泵站9座。\n第二部分 2023年重点工作\n一、推进治理。新建泵站12座。\n";
    assertThat(Figures.in(report)).containsExactly("OBSERVATION 2022 新建泵站数量", "TARGET 2023 新建泵站数量");
  }

  @Test
  void the_year_before_as_a_comparison_makes_no_observation() {
    assertThat(Figures.in(REPORT + "二、下一步工作\n总体目标是：漏损率比上年降低1个百分点，达标率不低于80%。\n"))
        .extracting(row -> row.substring(0, 6))
        .containsOnly("TARGET");
  }

  @Test
  void what_a_value_is_measured_by_does_not_give_it_its_year() {
    assertThat(Figures.in(REPORT + "2022年1月，游船收入8万元，是去年同期的2.3倍。码头收入5万元。"))
        .allMatch(it -> it.startsWith("OBSERVATION 2022"));
  }

  @Test
  void a_due_year_holds_beyond_a_semicolon() {
    String text = PLAN + "推进湖区更新。到2022年，新建码头20座；新增游船30艘。修缮船坞9座。";
    assertThat(Figures.in(text))
        .containsExactly("TARGET 2022 新建码头数量", "TARGET 2022 新增游船数量", "TARGET 2023 修缮船坞数量");
  }

  @Test
  void a_report_without_a_date_is_of_the_last_time_that_it_tells() {
    String text =
        "江城县湖区工作汇报\n一、基本情况\n2013年底，全县有湖湾渔村76个。2017年识别湖湾险段41处。2019年底，有湖湾渔户3421人。到2025年底建成公园。\n";

    assertThat(Figures.in(text))
        .hasSize(3)
        .allMatch(it -> it.startsWith("OBSERVATION"))
        .extracting(it -> it.substring("OBSERVATION ".length(), "OBSERVATION 2013".length()))
        .containsExactly("2013", "2017", "2019");
  }

  @Test
  void what_lies_ahead_is_no_beginning_of_what_was_done_since() {
    String text = "江城县2017年湖区工作汇报\n到2020年建成湖湾是大局。治湖工作开展以来，全县上下成效显著。通过一年的努力，湖湾渔户减少了20092人。\n";

    assertThat(Figures.in(text)).hasSize(1).first().asString().startsWith("OBSERVATION 2017");
  }

  @Test
  void a_speech_whose_title_was_cut_off_is_a_report_of_the_year_that_it_expects() {
    String text =
        "江城市人民政府市长 张三\n各位代表：\n现在，我代表市人民政府，向大会报告工作。\n一、过去五年工作回顾\n"
            + "湖区更强。五年来，全市上下一心，抢抓机遇，攻坚克难，湖区经济实现平稳较快发展，总量跨越了20亿元台阶。预计2012年湖鲜产值完成34亿元左右，是2007年的2.1倍。\n湖业更优。预计完成湖税9亿元，新增泊位12个。\n";

    assertThat(Figures.in(text)).hasSize(5).allMatch(it -> it.startsWith("OBSERVATION 2012"));
  }

  @Test
  void what_is_compared_with_the_year_before_is_done() {
    assertThat(Figures.in("1-10月，江城市湖鲜业务收入完成8.45亿元，同比增长23.96%。\n"))
        .hasSize(2)
        .allMatch(it -> it.startsWith("OBSERVATION"));
  }

  @Test
  void the_year_that_a_value_is_a_multiple_of_is_not_its_own() {
    assertThat(Figures.in(PLAN + "到2023年，游船总数达到2020年的2倍以上，湖水达标率达到80%。"))
        .containsExactly("TARGET 2023 游船总数与2020年之比", "TARGET 2023 湖水达标率");
  }

  @Test
  void the_year_on_the_basis_of_which_is_not_that_of_the_value() {
    assertThat(Figures.in(PLAN + "到2023年，游船总数在2020年的基础上实现“双倍增”达到90艘。"))
        .containsExactly("TARGET 2023 游船总数");
    assertThat(Figures.in(PLAN + "到2023年，在2020年基础上，新增灯台300座，清理湖岸20处。"))
        .containsExactly("TARGET 2023 新增灯台数量", "TARGET 2023 清理湖岸数量");
  }

  @Test
  void what_a_short_text_tells_of_the_end_of_a_year_is_not_the_year_of_its_title() {
    String text =
        "江城市关于办好灯会的若干措施\n2022年5月9日\n一、现状\n截至2021年底，全市灯台很多。\n"
            + "二、目标\n到2024年，游船总数达到90艘。\n三、措施\n每条游船配备船工不少于2名。\n";
    assertThat(Figures.in(text)).containsExactly("TARGET 2024 游船总数", "TARGET 2024 每条游船配备船工数量");
  }

  @Test
  void less_than_enough_is_no_demand() {
    assertThat(Figures.in(PLAN + "一、工作基础\n2020年新建灯台300座。人均灯台不足2座。"))
        .containsExactly("OBSERVATION 2020 新建灯台数量", "OBSERVATION 2020 人均灯台数量");
  }

  @Test
  void blank_inside_a_year_parts_it_from_nothing() {
    assertThat(Figures.in(PLAN + "到2022 年底，新建码头20座；2021 年6 月底前，修缮船坞8座。"))
        .containsExactly("TARGET 2022 新建码头数量", "TARGET 2021 修缮船坞数量");
  }

  @Test
  void period_that_a_value_is_compared_with_gives_no_year_also_over_a_break() {
    String plan = "江城市“十四五”湖泊规划\n江政发〔2023〕3号\n2023年6月6日\n一、目标\n通过五年时间的努力，湖区环境明显改善。";
    assertThat(Figures.in(plan + "游船总量较“十三五”增加20%，新建码头20座。"))
        .contains("TARGET 2025 新建码头数量")
        .noneMatch(it -> it.contains("2020"));
    assertThat(Figures.in(plan + "游船总量较 “十三五”增加20%，新建码头20座。"))
        .contains("TARGET 2025 新建码头数量")
        .noneMatch(it -> it.contains("2020"));
  }

  @Test
  void plan_of_five_years_that_a_line_breaks_is_a_document_and_no_time() {
    String plan = "江城市湖泊工作2023年工作要点\n江政发〔2023〕3号\n2023年4月10日\n一、任务\n";
    assertThat(Figures.in(plan + "今年是“十四五”湖泊保护规\n划承上启下之年，新建码头20座。"))
        .containsExactly("TARGET 2023 新建码头数量");
  }

  @Test
  void years_that_begin_with_a_named_one_end_with_the_last_of_them() {
    String plan = "江城市渔业人才实施意见\n一、总体目标\n1.目标。2021年起5年内，培养船长300名。\n二、任务\n2.灯塔项目。设立灯塔岗位50个。\n";
    assertThat(Figures.in(plan)).containsExactly("TARGET 2025 培养船长数量", "TARGET 2025 设立灯塔岗位数量");
  }

  @Test
  void the_end_of_a_plan_that_a_value_is_left_behind_at_is_not_its_year() {
    assertThat(Figures.in(Figures.REPORT + "湖区用水总量由“十二五”末的15.8亿立方米减少到14.2亿立方米。"))
        .containsExactly("OBSERVATION 2022 湖区用水总量");
  }

  @Test
  void a_deadline_behind_a_task_is_that_of_its_figures() {
    assertThat(
            Figures.in(
                PLAN
                    + "1.新增码头不少于20处。（市甲局牵头，市乙局参与，2021年9月底前完成）\n"
                    + "2.改造旧船坞12座。\n牵头单位：市甲局\n完成时限：2022年6月底前\n"
                    + "3.新建灯塔5座。（市丙局）\n"))
        .containsExactly("TARGET 2021 新增码头数量", "TARGET 2022 改造旧船坞数量", "TARGET 2023 新建灯塔数量");
  }

  @Test
  void a_year_in_a_bracket_is_that_of_its_number_alone() {
    assertThat(Figures.in(PLAN + "到2023年，湖水达标率提高到55%（2020年为42%），游船企业达到200家。"))
        .containsExactly("TARGET 2023 湖水达标率", "OBSERVATION 2020 湖水达标率", "TARGET 2023 游船企业数量");
    assertThat(Figures.in(PLAN + "水草利用率达到60%以上（2022年）、65%以上（2023年）。"))
        .containsExactly("TARGET 2022 水草利用率", "TARGET 2023 水草利用率");
    assertThat(Figures.in(PLAN + "实施三年护湖行动（2021—2022年），清理水草40处。"))
        .containsExactly("TARGET 2022 清理水草数量");
  }

  @Test
  void what_was_so_for_years_is_told_and_what_follows_is_too() {
    assertThat(Figures.in(PLAN + "一、发展现状\n2020年，护湖支出占比连续五年不低于4%。累计资助船民200人次。\n二、主要任务\n新建码头5座。"))
        .containsExactly(
            "OBSERVATION 2020 护湖支出占比", "OBSERVATION 2020 资助船民人次", "TARGET 2023 新建码头数量");
  }

  @Test
  void since_a_plan_is_until_today() {
    assertThat(Figures.in(REPORT + "“十三五”以来，湖水达标率提高到83%。"))
        .containsExactly("OBSERVATION 2022 湖水达标率");
  }
}
