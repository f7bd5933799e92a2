package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
