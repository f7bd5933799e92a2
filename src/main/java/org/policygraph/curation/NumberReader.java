package org.policygraph.curation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.ChineseNumber;

/**
 * Reads the numbers of a Chinese figure with its words: 45000件, 2.5万亿元, 三百余家, 3—5个, 20%, 百分之十, 翻一番,
 * 1∶1, 三分之一, 15平方公里. Words of approximation (余, 多, 近, 约, 左右) do not change a value.
 */
public final class NumberReader {
  /** A value in the figure's unit; {@code rounded} where it is no finite decimal (1/3, 亩). */
  record Reading(BigDecimal value, boolean rounded) {
    /** Whether a value that somebody wrote down is this one. */
    boolean is(BigDecimal written) {
      if (!rounded) {
        return value.compareTo(written) == 0;
      }
      BigDecimal tolerance = value.abs().movePointLeft(2);
      return value.subtract(written).abs().compareTo(tolerance) <= 0;
    }
  }

  private static final String ARABIC = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
  private static final String CHINESE = "半(?=个月|个小时|个工作日|天|小时)|[零一二三四五六七八九十百千万亿]+";
  private static final String NUMBER =
      "(?:(?<arabic>%s)\\s*[余多几]?(?<powers>[十百千万亿]*)|(?<chinese>%s)[余多几]?(?<more>[万亿]*))"
          .formatted(ARABIC, CHINESE);
  private static final Pattern ANY = Pattern.compile(NUMBER);
  private static final Pattern RANGE_SIGN = Pattern.compile("\\s*[—\\-~至到–]+\\s*");
  private static final Pattern RATIO = Pattern.compile("(\\d+(?:\\.\\d+)?)[∶:](\\d+(?:\\.\\d+)?)");
  private static final Pattern FRACTION = Pattern.compile("(\\d+)/(\\d+)");
  private static final Pattern PARTS =
      Pattern.compile("((?:" + CHINESE + "))分之((?:" + CHINESE + ")|\\d+(?:\\.\\d+)?)");
  private static final Pattern TENTHS = Pattern.compile("成([一二三四五六七八九半])");
  private static final Pattern DOUBLING = Pattern.compile("翻(" + CHINESE + ")?番");

  private NumberReader() {}

  /** Whether the words can mean this value in the unit of this notation. */
  public static boolean reads(String words, String unit, BigDecimal value) {
    return read(words, unit).stream().anyMatch(it -> it.is(value));
  }

  /**
   * Every value the words can mean, in reading order.
   *
   * @param unit the unit's notation: {@code m2} converts 平方公里, 公顷 and 亩, {@code percent} fractions
   */
  static List<Reading> read(String words, String unit) {
    String text =
        Normalizer.normalize(words, Normalizer.Form.NFKC)
            .replace('〇', '零')
            .replace('两', '二')
            .replace('首', '一');
    boolean percent = unit.equals("percent");
    List<Reading> readings = new ArrayList<>();
    Matcher doubling = DOUBLING.matcher(text);
    if (doubling.find()) {
      int times = doubling.group(1) == null ? 1 : ChineseNumber.value(doubling.group(1)).intValue();
      BigDecimal multiple = BigDecimal.valueOf(1L << times);
      // 翻一番 is twice as much, which is 100 % more
      readings.add(
          new Reading(
              percent ? multiple.subtract(BigDecimal.ONE).movePointRight(2) : multiple, false));
      return readings;
    }
    Matcher ratio = RATIO.matcher(text);
    if (ratio.find()) {
      readings.add(share(ratio.group(1), ratio.group(2), percent));
      readings.add(share(ratio.group(2), ratio.group(1), percent));
      return readings;
    }
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.find()) {
      readings.add(share(fraction.group(1), fraction.group(2), percent));
      return readings;
    }
    Matcher parts = PARTS.matcher(text);
    if (parts.find()) {
      BigDecimal whole = ChineseNumber.value(parts.group(1));
      BigDecimal part = ChineseNumber.value(parts.group(2));
      if (whole.compareTo(BigDecimal.valueOf(100)) == 0) {
        readings.add(new Reading(part, false));
      } else {
        readings.add(share(part.toPlainString(), whole.toPlainString(), percent));
      }
      return readings;
    }
    numbers(text, unit, readings);
    return readings;
  }

  private static void numbers(String text, String unit, List<Reading> readings) {
    List<BigDecimal> values = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Matcher matcher = ANY.matcher(text);
    while (matcher.find()) {
      values.add(value(matcher));
      starts.add(matcher.start());
      ends.add(matcher.end());
    }
    for (int i = 0; i < values.size(); i++) {
      String tail = text.substring(ends.get(i));
      BigDecimal value = values.get(i);
      if (i + 1 < values.size()
          && RANGE_SIGN.matcher(text.substring(ends.get(i), starts.get(i + 1))).matches()) {
        // 2—3亿元: the power and the unit may stand only behind the second number
        tail = text.substring(ends.get(i + 1));
        if (ChineseNumber.power(text.substring(starts.get(i), ends.get(i)))
                .compareTo(BigDecimal.ONE)
            == 0) {
          value =
              value.multiply(
                  ChineseNumber.power(text.substring(starts.get(i + 1), ends.get(i + 1))));
        }
      }
      readings.add(convert(value, tail, unit));
    }
  }

  private static BigDecimal value(Matcher number) {
    String arabic = number.group("arabic");
    if (arabic != null) {
      return ChineseNumber.value(arabic).multiply(ChineseNumber.power(number.group("powers")));
    }
    return ChineseNumber.value(number.group("chinese"))
        .multiply(ChineseNumber.power(number.group("more")));
  }

  private static Reading convert(BigDecimal value, String tail, String unit) {
    String word = tail.strip();
    if (unit.equals("m2")) {
      if (word.startsWith("平方公里") || word.startsWith("平方千米")) {
        return new Reading(value.movePointRight(6), false);
      }
      if (word.startsWith("公顷")) {
        return new Reading(value.movePointRight(4), false);
      }
      if (word.startsWith("亩")) {
        BigDecimal squareMetres = value.multiply(BigDecimal.valueOf(2000));
        return new Reading(squareMetres.divide(BigDecimal.valueOf(3), MathContext.DECIMAL64), true);
      }
    }
    if (unit.equals("percent") && word.startsWith("成")) {
      // 四成五 is 45 %
      Matcher part = TENTHS.matcher(word);
      BigDecimal more =
          part.lookingAt() ? ChineseNumber.value(part.group(1).replace("半", "五")) : BigDecimal.ZERO;
      return new Reading(value.movePointRight(1).add(more), false);
    }
    return new Reading(value, false);
  }

  private static Reading share(String part, String whole, boolean percent) {
    BigDecimal share = new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL64);
    return new Reading(percent ? share.movePointRight(2) : share, true);
  }
}
