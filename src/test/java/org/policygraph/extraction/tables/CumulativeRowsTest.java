package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.DraftRows;

/** Values in brackets in tables of indicators: sums over the years of a plan, also below zero. */
class CumulativeRowsTest {
  private static final String PLAN = "云溪市“十四五”湖区规划\n一、主要指标\n";

  /** 水草净变化 -533333.33 m2 cumulative */
  private static List<String> rows(String text) {
    return DraftRows.of(text, Set.of()).stream()
        .filter(row -> Set.of("target", "unclear").contains(String.valueOf(row.get("kind"))))
        .map(
            row ->
                row.get("indicator")
                    + " "
                    + row.get("value")
                    + " "
                    + row.get("unit")
                    + " "
                    + row.get("valueKind"))
        .toList();
  }

  @Test
  void a_value_in_brackets_is_a_sum_over_the_years_of_the_plan() {
    String text =
        PLAN + "指标\t单位\t2020年\t2025年\t属性\n水草净变化\t亩\t〔-500〕\t〔-800〕\t约束性\n清淤量\t吨\t—\t[1200]\t约束性\n";
    assertThat(rows(text))
        .containsExactly("水草净变化 -533333.33 m2 cumulative", "清淤量 1200 吨 cumulative");
  }

  @Test
  void a_minus_may_be_written_with_other_signs() {
    String text =
        PLAN + "指标\t单位\t2020年\t2025年\t属性\n水草净变化\t亩\t〔－500〕\t〔－800〕\t约束性\n淤泥净变化\t吨\t—\t【−20】\t约束性\n";
    assertThat(rows(text))
        .containsExactly("水草净变化 -533333.33 m2 cumulative", "淤泥净变化 -20 吨 cumulative");
  }

  @Test
  void in_a_column_of_growth_brackets_tell_the_sums_apart() {
    String text =
        PLAN
            + "指标\t单位\t2020年\t2025年\t年均增速〔累计〕\t属性\n"
            + "每千人游船数\t艘\t3.1\t3.6\t[0.5]\t预期性\n湖区产值\t亿元\t52\t70\t6.5%\t预期性\n";
    assertThat(rows(text))
        .containsExactly(
            "每千人游船数 3.6 艘 null",
            "每千人游船数 0.5 艘 cumulative",
            "湖区产值 7000000000 CNY flow",
            "湖区产值年均增速 6.5 percent growthRate");
  }
}
