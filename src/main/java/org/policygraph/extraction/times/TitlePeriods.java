package org.policygraph.extraction.times;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.text.ChineseNumber;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/** The years that a title plans for: 2021—2023年, “十四五”, 未来五年, 2023年工作要点. */
public final class TitlePeriods {
  private static final Pattern YEARS =
      Pattern.compile("(?<from>20\\d{2})\\s?年?\\s?(?:[-—–－~～至到]{1,2})\\s?(?<to>20\\d{2})\\s?年?");
  private static final Pattern ONE_YEAR =
      Pattern.compile(
          "(?<from>20\\d{2})\\s?年(?:度)?(?=[一-鿿\\d]{0,16}(?:计划|要点|重点工作|安排|任务|分工|分解|实事))");
  private static final Pattern FIVE_YEARS =
      Pattern.compile("[“\"]?十(?<five>[一二三四五六])五[”\"]?|第十(?<more>[一二三四五六])个五年");

  /** 未来五年, 今后三年: from the year of the document on. */
  private static final Pattern COMING = Pattern.compile("(?:未来|今后)(?<years>[一二两三四五六七八九十])年");

  private TitlePeriods() {}

  /**
   * @param issued the day of the document; null where none is told
   * @return the first and the last year, a slash between; null where the title names none
   */
  public static @Nullable Stated of(String text, Span title, @Nullable Stated issued) {
    Matcher years = YEARS.matcher(text).region(title.start(), title.end());
    if (years.find()) {
      return stated(
          years, Integer.parseInt(years.group("from")), Integer.parseInt(years.group("to")));
    }
    Matcher five = FIVE_YEARS.matcher(text).region(title.start(), title.end());
    if (five.find()) {
      // The tenth five years began in 2001.
      int plan = Marker.han(five.group("five") == null ? five.group("more") : five.group("five"));
      int first = 2001 + 5 * plan;
      return stated(five, first, first + 4);
    }
    Matcher coming = COMING.matcher(text).region(title.start(), title.end());
    if (issued != null && coming.find()) {
      int first = Integer.parseInt(issued.value().substring(0, 4));
      return stated(coming, first, first + comingYears(coming.group()) - 1);
    }
    Matcher one = ONE_YEAR.matcher(text).region(title.start(), title.end());
    return one.find()
        ? stated(one, Integer.parseInt(one.group("from")), Integer.parseInt(one.group("from")))
        : null;
  }

  /** How many years 未来五年 means; 0 where a title names none. */
  public static int comingYears(String title) {
    Matcher coming = COMING.matcher(title);
    return coming.find() ? ChineseNumber.value(coming.group("years")).intValue() : 0;
  }

  private static Stated stated(Matcher place, int from, int to) {
    return new Stated(new Span(place.start(), place.end()), from + "/" + to);
  }
}
