package org.policygraph.extraction;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells targets, observations, policy parameters and numbers that are none of these apart. */
final class FigureKinds {
  /** How a quantity is read; an aim or a state is either said in the sentence or taken over. */
  enum Reading {
    NONE(Draft.FigureKind.PARAMETER),
    AIM(Draft.FigureKind.TARGET),
    AIM_INHERITED(Draft.FigureKind.TARGET),
    STATE(Draft.FigureKind.OBSERVATION),
    STATE_INHERITED(Draft.FigureKind.OBSERVATION),
    RULE(Draft.FigureKind.PARAMETER);

    private final Draft.FigureKind kind;

    Reading(Draft.FigureKind kind) {
      this.kind = kind;
    }

    Draft.FigureKind kind() {
      return kind;
    }
  }

  static final int SENTENCE_REACH = 400;

  private static final Pattern OF_AIM =
      Pattern.compile(
          "^”?(?:的(?:[\\u4e00-\\u9fff]{2}|(?:预期|控制|年度|约束性?|既定|规划){2,3})?(?:目标|任务)|目标任务|目标(?![\\u4e00-\\u9fff]))");

  /** What lies ahead of a report on the first part of a year. */
  private static final FirstSigns AHEAD =
      FirstSigns.of("下半年|(?<!去年)(?<!上年)(?<!年)全年(?!目标|任务|计划|预算)");

