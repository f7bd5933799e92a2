package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** A document with its outline, its text where it is mounted, and what it states. */
@InBrowser
class DocumentPageTest {
  private static final String PLAN = "/document/2018-wuhan-ip-operations-plan";
  private static final Path TEXT = Path.of("../shared/documents/2018-wuhan-ip-operations-plan.txt");

  private static void needsTheText() {
    assumeTrue(Files.exists(TEXT), "the source texts are not at " + TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "zh,武汉市知识产权运营服务体系建设实施方案,转载,文中未述,目标值",
    "en,Implementation plan for building,reprint,not stated in the text,Target"
  })
  void it_says_what_is_known_of_the_copy_and_what_is_not(
      String language, String title, String copy, String absence, String target, Browser browser) {
    browser.open(PLAN + "?lang=" + language);

    assertThat(browser.text("h1")).startsWith(title);
    assertThat(browser.has(".own-title[lang=zh]")).isEqualTo(language.equals("en"));
    assertThat(browser.text(".about")).contains(copy).contains("3b2f08c37d4d…");
    assertThat(browser.text(".about .absence[data-reason=NOT_STATED]")).contains(absence);
    assertThat(browser.text(".about .absence[data-reason=NOT_RECORDED]"))
        .isEqualTo(language.equals("zh") ? "未记录" : "not recorded");
    assertThat(browser.text(".kinds")).contains(target + " 43");
    browser.find(".outline a", "实施专利导航工程");
    assertThat(browser.hosts()).hasSize(1);
  }

  @Test
  void a_marked_place_opens_what_the_graph_says_and_back_closes_it(Browser browser) {
    needsTheText();
    browser.open(PLAN + "?lang=zh");
    browser.find(".body .fact", "发明专利拥有量和涉外").click();

    browser.until(() -> browser.address().contains("fact=target"));
    browser.find(".panel dl", "涉外专利申请量");
    assertThat(browser.text(".panel")).contains("到2020年").contains("取自标题").contains("人工录入");
    assertThat(browser.has(".fact.chosen")).isTrue();

    browser.back();
    browser.until(() -> !browser.has(".fact.chosen"));
    assertThat(browser.address()).doesNotContain("fact=");
  }

  @Test
  void statements_are_reached_and_chosen_by_keyboard(Browser browser) {
    needsTheText();
    browser.open(PLAN + "?lang=zh&kinds=RESPONSIBILITY");
    browser.find(".body .fact");
    browser.script("document.querySelector('.body .fact:not(.beside)').focus()");
    browser.press(Keys.ENTER);

    browser.find(".panel dl", "首列（文中未称牵头）");
    browser.press(Keys.TAB);
    browser.script("document.querySelector('.panel .close').focus()");
    browser.press(Keys.ESCAPE);
    browser.until(() -> !browser.address().contains("fact="));
  }

  @ParameterizedTest
  @CsvSource({"zh,选中的表述", "en,Chosen statement"})
  void what_is_chosen_is_said_and_takes_the_focus_until_it_is_closed(
      String language, String said, Browser browser) {
    browser.open(PLAN + "?lang=" + language + "&kinds=TARGET");
    browser.find(".kinds");
    String mark =
        "document.querySelector('.body .fact:not(.beside), .by-section a[href*=\"fact=\"]')";
    browser.untilScript("return !!" + mark + ";");
    browser.script(mark + ".focus()");
    browser.press(Keys.ENTER);

    browser.find(".panel dl");
    String chosen = browser.text(".panel h2");
    browser.until(() -> browser.spoken().startsWith(said) && browser.spoken().endsWith(chosen));
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo(chosen);
    browser.find(".panel .steps button:last-child").click();
    browser.until(
        () -> {
          String next = browser.text(".panel h2");
          return !next.equals(chosen) && browser.spoken().endsWith(next);
        });

    browser.press(Keys.ESCAPE);
    browser.until(() -> !browser.address().contains("fact="));
    browser.untilScript("return document.activeElement.matches('.body .fact, .by-section a')");
  }

  @Test
  void a_programme_leads_to_the_measures_that_have_its_words(Browser browser) {
    browser.open(
        "/document/2017-wuhan-science-work-plan?lang=zh"
            + "&fact=programme/2017-wuhan-science-work-plan-935c0d754d");
    browser.find(".panel .button", "找有这些字的措施").click();

    browser.find(".rows a", "实施专利导航工程").click();
    browser.until(() -> browser.address().startsWith("/measure/2018-wuhan-ip-operations-plan"));
  }

