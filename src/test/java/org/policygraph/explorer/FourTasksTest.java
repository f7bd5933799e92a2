package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a person who has never heard of RDF finds from the home page, by searching and clicking. */
@InBrowser
class FourTasksTest {

  /** Types into the search of the home page and opens what is offered with these words. */
  private static void find(Browser browser, String typed, String kind, String words) {
    find(browser, "zh", typed, kind, words);
  }

  private static void find(
      Browser browser, String language, String typed, String kind, String words) {
    browser.open("/?lang=" + language);
    browser.type("#home-search", typed);
    browser.until(
        () ->
            browser.all("[role=option]").stream()
                .anyMatch(it -> it.getText().startsWith(kind) && it.getText().contains(words)));
    browser.all("[role=option]").stream()
        .filter(it -> it.getText().startsWith(kind) && it.getText().contains(words))
        .findFirst()
        .orElseThrow()
        .click();
    browser.until(() -> !browser.address().startsWith("/?"));
    browser.ready();
  }

  @Test
  void who_answers_today_for_patent_navigation(Browser browser) {
    find(browser, "专利导航", "措施", "实施专利导航工程");

    assertThat(browser.text("main")).contains("武汉市市场监督管理局", "首列（文中未称牵头）", "不是法律认定");
  }

  @Test
  void how_registered_trademarks_moved_and_against_which_targets(Browser browser) {
    find(browser, "注册商标", "指标", "有效注册商标数量");

    assertThat(browser.text("main")).contains("46,219", "10万件", "20万件", "15");
  }

  @Test
  void what_was_promised_in_2012_for_2016_and_what_is_known_of_it(Browser browser) {
    browser.open("/?lang=zh");
    browser.find(".counts a", "目标值").click();
    browser.find("h1", "目标值");
    browser.type("input[name=year]", "2016" + Keys.ENTER);
    browser.until(() -> browser.address().contains("year=2016"));
    browser.find(".rows", "高新技术企业");

    assertThat(browser.text(".rows")).contains("新闻发布会", "据公布值后来达到", "未见公布值");
  }

  @Test
  void where_copyright_registrations_are_to_be_reached_and_who_owns_it(Browser browser) {
    find(browser, "8万件版权登记", "文件", "运营服务体系");
    browser.until(() -> browser.address().startsWith("/document/2018-wuhan-ip-operations-plan"));
    browser.until(() -> browser.text("main").contains("8万件版权登记"));
    browser.until(() -> !browser.has("main [aria-busy=true]"));
    browser.find(".body [data-kind=TARGET]", "8万件").click();
    browser.find(".panel", "版权登记数量");

    assertThat(browser.text("main")).contains("市工商局、市文化局、市质监局");
  }

  @Test
  void the_target_found_says_at_its_head_who_owns_it(Browser browser) {
    find(browser, "8万件版权登记", "目标值", "版权登记数量");
    assertThat(browser.text(".chosen-figure"))
        .contains("8万件版权登记", "由谁负责", "首列（文中未称牵头） 市工商局", "市文化局", "市质监局");
    browser.find(".chosen-figure .quote", "8万件版权登记").click();
    browser.until(() -> browser.address().startsWith("/document/2018-wuhan-ip-operations-plan"));
  }

  @Test
  void the_same_is_found_in_english(Browser browser) {
    find(browser, "en", "patent navigation", "Measure", "Carry out the patent navigation");
    assertThat(browser.text("main"))
        .contains("Wuhan Administration for Market Regulation", "no legal finding")
        .contains("first listed (the text does not call it the lead)");

    find(browser, "en", "registered trademarks", "Indicator", "Registered trademarks in force");
    assertThat(browser.text("main")).contains("46,219", "100,000 items", "200,000 items", "15%");

    browser.open("/?lang=en");
    browser.find(".counts a", "Targets").click();
    browser.find("h1", "Targets");
    browser.type("input[name=year]", "2016" + Keys.ENTER);
    browser.until(() -> browser.address().contains("year=2016"));
    browser.find(".rows", "High-tech enterprises");
    assertThat(browser.text(".rows"))
        .contains("press conference", "Reached later by the published value")
        .contains("No published value seen");

    find(browser, "en", "80,000 copyright registrations", "Target", "Copyright registrations");
    assertThat(browser.text("main")).contains("Who answers", "市工商局", "市文化局", "市质监局");
    browser.find("main .quote", "8万件版权登记").click();
    browser.until(() -> browser.address().startsWith("/document/2018-wuhan-ip-operations-plan"));
    browser.find(".body", "8万件版权登记");
  }
}
