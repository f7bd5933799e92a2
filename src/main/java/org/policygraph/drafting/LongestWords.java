package org.policygraph.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds words in a text, and what each stands for; a word inside a longer one is none. */
final class LongestWords<T> {
  private final Map<String, T> words = new HashMap<>();
  private int longest;

  /** The last meaning of a word counts. */
  void add(String word, T meaning) {
    words.put(word, meaning);
    longest = Math.max(longest, word.length());
  }

  /** What the words of a text stand for, in the order of the text. */
  List<T> in(String text) {
    List<T> found = new ArrayList<>();
    int end = 0;
    for (int at = 0; at < text.length(); at++) {
      int last = Math.min(text.length(), at + longest);
      while (last > end && last > at && !words.containsKey(text.substring(at, last))) {
        last--;
      }
      T meaning = last > end && last > at ? words.get(text.substring(at, last)) : null;
      if (meaning != null) {
        found.add(meaning);
        end = last;
      }
    }
    return found;
  }
}
