package org.policygraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Modules that every page needs are fetched side by side, not one after the other was read, and
 * each library in the version that is built in.
 */
class PreloadsTest {
  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final Pattern PRELOADED =
      Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");
  private static final Pattern WEBJAR =
      Pattern.compile(
          "<groupId>org\\.(?:webjars\\.npm|mvnpm)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern LIBRARY = Pattern.compile("/webjars/([^/'\"]+)/(\\d[^/'\"]*)/");
  private static final Pattern IMPORTED =
      Pattern.compile("(?m)^(?:import|export) .*?'([./][^']+)';");

  /** The build tells the version; what the pages name is compared with it. */
  @Test
  void every_library_is_asked_for_in_the_version_that_the_build_has() throws IOException {
    Map<String, String> built = new TreeMap<>();
    Matcher webjar = WEBJAR.matcher(Files.readString(Path.of("pom.xml")));
    while (webjar.find()) {
      built.put(webjar.group(1), webjar.group(2));
    }

    Map<String, Set<String>> asked = new TreeMap<>();
    try (Stream<Path> files = Files.walk(STATIC)) {
      for (Path file : files.filter(it -> it.toString().matches(".*\\.(html|js|css)")).toList()) {
        Matcher library = LIBRARY.matcher(Files.readString(file));
        while (library.find()) {
          asked.computeIfAbsent(library.group(1), it -> new TreeSet<>()).add(library.group(2));
        }
      }
    }
    assertThat(asked).containsKeys("lit-html", "echarts");
    assertThat(asked)
        .allSatisfy(
            (library, versions) ->
                assertThat(versions).as(library).containsExactly(built.get(library)));
  }

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
