package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;

/** How reports, news and bulletins tell what was aimed at, what was done, and of what. */
class ToldResultsTest {
  private static final String DONE = Figures.REPORT + "一、2021年工作总结\n";

  private static final String NEWS = "江城日报讯（记者 李明）1月11日，市长向大会作政府工作报告。\n";

  @Test
  void count_that_is_not_yet_final_is_a_result_and_the_aim_of_the_next_year_none() {
    assertThat(
            Figures.in(
                NEWS
                    + "根据报告，初步预计，2021年湖鲜产值突破5亿元，渔民人均收入增长5.2%左右。\n2022年的主要预期目标是：湖鲜产值增长6%左右，渔民人均收入增长5%。\n"))
        .containsExactly(
            "OBSERVATION 2021 湖鲜产值",
            "OBSERVATION 2021 渔民人均收入增长率",
            "TARGET 2022 湖鲜产值增长率",
            "TARGET 2022 渔民人均收入增长率");
  }

  @Test
  void what_somebody_says_will_be_done_is_an_aim() {
    assertThat(Figures.in(NEWS + "湖区局局长说，今年起，全市会加大湖堤建设力度，陆续建成100余公里长的湖堤。\n"))
        .allMatch(it -> it.startsWith("TARGET"));
  }

  @Test
  void aim_that_was_exceeded_is_told_with_the_result_and_has_its_name_and_year() {
    assertThat(Figures.in(DONE + "全年新建渔港48座，超额完成40座的年度目标任务；完成清淤9公里，超额完成7公里的年度目标任务。"))
        .containsExactly(
            "OBSERVATION 2021 新建渔港数量",
            "TARGET 2021 新建渔港数量",
            "OBSERVATION 2021 完成清淤数量",
            "TARGET 2021 完成清淤数量");
  }

  @Test
  void where_no_aim_is_set_none_is_told() {
    assertThat(Figures.in(DONE + "湖区实事中不设年度目标任务、常态化开展的共3项。"))
        .allMatch(it -> it.startsWith("OBSERVATION"));
  }

  @Test
  void how_many_of_a_task_were_done_counts_those_and_their_share() {
    assertThat(Figures.values(DONE + "15个湖滨驿站建设已完成8个（53%），26条湖渠治理已完成20条（77%）。"))
        .containsExactly("8 个 STATED", "53 percent STATED", "20 条 STATED", "77 percent STATED");
  }

  @Test
  void number_that_points_back_counts_nothing() {
    assertThat(Figures.of(DONE + "湖堤加固、湖闸改造、湖渠清淤，这3项预计6月底前完成。上述2家由市湖区局督办。")).isEmpty();
  }

  @Test
  void class_of_villages_by_their_households_is_no_figure() {
    List<Draft.Figure> figures = Figures.of(DONE + "下达江北县30户以上自然村通硬化路项目230公里。");

    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).value()).hasToString("230");
  }

  @Test
  void more_than_the_year_before_is_told_of_what_was_counted() {
    assertThat(Figures.in(DONE + "新开工湖区项目204个，比去年同期多80个。渔港达到25座，较“十二五”末增加9座。"))
        .containsExactly(
            "OBSERVATION 2021 新开工湖区项目数量",
            "OBSERVATION 2021 新开工湖区项目同比增加数量",
            "OBSERVATION 2021 渔港数量",
            "OBSERVATION 2021 渔港较十二五末增加数量");
  }

  @Test
  void kind_in_a_bracket_is_one_of_what_stands_before_it() {
    assertThat(Figures.in(DONE + "全市现有幼儿园173所（81所民办），渔业教师93人（民办56人）。"))
        .containsExactly(
            "OBSERVATION 2022 幼儿园数量",
            "OBSERVATION 2022 民办幼儿园数量",
            "OBSERVATION 2022 渔业教师数量",
            "OBSERVATION 2022 民办渔业教师数量");
  }

  @Test
  void year_that_a_report_looks_back_on_holds_for_the_paragraphs_below() {
    assertThat(
            Figures.in(
                "江城日报讯 2022年1月5日，市人民代表大会开幕。\n报告首先对2021年和今年以来的工作作出回顾：\n湖鲜产值达到9亿元，增长6.1%。\n渔港达到12座。\n"))
        .hasSize(3)
        .allMatch(it -> it.startsWith("OBSERVATION 2021"));
  }

  @Test
  void years_of_plans_that_were_issued_before_do_not_date_a_text() {
    String text = "一、编制背景\n市政府高度重视渔业，“十三五”期间，先后出台了《江城市渔业纲要》《江城市渔业行动计划（2016—2020年）》。新增渔船128艘。\n";

    assertThat(Figures.in(text)).containsExactly("OBSERVATION null 新增渔船数量");
  }

  @Test
  void rate_is_named_without_what_is_granted_by_it() {
    assertThat(Figures.in(Figures.PLAN + "对新购渔船的企业，按购船投资额的10%给予最高200万元补贴。"))
        .containsExactly("PARAMETER null 按购船投资额的比例", "PARAMETER null 补贴金额");
  }

  @Test
  void programmes_are_counted_and_no_plan() {
    assertThat(Figures.in("市湖区局2021年度工作总结\n今年，我市共申报市级以上湖区计划98项。其中省火炬计划7项，星火计划3项，渔港改造8座。\n"))
        .hasSize(4)
        .allMatch(it -> it.startsWith("OBSERVATION"));
  }
}