  @Test
  void words_with_quotation_marks_of_their_own_are_quoted_once(Browser browser) {
    browser.open(
        "/document/2012-wuhan-innovation-press-conference?lang=zh"
            + "&fact=target/2012-wuhan-innovation-press-conference-7c90369529");

    assertThat(browser.find(".panel dl", "“十二五”期末").getText()).doesNotContain("““");
  }

  @Test
  void a_title_says_of_who_is_listed_first_that_the_text_does_not_call_it_the_lead(
      Browser browser) {
    browser.open(PLAN + "?lang=zh&kinds=RESPONSIBILITY");

    browser.find(".all-facts summary, .by-section");
    assertThat(
            browser.script(
                "return [...document.querySelectorAll('.by-section a')].map(it =>"
                    + " it.textContent).filter(it => it.includes(':首列 ')).length"))
        .isEqualTo(0L);
    browser.find(".by-section");
    assertThat(browser.driver().getPageSource()).contains(":首列（文中未称牵头） ");
  }

  @Test
  void the_place_of_an_address_is_marked_and_in_view(Browser browser) {
    needsTheText();
    browser.open(PLAN + "?lang=zh&at=1373-1385");

    assertThat(browser.text("mark.at")).isEqualTo("市科技局〈市知识产权局〉");
    browser.untilScript(
        "const at = document.querySelector('mark.at').getBoundingClientRect();"
            + " return at.top > 60 && at.bottom < innerHeight");
  }

  @Test
  void a_place_where_nothing_is_stated_is_marked_too(Browser browser) {
    needsTheText();
    browser.open(PLAN + "?lang=en&at=0-4&kinds=NONE");

    assertThat(browser.text("mark.at")).isEqualTo("标准规范");
    assertThat(browser.has(".body .fact")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"at=2514-2521", "at=2514-2517", "find=8万件版权"})
  void what_is_stated_at_the_place_of_an_address_is_told_with_who_answers(
      String place, Browser browser) {
    needsTheText();
    browser.open(PLAN + "?lang=zh&" + place);

    browser.find(".panel h2", "版权登记数量");
    assertThat(browser.find(".panel dl", "市工商局").getText())
        .contains("建设版权示范单位园区", "首列（文中未称牵头）", "武汉市市场监督管理局");

    browser.click(".panel .close");
    browser.find(".panel.hint");
    assertThat(browser.has("mark.at")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "zh,武汉市科学技术局（后称武汉市科技创新局）",
    "en,Wuhan Science and Technology Bureau (later Wuhan Science and Technology Innovation Bureau)"
  })
  void issuers_have_the_name_they_had_then(String language, String names, Browser browser) {
    browser.open("/document/2012-wuhan-innovation-press-conference?lang=" + language);

    assertThat(browser.text(".about").replace(" （", "（")).contains(names);
  }

  @Test
  void its_targets_are_listed_with_what_came_of_them(Browser browser) {
    browser.open(PLAN + "?lang=zh");
    browser.find(".tools a", "目标值及达成情况（43）").click();
    browser.find("main .note", "共 43 项");
    assertThat(browser.text(".rows")).contains("未见公布值");
    assertThat(browser.address()).contains("document=");

    browser.find(".chip", "不限文件").click();
    browser.until(() -> !browser.address().contains("document="));
    browser.until(() -> !browser.text("main .note").equals("共 43 项"));
  }

  @Test
  void kinds_are_shown_and_hidden_and_the_address_keeps_it(Browser browser) {
    browser.open(PLAN + "?lang=zh");
    browser.find(".kinds .toggle", "措施").click();

    browser.until(
        () -> browser.address().contains("kinds=") && !browser.address().contains("MEASURE"));
    assertThat(browser.has(".kind-mark[data-kind=TARGET]")).isTrue();
    browser.until(() -> !browser.has(".body .kind-mark[data-kind=MEASURE]"));
    browser.find(".kinds button", "全部").click();
    browser.until(() -> !browser.address().contains("kinds="));
  }

  @Test
  void a_statement_that_is_not_there_is_told(Browser browser) {
    browser.open(PLAN + "?lang=en&fact=target/none");

    assertThat(browser.text(".page > .fault"))
        .contains("no such statement")
        .contains("target/none");
  }

