package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A measure, who answers for it on a chosen day, and the chain that leads there. */
@InBrowser
class MeasurePageTest {
  private static final String PATENT_NAVIGATION =
      "/measure/2018-wuhan-ip-operations-plan-df32668646";
  private static final String TALENT = "/measure/2018-wuhan-ip-operations-plan-21cc712388";
  private static final String NOBODY = "/measure/2023-wuhan-reply-20230100-512e5b76c1";

  /** The chain step by step is folded below its picture. */
  private static void openSteps(Browser browser, String address) {
    browser.open(address);
    browser.click(".steps > summary");
  }

  @ParameterizedTest
  @CsvSource({
    "zh,今天由谁负责,武汉市市场监督管理局,首列（文中未称牵头）,推断",
    "en,Who answers today,Wuhan Administration for Market Regulation,not call it the lead,inferred"
  })
  void it_says_who_answers_today_and_how_that_is_known(
      String language, String heading, String holder, String basis, String note, Browser browser) {
    openSteps(browser, PATENT_NAVIGATION + "?lang=" + language);

    assertThat(browser.text("#who")).isEqualTo(heading);
    assertThat(browser.text(".who li a")).isEqualTo(holder);
    assertThat(browser.text(".who > .note")).contains(note);
    assertThat(browser.text(".lane .named")).contains(basis);
    assertThat(browser.text(".branch .holder")).contains(holder);
    assertThat(browser.text(".branch .move .quote")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zh,'武汉市市场监督管理局 承接自市科技局〈市知识产权局〉，其在文件中的角色：首列（文中未称牵头）'",
    "en,'Wuhan Administration for Market Regulation took over from 市科技局〈市知识产权局〉, whose role in the"
        + " document is: first listed'"
  })
  void the_role_is_said_of_who_is_named_not_of_who_took_over(
      String language, String told, Browser browser) {
    browser.open(PATENT_NAVIGATION + "?lang=" + language);

    assertThat(browser.text(".who li")).startsWith(told);
    assertThat(browser.find("input[type=range]").getDomAttribute("aria-valuetext"))
        .doesNotContain("：首列（文中未称牵头）：");
  }

  @Test
  void its_outline_path_leads_from_the_outermost_section_down(Browser browser) {
    openSteps(browser, PATENT_NAVIGATION + "?lang=zh");

    assertThat(browser.all(".origin .path a"))
        .extracting(WebElement::getText)
        .containsExactly("三、重点任务", "(一)构建高价值知识产权培育体系", "1.实施专利导航工程");
  }

  @Test
  void whom_a_body_belongs_to_shows_which_document_names_it(Browser browser) {
    openSteps(browser, PATENT_NAVIGATION + "?lang=zh&asOf=2024-10-01");

    assertThat(browser.text(".lane:first-child .above"))
        .contains("武汉市人民政府", "2024年9月30日", "来源:武汉市市场监督管理局");
    assertThat(browser.find(".lane:first-child .above details").getDomProperty("textContent"))
        .contains("并非隶属关系本身");
    assertThat(browser.text(".origin")).contains("武汉市人民政府办公厅", "2018年12月29日");
    openSteps(browser, PATENT_NAVIGATION + "?lang=zh&asOf=2018-12-31");
    assertThat(browser.text(".lane:first-child .above")).contains("市科技局〈市知识产权局〉");
    openSteps(browser, PATENT_NAVIGATION + "?lang=zh&asOf=2021-01-01");
    // only a later document names the holder of then: its day is that of what is cited
    assertThat(browser.text(".lane:first-child .above")).contains("所引文件的日期：2024年9月30日");
    assertThat(browser.find(".lane:first-child .above details").getDomProperty("textContent"))
        .contains("此日及之前没有文件", "2024-09-30");
  }

  @Test
  void in_a_handover_both_sides_look_uncertain(Browser browser) {
    browser.open(PATENT_NAVIGATION + "?lang=zh&asOf=2019-06-15");

    assertThat(browser.all(".lane:first-child .holder[data-state=handover]")).hasSize(2);
    assertThat(browser.text(".who")).contains("武汉市科学技术局", "两边都可能负责");
    assertThat(browser.has(".band .time[data-state=handover]")).isTrue();
  }

  @Test
  void before_its_document_nobody_holds_it_yet(Browser browser) {
    browser.open(PATENT_NAVIGATION + "?lang=zh&asOf=2015-01-01");

    assertThat(browser.text(".who")).contains("该日早于文件日期。文件成文日期为 2018年12月29日。");
    assertThat(browser.has(".holder[data-state=unknown]")).isFalse();
  }

  @Test
  void the_slider_is_moved_by_keys_and_its_day_stands_in_the_address(Browser browser) {
    browser.open(PATENT_NAVIGATION + "?lang=zh");
    browser.find("input[type=range]").sendKeys(Keys.HOME);
    browser.until(() -> browser.address().contains("asOf=2012-01-01"));
    browser.find("input[type=range]").sendKeys(Keys.END);
    browser.until(() -> !browser.address().contains("asOf"));

    browser.find(".day-choice button", "上一变动").click();
    browser.until(() -> browser.address().contains("asOf=2020-01-01"));
    browser.find(".day-choice button", "上一变动").click();
    browser.until(() -> browser.text("#chain").contains("2019年1月1日"));
  }

