package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

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
}
