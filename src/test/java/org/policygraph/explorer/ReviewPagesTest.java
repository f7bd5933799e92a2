package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What editors do in the browser. */
class ReviewPagesTest extends DraftsInBrowser {

  @ParameterizedTest
  @CsvSource({"zh,令牌未知或已撤销", "en,unknown or revoked"})
  void a_token_is_asked_for_and_a_wrong_one_is_told(String language, String told, Browser browser) {
    browser.open("/review?lang=" + language);
    assertThat(browser.text("#token-where")).contains("token create").contains("pg_");
    browser.type("#token", "pg_wrong\n");
    browser.find(".token .fault", told);
    browser.complaints();

    browser.type("#token", tokens.create("Ada") + "\n");
    browser.find("#hand-in");
    assertThat(browser.address()).doesNotContain("pg_");
    browser.find("main button").click();
    browser.find("#token");
  }

  @Test
  void a_document_is_handed_in_and_its_progress_is_told(Browser browser) throws Exception {
    editor(browser);
    browser.open("/review?lang=zh");
    Path file = Files.createTempDirectory("hand-in").resolve("handed-in-plan-2021.txt");
    Files.writeString(file, text("handed-in"));
    browser.click(".hand-in summary");
    browser.find("select[name=type] option", "通知");
    browser.find("input[type=file]").sendKeys(file.toString());
    browser.type("input[name=publisher]", "江城市档案馆");
    browser.click(".hand-in button.primary");

    browser.until(
        () ->
            browser
                .find(".submissions tr", "handed-in-plan-2021.txt")
                .getText()
                .contains("条（表述与责任单位"));
    browser.find(".drafts a", "江城市城市照明提升行动方案");
    assertThat(browser.text(".drafts")).contains("条表述 · 另有责任单位");
    browser
        .find(".submissions tr", "handed-in-plan-2021.txt")
        .findElement(By.cssSelector("a"))
        .click();
    browser.until(() -> browser.address().startsWith("/review/handed-in-plan-2021"));
    browser.find("h1", "江城市城市照明提升行动方案");
    browser.click("main details summary");
    browser.find(".about", "江城市档案馆");
  }

  @Test
  void a_told_field_that_breaks_a_rule_is_told_at_it(Browser browser) {
    editor(browser);
    browser.open("/review?lang=zh");
    browser.click(".hand-in summary");
    browser.find("input[type=file]").sendKeys(SAMPLE.toAbsolutePath().toString());
    browser.type("input[name=issuer]", "agency/none");
    browser.click(".hand-in button.primary");

    assertThat(browser.text("#fault-issuer")).contains("agency/none");
    browser.complaints();
  }

  @Test
  void a_draft_is_worked_by_keyboard(Browser browser) throws Exception {
    review("keys-plan-2021", browser);
    body(browser).sendKeys("j");
    browser.find(".queue [aria-current]");
    String first = browser.address();
    body(browser).sendKeys("a");
    browser.until(() -> !browser.address().equals(first));
    untilReviewed(browser, 1);
    assertThat(browser.all(".queue li[data-status=ACCEPTED]")).hasSize(1);
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("aria-current"))
        .as("the statement that is next")
        .isEqualTo("true");

    body(browser).sendKeys("r");
    browser.find(".panel textarea");
    browser.until(
        () -> browser.driver().switchTo().activeElement().getTagName().equals("textarea"));
    browser.press("a j p ?");
    assertThat(browser.has("dialog[open]")).isFalse();
    browser.click(".panel form .primary");
    untilReviewed(browser, 2);
    assertThat(browser.all(".queue li[data-status=REJECTED]")).hasSize(1);