  @Test
  void a_day_typed_into_the_field_is_taken(Browser browser) {
    browser.open(PATENT_NAVIGATION + "?lang=zh");
    browser.script(
        "const day = document.querySelector('input[type=date]'); day.value = '2019-03-07';"
            + " day.dispatchEvent(new Event('change', { bubbles: true }));");
    browser.until(() -> browser.address().contains("asOf=2019-03-07"));
    browser.find("#who", "2019年3月7日");
  }

  @Test
  void an_unknown_holder_is_said_to_be_unknown(Browser browser) {
    openSteps(browser, TALENT + "?lang=zh");

    assertThat(browser.text(".holder[data-state=unknown]")).contains("现承接单位不明", "后继机构不明");
    assertThat(browser.text(".who .unknown")).contains("市招才局");

    openSteps(browser, TALENT + "?lang=zh&asOf=2018-12-31");
    assertThat(browser.text(".who")).contains("可能已不再负责");
  }

  @Test
  void without_an_owner_it_says_why(Browser browser) {
    openSteps(browser, NOBODY + "?lang=zh");

    assertThat(browser.text(".who-answer")).isEqualTo("没有责任单位");
    assertThat(browser.text(".flow .absence")).contains("文中未述");
  }

  @Test
  void evidence_leads_to_its_characters_and_back(Browser browser) {
    openSteps(browser, PATENT_NAVIGATION + "?lang=zh&asOf=2021-01-01");
    browser.click(".lane .named .quote");
    browser.until(() -> browser.address().startsWith("/document/2018-wuhan-ip-operations-plan"));
    assertThat(browser.address()).contains("at=");

    browser.back();
    browser.find("#who", "2021年1月1日");
  }

  @Test
  void the_same_work_in_other_documents_is_on_a_time_line(Browser browser) {
    browser.open(PATENT_NAVIGATION + "?lang=en");

    assertThat(browser.all("ol.timeline > li .year"))
        .extracting(element -> element.getText())
        .containsExactly("2017", "2018", "2023");
    browser.click("ol.timeline details summary");
    assertThat(browser.text("ol.timeline details p")).isNotEmpty();
    browser.click("ol.timeline li a");
    browser.until(() -> browser.address().startsWith("/measure/2017-"));
  }

  @ParameterizedTest
  @CsvSource({"zh,申报门槛", "en,threshold"})
  void its_figures_have_their_evidence(String language, String kind, Browser browser) {
    browser.open("/measure/2018-wuhan-ip-operations-plan-38ca7cf8f4?lang=" + language);
    browser.find("section[aria-labelledby=parameters] .mark", kind);
    assertThat(browser.text("section[aria-labelledby=parameters] .quote")).contains("1000");

    browser.open(PATENT_NAVIGATION + "?lang=" + language);
    assertThat(browser.all("section[aria-labelledby=targets] .quote")).isNotEmpty();
  }