  private static final int REACH = 60;

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
          "(?:(?<!超出)(?<!超过)(?<!超)(?<!超额完成)计划(?:任务)?|(?<!完成)(?<!超额)(?:考核指标|任务指标|指标任务))$");

  /** 渔港改造任务38座，完成39座: the task and, behind it, what came of it. */
  private static final Pattern TASK = Pattern.compile("^(?!.*(?:完成|落实|承担|承接)).{2,16}任务$");

  private static final Pattern CAME_OF_TASK = Pattern.compile("[，,](?:实际|已|共|累计)?完成(?!时)");

  private static final int LONGEST_ASKING = 8;

  /** 下降4%、减少6%的目标: of all that a list counts. */
  private static final Pattern LIST_OF_AIM =
      Pattern.compile("(?:[、和及与][^，,。；;、和及与]{0,24}?\\d[^，,。；;、和及与]{0,8}?){1,4}的(?:目标|任务)");

  /** 占80%: how large a part the number before is. */
  private static final Pattern PART_OF_IT = Pattern.compile("(?:均|约|共|各|分别)?占(?:比|总数的?)?(?:约|近)?");

  /** 围绕实现30个村脱贫的目标 */
  private static final Pattern AIMED_AT = Pattern.compile("(?:围绕|聚焦|紧扣|锚定|瞄准|紧盯)[^，,。；;]{0,60}$");

  private static final Pattern AIM_BEHIND = Pattern.compile("[^，,。；;]{0,60}目标");

  /** 占年度投资计划45%: how much of a plan was done. */
  private static final Pattern SHARE_OF_PLAN = Pattern.compile("(?:占|达|完成)[^，。；]{0,10}计划$");

  /** How far before 预计 a word of state still holds. */
  private static final int NEAR = 24;

  /** 1—5月预计完成…: the part of a year that a report tells of is over. */
  private static final Pattern PART_OVER =
      Pattern.compile("(?:上半年|第?[一二三]季度|1[—－\\-–~至到]{1,2}\\d{1,2}月份?)[，,]?[^，,。；;]{0,8}$");

  private static final Pattern PART_TOLD =
      Pattern.compile("(?:上半年|第?[一二三]季度|1[—－\\-–~至到]{1,2}\\d{1,2}月)");

  /** 推进已启动的13个泊位建设 */
  private static final Pattern DONE_BEFORE = Pattern.compile("已[\\u4e00-\\u9fff]{1,6}的$");

  private static final int LONGEST_OPENING = 20;

  private static final int SHORTEST_SENTENCE = 8;

  private static final FirstSigns COUNTS =
      FirstSigns.of("\\d{1,9}(?:\\.\\d+)?(?:%|[万亿]?(?:元|吨|亩|人|户|公里|平方米|个|家|座|处|件|项目))");

  private static final FirstSigns CLAUSE_END = FirstSigns.of("[，,。；;]");

  private static final Pattern EACH = Pattern.compile("每[家个户名人]|单[家个]|均在|人均|户均");

  private static final Pattern GREW =
      Pattern.compile(
          "(?:上半年|[一二三]季度|1[—－\\-–~至到]{1,2}\\d{1,2}月)[^。；;]{0,80}?(?:增长|下降|回落|减少|上升|增加)[了约近]?\\d");

  private static final Pattern DEMANDED = Pattern.compile("不[低少高]于|以上|以内|达到|左右|要|完成");

  private final String text;
  private final DocumentFacts document;
  private final FigureRules rules;
  private final NoFigures none;

  /**
   * @param conditions where a text lists what who applies must have
   */
  FigureKinds(String text, DocumentFacts document, Spans conditions) {
    this.text = text;
    this.rules = new FigureRules(text, conditions);
    this.none = new NoFigures(text);
    this.document = document;
  }

  /**
   * @param last how the quantity before in the sentence was read
   */
  Reading read(Quantity quantity, Clause clause, Span sentence, FigureTimes times, Reading last) {
    String before =
        text.substring(
            Math.max(sentence.start(), quantity.start() - SENTENCE_REACH), quantity.start());
    if (none.countsNothing(quantity, clause, before)) {
      return Reading.NONE;
    }
    if (Norms.is(quantity, clause.head())) {
      return Norms.demands(quantity) ? Reading.RULE : Reading.NONE;
    }
    if (rules.isRule(quantity, clause, sentence, last == Reading.RULE)) {
      return Reading.RULE;
    }
    if (quantity.unit().sort() == Units.Sort.PERCENT
        && last.kind() == Draft.FigureKind.OBSERVATION
        && PART_OF_IT.matcher(clause.head()).matches()) {
      return last;
    }
    if (NoFigures.isPlanned(clause)
        || TASK.matcher(clause.head()).find()
            && CAME_OF_TASK.matcher(text).region(quantity.end(), text.length()).lookingAt()) {
      return Reading.AIM;
    }
    Reading reading = aimOrState(quantity, clause, sentence, times);
    // a report that names an aim goes on to tell what there is, a plan that names what there is its
    // aims
    boolean aside =
        document.report()
            ? OF_AIM.matcher(clause.tail()).find()
                || reading == Reading.AIM && isOfItsClause(clause.head(), times)
            : DONE_BEFORE.matcher(clause.head()).find();
    if (!aside) {
      times.carry(reading.kind());
    }
    return reading;
  }

  /** What the end of a sentence says; null where it says neither. */
  Draft.@Nullable FigureKind said(Span sentence, FigureTimes times) {
    Reading reading = said(sentence, sentence.end(), sentence.end(), times);
    return reading == null ? null : reading.kind();
  }

  private @Nullable Reading said(Span sentence, int offset, int clause, FigureTimes times) {
    int from = Math.max(sentence.start(), offset - SENTENCE_REACH);
    String before = text.substring(from, offset);
    int aim = LastCue.of(FigureCues.AIM, before);
    aim = document.midYear() ? Math.max(aim, LastCue.of(AHEAD, before)) : aim;
    // 年度投资计划6亿元
    while (document.report()
        && aim >= 0
        && (isLaidOut(before, aim, offset == sentence.end(), times)
            || isPartOver(before, aim, times))) {
      aim = LastCue.of(FigureCues.AIM, before.substring(0, aim));
    }
    aim =
        isAskedFor(before) && !SHARE_OF_PLAN.matcher(before).find()
            ? Math.max(aim, before.length() - 2)
            : aim;
    int state = LastCue.of(FigureCues.STATE, before);
    if (document.report()
        && before.contains("完成")
        && (CAME_OF_IT.matcher(before).find()
            || SPENT_ON_IT.matcher(before).find() && heading(times) == Reading.STATE_INHERITED)) {
      state = before.length();
    }
    if (!document.report() && state >= 0 && before.charAt(state) == '已' && from + state < clause) {
      // 已启动的13个“创谷”…,其中7个形成雏形: in a plan 已 says nothing of the next clause
      state = -1;
    }
    Times.Mention mention = times.times().before(offset);
    if (mention != null && !times.times().isOpen(mention)) {
      if (times.times().isAim(mention)
          && !(isToday(mention) && heading(times) == Reading.STATE_INHERITED)) {
        aim = Math.max(aim, mention.start() - from);
      } else {
        state = Math.max(state, mention.start() - from);
      }
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
  private boolean isOfItsClause(String head, FigureTimes times) {
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
    return (words.startsWith("计划投", aim)
            || words.startsWith("目标", aim)
            || words.startsWith("任务", aim)
            || words.startsWith("预期", aim))
        && heading(times) == Reading.STATE_INHERITED;
  }

  /** 预计年底前完工；甲工程总投资8亿元: in a part that looks back an aim without a number ends with its part. */
  private boolean isPartOver(String before, int aim, FigureTimes times) {
    int end = Math.max(before.indexOf('；', aim), before.indexOf(';', aim));
    return end > 0
        && before.substring(aim, end).chars().noneMatch(Character::isDigit)
        && heading(times) == Reading.STATE_INHERITED;
  }

  /**
   * Whether 预计 tells a result not yet counted to the end: in a part that looks back, behind a
   * sentence that does, or of a year that is over (2021年预计完成投资).
   */
  private boolean isCounted(
      String before, int aim, int state, Times.@Nullable Mention mention, FigureTimes times) {
    if (heading(times) == Reading.STATE_INHERITED) {
      return true;
    }
    if (!document.report()) {
      return false;
    }
    if (document.ownYear() && heading(times) == null) {
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

  private boolean isPast(Times.@Nullable Mention mention) {
    Integer today = document.year();
    return mention != null
        && mention.sort() == Times.Sort.PLAIN
        && mention.year() != null
        && today != null
        && mention.year() < today;
  }

  private Reading aimOrState(Quantity quantity, Clause clause, Span sentence, FigureTimes times) {
    if (tellsPartOfYear(sentence)) {
      return Reading.STATE;
    }
    Reading said = said(sentence, quantity.number().start(), clause.span().start(), times);
    if (OF_AIM.matcher(clause.tail()).find()
        || isAimedAt(quantity, sentence)
        || LIST_OF_AIM.matcher(text).region(quantity.end(), sentence.end()).lookingAt()) {
      return Reading.AIM;
    }
    if (said != null) {
      return said;
    }
    String opening =
        text.substring(
            sentence.start(), Math.min(quantity.start(), sentence.start() + LONGEST_OPENING));
    if (document.report()
        && PART_TOLD.matcher(opening).find()
        && heading(times) != Reading.AIM_INHERITED) {
      return Reading.STATE;
    }
    Draft.FigureKind carried = times.carried();
    if (carried == Draft.FigureKind.OBSERVATION && !document.report() && demands(quantity)) {
      return Reading.AIM_INHERITED;
    }
    if (carried != null) {
      return carried == Draft.FigureKind.TARGET ? Reading.AIM_INHERITED : Reading.STATE_INHERITED;
    }
    Reading heading = heading(times);
    if (heading != null) {
      return heading;
    }
    return document.report() ? Reading.STATE_INHERITED : Reading.AIM_INHERITED;
  }

  private boolean isAimedAt(Quantity quantity, Span sentence) {
    int from = Math.max(sentence.start(), quantity.start() - 2 * REACH);
    return AIM_BEHIND.matcher(text).region(quantity.end(), sentence.end()).lookingAt()
        && AIMED_AT.matcher(text.substring(from, quantity.start())).find();
  }

  /** 今年上半年…120亿美元,下降2.1%: how much it grew is told of what is over, also in a plan. */
  private boolean tellsPartOfYear(Span sentence) {
    String words =
        text.substring(
            sentence.start(), Math.min(sentence.end(), sentence.start() + SENTENCE_REACH));
    return GREW.matcher(words).find()
        && !FigureCues.AIM.in(words.replace("季度末", "季度"))
        && !DEMANDED.matcher(words).find();
  }

  /** 不低于, 不少于: in a plan a demand, also behind a sentence that tells what there is. */
  private boolean demands(Quantity quantity) {
    return quantity.start() < quantity.number().start() && text.charAt(quantity.start()) == '不';
  }

  private @Nullable Reading heading(FigureTimes times) {
    for (Item part = times.parts().item(); part != null; part = part.parent()) {
      String words = part.heading().of(text);
      Reading said = isSentence(words) ? null : heading(words);
      if (said != null) {
        return said;
      }
    }
    String plain = times.parts().plainHeading();
    return plain == null ? null : heading(plain);
  }

  /** （三）护岸工程2021年计划完成28公里，完成投资7亿元: a part without a heading says nothing of the others. */
  private static boolean isSentence(String heading) {
    return heading.length() > SHORTEST_SENTENCE && COUNTS.in(heading);
  }

  private @Nullable Reading heading(String words) {
    Integer year = Times.headingYear(words, document.year());
    if (document.report() && year != null && document.year() != null) {
      boolean done =
          year < document.year()
              || year.equals(document.year()) && FigureCues.STATE_HEADING.matcher(words).find();
      return done ? Reading.STATE_INHERITED : Reading.AIM_INHERITED;
    }
    if (FigureCues.STATE_HEADING.matcher(words).find()) {
      return Reading.STATE_INHERITED;
    }
    return FigureCues.AIM_HEADING.matcher(words).find() ? Reading.AIM_INHERITED : null;
  }

  /** Whether a value is that of each one: 每家企业, 单个项目. */
  static boolean perUnit(String head) {
    return EACH.matcher(head).find();
  }
}
