package org.policygraph.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;

/**
 * Numbers that a scan broke: over two lines (学位3⏎.5万个) or with letters for digits (O0所, l20所). What
 * was meant is not guessed.
 */
public final class Scrambles {
  private static final FirstSigns BROKEN =
      FirstSigns.of(
          "\\d{1,9}[ 　]?\\n[ 　]?[.．]\\d+[\\u4e00-\\u9fff%]{0,3}|\\d{1,9}[.．]\\n\\d{1,4}(?=[万亿%个家所件])");

  private static final FirstSigns LETTERS =
      FirstSigns.of(
          "(?<![A-Za-z0-9])(?:\\d{0,6}[OolI|]\\d{1,6}|\\d{1,6}[OolI|]{1,2})(?=[万亿%％所个家件人米座处条名户亩项])");

  private Scrambles() {}

  /**
   * @param text with the lines joined that a page broke
   */
  public static List<Unclear> of(String text) {
    List<Unclear> found = new ArrayList<>();
    add(text, BROKEN, "a number is broken over two lines", found);
    add(text, LETTERS, "letters stand among the digits of a number", found);
    return found;
  }

  private static void add(String text, FirstSigns pattern, String reason, List<Unclear> found) {
    Matcher number = pattern.matcher(text);
    for (int at = 0; pattern.find(number, text, at); at = number.end()) {
      int start = number.start();
      // with the words before it on its line, by which a person finds it
      while (start > 0
          && number.start() - start < AROUND
          && "。；;，,\n\t".indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      int end = Math.min(text.length(), number.end() + 1);
      found.add(new Unclear(new Span(start, end), reason));
    }
  }

  private static final int AROUND = 12;
}
