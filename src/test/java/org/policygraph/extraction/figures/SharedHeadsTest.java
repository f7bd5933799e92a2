package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedHeadsTest {
  @Test
  void each_of_two_rates_told_apart_is_an_indicator_of_its_own() {
    assertThat(Figures.in(Figures.PLAN + "到2023年,湖区游船电动化率、智慧导览设备普及率分别达到72%和88%。"))
        .containsExactly("TARGET 2023 湖区游船电动化率", "TARGET 2023 智慧导览设备普及率");
  }

  @Test
  void a_rate_named_once_is_that_of_both() {
    assertThat(Figures.in(Figures.PLAN + "到2023年,城镇、农村垃圾分类率分别达到90%和75%。"))
        .containsExactly("TARGET 2023 城镇垃圾分类率", "TARGET 2023 农村垃圾分类率");
  }

  @Test
  void names_without_a_shared_measure_stay_as_they_are() {
    assertThat(Figures.in(Figures.PLAN + "到2023年,家庭渔场、渔民合作社分别达到30家和20家。"))
        .containsExactly("TARGET 2023 家庭渔场数量", "TARGET 2023 渔民合作社数量");
  }

  @Test
  void the_whole_keeps_its_name_before_a_bracket_that_tells_a_part() {
    assertThat(Figures.in(Figures.PLAN + "到2023年,累计修复湖滨湿地6万亩〔其中芦苇湿地2万亩〕。"))
        .hasSize(2)
        .satisfiesExactly(
            whole -> assertThat(whole).contains("湖滨湿地").doesNotContain("芦苇"),
            part -> assertThat(part).contains("芦苇湿地").doesNotContain("〔"));
  }

  @Test
  void a_year_counted_from_a_founding_is_that_year() {
    assertThat(Figures.in(Figures.PLAN + "到新中国成立100年时,湖区森林覆盖率达到60%。"))
        .containsExactly("TARGET 2049 湖区森林覆盖率");
    assertThat(Figures.in("江城市湖区规划(2018—2025年)\n2018年3月1日\n到建党100周年时,湖区森林覆盖率达到40%。"))
        .containsExactly("TARGET 2021 湖区森林覆盖率");
  }

  @Test
  void a_count_between_two_sums_has_its_own_measure_and_a_length_is_shared() {
    assertThat(Figures.in(Figures.PLAN + "到2023年,湖鲜产量、渔船数与湖鲜产值分别达到20万吨、300艘与30亿元。"))
        .containsExactly("TARGET 2023 湖鲜产量", "TARGET 2023 渔船数", "TARGET 2023 湖鲜产值");
    assertThat(Figures.in(Figures.PLAN + "到2023年,湖区道路和绿道长度分别达到30公里和50公里。"))
        .containsExactly("TARGET 2023 湖区道路长度", "TARGET 2023 绿道长度");
  }

  @Test
  void satisfaction_named_once_is_that_of_both() {
    assertThat(Figures.in(Figures.PLAN + "到2023年,湖区居民与游客满意度分别达到90%、95%以上。"))
        .containsExactly("TARGET 2023 湖区居民满意度", "TARGET 2023 游客满意度");
  }

  @Test
  void what_is_told_of_town_and_country_is_each_of_its_own() {
    assertThat(
            Figures.in(
                Figures.REPORT + "湖区税收增长7%，渔业投资增长6%，城乡居民人均可支配收入分别增长8.9%和9.5%。城乡低保标准分别达到577元、428元。"))
        .containsExactly(
            "OBSERVATION 2022 湖区税收增长率",
            "OBSERVATION 2022 渔业投资增长率",
            "OBSERVATION 2022 城镇居民人均可支配收入增长率",
            "OBSERVATION 2022 农村居民人均可支配收入增长率",
            "OBSERVATION 2022 城市低保标准金额",
            "OBSERVATION 2022 农村低保标准金额");
  }

  @Test
  void what_is_done_year_by_year_goes_on_to_the_last_year_of_the_plan() {
    assertThat(Figures.in(Figures.PLAN + "累计修建湖边栈道30公里，分年度分别完成8公里、10公里、12公里。"))
        .containsExactly(
            "TARGET 2023 修建湖边栈道数量",
            "TARGET 2021 修建湖边栈道数量",
            "TARGET 2022 修建湖边栈道数量",
            "TARGET 2023 修建湖边栈道数量");
  }

  @Test
  void what_is_more_than_this_year_is_of_what_was_counted_before() {
    assertThat(Figures.in(Figures.REPORT + "明年江城市计划安排湖区养护资金500万元，比今年增加120万元。"))
        .containsExactly("TARGET 2023 湖区养护资金规模", "TARGET 2023 湖区养护资金同比增加额");
  }

  @Test
  void the_second_act_is_of_what_the_first_names() {
    assertThat(Figures.in(Figures.PLAN + "到2023年，灯会专利申请量、授权量分别达到120件和78件。"))
        .containsExactly("TARGET 2023 灯会专利申请量", "TARGET 2023 灯会专利授权量");
  }

  @Test
  void a_rate_behind_a_multiple_is_of_what_grew() {
    assertThat(Figures.in(Figures.REPORT + "2021年湖区产值达到56亿元，是2010年的2.7倍，年均增长11%。"))
        .containsExactly(
            "OBSERVATION 2021 湖区产值", "OBSERVATION 2021 湖区产值与2010年之比", "OBSERVATION 2021 湖区产值年均增长率");
  }

  @Test
  void rates_behind_a_list_told_apart_go_to_its_members() {
    assertThat(Figures.in(Figures.REPORT + "城镇、农村居民人均可支配收入分别达到33500元和12800元，增长7.8%、10.5%。"))
        .containsExactly(
            "OBSERVATION 2022 城镇居民人均可支配收入",
            "OBSERVATION 2022 农村居民人均可支配收入",
            "OBSERVATION 2022 城镇居民人均可支配收入增长率",
            "OBSERVATION 2022 农村居民人均可支配收入增长率");
  }

  @Test
  void names_of_different_lengths_share_no_signs_of_the_last() {
    assertThat(Figures.in(Figures.REPORT + "湖区增加值、护岸投资、湖鲜零售总额分别增长6%、8%、7%。"))
        .containsExactly(
            "OBSERVATION 2022 湖区增加值增长率", "OBSERVATION 2022 护岸投资增长率", "OBSERVATION 2022 湖鲜零售总额增长率");
    assertThat(Figures.in(Figures.PLAN + "到2023年，培育国家级、省级、市级灯会企业各5家、20家、50家。"))
        .containsExactly("TARGET 2023 培育国家级灯会企业数量", "TARGET 2023 省级灯会企业数量", "TARGET 2023 市级灯会企业数量");
  }

  @Test
  void one_number_told_apart_is_that_of_each() {
    assertThat(Figures.in(Figures.PLAN + "到2023年，氮氧化物、有机物排放总量比2020年分别下降10%以上。"))
        .containsExactly("TARGET 2023 氮氧化物排放总量下降率", "TARGET 2023 有机物排放总量下降率");
  }

  @Test
  void what_is_counted_for_each_thousand_is_so_to_the_end_of_its_list() {
    assertThat(Figures.in(Figures.PLAN + "到2023年，每千人口拥有救生员数3.3人、导游数3.9人；湖区绿化率60%。"))
        .containsExactly("TARGET 2023 每千人口拥有救生员数", "TARGET 2023 每千人口拥有导游数", "TARGET 2023 湖区绿化率");
  }

  @Test
  void what_is_told_next_of_a_list_is_of_each_of_its_members() {
    assertThat(
            Figures.in(Figures.PLAN + "到2023年，湖藕、鱼类、水产品产地冷藏率分别达到30%、85%、80%，损耗率分别降至15%、5%、8%以下。"))
        .containsExactly(
            "TARGET 2023 湖藕产地冷藏率",
            "TARGET 2023 鱼类产地冷藏率",
            "TARGET 2023 水产品产地冷藏率",
            "TARGET 2023 湖藕损耗率",
            "TARGET 2023 鱼类损耗率",
            "TARGET 2023 水产品损耗率");
  }
}
