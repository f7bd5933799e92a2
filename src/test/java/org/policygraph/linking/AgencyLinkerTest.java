package org.policygraph.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgencyLinkerTest {
  private static final AgencyLinker RIVER = new AgencyLinker(River.KNOWN);
  private static final AgencyLinker PACKAGED = new AgencyLinker(RegistryReader.packaged());

  @Test
  void a_bureau_of_the_city_is_that_of_the_texts_own_city() {
    for (String name : new String[] {"市科技局", "我市科技局", "江城市科技局", "江城市科学技术局", "市 科 技 局"}) {
      assertThat(RIVER.link(name, River.JIANGCHENG_2029))
          .as(name)
          .isEqualTo(new Link.Linked("agency/science", Confidence.HIGH));
    }
  }

  @Test
  void names_in_traditional_signs_mean_the_same_bodies() {
    assertThat(RIVER.link("江城市科學技術局", River.JIANGCHENG_2029).linkedId()).contains("agency/science");
    assertThat(RIVER.link("財政部", Setting.UNKNOWN).linkedId()).contains("agency/ministry");
  }

  @Test
  void the_same_name_in_a_text_of_another_city_is_unknown() {
    Days date = Days.of("2029");

    assertThat(RIVER.link("市科技局", new Setting("area/shancheng", date)))
        .isEqualTo(new Link.Unknown());
    assertThat(RIVER.link("各区人民政府", new Setting("area/shancheng", date)))
        .isEqualTo(new Link.Unknown());
    assertThat(RIVER.link("市科技局", new Setting(null, date))).isEqualTo(new Link.Unknown());
    assertThat(RIVER.link("江城市科技局", new Setting("area/shancheng", date)).linkedId())
        .contains("agency/science");
  }

  @Test
  void a_name_without_its_area_is_less_sure() {
    assertThat(RIVER.link("科学技术局", River.JIANGCHENG_2029))
        .isEqualTo(new Link.Linked("agency/science", Confidence.MEDIUM));
  }

  @Test
  void of_two_bodies_of_one_name_the_one_that_bore_it_then_is_meant() {
    assertThat(RIVER.link("市专利局", setting("2028-05-31")).linkedId()).contains("agency/patents");
    assertThat(RIVER.link("市专利局", setting("2028-06-01")).linkedId())
        .contains("agency/market-patents");
  }

  @Test
  void a_year_in_which_a_name_changed_hands_is_ambiguous() {
    assertThat(RIVER.link("市专利局", setting("2028")))
        .isEqualTo(new Link.Ambiguous(List.of("agency/market-patents", "agency/patents")));
    assertThat(RIVER.link("市专利局", new Setting("area/jiangcheng", null)))
        .isInstanceOf(Link.Ambiguous.class);
  }

  @Test
  void an_old_name_of_a_renamed_body_is_linked_with_low_confidence() {
    assertThat(RIVER.link("市科技局", setting("2033")))
        .isEqualTo(new Link.Linked("agency/science", Confidence.LOW));
  }

  @Test
  void a_name_before_its_body_existed_is_left_to_a_person() {
    assertThat(RIVER.link("市市场监管局", setting("2020")))
        .isEqualTo(new Link.Ambiguous(List.of("agency/market")));
  }

  @Test
  void a_bracket_that_explains_is_no_part_of_the_name() {
    assertThat(RIVER.link("各区人民政府〈含风景区管委会,下同〉", River.JIANGCHENG_2029).linkedId())
        .contains("agency/districts");
  }

  @Test
  void one_body_under_two_names_is_that_which_both_may_mean() {
    assertThat(RIVER.link("市科技局（市外国专家局）", River.JIANGCHENG_2029))
        .isEqualTo(new Link.Linked("agency/science", Confidence.MEDIUM));
    assertThat(RIVER.link("市科技局〈市专利局〉", River.JIANGCHENG_2029))
        .isEqualTo(new Link.Ambiguous(List.of("agency/market-patents", "agency/science")));
  }

  @Test
  void the_governments_of_the_districts_together_are_the_citys_group() {
    assertThat(RIVER.link("各区政府", River.JIANGCHENG_2029).linkedId()).contains("agency/districts");
    assertThat(RIVER.link("区人民政府", River.JIANGCHENG_2029))
        .isEqualTo(new Link.Linked("agency/districts", Confidence.MEDIUM));
  }

  @Test
  void a_district_of_common_name_needs_its_city() {
    assertThat(RIVER.link("东门区人民政府", River.JIANGCHENG_2029).linkedId()).contains("agency/east");
    assertThat(RIVER.link("东门区人民政府", new Setting("area/shancheng", Days.of("2029"))))
        .isEqualTo(new Link.Unknown());
    assertThat(RIVER.link("江城市东门区政府", Setting.UNKNOWN).linkedId()).contains("agency/east");
  }

  @Test
  void the_province_is_that_around_the_texts_city_and_a_ministry_is_known_everywhere() {
    assertThat(RIVER.link("省政府", River.JIANGCHENG_2029).linkedId()).contains("agency/province");
    assertThat(RIVER.link("财政部", Setting.UNKNOWN))
        .isEqualTo(new Link.Linked("agency/ministry", Confidence.MEDIUM));
  }

  @Test
  void the_office_of_intellectual_property_of_wuhan_was_three_bodies_in_turn() {
    assertThat(PACKAGED.link("市知识产权局", wuhan("2012")).linkedId())
        .contains("agency/wuhan-ip-office");
    assertThat(PACKAGED.link("市知识产权局", wuhan("2018-12-29")).linkedId())
        .contains("agency/wuhan-science-technology-bureau");
    assertThat(PACKAGED.link("市知识产权局", wuhan("2024-09-30")).linkedId())
        .contains("agency/wuhan-market-regulation-administration");
    assertThat(PACKAGED.link("市科技局〈市知识产权局〉", wuhan("2018-12-29")))
        .isEqualTo(new Link.Linked("agency/wuhan-science-technology-bureau", Confidence.HIGH));
  }

  @Test
  void words_of_anybody_are_not_linked_to_the_one_body_that_was_called_so_somewhere() {
    assertThat(PACKAGED.link("直属事业单位", wuhan("2024-09-30")))
        .isEqualTo(new Link.Ambiguous(List.of("agency/wuhan-science-bureau-institutions")));
  }

  private static Setting setting(String date) {
    return new Setting("area/jiangcheng", Days.of(date));
  }

  private static Setting wuhan(String date) {
    return new Setting("area/wuhan", Days.of(date));
  }
}
