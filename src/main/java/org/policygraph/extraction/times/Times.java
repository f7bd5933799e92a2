package org.policygraph.extraction.times;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.ChineseNumber;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;

/** The times that a sentence names: 到2020年, 自2011年至2016年, “十二五”期末, 未来五年, 截至目前. */
public final class Times {
  /** How a time is said. */
  public enum Sort {
    /** 2022年 */
    PLAIN,
    /** 到2020年, 2021年6月底前 */
    DUE,
    /** 2021年以来 */
    SINCE,
    /** 截至目前 */
    NOW,
    /** 未来五年, 今后三年, 三年内 */
    COMING,
    /** 用三至五年时间: somewhen until its last year */
    WITHIN,
    /** 较2015年, 由2015年的: what the value is compared with */
    COMPARED
  }

  /**
   * @param year the last year of the time; null where 以来 names none, or 三至五年内 in a document without
   *     a date
   * @param from the first year of a period; null for a single year
   */
  public record Mention(
      int start, int end, Sort sort, @Nullable Integer year, @Nullable Integer from) {}

  /** 三五年 */
  private static final int LONGEST_OF_SOME_YEARS = 5;

  private static final String FOUR = "(?:19|20)\\d\\d";
  private static final FirstSigns TIME =
      FirstSigns.of(
          ("(?:自|从)?(?<start>%1$s)年(?:度)?起[，,]?(?:用|经过)?(?<span>[一二两三四五六七八九十]|\\d{1,2})年(?:左右)?(?:的)?(?:时间|之内|以内|内(?!容))"
                  + "|(?:(?:自|从|在) ?)?(?<from>%1$s)年?(?:底|末)? ?[—－\\-–~～至到]{1,2} ?(?<to>%1$s)年"
                  + "|(?:(?<before>是|为|相当于|到|至|截至|截止|较|比|与|相比|以|从|由|于|在) ?)?(?<year>%1$s)年(?:度)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?<after>(?:底|末|初)?(?:之?前|以前)|起|以来|来|的(?=\\d))?"
                  + "|“?十(?<plan>[一二三四五六七])五”?(?<named>[^，。,;；]{0,10}?(?:规\\s?划|计\\s?划|纲\\s?要|专\\s?项))?(?:前(?<first>[一两二三四])年)?"
                  + "|(?<coming>未来|今后)(?<comingYears>[一二三四五六七八九十]|\\d{1,2})年"
                  + "|(?:用|通过|经过)?(?<![第\\d零一二三四五六七八九十])(?<horizon>(?:[一二两三四五六七八九]|\\d{1,2})年?[—－\\-–~～至到]{1,2}(?<longest>[一二三四五六七八九十]|\\d{1,2})|[二三]五)年(?:左右)?的?(?:时间|努力|之内|以内|内(?!容))"
                  + "|(?:用|通过|经过)(?:\\d{1,2}[—－\\-–~至到])?(?<effort>[一二三四五六七八九十]|\\d{1,2})年(?:左右)?(?:的)?(?:时间|努力)"
                  + "|(?<![立册近前业得市产户从自每满第一二三四五六七八九十\\d])(?<within>[一二两三四五六七八九十]|\\d{1,2})年(?:之内|以内|内)(?![的容])"
                  + "|[到至在]?(?<founded>新中国成立|中华人民共和国成立|建国|中国共产党成立|建党|建军)(?<jubilee>[一二三四五六七八九十百]{1,5}|\\d{2,3})周?年(?:时|之际|前)?"
                  + "|(?<lately>以来)"
                  + "|(?<now>截至目前|目前|现有|截至(?!\\d)|迄今|近[几两二三四五]?年来?)|(?<this>今年|本年度)|(?<last>去年|上一?年度?(?!同期|底)|前一?年)|(?<next>明年)"
                  + "|(?<past>过去的?一年|这一年(?=[，,里来]))|(?<newYear>新的一年|新一年(?!级))")
              .formatted(FOUR));

  private static final Pattern DRAWN_UP = Pattern.compile("(?:谋划|储备|策划|编制|研究)了?$");

