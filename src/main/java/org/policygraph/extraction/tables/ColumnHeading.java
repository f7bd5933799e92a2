package org.policygraph.extraction.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Marker;

/** The heading of a column of a table of indicators: 2015年基期, 目标值, 年均增长(%), 实际完成. */
record ColumnHeading(String words) {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** “十四五”完成值: what a plan of five years ends with. */
  private static final Pattern PLAN = Pattern.compile("[“\"]?十(?<plan>[一二三四五六七])五[”\"]?(?!年)");

  private static final Pattern NUMBERS =
      Pattern.compile("(?:19|20)\\d\\d|基期|基准|基线|基数|现状|现值|目标|年均|累计|规划值|完成值|预期值|总任务|任务[数量]");
  private static final Pattern RATE = Pattern.compile("年均|累计|增速|增长");

  /** 绝对数, 比上年增长(%): a column of a bulletin, which tells the year of the bulletin. */
  private static final Pattern COUNTED =
      Pattern.compile("绝对[数值额量]|[比较]上年|同比|^(?:全年)?(?:实绩|完成[数值额]|产量|数量|数值)(?:[（(]|$)");

  private static final Pattern DONE = Pattern.compile("实际|实绩|完成|实现");
  private static final Pattern STATE = Pattern.compile("现状|现值|实际|完成");
  private static final Pattern PLANNED = Pattern.compile("目标|预期|计划|规划|预计|安排");

  /** A column for growth; in 年均增速〔累计〕 brackets tell the sums apart. */
  private static final Pattern YEARLY_GROWTH =
      Pattern.compile(
          "^年[均度] ?(?:增长|增速|增长率|增幅)(?:率|速度)?(?:[\\[（(]?%?[\\]）)]?|[〔\\[（(/]?(?:或|或者|、)?(?:五年|5年|总)?累计(?:数|值)?[〕\\]）)]?)$");

  private static final Pattern GROWTH_OF_YEAR =
      Pattern.compile("(?:19|20)\\d\\d年.{0,6}(?:增长|增速|增幅)(?:率)?(?:[（(]?[%％][）)]?)?$");

  /** Whether numbers stand in the column, whatever the document is. */
  static boolean isOfNumbers(String words) {
    return NUMBERS.matcher(words).find();
  }

  /** Whether the column of a report holds what was counted. */
  static boolean isOfCounts(String words) {
    return COUNTED.matcher(words).find();
  }

  /** The last year that it names, or of the plan that it names; null where it names none. */
  @Nullable Integer year() {
    Matcher year = YEAR.matcher(words);
    Integer last = null;
    while (year.find()) {
      last = Integer.valueOf(year.group());
    }
    Matcher plan = PLAN.matcher(words);
    return last == null && plan.find()
        ? Integer.valueOf(2005 + 5 * Marker.han(plan.group("plan")))
        : last;
  }

  /** Whether it tells of a change or a sum over years, of no year alone. */
  boolean isRate() {
    return tellsRate() && !YEAR.matcher(words).find();
  }

  boolean isYearlyGrowth() {
    return YEARLY_GROWTH.matcher(words).find();
  }

  /** 2022年增长(%): how much something grew in one year. */
  boolean isGrowthOfYear() {
    return GROWTH_OF_YEAR.matcher(words).find();
  }

  boolean isDone() {
    return DONE.matcher(words).find();
  }

  boolean isPlanned() {
    return PLANNED.matcher(words).find();
  }

  /** Whether aims stand below, or changes, in any case nothing to start from. */
  boolean isAhead() {
    return words.matches(".*(?:目标|规划值|预期).*") || tellsRate();
  }

  /** Whether it says that values to start from stand below. */
  boolean isBase() {
    return words.matches(".*(?:基期|基准|基线|基数|现状|现值|实际|完成).*");
  }

  /**
   * Whether it says that what there is stands below: 现状, 完成值; 基期 says only what is started from.
   */
  boolean isOfState() {
    return STATE.matcher(words).find();
  }

  /** What it adds to the name of an indicator. */
  String name() {
    String name = words.replaceAll("[\\s\\[\\]〔〕（）()%/]", "");
    return isYearlyGrowth() ? name.replaceFirst("(?:或|或者|、)?(?:五年|5年|总)?累计.*$", "") : name;
  }

  private boolean tellsRate() {
    return RATE.matcher(words).find();
  }
}
