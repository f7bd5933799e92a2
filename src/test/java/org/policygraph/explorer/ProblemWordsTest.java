package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What goes wrong is told in the language of the page; the service's own sentence stands below. */
@InBrowser
class ProblemWordsTest {
  /** Beside the contract's own codes: what the engine and the line can answer. */
  private static final List<String> OTHERS =
      List.of(
          "network",
          "refused",
          "FORBIDDEN",
          "VALIDATION_ERROR",
          "INVALID_SYNTAX",
          "OPERATION_NOT_SUPPORTED",
          "EXECUTION_ABORTED",
          "DATA_FETCHING_EXCEPTION",
          "NULL_VALUE_IN_NON_NULLABLE_TYPE",
          "INTERNAL_ERROR",
          "TOO_LONG",
          "BUSY");

  @ParameterizedTest
  @CsvSource({"zh,[一-龥]", "en,[a-z]{3}"})
  void every_code_has_words_of_its_own(String language, String letters, Browser browser)
      throws ClassNotFoundException {
    browser.open("/?lang=" + language);
    List<String> codes = new ArrayList<>(OTHERS);
    Arrays.stream(Class.forName("org.policygraph.graphql.Problem$Code").getEnumConstants())
        .map(String::valueOf)
        .forEach(codes::add);
    Map<?, ?> words =
        (Map<?, ?>)
            browser
                .driver()
                .executeAsyncScript(
                    """
                    const [codes, done] = arguments;
                    import('/explorer/core/problems.js').then(({ words }) =>
                      done(Object.fromEntries([...codes, 'UNHEARD_OF'].map(kind => [kind, words({ kind })]))));
                    """,
                    codes);

    String others = String.valueOf(words.get("UNHEARD_OF"));
    for (String code : codes) {
      assertThat(String.valueOf(words.get(code)))
          .as(code)
          .containsPattern(letters)
          .isNotEqualTo(others)
          .doesNotContain(code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh,/list/measures?after=bm9uZQ,这一页已不存在,服务的原话",
    "en,/list/measures?after=bm9uZQ,no longer there,The service says",
    "zh,/search?q=MANY,不认的值,服务的原话",
    "en,/search?q=MANY,does not take,The service says",
  })
  void a_refusal_is_told_with_the_services_sentence_below(
      String language, String address, String told, String below, Browser browser) {
    browser.open(address.replace("MANY", "a+".repeat(101)) + "&lang=" + language);

    assertThat(browser.text(".state.fault p")).contains(told);
    WebElement its = browser.find(".state.fault .its-words summary", below);
    assertThat(browser.find(".its-words code").isDisplayed()).isFalse();
    its.click();
    assertThat(browser.text(".its-words code")).isNotBlank();
    assertThat(browser.faults()).isEmpty();
    browser.find(".state.fault a.button").click();
    browser.until(() -> browser.driver().findElements(By.cssSelector(".state.fault")).isEmpty());
    browser.complaints();
  }

  @Test
  void a_service_that_does_not_answer_is_told_in_the_search(Browser browser) {
    browser.open("/?lang=zh");
    browser
        .driver()
        .executeScript("window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))");
    browser.type("#home-search", "专利");

    assertThat(browser.find(".hits p").getText()).contains("服务没有应答").doesNotContain("fetch");
  }

  @ParameterizedTest
  @CsvSource({"zh,服务没有应答,审计发现", "en,does not answer,Findings"})
  void a_page_whose_script_does_not_come_is_there_once_the_service_is_back(
      String language, String told, String heading, Browser browser) {
    browser.open("/?lang=" + language);
    browser.answers(false);
    browser.driver().executeScript("document.querySelector('nav a[href^=\"/findings\"]').click()");

    assertThat(browser.find(".state.fault p").getText()).contains(told);
    browser.click(".state.fault button");
    browser.find(".state.fault p", told);
    browser.answers(true);
    browser.click(".state.fault button");
    browser.find("h1", heading);
    browser.complaints();
  }
}
