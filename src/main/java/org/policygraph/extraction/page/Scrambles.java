package org.policygraph.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;

/**
 * Numbers that a scan broke: over two lines (学位3⏎.5万个, 小巷1⏎30条) or with letters for digits (O0所,
 * l20所). What was meant is not guessed.
 */
public final class Scrambles {
  private static final FirstSigns BROKEN =
      FirstSigns.of(
          "\\d{1,9}[ 　]?\\n[ 　]?[.．]\\d+[\\u4e00-\\u9fff%]{0,3}|\\d{1,9}[.．]\\n(?:\\d{1,4}(?=[万亿%个家所件])|[万亿]{1,2}(?=[元亩人吨户]))");

  private static final FirstSigns LETTERS =
      FirstSigns.of(
          "(?<![A-Za-z0-9])(?:\\d{0,6}[OolI|]\\d{1,6}|\\d{1,6}[OolI|]{1,2})(?=[万亿%％所个家件人米座处条名户亩项])");

  /** …，整治小巷1⏎30条，…: one number, or signs between the two are lost. */
  private static final FirstSigns PARTED =
      FirstSigns.of("\\d{1,4}\\n\\d{1,6}(?=[万亿]{0,2}[条个家座件项所人户处亩吨元][^\\n，,、；;。]{0,40}[，,、；;。])");

  private static final Pattern IN_SENTENCE =
      Pattern.compile("[，,、；;。][^，,、；;。\\n\\t|]{0,40}\\p{IsHan}{2}$");

  private static final int REACH = 60;

  /** The reason of places where no figure is read. */
  private static final String BROKEN_REASON = "a number is broken over two lines";

  private Scrambles() {}

  /** Whether a number is broken so that no part of it is one. */
  public static boolean parts(Unclear place) {
    return place.reason().equals(BROKEN_REASON);
  }

  /**
   * @param text with the lines joined that a page broke
   */
  public static List<Unclear> of(String text) {
    List<Unclear> found = new ArrayList<>();
    add(text, BROKEN, BROKEN_REASON, found);
    add(text, PARTED, BROKEN_REASON, found);
    add(text, LETTERS, "letters stand among the digits of a number", found);
    return found;
  }

  private static void add(String text, FirstSigns pattern, String reason, List<Unclear> found) {
    Matcher number = pattern.matcher(text);
    for (int at = 0; pattern.find(number, text, at); at = number.end()) {
      int start = number.start();
      if (pattern == PARTED
          && !IN_SENTENCE.matcher(text.substring(Math.max(0, start - REACH), start)).find()) {
        continue;
      }
      // with the words before it on its line, by which a person finds it
      while (start > 0
          && number.start() - start < AROUND
          && "。；;，,、%\n\t".indexOf(text.charAt(start - 1)) < 0
          && !Character.isDigit(text.charAt(start - 1))) {
        start--;
      }
      int end = Math.min(text.length(), number.end() + 1);
      found.add(new Unclear(new Span(start, end), reason));
    }
  }

  private static final int AROUND = 12;
}
