package org.policygraph.extraction.figures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;

/** Tells targets, observations, policy parameters and numbers that are none of these apart. */
final class FigureKinds {
  /** How a quantity is read; an aim or a state is either said in the sentence or taken over. */
  enum Reading {
    NONE(Draft.FigureKind.PARAMETER),
    AIM(Draft.FigureKind.TARGET),
    AIM_INHERITED(Draft.FigureKind.TARGET),
    STATE(Draft.FigureKind.OBSERVATION),
    STATE_INHERITED(Draft.FigureKind.OBSERVATION),
    /** A state that says nothing of what stands behind it. */
    STATE_HERE(Draft.FigureKind.OBSERVATION),
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

  /** 项目34个，完成全年任务的62%: what is measured by what was planned is done. */
  private static final Pattern MEASURED_BY_PLAN =
      Pattern.compile("[^，,。；;]{0,12}[，,](?:已|累计|均)?(?:超额)?完成[^，,。；;]{0,14}(?:任务|目标|计划)的\\d");

  private static final Pattern SHARE_OF_PLAN =
      Pattern.compile("(?:(?:完成|占|为|是|达到?)了?[^，,。；;\\d]{0,14}(?:任务|目标|计划|预算)的|超额完成了?)$");

  /** 37个县开展了试点: what those that are counted did is over, also in a plan. */
  private static final Pattern DONE_BEHIND =
      Pattern.compile("^[^，,。；;]{0,24}?[\\u4e00-\\u9fff]{2}(?<![为除])了(?![解得断望然])");

  private static final int REACH = 60;

  /** 渔港改造任务38座，完成39座: the task and, behind it, what came of it. */
  private static final Pattern TASK =
      Pattern.compile("^(?!.*(?:完成|落实|承担|承接)).{0,16}(?<![\\u4e00-\\u9fff]的)任务(?:数|量|指标)?$");

  private static final Pattern CAME_OF_TASK =
      Pattern.compile("[，,](?:(?:实际|已|共|累计)?完成(?!时)|(?:目前|现)?(?:实际|已|累计)[\\u4e00-\\u9fff]{2})");

  /** 今年全市共46.2万亩农田建设任务: what is to be done. */
  private static final Pattern TASK_BEHIND = Pattern.compile("[^，,。；;、的]{2,12}任务");

  private static final Pattern TAKEN_ON = Pattern.compile("(?:完成|落实|承担|承接|下达|执行|参与)[^，,。；;]*$");

  /** 下降4%、减少6%的目标: of all that a list counts. */
  private static final Pattern LIST_OF_AIM =
      Pattern.compile("(?:[、，,和及与][^，,。；;、和及与]{0,24}?\\d[^，,。；;、和及与]{0,8}?){1,4}的(?:目标|任务)");

  /** 占80%: how large a part the number before is. */
  private static final Pattern PART_OF_IT = Pattern.compile("(?:均|约|共|各|分别)?占(?:比|总数的?)?(?:约|近)?");

  /** 围绕实现30个村脱贫的目标 */
  private static final Pattern AIMED_AT = Pattern.compile("(?:围绕|聚焦|紧扣|锚定|瞄准|紧盯)[^，,。；;]{0,60}$");

  private static final Pattern AIM_BEHIND = Pattern.compile("[^，,。；;]{0,60}目标");

  /** 推进已启动的13个泊位建设 */
  private static final Pattern DONE_BEFORE = Pattern.compile("已[\\u4e00-\\u9fff]{1,6}的$");

  /** 查处案件30起，罚款20万元: in a report what was paid, no rule. */
  private static final Pattern FINED =
      Pattern.compile("[、和及]?(?:累计|共|合计|并处|处|收缴)?(?:行政)?(?:罚没款?|罚款|处罚)(?:金额|合计|共计|总额)?");

  private static final Pattern EACH =
      Pattern.compile("每[家个户名人张床套台辆处座所]|单[家个]|均在|人均|户均|各[^，,。；;]{1,8}?各(?:自)?(?=[建设配有完新打培创引])");

