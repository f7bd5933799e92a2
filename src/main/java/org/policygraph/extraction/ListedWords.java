package org.policygraph.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that stand in resource files beside the package: one a line, # begins a comment. */
final class ListedWords {
  private ListedWords() {}

  static List<String> of(String file) {
    try (InputStream in = ListedWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program is built without the word list " + file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + file + " cannot be read", e);
    }
  }

  /** Words with what they stand for, a tab between. */
  static Map<String, String> pairs(String file) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : of(file)) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IllegalStateException("The line of " + file + " has no tab: " + line);
      }
      pairs.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return pairs;
  }

  /**
   * Any of the words, the longest first.
   *
   * @param blanks whether a scan may have put blanks between the signs (责 任 单 位)
   */
  static String any(Iterable<String> words, boolean blanks) {
    List<String> sorted = new java.util.ArrayList<>();
    words.forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted.stream()
        .map(word -> blanks ? String.join("[\\s　]{0,2}", word.split("")) : Pattern.quote(word))
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