  @Test
  void a_document_that_is_not_there_is_told(Browser browser) {
    browser.open("/document/none?lang=en");

    assertThat(browser.text("h1")).contains("no such entry");
    browser.open("/indicator/%3Cnone%3E?lang=en");
    assertThat(browser.text("h1")).as("an address that is no key").contains("no such entry");
  }

  /**
   * 3,000,000 code points with 1,500 divisions and 20,000 statements: only what is seen is read.
   */
  @Test
  void a_place_in_a_text_of_millions_is_found_without_reading_it_all(Browser browser) {
    browser.open(PLAN + "?lang=zh");
    Object found =
        browser.promised(
            """
            const { DocumentText } = await import('/explorer/pages/document/text.js');
            const { render } = await import('/explorer/core/libraries.js');
            const line = Array.from('甲市建照明平台𠀀，到2030年新建灯杆三千根。\\n');
            const slice = async (start, end) => { let text = ''; for (let i = start; i < end; i++) text += line[i % line.length]; return text; };
            let read = 0;
            const sections = Array.from({ length: 1500 }, (_, i) => ({ id: 's' + i, heading: '节', depth: 0, startOffset: i * line.length * 80 }));
            const facts = Array.from({ length: 20000 }, (_, i) => ({ id: 'f' + i, kind: 'TARGET', label: 'x', statement: { review: {} }, spans: [{ start: i * 150, end: i * 150 + 20, main: true }] }));
            const text = new DocumentText({ length: 3000000, sections, facts, slice: (start, end) => { read += end - start; return slice(start, end); } });
            const page = document.querySelector('.page');
            render(text.template(), page.appendChild(document.createElement('div')));
            text.stand(page.lastChild.querySelector('.body'), { key: '', visible: () => true, selected: 'f1', at: { start: 2400003, end: 2400010 } });
            await text.show(2400003);
            await new Promise(then => setTimeout(then, 1000));
            const mark = page.lastChild.querySelector('mark.at');
            const { top } = mark.getBoundingClientRect();
            return [...page.lastChild.querySelectorAll('mark.at')].map(it => it.textContent).join('') === await slice(2400003, 2400010) && top > 0 && top < innerHeight && read < 200000;
            """);

    assertThat(found).isEqualTo(true);
  }

  @Test
  void offsets_are_code_points_and_spans_may_overlap(Browser browser) {
    browser.open("/?lang=zh");
    Object found =
        browser.promised(
            """
            const { cells, chunks, lines, segments } = await import('/explorer/pages/document/text-segments.js');
            const characters = Array.from('𠀀甲\\n\\n表\\t12\\r\\n乙');
            return JSON.stringify({
              lines: lines(characters, 100),
              cells: cells(characters, 100, { start: 104, end: 108 }),
              over: segments(0, 10, [{ id: 'a', start: 2, end: 8 }, { id: 'b', start: 4, end: 12 }]).map(it => `${it.start}-${it.end}:${it.over.map(span => span.id)}`),
              chunks: chunks(25, [0, 4, 9, 24], 10).map(it => `${it.start}-${it.end}${it.torn ? ' torn' : ''}`),
            });
            """);

    assertThat(found)
        .isEqualTo(
            "{\"lines\":[{\"start\":100,\"end\":102},{\"start\":104,\"end\":108},{\"start\":110,\"end\":111}],"
                + "\"cells\":[{\"start\":104,\"end\":105},{\"start\":106,\"end\":108}],"
                + "\"over\":[\"0-2:\",\"2-4:a\",\"4-8:b,a\",\"8-10:b\"],\"chunks\":[\"0-9\",\"9-19\",\"19-25"
                + " torn\"]}");
  }

  @ParameterizedTest
  @CsvSource({"1280,900,zh", "390,844,en"})
  void axe_finds_no_serious_fault(int width, int height, String language, Browser browser) {
    browser.size(width, height);
    browser.open(
        PLAN + "?lang=" + language + "&fact=target/2018-wuhan-ip-operations-plan-b1bfa3e33e");
    browser.find(".panel dl");

    assertThat(browser.faults()).isEmpty();
    assertThat(browser.script("return document.documentElement.scrollWidth"))
        .isEqualTo((long) width);
  }

