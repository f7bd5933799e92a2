package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Many decisions at once, and statements that the reader missed: each way that may end. */
class ReviewWorkTest extends DraftsInBrowser {
  private static final String SELECT =
      """
      const walker = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const all = nodes.map(it => it.data).join('');
      let at = -1;
      for (let i = 0; i < arguments[1]; i++) at = all.indexOf(arguments[0], at + 1);
      if (at < 0) return false;
      const place = offset => {
        for (const node of nodes) {
          if (offset <= node.length) return [node, offset];
          offset -= node.length;
        }
      };
      const [end, last] = place(at + arguments[0].length);
      const [begin, first] = place(at + 1);
      getSelection().setBaseAndExtent(begin, first - 1, end, last);
      return true;
      """;

  /** Selects words of the text, at the first or another of their places, and begins an entry. */
  private static void enter(String words, int place, Browser browser) {
    browser.until(() -> Boolean.TRUE.equals(browser.driver().executeScript(SELECT, words, place)));
    body(browser).sendKeys("n");
  }

  private static void choose(String picker, String words, Browser browser) {
    browser.type("entity-picker[name='" + picker + "'] input", words);
    browser.find("entity-picker[name='" + picker + "'] [role=option]:not(.note)", words);
    browser.press(Keys.ENTER);
    browser.find("entity-picker[name='" + picker + "'] .chosen-list li", words);
  }

  private void bulk(String key, Browser browser) throws Exception {
    browser.open("/review/" + key + "?lang=zh&kinds=REFERENCE");
    browser.find("button", "核准可靠度高的（5）").click();
    browser.find("dialog[open] h2", "核准 5 条表述？");
  }

  @Test
  void all_of_high_confidence_that_are_listed_are_accepted_at_once(Browser browser)
      throws Exception {
    review("bulk-plan-2021", browser);
    bulk("bulk-plan-2021", browser);
    assertThat(browser.faults()).isEmpty();
    browser.find("dialog[open] .primary", "核准这 5 条").click();

    untilReviewed(browser, 5);
    assertThat(browser.all(".queue li[data-status=ACCEPTED]")).hasSize(5);
    browser.find("button", "核准可靠度高的（0）").click();
    browser.find("dialog[open] h2", "没有可靠度高且未审的表述");
    browser.press(Keys.ESCAPE);
    browser.open("/review/bulk-plan-2021?lang=zh&status=ACCEPTED");
    assertThat(browser.all(".queue li"))
        .as("written to the draft, no other kind with it")
        .hasSize(5);
  }

  @Test
  void what_somebody_else_decided_since_is_left_out_and_told(Browser browser) throws Exception {
    String token = review("bulk-conflict-2021", browser);
    bulk("bulk-conflict-2021", browser);
    String draft =
        graphql(
            token,
            "{ revision drafts(first: 100) { edges { node { document { id } statements(kinds:"
                + " [REFERENCE]) { edges { node { id } } } } } } }");
    String reference = draft.replaceAll("(?s).*?(reference/bulk-conflict-2021-[0-9a-f]+).*", "$1");
    String revision = draft.replaceAll("(?s).*\"revision\":(\\d+).*", "$1");
    graphql(
        token,
        "mutation { reviewStatement(input: {id: \\\""
            + reference
            + "\\\", decision: REJECT, expectedRevision: "
            + revision
            + "}) { id } }");
    browser.find("dialog[open] .primary").click();

    browser.find(".panel .fault", "1 个决定没有写入");
    browser.find(".panel .fault .fault", "其间已有人改动");
    untilReviewed(browser, 5);
    browser.find(".panel .fault button", "重新读取").click();
    browser.until(() -> !browser.has(".panel .fault"));
    assertThat(browser.all(".queue li[data-status=ACCEPTED]")).hasSize(4);
    assertThat(browser.all(".queue li[data-status=REJECTED]")).hasSize(1);
  }

