package org.policygraph.extraction.quantities;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import org.policygraph.extraction.text.ChineseNumber;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;

/**
 * A number as it is written, with the signs of its power: 1.4万, 三百余, 百分之十.
 *
 * @param value multiplied out
 * @param power that 万 and 亿 stand for; 1 where none does
 * @param more whether 余, 多 or 几 says that it is more
 * @param chinese whether it is written in characters
 */
record ScannedNumber(
    int start,
    int end,
    BigDecimal value,
    BigDecimal power,
    boolean more,
    boolean chinese,
    boolean percent) {
  private static final String ARABIC =
      "\\d{1,3}(?:[, ]\\d{3}){1,5}(?!\\d)(?:\\.\\d{1,9})?|\\d{1,15}(?:\\.\\d{1,9})?";
  private static final String HAN_SIGNS = "零一二两三四五六七八九十百千万亿";
  private static final int LONGEST_HAN = 14;
  private static final String HAN =
      "[" + HAN_SIGNS + "]{1," + LONGEST_HAN + "}|半(?=个月|个小时|个工作日|天|小时)";
  private static final FirstSigns NUMBER =
      FirstSigns.of(
          "(?<percent>百分之)?(?:(?<arabic>%s) ?(?<in>[余多几]?)(?<powers>(?:[十百万亿]|千(?![瓦米克升伏卡焦])){0,4})|(?<han>%s))(?<more>[余多几]?)(?<late>[万亿]{0,2})"
              .formatted(ARABIC, HAN));
  private static final String NO_NUMBER_AFTER = "第-_〔[./+/&=#○";

  static Matcher matcher(String text, Span bounds) {
    return NUMBER.matcher(text, bounds);
  }

  /** Whether a number stands in the text from a place on; the matcher stands at it then. */
  static boolean find(Matcher matcher, String text, int from) {
    return NUMBER.find(matcher, text, from);
  }

  /** The number that a matcher stands at. */
  static ScannedNumber of(Matcher matcher) {
    String powers = matcher.group("powers") == null ? "" : matcher.group("powers");
    BigDecimal power = ChineseNumber.power(powers + matcher.group("late"));
    boolean chinese = matcher.group("han") != null;
    BigDecimal base = ChineseNumber.value(matcher.group(chinese ? "han" : "arabic"));
    String in = matcher.group("in");
    return new ScannedNumber(
        matcher.start(),
        matcher.end(),
        base.multiply(power),
        power,
        in != null && !in.isEmpty() || !matcher.group("more").isEmpty(),
        chinese,
        matcher.group("percent") != null);
  }

  /** Whether a number belongs to another word: 第20条, A8, 数百, 2020-1, 二类公厕. */
  boolean isForeign(String text, Span bounds) {
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    if (chinese && (isEndless(text, bounds) || isClass(text))) {
      return true;
    }
    boolean some = "数几".indexOf(before) >= 0 && "十百千万亿".indexOf(text.charAt(start)) >= 0;
    return some
        || NO_NUMBER_AFTER.indexOf(before) >= 0
        || before < 128 && Character.isLetterOrDigit(before);
  }

  /** Whether so many signs of Chinese numbers stand before a number that they are none. */
  private boolean isEndless(String text, Span bounds) {
    int from = start - LONGEST_HAN;
    return from >= bounds.start()
        && text.substring(from, start).chars().allMatch(it -> HAN_SIGNS.indexOf(it) >= 0);
  }

  /** 一类, 二类: which class, where 两类 would tell how many. */
  private boolean isClass(String text) {
    return end == start + 1 && "一二".indexOf(text.charAt(start)) >= 0 && text.startsWith("类", end);
  }
}
