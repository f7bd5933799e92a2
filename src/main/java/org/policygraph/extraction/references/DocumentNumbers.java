package org.policygraph.extraction.references;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.draft.Mention;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;

/**
 * Numbers of documents (文号): an issuer's short sign, a year in brackets of any kind and a running
 * number; orders (令第711号), notices of a year (公告2018年第5号) and numbers of standards.
 */
public final class DocumentNumbers {
  private static final FirstSigns CORE =
      FirstSigns.of(
          "[〔\\[(（［【﹝]\\s{0,2}(?:19|20)\\d{2}\\s{0,2}[〕\\])）］】﹞]\\s{0,2}(?:第\\s?)?\\d{1,5}\\s{0,2}号"
              + "|[〔﹝](?:19|20)\\d{2}\\d{1,4}号|(?:19|20)\\d{2}[〕﹞]\\d{1,4}号");

  /** 灯政发〔201935号, 灯政发2019〕35号: a copy lost one sign of the bracket. */
  private static final Pattern HALF =
      Pattern.compile("(?<![〔﹝〕﹞\\d])[〔﹝]?(?<year>(?:19|20)\\d{2})[〕﹞]?(?<number>\\d{1,4}号)$");

  private static final Pattern SIGN = Pattern.compile("[一-鿿]{2,12}\\s{0,2}$");

  private static final int SHORTEST_ISSUER = 4;

  /** 2019年8月15日|江城县人民政府令第6号, 二〇一九年八月十五日|…: the end of a day before a sign. */
  private static final Pattern DAY = Pattern.compile("[\\d一二三四五六七八九十][日号月年]");

  /** The longest issuer's sign with what may stand before it. */
  private static final int BEFORE = 16;

  /** Words before a sign that are no part of it. */
  private static final Pattern NO_SIGN =
      Pattern.compile(
          "根据|按照|依据|结合|对照|经|依照|参照|遵照|废止|废除|修订|修改|停止|替代|代替|撤销|附件|原(?=[一-鿿]{3})|详见|见|和|与|及|的|以|文件|关于|转发|印发|执行|落实|贯彻|实施|为|在|由|对|将|是|通知|意见|方案"
              + "|规划|计划|办法|规定|细则|决定|公告|措施|条例|纲要|批复");

  private static final FirstSigns ORDER =
      FirstSigns.of(
          "令\\s?(?:[(（〔\\[]?(?:19|20)\\d{2}年?[)）〕\\]]?)?\\s?第\\s?\\d{1,4}\\s?号"
              + "|(?:(?:19|20)\\d{2}年)?第\\s?\\d{1,4}\\s?号(?:令|公告(?![栏牌板]))"
              + "|公告\\s?[(（〔\\[]?(?:19|20)\\d{2}年?[)）〕\\]]?\\s?第\\s?\\d{1,4}\\s?号");

  private static final FirstSigns STANDARD =
      FirstSigns.of(
          "(?<![A-Za-z])(?:GB|GBZ|JGJ|CJJ|CJ|HJ|YD|YY|SB|SL|NY|JT|JTG|LD|MZ|WS|AQ|T/[A-Z]{2,8}|DB\\s?\\d{2,4}(?=\\s?[/T\\s-])|ISO|IEC)(?:/[A-Z]{1,3})?(?:[\\s-]|(?<=\\d)/)?\\d{2,6}(?:\\.\\d{1,2})?"
              + "(?:\\s?[-—–－]{1,2}\\s?(?:(?:19|20)\\d{2}|[89]\\d(?!\\d)))?");

  /** （2021）江灯第12号: the year before the issuer's sign. */
  private static final FirstSigns YEAR_FIRST =
      FirstSigns.of(
          "[〔\\[(（［](?:19|20)\\d{2}[〕\\])）］]\\s?(?!年|第)\\p{IsHan}{2,8}(?:第\\s?)?\\d{1,5}\\s?号(?![楼院线馆门路店站机库厅])");

  private static final Pattern FURTHER =
      Pattern.compile("\\s?[、和及与]\\s?(?<number>(?:第\\s?)?\\d{1,5}\\s?号)(?![楼院线馆门路店站机库厅])");

  private static final Pattern LAST_NUMBER = Pattern.compile("(?:第\\s?)?\\d{1,5}\\s{0,2}号$");

  private DocumentNumbers() {}

  public static List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    Matcher core = CORE.matcher(text);
    for (int at = 0; CORE.find(core, text, at); at = core.end()) {
      int sign = signStart(text, core.start());
      if (sign >= 0) {
        int start = afterIssuer(text, sign, core.start());
        found.add(mention(text, start, core.end()));
        further(text, start, core, found);
      }
    }
    for (FirstSigns whole : List.of(ORDER, STANDARD, YEAR_FIRST)) {
      Matcher matcher = whole.matcher(text);
      for (int at = 0; whole.find(matcher, text, at); at = matcher.end()) {
        int sign = whole == ORDER ? signStart(text, matcher.start()) : -1;
        int start = sign < 0 ? matcher.start() : sign;
        found.add(mention(text, start, matcher.end()));
      }
    }
    return found;
  }

  /** 〔2021〕12号、13号: each further number is of the same sign and year. */
  private static void further(String text, int start, Matcher core, List<Mention> found) {
    String first = text.substring(start, core.end());
    String sign = first.substring(0, LAST_NUMBER.matcher(first).replaceFirst("").length());
    Matcher next = FURTHER.matcher(text).region(core.end(), text.length());
    for (int at = core.end(); next.region(at, text.length()).lookingAt(); at = next.end()) {
      String number = Names.joined(sign + next.group("number")).replace(" ", "");
      found.add(new Mention(new Span(next.start("number"), next.end()), number, number, false));
    }
  }

  private static Mention mention(String text, int start, int end) {
    String written = Names.joined(text.substring(start, end)).replace(" ", "");
    String number = HALF.matcher(written).replaceFirst("〔${year}〕${number}");
    return new Mention(new Span(start, end), number, number, false);
  }

  /** Where the issuer's sign before a year in brackets begins; -1 where there is none. */
  private static int signStart(String text, int bracket) {
    int from = Math.max(0, bracket - BEFORE);
    Matcher day = DAY.matcher(text).region(from, bracket);
    while (day.find()) {
      from = day.end();
    }
    Matcher sign = SIGN.matcher(text).region(from, bracket);
    if (!sign.find()) {
      return -1;
    }
    int start = afterOtherWords(text, sign.start(), bracket);
    if (NO_SIGN.matcher(Names.joined(text.substring(start, bracket)).strip()).matches()) {
      // 根据第15号令
      return -1;
    }
    return Names.joined(text.substring(start, bracket)).length() < 2 ? -1 : start;
  }

  /** 省政府办公厅|苏政办发〔2017〕12号: who issued it stands before its sign. */
  private static int afterIssuer(String text, int from, int end) {
    for (int at = end - 2; at >= from + SHORTEST_ISSUER; at--) {
      if ("办厅字发函员".indexOf(text.charAt(at)) < 0 && AgencyNames.isAgency(text.substring(from, at))) {
        return at;
      }
    }
    return from;
  }

  private static int afterOtherWords(String text, int from, int end) {
    Matcher other = NO_SIGN.matcher(text).region(from, end);
    int start = from;
    while (other.find()) {
      // 规划 stands in 发改规划 too: a sign is never all such a word.
      // 纲要办发: nor does it begin with the word for an office.
      if (Names.joined(text.substring(other.end(), end)).length() >= 2
          && text.charAt(other.end()) != '办') {
        start = other.end();
      }
    }
    return start;
  }
}
