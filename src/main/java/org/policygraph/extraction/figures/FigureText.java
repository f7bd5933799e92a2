package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.packaged.SimplifiedCharacters;

/** A text as figures are looked for in it, sign by sign, so that places stay. */
final class FigureText {
  /** Numbers inside a title or a short quoted name (“3551人才计划”) belong to the name. */
  private static final FirstSigns NAMES = FirstSigns.of("《[^《》\\n]{1,120}》|“[^“”\\n]{1,16}”");

  private static final FirstSigns TITLE = FirstSigns.of("《[^《》\\n]{1,120}》");

  /** Four signs of digits before 年 or the sign of a period; 三千年 and 十二年 are no such. */
  private static final FirstSigns YEAR =
      FirstSigns.of("(?<![零一二三四五六七八九十百千万])[一二][零九][零一二三四五六七八九]{2}(?=年|[—－\\-–至到]{1,2}[一二][零九])");

  private static final FirstSigns SPACED_DATE =
      FirstSigns.of("(?<!\\d)(?:19|20)\\d\\d ?年(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?)?");

  private static final FirstSigns TOTAL =
      FirstSigns.of(
          "〔\\d{1,6}(?:\\.\\d{1,4})?[百千万亿]{1,2}(?:元|美元|个|家|件|人|户|吨|亩|平方米|立方米)〕|〔\\d{1,6}(?:\\.\\d{1,4})?〕(?=[百千万亿]{0,2}(?:元|美元|个|家|件|人|户|项|吨|座|亩|公里|平方|立方|千瓦|%|套|公顷))");

  private static final String DIGITS = "零一二三四五六七八九";

  private FigureText() {}

  /** Full-width digits, traditional and other signs as the plain ones, sign by sign. */
  static String normal(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char sign = plain.charAt(i);
      if (sign >= '０' && sign <= '９') {
        plain.setCharAt(i, (char) (sign - '０' + '0'));
      } else if (sign == '％') {
        plain.setCharAt(i, '%');
      } else if (sign == '〇') {
        plain.setCharAt(i, '零');
      } else if (sign == '＞') {
        plain.setCharAt(i, '>');
      } else if (sign == '＜') {
        plain.setCharAt(i, '<');
      } else if (sign == '．' && i > 0 && Character.isDigit(plain.charAt(i - 1))) {
        plain.setCharAt(i, '.');
      } else if ("－−–".indexOf(sign) >= 0 && isMinus(plain, i)) {
        plain.setCharAt(i, '-');
      } else if (sign == '\u00a0' || sign == '\u3000') {
        plain.setCharAt(i, ' ');
      } else {
        plain.setCharAt(i, SimplifiedCharacters.of(sign));
      }
    }
    years(plain);
    dates(plain);
    totals(plain);
    return plain.toString();
  }

  /** 〔－800〕, not 2021–2023. */
  private static boolean isMinus(StringBuilder text, int at) {
    return at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1))
        && (at == 0 || "〔[【（(\t\n| ".indexOf(text.charAt(at - 1)) >= 0);
  }

  /** 二〇二〇年 is 2020年, sign by sign. */
  private static void years(StringBuilder text) {
    String written = text.toString();
    Matcher year = YEAR.matcher(written);
    for (int from = 0; YEAR.find(year, written, from); from = year.end()) {
      for (int at = year.start(); at < year.end(); at++) {
        text.setCharAt(at, (char) ('0' + Math.max(0, DIGITS.indexOf(text.charAt(at)))));
      }
    }
  }

  /** 2023 年6 月 is 2023年6月 behind the blanks that stood in it. */
  private static void dates(StringBuilder text) {
    String written = text.toString();
    Matcher date = SPACED_DATE.matcher(written);
    for (int from = 0; SPACED_DATE.find(date, written, from); from = date.end()) {
      int to = date.end();
      for (int at = date.end() - 1; at >= date.start(); at--) {
        if (written.charAt(at) != ' ') {
          text.setCharAt(--to, written.charAt(at));
        }
      }
      while (to > date.start()) {
        text.setCharAt(--to, ' ');
      }
    }
  }

  /**
   * 累计投资〔300〕亿元, 累计〔50亿元〕: a total stands in brackets as in the tables of plans; 〔2021〕3号 is a
   * number.
   */
  private static void totals(StringBuilder text) {
    String written = text.toString();
    Matcher total = TOTAL.matcher(written);
    for (int from = 0; TOTAL.find(total, written, from); from = total.end()) {
      if (total.start() > 0 && isHan(written.charAt(total.start() - 1))) {
        text.setCharAt(total.start(), ' ');
        text.setCharAt(total.end() - 1, ' ');
      }
    }
  }

  private static boolean isHan(char sign) {
    return sign >= '一' && sign <= '鿿';
  }

  static String withoutNames(String text) {
    return masked(text, NAMES);
  }

  /** 《规划(2021—2035年)》 names a document, no time of what is said; “十四五” stays. */
  static String withoutTitles(String text) {
    return masked(text, TITLE);
  }

  private static String masked(String text, FirstSigns pattern) {
    StringBuilder masked = new StringBuilder(text);
    Matcher name = pattern.matcher(text);
    for (int from = 0; pattern.find(name, text, from); from = name.end()) {
      for (int i = name.start(); i < name.end(); i++) {
        masked.setCharAt(i, '□');
      }
    }
    return masked.toString();
  }
}
