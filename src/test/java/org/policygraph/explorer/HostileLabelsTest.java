package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.service.PolicyGraphService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Whatever a label holds, it is text: nothing of it is run, and the pages stay whole. */
@SpringBootTest(
    classes = PolicyGraphService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HostileLabelsTest.HostileData.class)
@ExtendWith(BrowserExtension.class)
class HostileLabelsTest {
  private static final String DOCUMENT = "2018-wuhan-ip-operations-plan";
  private static final String HOSTILE =
      "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>${7*7}\\\"'&amp;";
  private static final Set<String> VERY_LONG =
      Set.of(
          "实施专利导航工程",
          "武汉市科技创新局",
          "有效注册商标数量",
          "Wuhan Science and Technology Innovation Bureau",
          "武汉市知识产权运营服务体系建设实施方案(2018—2020年)");
  private static final Pattern LABEL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(@(?:zh|en))");

  /** Every label of a document and of what is registered; some are very long too. */
  static class HostileData
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        Path folder = Files.createTempDirectory("hostile");
        Path data = Files.createDirectories(folder.resolve("data"));
        copy(Path.of("data", "registry"), data.resolve("registry"));
        Path documents = Files.createDirectories(data.resolve("documents"));
        Files.writeString(
            documents.resolve(DOCUMENT + ".ttl"),
            hostile(Files.readString(Path.of("data", "documents", DOCUMENT + ".ttl"))));
        TestPropertyValues.of(
                "policygraph.data=" + data,
                "policygraph.store.directory=" + folder.resolve("store"),
                "policygraph.drafts=" + folder.resolve("drafts"),
                "policygraph.tokens=" + folder.resolve("tokens.json"))
            .applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void copy(Path from, Path to) throws IOException {
      Files.createDirectories(to);
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          String text = Files.readString(file);
          boolean named = file.endsWith("agencies.ttl") || file.endsWith("indicators.ttl");
          Files.writeString(to.resolve(file.getFileName()), named ? hostile(text) : text);
        }
      }
    }

    /** Lines may end after each of the first, and nowhere between those of the second. */
    private static String letter(String language) {
      return language.equals("@zh") ? "很" : "W";
    }

    private static String hostile(String turtle) {
      Matcher label = LABEL.matcher(turtle);
      return label.replaceAll(
          found ->
              Matcher.quoteReplacement(
                  "\""
                      + HOSTILE
                      + found.group(1)
                      + (VERY_LONG.contains(found.group(1))
                          ? letter(found.group(2)).repeat(10_000)
                          : "")
                      + "\""
                      + found.group(2)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=专利导航",
        "/list/documents",
        "/list/measures",
        "/list/agencies",
        "/list/indicators",
        "/indicator/registered-trademarks",
        "/agency/wuhan-science-technology-bureau",
        "/agency/wuhan-science-technology-bureau?lang=en",
        "/measure/2018-wuhan-ip-operations-plan-df32668646",
        "/document/2018-wuhan-ip-operations-plan",
        "/findings",
        "/compare",
        "/review"
      })
  void nothing_of_a_label_is_run(String address, Browser browser) {
    browser.size(390, 800);
    browser.open(address);

    assertThat(browser.driver().executeScript("return window.hacked ?? null")).isNull();
    assertThat(browser.has("main script, main img")).isFalse();
    if (!address.equals("/review") && !address.equals("/compare")) {
      assertThat(browser.text("main")).contains("<script>");
    }
    assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
        .as("width of the page in a window of 390")
        .isEqualTo(390L);
    assertThat(browser.driver().executeScript("return document.documentElement.scrollHeight"))
        .as("height of the page")
        .asInstanceOf(InstanceOfAssertFactories.LONG)
        .isLessThan(20_000L);
    assertThat(
            browser
                .driver()
                .executeScript(
                    "return [...document.querySelectorAll('main :is(h1, h2, h3, a, .mark, .chip)')]"
                        + ".filter(it => it.getBoundingClientRect().height > 250).map(it =>"
                        + " it.outerHTML.slice(0, 200))"))
        .as("headings, links and pills of more than a few lines")
        .isEqualTo(List.of());
  }

  @Test
  void ten_thousand_characters_are_a_label_as_any_other(Browser browser) {
    browser.open("/list/measures?lang=zh&text=很很很很很");
    browser.click(".rows a");
    browser.until(() -> browser.address().startsWith("/measure/"));
    browser.find("h1", "很".repeat(100));
    assertThat(browser.find("h1").getRect().getHeight()).isLessThan(160);
    assertThat(browser.find("h1").getDomProperty("title")).contains("很".repeat(10_000));
    browser.click("h1");
    assertThat(browser.find("h1").getRect().getHeight()).isGreaterThan(300);

    assertThat(browser.driver().executeScript("return window.hacked ?? null")).isNull();
  }

  @Test
  void in_a_picture_ten_thousand_characters_are_a_few_lines_of_text(Browser browser) {
    browser.open("/measure/2018-wuhan-ip-operations-plan-df32668646?lang=zh");
    browser.find(".spots a");

    assertThat(
            browser
                .driver()
                .executeScript(
                    "const box = document.querySelector('chain-picture').graph"
                        + ".getElementById('measure'); return box.data('label')"
                        + ".replaceAll('\u200b', '').slice(0, 8) + (box.data('h') < 250)"))
        .isEqualTo("<script>true");
    assertThat(browser.find(".spots").getDomProperty("textContent")).hasSizeLessThan(20_000);
    assertThat(browser.driver().executeScript("return window.hacked ?? null")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/search?q=%3Cscript%3Ewindow.hacked=1%3C/script%3E", "/measure/%3Cscript%3E"})
  void nothing_of_an_address_is_run(String address, Browser browser) {
    browser.open(address);

    assertThat(browser.driver().executeScript("return window.hacked ?? null")).isNull();
    assertThat(browser.has("main script")).isFalse();
  }
}