  private static final Pattern SINCE_PLAN = Pattern.compile("(?:时期)?以来");

  private static final Pattern PLAN = Pattern.compile("“?十([一二三四五六七])五”?(?!年)");

  /** 在2020年的基础上, 达到2020年的2倍: what stands behind a year that a value is measured by. */
  private static final Pattern MEASURE =
      Pattern.compile("[^，,。；;]{0,20}基础上|的?(?:\\d{1,4}(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3})倍");

  /** 由“十二五”末的15亿立方米: the year of the value that is left behind. */
  private static final Pattern LEFT_BEHIND = Pattern.compile("(?:时期|期)?末?的 ?\\d");

  private static final Pattern BASE = Pattern.compile("[^，,。；;]{0,20}基础上");

  private Times() {}

  /**
   * In the order of the text.
   *
   * @param today the year of the document
   * @param past the year that 过去一年 means in it
   */
  public static List<Mention> in(
      String text, Span span, @Nullable Integer today, @Nullable Integer past) {
    List<Mention> mentions = new ArrayList<>();
    Matcher matcher = TIME.matcher(text, span);
    for (int at = span.start(); TIME.find(matcher, text, at); at = matcher.end()) {
      Mention mention =
          matcher.group("past") == null && matcher.group("newYear") == null
              ? mention(text, matcher, today)
              : past == null ? null : nearYear(matcher, past);
      if (mention != null) {
        mentions.add(mention);
      }
    }
    return mentions;
  }

  /** The last year of a five-year plan named in a title. */
  public static @Nullable Integer fiveYearPlan(String title) {
    Matcher plan = PLAN.matcher(title);
    return plan.find() ? planEnd(plan.group(1)) : null;
  }

  /** 十一五 ended in 2010, 十二五 in 2015. */
  static int planEnd(String ordinal) {
    return 2005 + 5 * ChineseNumber.value(ordinal).intValue();
  }

  private static int founded(String what) {
    return switch (what) {
      case "建党", "中国共产党成立" -> 1921;
      case "建军" -> 1927;
      default -> 1949;
    };
  }

  private static @Nullable Mention mention(String text, Matcher matcher, @Nullable Integer today) {
    int start = matcher.start();
    int end = matcher.end();
    if (matcher.group("start") != null) {
      // 2012年起5年内 is over with the fifth of these years
      int first = Integer.parseInt(matcher.group("start"));
      int years = ChineseNumber.value(matcher.group("span")).intValue();
      return new Mention(start, end, Sort.DUE, first + years - 1, first);
    }
    if (matcher.group("to") != null) {
      return new Mention(
          start,
          end,
          Sort.DUE,
          Integer.valueOf(matcher.group("to")),
          Integer.valueOf(matcher.group("from")));
    }
    if (matcher.group("year") != null) {
      return year(text, matcher);
    }
    if (matcher.group("plan") != null) {
      if (DRAWN_UP.matcher(text.substring(Math.max(0, start - 3), start)).find()) {
        // 谋划“十五五”重点项目356个 is done today
        return null;
      }
      if (SINCE_PLAN.matcher(text).region(end, text.length()).lookingAt()) {
        // “十三五”以来 lasts until today
        return today == null ? null : new Mention(start, end, Sort.NOW, today, null);
      }
      // “十三五”科技创新规划 is a document, no time
      int last = planEnd(matcher.group("plan"));
      int before = start - 1;
      while (before > 0 && Lines.blank(text.charAt(before))) {
        before--;
      }
      boolean compared =
          before >= 0
              && ("是比较".indexOf(text.charAt(before)) >= 0
                  || "由从".indexOf(text.charAt(before)) >= 0
                      && LEFT_BEHIND.matcher(text).region(end, text.length()).lookingAt());
      if (matcher.group("first") != null && !compared) {
        // “十一五”前三年
        int years = ChineseNumber.value(matcher.group("first")).intValue();
        return new Mention(start, end, Sort.PLAIN, last - 5 + years, last - 4);
      }
      return matcher.group("named") != null
          ? null
          : new Mention(start, end, compared ? Sort.COMPARED : Sort.DUE, last, last - 4);
    }
    if (matcher.group("founded") != null) {
      int years = ChineseNumber.value(matcher.group("jubilee")).intValue();
      return new Mention(start, end, Sort.DUE, founded(matcher.group("founded")) + years, null);
    }
    if (matcher.group("lately") != null) {
      return new Mention(start, end, Sort.SINCE, null, null);
    }
    if (matcher.group("horizon") != null) {
      return horizon(matcher, today);
    }
    if (today == null) {
      return null;
    }
    if (matcher.group("coming") != null) {
      int years = ChineseNumber.value(matcher.group("comingYears")).intValue();
      return new Mention(start, end, Sort.COMING, today + years - 1, today);
    }
    String ahead =
        matcher.group("effort") != null ? matcher.group("effort") : matcher.group("within");
    if (ahead != null) {
      int years = ChineseNumber.value(ahead).intValue();
      return new Mention(start, end, Sort.COMING, today + years, today);
    }
    if (matcher.group("now") != null) {
      // 截至2022年底 is said by its year
      boolean left =
          start > 0 && "由从较比".indexOf(text.charAt(start - 1)) >= 0
              || BASE.matcher(text).region(end, text.length()).lookingAt();
      return new Mention(start, end, left ? Sort.COMPARED : Sort.NOW, today, null);
    }
    int shift = matcher.group("last") != null ? -1 : matcher.group("next") != null ? 1 : 0;
    // 是去年同期的2.3倍: what a value is measured by
    boolean compared =
        start > 0 && "较比由从与".indexOf(text.charAt(start - 1)) >= 0
            || text.startsWith("相比", end)
            || shift < 0 && BASE.matcher(text).region(end, text.length()).lookingAt()
            || shift < 0 && text.startsWith("同期", end)
            || shift < 0
                && start > 0
                && "是为".indexOf(text.charAt(start - 1)) >= 0
                && text.startsWith("的", end);
    return new Mention(start, end, compared ? Sort.COMPARED : Sort.PLAIN, today + shift, null);
  }