  @Test
  void without_the_text_all_statements_are_printed(Browser browser) {
    openWithoutText("/document/2012-wuhan-innovation-press-conference?lang=zh", browser);
    browser.find(".by-section > button", "再列");
    browser.script("window.print = () => { window.printed = true; };");
    browser.find(".tools button", "打印").click();
    browser.untilScript("return window.printed ?? null");

    browser.onPaper();
    assertThat(browser.find(".unmounted").isDisplayed()).isTrue();
    assertThat(browser.has(".by-section > button")).isFalse();
    assertThat(browser.script(LISTED)).isEqualTo(List.of(true, true, true));
  }

  /**
   * Whether there are as many rows as the kinds have statements, each has a place on paper, and the
   * buttons have none.
   */
  private static final String LISTED =
      """
      const all = [...document.querySelectorAll('.filters .toggle')].reduce((sum, it) => sum + Number(/\\d+$/.exec(it.textContent.trim())[0]), 0);
      const rows = [...document.querySelectorAll('.by-section li')];
      const seen = it => it.getBoundingClientRect().height > 0;
      return [rows.length === all && all > 100, rows.every(seen), ![...document.querySelectorAll('main button')].some(seen)];
      """;

  /** The page of a document as a service without its text shows it. */
  private static void openWithoutText(String address, Browser browser) {
    openAltered(address, "\"mounted\":true", "\"mounted\":false", browser);
  }

  /** The page of a document as it is where the service's answers have other words. */
  private static void openAltered(String address, String was, String is, Browser browser) {
    browser.open("/?lang=zh");
    browser.script(
        """
        const ask = window.fetch;
        const [, was, is] = arguments;
        window.fetch = async (...request) => new Response((await (await ask(...request)).text()).replaceAll(was, is));
        const link = document.querySelector('main').appendChild(document.createElement('a'));
        link.href = arguments[0];
        link.click();
        """,
        address,
        was,
        is);
  }

  @ParameterizedTest
  @CsvSource({"1280,900,1373-1385,市科技局〈市知识产权局〉", "390,844,2514-2521,8万件"})
  void without_the_text_the_place_of_an_address_is_brought_into_view_in_the_list(
      int width, int height, String at, String quote, Browser browser) {
    browser.size(width, height);
    openWithoutText(PLAN + "?lang=zh&at=" + at, browser);

    assertThat(browser.find(".by-section li.chosen q").getText()).contains(quote);
    assertThat(browser.find(".panel q").getText()).contains(quote);
    assertThat(browser.has(".unmounted")).isTrue();
    browser.untilScript(
        """
        const { top, bottom } = document.querySelector('.by-section li.chosen').getBoundingClientRect();
        const panel = document.querySelector('.panel').getBoundingClientRect();
        return top > 0 && bottom < (innerWidth < 960 ? panel.top : innerHeight);
        """);
  }

  @Test
  void without_the_text_words_are_found_in_the_quotes_of_statements(Browser browser) {
    openWithoutText(PLAN + "?lang=zh&find=有效注册商标", browser);

    assertThat(browser.find(".by-section li.chosen q").getText()).contains("拥有20万件有效注册商标");
    openWithoutText(PLAN + "?lang=zh&find=湖上灯会", browser);
    browser.find(".fault", "表述所引的片段里也没有“湖上灯会”");
  }

  @Test
  void axe_finds_no_serious_fault_in_an_outline_with_speakers(Browser browser) {
    browser.open("/document/2012-wuhan-innovation-press-conference?lang=zh");
    browser.find(".outline .note");

    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void a_place_of_an_earlier_version_marks_no_other_words(Browser browser) {
    openAltered(
        PLAN + "?lang=zh&at=2493-2505",
        "\"quote\":\"拥有20万件有效注册商标\",\"superseded\":false",
        "\"quote\":\"拥有20万件有效注册商标\",\"superseded\":true",
        browser);
    browser.find(".fault", "较早文本的位置");
    browser.untilScript(
        "const it = document.querySelector('.fault').getBoundingClientRect();"
            + " return it.top > 0 && it.bottom < innerHeight");

    assertThat(browser.has("mark.at")).isFalse();
    assertThat(browser.text(".earlier summary")).contains("1 条表述依据较早文本");
    assertThat(browser.text(".filters .toggle")).contains("较早文本 1");

    browser.click(".fault a");
    browser.until(() -> browser.address().contains("fact=target"));
    assertThat(browser.has(".fault")).isFalse();
    assertThat(browser.text(".panel")).contains("有效注册商标");
  }
}
