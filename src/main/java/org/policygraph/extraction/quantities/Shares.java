package org.policygraph.extraction.quantities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.ChineseNumber;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Comparator;

/** Shares and multiples told in words: 三分之一, 总数的1/3, 近九成, 三成多, 占一半以上, 翻一番. */
final class Shares {
  static final Units.Unit PERCENT = new Units.Unit("percent", Units.Sort.PERCENT);
  private static final Units.Unit TIMES = new Units.Unit("倍", Units.Sort.MULTIPLE);

  private static final String HAN = "[零一二两三四五六七八九十百千万亿]{1,14}";
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<whole>%1$s|\\d{1,4})分之(?<part>%1$s|\\d{1,15}(?:\\.\\d{1,9})?)".formatted(HAN));
  private static final Pattern FRACTION =
      Pattern.compile(
          "(?:(?<=占.{0,12})|(?<=[的到过近约于]))(?<part>\\d{1,2})/(?<whole>\\d{1,2})(?![\\d/.年月])");
  private static final Pattern DOUBLING = Pattern.compile("翻了?(?<times>[一两二三四1234])?番(?<more>多)?");

  /** 成立, 成员 and 统一成 are words of their own. */
  private static final Pattern TENTHS =
      Pattern.compile(
          "(?<![零一二三四五六七八九十百第统专同万不])(?<han>[一二两三四五六七八九])成(?:(?<part>[一二三四五六七八九半])(?=以上|以下|以内|左右|[,，。；;、.)）]|$))?(?<more>多)?(?![立为员果套功长人年本都品型熟效绩交像分份就名不])");

  private static final Pattern HALF =
      Pattern.compile(
          "(?<=[占减少低降过到近短超约达至升长成])一半(?=以上|以下|左右|以内|的|[,，。；;、.)）]|$)|一半(?=以上)|(?<=[占近约超过达])半数(?!以)|半数(?=以上)");

  private static final String PARTS_OF_RATIO =
      "\\d{1,3}(?:\\.\\d)?(?:[:：∶]\\d{1,3}(?:\\.\\d)?){1,4}";

  /**
   * 按1:1比例配套, 给予1:1配套资助, 按照与省财政1:1的比例配套, 6:4的比例分担: who gives how much; 3:1 of a vote or of colours
   * is none.
   */
  private static final Pattern RATIO =
      Pattern.compile(
          "(?:(?<=[按照以](?:[与和同][\\u4e00-\\u9fff]{1,10})?)|(?<=给予|实行|予以)|(?<=[\\u4e00-\\u9fff])(?=%1$s的?比例(?:配套|分担|承担)))(?<ratio>%1$s)(?=的?(?:比例)?(?:(?<matched>配套|匹配)|比例|分担|承担|标准|出资))"
              .formatted(PARTS_OF_RATIO));

  private static final Units.Unit PART = new Units.Unit("份", Units.Sort.MULTIPLE);

  /** 12/31 is a day. */
  private static final BigDecimal MOST_PARTS = BigDecimal.valueOf(20);

  /** How far 不低于 may stand before the share of something named: 不低于总数的1/3. */
  private static final int REACH = 24;

  private static final Pattern OF =
      Pattern.compile("(?<word>不得?低于|不得?少于|不得?超过|不得?高于|超过|高于|低于|达到)[^，,。；;：:、]{2,20}的$");

  private final String text;
  private final Span bounds;
  private final List<Quantity> found = new ArrayList<>();

  private Shares(String text, Span bounds) {
    this.text = text;
    this.bounds = bounds;
  }

  static List<Quantity> scan(String text, Span bounds) {
    Shares shares = new Shares(text, bounds);
    // Each way to tell a share has a sign of its own, which most sentences lack.
    if (has(text, bounds, '分')) {
      shares.parts();
    }
    if (has(text, bounds, '/')) {
      shares.fractions();
    }
    if (has(text, bounds, ':') || has(text, bounds, '：') || has(text, bounds, '∶')) {
      shares.ratios();
    }
    if (has(text, bounds, '番')) {
      shares.doublings();
    }
    if (has(text, bounds, '成')) {
      shares.tenths();
    }
    if (has(text, bounds, '半')) {
      shares.halves();
    }
    return shares.found;
  }

  private static boolean has(String text, Span bounds, char sign) {
    for (int at = bounds.start(); at < bounds.end(); at++) {
      if (text.charAt(at) == sign) {
        return true;
      }
    }
    return false;
  }

  private void parts() {
    Matcher parts = PARTS.matcher(text).region(bounds.start(), bounds.end());
    while (parts.find()) {
      BigDecimal whole = ChineseNumber.value(parts.group("whole"));
      if (whole.signum() > 0 && whole.intValue() != 100) {
        add(parts, share(ChineseNumber.value(parts.group("part")), whole), PERCENT, false);
      }
    }
  }

  /**
   * 按1:0.5配套 is half of what another gives; where 6:4 is shared out the first part stands for the
   * ratio.
   */
  private void ratios() {
    Matcher ratio =
        RATIO.matcher(text).region(bounds.start(), bounds.end()).useTransparentBounds(true);
    while (ratio.find()) {
      String[] parts = ratio.group("ratio").split("[:：∶]", -1);
      BigDecimal first = new BigDecimal(parts[0]);
      Span number = new Span(ratio.start(), ratio.end());
      boolean matched = parts.length == 2 && ratio.group("matched") != null && first.signum() > 0;
      found.add(
          matched
              ? told(number, share(new BigDecimal(parts[1]), first), PERCENT)
              : told(number, first, PART));
    }
  }

  private static Quantity told(Span number, BigDecimal value, Units.Unit unit) {
    return new Quantity(
        number, number.start(), number.end(), value, null, unit, Comparator.STATED, false, false);
  }

  private void fractions() {
    Matcher fraction =
        FRACTION.matcher(text).region(bounds.start(), bounds.end()).useTransparentBounds(true);
    while (fraction.find()) {
      BigDecimal whole = new BigDecimal(fraction.group("whole"));
      BigDecimal part = new BigDecimal(fraction.group("part"));
      if (part.signum() > 0 && part.compareTo(whole) < 0 && whole.compareTo(MOST_PARTS) <= 0) {
        add(fraction, share(part, whole), PERCENT, false);
      }
    }
  }

  private void doublings() {
    Matcher doubling = DOUBLING.matcher(text).region(bounds.start(), bounds.end());
    while (doubling.find()) {
      String times = doubling.group("times");
      int power = times == null ? 1 : ChineseNumber.value(times).intValue();
      add(doubling, BigDecimal.valueOf(1L << power), TIMES, doubling.group("more") != null);
    }
  }

  private void tenths() {
    Matcher tenths =
        TENTHS.matcher(text).region(bounds.start(), bounds.end()).useTransparentBounds(true);
    while (tenths.find()) {
      String part = tenths.group("part");
      BigDecimal hundredths =
          part == null ? BigDecimal.ZERO : ChineseNumber.value(part.equals("半") ? "五" : part);
      add(
          tenths,
          ChineseNumber.value(tenths.group("han")).movePointRight(1).add(hundredths),
          PERCENT,
          tenths.group("more") != null);
    }
  }

  private void halves() {
    Matcher half =
        HALF.matcher(text).region(bounds.start(), bounds.end()).useTransparentBounds(true);
    while (half.find()) {
      add(half, BigDecimal.valueOf(50), PERCENT, false);
    }
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    BigDecimal share =
        part.movePointRight(2).divide(whole, 4, RoundingMode.HALF_UP).stripTrailingZeros();
    return share.scale() < 0 ? share.setScale(0) : share;
  }

  private void add(Matcher words, BigDecimal value, Units.Unit unit, boolean more) {
    Span number = new Span(words.start(), words.end());
    Comparators.Found before = Comparators.before(text, number.start(), bounds.start());
    Comparators.Found behind = Comparators.behind(text, number.end(), bounds.end());
    Comparator comparator = Comparators.of(before, more, behind, false);
    Comparator far = comparator == Comparator.STATED ? far(text, number.start(), bounds) : null;
    found.add(
        new Quantity(
            number,
            before == null ? number.start() : before.at(),
            behind == null ? number.end() : behind.at(),
            value,
            null,
            unit,
            far == null ? comparator : far,
            false,
            false));
  }

  /** 不低于…总数的1/3: the comparison stands before what the share is of. */
  static @Nullable Comparator far(String text, int number, Span bounds) {
    int from = Math.max(bounds.start(), number - REACH);
    Matcher of = OF.matcher(text.substring(from, number));
    Comparator far = null;
    while (far == null && of.find()) {
      Comparators.Found word = Comparators.before(text, from + of.end("word"), from);
      far = word == null ? null : word.comparator();
    }
    return far;
  }
}
