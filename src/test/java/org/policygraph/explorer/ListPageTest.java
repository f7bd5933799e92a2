package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of all entities of one kind: how much, by when, and what came of it. */
@InBrowser
class ListPageTest {
  private static final String TARGETS =
      "/list/targets?document=document%2F2012-wuhan-innovation-press-conference";

  @ParameterizedTest
  @CsvSource({
    "zh,300亿–600亿元 应于 2017 年达到,> 1,'30,000,000,000'",
    "en,CNY 30–60 billion due 2017,> CNY 1,元"
  })
  void amounts_are_written_as_people_of_the_language_write_them(
      String language, String range, String more, String never, Browser browser) {
    browser.open(TARGETS + "&lang=" + language);

    assertThat(browser.text(".rows")).contains(range, more).doesNotContain(never);
  }

  @Test
  void targets_are_chosen_by_what_came_of_them_and_the_address_keeps_it(Browser browser) {
    browser.open(TARGETS + "&lang=zh");
    int all = browser.all(".rows > li").size();
    browser.click("select[name=status] option[value=REACHED_BY_LATER_DATE]");
    browser.until(() -> browser.address().contains("status=REACHED_BY_LATER_DATE"));
    browser.until(() -> browser.all(".rows > li").size() < all);

    assertThat(browser.all(".rows .mark"))
        .allMatch(it -> it.getText().equals("据公布值后来达到"))
        .allMatch(it -> "REACHED_BY_LATER_DATE".equals(it.getDomAttribute("data-kind")));
    assertThat(browser.address()).contains("document=");
    String later = browser.find(".rows .mark").getCssValue("border-top-color");
    browser.open(TARGETS + "&lang=zh&status=NOT_OBSERVED");
    assertThat(browser.find(".rows .mark").getCssValue("border-top-style")).isEqualTo("dashed");
    assertThat(browser.find(".rows .mark").getCssValue("border-top-color")).isNotEqualTo(later);
  }

  @Test
  void an_outcome_that_is_none_is_told(Browser browser) {
    browser.open(TARGETS + "&lang=zh&status=NOPE");

    assertThat(browser.text("main p.fault[role=status]")).contains("NOPE", "不论达成情况");
    assertThat(browser.faults()).isEmpty();
  }
}
