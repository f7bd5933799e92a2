package org.policygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.packaged.PackagedFile;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser is told of the explorer's files before any script runs. */
@OverHttp
class ExplorerPagesTest {
  private static final Pattern FILE =
      Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:js|css|svg))\"");
  private static final Pattern PRELOADED = Pattern.compile("modulepreload\" href=\"([^\"]+)\"");

  @LocalServerPort private int port;

  private HttpResponse<String> get(String path) throws Exception {
    return new Client(port).get(path);
  }

  private static List<String> named(Pattern pattern, String page) {
    return pattern.matcher(page).results().map((MatchResult it) -> it.group(1)).toList();
  }

  @Test
  void every_file_that_a_page_names_is_kept_for_good() throws Exception {
    List<String> files = named(FILE, get("/measure/any").body());

    assertThat(files).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    for (String file : files) {
      HttpResponse<String> answer = get(file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control"))
          .as(file)
          .hasValueSatisfying(it -> assertThat(it).contains("immutable", "max-age=31536000"));
    }
  }

  @Test
  void what_has_no_version_in_its_address_is_asked_for_anew() throws Exception {
    assertThat(get("/explorer/main.js").headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(get("/").headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void another_version_is_not_there() throws Exception {
    assertThat(get("/0123456789abcdef/explorer/main.js").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/,pages/home/home.js,pages/indicator/chart.js",
    "/measure/any,pages/measure/measure.js,pages/measure/chain.js",
    "/document/any,pages/document/document.js,pages/document/text.js",
    "/review/any,pages/review/document.js,pages/review/entry-form.js",
    "/list/measures,pages/list/list.js,pages/list/list.js"
  })
  void a_page_names_the_scripts_that_it_is_made_of(String page, String script, String within)
      throws Exception {
    List<String> preloaded = named(PRELOADED, get(page).body());

    assertThat(preloaded)
        .doesNotHaveDuplicates()
        .anyMatch(it -> it.endsWith("/explorer/" + script))
        .anyMatch(it -> it.endsWith("/explorer/" + within));
  }

  @Test
  void scripts_that_import_each_other_are_told_once() {
    PageScripts scripts =
        new PageScripts(
            "",
            List.of(
                file(
                    "main.js",
                    "import { a } from './core/a.js';\n[/^\\/one$/, () => import('./one.js')],"),
                file("core/a.js", "export const a = 1;"),
                file(
                    "one.js",
                    "import { two } from './two.js';\nimport { a } from './core/a.js';\n"),
                file(
                    "two.js",
                    "import { one } from './one.js';\nconst later = () => import('./three.js');\n"),
                file("three.js", "import { four } from './core/four.js';\n")));

    assertThat(scripts.of("/one")).containsExactly("one.js", "two.js", "three.js", "core/four.js");
    assertThat(scripts.of("/none")).isEmpty();
  }

  private static PackagedFile file(String name, String text) {
    return new PackagedFile(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
