package org.policygraph.extraction.outline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.times.Times;
import org.policygraph.extraction.times.TitlePeriods;

/**
 * What the head of a document says about its figures.
 *
 * @param report tells what was done (答复, 报告, 总结, 发布会), against a plan (方案, 意见, 通知)
 * @param year of its date; where none is found the last of its period, null for none
 * @param dated whether the year is that of a date
 * @param due the last year of the period in its title (2018—2020年, “十四五”, 2017年工作计划)
 * @param told the year that the title of a report tells of (2022年工作总结); null for none before that
 *     of its date
 * @param midYear its title tells of a part of a year (上半年, 前三季度): the whole of it lies ahead
 * @param ownYear its title tells of the year of its date
 * @param plan its title says that it tells what is to be done
 */
public record DocumentFacts(
    boolean report,
    @Nullable Integer year,
    boolean dated,
    @Nullable Integer due,
    @Nullable Integer told,
    boolean midYear,
    boolean ownYear,
    boolean plan) {
  private static final int LONGEST_TITLE = 90;
  private static final int TITLE_LINES = 14;
  private static final int HEAD = 1200;
  private static final int TOP = 300;

  /** 各位代表：, 各区人民政府，市直有关单位： */
  private static final Pattern SALUTATION = Pattern.compile("(?:各|尊敬的).{1,60}[：:]");

  private static final Pattern KIND =
      Pattern.compile(
          "(?<report>答复|复函|报告|总结|发布会|公报|通报|进展|解读|纪要|汇报|答记者问|实录|访谈|综述|概况|年报|经济运行|情况(?:的?(?:说明|介绍))?(?=[(（]|$))"
              + "|(?<plan>方案|规划|计划|意见|通知|办法|措施|纲要|要点|决定|细则|规定|条例|分工|安排|任务|民生实事|为民(?:办)?实事|主要指标|指标表|目标表)");

  /** 2022年工作总结和2023年工作要点 tells first what was done. */
  private static final Pattern BOTH =
      Pattern.compile("(?:总结|情况|报告|汇报)(?:和|及|与|暨).{0,12}(?:计划|要点|打算|安排|思路)");

  private static final Pattern PART_OF_YEAR =
      Pattern.compile("上半年|[一1]季度|前[二三两23]个?季度|1[—－\\-–~至到]\\d{1,2}月");

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?<from>(?:19|20)\\d\\d)年?\\s*[—－\\-–~～至到]{1,2}\\s*(?<to>(?:19|20)\\d\\d)\\s*年?");
  private static final FirstSigns TITLE_YEAR =
      FirstSigns.of(
          "(?<![从由自比较到])(?<!(?<!截)至)(?<!(?:计划|预计|[将拟定])[于在])(?<year>(?:19|20)\\d\\d)年(?!远景)(?!(?<=\\n[ \\t　]{0,4}\\d{4}年)[ \\t　]*\\n)");

  /** 2025年: the head of a column in a table that has a cell a line. */
  private static final Pattern YEAR_ALONE = Pattern.compile("(?:19|20)\\d\\d ?年?(?:目标值?|末|底)?");

  private static final Pattern AIM_YEAR = Pattern.compile("[到至](?<year>(?:19|20)\\d\\d)年");

  /** 截至2021年底，…达到26家: a short text tells early what there is. */
  private static final Pattern AS_OF =
      Pattern.compile("截[至止](?:19|20)\\d\\d年|(?:19|20)\\d\\d年(?:底|末)[，,]");

  private static final Pattern TOLD =
      Pattern.compile(
          "(?<year>(?:19|20)\\d\\d)年(?!第)[^，。《》]{0,30}?(?:总结|情况|状况|公报|通报|统计|数据|成效|进展|年报|概况)");
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?m)^[ \\t"
              + "　]*(?<year>(?:19|20)\\d\\d)\\s{0,4}年\\s{0,4}[\\d一二三四五六七八九十]{1,3}\\s{0,4}月\\s{0,4}[\\d一二三四五六七八九十]{1,3}\\s{0,4}日["
              + " \\t　]*$");

  /** ——2022年1月10日在江城市第五届人民代表大会…上: when a report was given. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?m)^[ 　(（—-]{0,8}(?<year>(?:19|20)\\d\\d)年\\d{1,2}月\\d{1,2}日在[^。，,\\n]{2,40}(?:大会|会议|全会|委员会)");

  /** 2019年底, 2020年3月; 到2025年底 and 2025年底前 lie ahead. */
  private static final Pattern PAST_TIME =
      Pattern.compile(
          "(?<![到至在])(?<!(?:计划|预计|[将拟定])于)(?<year>(?:19|20)\\d\\d)年(?:底|末|初|\\d{1,2}月)(?!前|之前|以前|底前|末前)");

  /** 预计2012年完成…: a report without a date is given when the year is over but not yet counted. */
  private static final Pattern EXPECTED = Pattern.compile("预计(?:到)?(?<year>(?:19|20)\\d\\d)年");

  private static final FirstSigns PUBLISHED =
      FirstSigns.of(
          "(?:(?:发布|成文|印发|公开|发文|公布)(?:时间|日期)|(?<![\\u4e00-\\u9fff])日期[:：])[:：]?\\s*(?<year>(?:19|20)\\d\\d)");
  private static final FirstSigns NUMBERED =
      FirstSigns.of("[〔\\[（(](?<year>(?:19|20)\\d\\d)[〕\\]）)]\\s*第?\\d{1,5}号");

  /** 先后出台了《…（2016—2020年）》: the title of what was issued before. */
  private static final Pattern ISSUED_BEFORE =
      Pattern.compile(
          "(?:先后|相继|陆续)[^。；;《》]{0,8}《[^。；;]*$|(?:出台|制定|印发|颁布|发布|实施|编制)了(?:《[^《》]*》[、，,和及]?)*《[^》]*$");

  /** 2000年底前建成的: when something was done by. */
  private static final Pattern BY_THEN = Pattern.compile("底?(?:之?前|以前)");

  private static final Pattern ANY_DATE =
      Pattern.compile("(?<year>(?:19|20)\\d\\d)年\\d{1,2}月\\d{1,2}日(?:（此件|\\(此件|印发|$)");

  /** 2016-02-22 on a line of its own above the text. */
  private static final Pattern DATED_LINE =
      Pattern.compile(
          "(?m)^[^。\\n]{0,30}(?<![\\d-])(?<year>(?:19|20)\\d\\d)(?:[-/.]\\d{1,2}[-/.]\\d{1,2}(?![\\d-])[^。\\n]{0,20}| ?年/ ?\\d{1,2} ?月/ ?\\d{1,2} ?日[^。\\n]{0,20})$");

  /** 对2014年的工作进行了介绍: told in the year behind it. */
  private static final Pattern TOLD_BEHIND =
      Pattern.compile(
          "对(?<year>(?:19|20)\\d\\d)年(?!上半年|第?[一二三四]季度|前)[^。，,\\n]{0,24}(?:工作|情况)[^。，,\\n]{0,10}(?:介绍|通报|总结|回顾)");

  /** 2013年工作回顾 heads what a report of the next year tells. */
  private static final Pattern LOOKED_BACK =
      Pattern.compile(
          "(?m)^[ 　]*(?<year>(?:19|20)\\d\\d)年(?:度)?[^。，,\\n]{0,10}(?:回顾|总结)[^。，,\\n]{0,8}$");

  /** 2021年，全县…。 opens a report that was published in the next year. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:[^。\\n]*|[ 　]*现在[，,][^\\n]{0,120})\\n){0,9}[ 　]*(?<year>(?:19|20)\\d\\d)年(?!\\d)[^。\\n]{12,}。");

  /** 关 于 灯 会 的 通 知, and 通 报 where a title's last word has a line of its own. */
  private static final Pattern SPACED =
      Pattern.compile(
          "[\\u4e00-\\u9fff](?: +[\\u4e00-\\u9fff]){3,20} *|[\\u4e00-\\u9fff][ 　]{1,4}[\\u4e00-\\u9fff]");

  public static DocumentFacts of(PolicyText read, String text) {
    Boolean report = null;
    Integer due = null;
    int lines = 0;
    boolean midYear = false;
    boolean titled = false;
    int coming = 0;
    Integer told = null;
    for (Line line : read.lines()) {
      if (line.furniture() || lines++ > TITLE_LINES) {
        continue;
      }
      String words = joined(line.span().of(text));
      boolean prose = false;
      if (isRow(words) || YEAR_ALONE.matcher(words).matches()) {
        // the years of a table's columns are not that of the document
        continue;
      }
      if (report != null
          && (SALUTATION.matcher(words).matches() || heads(read, text, line.span()))) {
        // behind it stand the parts, whose headings may name other years
        break;
      }
      if (words.length() > LONGEST_TITLE || words.indexOf('。') >= 0) {
        if (words.length() > LONGEST_TITLE && report != null) {
          break;
        }
        prose = true;
        words = words.substring(0, Math.min(words.length(), LONGEST_TITLE));
        int end = words.indexOf('。');
        words = end < 0 ? words : words.substring(0, end);
      }
      Matcher kind = KIND.matcher(words);
      while (report == null && kind.find()) {
        titled = line.span().length() <= LONGEST_TITLE && line.span().of(text).indexOf('。') < 0;
        report = lastIsReport(words);
        midYear = report && PART_OF_YEAR.matcher(words).find();
        Matcher of = TOLD.matcher(words);
        told = report && of.find() ? Integer.valueOf(of.group("year")) : null;
      }
      if (due == null && report != null) {
        due = prose ? aim(words) : period(words);
      }
      coming = coming == 0 && !prose ? TitlePeriods.comingYears(words) : coming;
    }
    boolean news = ToldTexts.hasDateline(head(text)) || ToldTexts.isReply(head(text));
    boolean plan = titled && Boolean.FALSE.equals(report) && !news;
    if (!Boolean.TRUE.equals(report) && (news || !titled && ToldTexts.is(head(text), text))) {
      report = true;
    }
    Integer dated = year(text, due, Boolean.TRUE.equals(report));
    if (due == null && dated != null && coming > 0) {
      due = dated + coming - 1;
    }
    Integer year = dated == null ? due : dated;
    if (told == null && Boolean.TRUE.equals(report)) {
      Matcher opening = OPENING.matcher(head(text));
      told = opening.find() ? Integer.valueOf(opening.group("year")) : null;
      told = told != null && year != null && told == year - 1 ? told : null;
      Matcher back = LOOKED_BACK.matcher(head(text));
      if (told == null && year != null && back.find()) {
        Integer looked = Integer.valueOf(back.group("year"));
        told = looked == year - 1 ? looked : null;
      }
    }
    Integer behind = Boolean.TRUE.equals(report) ? toldBehind(head(text)) : null;
    if (told == null && year != null && behind != null && behind == year - 1) {
      told = behind;
    }
    boolean earlier = told != null && year != null && told < year;
    return new DocumentFacts(
        Boolean.TRUE.equals(report),
        year,
        dated != null,
        due,
        earlier ? told : null,
        midYear,
        told != null && told.equals(year),
        plan);
  }

  /** The year that 过去一年 means; null where no date is known. */
  public @Nullable Integer past() {
    if (told != null) {
      return told;
    }
    return year == null ? null : ownYear ? year : Integer.valueOf(year - 1);
  }

  /** 政 府 工 作 报 告 */
  private static String joined(String title) {
    return SPACED.matcher(title).matches() ? title.replaceAll("[ 　]", "") : title;
  }

  private static boolean isRow(String line) {
    return line.indexOf('\t') >= 0 || line.indexOf('|') != line.lastIndexOf('|');
  }

  /** The last word of kind names the document: 关于…方案执行情况的报告 is a report. */
  private static boolean lastIsReport(String title) {
    if (BOTH.matcher(title).find()) {
      return true;
    }
    Matcher kind = KIND.matcher(title);
    boolean report = false;
    while (kind.find()) {
      report = kind.group("report") != null;
    }
    return report;
  }

  private static @Nullable Integer period(String title) {
    Matcher period = PERIOD.matcher(title);
    if (period.find()) {
      return Integer.valueOf(period.group("to"));
    }
    Integer plan = Times.fiveYearPlan(title);
    if (plan != null) {
      return plan;
    }
    Matcher year = TITLE_YEAR.matcher(title);
    return year.find() && title.indexOf('日') < 0 && !AS_OF.matcher(title).find()
        ? Integer.valueOf(year.group("year"))
        : null;
  }

  /** 今年是“十四五”规划的第二年: which year of a plan it is. */
  private static final Pattern YEAR_OF_PLAN =
      Pattern.compile("(?:(?:19|20)\\d\\d年|今年|明年|本年度?)(?:既|也|又)?是[^。；;]*");

  /** A preface aims at 到2025年; what it tells of another year (2020年，…) says nothing of the rest. */
  private static @Nullable Integer aim(String words) {
    String preface = YEAR_OF_PLAN.matcher(words).replaceAll("");
    Matcher aim = AIM_YEAR.matcher(preface);
    return PERIOD.matcher(preface).find() || Times.fiveYearPlan(preface) != null
        ? period(preface)
        : aim.find() ? Integer.valueOf(aim.group("year")) : null;
  }

  /** Whether a line begins the first chapter. */
  private static boolean heads(PolicyText read, String text, Span line) {
    Marker.Found marker = Marker.at(text, line.start(), true);
    return marker != null
        ? marker.marker().compareTo(Marker.BRACKETED_HAN) <= 0
        : read.outline().within(line).stream().anyMatch(it -> it.marker() == Marker.PLAIN);
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), HEAD));
  }

  /** The year before the one in which a text is told; null where it names none. */
  private static @Nullable Integer toldBehind(String head) {
    Matcher behind = TOLD_BEHIND.matcher(head);
    return behind.find() ? Integer.valueOf(behind.group("year")) : null;
  }

  /** Whether a place is in a line of sentences. */
  private static boolean isProse(String head, int place) {
    int end = head.indexOf('\n', place);
    return head.substring(head.lastIndexOf('\n', place) + 1, end < 0 ? head.length() : end)
        .contains("。");
  }

  /** The last time that the sentences of a report without a date tell of. */
  private static int latest(String head, int first) {
    int last = first;
    Matcher past = PAST_TIME.matcher(head);
    while (past.find()) {
      last = Math.max(last, Integer.parseInt(past.group("year")));
    }
    Matcher expected = EXPECTED.matcher(head);
    return expected.find() ? Math.max(last, Integer.parseInt(expected.group("year")) + 1) : last;
  }

  private static @Nullable Integer year(String text, @Nullable Integer due, boolean report) {
    Matcher signed = SIGNED.matcher(text);
    if (signed.find()) {
      return Integer.valueOf(signed.group("year"));
    }
    String head = head(text);
    Matcher given = GIVEN.matcher(head);
    if (given.find()) {
      return Integer.valueOf(given.group("year"));
    }
    String top = text.substring(0, Math.min(text.length(), TOP));
    for (FirstSigns pattern : List.of(PUBLISHED, NUMBERED, TITLE_YEAR)) {
      String words = pattern == TITLE_YEAR ? top : head;
      Matcher matcher = pattern.matcher(words);
      boolean found = pattern.find(matcher, words, 0);
      while (found
          && pattern == TITLE_YEAR
          && (ISSUED_BEFORE.matcher(words.substring(0, matcher.start())).find()
              || report
                  && BY_THEN.matcher(words).region(matcher.end(), words.length()).lookingAt())) {
        found = pattern.find(matcher, words, matcher.end());
      }
      if (pattern == TITLE_YEAR) {
        Matcher line = DATED_LINE.matcher(top);
        if (line.find() && !(found && matcher.start() < line.end())) {
          return Integer.valueOf(line.group("year"));
        }
      }
      if (found) {
        // a plan of 2023—2025年 is of its first year
        Matcher period = PERIOD.matcher(head);
        boolean span = pattern == TITLE_YEAR && period.find() && period.start() < matcher.end();
        int year = Integer.parseInt(span ? period.group("from") : matcher.group("year"));
        if (!report || pattern != TITLE_YEAR || span || !isProse(head, matcher.start())) {
          return year;
        }
        Integer behind = toldBehind(head);
        return behind != null && behind == year ? Integer.valueOf(year + 1) : latest(head, year);
      }
    }
    Matcher dated = ANY_DATE.matcher(text.substring(Math.max(0, text.length() - HEAD)));
    if (dated.find()) {
      return Integer.valueOf(dated.group("year"));
    }
    return due == null && report && EXPECTED.matcher(head).find()
        ? Integer.valueOf(latest(head, 0))
        : null;
  }
}
