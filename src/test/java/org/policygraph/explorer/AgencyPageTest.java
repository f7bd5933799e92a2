package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agency through time: its names, what passed to whom, what it answered for. */
@InBrowser
class AgencyPageTest {
  private static final String SCIENCE = "/agency/wuhan-science-technology-bureau";
  private static final String MARKET = "/agency/wuhan-market-regulation-administration";

  @ParameterizedTest
  @CsvSource({
    "zh,武汉市科技创新局,武汉市市场监督管理局,知识产权职能,职能划转 · 知识产权",
    "en,Wuhan Science and Technology Innovation Bureau,Wuhan Administration for Market Regulation,"
        + "for Intellectual property,function moved · Intellectual property"
  })
  void a_function_that_moved_is_told_apart_from_the_rest(
      String language, String name, String other, String function, String flow, Browser browser) {
    browser.open(SCIENCE + "?lang=" + language);

    assertThat(browser.text("h1")).isEqualTo(name);
    assertThat(browser.text(".who li:first-child")).startsWith(name);
    assertThat(browser.text(".who li:nth-child(2)")).contains(other, function);
    browser.find(".ribbon .kind", flow);
    assertThat(browser.all(".ribbon .flow[data-kind=FUNCTION_MOVED]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"wuhan-industry-commerce-administration", "wuhan-quality-supervision-bureau"})
  void a_merger_leads_to_what_came_of_it(String agency, Browser browser) {
    browser.open("/agency/" + agency + "?lang=zh");
    browser.find(".who a", "武汉市市场监督管理局").click();
    browser.find("h1", "武汉市市场监督管理局");
    assertThat(browser.all(".ribbon .flow[data-kind=MERGED]")).hasSize(3);
    browser.find(".change-sides", "武汉市质量技术监督局");

    browser.back();
    browser.until(() -> browser.address().startsWith("/agency/" + agency));
  }

  @Test
  void a_day_before_it_existed_is_said_to_be_so(Browser browser) {
    browser.open(MARKET + "?lang=zh&asOf=2016-01-01");
    assertThat(browser.text(".who")).contains("可能尚未设立");

    browser.find(".day-choice button", "下一变动").click();
    browser.until(() -> browser.address().contains("asOf=2019-01-01"));
  }

  @Test
  void its_name_on_the_day_is_told(Browser browser) {
    browser.open(SCIENCE + "?lang=zh&asOf=2016-01-01");
    assertThat(browser.text(".under")).contains("武汉市科学技术局");
    browser.find(".ribbon text.former", "武汉市科学技术局");
  }

  @ParameterizedTest
  @CsvSource({
    "zh,武汉市科学技术局,（后称武汉市科技创新局）",
    "en,Wuhan Science and Technology Bureau,(later Wuhan Science and Technology Innovation Bureau)"
  })
  void a_change_names_agencies_as_they_were_called(
      String language, String then, String later, Browser browser) {
    browser.open(SCIENCE + "?lang=" + language);

    assertThat(browser.text(".changes .side")).contains(then, later);
  }

  @Test
  void who_took_over_is_told_with_the_change_and_not_with_the_day_of_a_name(Browser browser) {
    browser.open("/agency/wuhan-ip-office?lang=zh");

    assertThat(browser.text(".who li:first-child"))
        .contains("武汉市科技创新局", "经合署：2012年 至 2017年6月", "可信度 0.70")
        .doesNotContain("2024年");
  }

  @Test
  void all_years_are_asked_for_together(Browser browser) {
    browser.open(SCIENCE + "?lang=en");
    browser.until(() -> !browser.text(".years").contains("…"));

    assertThat(
            browser
                .driver()
                .executeScript(
                    "return performance.getEntriesByType('resource').filter(it =>"
                        + " it.name.endsWith('/graphql')).length"))
        .as("the agency, the day, its former names, all years in two")
        .isEqualTo(5L);
  }

  @Test
  void no_known_successor_is_said_plainly(Browser browser) {
    browser.open("/agency/wuhan-talent-bureau?lang=zh");

    assertThat(browser.text(".who")).contains("没有已知的承接单位", "不作推测", "可信度 0.40");
    assertThat(browser.text(".changes .nobody")).isEqualTo("去向不明");
  }

  @Test
  void a_collective_has_its_members(Browser browser) {
    browser.open("/agency/wuhan-district-governments?lang=zh");
    assertThat(browser.all(".members li")).hasSize(16);
    browser.find(".members a", "江岸区").click();
    browser.find("h1", "江岸区");
  }

  @Test
  void what_it_is_named_for_is_told_apart_from_what_it_holds(Browser browser) {
    browser.open(MARKET + "?lang=zh");
    browser.find("h3", "文件列名的措施（0）");
    browser.find("h3", "由它承接的措施");
    browser.find(".years tr", "2020");
    List<String> years = browser.all(".years tbody tr").stream().map(row -> row.getText()).toList();
    browser.until(() -> !browser.text(".years").contains("…"));
    assertThat(years).hasSizeGreaterThan(14);

    String first = browser.text(".columns .rows a");
    browser.find(".columns button", "更多").click();
    browser.until(() -> browser.address().contains("held="));
    browser.until(() -> !browser.text(".columns .rows a").equals(first));
    browser.back();
    browser.until(() -> browser.text(".columns .rows a").equals(first));
  }

  @Test
  void all_that_it_holds_are_listed_for_it_alone(Browser browser) {
    browser.open(MARKET + "?lang=zh");
    browser.find("#measures");

    String all = browser.find(".note a[href*='holders-on-day']").getDomAttribute("href");
    assertThat(all).contains("holder=agency");
    assertThat(browser.text(".columns > div .note")).doesNotContain("/queries/");
    browser.onPaper();
    assertThat(browser.text(".columns > div .note")).contains("/queries/holders-on-day");
    browser.driver().get(browser.root() + all);
    assertThat(browser.driver().getPageSource()).contains("武汉市市场监督管理局").doesNotContain("武汉市科技创新局");
  }

  @Test
  void without_measures_it_says_so(Browser browser) {
    browser.open("/agency/cnipa?lang=zh");
    browser.find(".held-years", "图谱中没有由它负责的措施");
    browser.find("h3 + .note", "该日没有由它承接的措施");
    assertThat(browser.text("main")).contains("没有这个机构的合并");
  }

  @Test
  void a_neighbour_in_the_drawing_is_opened_without_loading_anew(Browser browser) {
    browser.open(SCIENCE + "?lang=zh");
    browser.driver().executeScript("window.same = true");
    browser
        .driver()
        .executeScript(
            "[...document.querySelectorAll('.ribbon a')].find(it =>"
                + " it.textContent.includes('市场监督')).dispatchEvent(new MouseEvent('click',"
                + " { bubbles: true, cancelable: true }))");
    browser.find("h1", "武汉市市场监督管理局");
    assertThat(browser.driver().executeScript("return window.same")).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SCIENCE + "?lang=en&asOf=2019-06-15",
        "/agency/wuhan-talent-bureau",
        "/agency/wuhan-district-governments"
      })
  void axe_finds_no_serious_fault_in_light_or_dark(String address, Browser browser) {
    browser.open(address);
    browser.until(() -> !browser.text(".years").contains("…"));
    assertThat(browser.faults()).isEmpty();
    browser.all(".switches button").get(1).click();
    assertThat(browser.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {SCIENCE + "?lang=en", MARKET + "?lang=zh"})
  void on_a_telephone_nothing_is_wider_than_the_screen(String address, Browser browser) {
    browser.size(390, 800);
    browser.open(address);
    assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo(390L);
  }

  @ParameterizedTest
  @ValueSource(ints = {768, 1280})
  void notes_of_changes_do_not_lie_on_each_other(int width, Browser browser) {
    browser.size(width, 900);
    browser.open(SCIENCE + "?lang=en");
    browser.find(".note-of-change");

    assertThat(
            browser
                .driver()
                .executeScript(
                    """
                    const notes = [...document.querySelectorAll('.note-of-change')].map(it => it.getBoundingClientRect());
                    return notes.flatMap((a, i) => notes.slice(i + 1).filter(b =>
                      a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom)).length;
                    """))
        .isEqualTo(0L);
  }

  @Test
  void on_a_telephone_the_words_of_a_year_keep_within_their_cell(Browser browser) {
    browser.size(390, 800);
    browser.open(SCIENCE + "?lang=en");
    browser.find(".years .amount", "Lead or first listed");

    assertThat(
            browser
                .driver()
                .executeScript(
                    """
                    return [...document.querySelectorAll('.years .amount span')].filter(it =>
                      it.getBoundingClientRect().right > it.closest('td').getBoundingClientRect().right).length;
                    """))
        .isEqualTo(0L);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 780, 820, 1440})
  void who_follows_has_room_for_its_name_whatever_stands_before(int width, Browser browser) {
    browser.size(width, 800);
    browser.open(MARKET + "?lang=en");
    browser.find(".change-sides .arrow");

    assertThat(
            browser.script(
                """
                return [...document.querySelectorAll('.change-sides .arrow')]
                  .filter(it => it.nextElementSibling.getBoundingClientRect().width < 200).length;
                """))
        .isEqualTo(0L);
  }

  @ParameterizedTest
  @CsvSource({"1280,en", "390,zh"})
  void the_arrow_of_a_change_points_at_who_follows(int width, String language, Browser browser) {
    browser.size(width, 800);
    browser.open(SCIENCE + "?lang=" + language);
    browser.find(".change-sides .arrow");

    assertThat(
            browser
                .driver()
                .executeScript(
                    """
                    return [...document.querySelectorAll('.change-sides .arrow')].filter(it => {
                      const arrow = it.getBoundingClientRect(), after = it.nextElementSibling.getBoundingClientRect();
                      const middle = (arrow.top + arrow.bottom) / 2;
                      return arrow.width > arrow.height ? after.left < arrow.right || after.top > middle || after.bottom < middle
                        : after.top < arrow.bottom - 8 || after.top > arrow.bottom + 24;
                    }).length;
                    """))
        .isEqualTo(0L);
  }

  @ParameterizedTest
  @ValueSource(strings = {SCIENCE, "/measure/2018-wuhan-ip-operations-plan-df32668646"})
  void on_a_telephone_no_year_of_a_scale_is_cut_or_touches_another(
      String address, Browser browser) {
    browser.size(360, 800);
    browser.open(address + "?lang=zh");

    assertThat(
            browser
                .driver()
                .executeScript(
                    """
                    const seen = [...document.querySelectorAll('.ribbon text.year, .scale text')].filter(it => it.getBoundingClientRect().width);
                    const place = it => it.getBoundingClientRect();
                    const touches = (it, other) => other !== it && place(other).left >= place(it).left && place(other).left < place(it).right + 2;
                    return seen.length > 4 ? seen.filter(it => place(it).right > place(it.closest('svg')).right + 1 || seen.some(other => touches(it, other))).length : -1;
                    """))
        .isEqualTo(0L);
  }

  @ParameterizedTest
  @CsvSource({"zh,这一答案的时段：至 2018年", "en,this answer holds until 2018"})
  void until_when_an_answer_holds_is_not_said_of_the_name(
      String language, String told, Browser browser) {
    browser.open(SCIENCE + "?lang=" + language + "&asOf=2015-06-01");

    assertThat(browser.text(".who li")).contains(told);
  }
}
