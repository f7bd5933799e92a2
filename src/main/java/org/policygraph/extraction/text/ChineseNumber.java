package org.policygraph.extraction.text;

import java.math.BigDecimal;
import java.util.Map;

/** Values of numbers in digits, in Chinese signs and in both: 1.2万, 三千二百, 2万亿. */
public final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Map<Character, Integer> POWERS =
      Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);

  private ChineseNumber() {}

  /**
   * 1,200 is 1200, 三千二百 is 3200, 二零一八 and 二〇一八 are 2018, 百 alone is 100, 千亿 is 10¹¹, 半 is 0.5.
   *
   * @param words a number in digits or a number in Chinese signs, and nothing else
   */
  public static BigDecimal value(String words) {
    String number = words.replace(",", "").replace(" ", "").replace('两', '二').replace('〇', '零');
    if (number.equals("半")) {
      return new BigDecimal("0.5");
    }
    return Character.isDigit(number.charAt(0)) ? new BigDecimal(number) : chinese(number);
  }

  /** What the signs of power among them multiply by: 万亿 is 10¹². */
  public static BigDecimal power(String signs) {
    return BigDecimal.ONE.movePointRight(
        signs.chars().map(c -> POWERS.getOrDefault((char) c, 0)).sum());
  }

  private static BigDecimal chinese(String words) {
    if (words.chars().noneMatch(c -> POWERS.containsKey((char) c))) {
      StringBuilder digits = new StringBuilder();
      words.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
      return new BigDecimal(digits.toString());
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    BigDecimal digit = BigDecimal.ZERO;
    for (char c : words.toCharArray()) {
      Integer power = POWERS.get(c);
      if (power == null) {
        digit = BigDecimal.valueOf(DIGITS.indexOf(c));
      } else if (power < 4) {
        section = section.add((digit.signum() == 0 ? BigDecimal.ONE : digit).movePointRight(power));
        digit = BigDecimal.ZERO;
      } else {
        // 亿 multiplies all before it (万亿), 万 only what stands behind the last 亿 (五亿三千万)
        BigDecimal before = section.add(digit);
        BigDecimal all = power == 8 ? total.add(before) : before;
        BigDecimal multiplied = (all.signum() == 0 ? BigDecimal.ONE : all).movePointRight(power);
        total = power == 8 ? multiplied : total.add(multiplied);
        section = BigDecimal.ZERO;
        digit = BigDecimal.ZERO;
      }
    }
    return total.add(section).add(digit);
  }
}
