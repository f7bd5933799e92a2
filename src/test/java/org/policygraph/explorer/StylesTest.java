package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All style sheets of pages are loaded at once: what one page styles, no other may mean. */
class StylesTest {
  private static final Path PAGES = Path.of("src/main/resources/static/explorer/pages");
  private static final Pattern FIRST = Pattern.compile("(?m)^\\s*([.#]?[a-z][a-z-]*)");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  @Test
  void no_selector_of_two_pages_begins_alike() throws IOException {
    TreeMap<String, Set<String>> pages = new TreeMap<>();
    try (Stream<Path> sheets = Files.walk(PAGES)) {
      for (Path sheet : sheets.filter(it -> it.toString().endsWith(".css")).toList()) {
        Matcher first = FIRST.matcher(COMMENT.matcher(Files.readString(sheet)).replaceAll(""));
        while (first.find()) {
          pages
              .computeIfAbsent(first.group(1), it -> new TreeSet<>())
              .add(sheet.getFileName().toString());
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(50);
    pages.values().removeIf(sheets -> sheets.size() == 1);
    assertThat(pages).isEmpty();
  }
}
