package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.figures.Figures.PLAN;
import static org.policygraph.extraction.figures.Figures.REPORT;

import org.junit.jupiter.api.Test;

/** What the words around a number leave of the name of what is counted, and what counts at all. */
class FigureNamesTest {
  @Test
  void a_verb_before_a_least_number_is_no_noun_where_one_stands_behind() {
    assertThat(Figures.in(PLAN + "每年选拔资助不少于100名青年船员。")).containsExactly("TARGET 2023 青年船员数量");
    assertThat(Figures.in(PLAN + "重点培养不少于10名熟悉湖区的灯匠。")).containsExactly("TARGET 2023 灯匠数量");
  }

  @Test
  void what_became_of_all_of_them_is_no_part_of_the_name() {
    assertThat(Figures.in(REPORT + "4个渔村全部达标，对30个船坞进行改造，以70个湖村为重点开展巡查。"))
        .containsExactly("OBSERVATION 2022 渔村数量", "OBSERVATION 2022 船坞数量", "OBSERVATION 2022 湖村数量");
  }

  @Test
  void what_is_done_to_things_is_named_with_the_things() {
    assertThat(Figures.in(PLAN + "2022年底前完成71家鱼塘的关闭拆除工作。")).containsExactly("TARGET 2022 鱼塘关闭拆除数量");
  }

  @Test
  void words_that_only_say_that_something_is_done_are_no_part_of_the_name() {
    assertThat(Figures.in(PLAN + "完成旧船更新12艘，提高湖水达标率至80%，完成投资2亿元。"))
        .containsExactly("TARGET 2023 旧船更新数量", "TARGET 2023 湖水达标率", "TARGET 2023 完成投资");
  }

  @Test
  void noun_before_and_belongs_to_the_number_before_it() {
    assertThat(Figures.in(PLAN + "加快推进3个旧码头和至少1个新船坞改造。")).contains("TARGET 2023 新船坞改造数量");
  }

  @Test
  void what_is_said_of_each_of_a_list_is_a_figure_of_each() {
    assertThat(Figures.in(PLAN + "力争游船班次、湖鲜销售额均增长10%以上。"))
        .containsExactly("TARGET 2023 游船班次增长率", "TARGET 2023 湖鲜销售额增长率");
    assertThat(Figures.in(REPORT + "湖船、山车客运量双双超过100万人次。"))
        .containsExactly("OBSERVATION 2022 湖船客运量", "OBSERVATION 2022 山车客运量");
  }

  @Test
  void people_are_counted_where_only_an_act_is_named() {
    assertThat(Figures.in(REPORT + "累计减贫13万人，引进灯匠20名，追究刑事责任2人。"))
        .containsExactly(
            "OBSERVATION 2022 减贫人数", "OBSERVATION 2022 引进灯匠数量", "OBSERVATION 2022 追究刑事责任人数");
  }

  @Test
  void for_each_person_and_month_is_no_part_of_the_name() {
    assertThat(Figures.in(REPORT + "渔民低保标准达到人均每月577元。"))
        .containsExactly("OBSERVATION 2022 渔民低保标准金额");
  }

  @Test
  void number_of_a_list_inside_a_line_begins_what_is_named() {
    assertThat(Figures.in(PLAN + "二、2022年基本建成目标任务1.湖心码头12座，责任单位：江城市水务局。"))
        .containsExactly("TARGET 2022 湖心码头数量");
  }

  @Test
  void sum_without_a_unit_may_have_a_bound_behind_it() {
    assertThat(Figures.values(Figures.PLAN + "风险补偿资金达到1000万以上。"))
        .containsExactly("10000000 CNY AT_LEAST");
  }

  @Test
  void credit_that_is_provided_is_counted() {
    assertThat(Figures.in(Figures.PLAN + "为渔民提供1亿元以上的增信担保。")).containsExactly("TARGET 2023 增信担保金额");
  }

  @Test
  void things_that_are_made_are_counted_and_the_size_of_one_is_not() {
    assertThat(Figures.in(Figures.PLAN + "打造60个以上的湖灯应用案例。"))
        .containsExactly("TARGET 2023 湖灯应用案例数量");
    assertThat(Figures.in(Figures.PLAN + "培育50人以上的灯企。")).isEmpty();
  }

  @Test
  void what_is_named_before_and_what_it_won_counts_it() {
    assertThat(Figures.in(Figures.REPORT + "湖灯制备等5项技术获得湖区一等奖。")).hasSize(1);
    assertThat(Figures.in(Figures.REPORT + "做好湖灯制备等5项技术。")).isEmpty();
  }
}
