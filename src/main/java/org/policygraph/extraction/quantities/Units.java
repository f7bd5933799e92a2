package org.policygraph.extraction.quantities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.words.WordList;

/** Measure words and units (量词): 家, 件, 万元, 平方公里, 个百分点. */
public final class Units {
  /** What a unit measures. */
  public enum Sort {
    MONEY,
    PERCENT,
    AREA,
    MULTIPLE,
    COUNT,
    /** A length of time, an age or an ordinal (年, 岁, 号): a number with it is no figure. */
    TIME
  }

  /**
   * @param name CNY, percent, m2, or the counting word
   * @param factor what a number in this word is multiplied by to be in the unit
   * @param divisor and divided by: a 亩 is 2000/3 m2
   */
  public record Unit(String name, BigDecimal factor, BigDecimal divisor, Sort sort) {
    public Unit(String name, Sort sort) {
      this(name, BigDecimal.ONE, BigDecimal.ONE, sort);
    }

    /**
     * A number that is written in this word in the unit; rounded to hundredths where it divides.
     */
    public BigDecimal value(BigDecimal written) {
      BigDecimal value = written.multiply(factor);
      return divisor.equals(BigDecimal.ONE)
          ? value
          : value.divide(divisor, HUNDREDTHS, RoundingMode.HALF_UP);
    }
  }

  private static final int HUNDREDTHS = 2;

  /**
   * @param perUnit a unit per another: 元/平方米
   */
  public record Found(Unit unit, int end, boolean perUnit) {}

  /**
   * @param notBefore signs that make a word part of another: 家 before 具
   * @param yetBefore words behind it that begin so and are words of their own: 家 before 具有
   */
  private record Entry(Unit unit, String notBefore, List<String> yetBefore) {
    boolean isWhole(String text, int end, int limit) {
      return end >= limit
          || notBefore.indexOf(text.charAt(end)) < 0
          || yetBefore.stream().anyMatch(word -> text.startsWith(word, end));
    }
  }

  private static final Map<String, Entry> ENTRIES = new HashMap<>();
  private static final int LONGEST;

  /** What a unit is of another of: 吨/日, 吨标准煤/万元. */
  private static final Pattern PER =
      Pattern.compile(
          "[百千万亿]?(?:平方公里|平方千米|平方米|立方米|公顷|公里|千米|千瓦时|千瓦|小时|分钟|工作日|学年|学期|公斤|千克|人次|元|人|户|年|月|日|天|次|亩|吨|克|升|米|辆|件|家|个|座|床|台|套|秒|度|班|村|车)");

  /** Words that begin so are none of the other unit: 吨/标煤降至…, 以上. */
  private static final String GOES_ON = "提升降增减下上到至达以为由和与及的左内";

  static {
    int longest = 0;
    for (List<String> cells : WordList.read("measure-words")) {
      String word = cells.get(0);
      String name = cells.get(1);
      String[] factor = cells.get(2).split("/");
      Unit unit =
          new Unit(
              name.equals("-") || name.equals("!") ? word : name,
              new BigDecimal(factor[0]),
              factor.length > 1 ? new BigDecimal(factor[1]) : BigDecimal.ONE,
              sort(name));
      String notBefore = cells.size() > 3 ? cells.get(3) : "";
      List<String> yetBefore = cells.size() > 4 ? List.of(cells.get(4).split(" ")) : List.of();
      ENTRIES.put(word, new Entry(unit, notBefore, yetBefore));
      longest = Math.max(longest, word.length());
    }
    LONGEST = longest;
  }

  private Units() {}

  /** The longest unit that stands at an offset and is no beginning of another word (人 in 人才). */
  public static @Nullable Found at(String text, int offset, int limit) {
    for (int length = Math.min(LONGEST, limit - offset); length > 0; length--) {
      Entry entry = ENTRIES.get(text.substring(offset, offset + length));
      int end = offset + length;
      if (entry == null || !entry.isWhole(text, end, limit)) {
        continue;
      }
      int per = per(text, end, limit);
      return new Found(entry.unit, per, per > end);
    }
    return null;
  }

  /** The end of /平方米 or /万人 behind a unit. */
  private static int per(String text, int at, int limit) {
    if (at >= limit || text.charAt(at) != '/') {
      return at;
    }
    Matcher known = PER.matcher(text).region(at + 1, limit);
    if (known.lookingAt()) {
      return known.end();
    }
    int end = at + 1;
    while (end < limit
        && end < at + 5
        && Character.isIdeographic(text.charAt(end))
        && GOES_ON.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end == at + 1 ? at : end;
  }

  private static Sort sort(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "CNY", "USD", "EUR", "HKD" -> Sort.MONEY;
      case "PERCENT", "PERMILLE", "个百分点", "个千分点", "个基点", "/万", "/10万", "/百万" -> Sort.PERCENT;
      case "M2" -> Sort.AREA;
      case "倍" -> Sort.MULTIPLE;
      case "!" -> Sort.TIME;
      default -> Sort.COUNT;
    };
  }
}
