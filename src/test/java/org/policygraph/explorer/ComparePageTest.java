package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Two documents' targets side by side. */
@InBrowser
class ComparePageTest {
  private static final String PAIR =
      "/compare?lang=zh&document=document/2012-wuhan-innovation-press-conference"
          + "&document=document/2018-wuhan-ip-operations-plan";

  @ParameterizedTest
  @CsvSource({
    "zh, 比对两份文件的目标, 共有指标 3 个, 为前者的 2 倍",
    "en, Compare the targets of two documents, 3 indicators in both, 2 times the earlier"
  })
  void without_a_choice_it_shows_the_two_that_share_most(
      String language, String title, String summary, String ratio, Browser browser) {
    browser.open("/compare?lang=" + language);

    assertThat(browser.text("h1")).isEqualTo(title);
    assertThat(browser.text(".headline")).contains(summary);
    assertThat(browser.all(".compared .indicator-row")).hasSize(3);
    assertThat(browser.text(".compared")).contains(ratio);
  }

  @Test
  void a_revision_stands_between_its_two_targets_with_its_reason(Browser browser) {
    browser.open(PAIR);
    WebElement row = browser.find(".compared tr", "20万件有效注册商标");

    assertThat(row.getText()).contains("10万件", "商标注册总量达到10万件", "提高", "为前者的 2 倍", "20万件");
    assertThat(browser.find(".compared tr", "15%").getText()).contains("另一份没有与此对应的目标");
    assertThat(browser.find(".compared tr", "8,000").getText()).contains("不可比");
    browser.find(".compared .why", "数值类型不明");
    WebElement why = browser.find(".compared .why", "目标值提高，为前者的2倍");
    assertThat(why.getRect().getY()).isEqualTo(row.getRect().getY() + row.getRect().getHeight());
    assertThat(why.findElement(By.tagName("td")).getSize().width).isEqualTo(row.getSize().width);
    assertThat(browser.find(".compared .quote", "拥有20万件").getDomAttribute("href"))
        .contains("/document/2018-wuhan-ip-operations-plan?at=");
  }

  @Test
  void what_only_one_of_them_has_is_listed_after(Browser browser) {
    browser.open(PAIR);

    assertThat(browser.all(".only").size()).isEqualTo(2);
    assertThat(browser.all(".only").get(0).getText())
        .contains("全社会研发投入", "400亿元", "2011 年基期 < 200亿元");
    assertThat(browser.all(".only").get(1).getText()).contains("版权登记数量", "8万件");
  }

  @Test
  void filters_are_part_of_the_address_and_the_back_button_undoes_them(Browser browser) {
    browser.open(PAIR);
    new Select(browser.find("[name=change]")).selectByValue("RAISED");
    browser.until(
        () -> browser.driver().findElements(By.cssSelector(".indicator-row")).size() == 1);
    assertThat(browser.address()).contains("change=RAISED");
    assertThat(browser.has(".only")).isFalse();
    browser.type("[name=text]", "没有这样的指标");
    browser.find(".state.empty", "放宽上面的条件");

    browser.open(PAIR);
    new Select(browser.find("[name=change]")).selectByValue("onlySecond");
    browser.until(() -> !browser.has(".compared"));
    browser.back();
    browser.find(".compared");
  }

  @Test
  void documents_are_chosen_and_swapped(Browser browser) {
    browser.open(PAIR);
    browser.find("button", "互换").click();
    browser.find(".compared th", "2018");
    browser.until(() -> browser.text(".compared thead th").contains("知识产权运营服务体系"));
    assertThat(browser.text(".compared")).contains("文件二在前");

    new Select(browser.find("[name=second]"))
        .selectByValue("document/2017-wuhan-science-work-plan");
    browser.find(".headline", "市科技局2017年工作计划");
    assertThat(browser.has(".compared")).isFalse();
    browser.back();
    browser.find(".compared");
  }

  @ParameterizedTest
  @CsvSource({
    "2018-wuhan-ip-operations-plan, 2018-wuhan-ip-operations-plan, 两边是同一份文件",
    "2018-wuhan-ip-operations-plan, no-such-document, 图谱中没有这份文件",
    "2018-wuhan-ip-operations-plan, '', 请在上面选择两份文件"
  })
  void what_cannot_be_compared_says_what_to_do(
      String first, String second, String words, Browser browser) {
    browser.open(
        "/compare?lang=zh&document=document/"
            + first
            + "&document="
            + (second.isEmpty() ? "" : "document/" + second));

    assertThat(browser.text(".state.empty")).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/compare", "/compare?lang=en"})
  void axe_finds_no_serious_fault_in_light_or_dark(String address, Browser browser) {
    browser.open(address);
    assertThat(browser.faults()).isEmpty();
    browser.all(".switches button").get(1).click();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void on_a_telephone_the_two_stand_below_each_other(Browser browser) {
    browser.size(390, 800);
    browser.open(PAIR);
    WebElement row = browser.find(".compared tr", "20万件有效注册商标");
    var cells = row.findElements(By.tagName("td"));

    assertThat(cells.get(0).getLocation().y).isLessThan(cells.get(2).getLocation().y);
    assertThat(cells.get(0).getLocation().x).isEqualTo(cells.get(2).getLocation().x);
    assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo(390L);
  }
}