  @Test
  void with_a_revoked_token_nothing_of_it_is_written(Browser browser) throws Exception {
    String token = review("bulk-revoked-2021", browser);
    bulk("bulk-revoked-2021", browser);
    browser
        .driver()
        .executeScript("sessionStorage.setItem('policygraph.token', 'pg_00000000_wrong')");
    browser.find("dialog[open] .primary").click();

    browser.find(".panel .fault", "5 个决定没有写入");
    browser.find(".panel .fault .fault", "令牌未知或已撤销");
    assertThat(browser.has(".queue li[data-status=ACCEPTED]")).isFalse();
    browser.complaints();
    assertThat(
            graphql(
                token,
                "{ drafts(first: 100) { edges { node { document { id } statements(status: ACCEPTED)"
                    + " { totalCount } } } } }"))
        .contains("\"document/bulk-revoked-2021\"},\"statements\":{\"totalCount\":0}");
  }

  @Test
  void an_entry_says_what_to_select(Browser browser) throws Exception {
    review("entry-select-2021", browser);
    body(browser).sendKeys("n");
    browser.find(".panel", "先在原文里选中要录入的字");
    body(browser).sendKeys(Keys.ESCAPE);
    browser.find(".panel", "用 j / k 或点选开始");

    enter("为提升城市照明质量,改善夜间出行环境,根据《江城市国土空间总体规划》和省住建厅《关于推进", 1, browser);
    browser.find(".panel", "引文至多 40 字，选中的有 44 字");
    browser.find(".panel button", "取消").click();
    browser.find(".panel", "用 j / k 或点选开始");
  }

  @Test
  void a_figure_is_entered_with_what_its_pickers_offer(Browser browser) throws Exception {
    review("entry-figure-2021", browser);
    enter("200", 2, browser);
    browser.find(".panel", "“200”（第 2 处）");
    browser.find(".panel .entry-form select option[value=OBSERVATION]").click();
    browser.find("#entry [name='quantity.value']");
    browser.type("#entry [name='quantity.value']", "200");
    browser.click("#entry .primary");
    browser.find("#fault-indicator", "请选一项");
    browser.find("[id='fault-quantity.unit']", "请选一项");
    browser.find("entity-picker[name=scope] .chosen-list li", "江城市");

    choose("indicator", "有效注册商标数量", browser);
    choose("quantity.unit", "件", browser);
    browser.type("#entry [name=to]", "2020");
    browser.click("#entry .primary");

    browser.find(".queue li[data-status=ENTERED]", "200");
    browser.find(".panel .quote", "200");
    assertThat(browser.address()).contains("fact=observation");
  }

  @Test
  void a_statement_that_is_there_already_is_told(Browser browser) throws Exception {
    review("entry-twice-2021", browser);
    for (int time = 0; time < 2; time++) {
      enter("考核结果", 1, browser);
      browser.find(".panel", "“考核结果”（第 1 处）");
      browser.find("[name=stage] option[value=STANDING]").click();
      browser.click("#entry .primary");
      browser.find(time == 0 ? ".queue li[data-status=ENTERED]" : "#entry", "");
    }

    browser.find(".panel .fault, .panel .field-fault", "这处引文已有同样的表述");
    assertThat(browser.find("[name=label]").getDomProperty("value")).isEqualTo("考核结果");
    browser.find("#entry button", "取消").click();
    browser.until(() -> !browser.has("#entry"));
    assertThat(browser.all(".queue li[data-status=ENTERED]")).hasSize(1);
  }

  @Test
  void an_entry_is_not_lost_when_somebody_else_was_at_work(Browser browser) throws Exception {
    String token = review("entry-conflict-2021", browser);
    enter("考核结果", 1, browser);
    browser.find(".panel", "“考核结果”（第 1 处）");
    browser.find("[name=stage] option[value=STANDING]").click();
    String revision = graphql(token, "{ revision }").replaceAll("\\D+", "");
    String id =
        browser
            .find(".queue a", "推广节能灯具")
            .getDomAttribute("href")
            .replaceAll(".*fact=([^&]+).*", "$1")
            .replace("%2F", "/");
    graphql(
        token,
        "mutation { reviewStatement(input: {id: \\\""
            + id
            + "\\\", decision: ACCEPT, expectedRevision: "
            + revision
            + "}) { id } }");
    browser.click("#entry .primary");

    browser.find(".queue li[data-status=ENTERED]", "考核结果");
    browser.find(".review-bar [role=status]", "其间有他人的改动");
    assertThat(
            browser
                .find(".queue li[data-status=ACCEPTED]", "推广节能灯具")
                .findElement(By.tagName("strong"))
                .getText())
        .isEqualTo("有变");
  }
}
