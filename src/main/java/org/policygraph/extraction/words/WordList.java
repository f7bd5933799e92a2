package org.policygraph.extraction.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policygraph.packaged.WordFile;

/** Word lists beside the classes. */
public final class WordList {
  private WordList() {}

  /** The cells of each entry of {@code name}.txt, in the order of the file. */
  public static List<List<String>> read(String name) {
    return WordFile.read(WordList.class, name);
  }

  /** The first cell of each entry. */
  public static List<String> of(String name) {
    return read(name).stream().map(cells -> cells.get(0).strip()).toList();
  }

  /** Words with what they stand for, a tab between. */
  public static Map<String, String> pairs(String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (List<String> cells : read(name)) {
      if (cells.size() < 2) {
        throw new IllegalStateException("an entry of " + name + " has no tab: " + cells);
      }
      pairs.put(cells.get(0), cells.get(1));
    }
    return pairs;
  }

  /**
   * Any of the words, the longest first.
   *
   * @param blanks whether a scan may have put blanks between the signs (责 任 单 位)
   */
  public static String any(Iterable<String> words, boolean blanks) {
    List<String> sorted = new ArrayList<>();
    words.forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted.stream()
        .map(word -> blanks ? String.join("[\\s　]{0,2}", word.split("")) : Pattern.quote(word))
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
