package org.policygraph.curation;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Which characters a text may have that people enter. */
public final class Characters {
  /** Every text: the graph is written as XML too, and a text reads as it is stored. */
  public static final String TEXT =
      "text has characters of XML 1.0 only, and none that turn the direction of writing";

  /** A label: it stands in one line wherever it is shown. */
  static final String LINE = "label is one line, without tabs and line breaks";

  private Characters() {}

  /** The first character that no text may have, as {@code U+XXXX}. */
  public static Optional<String> notOfText(String text) {
    return first(text, it -> !isXml(it) || turns(it));
  }

  /** The first character that no label may have, of those that a text may have. */
  static Optional<String> notOfLine(String text) {
    return first(text, it -> Character.isISOControl(it) || it == 0x2028 || it == 0x2029);
  }

  private static Optional<String> first(String text, IntPredicate wrong) {
    return text.codePoints()
        .filter(wrong)
        .mapToObj(it -> String.format(Locale.ROOT, "U+%04X", it))
        .findFirst();
  }

  private static boolean isXml(int it) {
    return it == '\t'
        || it == '\n'
        || it == '\r'
        || it >= 0x20 && it <= 0xD7FF
        || it >= 0xE000 && it <= 0xFFFD
        || it >= 0x10000;
  }

  /** Embeddings, overrides and isolates. */
  private static boolean turns(int it) {
    return it >= 0x202A && it <= 0x202E || it >= 0x2066 && it <= 0x2069;
  }
}
