package org.policygraph.extraction.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * Lines in which a text lost its line breaks, where a blank is left of each: 三、主要任务 （一）清理湖面 1.打捞水草
 * 年底前完成。
 */
final class RunTogether {
  /** A line that is no longer may be a paragraph that has blanks in it. */
  private static final int SHORTEST = 300;

  private static final int LONGEST_HEADING = 30;

  /** 第 一、, 见附表 1. and 、 1. number no part. */
  private static final Pattern GOES_ON = Pattern.compile("[、，,和至或第表图件\\d—－\\-~～]");

  private static final Pattern HEADING =
      Pattern.compile("[\\p{IsHan}“”、（）()·A-Za-z\\d]{4,30}?(?=[ 　])");

  private RunTogether() {}

  /** Whether a sign behind a blank begins a part of such a line. */
  static boolean opens(String text, Span line, Marker.Found found) {
    int at = found.span().start();
    if (line.length() < SHORTEST
        || at - 2 < line.start()
        || !Lines.blank(text.charAt(at - 1))
        || found.span().end() >= text.length()) {
      return false;
    }
    char next = text.charAt(found.span().end());
    boolean numbers =
        switch (found.marker()) {
          case HAN, BRACKETED_HAN, ARABIC -> true;
          default -> false;
        };
    return numbers
        && (Character.isIdeographic(next) || next == '“')
        && !GOES_ON.matcher(text).region(at - 2, at - 1).matches();
  }

  /**
   * Where a heading ends at the blank behind it.
   *
   * @param limit where it ends at last; so too where the line is no such line
   */
  static int headingEnd(String text, Span line, int from, int limit) {
    if (line.length() < SHORTEST) {
      return limit;
    }
    Matcher heading =
        HEADING.matcher(text).region(from, Math.min(limit, from + LONGEST_HEADING + 1));
    return heading.lookingAt() ? heading.end() : limit;
  }
}
