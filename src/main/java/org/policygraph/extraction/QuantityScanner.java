package org.policygraph.extraction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers with units in a sentence: 1.4万家, 三百余家, 3—5个, 百分之十, 三分之一, 翻一番. */
final class QuantityScanner {
  private static final String ARABIC =
      "\\d{1,3}(?:[, ]\\d{3}){1,5}(?!\\d)(?:\\.\\d{1,9})?|\\d{1,15}(?:\\.\\d{1,9})?";
  private static final String HAN = "[零一二两三四五六七八九十百千万亿]{1,14}";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<percent>百分之)?(?:(?<arabic>%s) ?(?<in>[余多几]?)(?<powers>[十百千万亿]{0,4})|(?<han>%s))(?<more>[余多几]?)(?<late>[万亿]{0,2})"
              .formatted(ARABIC, HAN));
  private static final Pattern RANGE = Pattern.compile(" ?(?:[—－\\-–~～]{1,3}|至|到) ?");
  private static final Pattern SEPARATOR = Pattern.compile("[、和及与]");
  private static final Pattern PARTS =
      Pattern.compile("(?<whole>%s|\\d{1,4})分之(?<part>%s|%s)".formatted(HAN, HAN, ARABIC));
  private static final Pattern FRACTION =
      Pattern.compile("(?<=占.{0,12})(?<part>\\d{1,2})/(?<whole>\\d{1,2})(?![\\d/.年月])");
  private static final Pattern DOUBLING = Pattern.compile("翻(?<times>[一两二三四1234])?番");
  private static final Pattern TENTHS =
      Pattern.compile("(?<han>[一二三四五六七八九])成(?=以上|左右|多|的|[,，。；;、])");
  private static final String NO_NUMBER_AFTER = "第-_〔[./+数几/&=#○";

  private static final Units.Unit PERCENT =
      new Units.Unit("percent", BigDecimal.ONE, Units.Sort.PERCENT);
  private static final Units.Unit TIMES = new Units.Unit("倍", BigDecimal.ONE, Units.Sort.MULTIPLE);

  private final String text;
  private final Span bounds;
  private final NavigableMap<Integer, Quantity> found = new TreeMap<>();

  private QuantityScanner(String text, Span bounds) {
    this.text = text;
    this.bounds = bounds;
  }

  /** In the order of the text. */
  static List<Quantity> scan(String text, Span bounds) {
    QuantityScanner scanner = new QuantityScanner(text, bounds);
    scanner.shares();
    scanner.numbers();
    return new ArrayList<>(scanner.found.values());
  }

  private void shares() {
    Matcher parts = PARTS.matcher(text).region(bounds.start(), bounds.end());
    while (parts.find()) {
      BigDecimal whole = ChineseNumber.value(parts.group("whole"));
      if (whole.signum() > 0 && whole.intValue() != 100) {
        BigDecimal part = ChineseNumber.value(parts.group("part"));
        add(new Span(parts.start(), parts.end()), share(part, whole), PERCENT);
      }
    }
    Matcher fraction =
        FRACTION.matcher(text).region(bounds.start(), bounds.end()).useTransparentBounds(true);
    while (fraction.find()) {
      BigDecimal whole = new BigDecimal(fraction.group("whole"));
      if (whole.signum() > 0) {
        add(
            new Span(fraction.start(), fraction.end()),
            share(new BigDecimal(fraction.group("part")), whole),
            PERCENT);
      }
    }
    Matcher doubling = DOUBLING.matcher(text).region(bounds.start(), bounds.end());
    while (doubling.find()) {
      String times = doubling.group("times");
      int power = times == null ? 1 : ChineseNumber.value(times).intValue();
      add(new Span(doubling.start(), doubling.end()), BigDecimal.valueOf(1L << power), TIMES);
    }
    Matcher tenths = TENTHS.matcher(text).region(bounds.start(), bounds.end());
    while (tenths.find()) {
      add(
          new Span(tenths.start(), tenths.end()),
          ChineseNumber.value(tenths.group("han")).movePointRight(1),
          PERCENT);
    }
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 4, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private void add(Span number, BigDecimal value, Units.Unit unit) {
    Comparators.Found before = Comparators.before(text, number.start(), bounds.start());
    Comparators.Found behind = Comparators.behind(text, number.end(), bounds.end());
    found.put(
        number.start(),
        new Quantity(
            number,
            before == null ? number.start() : before.at(),
            behind == null ? number.end() : behind.at(),
            value,
            null,
            unit,
            Comparators.of(before, false, behind, false),
            false,
            false));
  }

  private void numbers() {
    Matcher matcher = NUMBER.matcher(text).region(bounds.start(), bounds.end());
    List<Number> waiting = new ArrayList<>();
    int at = bounds.start();
    while (at < bounds.end() && matcher.region(at, bounds.end()).find()) {
      Number number = number(matcher);
      at = number.end;
      if (!waiting.isEmpty()
          && !SEPARATOR.matcher(text.substring(last(waiting).end, number.start)).matches()) {
        waiting.clear();
      }
      if (foreign(number)) {
        waiting.clear();
        continue;
      }
      Units.Found unit =
          number.percent ? new Units.Found(PERCENT, number.end, false) : unit(number.end);
      Number upper = null;
      Matcher sign =
          RANGE.matcher(text).region(unit == null ? number.end : unit.end(), bounds.end());
      if (sign.lookingAt() && !movement(sign, number, unit)) {
        Matcher second = NUMBER.matcher(text).region(sign.end(), bounds.end());
        if (second.lookingAt()) {
          upper = number(second);
          Units.Found other =
              upper.percent ? new Units.Found(PERCENT, upper.end, false) : unit(upper.end);
          if (other == null || unit != null && !unit.unit().name().equals(other.unit().name())) {
            upper = null;
          } else {
            unit = other;
            at = unit.end();
          }
        }
      }
      if (unit == null) {
        waiting.add(number);
        continue;
      }
      at = Math.max(at, unit.end());
      // 2000亿、400亿和900亿元: the unit stands only behind the last
      for (Number earlier : waiting) {
        add(earlier, null, unit, earlier.end);
      }
      waiting.clear();
      add(number, upper, unit, unit.end());
    }
  }

  /** 由5家到10家 tells a way from one to the other, 5家到10家 a range. */
  private boolean movement(Matcher sign, Number number, Units.@Nullable Found unit) {
    if (unit == null || "至到".indexOf(sign.group().strip().charAt(0)) < 0) {
      return false;
    }
    String before = text.substring(Math.max(bounds.start(), number.start - 12), number.start);
    return before.indexOf('由') >= 0 || before.indexOf('从') >= 0;
  }

  private void add(Number number, @Nullable Number upper, Units.Found unit, int end) {
    BigDecimal value = number.value;
    BigDecimal second = upper == null ? null : upper.value;
    if (upper != null
        && number.power.compareTo(BigDecimal.ONE) == 0
        && upper.power.compareTo(BigDecimal.ONE) != 0
        && value.compareTo(second) < 0
        && value.multiply(upper.power).compareTo(second) <= 0) {
      // 2—3亿: the sign of power may stand only behind the second number
      value = value.multiply(upper.power);
    }
    Comparators.Found before = Comparators.before(text, number.start, bounds.start());
    Comparators.Found behind = Comparators.behind(text, end, bounds.end());
    Span span = new Span(number.start, Math.max(end, number.end));
    Map.Entry<Integer, Quantity> other = found.lowerEntry(span.end());
    if (other != null && other.getValue().number().overlaps(span)) {
      return;
    }
    found.put(
        span.start(),
        new Quantity(
            span,
            before == null ? number.start : before.at(),
            behind == null ? span.end() : behind.at(),
            plain(value.multiply(unit.unit().factor())),
            second == null ? null : plain(second.multiply(unit.unit().factor())),
            unit.unit(),
            Comparators.of(before, number.more, behind, upper != null),
            unit.perUnit(),
            number.chinese));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Units.@Nullable Found unit(int at) {
    int from = at;
    while (from < bounds.end() && from < at + 2 && text.charAt(from) == ' ') {
      from++;
    }
    return Units.at(text, from, bounds.end());
  }

  /** Whether a number belongs to another word: 第20条, A8, 数百, 2020-1. */
  private boolean foreign(Number number) {
    if (number.start == 0) {
      return false;
    }
    char before = text.charAt(number.start - 1);
    return NO_NUMBER_AFTER.indexOf(before) >= 0
        || before < 128 && Character.isLetterOrDigit(before);
  }

  private static Number number(Matcher matcher) {
    String powers = matcher.group("powers") == null ? "" : matcher.group("powers");
    BigDecimal power = ChineseNumber.power(powers + matcher.group("late"));
    boolean chinese = matcher.group("han") != null;
    BigDecimal base = ChineseNumber.value(matcher.group(chinese ? "han" : "arabic"));
    String in = matcher.group("in");
    return new Number(
        matcher.start(),
        matcher.end(),
        base.multiply(power),
        power,
        in != null && !in.isEmpty() || !matcher.group("more").isEmpty(),
        chinese,
        matcher.group("percent") != null);
  }

  private static Number last(List<Number> numbers) {
    return numbers.get(numbers.size() - 1);
  }

  private record Number(
      int start,
      int end,
      BigDecimal value,
      BigDecimal power,
      boolean more,
      boolean chinese,
      boolean percent) {}
}
