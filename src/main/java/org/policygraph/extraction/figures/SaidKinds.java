package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.figures.FigureKinds.Reading;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.LastCue;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.times.Times;

/**
 * What the words before a figure in its sentence say that it is: the last word or time that tells
 * an aim or a state counts, except where it tells of one thing alone.
 */
final class SaidKinds {
  /** What lies ahead of a report on the first part of a year. */
  private static final FirstSigns AHEAD =
      FirstSigns.of("下半年|(?<!去年)(?<!上年)(?<!年)全年(?!目标|任务|计划|预算)");

  /** 育苗计划63亩，完成80亩: what is told behind a plan is what came of it. */
  private static final Pattern CAME_OF_IT =
      Pattern.compile(
          "(?:计划|(?:任务|指标)[^，,。；;\\d]{0,4}\\d)[^。；;]{0,24}?[，,](?:实际|已)?完成(?:了|率(?:为|达)?|(?:年度)?计划的|(?:年度)?任务的)?$");

  /** 计划完成287公里，完成投资7000万元: in a part that looks back what was spent on it. */
  private static final Pattern SPENT_ON_IT =
      Pattern.compile("计划[^。；;]{2,40}[，,](?:实际|已|共|累计)?完成投资(?:额|约)?$");

  /** 考核指标30个: how much was asked for. */
  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "(?:(?<!超出)(?<!超过)(?<!超)(?<!超额完成)计划(?:任务)?|(?<!完成)(?<!超额)(?:考核指标|任务指标|指标任务)|(?<!指标)任务(?:共|总共|共计|合计|总数|数|量))$");

  /** 申报科技计划98项, 火炬计划7项: programmes are counted. */
  private static final Pattern PROGRAMMES =
      Pattern.compile(
          "(?:申报|入选|获批|立项|新立|列入)[^，,。；;]{0,24}计划$|(?:科技|星火|火炬|人才|英才|攻关|研发|试制|支撑|专项|培育|研究|基金|产业化)计划$");

  private static final int LONGEST_ASKING = 8;

  /** 占年度投资计划45%: how much of a plan was done. */
  private static final Pattern SHARE_OF_PLAN = Pattern.compile("(?:占|达|完成)[^，。；]{0,10}计划$");

  /** How far before 预计 a word of state still holds. */
  private static final int NEAR = 24;

  /** 1—5月预计完成…: the part of a year that a report tells of is over. */
  private static final Pattern PART_OVER =
      Pattern.compile("(?:上半年|第?[一二三]季度|1[—－\\-–~～至到]{1,2}\\d{1,2}月份?)[，,]?[^，,。；;]{0,8}$");

  /** 预计粮食作物年内可完成38万亩 */
  private static final Pattern HOPED_FOR = Pattern.compile("(?:年内|年底|全年)(?:预计|将)?可|可望|有望");

  private static final Pattern NOTE = Pattern.compile("[（(][^（）()]{0,40}\\d[^（）()]{0,40}[）)]");

  private static final Pattern BASE = Pattern.compile("(?<=在)[^，,。；;]{2,30}?基础上");

  /** 与上年相比增长8% says no more of when than 比上年增长. */
  private static final Pattern COMPARED = Pattern.compile("与(?:上一?年|去年)(?:同期)?相比");

  /** 每年比上年增加30亿元: a year before each that comes, not the one that is over. */
  private static final Pattern EACH_YEAR_MORE =
      Pattern.compile("每年[^。；;\\d]{0,16}[比较]上一?年[^。；;\\d]{0,12}$");

  private static final FirstSigns CLAUSE_END = FirstSigns.of("[，,。；;]");

  private final String text;
  private final DocumentFacts document;
  private final HeadingKinds headings;

  SaidKinds(String text, DocumentFacts document, HeadingKinds headings) {
    this.text = text;
    this.document = document;
    this.headings = headings;
  }

  /** What the end of a sentence says; null where it says neither. */
  Draft.@Nullable FigureKind atEnd(Span sentence, FigureTimes times) {
    Reading reading = before(sentence, sentence.end(), sentence.end(), times);
    return reading == null ? null : reading.kind();
  }

  /**
   * What the words before a place say; null where they say neither.
   *
   * @param clause where the clause of the place begins
   */
  @Nullable Reading before(Span sentence, int offset, int clause, FigureTimes times) {
    int from = Math.max(sentence.start(), offset - FigureKinds.SENTENCE_REACH);
    String before =
        COMPARED
            .matcher(withoutBases(withoutNotes(text.substring(from, offset))))
            .replaceAll(it -> "□".repeat(it.end() - it.start()));
    int aim = Math.max(LastCue.of(FigureCues.AIM, before), ModalVerbs.promise(before));
    aim = document.midYear() ? Math.max(aim, LastCue.of(AHEAD, before)) : aim;
    // 年度投资计划6亿元
    while (document.report()
        && aim >= 0
        && (isLaidOut(before, aim, offset == sentence.end(), times)
            || isPartOver(before, aim, times))) {
      String left = before.substring(0, aim);
      aim = Math.max(LastCue.of(FigureCues.AIM, left), ModalVerbs.promise(left));
    }
    aim =
        isAskedFor(before)
                && !SHARE_OF_PLAN.matcher(before).find()
                && !PROGRAMMES.matcher(before).find()
            ? Math.max(aim, before.length() - 2)
            : aim;
    int state = Math.max(LastCue.of(FigureCues.STATE, before), ModalVerbs.report(before));
    if (!document.plan() && headings.over(times) != Reading.AIM_INHERITED) {
      state = Math.max(state, ModalVerbs.partOfYear(before, !document.report()));
    }
    if (state >= 0
        && before.startsWith("同比", state)
        && LastCue.of(FigureCues.STATE, before.substring(0, state)) < 0
        && (document.plan() && headings.over(times) == Reading.AIM_INHERITED
            || !document.report() && times.carried() == Draft.FigureKind.TARGET)) {
      // 网络零售额同比增长20% among the tasks of a plan, or behind an aim
      state = -1;
    }
    if (document.report()
        && before.contains("完成")
        && (CAME_OF_IT.matcher(before).find()
            || SPENT_ON_IT.matcher(before).find()
                && headings.over(times) == Reading.STATE_INHERITED)) {
      state = before.length();
    }
    if (!document.report() && state >= 0 && before.charAt(state) == '已' && from + state < clause) {
      // 已启动的13个“创谷”…,其中7个形成雏形: in a plan 已 says nothing of the next clause
      state = -1;
    }
    Times.Mention mention = times.times().before(offset);
    if (mention != null && !times.times().isOpen(mention)) {
      if (ModalVerbs.plans(before, mention.start() - from)) {
        aim = Math.max(aim, mention.start() - from);
      } else if (times.times().isAim(mention)
          && !((isToday(mention) || isOfUndated(mention))
              && headings.over(times) == Reading.STATE_INHERITED)) {
        aim = Math.max(aim, mention.start() - from);
      } else {
        state = Math.max(state, mention.start() - from);
      }
    }
    if (!document.report() && EACH_YEAR_MORE.matcher(before).find()) {
      state = -1;
    }
    if (aim < 0 && state < 0) {
      return null;
    }
    if (aim > state
        && before.startsWith("预计", aim)
        && isCounted(before, aim, state, times.times().before(offset), times)) {
      return Reading.STATE_INHERITED;
    }
    return aim > state ? Reading.AIM : Reading.STATE;
  }

  /** 55%（2020年已达42%），…: what a bracket tells of its number says nothing behind it. */
  private static String withoutNotes(String words) {
    return words.indexOf('（') < 0 && words.indexOf('(') < 0
        ? words
        : NOTE.matcher(words).replaceAll(it -> "□".repeat(it.end() - it.start()));
  }

  /** 在去年新增31家的基础上，再新增…: what is built on says nothing of what is told. */
  private static String withoutBases(String words) {
    if (!words.contains("基础上")) {
      return words;
    }
    Matcher base = BASE.matcher(words);
    return base.replaceAll(it -> "□".repeat(it.end() - it.start()));
  }

  private static boolean isAskedFor(String before) {
    int from = Math.max(0, before.length() - LONGEST_ASKING);
    return ASKED_FOR.matcher(before).region(from, before.length()).find();
  }

  /** 科学规划布局产业带。: in a report what was laid out says nothing of the next clause. */
  private boolean isLaidOut(String before, int aim, boolean whole, FigureTimes times) {
    return (before.startsWith("规划", aim) || isBound(before, aim, times))
        && (whole || CLAUSE_END.in(before.substring(aim)));
  }

  /** Whether the aim that the words before a number name is that of their clause alone. */
  boolean isOfItsClause(String head, FigureTimes times) {
    int aim = LastCue.of(FigureCues.AIM, head);
    return aim >= 0 && isBound(head, aim, times);
  }

  /**
   * 项目年内投产，新增企业14家; 年度计划投资343亿元。其中，续建项目69个: a report tells of one thing what is planned for it, and
   * goes on with what was done.
   */
  private boolean isBound(String words, int aim, FigureTimes times) {
    if (words.startsWith("年内", aim)) {
      return aim > 0 && Character.isIdeographic(words.charAt(aim - 1));
    }
    if (words.startsWith("计划", aim)
        && (words.startsWith("年度", aim - 2) || words.startsWith("计划总投", aim))) {
      return true;
    }
    if (words.startsWith("确保", aim)
        && CLAUSE_END.in(words.substring(aim))
        && times.carried() == Draft.FigureKind.OBSERVATION) {
      // 确保供应稳定畅通，开行班列3345列: between what was told it says what for
      return true;
    }
    return (words.startsWith("计划投", aim)
            || words.startsWith("目标", aim)
            || words.startsWith("任务", aim)
            || words.startsWith("预期", aim))
        && headings.over(times) == Reading.STATE_INHERITED;
  }

  /** 预计年底前完工；甲工程总投资8亿元: in a part that looks back an aim without a number ends with its part. */
  private boolean isPartOver(String before, int aim, FigureTimes times) {
    int end = Math.max(before.indexOf('；', aim), before.indexOf(';', aim));
    return end > 0
        && before.substring(aim, end).chars().noneMatch(Character::isDigit)
        && headings.over(times) == Reading.STATE_INHERITED;
  }

  /**
   * Whether 预计 tells a result not yet counted to the end: in a part that looks back, behind a
   * sentence that does, or of a year that is over (2021年预计完成投资).
   */
  private boolean isCounted(
      String before, int aim, int state, Times.@Nullable Mention mention, FigureTimes times) {
    if (HOPED_FOR.matcher(before).region(aim, before.length()).find()) {
      return false;
    }
    if (headings.over(times) == Reading.STATE_INHERITED) {
      return true;
    }
    if (!document.report()) {
      return false;
    }
    if (before.startsWith("初步", aim - 2)) {
      // 初步预计: the count of what is over is not yet final
      return true;
    }
    if (document.ownYear() && headings.over(times) == null) {
      return true;
    }
    if (PART_OVER.matcher(before).region(0, aim).find()) {
      return true;
    }
    if (mention != null && isPast(mention) && text.startsWith("过去", mention.start())) {
      return true;
    }
    if (state >= 0) {
      return aim - state <= NEAR && before.indexOf('。', state) < 0;
    }
    return times.carried() == Draft.FigureKind.OBSERVATION || isPast(mention);
  }

  /** The year of the document, which a plan names for what is to be and for what there is. */
  private boolean isToday(Times.Mention mention) {
    return mention.sort() == Times.Sort.PLAIN
        && mention.year() != null
        && mention.year().equals(document.year());
  }

  /** “十二五”期间 under a heading that looks back, in a text that does not say when it was written. */
  private boolean isOfUndated(Times.Mention mention) {
    return document.year() == null
        && (mention.sort() == Times.Sort.PLAIN || mention.from() != null);
  }

  private boolean isPast(Times.@Nullable Mention mention) {
    Integer today = document.year();
    return mention != null
        && mention.sort() == Times.Sort.PLAIN
        && mention.year() != null
        && today != null
        && mention.year() < today;
  }
}