  /** 占比连续五年不低于4%: what was so for years is no demand. */
  private static final Pattern FOR_YEARS =
      Pattern.compile("连续(?:[一二三四五六七八九十]{1,2}|\\d{1,2}|多)年|历年|始终|一直");

  private static final Pattern GREW =
      Pattern.compile(
          "(?:上半年|[一二三]季度|1[—－\\-–~～至到]{1,2}\\d{1,2}月)[^。；;]{0,80}?(?:增长|下降|回落|减少|上升|增加)[了约近]?\\d");

  /** 1-10月完成产值3亿元，同比增长8.5%: what is compared with the year before is done. */
  private static final Pattern YEAR_ON_YEAR = Pattern.compile("同比(?:增长|增加|上升|下降|减少|回落)[了约近]?\\d");

  private static final Pattern DEMANDED = Pattern.compile("不[低少高]于|以上|以内|达到|左右|要|完成");

  private final String text;
  private final DocumentFacts document;
  private final FigureRules rules;
  private final NoFigures none;
  private final HeadingKinds headings;
  private final SaidKinds words;
  private final ToldTasks tasks;
  private final Descriptions descriptions;
  private final RuledParts ruled;

  /**
   * @param conditions where a text lists what who applies must have
   */
  FigureKinds(String text, DocumentFacts document, Spans conditions, RuledParts ruled) {
    this.text = text;
    this.rules = new FigureRules(text, conditions, document.report());
    this.none = new NoFigures(text);
    this.document = document;
    this.headings = new HeadingKinds(text, document);
    this.words = new SaidKinds(text, document, headings);
    this.tasks = new ToldTasks(text);
    this.descriptions = new Descriptions(text);
    this.ruled = ruled;
  }

  /** What the end of a sentence says; null where it says neither. */
  Draft.@Nullable FigureKind said(Span sentence, FigureTimes times) {
    return words.atEnd(sentence, times);
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
    if (document.report() && Standards.is(text, quantity, clause)) {
      return Norms.demands(quantity) ? Reading.RULE : Reading.NONE;
    }
    if (Norms.is(quantity, clause.head())) {
      return Norms.demands(quantity) ? Reading.RULE : Reading.NONE;
    }
    boolean fined = document.report() && FINED.matcher(clause.head()).matches();
    if (!fined && rules.isRule(quantity, clause, sentence, last == Reading.RULE)) {
      return Reading.RULE;
    }
    if (quantity.unit().sort() == Units.Sort.PERCENT
        && last.kind() == Draft.FigureKind.OBSERVATION
        && PART_OF_IT.matcher(clause.head()).matches()) {
      return last;
    }
    if (NoFigures.isPlanned(clause)
        || TASK.matcher(clause.head()).find()
            && CAME_OF_TASK.matcher(text).region(quantity.end(), text.length()).lookingAt()
        || TASK_BEHIND.matcher(clause.tail()).matches() && !TAKEN_ON.matcher(before).find()) {
      return Reading.AIM;
    }
    Reading reading = aimOrState(quantity, clause, sentence, times);
    if (reading == Reading.RULE) {
      return reading;
    }
    if (last == Reading.STATE_HERE
        && reading == Reading.AIM_INHERITED
        && clause.head().startsWith("其中")) {
      return last;
    }
    // a report that names an aim goes on to tell what there is, a plan that names what there is its
    // aims
    boolean aside =
        document.report()
            ? OF_AIM.matcher(clause.tail()).find()
                || reading == Reading.AIM && words.isOfItsClause(clause.head(), times)
            : DONE_BEFORE.matcher(clause.head()).find();
    // 在去年新增31家的基础上，再新增…
    if (!aside && reading != Reading.STATE_HERE && !clause.tail().contains("基础上")) {
      times.carry(reading.kind());
    }
    return reading;
  }

