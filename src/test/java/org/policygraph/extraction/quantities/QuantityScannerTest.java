package org.policygraph.extraction.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.figures.Figures;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Comparator;

class QuantityScannerTest {
  @Test
  void digits_chinese_signs_and_both() {
    reads("码头1,234座", "1234", "座");
    reads("码头一万八千多座", "18000", "座");
    reads("贷款3千万元", "30000000", "CNY");
    reads("收入1.2万亿元", "1200000000000", "CNY");
    reads("湿地6.5平方公里", "6500000", "m2");
  }

  @Test
  void shares_fractions_tenths_and_doublings() {
    reads("占比百分之二十五", "25", "percent");
    reads("超过三分之二", "66.6667", "percent");
    reads("占全省1/4", "25", "percent");
    reads("不足三成。", "30", "percent");
    reads("总量翻两番", "4", "倍");
  }

  @Test
  void a_range_has_two_values_and_one_unit() {
    Quantity range = reads("建设3—5座", "3", "座");
    assertThat(range.upper()).isEqualByComparingTo("5");
    assertThat(range.comparator()).isEqualTo(Comparator.BETWEEN);
    assertThat(reads("投资2—3亿元", "200000000", "CNY").upper()).isEqualByComparingTo("300000000");
  }

  @Test
  void words_of_comparison_before_in_and_behind_a_number() {
    assertThat(reads("不低于20座", "20", "座").comparator()).isEqualTo(Comparator.AT_LEAST);
    assertThat(reads("突破20座", "20", "座").comparator()).isEqualTo(Comparator.MORE_THAN);
    assertThat(reads("码头20余座", "20", "座").comparator()).isEqualTo(Comparator.MORE_THAN);
    assertThat(reads("近20余座", "20", "座").comparator()).isEqualTo(Comparator.ABOUT);
    assertThat(reads("不足20座", "20", "座").comparator()).isEqualTo(Comparator.LESS_THAN);
    assertThat(reads("控制在20座以内", "20", "座").comparator()).isEqualTo(Comparator.AT_MOST);
    assertThat(reads("码头20座左右", "20", "座").comparator()).isEqualTo(Comparator.ABOUT);
    assertThat(reads("达到20座", "20", "座").comparator()).isEqualTo(Comparator.STATED);
  }

  @Test
  void a_bound_stays_one_where_it_is_softened() {
    assertThat(reads("控制在3%左右", "3", "percent").comparator()).isEqualTo(Comparator.ABOUT);
    for (String bound : List.of("不超过", "不高于", "不得超过", "最多", "至多", "≤")) {
      assertThat(reads(bound + "3%左右", "3", "percent").comparator()).isEqualTo(Comparator.AT_MOST);
    }
    assertThat(reads("不低于3%左右", "3", "percent").comparator()).isEqualTo(Comparator.AT_LEAST);
  }

  @Test
  void a_measure_word_that_begins_another_word_is_none() {
    assertThat(scan("引进2000人才")).isEmpty();
    assertThat(scan("第3条")).isEmpty();
    assertThat(scan("A8座")).isEmpty();
    assertThat(scan("数百座")).isEmpty();
  }

  private static Quantity reads(String words, String value, String unit) {
    List<Quantity> found = scan(words);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).value()).isEqualByComparingTo(value);
    assertThat(found.get(0).unit().name()).isEqualTo(unit);
    return found.get(0);
  }

  private static List<Quantity> scan(String words) {
    return QuantityScanner.scan(words, new Span(0, words.length()));
  }

  @Test
  void people_are_counted_in_ten_thousands_without_a_measure_word() {
    assertThat(Figures.values(Figures.REPORT + "超过210万沿湖居民受益，惠及4万农户。"))
        .containsExactly("2100000 人 MORE_THAN", "40000 户 STATED");
  }

  @Test
  void what_a_price_is_of_may_stand_before_its_number() {
    Draft.Figure figure = Figures.only(Figures.PLAN + "湖鱼售价降至每公斤30元以下。");
    assertThat(figure.indicator()).isEqualTo("湖鱼售价金额");
    assertThat(figure.perUnit()).isTrue();
  }

  @Test
  void a_thousand_that_begins_a_unit_is_no_power() {
    assertThat(Figures.values(Figures.PLAN + "制冰单位电耗控制在4.5千瓦时以内，风电装机达到12万千瓦。"))
        .containsExactly("4.5 千瓦时 AT_MOST", "120000 千瓦 STATED");
  }

  @Test
  void a_measure_word_before_and_above_is_one() {
    assertThat(Figures.values(Figures.PLAN + "带动3所以上职业院校开课。")).containsExactly("3 所 AT_LEAST");
  }

  @Test
  void at_least_may_be_followed_by_a_verb() {
    assertThat(Figures.values(Figures.PLAN + "每个县至少建有2所船员学校。")).containsExactly("2 所 AT_LEAST");
  }

  @Test
  void a_number_behind_the_word_number_counts_but_some_tens_do_not() {
    assertThat(Figures.values(Figures.REPORT + "在册船员总人数1200人，数十家企业参加。"))
        .containsExactly("1200 人 STATED");
  }

  @Test
  void earth_and_water_are_told_in_cubic_metres() {
    assertThat(Figures.values(Figures.PLAN + "完成土石方30万方，清理湖面20万方。"))
        .containsExactly("300000 立方米 STATED", "200000 m2 STATED");
  }

  @Test
  void percentage_points_may_be_named_behind_the_last_change_of_a_list() {
    assertThat(Figures.values(Figures.REPORT + "湖鲜、湖虾、湖蟹占比较上年分别下降0.2个、下降0.6个、提高0.8个百分点。"))
        .containsExactly("0.2 个百分点 STATED", "0.6 个百分点 STATED", "0.8 个百分点 STATED");
  }

  @Test
  void a_run_of_too_many_signs_is_no_number_and_is_read_in_little_time() {
    for (String sign : List.of("9", "一", "9.")) {
      String text = "到2025年,建成" + sign.repeat(10_000) + "座。\n到2025年,建成码头30座。\n";
      List<Draft.Figure> figures =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Figures.of(text));
      assertThat(figures).extracting(it -> String.valueOf(it.value())).containsExactly("30");
    }
  }

  @Test
  void a_measure_word_stands_before_a_noun_that_begins_as_another_word_goes_on() {
    assertThat(
            Figures.values(
                Figures.PLAN
                    + "建设8个工业园区，表彰60名优秀船工，引进30名城市规划师，开通5条线路，新增10家具有资质的船厂，建成6座位于湖心的灯塔，救治9位居民。"))
        .containsExactly(
            "8 个 STATED",
            "60 名 STATED",
            "30 名 STATED",
            "5 条 STATED",
            "10 家 STATED",
            "6 座 STATED",
            "9 位 STATED");
  }

  @Test
  void a_sign_that_goes_on_as_another_word_is_no_measure_word() {
    assertThat(Figures.of(Figures.PLAN + "完善12条件，列入6名单，购置9家具，8个月完成，30个工作日办结，共4项目标，位于3座位。"))
        .noneMatch(it -> "条名家座项".contains(it.unit()));
  }
}
