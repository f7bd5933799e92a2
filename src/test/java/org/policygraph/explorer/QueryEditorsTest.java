package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** The editors for SPARQL and GraphQL work without any other host. */
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
  void an_example_operation_runs_in_graphiql(Browser browser) {
    browser.driver().get(browser.root() + "/graphiql/index.html?lang=zh");
    browser.until(() -> browser.all("#examples option").size() > 4);
    browser.find(".graphiql-query-editor textarea[aria-label]");
    assertThat(browser.faults()).isEmpty();
    new Select(browser.find("#examples")).selectByVisibleText("审计员应看什么？");
    browser.find(".graphiql-query-editor", "HOLDER_UNKNOWN");
    browser.click("button.graphiql-execute-button");

    browser.find(".result-window", "招才局");
    assertThat(browser.hosts()).hasSize(1).allMatch(host -> host.startsWith("localhost:"));
  }
}
