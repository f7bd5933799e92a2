package org.policygraph.explorer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** Findings by kind, agency and document, each with its evidence, and as a table to take along. */
@InBrowser
class FindingsPageTest {

  @ParameterizedTest
  @CsvSource({"zh,审计发现,承接单位不明", "en,Findings,Holder unknown"})
  void a_kind_is_chosen_and_the_address_keeps_it(
      String language, String title, String kind, Browser browser) {
    browser.open("/findings?lang=" + language);
    assertThat(browser.text("h1")).isEqualTo(title);
    browser.find(".finding-kinds button", kind).click();
    browser.until(() -> browser.address().contains("kind=HOLDER_UNKNOWN"));
    browser.until(() -> browser.all(".findings > li").size() == 1);
    assertThat(browser.text(".findings .quote")).contains("市招才局");

    browser.back();
    browser.until(() -> browser.all(".findings > li").size() == 25);
  }

  @ParameterizedTest
  @CsvSource({"zh,1280", "en,1280", "en,768"})
  void the_words_above_the_conditions_of_one_row_stand_in_one_line(
      String language, int width, Browser browser) {
    browser.size(width, 900);
    browser.open("/findings?lang=" + language);
    Map<Integer, Set<Integer>> topsOfRows =
        browser.all(".finding-conditions label").stream()
            .map(WebElement::getRect)
            .collect(
                groupingBy(it -> it.getY() + it.getHeight(), mapping(Rectangle::getY, toSet())));
    assertThat(topsOfRows).isNotEmpty().allSatisfy((bottom, tops) -> assertThat(tops).hasSize(1));
  }

  @Test
  void what_a_finding_says_is_not_cut(Browser browser) {
    browser.size(390, 900);
    browser.open("/findings?lang=en");
    browser.find(".findings .message", "Find out who answers for it today.");
    assertThat(browser.has(".findings .message[data-long]")).isFalse();
  }

  @Test
  void an_agency_is_found_by_a_short_name(Browser browser) {
    browser.open("/findings?lang=zh");
    browser.type("main form input[type=search]", "市招才局\t");
    browser.until(() -> browser.address().contains("agency=agency"));
    browser.find(".findings .message", "招才局");
  }

  @Test
  void it_says_by_which_rule_and_premises(Browser browser) {
    browser.open("/findings?lang=zh&kind=HOLDER_UNKNOWN");
    browser.click("finding-reasons summary");
    browser.find("finding-reasons .reasons", "规则");
    browser.find("finding-reasons .reasons li");
  }

  @Test
  void evidence_leads_to_its_characters(Browser browser) {
    browser.open("/findings?lang=zh&kind=HOLDER_UNKNOWN");
    browser.click(".findings .quote");
    browser.until(() -> browser.address().startsWith("/document/"));
    assertThat(browser.address()).contains("at=");
  }

  @Test
  void all_of_a_kind_is_a_sheet_and_a_csv_with_byte_order_mark(Browser browser) throws Exception {
    browser.open("/findings?lang=zh&kind=HOLDER_UNKNOWN");
    byte[] csv = fetch(browser.all(".exports a").get(0).getDomProperty("href"));
    assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);

