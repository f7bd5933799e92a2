package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.figures.Figures.PLAN;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rates of so many in ten thousand or a hundred thousand people. */
class PopulationRatesTest {
  private static List<String> figures(String text) {
    return Figures.of(PLAN + text).stream()
        .map(
            it ->
                it.indicator()
                    + " "
                    + Objects.requireNonNull(it.value()).toPlainString()
                    + " "
                    + it.unit())
        .toList();
  }

  @Test
  void rates_of_different_units_are_told_apart_in_a_list() {
    assertThat(figures("到2023年，渔民受伤率、5岁以下儿童溺水率和船员溺水率分别下降到4.0‰、4.5‰、10/10万。"))
        .containsExactly("渔民受伤率 4 permille", "5岁以下儿童溺水率 4.5 permille", "船员溺水率 10 /10万");
    assertThat(figures("船员溺水率和渔民受伤率分别不高于9.5/10万和2.8‰。"))
        .containsExactly("船员溺水率 9.5 /10万", "渔民受伤率 2.8 permille");
  }

  @Test
  void a_rate_of_a_population_stands_alone() {
    assertThat(figures("船员溺水率控制在9/10万以内，渔民受伤率低于60/万。"))
        .containsExactly("船员溺水率 9 /10万", "渔民受伤率 60 /万");
    assertThat(figures("湖区拥有船员12人/万人，油价8元/升。")).doesNotContain("湖区拥有船员 12 /万");
  }

  @Test
  void a_rate_of_a_population_is_the_unit_of_a_row() {
    assertThat(figures("指标\t单位\t2020年\t2023年\n船员溺水率\t1/10万\t12\t10\n5岁以下儿童溺水率\t‰\t5\t4.5\n"))
        .containsExactly("船员溺水率 10 /10万", "5岁以下儿童溺水率 4.5 permille");
  }
}