  /** 用三至五年时间: its last year where the document has a date, else none that anything tells. */
  private static Mention horizon(Matcher matcher, @Nullable Integer today) {
    String longest = matcher.group("longest");
    int years = longest == null ? LONGEST_OF_SOME_YEARS : ChineseNumber.value(longest).intValue();
    Integer last = today == null ? null : Integer.valueOf(today + years);
    return new Mention(matcher.start(), matcher.end(), Sort.WITHIN, last, today);
  }

  /** 过去一年, 新的一年 */
  private static Mention nearYear(Matcher matcher, int past) {
    return matcher.group("past") != null
        ? new Mention(matcher.start(), matcher.end(), Sort.PLAIN, past, null)
        : new Mention(matcher.start(), matcher.end(), Sort.COMING, past + 1, past + 1);
  }

  private static Mention year(String text, Matcher matcher) {
    String before = matcher.group("before") == null ? "" : matcher.group("before");
    String after = matcher.group("after") == null ? "" : matcher.group("after");
    Sort sort = Sort.PLAIN;
    boolean multiple =
        after.equals("的") && (before.equals("是") || before.equals("为") || before.equals("相当于"));
    if (multiple
        || before.equals("较")
        || before.equals("比")
        || before.equals("与")
        || text.startsWith("相比", matcher.end())
        || text.startsWith("同期", matcher.end())
        || before.equals("相比")
        || MEASURE.matcher(text).region(matcher.end(), text.length()).lookingAt()) {
      sort = Sort.COMPARED;
    } else if (after.equals("起") || after.endsWith("来") || text.startsWith("开始", matcher.end())) {
      sort = Sort.SINCE;
    } else if (before.equals("由") || before.equals("从")) {
      // 由2020年的58%提高到75%: the year of the value that is left behind
      sort = Sort.COMPARED;
    } else if (before.equals("到") || before.equals("至") || after.endsWith("前")) {
      sort = Sort.DUE;
    }
    return new Mention(
        matcher.start(), matcher.end(), sort, Integer.valueOf(matcher.group("year")), null);
  }
}
