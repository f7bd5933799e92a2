package org.policygraph.extraction.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/** Days as documents write them: 2018年12月29日, 2018-12-29, 二〇一八年十二月二十九日. */
public final class Dates {
  public static final String DAY =
      "(?:(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?|[二一][〇○零ＯO九][〇○零ＯO一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)";

  private static final Pattern ARABIC = Pattern.compile("(\\d{4})\\D+(\\d{1,2})\\D+(\\d{1,2})");
  private static final Pattern CHINESE = Pattern.compile("(.{4})年(.{1,2})月(.{1,3})日");
  private static final String DIGITS = "〇一二三四五六七八九";

  private Dates() {}

  /** The day written there as 2018-12-29; null where there is no such day (2018-13-40). */
  public static @Nullable Stated of(String text, int start, int end) {
    String day = text.substring(start, end);
    Matcher arabic = ARABIC.matcher(day);
    Matcher chinese = CHINESE.matcher(day);
    try {
      if (arabic.find()) {
        return stated(
            start,
            end,
            Integer.parseInt(arabic.group(1)),
            Integer.parseInt(arabic.group(2)),
            Integer.parseInt(arabic.group(3)));
      }
      if (chinese.find()) {
        int year = 0;
        for (char digit : chinese.group(1).toCharArray()) {
          year = year * 10 + Math.max(0, DIGITS.indexOf(digit));
        }
        return stated(start, end, year, Marker.han(chinese.group(2)), Marker.han(chinese.group(3)));
      }
    } catch (DateTimeException e) {
      return null;
    }
    return null;
  }

  private static Stated stated(int start, int end, int year, int month, int day) {
    return new Stated(new Span(start, end), LocalDate.of(year, month, day).toString());
  }
}
