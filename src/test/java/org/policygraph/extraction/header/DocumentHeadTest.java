package org.policygraph.extraction.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentHeadTest {
  private static DocumentHead of(String title) {
    return DocumentHead.of(title + "\n一、点灯\n换灯十盏。\n");
  }

  @Test
  void a_year_may_stand_between_the_city_of_a_title_and_its_subject() {
    assertThat(of("汉江市2031年灯会工作要点").place()).isEqualTo("汉江市");
    assertThat(of("汉江市2031年灯会工作要点").date()).isEqualTo("2031");
  }

  @ParameterizedTest
  @CsvSource({
    "汉江市东门区2031年灯会工作要点,汉江市东门区",
    "汉江市东门区人民政府关于灯会的实施方案,汉江市东门区",
    "东门区2031年灯会工作要点,东门区",
    "关于印发《东门区“十五五”灯会规划》的通知,东门区",
    "汉江市高新区2031年灯会工作要点,汉江市"
  })
  void a_district_behind_its_city_or_alone_is_the_place(String title, String place) {
    assertThat(of(title).place()).isEqualTo(place);
  }

  @Test
  void what_ends_like_a_district_and_is_none_is_no_place() {
    assertThat(of("推进湖边山区2031年灯会工作要点").place()).isNull();
    assertThat(of("各区2031年灯会工作要点").place()).isNull();
  }

  @Test
  void what_a_head_in_traditional_signs_tells_is_compared_in_simplified_ones() {
    assertThat(of("漢江市2031年燈會工作要點").place()).isEqualTo("汉江市");
  }
}
