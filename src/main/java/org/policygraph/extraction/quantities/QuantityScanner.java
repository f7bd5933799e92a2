package org.policygraph.extraction.quantities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Comparator;

/** Finds numbers with units in a sentence: 1.4万家, 三百余家, 3—5个, 百分之十, 三分之一, 翻一番. */
public final class QuantityScanner {
  private static final Pattern RANGE = Pattern.compile(" ?(?:[—－\\-–~～]{1,3}|至|到) ?");

  /** 2000元以上2万元以下: both ends of a range, each with its word. */
  private static final Pattern LOWER_END = Pattern.compile("及?以上");

  private static final Pattern UPPER_END = Pattern.compile("及?以下|以内");
  private static final Pattern SEPARATOR = Pattern.compile("[、和及与]");

  /** 每公斤40元: what a price or a use is of may stand before the number. */
  private static final Pattern EACH =
      Pattern.compile(
          "人均每[月年] ?$|每(?:标准)?(?:公斤|千克|吨|平方公里|平方米|立方米|亩|公顷|公里|千瓦时|千瓦|度|升|小时|分钟|百户|千户|千人|万人|人每月|人每年) ?$");

  private final String text;
  private final Span bounds;
  private final UnspokenUnits unspoken;
  private final NavigableMap<Integer, Quantity> found = new TreeMap<>();

  private QuantityScanner(String text, Span bounds) {
    this.text = text;
    this.bounds = bounds;
    this.unspoken = new UnspokenUnits(text, bounds);
  }

  /** In the order of the text. */
  public static List<Quantity> scan(String text, Span bounds) {
    QuantityScanner scanner = new QuantityScanner(text, bounds);
    for (Quantity share : Shares.scan(text, bounds)) {
      scanner.found.put(share.number().start(), share);
    }
    scanner.numbers();
    List<Quantity> quantities = new ArrayList<>(scanner.found.values());
    PercentagePoints.spread(text, quantities);
    return quantities;
  }

  private void numbers() {
    Matcher matcher = ScannedNumber.matcher(text, bounds);
    List<ScannedNumber> waiting = new ArrayList<>();
    int at = bounds.start();
    while (ScannedNumber.find(matcher, text, at)) {
      ScannedNumber number = ScannedNumber.of(matcher);
      at = number.end();
      if (!waiting.isEmpty()
          && !SEPARATOR.matcher(text.substring(last(waiting).end(), number.start())).matches()) {
        waiting.clear();
      }
      if (number.isForeign(text, bounds)) {
        waiting.clear();
        continue;
      }
      Units.Found unit =
          number.percent()
              ? new Units.Found(Shares.PERCENT, number.end(), false)
              : unit(number.end());
      ScannedNumber upper = null;
      Matcher sign =
          RANGE.matcher(text).region(unit == null ? number.end() : unit.end(), bounds.end());
      if (sign.lookingAt() && !movement(sign, number, unit)) {
        Matcher second = ScannedNumber.matcher(text, new Span(sign.end(), bounds.end()));
        if (second.lookingAt()) {
          upper = ScannedNumber.of(second);
          Units.Found other =
              upper.percent()
                  ? new Units.Found(Shares.PERCENT, upper.end(), false)
                  : unit(upper.end());
          if (other == null || unit != null && !unit.unit().name().equals(other.unit().name())) {
            upper = null;
          } else {
            unit = other;
            at = unit.end();
          }
        }
      }
      ScannedNumber end = unit == null || upper != null ? null : upperEnd(unit);
      if (end != null) {
        upper = end;
        unit = Objects.requireNonNull(unit(end.end()));
      }
      if (unit == null) {
        unit = unspoken.of(number);
      }
      if (unit == null) {
        // 过千亿、3家: a word for a size shares no unit with the next number
        if (!number.chinese() || "百千万亿".indexOf(text.charAt(number.start())) < 0) {
          waiting.add(number);
        }
        continue;
      }
      at = Math.max(at, unit.end());
      // 2000亿、400亿和900亿元: the unit stands only behind the last
      for (ScannedNumber earlier : waiting) {
        add(earlier, null, unit, earlier.end());
      }
      waiting.clear();
      add(number, upper, unit, unit.end());
    }
  }

  /** The upper end of 2000元以上2万元以下, of the same unit and not smaller; null where none follows. */
  private @Nullable ScannedNumber upperEnd(Units.Found unit) {
    Matcher lower = LOWER_END.matcher(text).region(unit.end(), bounds.end());
    if (!lower.lookingAt()) {
      return null;
    }
    Matcher second = ScannedNumber.matcher(text, new Span(lower.end(), bounds.end()));
    if (!second.lookingAt()) {
      return null;
    }
    ScannedNumber end = ScannedNumber.of(second);
    Units.Found other = unit(end.end());
    return other != null
            && other.unit().name().equals(unit.unit().name())
            && UPPER_END.matcher(text).region(other.end(), bounds.end()).lookingAt()
        ? end
        : null;
  }

  /** 由5家到10家 tells a way from one to the other, 5家到10家 a range. */
  private boolean movement(Matcher sign, ScannedNumber number, Units.@Nullable Found unit) {
    if (unit == null || "至到".indexOf(sign.group().strip().charAt(0)) < 0) {
      return false;
    }
    String before = text.substring(Math.max(bounds.start(), number.start() - 12), number.start());
    return before.indexOf('由') >= 0 || before.indexOf('从') >= 0;
  }

  private void add(ScannedNumber number, @Nullable ScannedNumber upper, Units.Found unit, int end) {
    BigDecimal value = number.value();
    BigDecimal second = upper == null ? null : upper.value();
    if (upper != null
        && number.power().compareTo(BigDecimal.ONE) == 0
        && upper.power().compareTo(BigDecimal.ONE) != 0
        && value.compareTo(second) < 0
        && value.multiply(upper.power()).compareTo(second) <= 0) {
      // 2—3亿: the sign of power may stand only behind the second number
      value = value.multiply(upper.power());
    }
    int each = each(number.start());
    Comparators.Found before = Comparators.before(text, each, bounds.start());
    Comparators.Found behind = Comparators.behind(text, end, bounds.end());
    Span span = new Span(number.start(), Math.max(end, number.end()));
    Map.Entry<Integer, Quantity> other = found.lowerEntry(span.end());
    if (other != null && other.getValue().number().overlaps(span)) {
      return;
    }
    found.put(
        span.start(),
        new Quantity(
            span,
            before == null ? each : before.at(),
            behind == null ? span.end() : behind.at(),
            plain(unit.unit().value(value)),
            second == null ? null : plain(unit.unit().value(second)),
            Volumes.unit(text, span, unit.unit(), bounds.start()),
            comparator(unit, span, Comparators.of(before, number.more(), behind, upper != null)),
            unit.perUnit() || each < number.start(),
            number.chinese()));
  }

  /** 不低于注册资本的30%: the comparison stands before what the share is of. */
  private Comparator comparator(Units.Found unit, Span number, Comparator near) {
    Comparator far =
        near == Comparator.STATED && unit.unit().equals(Shares.PERCENT)
            ? Shares.far(text, number.start(), bounds)
            : null;
    return far == null ? near : far;
  }

  /** Where 每公斤 before a number begins; the number's start without it. */
  private int each(int number) {
    int from = Math.max(bounds.start(), number - 10);
    Matcher each = EACH.matcher(text.substring(from, number));
    return each.find() ? from + each.start() : number;
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

  private static ScannedNumber last(List<ScannedNumber> numbers) {
    return numbers.get(numbers.size() - 1);
  }
}
