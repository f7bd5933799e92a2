package org.policygraph.reading;

import java.util.Optional;

/**
 * Tells a text that is none: where the signs of a font or an encoding are lost, others stand for
 * them, letters with accents that are in no word and marks that hardly any text has.
 */
final class StrangeSigns {
  /** More than one in so many is no text: one that is read well has hardly one in a thousand. */
  private static final int MOST = 50;

  /** Fewer tell nothing. */
  private static final int FEWEST = 10;

  private static final int SHOWN = 8;
  private static final int LONGEST_WORD = 20;

  private static final String MARKS = "·°±§²³×÷µ©®¥£¼½¾¹";
  private static final String RARE = "‚„ƒ†‡ˆ˜‹›\ufffd";

  private StrangeSigns() {}

  /** What is strange in a text; empty where it can be read. */
  static Optional<String> in(String text) {
    int all = 0;
    int strange = 0;
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int sign = text.codePointAt(at);
      if (!Character.isWhitespace(sign)) {
        all++;
        if (isStrange(text, at, sign)) {
          strange++;
          String shape = Character.isISOControl(sign) ? "" : Character.toString(sign);
          if (shown.length() < SHOWN && shown.indexOf(shape) < 0) {
            shown.append(shape);
          }
        }
      }
      at += Character.charCount(sign);
    }
    return strange < FEWEST || strange <= all / MOST
        ? Optional.empty()
        : Optional.of(
            strange + " of the " + all + " signs are such as no text has, like “" + shown + "”");
  }

  private static boolean isStrange(String text, int at, int sign) {
    int type = Character.getType(sign);
    return RARE.indexOf(sign) >= 0
        || type == Character.CONTROL
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || sign > 0xa0 && sign < 0xc0 && MARKS.indexOf(sign) < 0
        || sign >= 0xc0 && sign < 0x250 && MARKS.indexOf(sign) < 0 && !inWord(text, at);
  }

  /** Whether a letter of Europe stands in a word with a plain one: café, but not 路 é 灯. */
  private static boolean inWord(String text, int at) {
    int from = at;
    while (from > 0 && isLatin(text.charAt(from - 1)) && at - from < LONGEST_WORD) {
      from--;
    }
    int to = at + 1;
    while (to < text.length() && isLatin(text.charAt(to)) && to - at < LONGEST_WORD) {
      to++;
    }
    return text.substring(from, to).chars().anyMatch(it -> it < 0x80);
  }

  private static boolean isLatin(char sign) {
    return sign < 0x250 && Character.isLetter(sign);
  }
}
