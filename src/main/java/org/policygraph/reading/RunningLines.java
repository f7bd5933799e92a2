package org.policygraph.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that run through the pages of a document at their heads and feet: the same again and again
 * but for a number.
 */
final class RunningLines {
  /** So many lines at the head and at the foot of a page may be running ones. */
  private static final int EDGE = 2;

  private static final int FEWEST_PAGES = 3;
  private static final int LONGEST = 60;
  private static final Pattern NUMBER = Pattern.compile("\\d+|(?<=第)[一二三四五六七八九十百]+(?=页)");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–·\\s]*(?:第\\s?)?(?:#)(?:\\s?页)?(?:[/，,\\s]*(?:共\\s?)?#(?:\\s?页)?)?[-—–·\\s]*");

  /** What a bracket that goes on over a page's end may be long. */
  private static final int LONGEST_BRACKET = 200;

  private RunningLines() {}

  /** The lines of the pages without running ones; a bracket goes on over a page's end. */
  static String without(List<List<String>> pages) {
    Set<String> running = running(pages);
    StringBuilder text = new StringBuilder();
    for (List<String> page : pages) {
      boolean goesOn = openBracket(text);
      for (int i = 0; i < page.size(); i++) {
        if (edge(page, i) && isRunning(page.get(i), running, pages.size())) {
          continue;
        }
        if (goesOn) {
          text.setLength(text.length() - 1);
          goesOn = false;
        }
        text.append(page.get(i)).append('\n');
      }
    }
    return text.isEmpty() ? "\n" : text.toString();
  }

  private static Set<String> running(List<List<String>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> once = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (edge(page, i) && page.get(i).length() <= LONGEST) {
          once.add(shape(page.get(i)));
        }
      }
      once.forEach(it -> counts.merge(it, 1, Integer::sum));
    }
    List<String> often = new ArrayList<>(counts.keySet());
    // Left and right pages may have a line each.
    int fewest = Math.max(FEWEST_PAGES, pages.size() * 2 / 5);
    often.removeIf(it -> counts.getOrDefault(it, 0) < fewest);
    return Set.copyOf(often);
  }

  private static boolean isRunning(String line, Set<String> running, int pages) {
    String shape = shape(line);
    return running.contains(shape) || pages > 1 && PAGE_NUMBER.matcher(shape).matches();
  }

  private static String shape(String line) {
    return NUMBER.matcher(line).replaceAll("#").replace(" ", "");
  }

  private static boolean edge(List<String> page, int line) {
    return line < EDGE || line >= page.size() - EDGE;
  }

  /** Whether the text ends inside a bracket. */
  private static boolean openBracket(StringBuilder text) {
    int depth = 0;
    for (int at = text.length() - 1; at >= Math.max(0, text.length() - LONGEST_BRACKET); at--) {
      char sign = text.charAt(at);
      if (")）".indexOf(sign) >= 0) {
        depth++;
      } else if ("(（".indexOf(sign) >= 0 && --depth < 0) {
        return true;
      }
    }
    return false;
  }
}
