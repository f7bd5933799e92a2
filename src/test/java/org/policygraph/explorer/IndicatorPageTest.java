package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.support.ui.Select;

/** How an indicator moved: a chart that joins and compares nothing that is not comparable. */
@InBrowser
class IndicatorPageTest {
  private static final String TRADEMARKS = "/indicator/registered-trademarks?lang=zh";

  /** Marks with more than a circle has: an arrow, a bracket, the sides of a bar. */
  private static final String WITH_COMPARATOR = ".plot .marks[d*='L']";

  /** Words of a chart that stand over other words of it or over a mark; their lines may touch. */
  private static final String COVERED =
      """
      const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 3 || b.bottom <= a.top + 3;
      return [...document.querySelectorAll('.chart-panel')].flatMap(panel => {
        const boxes = [...panel.querySelectorAll('text, .marks')].map(it => ({ it, box: it.getBoundingClientRect() }));
        return boxes.flatMap(({ it, box }, index) => boxes.slice(0, index).filter(other => it.textContent + other.it.textContent && !apart(box, other.box))
          .map(other => it.textContent + '/' + other.it.textContent));
      });
      """;

  /** The history of an indicator has three series of twelve points each. */
  private static final String MANY_POINTS =
      """
      const ask = window.fetch;
      window.fetch = async (...request) => {
        const answer = await ask(...request);
        if (!String(request[1]?.body).includes('IndicatorHistory')) return answer;
        const told = await answer.json();
        const { history } = told.data.indicator;
        history.points = Array.from({ length: 36 }, (_, index) => {
          const point = structuredClone(history.points.find(one => one.kind === 'OBSERVATION' && one.figure.valueKind === 'STOCK'));
          const [year, series] = [Math.floor(index / 3), index % 3];
          point.figure.id += `-${index}`;
          point.quantity.value = String(20123 * (series + 1) + year * 8123);
          return { ...point, year: 2012 + year, series: String(series), from: null, to: null };
        });
        return new Response(JSON.stringify(told), { headers: answer.headers });
      };
      """;