    body(browser).sendKeys("?");
    browser.find("dialog[open] .keys");
    browser.press(Keys.ESCAPE);
    browser.until(() -> !browser.has("dialog[open]"));
  }

  @ParameterizedTest
  @CsvSource({
    "zh,'1 条，共',已核准：,已否定：,已关闭,已写入 1 个决定",
    "en,'1 of ',Accepted:,Rejected:,Closed,Decisions written: 1"
  })
  void what_is_chosen_and_what_was_done_is_said(
      String language,
      String place,
      String accepted,
      String rejected,
      String closed,
      String written,
      Browser browser)
      throws Exception {
    String key = "said-" + language + "-plan-2021";
    review(key, browser);
    browser.open("/review/" + key + "?lang=" + language);
    body(browser).sendKeys("j");
    browser.until(
        () ->
            browser.spoken().contains(place)
                && browser.spoken().endsWith(browser.text(".panel h2")));
    String first = browser.text(".panel h2");

    body(browser).sendKeys("a");
    browser.until(
        () ->
            browser.spoken().startsWith(accepted)
                && browser.spoken().contains(first)
                && browser.spoken().endsWith(browser.text(".panel h2")));
    browser.find(".review-bar [role=status]", written);

    body(browser).sendKeys("r");
    browser.find(".panel textarea");
    browser.press(Keys.ESCAPE);
    browser.until(() -> browser.spoken().startsWith(closed));
    String second = browser.text(".panel h2");
    body(browser).sendKeys("r");
    browser.click(".panel form .primary");
    browser.until(() -> browser.spoken().startsWith(rejected) && browser.spoken().contains(second));
  }

  @Test
  void escape_closes_the_forms_while_a_field_has_the_focus(Browser browser) throws Exception {
    review("escape-plan-2021", browser);
    browser.find(".queue a", "推广节能灯具").click();
    for (String key : List.of("r", "c")) {
      body(browser).sendKeys(key);
      browser.find(".panel form");
      browser.untilScript(
          "return document.activeElement.matches('.panel form :is(input," + " textarea)')");
      browser.press("a");
      browser.press(Keys.ESCAPE);
      browser.until(() -> !browser.has(".panel form"));
      assertThat(browser.driver().switchTo().activeElement().getDomAttribute("aria-current"))
          .as("the statement whose form was closed")
          .isEqualTo("true");
    }
    assertThat(browser.text(".review-bar")).contains("已审 0 /");

    body(browser).sendKeys("?");
    browser.find("dialog[open] .keys", "关闭正在填的表单");
  }

  @Test
  void a_correction_tells_what_is_wrong_at_its_field(Browser browser) throws Exception {
    review("correct-plan-2021", browser);
    browser.find(".queue a", "推广节能灯具").click();
    body(browser).sendKeys("c");
    assertThat(browser.find("[name=label]").getDomProperty("value")).isEqualTo("推广节能灯具");
    browser.type("[name=label]", "长".repeat(200));
    browser.click("#entry .primary");
    assertThat(browser.find("#fault-label", "太长").getText()).contains("200");

    browser.type("[name=label]", "推广节能路灯");
    browser.click("#entry .primary");
    untilReviewed(browser, 1);
    browser.find(".queue li[data-status=CORRECTED]", "推广节能路灯");
  }

  @Test
  void a_refusal_does_not_repeat_all_of_a_long_value(Browser browser) throws Exception {
    review("long-plan-2021", browser);
    browser.find(".queue a", "推广节能灯具").click();
    body(browser).sendKeys("c");
    browser.find("[name=label]");
    browser.script("document.querySelector('[name=label]').value = '长'.repeat(10000)");
    browser.click("#entry .primary");

    assertThat(browser.find("#fault-label", "太长").getDomProperty("innerText"))
        .contains("全文（10,0")
        .hasSizeLessThan(250);
  }

  @Test
  void who_is_only_listed_first_is_not_said_to_lead(Browser browser) throws Exception {
    review("first-plan-2021", browser);

    assertThat(browser.text(".review-bar")).contains("条表述 · 责任单位 0 / ");
    browser.find(".queue a", "市城管局:首列（文中未称牵头） 推广节能灯具").click();
    browser.find(".panel dl", "首列（文中未称牵头）");
  }

  @Test
  void selected_words_become_a_statement(Browser browser) throws Exception {
    review("add-plan-2021", browser);
    browser.find(".body [data-start]", "考核结果");
    browser.script(
        """
        const walker = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = walker.currentNode.data.indexOf('考核结果');
          if (at >= 0) { getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 4); break; }
        }
        """);
    body(browser).sendKeys("n");
    browser.find(".panel", "“考核结果”（第 1 处）");
    browser.find("[name=stage] option[value=STANDING]").click();
    browser.click("#entry .primary");

    browser.find(".queue li[data-status=ENTERED]", "考核结果");
    browser.find(".panel .quote", "考核结果");
  }

  @Test
  void a_decision_of_somebody_else_is_a_conflict_that_is_told(Browser browser) throws Exception {
    String token = review("conflict-plan-2021", browser);
    browser.find(".queue a", "推广节能灯具").click();
    browser.until(() -> browser.address().contains("fact=measure"));
    String measure =
        String.valueOf(browser.script("return new URLSearchParams(location.search).get('fact')"));
    String revision = graphql(token, "{ revision }").replaceAll("\\D+", "");
    graphql(
        token,
        "mutation { reviewStatement(input: {id: \\\""
            + measure
            + "\\\", decision: REJECT, expectedRevision: "
            + revision
            + "}) { id } }");
    body(browser).sendKeys("a");

    assertThat(browser.find(".panel .fault", "其间已有人改动").getText())
        .contains("Ada", "已否定 measure/")
        .doesNotContain("REJECTED");
    browser.find(".panel .fault button", "重新读取").click();
    browser.find(".queue li[data-status=REJECTED] strong", "有变");
  }

  @Test
  void a_draft_is_published_and_withdrawn_again(Browser browser) throws Exception {
    review("publish-plan-2021", browser);
    browser.find("button", "核准可靠度高的").click();
    browser.find("dialog[open] h2", "条表述？");
    browser.find("dialog button", "取消").click();
    browser.until(() -> !browser.has("dialog[open]"));
    body(browser).sendKeys("p");
    browser.type("dialog textarea", "第一次");
    browser.find("dialog .primary", "发布").sendKeys(Keys.ENTER);
    browser.find("dialog [role=status]", "已发布，修订号");
    browser.untilScript("return document.activeElement.textContent === '看这份文件'");
    browser.find("dialog a", "看这份文件").click();

    browser.until(() -> browser.address().startsWith("/document/publish-plan-2021"));
    browser.open("/?lang=zh");
    browser.find("h3", "最近公布的文件：江城市");
    browser.find(".fresh.published .new-mark", "新");
    browser.click(".fresh.published .mark");
    browser.find(".findings > li.chosen .new-mark", "新");
    assertThat(browser.address()).contains("new=1");
    browser.find(".new-ones .note", "江城市城市照明提升行动方案");
    assertThat(browser.all(".findings > li").size())
        .isEqualTo(browser.all(".findings .new-mark").size());
    browser.open("/findings?lang=zh&new=1");
    browser.find(".findings > li");
    int ofKinds =
        browser.all(".finding-kinds .count").stream()
            .mapToInt(it -> Integer.parseInt(it.getText().replace(",", "")))
            .sum();
    assertThat(browser.text(".new-ones button"))
        .as("the kinds count what is listed")
        .isEqualTo("只列新的（" + ofKinds + "）");

    browser.open("/document/publish-plan-2021?lang=zh");
    browser.find(".tools button", "撤回").click();
    browser.type("dialog[open] textarea", "试用完了");
    browser.find("dialog[open] .primary", "撤回").sendKeys(Keys.ENTER);
    browser.find("dialog[open] [role=status]", "已撤回");
    browser.untilScript("return document.activeElement.textContent === '到审校页'");
    browser.open("/document/publish-plan-2021?lang=zh");
    assertThat(browser.text("h1")).contains("没有这一项");
  }

  @ParameterizedTest
  @CsvSource({"zh,已删除", "en,was deleted"})
  void a_draft_is_deleted_from_the_list_by_keyboard(String language, String told, Browser browser)
      throws Exception {
    String key = "delete-plan-" + language;
    String token = review(key, browser);
    browser.open("/review?lang=" + language);
    WebElement button = draft(browser, key).findElement(By.cssSelector(".discard > button"));
    assertThat(button.getDomAttribute("aria-label")).contains("江城市城市照明提升行动方案");
    button.sendKeys(Keys.ENTER);
    browser.find("dialog[open] .danger");
    assertThat(browser.faults()).isEmpty();
    browser.press(Keys.ESCAPE);
    browser.until(() -> !browser.has("dialog[open]"));
    assertThat(drafts(token)).as("nothing was confirmed").contains("document/" + key);

    draft(browser, key).findElement(By.cssSelector(".discard > button")).sendKeys(Keys.ENTER);
    browser.find("dialog[open] .danger").sendKeys(Keys.ENTER);
    browser.find("[role=status]", told);
    browser.until(() -> !browser.has("a[href*='/review/" + key + "'] ~ .note"));
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
        .isEqualTo("drafts");
    assertThat(drafts(token)).doesNotContain("document/" + key);
  }

  @Test
  void a_draft_that_somebody_else_deleted_is_told(Browser browser) throws Exception {
    String token = review("delete-twice-2021", browser);
    browser.find(".review-bar .discard > button").click();
    browser.find("dialog[open] .danger");
    HttpResponse<String> first =
        http.send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/drafts/delete-twice-2021"))
                .header("Authorization", "Bearer " + token)
                .DELETE()
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(first.statusCode()).isEqualTo(204);
    browser.find("dialog[open] .danger").click();

    browser.find("dialog[open] .fault", "已不存在");
    browser.complaints();
    browser.find("dialog[open] .primary").click();
    browser.until(() -> browser.address().startsWith("/review?"));
    browser.find("#drafts");
  }

  @Test
  void a_draft_is_not_deleted_with_a_revoked_token(Browser browser) throws Exception {
    String token = review("delete-revoked-2021", browser);
    browser.script("sessionStorage.setItem('policygraph.token', 'pg_00000000_wrong')");
    browser.find(".review-bar .discard > button").click();
    browser.find("dialog[open] .danger").click();

    browser.find("dialog[open] .fault", "令牌未知或已撤销");
    browser.complaints();
    assertThat(drafts(token)).contains("document/delete-revoked-2021");
  }

  @Test
  void nothing_of_a_draft_is_run(Browser browser) throws Exception {
    String hostile = "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script>";
    String key = "hostile-plan-2021";
    review(
        key,
        text(key).replace("推广节能灯具", "推广" + hostile + "灯具").replace("照明提升行动", hostile + "行动"),
        browser);

    assertThat(browser.find(".body").getText()).contains(hostile);
    browser.click("main details summary");
    body(browser).sendKeys("j");
    browser.find(".panel dl");
    browser.open("/review?lang=zh");
    browser.find(".drafts a");
    assertThat(browser.script("return window.hacked ?? null")).isNull();
    assertThat(browser.has("main script, main img")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "zh,到期年份,请核对到期年份,现为“20XX”,技术细节",
    "en,Due,Check the due year,It is “20XX” now,Technical details"
  })
  void a_rule_that_a_publication_breaks_is_told_of_its_statement_in_words(
      String language,
      String property,
      String rule,
      String found,
      String technical,
      Browser browser)
      throws Exception {
    String key = "rules-" + language + "-plan-2021";
    review(key, browser);
    browser.open("/review/" + key + "?lang=" + language);
    body(browser).sendKeys("j");
    browser.find(".queue [aria-current]");
    String label = browser.text(".queue [aria-current] .label");
    browser.script(REFUSED, browser.address());
    body(browser).sendKeys("p");
    browser.click("dialog[open] form .primary");

    String told = browser.find("dialog[open] .fault li").getText();
    assertThat(told).contains(label, property, rule, found, technical);
    assertThat(told).doesNotContain("Shape", "https://", "pg:");
    browser.click("dialog[open] .fault details summary");
    assertThat(browser.text("dialog[open] .fault details")).contains("TargetShape-dueYear");
    browser.complaints();
  }

  /** A refusal as the service gives it, of the statement that the address names. */
  private static final String REFUSED =
      """
      const id = new URL(arguments[0], location).searchParams.get('fact');
      const ask = window.fetch;
      window.fetch = (...request) => String(request[1]?.body).includes('publishDocument') ? Promise.resolve(Response.json({ data: null, errors: [{
        message: 'it breaks the shapes', extensions: { code: 'INVALID', faults: [{
          node: 'https://w3id.org/policygraph/id/' + id, rule: 'https://w3id.org/policygraph/ontology#TargetShape-dueYear', value: '20XX', message: 'both',
          words: { en: 'Check the due year (pg:dueYear). (<https://w3id.org/policygraph/ontology#dueYear>)', zh: '请核对到期年份（pg:dueYear）。 (<https://w3id.org/policygraph/ontology#dueYear>)' },
        }] } }] })) : ask(...request);
      """;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void a_hint_of_the_validation_says_what_to_do(String language, Browser browser) throws Exception {
    String key = "hints-" + language + "-plan-2021";
    review(key, browser);
    browser.open("/review/" + key + "?lang=" + language);
    browser.find(".look");
    browser.script("document.querySelectorAll('.look').forEach(it => it.open = true)");
    assertThat(browser.all(".look .technical")).as("of a made-up copy").isNotEmpty();
    assertThat(browser.all(".look li"))
        .allSatisfy(it -> assertThat(it.getText()).doesNotContain("[shape", ".ttl", "https://"));
  }

  @ParameterizedTest
  @CsvSource({"zh,此处没有原文", "en,The text is not here"})
  void without_the_text_the_outline_has_the_fragments(
      String language, String why, Browser browser) {
    browser.open("/document/" + PUBLISHED + "?lang=" + language);

    assertThat(browser.text(".unmounted")).contains(why).contains("policygraph.documents");
    assertThat(browser.all(".by-section h3").size()).isGreaterThan(2);
    browser.find(".by-section li a").click();
    browser.find(".panel dl");
    assertThat(browser.has(".panel .spans .quote")).isTrue();
    assertThat(browser.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280,900", "390,844"})
  void axe_finds_no_serious_fault(int width, int height, Browser browser) throws Exception {
    review("axe-plan-" + width, browser);
    browser.size(width, height);
    browser.open("/review/axe-plan-" + width + "?lang=zh&kinds=TARGET");
    body(browser).sendKeys("j");
    browser.find(".panel dl");
    body(browser).sendKeys("c");
    browser.find("#entry");
    assertThat(browser.faults()).isEmpty();
    assertThat(browser.script("return document.documentElement.scrollWidth"))
        .isEqualTo((long) width);

    browser.open("/review?lang=en");
    browser.find(".submissions");
    assertThat(browser.faults()).isEmpty();
  }
}