  @Test
  void what_is_only_inferred_is_marked(Browser browser) {
    openSteps(browser, "/measure/2012-wuhan-innovation-press-conference-b0d0aa6988?lang=zh");

    assertThat(browser.text(".lane .named.inferred")).contains("兜底推断");
    assertThat(browser.text(".who li")).contains("兜底推断");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-wuhan-reply-20240294-295b2ed89e,zh,文中未列名,列名",
    "2012-wuhan-innovation-press-conference-a78568b848,zh,文中未列名,列名",
    "2012-wuhan-innovation-press-conference-47b8a9191e,zh,文中未为本措施列名,列名",
    "2024-wuhan-reply-20240294-295b2ed89e,en,not named by the text,Named"
  })
  void who_is_only_inferred_is_not_said_to_be_named(
      String measure, String language, String unnamed, String named, Browser browser) {
    openSteps(browser, "/measure/" + measure + "?lang=" + language);

    assertThat(browser.text(".lane .named")).contains(unnamed);
    assertThat(browser.text(".lane .named .step-kind")).doesNotContain(named);
    assertThat(browser.text("section[aria-labelledby=owners] tbody")).contains(unnamed);
    assertThat(browser.text("main")).doesNotContain("唯一列名").doesNotContain("only one named");
  }

  @ParameterizedTest
  @CsvSource({"zh,未标注,尚未审校", "en,not annotated,not yet reviewed"})
  void an_empty_field_says_which_kind_of_nothing_it_is(
      String language, String unmarked, String unreviewed, Browser browser) {
    browser.open("/measure/2024-wuhan-reply-20240294-295b2ed89e?lang=" + language);

    String facts = "section[aria-labelledby=what] ";
    assertThat(browser.text(facts + "[data-reason=NOT_ANNOTATED]")).isEqualTo(unmarked);
    assertThat(browser.text(facts + "[data-reason=NOT_REVIEWED]")).isEqualTo(unreviewed);
    assertThat(browser.has(facts + "[data-reason=NOT_STATED]")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {PATENT_NAVIGATION + "?asOf=2019-06-15", TALENT + "?lang=en", NOBODY})
  void axe_finds_no_serious_fault_in_light_or_dark(String address, Browser browser) {
    browser.open(address);
    assertThat(browser.faults()).isEmpty();
    browser.all(".switches button").get(1).click();
    assertThat(browser.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {PATENT_NAVIGATION + "?lang=en&asOf=2019-06-15", TALENT + "?lang=zh"})
  void on_a_telephone_nothing_is_wider_than_the_screen(String address, Browser browser) {
    browser.size(390, 800);
    browser.open(address);
    assertThat(browser.script("return document.documentElement.scrollWidth")).isEqualTo(390L);
  }

  @Test
  void on_a_telephone_no_cell_of_the_agencies_is_squeezed(Browser browser) {
    browser.size(390, 800);
    browser.open(PATENT_NAVIGATION + "?lang=en");

    assertThat(browser.all(".roles td"))
        .allSatisfy(cell -> assertThat(cell.getSize().getWidth()).isGreaterThan(250));
  }

  @ParameterizedTest
  @CsvSource({"360,zh", "360,en", "820,zh", "820,en"})
  void the_table_of_holders_is_no_wider_than_its_page_and_cuts_no_day(
      int width, String language, Browser browser) {
    browser.size(width, 800);
    browser.open(PATENT_NAVIGATION + "?lang=" + language);
    browser.click(".holders details summary");

    assertThat(
            browser.script(
                """
                const table = document.querySelector('.held');
                const lines = it => { const range = document.createRange(); range.selectNodeContents(it); return range.getClientRects().length; };
                return [document.documentElement.scrollWidth, table.parentElement.scrollWidth <= table.parentElement.clientWidth, [...table.querySelectorAll('.when')].every(it => lines(it) === 1)];
                """))
        .isEqualTo(List.of((long) width, true, true));
  }

  @Test
  void the_years_of_the_same_work_stand_in_one_line_on_a_narrow_screen(Browser browser) {
    browser.size(700, 900);
    browser.open(PATENT_NAVIGATION + "?lang=zh");

    assertThat(browser.all("ol.timeline > li .year"))
        .extracting(year -> year.getRect().getX())
        .hasSize(3)
        .containsOnly(browser.find("ol.timeline > li .year").getRect().getX());
  }

  @ParameterizedTest
  @CsvSource({"zh,移动日期", "en,Move the day"})
  void paper_has_no_words_on_what_only_a_screen_does(
      String language, String words, Browser browser) {
    browser.open(PATENT_NAVIGATION + "?lang=" + language);
    assertThat(browser.text(".holders")).contains(words);

    browser.onPaper();
    assertThat(browser.text(".holders")).doesNotContain(words);
    assertThat(browser.find(".day-slider").isDisplayed()).isFalse();
    assertThat(browser.find(".actions").isDisplayed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PATENT_NAVIGATION + "?lang=zh",
        PATENT_NAVIGATION + "?lang=en&asOf=2019-06-15",
        "/measure/2018-wuhan-ip-operations-plan-2e8fa8dedf?lang=en",
        "/findings?lang=zh",
        "/findings?lang=en",
        "/document/2018-wuhan-ip-operations-plan?lang=en"
      })
  void no_sheet_ends_with_a_heading(String address, Browser browser) throws Exception {
    browser.open(address);
    browser.untilScript(
        "const it = document.querySelector('chain-picture'); return !it || !!it.graph");
    // Below the heading of the chain stands a picture, which has no words.
    List<String> headings =
        browser.all("main h2:not(#chain), main h3, main dt, main summary").stream()
            .map(it -> words(String.valueOf(it.getDomProperty("textContent"))))
            .toList();
    List<String> sheets = browser.printed();

    assertThat(sheets).hasSizeGreaterThan(3);
    for (String sheet : sheets) {
      String last = words(sheet.substring(sheet.lastIndexOf('\n') + 1));
      assertThat(headings).as(sheet).noneMatch(it -> !last.isEmpty() && it.endsWith(last));
    }
  }

  /** Without what line ends and fonts add. */
  private static String words(String text) {
    return text.replaceAll("[\\s\u200b]+", "");
  }

  @Test
  void whoever_comes_back_is_at_the_link_that_they_left_by(Browser browser) {
    browser.open(PATENT_NAVIGATION + "?lang=zh");
    browser.all(".who li a").get(1).sendKeys(Keys.ENTER);
    browser.until(() -> browser.address().startsWith("/agency/"));
    browser.ready();

    browser.back();
    browser.untilScript(
        "return document.activeElement === document.querySelectorAll('.who li a')[1]");
  }

  @Test
  void on_paper_its_tables_sources_and_reasons_are_open(Browser browser) {
    browser.open(PATENT_NAVIGATION + "?lang=zh");
    browser.find(".chain details");
    browser.find(".timeline details");
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    Object closed =
        browser.script(
            "return [...document.querySelectorAll('.measure details > :not(summary)')]"
                + ".filter(it => !it.checkVisibility()).length");
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));

    assertThat(closed).isEqualTo(0L);
  }
}
