package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.figures.Figures.PLAN;

import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;

class RatiosAndMultiplesTest {
  @Test
  void a_ratio_of_several_parts_is_a_place_to_look_at() {
    String text = PLAN + "湖区经费由省、市、区按照5:3:2的比例分担，省与市按1:1比例配套。";
    assertThat(Extractor.read(text).unclear())
        .extracting(it -> it.span().of(text) + " " + it.reason())
        .containsExactly("5:3:2 a ratio of several parts is read with the value of its first");
  }

  @Test
  void each_of_the_names_that_are_doubled_is_a_figure() {
    assertThat(Figures.in(PLAN + "到2023年，湖区税收、船员收入翻一番，游客人数翻了一番。"))
        .containsExactly("TARGET 2023 湖区税收", "TARGET 2023 船员收入", "TARGET 2023 游客人数");
  }

  @Test
  void wells_and_ponds_are_counted_in_mouths() {
    assertThat(Figures.values(PLAN + "新打机井1200口，修缮鱼塘30口。"))
        .containsExactly("1200 口 STATED", "30 口 STATED");
    assertThat(Figures.of(PLAN + "3口之家、5口人可以申请。")).isEmpty();
  }

  @Test
  void how_two_numbers_stand_to_each_other_has_no_unit() {
    String text = PLAN + "到2023年，湖区居民收入倍差缩小到1.8以内，渔民收入与全市平均之比达到0.75，湖岸收入比降至2.1，灌溉水利用系数0.61。";
    assertThat(Figures.values(text))
        .containsExactly("1.8  AT_MOST", "0.75  STATED", "2.1  STATED", "0.61  STATED");
    assertThat(Figures.of(text).get(0).indicator()).isEqualTo("湖区居民收入倍差");
  }

  @Test
  void a_version_and_a_factor_of_a_rule_are_no_figures() {
    assertThat(Figures.of(PLAN + "湖区平台升级到2.0，游船面积按折算系数0.5，计入码头。")).isEmpty();
  }

  @Test
  void what_is_given_beside_what_another_gives_is_a_rule() {
    assertThat(Figures.of(PLAN + "入选省级渔业人才的，分别给予1：1配套奖励，予以1:0.5配套资助。"))
        .extracting(it -> it.kind() + " " + it.value() + " " + it.unit())
        .containsExactly("PARAMETER 100 percent", "PARAMETER 50 percent");
  }
}
