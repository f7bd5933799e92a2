package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;

/** The chain of a measure as a graph: what is in it, where it stands, and where it leads. */
@InBrowser
class ChainPictureTest {
  private static final String PATENT_NAVIGATION =
      "/measure/2018-wuhan-ip-operations-plan-df32668646";
  private static final String TEN_AGENCIES = "/measure/2018-wuhan-ip-operations-plan-2e8fa8dedf";
  private static final String TALENT = "/measure/2018-wuhan-ip-operations-plan-21cc712388";
  private static final String NOBODY = "/measure/2023-wuhan-reply-20230100-512e5b76c1";

  /** Words are broken into lines at signs that take no room. */
  private static final String BOXES =
      "return document.querySelector('chain-picture').graph.nodes('.box%s').map(it =>"
          + " it.data('label').replaceAll('\\u200b', ''))";

  private static void open(Browser browser, String address) {
    browser.open(address);
    drawn(browser);
  }

  private static void drawn(Browser browser) {
    browser.untilScript(
        "return !!document.querySelector('chain-picture')?.graph?.nodes().length"
            + " && !document.querySelector('[aria-busy=true]')");
  }

  private static List<String> strings(Browser browser, String script) {
    Object found = browser.script(script);
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  private static List<String> boxes(Browser browser, String kind) {
    return strings(browser, BOXES.formatted(kind));
  }

  /** Each step of a kind as "from → to how words". */
  private static List<String> steps(Browser browser, String kind) {
    return strings(
        browser,
        """
        const plain = it => it.data('label').replaceAll('\\u200b', '').replaceAll('\\n', ' ');
        return document.querySelector('chain-picture').graph.edges('%s')
          .map(it => `${plain(it.source())} → ${plain(it.target())} ${it.data('how')} ${plain(it)}`.trim());
        """
            .formatted(kind));
  }

  @Test
  void it_has_what_the_chain_of_the_day_has(Browser browser) {
    open(browser, PATENT_NAVIGATION + "?lang=zh&asOf=2024-10-01");

    assertThat(boxes(browser, ""))
        .containsExactlyInAnyOrder(
            "武汉市人民政府",
            "武汉市人民政府办公厅",
            "武汉市知识产权运营服务体系建设实施方案(2018—2020年)",
            "重点任务",
            "构建高价值知识产权培育体系",
            "实施专利导航工程",
            "市科技局〈市知识产权局〉",
            "各区人民政府〈含开发区、风景区管委会,下同〉",
            "武汉市市场监督管理局",
            "武汉市各区人民政府",
            "武汉市人民政府",
            "提供专利预警导航服务");
    assertThat(steps(browser, ""))
        .containsExactlyInAnyOrder(
            "武汉市人民政府 → 武汉市人民政府办公厅 said",
            "武汉市人民政府办公厅 → 武汉市知识产权运营服务体系建设实施方案(2018—2020年) said",
            "武汉市知识产权运营服务体系建设实施方案(2018—2020年) → 重点任务 said",
            "重点任务 → 构建高价值知识产权培育体系 said",
            "构建高价值知识产权培育体系 → 实施专利导航工程 said",
            "实施专利导航工程 → 市科技局〈市知识产权局〉 said",
            "实施专利导航工程 → 各区人民政府〈含开发区、风景区管委会,下同〉 said",
            "市科技局〈市知识产权局〉 → 武汉市市场监督管理局 inferred 职能划转 2019年",
            "各区人民政府〈含开发区、风景区管委会,下同〉 → 武汉市各区人民政府 said 同一机构",
            "武汉市市场监督管理局 → 武汉市人民政府 said",
            "实施专利导航工程 → 提供专利预警导航服务 inferred");
  }

  @Test
  void it_follows_the_day_and_what_stays_keeps_its_place(Browser browser) {
    open(browser, PATENT_NAVIGATION + "?lang=zh&asOf=2024-10-01");
    String places =
        "return document.querySelector('chain-picture').graph.nodes('.box').not('.holder')"
            + ".map(it => it.id() + ' ' + JSON.stringify(it.position()))";
    List<String> before = strings(browser, places);

    browser.find(".day-choice button", "上一变动").click();
    browser.until(() -> browser.address().contains("asOf=2020-01-01"));
    browser.find(".day-choice button", "上一变动").click();
    browser.until(() -> browser.text("#chain").contains("2019年1月1日"));
    drawn(browser);

    assertThat(boxes(browser, ".holder"))
        .containsExactlyInAnyOrder("武汉市科学技术局", "武汉市市场监督管理局", "武汉市各区人民政府");
    assertThat(strings(browser, places)).isEqualTo(before);
  }

  @Test
  void in_a_handover_both_sides_are_drawn_as_uncertain(Browser browser) {
    open(browser, PATENT_NAVIGATION + "?lang=zh&asOf=2019-06-15");

    assertThat(boxes(browser, ".holder.unsure"))
        .containsExactlyInAnyOrder("武汉市科学技术局", "武汉市市场监督管理局");
    assertThat(steps(browser, ".uncertain"))
        .containsExactlyInAnyOrder(
            "市科技局〈市知识产权局〉 → 武汉市科学技术局 uncertain", "市科技局〈市知识产权局〉 → 武汉市市场监督管理局 uncertain 职能划转 2019年");
  }

  @Test
  void before_its_document_it_leads_to_nobody(Browser browser) {
    open(browser, PATENT_NAVIGATION + "?lang=zh&asOf=2015-01-01");

    assertThat(boxes(browser, ".holder")).isEmpty();
    assertThat(boxes(browser, ".early")).containsExactly("该日早于文件日期。");
  }

  @Test
  void an_unknown_holder_is_drawn_as_unknown(Browser browser) {
    open(browser, TALENT + "?lang=zh");

    assertThat(steps(browser, ".none")).containsExactly("市招才局 → 现承接单位不明 none 撤销 自 2018年");
  }

  @Test
  void without_an_owner_it_says_so(Browser browser) {
    open(browser, NOBODY + "?lang=zh");

    assertThat(boxes(browser, ".nobody")).containsExactlyInAnyOrder("发文机关未写明", "没有责任单位");
  }

  @Test
  void who_took_over_from_several_is_drawn_once(Browser browser) {
    open(browser, TEN_AGENCIES + "?lang=zh");

    assertThat(boxes(browser, ".named")).hasSize(10);
    assertThat(boxes(browser, ".holder")).containsOnlyOnce("武汉市市场监督管理局");
    assertThat(steps(browser, ""))
        .contains("市工商局 → 武汉市市场监督管理局 inferred 合并 2019年", "市质监局 → 武汉市市场监督管理局 inferred 合并 2019年");
  }

  @ParameterizedTest
  @CsvSource({
    "武汉市市场监督管理局,/agency/wuhan-market-regulation-administration?asOf=2024-10-01",
    "实施专利导航工程,/document/2018-wuhan-ip-operations-plan?at=",
    "知识产权职能由武汉市科学技术局,/document/2024-wuhan-reply-20240294?at="
  })
  void a_box_opens_its_page_and_the_words_of_a_step_their_evidence(
      String title, String address, Browser browser) {
    open(browser, PATENT_NAVIGATION + "?lang=zh&asOf=2024-10-01");
    browser.script("window.same = true");
    browser.all(".spots a").stream()
        .filter(it -> String.valueOf(it.getDomProperty("textContent")).startsWith(title))
        .findFirst()
        .orElseThrow()
        .click();

    browser.until(() -> browser.address().startsWith(address));
    assertThat(browser.script("return window.same"))
        .as("the page was not loaded anew")
        .isEqualTo(true);
  }

  @Test
  void the_wheel_moves_the_page_and_not_the_picture(Browser browser) {
    browser.size(1280, 600);
    open(browser, PATENT_NAVIGATION + "?lang=zh");
    WebElement picture = browser.find("chain-picture");
    new Actions(browser.driver()).scrollToElement(picture).perform();
    double before = picture.getRect().getY();
    Object scrolled = browser.script("return scrollY");
    new Actions(browser.driver())
        .scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(picture), 0, 120)
        .perform();

    browser.until(() -> !Objects.equals(scrolled, browser.script("return scrollY")));
    assertThat(picture.getRect().getY()).isEqualTo((int) before);
    assertThat(
            browser.script(
                "const it = document.querySelector('chain-picture').graph; return"
                    + " JSON.stringify([it.zoom(), it.pan()])"))
        .isEqualTo("[1,{\"x\":0,\"y\":0}]");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 560, 820, 900, 1280})
  void whatever_the_width_it_fits_and_nothing_lies_upon_anything_else(int width, Browser browser) {
    browser.size(width, 900);
    for (String address : List.of(PATENT_NAVIGATION, TEN_AGENCIES, TALENT, NOBODY)) {
      for (String day : List.of("2015-01-01", "2019-06-15", "2024-10-01")) {
        open(browser, address + "?lang=en&asOf=" + day);

        assertThat(
                strings(
                    browser,
                    """
                    const picture = document.querySelector('chain-picture');
                    const written = it => it.boundingBox({ includeNodes: false, includeEdges: false, includeOverlays: false, includeUnderlays: false });
                    const boxes = picture.graph.nodes('.box').map(it => ({ id: it.id(), ...it.position(), w: it.data('w') / 2, h: it.data('h') / 2 }));
                    const beyond = picture.graph.nodes('.box').filter(it => written(it).w > it.data('w')).map(it => ({ id: `words beyond ${it.id()}` }));
                    const out = boxes.filter(it => it.x < it.w || it.y < it.h || it.x + it.w > picture.clientWidth || it.y + it.h > picture.clientHeight);
                    const upon = boxes.filter(one => boxes.some(it => it !== one && Math.abs(it.x - one.x) < it.w + one.w && Math.abs(it.y - one.y) < it.h + one.h));
                    const words = picture.graph.edges().filter(it => it.data('label')).map(it => ({ id: it.id(), ...written(it) }));
                    const mixed = words.filter(one => words.some(it => it !== one && it.x1 < one.x2 && one.x1 < it.x2 && it.y1 < one.y2 && one.y1 < it.y2));
                    const bends = picture.graph.edges().map(it => it.segmentPoints() ?? []).filter(it => it.length === 2 && Math.abs(it[0].y - it[1].y) > 1);
                    const bent = words.filter(it => bends.some(([one, other]) => one.x > it.x1 + 3 && one.x < it.x2 - 3 && Math.min(one.y, other.y) < it.y2 && Math.max(one.y, other.y) > it.y1));
                    return [...out, ...upon, ...mixed, ...beyond, ...bent.map(it => ({ id: `a bend under the words of ${it.id}` }))].map(it => it.id);
                    """))
            .as(address + " on " + day)
            .isEmpty();
        assertThat(browser.script("return document.documentElement.scrollWidth"))
            .isEqualTo((long) width);
      }
    }
  }

  @Test
  void it_is_drawn_anew_for_another_width(Browser browser) {
    open(browser, PATENT_NAVIGATION + "?lang=zh");
    String high = "return document.querySelector('chain-picture').clientHeight";
    Object wide = browser.script(high);
    browser.size(360, 900);

    browser.until(
        () ->
            ((Number) Objects.requireNonNull(browser.script(high))).intValue()
                > ((Number) Objects.requireNonNull(wide)).intValue() * 1.5);
  }

  @Test
  void on_a_telephone_each_box_follows_what_leads_to_it(Browser browser) {
    browser.size(360, 900);
    open(browser, PATENT_NAVIGATION + "?lang=zh&asOf=2024-10-01");

    assertThat(
            strings(
                browser,
                """
                return document.querySelector('chain-picture').graph.nodes('.box').toArray()
                  .sort((one, other) => one.position('y') - other.position('y'))
                  .map(it => it.data('label').replaceAll('\u200b', ''));
                """))
        .containsExactly(
            "武汉市人民政府",
            "武汉市人民政府办公厅",
            "武汉市知识产权运营服务体系建设实施方案(2018—2020年)",
            "重点任务",
            "构建高价值知识产权培育体系",
            "实施专利导航工程",
            "市科技局〈市知识产权局〉",
            "武汉市市场监督管理局",
            "武汉市人民政府",
            "各区人民政府〈含开发区、风景区管委会,下同〉",
            "武汉市各区人民政府",
            "提供专利预警导航服务");
  }

  @Test
  void its_colours_are_those_of_the_theme(Browser browser) {
    open(browser, PATENT_NAVIGATION + "?lang=zh");
    String colour =
        "return document.querySelector('chain-picture').graph.getElementById('measure')"
            + ".style('background-color')";
    assertThat(browser.script(colour)).isEqualTo("rgb(232,224,245)");

    browser.all(".switches button").get(1).click();
    assertThat(browser.script(colour)).isEqualTo("rgb(60,47,90)");
  }

  @ParameterizedTest
  @CsvSource({"zh,责任链图，截至2024年10月1日：,逐步说明", "en,Picture of the chain,Step by step"})
  void who_does_not_see_it_is_told_what_it_shows_and_has_the_steps(
      String language, String label, String steps, Browser browser) {
    open(browser, PATENT_NAVIGATION + "?asOf=2024-10-01&lang=" + language);

    assertThat(browser.find("chain-picture [role=img]").getDomAttribute("aria-label"))
        .startsWith(label)
        .contains(browser.text(".who li a"));
    assertThat(browser.text(".steps > summary")).contains(steps);
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void paper_has_an_image_of_it_in_light_colours(Browser browser) {
    open(browser, PATENT_NAVIGATION + "?lang=zh");
    browser.all(".switches button").get(1).click();
    browser.script("dispatchEvent(new Event('beforeprint'))");
    Object corner =
        browser.promised(
            """
            const image = document.querySelector('chain-picture .sheet img');
            await image.decode();
            const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
            canvas.getContext('2d').drawImage(image, 0, 0);
            return [...canvas.getContext('2d').getImageData(0, 0, 1, 1).data].join() + ' ' + (image.naturalWidth > 1500);
            """);
    browser.script("dispatchEvent(new Event('afterprint'))");

    assertThat(corner).isEqualTo("255,255,255,255 true");
    assertThat(browser.has("chain-picture .sheet")).isFalse();
    assertThat(browser.script("return document.documentElement.dataset.theme")).isEqualTo("dark");
  }

  @Test
  void on_paper_it_is_cut_between_boxes_where_a_sheet_ends(Browser browser) {
    open(browser, TEN_AGENCIES + "?lang=zh");
    browser.script("dispatchEvent(new Event('beforeprint'))");
    browser.onPaper();
    browser.size(700, 900);

    assertThat(
            browser.script(
                """
                const parts = [...document.querySelectorAll('chain-picture .sheet')].map(it => it.getBoundingClientRect().height);
                const whole = document.querySelector('chain-picture .sheet img').getBoundingClientRect().height;
                return [parts.length > 1, parts.every(it => it < 1000), Math.abs(parts.reduce((sum, it) => sum + it) - whole) < 2];
                """))
        .isEqualTo(List.of(true, true, true));
    assertThat(
            browser.promised(
                """
                const { sheets } = await import('/explorer/pages/measure/picture-layout.js');
                const boxes = [15, 70, 130, 300].map(y => ({ y, h: 30 }));
                return sheets(boxes, 0, 315, 100).map(({ from, to }) => from + '-' + to).join();
                """))
        .isEqualTo("0-96,96-156,156-256,256-315");
  }

  @Test
  void where_it_cannot_be_drawn_the_steps_are_open(Browser browser) {
    browser.driver().executeCdpCommand("Network.enable", Map.of());
    browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    browser
        .driver()
        .executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*cytoscape*")));
    try {
      browser.open(PATENT_NAVIGATION + "?lang=zh");
      browser.find(".lane .named", "市科技局");
      assertThat(browser.find("chain-picture").isDisplayed()).isFalse();
    } finally {
      browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
      browser.complaints();
    }
  }
}
