package org.policygraph.extraction.tables;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.text.ChineseNumber;
import org.policygraph.vocabulary.Enumerations.Comparator;

/**
 * A cell of a table of indicators that holds a number, with what may stand beside it and nothing
 * else: ≥12, 累计下降15%, 〔3.5〕, 3万人以上.
 *
 * @param change the word of a change before the number; empty where there is none
 * @param powers 万, 亿 behind the number
 * @param unit what it is counted in; empty where the row or the column says that
 */
public record ValueCell(
    String change, String number, String powers, String unit, Comparator comparator) {
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:(?:稳定|保持|控制|维持)在)?(?<change>(?:累计)?(?:下降|降低|减少|提高|提升|增长|增加|上升))?(?<before>[><≥≤]=?|不低于|不少于|超过|大于|小于|低于|约)? ?[〔\\[【（(]?(?<number>-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d{1,12}(?:\\.\\d{1,6})?)(?<powers>[万亿]{0,2})[〕\\]】）)]? ?(?<unit>%|[\\u4e00-\\u9fff/²]{0,6}?)(?<behind>以上|以下|左右|以内|及以上)?[〕\\]）)]?");
  private static final Pattern RATIO =
      Pattern.compile("[≥≤]?\\d{1,4}(?:\\.\\d+)?(?:[:：∶]\\d{1,4}(?:\\.\\d+)?){1,3}(?:以[上下内])?");
  private static final Pattern EMPTY = Pattern.compile("[-—–/一 ]{0,4}|\\.{2,3}|…+");

  /** Null where the cell holds something else, or nothing. */
  static @Nullable ValueCell of(String cell) {
    Matcher value = VALUE.matcher(cell);
    return value.matches()
        ? new ValueCell(
            group(value, "change"),
            value.group("number").replace(",", ""),
            value.group("powers"),
            value.group("unit"),
            comparator(group(value, "before"), group(value, "behind")))
        : null;
  }

  /** Whether a cell holds a number or says that there is none. */
  static boolean isValue(String cell) {
    return EMPTY.matcher(cell).matches() || VALUE.matcher(cell).matches();
  }

  public static boolean isNumber(String cell) {
    return VALUE.matcher(cell).matches();
  }

  /** Whether a cell holds a ratio, 1:1.2, which is no single number. */
  static boolean isRatio(String cell) {
    return RATIO.matcher(cell).matches();
  }

  /** Whether only the row or the column says what the number is counted in. */
  boolean plain() {
    return unit.isEmpty();
  }

  /**
   * @param counted powers and unit that the row or the column says; empty where they do not
   */
  BigDecimal value(String counted, Units.Unit in) {
    BigDecimal value =
        in.value(
                new BigDecimal(number)
                    .multiply(
                        ChineseNumber.power(counted.replaceFirst("[^十百千万亿].*$", "") + powers)))
            .stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static String group(Matcher value, String name) {
    String group = value.group(name);
    return group == null ? "" : group;
  }

  private static Comparator comparator(String before, String behind) {
    if (before.startsWith("≥")
        || before.equals(">=")
        || before.startsWith("不")
        || behind.endsWith("以上")) {
      return Comparator.AT_LEAST;
    }
    if (before.equals(">") || before.equals("大于") || before.equals("超过")) {
      return Comparator.MORE_THAN;
    }
    if (before.startsWith("≤")
        || before.equals("<=")
        || behind.equals("以下")
        || behind.equals("以内")) {
      return Comparator.AT_MOST;
    }
    if (before.equals("<") || before.equals("小于") || before.equals("低于")) {
      return Comparator.LESS_THAN;
    }
    return before.equals("约") || behind.equals("左右") ? Comparator.ABOUT : Comparator.STATED;
  }
}
