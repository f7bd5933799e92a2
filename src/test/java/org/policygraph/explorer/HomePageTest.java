package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The way in: search as one types, documents on a time line, counts that lead somewhere. */
@InBrowser
class HomePageTest {

  @ParameterizedTest
  @CsvSource({"zh,政策图谱,文件", "en,Policy Graph,Documents"})
  void it_speaks_both_languages(String language, String title, String timeline, Browser browser) {
    browser.open("/?lang=" + language);

    assertThat(browser.text("h1")).isEqualTo(title);
    assertThat(browser.text("#timeline")).isEqualTo(timeline);
    assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(language);
    assertThat(browser.all(".timeline .year")).hasSize(5);
  }

  @Test
  void a_search_as_one_types_leads_to_the_measure(Browser browser) {
    browser.open("/?lang=zh");
    browser.type("#home-search", "专利导航工程");
    browser.find("[role=option] .label", "专利导航工程");
    browser.press(Keys.ARROW_DOWN);
    while (!browser.text("[role=option][aria-selected=true]").startsWith("措施")) {
      browser.press(Keys.ARROW_DOWN);
    }
    browser.press(Keys.ENTER);

    browser.until(() -> browser.address().startsWith("/measure/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"专利导航", "谁负责专利导航", "who answers for patent navigation"})
  void the_first_offer_to_a_question_is_a_measure_that_answers_it(
      String question, Browser browser) {
    browser.open("/?lang=zh");
    browser.type("#home-search", question);
    browser.find("[role=option] .label", "专利导航");
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.text("[role=option][aria-selected=true]")).startsWith("措施");
    browser.press(Keys.ENTER);

    browser.find("#who", "今天由谁负责");
  }

  @ParameterizedTest
  @CsvSource({"專利導航,措施,/measure/", "專利導航,文件,/document/", "武漢市知識產權局,机构,/agency/"})
  void traditional_characters_find_what_is_written_in_simplified_ones(
      String words, String kind, String address, Browser browser) {
    browser.open("/search?lang=zh&q=" + words);
    browser.find(".rows li", kind).findElement(By.cssSelector("a")).click();

    browser.until(() -> browser.address().startsWith(address));
    browser.find("main h1");
  }

  @Test
  void a_target_that_is_found_tells_how_it_stands(Browser browser) {
    browser.open("/search?lang=zh&kind=TARGET&q=高新技术企业");

    assertThat(browser.text(".rows")).containsAnyOf("据公布值", "未见公布值", "未到期");
    browser.open("/search?lang=zh&kind=MEASURE&q=专利导航");
    assertThat(browser.text(".rows")).doesNotContain("公布值");
  }

  @Test
  void enter_never_opens_a_hit_of_other_words(Browser browser) {
    browser.open("/?lang=zh");
    browser.type("#home-search", "专利导航");
    browser.find("[role=option] .label", "专利导航");
    browser.press(Keys.ARROW_DOWN);
    browser.press(Keys.chord(Keys.CONTROL, "a"), "商标", Keys.ENTER);

    browser.find("h1", "商标");
    assertThat(browser.address()).startsWith("/search?");
  }

  @Test
  void going_back_comes_to_the_words_that_were_typed(Browser browser) {
    browser.open("/?lang=zh");
    browser.type("#home-search", "专利导航");
    browser.find("[role=option] .label", "专利导航").click();
    browser.until(() -> !browser.address().startsWith("/?"));
    browser.ready();
    browser.back();
    browser.until(() -> browser.address().startsWith("/?"));

    assertThat(browser.find("#home-search").getDomProperty("value")).isEqualTo("专利导航");
    browser.click("#home-search");
    browser.find("[role=option] .label", "专利导航");
  }

  @Test
  void going_back_comes_to_the_place_that_was_left(Browser browser) {
    browser.size(1280, 500);
    browser.open("/?lang=zh");
    browser.driver().executeScript("scrollTo(0, 300)");
    browser.driver().executeScript("document.querySelector('.columns a.button').click()");
    browser.find("h1", "审计发现");
    browser.back();
    browser.find("h1", "政策图谱");
    browser.until(
        () ->
            Long.valueOf(300).equals(browser.driver().executeScript("return Math.round(scrollY)")));
  }

  @Test
  void a_search_with_nothing_found_says_what_to_try(Browser browser) {
    browser.open("/?lang=en");
    browser.type("#home-search", "qqqqzzzz");

    assertThat(browser.find(".hits p").getText()).contains("Nothing found");
    browser.press(Keys.ESCAPE);
    browser.until(() -> !browser.find(".hits").isDisplayed());
  }

  @Test
  void the_other_language_is_kept(Browser browser) {
    browser.open("/?lang=zh");
    browser.find(".switches button", "English").click();
    browser.find("h1", "Policy Graph");
    browser.find(".counts a", "Measures").click();
    browser.find("h1", "Measure");

    browser.back();
    browser.find("h1", "Policy Graph");
  }

  @Test
  void a_count_leads_to_its_list_and_back(Browser browser) {
    browser.open("/?lang=zh");
    browser.find(".counts a", "目标值").click();
    browser.find("h1", "目标值");
    assertThat(browser.all(".rows li").size()).isGreaterThan(50);

    browser.back();
    browser.find("h1", "政策图谱");
  }

  @ParameterizedTest
  @CsvSource({"zh,最新的审计发现,自 2024年9月30日", "en,Latest findings,since 2024-09-30"})
  void the_freshest_findings_are_told_with_their_day(
      String language, String heading, String since, Browser browser) {
    browser.open("/?lang=" + language);

    assertThat(browser.text("#freshest")).isEqualTo(heading);
    List<WebElement> days = browser.all(".fresh.latest time");
    assertThat(days.get(0).getText()).isEqualTo(since);
    assertThat(days.stream().map(day -> day.getDomAttribute("datetime")).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void a_fresh_finding_leads_to_its_subject_and_to_its_place_in_the_list(Browser browser) {
    browser.open("/?lang=zh");
    assertThat(browser.text("section[aria-labelledby=freshest] h3")).contains("按成立之日");
    String words = browser.text(".fresh.latest .words");
    browser.click(".fresh.latest .mark");
    browser.find("h1", "审计发现");
    assertThat(browser.text(".findings > li.chosen .message")).isEqualTo(words);

    browser.back();
    browser.find("h1", "政策图谱");
    browser.click(".fresh.latest .subject a");
    browser.until(() -> browser.address().startsWith("/measure/"));
  }

  @Test
  void the_count_of_a_kind_leads_to_its_findings(Browser browser) {
    browser.open("/?lang=zh");
    String count =
        browser.find(".by-kind a", "引用文件未收录").findElement(By.tagName("strong")).getText();
    browser.find(".by-kind a", "引用文件未收录").click();

    browser.find("h1", "审计发现");
    assertThat(browser.address()).contains("kind=UNRESOLVED_REFERENCE");
    browser.find("p.note", "共 " + count + " 项");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?lang=en", "/search?q=专利", "/list/targets", "/list/agencies"})
  void axe_finds_no_serious_fault_in_light_or_dark(String address, Browser browser) {
    browser.open(address);
    assertThat(browser.faults()).isEmpty();
    browser.all(".switches button").get(1).click();
    assertThat(browser.find("html").getDomAttribute("data-theme")).isEqualTo("dark");
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void on_a_chinese_page_no_label_in_english_tells_by_what_a_hit_was_found(Browser browser) {
    browser.open("/search?lang=zh&q=concentrated+intellect");

    assertThat(browser.text(".rows")).contains("智力密集区位次").doesNotContain("intellect");
    browser.open("/search?lang=zh&q=注册商标");
    assertThat(browser.text(".rows")).contains("地理标志注册商标").doesNotContain("Geographical");
  }

  @ParameterizedTest
  @CsvSource({"820,zh", "820,en", "1000,en", "360,zh"})
  void the_switches_stand_in_the_row_of_the_name(int width, String language, Browser browser) {
    browser.size(width, 900);
    browser.open("/list/documents?lang=" + language);

    assertThat(
            browser.script(
                """
                const row = css => document.querySelector(css).getBoundingClientRect();
                const [name, switches] = [row('#header .brand'), row('#header .switches')];
                return switches.top < name.bottom && innerWidth - switches.right < 24;
                """))
        .isEqualTo(true);
  }

  @Test
  void nothing_is_asked_of_another_host(Browser browser) {
    browser.open("/");
    assertThat(browser.hosts()).hasSize(1).allMatch(host -> host.startsWith("localhost:"));
  }

  @Test
  void on_a_telephone_nothing_is_wider_than_the_screen(Browser browser) {
    browser.size(390, 800);
    browser.open("/");
    assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth <= 390"))
        .isEqualTo(true);
  }
}
