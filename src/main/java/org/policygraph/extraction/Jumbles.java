package org.policygraph.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that a scan or a lost table jumbled: digits that blanks drove apart (2 . 5 %), signs
 * one by one, cells one behind the other. Which number is of what cannot be told from them.
 */
final class Jumbles {
  private static final String BLANK = "[ 　\\u00a0]";

  /** 1 2020年… at the start of a line is a number of a list. */
  private static final Pattern APART =
      Pattern.compile(
          "(?<=[^\\s\\d.．])"
              + BLANK
              + "{0,3}\\d{1,4}(?:"
              + BLANK
              + "{1,3}[.．]"
              + BLANK
              + "{0,3}\\d|[.．]"
              + BLANK
              + "{1,3}\\d{1,3}"
              + BLANK
              + "?[%％]|"
              + BLANK
              + "{1,3}\\d{1,4}(?![\\d.．]*[-—–~～月]))");

  private static final Pattern ONE_BY_ONE =
      Pattern.compile(
          "(?:^|" + BLANK + ")(?:[一-鿿]" + BLANK + "{1,3}(?:\\d{1,6}" + BLANK + "{1,3})?){4}");

  private static final Pattern BETWEEN_CELLS = Pattern.compile(BLANK + "{1,9}");

  /** A name of more signs holds no number of its own (500强, PM2.5). */
  private static final int LONGEST_NUMBERED = 20;

  private static final Pattern FIGURE = Pattern.compile("\\d");

  static final String SWALLOWED = "what would be the name of a figure holds other figures";

  private Jumbles() {}

  /** Why the numbers of a sentence are not read; null where they are. */
  static @Nullable String reason(String text, Span sentence) {
    List<Quantity> quantities = QuantityScanner.scan(text, sentence);
    if (quantities.isEmpty()) {
      return null;
    }
    String words = sentence.of(text);
    if (ONE_BY_ONE.matcher(words).find()) {
      return "signs stand one by one, out of their order";
    }
    for (int i = 1; i < quantities.size(); i++) {
      int end = quantities.get(i - 1).end();
      int start = quantities.get(i).start();
      if (end < start && BETWEEN_CELLS.matcher(text.substring(end, start)).matches()) {
        return "cells of a table stand one behind the other";
      }
    }
    return APART.matcher(words).find() ? "blanks stand among the digits of a number" : null;
  }

  /** Why a row of a table is not read, by what would be its name; null where it is. */
  static @Nullable String row(String name) {
    if (name.isBlank()) {
      return "a row of a table has no name beside its numbers";
    }
    return name(name) ? SWALLOWED : null;
  }

  /** Whether what would be the name of a figure swallowed other figures. */
  static boolean name(String label) {
    return label.length() > LONGEST_NUMBERED && FIGURE.matcher(label).find();
  }
}