  private static final String TARGET_OF_2015 =
      "target/2012-wuhan-innovation-press-conference-7c90369529";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh|有效注册商标数量 · 武汉市|2010 年公布 46,219件 → 目标：2015 年 10万件 → 2020 年 20万件；目标未见公布值|目标值",
        "en|Registered trademarks in force · Wuhan|46,219 items published for 2010 → target 100,000 items for"
            + " 2015 → 200,000 items for 2020; target: no published value seen|Target"
      })
  void it_says_in_words_what_the_chart_shows(
      String language, String title, String headline, String mark, Browser browser) {
    browser.open("/indicator/registered-trademarks?lang=" + language);

    assertThat(browser.text("h1")).isEqualTo(title);
    assertThat(browser.text(".headline")).isEqualTo(headline);
    assertThat(browser.text(".legend")).contains(mark);
    assertThat(browser.driver().getTitle()).startsWith(title);
  }

  @ParameterizedTest
  @CsvSource({"zh,由谁负责（文中列名,首列（文中未称牵头）", "en,Who answers (as the text names them,first listed"})
  void a_target_tells_who_answers_for_it(
      String language, String who, String role, Browser browser) {
    browser.open("/indicator/copyright-registrations?lang=" + language);

    assertThat(browser.text(".targets")).contains(who, "市工商局", role);
    assertThat(browser.find(".targets .owner", "市工商局").getText()).startsWith(role);
    browser.find(".targets .owner a", "市工商局").click();
    browser.until(() -> browser.address().startsWith("/agency/"));
  }

  @Test
  void on_paper_it_tells_the_day_it_is_of(Browser browser) {
    browser.open("/indicator/registered-trademarks?lang=zh&asOf=2019-06-01");
    browser.onPaper();
    assertThat(browser.text("main")).contains("截至 2019年6月1日，打印于");
  }

  @Test
  void an_english_page_names_units_in_english_and_breaks_no_word_of_its_heads(Browser browser) {
    browser.open("/indicator/registered-trademarks?lang=en");
    assertThat(browser.text(".panel-part h2")).isEqualTo("Level · items");
    browser.find(".values .value", "31,676 items");
    assertThat(browser.text(".indicator-figure")).doesNotContain("件");
    assertThat(
            browser
                .driver()
                .executeScript(
                    """
                    const range = document.createRange();
                    return [...document.querySelectorAll('.values thead th, .values tbody:nth-of-type(2) td:nth-child(4)')].filter(it => {
                      range.selectNodeContents(it);
                      const lines = new Set([...range.getClientRects()].map(one => Math.round(one.top))).size;
                      return lines > it.textContent.trim().split(/\\s+/).length;
                    }).length;
                    """))
        .isEqualTo(0L);

    browser.open("/indicator/enterprise-scale?lang=en");
    browser.find("main", "CNY 30–60 billion");
  }

  @Test
  void a_growth_rate_and_an_increase_stand_on_axes_of_their_own(Browser browser) {
    browser.open(TRADEMARKS);

    assertThat(browser.all(".chart-panel")).hasSize(3);
    assertThat(browser.all(".panel-part h2").stream().map(WebElement::getText))
        .containsExactly("存量 · 件", "一段时间内的数量 · 件", "增长率 · %");
    assertThat(browser.all(".plot[data-panel='0'] .point")).hasSize(3);
    assertThat(browser.all(".plot .joins[stroke='var(--target)'][stroke-dasharray='6,4']"))
        .as("from what was published to the first target, and from target to target")
        .hasSize(2);
    assertThat(browser.all(".plot .joins")).hasSize(2);
    assertThat(browser.has(".plot[data-panel='1'] .joins, .plot[data-panel='2'] .joins")).isFalse();
    assertThat(written(browser, 0)).contains("46,219件", "10万件", "20万件", "提高 ×2");
    assertThat(written(browser, 2)).contains("15%");
  }

  @Test
  void a_point_shows_its_quote_and_opens_its_place_in_the_document(Browser browser) {
    browser.open(TRADEMARKS);
    WebElement point = browser.find(".plot[data-panel='0'] .point.OBSERVATION");
    assertThat(point.getDomAttribute("href"))
        .contains("/document/2012-wuhan-innovation-press-conference?at=8472-8480");

    new Actions(browser.driver()).moveToElement(point).perform();
    assertThat(browser.find(".point-card:not([hidden])").getText())
        .contains("公布值", "46219件", "达到46219件", "2012 年文件");
    browser.press(Keys.ESCAPE);
    browser.until(() -> !browser.has(".point-card:not([hidden])"));

    point.findElement(By.cssSelector(".reach")).click();
    browser.until(() -> browser.address().startsWith("/document/"));
    browser.back();
    browser.find("h1", "有效注册商标数量");
  }

  @Test
  void a_point_is_reached_and_opened_by_keyboard(Browser browser) {
    browser.open(TRADEMARKS);
    browser.find(".plot .point");
    browser.find("[name=asOf]").sendKeys(Keys.TAB);
    browser.until(
        () -> {
          browser.press(Keys.TAB);
          return browser.has(".point:focus");
        });
    assertThat(browser.find(".point:focus").getAccessibleName())
        .isEqualTo("公布值 46,219件，2010 年，“建设国家中心城市”系列新闻发布会(第一场)");
    assertThat(browser.find(".point-card:not([hidden])").getText()).contains("达到46219件");
    browser.press(Keys.ENTER);
    browser.until(() -> browser.address().startsWith("/document/"));
  }

  @Test
  void a_finger_sees_first_and_opens_then(Browser browser) {
    browser.open(TRADEMARKS);
    PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
    WebElement target = browser.find(".plot[data-panel='0'] .point.TARGET .reach");
    browser
        .driver()
        .perform(
            List.of(
                new Sequence(finger, 0)
                    .addAction(
                        finger.createPointerMove(
                            Duration.ZERO, PointerInput.Origin.fromElement(target), 0, 0))
                    .addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
                    .addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()))));

    assertThat(browser.find(".point-card.stays:not([hidden])").getText())
        .contains("10万件", "商标注册总量达到10万件", "没有可据以判断的可比公布值");
    assertThat(browser.address()).startsWith("/indicator/");
    assertThat(browser.find(".point-card .quote").getDomAttribute("href")).contains("/document/");
  }

  @Test
  void a_table_has_every_value_with_its_source(Browser browser) {
    browser.open(TRADEMARKS);

    assertThat(browser.all(".values tbody tr:not(.family)")).hasSize(5);
    assertThat(browser.text(".values")).contains("拥有20万件有效注册商标", "后续文件未再提及", "2011–2015 年");
  }

  @Test
  void what_was_published_later_decides_with_a_plain_word(Browser browser) {
    browser.open("/indicator/high-tech-enterprises?lang=zh");

    assertThat(browser.text(".headline"))
        .isEqualTo("目标：2016 年 1,000家 → 2022 年公布 12,654家；目标据公布值后来达到");
    assertThat(browser.all(".plot .joins[stroke='var(--warn)'][stroke-dasharray='1,5']"))
        .hasSize(1);
    assertThat(browser.text(".targets")).contains("到期时是否达到，没有公布值", "12,654家");
    assertThat(browser.text(".targets details[open]")).contains("不可比", "位次", "据公布值达到 期限之后");

    browser.open("/indicator/high-tech-enterprises?lang=en");
    assertThat(browser.text(".targets .deciding")).startsWith("Decided by: 12,654 establishments");
    assertThat(browser.text(".targets summary")).isEqualTo("Published values held against it (3)");
  }

  @Test
  void spans_of_other_lengths_are_drawn_as_spans_and_not_compared(Browser browser) {
    browser.open("/indicator/international-standards?lang=zh");

    assertThat(browser.text(".headline")).isEqualTo("目标：2018–2020 年 ≥ 12个 · 2022 年公布 10项；两者不可比");
    assertThat(browser.all(".plot .spans[stroke='var(--target)']")).hasSize(1);
    assertThat(browser.all(".plot .marks")).hasSize(2);
    assertThat(browser.all(WITH_COMPARATOR)).as("at least 12").hasSize(1);
    assertThat(browser.has(".plot .joins")).isFalse();
    assertThat(browser.text(".targets")).contains("时段为36个月", "时段为12个月");
  }

  @ParameterizedTest
  @CsvSource({
    "enterprise-scale, " + WITH_COMPARATOR + ", 300亿–600亿元",
    "science-technology-competitiveness, " + WITH_COMPARATOR + ", 前 3 位",
    "science-technology-industrial-bases, .plot .marks[fill='var(--baseline)'], 目标",
    "unfair-competition-cases, .undated, 55件"
  })
  void every_kind_of_value_and_of_nothing_has_its_look(
      String indicator, String look, String words, Browser browser) {
    browser.open("/indicator/" + indicator + "?lang=zh");

    browser.find(look);
    assertThat(browser.text("main")).contains(words);
  }

  @Test
  void an_area_without_values_says_so(Browser browser) {
    browser.open("/indicator/registered-trademarks?lang=zh&scope=area/hubei");

    browser.find(".state.empty");
    assertThat(browser.text("main")).doesNotContain("46,219").contains("湖北省");
  }

  @Test
  void another_area_has_its_own_history(Browser browser) {
    browser.open("/indicator/high-tech-enterprises?lang=zh");
    new Select(browser.find("[name=scope]")).selectByValue("area/east-lake-high-tech-zone");
    browser.find("h1", "武汉东湖新技术开发区");
    assertThat(browser.address()).contains("scope=area%2Feast-lake-high-tech-zone");
    assertThat(browser.text(".headline")).contains("356家").doesNotContain("12,654");

    browser.back();
    browser.find(".headline", "12,654家");
  }

  @Test
  void a_target_stands_as_on_the_day_asked_for(Browser browser) {
    browser.open(TRADEMARKS + "&asOf=2014-01-01");

    assertThat(browser.text(".targets")).contains("未到期", "所选日期时尚未到期");
    browser.find(".plot .today");
  }

  @Test
  void the_figure_of_the_address_is_pointed_out_wherever_it_is(Browser browser) {
    browser.open(TRADEMARKS + "&figure=" + TARGET_OF_2015);

    assertThat(browser.all(".point .chosen")).hasSize(1);
    assertThat(browser.text(".chosen-figure")).contains("10万件", "2015 年", "“十二五”期末");
    WebElement row = browser.find(".values tr[aria-current]");
    assertThat(row.getText()).contains("10万件");
    assertThat(row.findElements(By.cssSelector("td:not(:empty)")))
        .as("cells behind the bar at the edge of the row")
        .allMatch(cell -> cell.getRect().getX() >= row.getRect().getX() + 10)
        .hasSizeGreaterThan(4);

    browser.find(".chosen-figure button").click();
    browser.until(() -> !browser.has(".chosen-figure"));
    assertThat(browser.has(".point .chosen")).isFalse();
  }

  @Test
  void a_figure_of_another_area_opens_that_area(Browser browser) {
    browser.open(
        "/indicator/high-tech-enterprises?lang=zh&figure=observation/2012-wuhan-innovation-press-conference-ebb0b90392");

    assertThat(browser.text("h1")).contains("武汉东湖新技术开发区");
    assertThat(browser.text(".chosen-figure")).contains("356家");
  }

  @Test
  void the_series_is_there_as_a_file_and_as_linked_data(Browser browser) {
    browser.open(TRADEMARKS);
    String table = browser.find("a[download]").getDomProperty("href");
    assertThat(
            browser
                .driver()
                .executeAsyncScript(
                    "fetch(arguments[0]).then(it => it.text()).then(arguments[1])", table))
        .asString()
        .contains("46219", "200000")
        .doesNotContain("east-lake");
    assertThat(browser.find(".buttons", "审计底稿").findElements(By.tagName("a")))
        .extracting(link -> link.getDomAttribute("href"))
        .contains("/id/indicator/registered-trademarks");
    assertThat(browser.text("#related ~ .rows")).contains("著名商标是另经省、市认定的少数商标");
  }

  @Test
  void an_indicator_that_is_not_there_is_told(Browser browser) {
    browser.open("/indicator/no-such-indicator?lang=zh");
    assertThat(browser.text("h1")).isEqualTo("图谱中没有这一项");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registered-trademarks",
        "high-tech-enterprises?lang=en",
        "enterprise-scale",
        "unfair-competition-cases",
        "street-lamps"
      })
  void axe_finds_no_serious_fault_in_light_or_dark(String indicator, Browser browser) {
    browser.open("/indicator/" + indicator);
    assertThat(browser.faults()).isEmpty();
    browser.all(".switches button").get(1).click();
    assertThat(browser.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"registered-trademarks", "enterprise-scale", "patent-applications?lang=en"})
  void on_a_telephone_nothing_is_wider_than_the_screen(String indicator, Browser browser) {
    browser.size(390, 800);
    browser.open("/indicator/" + indicator);
    browser.find(".plot .point");

    assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo(390L);
  }

  @Test
  void on_a_telephone_too_how_a_target_came_out_stands_beside_it(Browser browser) {
    browser.size(390, 800);
    browser.open("/indicator/registered-trademarks?lang=zh");

    browser.find(".plot[data-panel='0'] .point");
    assertThat(written(browser, 0)).containsSubsequence("10万件", "未见公布值", "20万件", "未见公布值");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registered-trademarks?lang=zh",
        "enterprise-scale?lang=en",
        "industry-revenue?lang=zh",
        "science-technology-industrial-bases?lang=en&asOf=2016-06-01"
      })
  void no_words_of_the_chart_cover_others_or_a_mark(String indicator, Browser browser) {
    for (int width : new int[] {360, 820, 1280}) {
      browser.size(width, 900);
      browser.open("/indicator/" + indicator);
      browser.find(".plot .point");
      assertThat(browser.driver().executeScript(COVERED))
          .as(indicator + " at " + width)
          .isEqualTo(List.of());
    }
  }

  @Test
  void of_many_points_those_without_words_are_counted(Browser browser) {
    Object script =
        browser
            .driver()
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", MANY_POINTS))
            .get("identifier");
    try {
      browser.size(390, 800);
      browser.open(TRADEMARKS);
      assertThat(browser.all(".plot .point")).hasSize(36);
      long values = written(browser, 0).stream().filter(it -> it.endsWith("件")).count();
      assertThat(values).isBetween(3L, 35L);
      assertThat(browser.text(".plot .note")).contains((36 - values) + " 个点没有标注");
      assertThat(browser.driver().executeScript(COVERED)).isEqualTo(List.of());
    } finally {
      browser
          .driver()
          .executeCdpCommand(
              "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
  }

  @Test
  void the_place_that_is_pressed_is_where_the_mark_is_drawn(Browser browser) {
    browser.open("/indicator/industry-revenue?lang=zh");
    browser.find(".plot .point");
    assertThat(
            browser
                .driver()
                .executeScript(
                    """
                    const places = [...document.querySelectorAll('.plot .marks')].map(mark => mark.getCTM()).map(it => Math.round(it.e) + ',' + Math.round(it.f));
                    const pressed = [...document.querySelectorAll('.plot .reach')].map(it => Math.round(it.cx.baseVal.value) + ',' + Math.round(it.cy.baseVal.value));
                    return String(places) === String(pressed) ? new Set(places).size : [places, pressed];
                    """))
        .as("of five points")
        .isEqualTo(5L);
  }

  @Test
  void its_colours_are_those_of_light_dark_and_paper(Browser browser) {
    browser.open(TRADEMARKS);
    String light = browser.find(".plot .marks").getCssValue("stroke");
    browser.all(".switches button").get(1).click();
    assertThat(browser.find(".plot .marks").getCssValue("stroke")).isNotEqualTo(light);

    browser.driver().executeScript("dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.find(".plot .marks").getCssValue("stroke")).isEqualTo(light);
  }

  @Test
  void a_chart_that_does_not_load_is_told_and_its_values_stand(Browser browser) {
    Map<String, Object> chart = Map.of("urls", List.of("*/echarts/*"));
    browser.driver().executeCdpCommand("Network.enable", Map.of());
    browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    browser.driver().executeCdpCommand("Network.setBlockedURLs", chart);
    try {
      browser.open(TRADEMARKS);
      browser.find(".plot .fault", "图没有载入");
      assertThat(browser.text(".values")).contains("46,219件");
    } finally {
      browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
      browser.complaints();
    }
  }

  /** What is written in a panel of the chart, axes first. */
  private static List<String> written(Browser browser, int panel) {
    return browser.all(".plot[data-panel='" + panel + "'] text").stream()
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void a_target_near_the_edge_says_all_that_others_say(Browser browser) {
    browser.open("/indicator/registered-trademarks?lang=en");
    browser.find(".chart-panel");

    assertThat(browser.find(".chart-panel").getDomProperty("textContent"))
        .contains("200,000 items", "target set in 2012", "target set in 2018")
        .containsPattern("(?s)No published value seen.*No published value seen");
  }

  @Test
  void the_table_stands_beside_the_chart_where_there_is_room(Browser browser) {
    browser.open(TRADEMARKS);
    browser.find(".chart-panel");

    assertThat(besides(browser)).isTrue();
    assertThat(browser.script(HIDDEN_OF_TABLE)).isEqualTo(0L);
    browser.size(1000, 900);
    assertThat(besides(browser)).isFalse();
  }

  /** How far the table beside the charts is cut, in pixels, where they are higher than it. */
  private static final String HIDDEN_OF_TABLE =
      """
      const box = document.querySelector('.values-scroll');
      return box.scrollHeight - box.clientHeight;
      """;

  private static boolean besides(Browser browser) {
    Rectangle chart = browser.find(".indicator-figure").getRect();
    Rectangle table = browser.find(".values").getRect();
    return table.getX() >= chart.getX() + chart.getWidth()
        && table.getY() < chart.getY() + chart.getHeight();
  }

  @Test
  void who_holds_it_today_stands_behind_whom_the_text_names(Browser browser) {
    browser.open("/indicator/ip-advantage-enterprises?lang=zh");

    assertThat(browser.text(".targets .owner")).contains("武汉市知识产权局", "现承接单位", "武汉市市场监督管理局");
    browser.open("/indicator/ip-advantage-enterprises?lang=zh&asOf=2013-01-01");
    assertThat(browser.text(".targets .owner")).contains("当日承接单位", "交接期间").doesNotContain("现承接单位");
  }
}