    byte[] xlsx = fetch(browser.all(".exports a").get(1).getDomProperty("href"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("findingKind");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("HOLDER_UNKNOWN");
      assertThat(sheet.getRow(1).getCell(7).getNumericCellValue()).isPositive();
      assertThat(sheet.getLastRowNum())
          .isEqualTo(new String(csv, StandardCharsets.UTF_8).lines().count() - 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh,自 2012年", "en,since 2012"})
  void of_a_document_that_states_only_its_year_no_day_is_told(
      String language, String since, Browser browser) throws Exception {
    browser.open(
        "/findings?lang=" + language + "&document=document/2012-wuhan-innovation-press-conference");
    assertThat(browser.all(".findings time").stream().map(WebElement::getText))
        .contains(since)
        .noneMatch(it -> it.matches(".*2012(年1月1日|-01-01).*"));

    String csv =
        new String(
            fetch(browser.find(".exports a").getDomProperty("href")), StandardCharsets.UTF_8);
    assertThat(csv).contains(",2012,").doesNotContain("2012-01-01");
  }

  @Test
  void all_that_fits_is_printed_with_what_a_click_would_open(Browser browser) {
    browser.open("/findings?lang=zh&document=document%2F2018-wuhan-ip-operations-plan");
    browser.script("window.print = () => { window.printed = true; };");
    browser.click("button.print-all");
    browser.untilScript("return window.printed ?? null");
    assertThat(browser.address()).contains("rows=all");

    browser.onPaper();
    assertThat(browser.has("main button.print-all")).isFalse();
    int listed = browser.all(".findings > li").size();
    assertThat(listed).isGreaterThan(25);
    assertThat(browser.find("main .note", "共").getText())
        .contains("1–" + listed + " 项，共 " + listed);
    assertThat(browser.text(".only-print")).contains("条件：文件“2018");
    assertThat(browser.script(UNSEEN)).isEqualTo(0L);
    assertThat(browser.find("finding-reasons .reasons").getDomProperty("innerText"))
        .contains("规则：");
    assertThat(browser.find(".unread-reasons").isDisplayed()).isFalse();
  }

  @Test
  void a_printed_page_tells_which_of_how_many_and_what_was_not_read(Browser browser) {
    browser.open("/findings?lang=zh&document=document%2F2018-wuhan-ip-operations-plan");
    browser.find("main button", "更多").click();
    browser.until(() -> browser.address().contains("from=26"));
    browser.find("main .note", "第 26–");

    browser.onPaper();
    assertThat(browser.text(".only-print")).contains("条件：文件“2018");
    assertThat(browser.find(".unread-reasons").isDisplayed()).as("told once").isTrue();
    assertThat(browser.find("finding-reasons").isDisplayed()).isFalse();
  }

  /** How many things that are folded on the screen have no place on paper either. */
  private static final String UNSEEN =
      "return [...document.querySelectorAll('.findings details')].filter(it => { const last ="
          + " it.lastElementChild; return !last.checkVisibility({ contentVisibilityAuto: true }) ||"
          + " !last.getBoundingClientRect().height; }).length";

  private static byte[] fetch(String address) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  @Test
  void conditions_that_nothing_meets_say_so(Browser browser) {
    browser.open("/findings?lang=en&asOf=1999-01-01&kind=HOLDER_UNKNOWN");
    assertThat(browser.text(".state.empty")).contains("No finding");
  }

  @ParameterizedTest
  @CsvSource({
    "/findings?kind=NOPE,NOPE,全部类型",
    "/findings?finding=finding/nope,finding/nope,不在本页",
    "/findings?agency=nope,nope,没有机构",
    "/findings?document=Nope!,Nope!,没有文件",
    "/findings?asOf=2024-13-40,2024-13-40,显示今天",
    "/findings?order=nope,nope,没有用上",
    "/search?q=专利&kind=NOPE,NOPE,没有用上",
    "/compare?change=NOPE,NOPE,没有用上",
    "/compare?a=UNKNOWN,UNKNOWN,没有用上",
    "/?year=2018,2018,此页没有 year",
    "/search?q=专利&sort=new,new,此页没有 sort",
    "/list/measures?agency=x,x,此页没有 agency",
    "/agency/wuhan-government?asof=2019-01-01,2019-01-01,此页没有 asof",
    "/indicator/registered-trademarks?year=2018,2018,此页没有 year",
    "/measure/2018-wuhan-ip-operations-plan-df32668646?day=2019-01-01,2019-01-01,此页没有 day",
    "/document/2018-wuhan-ip-operations-plan?page=2,2,此页没有 page",
    "/compare?document=a&document=b&document=third,third,只比对两份",
    "/list/measures?document=nope,nope,没有文件",
    "/indicator/registered-trademarks?scope=nope,nope,武汉市",
    "/document/2018-wuhan-ip-operations-plan?kinds=NOPE,NOPE,没有用上",
    "/list/targets?year=abc,abc,所有年份",
    "/measure/2018-wuhan-ip-operations-plan-df32668646?asOf=abc,abc,显示今天",
    "/measure/2018-wuhan-ip-operations-plan-df32668646?asOf=1900-01-01,1900年,显示2012年",
    "/measure/2018-wuhan-ip-operations-plan-df32668646?asOf=2099-01-01,2099年,显示今天",
    "/indicator/registered-trademarks?asOf=2020-02-31,2020-02-31,显示今天",
    "/document/2018-wuhan-ip-operations-plan?find=不在文中的字,不在文中的字,从头显示",
    "/document/2018-wuhan-ip-operations-plan?at=abc,abc,从头显示",
    "/document/2018-wuhan-ip-operations-plan?at=5600-9999,9999,文件没有第"
  })
  void what_is_not_understood_of_an_address_is_told(
      String address, String value, String instead, Browser browser) {
    browser.open(address + "&lang=zh");
    assertThat(browser.text("main p.fault[role=status]")).contains(value, instead);
  }

  @Test
  void pages_lead_to_pages_with_conditions_that_these_have(Browser browser) {
    Map<String, String> addresses = new TreeMap<>();
    for (String page :
        List.of(
            "/",
            "/search?q=专利",
            "/list/targets",
            "/indicator/registered-trademarks",
            "/measure/2018-wuhan-ip-operations-plan-df32668646?asOf=2018-12-31",
            "/agency/wuhan-science-technology-bureau?asOf=2018-12-31",
            "/document/2018-wuhan-ip-operations-plan?fact=target/none",
            "/findings?order=latest",
            "/compare")) {
      browser.open(page);
      for (WebElement link : browser.all("main a[href^='/'][href*='?']")) {
        String address = String.valueOf(link.getDomAttribute("href"));
        String kind = address.replaceAll("^(/[a-z]*)[^?]*", "$1").replaceAll("=[^&]*", "");
        addresses.putIfAbsent(kind, address);
      }
    }
    assertThat(addresses).hasSizeGreaterThan(5);

    for (String address : addresses.values()) {
      if (!address.matches("/(queries|audit|id|yasgui|graphiql)\\b.*")) {
        browser.open(address);
        assertThat(browser.text("main")).as(address).doesNotContain("这一条件");
      }
    }
  }

  @Test
  void an_unknown_agency_leads_on_to_all_findings(Browser browser) {
    browser.open("/findings?lang=zh&agency=nope");
    browser.click("p.fault a.button");
    browser.find(".findings li");
    assertThat(browser.has("p.fault")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/findings?kind=MEASURE_WITHOUT_OWNER",
        "/search?q=专利",
        "/list/measures?year=2018"
      })
  void a_page_of_a_list_that_is_no_more_leads_to_its_first_page(String list, Browser browser) {
    browser.open(list + "&lang=zh&after=nope");
    browser.click(".state.fault a.button");
    browser.until(() -> !browser.has(".state.fault"));
    assertThat(browser.address())
        .doesNotContain("after")
        .contains(list.replaceFirst(".*[?](\\w+)=.*", "$1="));
    browser.find(".findings li, .rows li");
  }

  @Test
  void axe_finds_no_serious_fault(Browser browser) {
    browser.open("/findings?lang=en");
    assertThat(browser.faults()).isEmpty();
    browser.size(390, 800);
    assertThat(browser.script("return document.documentElement.scrollWidth")).isEqualTo(390L);
  }
}
