package org.policygraph.extraction.text;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The signs that Chinese documents number their outline with, from the outermost to the innermost.
 */
public enum Marker {
  /** 第一章, 第二部分 */
  PART("第(?<han>[一二三四五六七八九十]{1,3})(?:章|编|篇|部分)[、:： 　]?", true),
  /** 第一节, in a chapter */
  SECTION("第(?<han>[一二三四五六七八九十]{1,3})节[、:： 　]?", true),
  /** A heading alone on its line, without a sign: {@code LineHeadings} finds them. */
  PLAIN("(?!).", true),
  /** 1 总则, in a text that numbers its parts by decimals: {@code Decimals} finds these three. */
  DECIMAL_CHAPTER("(?!).", true),
  /** 一、 */
  HAN("(?<han>[一二三四五六七八九十]{1,3})[、．.]", false),
  /** 第一条 */
  ARTICLE("第(?<han>[一二三四五六七八九十百]{1,5})条[、:： 　]?", true),
  /** 行动一：再造新港 */
  TASK("(?:行动|任务|工程|举措)(?<han>[一二三四五六七八九十]{1,3})[：:](?=\\p{IsHan})", true),
  /** （一） */
  BRACKETED_HAN("(?:[(（](?<han>[一二三四五六七八九十]{1,3})[)）]|(?<sign>[㈠-㈩]))[、.．]?", false),
  /** 1.1 编制目的 */
  DECIMAL("(?!).", true),
  /** 2.2.1 成员单位 */
  DECIMAL_POINT("(?!).", true),
  /** 1 in the first cell of a table's row */
  ROW("(?<digits>\\d{1,3})[ 　]?\\t\\s*(?=[一-鿿“《])", true),
  /** 1. and 1．2020年; 1.5 is a number */
  ARABIC("(?<digits>\\d{1,3})(?:[.．](?!\\d)|[.．](?=(?:19|20)\\d\\d年)|、)|(?<sign>[⒈-⒛])", false),
  /** （1） 1） */
  BRACKETED_ARABIC("(?:[(（](?<digits>\\d{1,2})[)）]|(?<more>\\d{1,2})[)）])[、.．]?", false),
  /** ① */
  CIRCLED("(?<circled>[①-⑳])", false),
  /** 第一， */
  ORDINAL("第(?<han>[一二三四五六七八九十]{1,2})[，,]", false),
  /** 首先, 最后， */
  WORD("(?:(?<word>首先|其次|再次)[，,是要]?|最后[，,是要])", false),
  /** 一是, 一要 */
  SPOKEN("(?<han>[一二三四五六七八九十]{1,2})(?:是|要)(?!否|一|体|方|级|线|流)", false),
  /** —— at the start of a line */
  DASH("——+|——|●|■|◆|•|★|▲|◇", true);

  private static final Marker[] ALL = values();
  private static final String HAN_DIGITS = "一二三四五六七八九";
  private static final String WORDS = "首先其次再次";

  private final FirstSigns pattern;
  private final boolean onlyAtLineStart;

  Marker(String pattern, boolean onlyAtLineStart) {
    this.pattern = FirstSigns.of(pattern);
    this.onlyAtLineStart = onlyAtLineStart;
  }

  /**
   * A sign that was found.
   *
   * @param number its place in its list, from 1; 0 where the sign does not say
   */
  public record Found(Marker marker, int number, Span span) {}

  /** Whether it numbers what is said in sentences, where the signs of a list are words. */
  public boolean spoken() {
    return this == ORDINAL || this == WORD || this == SPOKEN;
  }

  /** The sign that stands exactly at an offset. */
  public static @Nullable Found at(String text, int offset, boolean lineStart) {
    if (offset >= text.length() || !begins(text.charAt(offset))) {
      return null;
    }
    for (Marker marker : ALL) {
      if (marker.onlyAtLineStart && !lineStart || !marker.pattern.mayBegin(text.charAt(offset))) {
        continue;
      }
      Matcher matcher = marker.pattern.matcher(text, new Span(offset, text.length()));
      if (matcher.lookingAt()) {
        return new Found(marker, marker.number(matcher), new Span(offset, matcher.end()));
      }
    }
    return null;
  }

  /** Whether any sign begins so; most text does not, and is not matched. */
  private static boolean begins(char sign) {
    return sign >= '0' && sign <= '9'
        || sign >= '①' && sign <= '⑳'
        || sign >= '⒈' && sign <= '⒛'
        || sign >= '㈠' && sign <= '㈩'
        || "第一二三四五六七八九十(（首其再最行任工举—●■◆•★▲◇".indexOf(sign) >= 0;
  }

  private int number(Matcher found) {
    return switch (this) {
      case PART, SECTION, HAN, ARTICLE, TASK, ORDINAL, SPOKEN -> han(found.group("han"));
      case BRACKETED_HAN ->
          found.group("sign") == null
              ? han(found.group("han"))
              : found.group("sign").charAt(0) - '㈠' + 1;
      case ROW -> Integer.parseInt(found.group("digits"));
      case ARABIC ->
          found.group("sign") == null
              ? Integer.parseInt(found.group("digits"))
              : found.group("sign").charAt(0) - '⒈' + 1;
      case BRACKETED_ARABIC ->
          Integer.parseInt(
              found.group("digits") == null ? found.group("more") : found.group("digits"));
      case CIRCLED -> found.group("circled").charAt(0) - '①' + 1;
      case WORD -> found.group("word") == null ? 0 : WORDS.indexOf(found.group("word")) / 2 + 1;
      case DASH, PLAIN, DECIMAL_CHAPTER, DECIMAL, DECIMAL_POINT -> 0;
    };
  }

  /** 二十一 is 21, 一百零三 cannot occur in an outline of three signs. */
  public static int han(String number) {
    int ten = number.indexOf('十');
    if (ten < 0) {
      int value = 0;
      for (char digit : number.toCharArray()) {
        value = value * 10 + HAN_DIGITS.indexOf(digit) + 1;
      }
      return value;
    }
    int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(number.charAt(ten - 1)) + 1;
    int ones = ten + 1 < number.length() ? HAN_DIGITS.indexOf(number.charAt(ten + 1)) + 1 : 0;
    return tens * 10 + ones;
  }
}
