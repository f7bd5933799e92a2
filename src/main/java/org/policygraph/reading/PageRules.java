package org.policygraph.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.policygraph.packaged.WordFile;

/** What tells the furniture of a page by its words; lists of them lie beside this class. */
final class PageRules {
  static final List<String> BODIES = read("page-bodies");
  private static final Set<String> NAMES = Set.copyOf(read("page-furniture-names"));
  private static final List<String> LINES = read("page-lines");
  private static final List<String> FACTS = read("page-facts");
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

  /** A shorter word may be part of any other. */
  private static final int TELLING = 5;

  static final int LONGEST_LINE = 100;

  private PageRules() {}

  /** Whether class or id of an element name it furniture. */
  static boolean namesFurniture(Element element) {
    String names = element.className() + " " + element.id();
    return !names.isBlank()
        && Arrays.stream(WORDS.split(names, 0))
            .map(it -> it.toLowerCase(Locale.ROOT))
            .anyMatch(PageRules::isFurniture);
  }

  private static boolean isFurniture(String word) {
    return NAMES.contains(word)
        || NAMES.stream()
            .anyMatch(it -> it.length() >= TELLING && (word.startsWith(it) || word.endsWith(it)));
  }

  /** Whether a block of this text is a line of the page and not of the document. */
  static boolean isLine(String text) {
    return text.length() <= LONGEST_LINE
        && LINES.stream()
            .anyMatch(
                it -> it.startsWith("=") ? text.equals(it.substring(1)) : text.startsWith(it));
  }

  /** How many labels of a page's table about the document stand in a text. */
  static int facts(String text) {
    return (int) FACTS.stream().filter(text::contains).count();
  }

  private static List<String> read(String name) {
    return WordFile.read(PageRules.class, name).stream().map(it -> it.get(0)).toList();
  }
}
