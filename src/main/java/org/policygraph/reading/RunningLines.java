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

  private RunningLines() {}

  /** The pages without running lines. */
  static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
    Set<String> running = running(pages);
    List<List<PdfLine>> kept = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      List<PdfLine> lines = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        if (!edge(page, i) || !isRunning(page.get(i).text(), running, pages.size())) {
          lines.add(page.get(i));
        }
      }
      kept.add(lines);
    }
    return kept;
  }

  private static Set<String> running(List<List<PdfLine>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<PdfLine> page : pages) {
      Set<String> once = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (edge(page, i) && page.get(i).text().length() <= LONGEST) {
          once.add(shape(page.get(i).text()));
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

  private static boolean edge(List<PdfLine> page, int line) {
    return line < EDGE || line >= page.size() - EDGE;
  }
}
