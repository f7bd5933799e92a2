package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The editors for SPARQL and GraphQL work without any other host, as pages of the explorer. */
@InBrowser
class QueryEditorsTest {

  @Test
  void a_saved_query_is_an_example_that_runs(Browser browser) {
    browser.driver().get(browser.root() + "/yasgui/index.html?lang=zh");
    browser.until(() -> browser.all("#examples option").size() > 20);
    assertThat(browser.faults()).isEmpty();
    new Select(browser.find("#examples")).selectByValue("agency-workload");
    browser.find(".tabPanel.active .CodeMirror", "responsibility");
    browser.click(".tabPanel.active .yasqe_queryButton");

    browser.find(".tabPanel.active .yasr_results table td", "局");
    assertThat(browser.hosts()).hasSize(1).allMatch(host -> host.startsWith("localhost:"));
  }

  @Test
  void what_a_saved_query_must_be_told_is_filled_in_or_asked_for(Browser browser) {
    browser.driver().get(browser.root() + "/yasgui/index.html?lang=en&example=holders-on-day");
    assertThat(browser.find(".parameters input[type=date]").getDomProperty("value"))
        .matches("\\d{4}-\\d{2}-\\d{2}");
    browser.click(".tabPanel.active .yasqe_queryButton");
    browser.find(".tabPanel.active .yasr_results table td", "局");

    browser.driver().get(browser.root() + "/yasgui/index.html?lang=en&example=evidence-at");
    browser.find(".parameters .missing", "Fill in first: document; code point, from 0.");
    assertThat(browser.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/yasgui/index.html", "/graphiql/index.html"})
  void tab_leads_on_from_an_editor_after_escape(String page, Browser browser) {
    browser.driver().get(browser.root() + page + "?lang=zh");
    browser.find(".tool-bar .how", "按 Esc");
    browser.find(".CodeMirror textarea[aria-label]");
    browser.driver().executeScript("document.querySelector('.CodeMirror').CodeMirror.focus();");
    browser.until(() -> browser.has(".CodeMirror-focused"));
    browser.press(Keys.TAB);
    assertThat(browser.has(".CodeMirror-focused")).as("Tab writes").isTrue();
    browser.press(Keys.ESCAPE);
    browser.press(Keys.TAB);
    browser.until(() -> !browser.has(".CodeMirror-focused"));
  }

  @Test
  void an_example_operation_runs_in_graphiql(Browser browser) {
    browser.driver().get(browser.root() + "/graphiql?lang=zh");
    browser.until(() -> browser.all("#examples option").size() > 4);
    browser.find(".graphiql-query-editor textarea[aria-label]");
    assertThat(browser.faults()).isEmpty();
    new Select(browser.find("#examples")).selectByVisibleText("审计员应看什么？");
    browser.find(".graphiql-query-editor", "HOLDER_UNKNOWN");
    browser.click("button.graphiql-execute-button");

    browser.find(".result-window", "招才局");
    assertThat(browser.hosts()).hasSize(1).allMatch(host -> host.startsWith("localhost:"));
  }

  @ParameterizedTest
  @CsvSource({
    "/yasgui/index.html,.yasqe .CodeMirror",
    "/graphiql/index.html,.graphiql-query-editor .CodeMirror"
  })
  void it_has_the_way_home_both_languages_and_a_dark_theme(
      String page, String editor, Browser browser) {
    browser.driver().get(browser.root() + page + "?lang=zh");
    browser.find(editor);
    assertThat(browser.find("#header nav [aria-current=page]").getDomAttribute("href"))
        .startsWith(page);
    assertThat(ground(editor, browser)).as("light").isGreaterThan(200);

    browser.find(".switches button", "深色").click();
    browser.until(() -> ground(editor, browser) < 80);
    assertThat(browser.faults()).as("dark").isEmpty();
    browser.driver().navigate().refresh();
    browser.find(editor);
    assertThat(ground(editor, browser)).as("dark, opened again").isLessThan(80);

    browser.find(".switches button", "English").click();
    browser.find(".switches button", "中文");
    assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("en");
    browser.find(".brand", "Policy Graph").click();
    browser.find("h1", "Policy Graph");
    assertThat(browser.find("html").getDomAttribute("data-theme")).isEqualTo("dark");
  }

  /** How light it is behind an element: red, green and blue of the nearest ground, 0 to 255. */
  private static long ground(String css, Browser browser) {
    return (Long)
        Objects.requireNonNull(
            browser
                .driver()
                .executeScript(
                    """
                    for (let it = document.querySelector(arguments[0]); it; it = it.parentElement) {
                      const [r, g, b, alpha = 1] = getComputedStyle(it).backgroundColor.match(/[\\d.]+/g).map(Number);
                      if (alpha > 0) return Math.round((r + g + b) / 3);
                    }
                    return 255;
                    """,
                    css));
  }

  private static final String SPARQL = "/yasgui/index.html";
  private static final String GRAPHQL = "/graphiql/index.html";

  private static void run(String page, Browser browser) {
    if (page.equals(SPARQL)) {
      browser.click(".tabPanel.active .yasqe_queryButton");
      browser.find(".tabPanel.active .tableSizer");
      browser.find(".tabPanel.active .yasr_results table td");
    } else {
      browser.click("button.graphiql-execute-button");
      browser.find(".result-window .cm-property, .result-window .cm-def");
    }
  }

  @ParameterizedTest
  @CsvSource({SPARQL + ",light", SPARQL + ",dark", GRAPHQL + ",light", GRAPHQL + ",dark"})
  void axe_finds_no_serious_fault_after_a_query_was_run(
      String page, String theme, Browser browser) {
    browser.driver().executeScript("localStorage.setItem('policygraph.theme', '" + theme + "');");
    browser.driver().get(browser.root() + page + "?lang=zh");
    run(page, browser);
    browser.settle();
    assertThat(browser.faults()).isEmpty();
    if (page.equals(GRAPHQL)) {
      browser.click(".graphiql-sidebar button");
      browser.find(".graphiql-doc-explorer-type-name");
      assertThat(browser.faults()).as("with the documentation open").isEmpty();
      browser.all(".graphiql-sidebar button").get(4).click();
      browser.find("[role=dialog][aria-label='设置']");
      assertThat(browser.faults()).as("with the settings open").isEmpty();
    }
  }

  @Test
  void what_the_editor_for_sparql_says_is_chinese_on_a_chinese_page(Browser browser) {
    browser.driver().get(browser.root() + SPARQL + "?lang=zh");
    run(SPARQL, browser);
    assertThat(browser.find(".yasqe_queryButton").getDomAttribute("title")).isEqualTo("运行查询");
    assertThat(browser.text(".tabsList .tab.active")).contains("查询");
    assertThat(browser.text(".yasr_response_chip")).contains("条结果，用时");
    assertThat(browser.text(".tableControls")).contains("简略显示", "每页");
    assertThat(browser.text(".dt-info")).isEqualTo("第 1–5 条，共 5 条");
    assertThat(browser.all(".dataTable th").get(1).getText())
        .as("a name of the query")
        .isEqualTo("document");

    browser.driver().get(browser.root() + SPARQL + "?lang=en");
    run(SPARQL, browser);
    assertThat(browser.find(".yasqe_queryButton").getDomAttribute("title")).isEqualTo("Run query");
    assertThat(browser.text(".dt-info")).isEqualTo("Showing 1 to 5 of 5 entries");
  }

  @Test
  void what_the_editor_for_graphql_says_is_chinese_on_a_chinese_page(Browser browser) {
    browser.driver().get(browser.root() + GRAPHQL + "?lang=zh");
    browser.find("button[aria-label^='运行查询']");
    browser.find("button[aria-label^='复制查询']");
    browser.find(".graphiql-editors", "变量");
    browser.click("button[aria-label='打开接口文档']");
    browser.find(".graphiql-doc-explorer-title", "接口文档");
    assertThat(browser.find(".graphiql-doc-explorer-type-name").getText())
        .as("a name of the schema")
        .isEqualTo("Query");

    browser.driver().get(browser.root() + GRAPHQL + "?lang=en");
    browser.find("button[aria-label^='Execute query']");
    browser.find(".graphiql-editors", "Variables");
  }

  private static String written(String page, Browser browser) {
    String editor =
        page.equals(SPARQL)
            ? ".tabPanel.active .yasqe .CodeMirror"
            : ".graphiql-query-editor .CodeMirror";
    browser.find(editor);
    return String.valueOf(
        browser
            .driver()
            .executeScript(
                "return document.querySelector(arguments[0]).CodeMirror.getValue();", editor));
  }

  @ParameterizedTest
  @CsvSource({
    SPARQL + ",每份文件有多少项措施？,How many measures has each document?",
    GRAPHQL + ",谁负责“实施专利导航工程”？,Who answers for patent navigation"
  })
  void an_example_that_nobody_changed_follows_the_language(
      String page, String chinese, String english, Browser browser) {
    browser.driver().get(browser.root() + page + "?lang=zh");
    assertThat(written(page, browser)).startsWith("# " + chinese);
    browser.find(".switches button", "English").click();
    browser.find(".switches button", "中文");
    assertThat(written(page, browser)).startsWith("# " + english);
    assertThat(browser.driver().findElements(By.cssSelector(".tabsList .tab")).size())
        .as("no tab is added")
        .isLessThan(2);
    assertThat(browser.has(".graphiql-tab + .graphiql-tab")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {SPARQL, GRAPHQL})
  void what_was_typed_is_there_in_the_other_language(String page, Browser browser) {
    browser.driver().get(browser.root() + page + "?lang=zh");
    String before = written(page, browser);
    browser
        .driver()
        .executeScript(
            "const editor = document.querySelector('.yasqe .CodeMirror, .graphiql-query-editor"
                + " .CodeMirror').CodeMirror; editor.focus(); editor.setCursor(0, 0);");
    browser.until(() -> browser.has(".CodeMirror-focused"));
    browser.press("#mine ");
    browser.find(".switches button", "English").click();
    browser.find(".switches button", "中文");
    assertThat(written(page, browser)).isEqualTo("#mine " + before);

    browser
        .driver()
        .executeScript(
            "const editor = document.querySelector('.yasqe .CodeMirror, .graphiql-query-editor"
                + " .CodeMirror').CodeMirror; editor.focus(); editor.setCursor(0, 0);");
    browser.until(() -> browser.has(".CodeMirror-focused"));
    browser.press("#again ");
    browser.driver().navigate().refresh();
    assertThat(written(page, browser)).isEqualTo("#again #mine " + before);
  }

  @Test
  void a_saved_query_stays_in_its_one_tab_and_follows_the_language(Browser browser) {
    browser.driver().get(browser.root() + SPARQL + "?lang=zh&example=agency-workload");
    browser.find(".tabsList .tab.active", "机构");
    assertThat(written(SPARQL, browser)).contains("\"zh\"");
    browser.find(".switches button", "English").click();
    browser.find(".switches button", "中文");
    browser.find(".tabsList .tab.active", "agenc");
    browser.until(() -> written(SPARQL, browser).contains("\"en\""));
    assertThat(browser.all(".tabsList .tab").size()).isEqualTo(2);
  }

  @Test
  void on_a_telephone_the_editor_for_graphql_and_its_result_are_as_wide_as_the_page(
      Browser browser) {
    browser.size(390, 844);
    browser.driver().get(browser.root() + GRAPHQL + "?lang=zh");
    run(GRAPHQL, browser);
    assertThat(browser.find(".graphiql-query-editor .CodeMirror").getSize().getWidth())
        .isGreaterThan(350);
    assertThat(browser.find(".result-window .CodeMirror").getSize().getWidth()).isGreaterThan(350);
    assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo(390L);
  }

  @ParameterizedTest
  @CsvSource({
    "/queries?lang=zh,light",
    "/queries?lang=en,dark",
    "/id/agency/wuhan-talent-bureau,light",
    "/id/agency/wuhan-talent-bureau,dark",
    "/audit/measure/2018-wuhan-ip-operations-plan-df32668646,light",
    "/audit/measure/2018-wuhan-ip-operations-plan-df32668646,dark"
  })
  void pages_without_scripts_are_legible_in_light_and_dark(
      String address, String scheme, Browser browser) {
    prefers(scheme, browser);
    browser.driver().get(browser.root() + address);
    long behind = ground("main", browser);
    List<String> faults = browser.faults();
    prefers("", browser);

    assertThat(faults).isEmpty();
    assertThat(behind < 80).isEqualTo(scheme.equals("dark"));
  }

  private static void prefers(String scheme, Browser browser) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }
}
