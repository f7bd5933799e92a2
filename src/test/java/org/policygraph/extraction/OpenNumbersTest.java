package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenNumbersTest {
  private static final String HEAD = "江城市人民政府关于印发湖区办法的通知\n江政发〔2021〕7号\n2021年3月1日\n";

  @Test
  void a_number_that_no_rule_reads_is_a_place_to_look_at() {
    assertThat(open("一、管理\n湖区车辆限速60公里/小时。到2025年，湖湾公园达到12个。\n")).containsExactly("60公里");
  }

  @Test
  void numbers_of_figures_titles_and_dates_are_accounted_for() {
    assertThat(open("一、目标\n按照《湖区规划(2020—2025年)》，湖湾公园由2020年的4个增加到12个。\n")).isEmpty();
  }

  @Test
  void the_number_of_an_item_is_none_to_look_at_even_where_a_year_follows() {
    assertThat(open("一、任务\n1．2021年底前修订办法。（市水务局牵头）2．完善制度。（市水务局牵头）3．2022年底前公布名录。（市水务局牵头）\n"))
        .isEmpty();
  }

  @Test
  void years_in_wide_digits_and_the_numbers_of_rows_behind_a_category_are_none() {
    assertThat(
            open(
                "一、目标\n较２０２０年改善。\n类别\t序号\t指标\t2020年\t2025年\t属性\n绿化\t1\t湖岸绿化率(%)\t38\t42\t预期性\n\t2\t湖湾公园(个)\t12\t20\t约束性\n类别\t序号\t任务\t单位\n灯光\t1\t改造湖边灯台\t市城管局\n"))
        .isEmpty();
  }

  @Test
  void the_term_of_a_target_is_accounted_for_with_it() {
    assertThat(open("一、任务\n5年内市、区两级重点培养船员300名。船员5年内享受补贴。\n")).containsExactly("5年内享");
  }

  @Test
  void a_place_that_is_to_be_looked_at_already_is_listed_once() {
    String text = HEAD + "一、主要指标\n指标 单位 2020年 2025年 属性 湖岸绿化率 % 38 42 预期性 湖湾公园 个 12 约束性\n";

    assertThat(DraftRows.of(text))
        .filteredOn(row -> "unclear".equals(row.get("kind")))
        .extracting(row -> row.get("reason"))
        .containsExactly("a table of indicators lost its rows");
  }

  private static List<Object> open(String body) {
    return DraftRows.of(HEAD + body).stream()
        .filter(row -> OpenNumbers.REASON.equals(row.get("reason")))
        .map(row -> row.get("quote"))
        .toList();
  }
}
