package org.policygraph.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.packaged.PackagedFile;

/**
 * The scripts that a page of the explorer is made of besides those that every page has. A browser
 * that is told them at once fetches them side by side; else it would find each only when it has
 * read the one before.
 */
final class PageScripts {
  /** A row of main.js: which addresses are pages of which module. */
  private static final Pattern PAGE =
      Pattern.compile("\\[/(.+?)/, \\(\\) => import\\('\\./(.+?)'\\)\\]");

  private static final Pattern IMPORTED =
      Pattern.compile("(?m)^(?:import|export) .*?'(\\.[^']+)';");

  /** What a page itself fetches while the service answers it. */
  private static final Pattern FETCHED = Pattern.compile("\\bimport\\('(\\.[^']+)'\\)");

  private static final String MAIN = "main.js";

  /** Scripts by their path below the explorer's folder. */
  private final Map<String, String> scripts = new LinkedHashMap<>();

  private final Map<Pattern, String> pages = new LinkedHashMap<>();

  /**
   * @param folder of the explorer, which the names of its files begin with
   */
  PageScripts(String folder, List<PackagedFile> files) {
    for (PackagedFile file : files) {
      if (file.name().endsWith(".js")) {
        scripts.put(
            file.name().substring(folder.length()),
            new String(file.content(), StandardCharsets.UTF_8));
      }
    }
    Matcher page = PAGE.matcher(scripts.getOrDefault(MAIN, ""));
    while (page.find()) {
      pages.put(Pattern.compile(page.group(1)), page.group(2));
    }
  }

  /**
   * What the page at an address needs and not every page, as paths below the explorer's folder;
   * first what it cannot begin without.
   */
  Collection<String> of(String address) {
    Set<String> all = new LinkedHashSet<>();
    for (Map.Entry<Pattern, String> page : pages.entrySet()) {
      if (page.getKey().matcher(address).find()) {
        all.add(page.getValue());
        reach(all, IMPORTED);
        for (String script : List.copyOf(all)) {
          all.addAll(named(script, FETCHED));
        }
        reach(all, IMPORTED);
        break;
      }
    }
    Set<String> everywhere = new LinkedHashSet<>(Set.of(MAIN));
    reach(everywhere, IMPORTED);
    all.removeAll(everywhere);
    return all;
  }

  private void reach(Set<String> found, Pattern how) {
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (String next : named(open.pop(), how)) {
        if (found.add(next)) {
          open.add(next);
        }
      }
    }
  }

  private Set<String> named(String script, Pattern how) {
    Set<String> named = new LinkedHashSet<>();
    Matcher name = how.matcher(scripts.getOrDefault(script, ""));
    while (name.find()) {
      named.add(URI.create(script).resolve(name.group(1)).getPath());
    }
    return named;
  }
}
