package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;

/** A clause that goes on with what the clause before it counts. */
class GoneOnWithTest {
  @Test
  void a_share_of_the_regions_product_is_that_of_what_was_told_before() {
    assertThat(Figures.in(Figures.PLAN + "到2023年,渔业增加值达到50亿元,占地区生产总值比重达到12%。"))
        .containsExactly("TARGET 2023 渔业增加值", "TARGET 2023 渔业增加值占地区生产总值比重");
  }

  @Test
  void the_whole_behind_new_ones_counts_the_old_ones_too() {
    assertThat(Figures.in(Figures.REPORT + "新增渔船20艘,总数达到500艘。合作社净增30家,总量达到700家。"))
        .containsExactly(
            "OBSERVATION 2022 新增渔船数量",
            "OBSERVATION 2022 渔船总数",
            "OBSERVATION 2022 合作社净增数量",
            "OBSERVATION 2022 合作社总量");
  }

  @Test
  void what_was_added_on_balance_is_of_what_was_told_before() {
    assertThat(Figures.in(Figures.REPORT + "渔业产值达到30亿元,净增4亿元。"))
        .containsExactly("OBSERVATION 2022 渔业产值", "OBSERVATION 2022 渔业产值");
  }

  @Test
  void growth_behind_an_aim_is_one_also_in_a_list_of_tasks() {
    assertThat(
            Figures.of("江城市2023年湖区重点任务清单\n1.湖鲜销售额达到8亿元,同比增长20%。\n").stream()
                .map(Draft.Figure::kind))
        .containsExactly(Draft.FigureKind.TARGET, Draft.FigureKind.TARGET);
  }

  @Test
  void what_is_doubled_tells_what_from_and_is_no_aim_itself() {
    List<Draft.Figure> figures = Figures.of(Figures.PLAN + "到2023年,渔业合作社达到200家,较2020年底的96家翻一番以上。");
    assertThat(figures).hasSize(2);
    assertThat(figures.get(1).unit()).isEqualTo("倍");
    assertThat(figures.get(1).baselineValue()).isEqualByComparingTo("96");
    assertThat(figures.get(1).baselineYear()).isEqualTo(2020);
  }

  @Test
  void a_part_is_of_what_was_counted_in_the_same_unit() {
    assertThat(Figures.in(Figures.REPORT + "安装船用浮标40台,惠及渔民500户,其中2021年完成20台。"))
        .containsExactly(
            "OBSERVATION 2022 安装船用浮标数量", "OBSERVATION 2022 惠及渔民户数", "OBSERVATION 2021 安装船用浮标数量");
  }

  @Test
  void what_a_budget_takes_in_is_what_the_money_is_for() {
    assertThat(Figures.in(Figures.PLAN + "将修船补贴纳入年度预算,2022年计划安排3000万元。"))
        .containsExactly("TARGET 2022 修船补贴安排金额");
  }

  @Test
  void who_shortens_a_time_is_no_part_of_its_name() {
    assertThat(Figures.in(Figures.PLAN + "市水务局将审批时限由20个工作日压缩至10个工作日。"))
        .containsExactly("TARGET 2023 审批时限");
  }

  @Test
  void what_there_is_in_all_is_named_without_it() {
    assertThat(Figures.in(Figures.REPORT + "年末共有渔业合作社800家。"))
        .containsExactly("OBSERVATION 2022 渔业合作社数量");
  }

  @Test
  void the_numbers_of_the_areas_count_what_the_sentence_before_did() {
    assertThat(Figures.in(Figures.PLAN + "2023年全市新建码头目标150座。各地任务：东城区42座、湖西县38座。\n东湖区30座。\n"))
        .containsExactly(
            "TARGET 2023 新建码头数量",
            "TARGET 2023 东城区新建码头数量",
            "TARGET 2023 湖西县新建码头数量",
            "TARGET 2023 东湖区数量");
  }

  @Test
  void what_is_to_be_doubled_is_named_without_that() {
    assertThat(Figures.in(Figures.PLAN + "到2023年,渔业合作社数量实现倍增,达到200家。"))
        .containsExactly("TARGET 2023 渔业合作社数量");
  }

  @Test
  void a_park_is_no_area_whose_things_are_counted() {
    assertThat(Figures.in(Figures.PLAN + "创建市级以上渔业合作社6家、湖鲜园区1个。"))
        .containsExactly("TARGET 2023 创建市级以上渔业合作社数量", "TARGET 2023 湖鲜园区数量");
  }

  @Test
  void how_many_are_in_each_is_the_size_of_what_is_counted() {
    assertThat(Figures.values(Figures.REPORT + "消除56人以上大班额126个,培训渔民500人以上。"))
        .containsExactly("126 个 STATED", "500 人 AT_LEAST");
  }

  @Test
  void the_year_in_the_title_of_a_list_of_works_is_that_of_each() {
    assertThat(Figures.in("东湖区2023年度民生实事项目\n1．新建码头5座。\n责任单位：区水务局\n2．修缮船坞3座。\n责任单位：区水务局\n"))
        .containsExactly("TARGET 2023 新建码头数量", "TARGET 2023 修缮船坞数量");
  }
}
