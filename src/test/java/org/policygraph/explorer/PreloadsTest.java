package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Modules that every page needs are fetched side by side, not one after the other was read. */
class PreloadsTest {
  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final Pattern PRELOADED =
      Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");
  private static final Pattern IMPORTED =
      Pattern.compile("(?m)^(?:import|export) .*?'([./][^']+)';");

  @Test
  void what_the_start_of_every_page_imports_is_preloaded() throws IOException {
    Set<String> preloaded = new TreeSet<>();
    Matcher link = PRELOADED.matcher(Files.readString(STATIC.resolve("explorer/index.html")));
    while (link.find()) {
      preloaded.add(link.group(1));
    }

    Set<String> needed = new TreeSet<>();
    Deque<Path> open = new ArrayDeque<>(Set.of(STATIC.resolve("explorer/main.js")));
    while (!open.isEmpty()) {
      Path module = open.pop();
      Matcher imported = IMPORTED.matcher(Files.readString(module));
      while (imported.find()) {
        String name = imported.group(1);
        if (name.startsWith("/webjars/")) {
          needed.add(name);
        } else {
          Path found = module.resolveSibling(name).normalize();
          if (needed.add("/" + STATIC.relativize(found))) {
            open.push(found);
          }
        }
      }
    }
    assertThat(needed).hasSizeGreaterThan(10).allMatch(preloaded::contains);
    preloaded.removeIf(name -> name.startsWith("/webjars/"));
    assertThat(preloaded).allMatch(name -> Files.exists(Path.of(STATIC + name)));
  }
}
