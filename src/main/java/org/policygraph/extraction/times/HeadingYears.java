package org.policygraph.extraction.times;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The years that headings give to their parts: 2021年工作回顾, 今年目标, 第二阶段（2022—2023年）, 今后五年目标. */
public final class HeadingYears {
  private static final Pattern HEADING_YEAR =
      Pattern.compile(
          "(?<year>(?:19|20)\\d\\d)年(?:度|以来)?(?:[^《》，,]{0,6})(?:工作|目标|回顾|任务|重点|情况|打算|安排|计划|发展|成绩|成效|成果|成就|进展|完成|主要|举措|亮点|预期|思路)");

  /** 第二阶段（2022—2023年）: the last year in the bracket that ends a heading. */
  private static final Pattern IN_BRACKET =
      Pattern.compile(
          "[(（][^()（）《》]{0,12}?(?<year>(?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:底|末|年底)?(?:之?前)?[)）]$");

  /** “十三五”发展回顾; how far a plan has come tells of no one year. */
  private static final Pattern PLAN =
      Pattern.compile(
          "“?十(?<plan>[一二三四五六七])五”?(?!年)(?:时期|期间|以来|期末)?(?![^，,。]{0,12}(?:完成|执行|实施|进展|评估))[^，,。《》]{0,8}(?:回顾|成就|成效|成绩|基础|目标|任务|现状)");

  private static final Pattern COMING = Pattern.compile("(?:未来|今后)[一二两三四五六七八九十]年");

  /** 去年完成情况, 今年目标: the year is told from that of the document. */
  private static final Pattern HEADING_OF =
      Pattern.compile("^(?:关于)?(?:(?<last>去年|上年|过去(?:[一二三四五]年|的))|(?<this>今年|本年度?)|(?<next>明年))");

  /**
   * The year of a part: 2021年工作回顾, 今年目标.
   *
   * @param today the year of the document
   */
  public static @Nullable Integer of(String heading, @Nullable Integer today) {
    Matcher year = HEADING_YEAR.matcher(heading);
    if (year.find()) {
      return Integer.valueOf(year.group("year"));
    }
    Matcher bracket = IN_BRACKET.matcher(heading);
    if (bracket.find()) {
      return Integer.valueOf(bracket.group("year"));
    }
    Matcher plan = PLAN.matcher(heading);
    if (plan.find()) {
      return Times.planEnd(plan.group("plan"));
    }
    if (today != null && COMING.matcher(heading).find()) {
      return today + TitlePeriods.comingYears(heading) - 1;
    }
    Matcher of = HEADING_OF.matcher(heading);
    if (today == null || !of.find()) {
      return null;
    }
    return of.group("last") != null ? today - 1 : of.group("this") != null ? today : today + 1;
  }

  private HeadingYears() {}
}
