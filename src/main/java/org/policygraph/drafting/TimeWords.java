package org.policygraph.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.text.ChineseNumber;
import org.policygraph.extraction.text.SentenceStart;
import org.policygraph.extraction.text.Span;

/**
 * Words that tell the time of a figure from the day of its document: 今年, 截至目前, 2021年以来, 平台运行以来,
 * 近两年, 未来5年.
 */
final class TimeWords {
  /**
   * The last such word before a figure, in its sentence.
   *
   * @param first the year that the word says something began in; null where it says none
   */
  record Told(Sort sort, Span words, @Nullable Integer first) {}

  /** What a word says of the document's day. */
  enum Sort {
    /** In its year. */
    YEAR("(?<![一-鿿])(?:今年|本年度?|全年)"),

    /** As of it. */
    NOW("(?:截至|截止|到)?目前(?:为止)?|现有|至今|迄今"),

    /** From an event up to it, of the year that is said before. */
    EVENT("[一-鿿]{0,10}(?:开展|实施|启动|成立|运行|设立|开通|施行|推行|建立)以来"),

    /** From a year up to it. */
    SINCE("(?<first>[12]\\d{3})年以来"),

    /** So many years up to it. */
    PAST("(?:近|过去)(?<length>\\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:来|里)?|(?<long>[两三四五六七八九十])年来"),

    /** So many years from it. */
    AHEAD("(?:未来|今后)(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})年|用[\\d一二三四五六七八九十—－-]{1,5}年(?:左右)?时间");

    private final Pattern pattern;

    Sort(String words) {
      pattern = Pattern.compile(words);
    }

    private boolean tellsOf(boolean target) {
      return this == YEAR || (this == AHEAD) == target;
    }
  }

  private TimeWords() {}

  /**
   * @param year the document's; null where that is not known
   */
  static @Nullable Told before(String text, Draft.Figure figure, @Nullable Integer year) {
    int number = figure.number().start();
    int start = SentenceStart.WHOLE.of(text, number);
    boolean target = figure.kind() == Draft.FigureKind.TARGET;
    Told last = null;
    for (Sort sort : Sort.values()) {
      if (!sort.tellsOf(target)) {
        continue;
      }
      Matcher matcher = sort.pattern.matcher(text).region(start, number);
      while (matcher.find()) {
        if (last == null || matcher.start() > last.words().start()) {
          Span words = new Span(matcher.start(), matcher.end());
          last = new Told(sort, words, first(sort, matcher, year));
        }
      }
    }
    return last;
  }

  private static @Nullable Integer first(Sort sort, Matcher matcher, @Nullable Integer year) {
    return switch (sort) {
      case SINCE -> Integer.valueOf(matcher.group("first"));
      case PAST -> year == null ? null : Integer.valueOf(year - length(matcher));
      case AHEAD -> year;
      case YEAR, NOW, EVENT -> null;
    };
  }

  private static int length(Matcher past) {
    String words = past.group("length") == null ? past.group("long") : past.group("length");
    return ChineseNumber.value(words).intValueExact();
  }
}