  private Reading aimOrState(Quantity quantity, Clause clause, Span sentence, FigureTimes times) {
    if (tellsPartOfYear(sentence)) {
      return Reading.STATE;
    }
    Reading said = words.before(sentence, quantity.number().start(), clause.span().start(), times);
    if (OF_AIM.matcher(clause.tail()).find()
        || isAimedAt(quantity, sentence)
        || LIST_OF_AIM.matcher(text).region(quantity.end(), sentence.end()).lookingAt()) {
      return Reading.AIM;
    }
    if (quantity.unit().sort() == Units.Sort.PERCENT && SHARE_OF_PLAN.matcher(clause.head()).find()
        || MEASURED_BY_PLAN.matcher(text).region(quantity.end(), sentence.end()).lookingAt()) {
      return Reading.STATE;
    }
    if (said != Reading.AIM
        && !document.report()
        && (RuleWords.say(quantity, clause) || isRuled(quantity, clause, sentence, times))) {
      return Reading.RULE;
    }
    if (said != null) {
      return said;
    }
    boolean described =
        !document.report() && descriptions.is(quantity, clause, sentence, headings.nameAims(times));
    if (described
        || quantity.unit().sort() == Units.Sort.COUNT
            && DONE_BEHIND.matcher(clause.tail()).find()) {
      return Reading.STATE_HERE;
    }
    if (document.report() && tasks.is(sentence)) {
      return Reading.AIM_INHERITED;
    }
    Draft.FigureKind carried = times.carried();
    if (carried == Draft.FigureKind.OBSERVATION
        && !document.report()
        && demands(quantity)
        && !FOR_YEARS.matcher(clause.head()).find()) {
      return Reading.AIM_INHERITED;
    }
    if (carried != null) {
      return carried == Draft.FigureKind.TARGET ? Reading.AIM_INHERITED : Reading.STATE_INHERITED;
    }
    Reading heading = headings.over(times);
    if (heading != null) {
      return heading;
    }
    Boolean ahead = times.phases().ahead();
    boolean aim = ahead == null ? !document.report() : ahead;
    return aim ? Reading.AIM_INHERITED : Reading.STATE_INHERITED;
  }

  /** Whether a number that nothing calls an aim stands in a rule. */
  private boolean isRuled(Quantity quantity, Clause clause, Span sentence, FigureTimes times) {
    return times.carried() != Draft.FigureKind.TARGET
        && headings.over(times) != Reading.AIM_INHERITED
        && ruled.holds(quantity, clause.head(), sentence, times.parts().item());
  }

  private boolean isAimedAt(Quantity quantity, Span sentence) {
    int from = Math.max(sentence.start(), quantity.start() - 2 * REACH);
    return AIM_BEHIND.matcher(text).region(quantity.end(), sentence.end()).lookingAt()
        && AIMED_AT.matcher(text.substring(from, quantity.start())).find();
  }

  /** 今年上半年…120亿美元,下降2.1%: how much it grew is told of what is over, also in a plan. */
  private boolean tellsPartOfYear(Span sentence) {
    String told =
        text.substring(
            sentence.start(), Math.min(sentence.end(), sentence.start() + SENTENCE_REACH));
    return GREW.matcher(told).find()
        && !FigureCues.AIM.in(told.replace("季度末", "季度"))
        && (!DEMANDED.matcher(told).find()
            || YEAR_ON_YEAR.matcher(told).find()
                && !DEMANDED.matcher(told.replace("完成", "")).find());
  }

  /** 不低于, 不少于: in a plan a demand, also behind a sentence that tells what there is; 不足 is none. */
  private boolean demands(Quantity quantity) {
    return quantity.start() < quantity.number().start()
        && text.charAt(quantity.start()) == '不'
        && !text.startsWith("不足", quantity.start())
        && !text.startsWith("不到", quantity.start());
  }

  /** Whether a value is that of each one: 每家企业, 单个项目. */
  static boolean perUnit(String head) {
    return EACH.matcher(head).find();
  }
}
