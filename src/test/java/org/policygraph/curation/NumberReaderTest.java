package org.policygraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberReaderTest {
  @Test
  void arabic_digits_with_a_counting_word() {
    reads("45000件", "件", "45000");
    reads("3.5倍", "倍", "3.5");
  }

  @Test
  void separators_between_thousands() {
    reads("1,234,567元", "CNY", "1234567");
    reads("12,300元", "CNY", "12300");
  }

  @Test
  void wan_and_yi_are_multiplied_out() {
    reads("20万件", "件", "200000");
    reads("3.5亿元", "CNY", "350000000");
    reads("1.2万亿元", "CNY", "1200000000000");
    reads("3千万元", "CNY", "30000000");
  }

  @Test
  void chinese_numerals() {
    reads("三百家", "家", "300");
    reads("一万二千三百四十五人", "人", "12345");
    reads("十二项", "项", "12");
    reads("二十个", "个", "20");
    reads("一百零五户", "户", "105");
    reads("两个", "个", "2");
    reads("千亿", "CNY", "100000000000");
    reads("五亿三千万元", "CNY", "530000000");
  }

  @Test
  void chinese_digits_in_a_row_are_a_year() {
    reads("二〇二〇年", "年", "2020");
  }

  @Test
  void words_of_approximation_change_nothing() {
    reads("百余家", "家", "100");
    reads("2000余家", "家", "2000");
    reads("30多万元", "CNY", "300000");
    reads("近500项", "项", "500");
    reads("约1亿元左右", "CNY", "100000000");
    reads("二十几个", "个", "20");
  }

  @Test
  void percent_in_digits_and_in_words() {
    reads("20%", "percent", "20");
    reads("15.5%", "percent", "15.5");
    reads("百分之十", "percent", "10");
    reads("百分之3.5", "percent", "3.5");
    reads("三成", "percent", "30");
    reads("2.3个百分点", "percent", "2.3");
  }

  @Test
  void a_range_gives_both_ends() {
    reads("3—5个", "个", "3", "5");
    reads("10%-15%", "percent", "10", "15");
    reads("20至40家", "家", "20", "40");
  }

  @Test
  void a_range_takes_its_power_from_the_second_number() {
    reads("2—3亿元", "CNY", "200000000", "300000000");
    doesNotRead("2—3亿元", "CNY", "2");
    reads("8000万—1亿元", "CNY", "80000000", "100000000");
  }

  @Test
  void areas_convert_to_square_metres() {
    reads("15平方公里", "m2", "15000000");
    reads("120万平方米", "m2", "1200000");
    reads("50万方", "m2", "500000");
    reads("2公顷", "m2", "20000");
    reads("3000亩", "m2", "2000000");
  }

  @Test
  void a_ratio_may_be_read_from_either_side() {
    reads("1∶1", "倍", "1");
    reads("1∶4", "倍", "4", "0.25");
  }

  @Test
  void fractions() {
    reads("1/3", "percent", "33.33");
    reads("三分之一", "percent", "33.3333");
    reads("四分之三", "倍", "0.75");
  }

  @Test
  void doublings() {
    reads("翻一番", "倍", "2");
    reads("翻番", "percent", "100");
    reads("翻两番", "倍", "4");
  }

  @Test
  void ranks() {
    reads("第3位", "位", "3");
    reads("第三位", "位", "3");
    reads("首位", "位", "1");
  }

  @Test
  void full_width_digits() {
    reads("\uff11\uff12\uff10家", "家", "120");
  }

  @Test
  void words_without_a_number_read_as_none() {
    assertThat(NumberReader.read("若干家", "家")).isEmpty();
  }

  @Test
  void another_value_is_not_read() {
    doesNotRead("45000件", "件", "4500");
    doesNotRead("3.5亿元", "CNY", "3.5");
    doesNotRead("1/3", "percent", "30");
  }

  private static void reads(String words, String unit, String... values) {
    for (String value : values) {
      assertThat(NumberReader.read(words, unit))
          .as("%s is %s %s", words, value, unit)
          .anyMatch(it -> it.is(new BigDecimal(value)));
    }
  }

  private static void doesNotRead(String words, String unit, String value) {
    assertThat(NumberReader.read(words, unit))
        .as("%s is not %s %s", words, value, unit)
        .noneMatch(it -> it.is(new BigDecimal(value)));
  }
}
