package org.policygraph.extraction;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Comparator;

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
  private static final BigDecimal SMALL = BigDecimal.valueOf(100);

  private static final Pattern DONE_BY =
      Pattern.compile("^的.{2,20}(?:实现|建立|建成|达到|完成|开展|具备|通过|纳入|建有|拥有)");
  private static final Pattern OF_AIM = Pattern.compile("^的(?:发展|总体|工作|预期)?(?:目标|任务)");
  private static final Pattern SHORTENED =
      Pattern.compile(
          "(?:压缩|缩短|压减|减少|精简|减|降|控制)(?:至|到|在)?$|(?:时间|时限|周期|年限|寿命)(?:分别)?(?:减|压缩|缩短|提高|延长|达)?(?:至|到|为)?$");

  /** 由72小时缩短至36小时: the first length of time is the baseline of the second. */
  private static final Pattern LEFT = Pattern.compile("(?:由|从)[^，。；]{0,8}$");

  private static final Pattern SHORTENS = Pattern.compile("(?:压缩|缩短|压减|减少|精简|降|减|提高|延长)(?:至|到|为)");
  private static final Pattern LIFE = Pattern.compile("(?:寿命|教育年限)[^，。]{0,8}$");
  private static final Pattern BUILT =
      Pattern.compile(
          "建成|组建|建设|培育|拥有|设立|形成|打造|引进|实施|推进|完成|开展|举办|新增|布局|认定|累计|获批|创建|发展|诞生|推出|建立|出台|集聚|聚集|遴选|签约|促成|孵化");
  private static final Pattern REACHED = Pattern.compile("(?:完成|超额|超过|达到|占|对照)[^，。；]{0,6}$");
  private static final Pattern EACH = Pattern.compile("每[家个户名人]|单[家个]|均在|人均|户均");
  private static final Pattern SIZED =
      Pattern.compile(
          "(?:规上|规模以上)?(?:工业|产业|龙头|骨干|重点|大型|制造业|技改|优质|新兴|农业|文旅|招商){0,2}(?:企业|项目|园区|产业集群|集群)");
  private static final Pattern POINTED = Pattern.compile("(?:这|以下|下列|上述|其他|其余|另外|如下|前|后|该|同)$");
  private static final Pattern WHOLE_BRACKET = Pattern.compile("^(?:共|共计|合计|计|等)?$");

  private final String text;
  private final DocumentFacts document;
  private final FigureRules rules;

  FigureKinds(String text, DocumentFacts document) {
    this.text = text;
    this.rules = new FigureRules(text);
    this.document = document;
  }

  /**
   * @param last how the quantity before in the sentence was read
   */
  Reading read(Quantity quantity, Clause clause, Span sentence, FigureTimes times, Reading last) {
    String before = window(sentence.start(), quantity.start());
    if (isNone(quantity, clause, before, times)) {
      return Reading.NONE;
    }
    if (rules.isRule(quantity, clause, sentence, last == Reading.RULE)) {
      return Reading.RULE;
    }
    Reading reading = aimOrState(quantity, clause, sentence, times);
    times.carry(reading.kind());
    return reading;
  }

  /**
   * Whether a number may be a figure at all. A length of time or an age is one only where it is
   * itself what is counted: 审查周期压缩至4个月, 预期寿命达到80岁.
   */
  static boolean mayCount(String text, Quantity quantity) {
    if (quantity.unit().sort() != Units.Sort.TIME) {
      return !isWord(text, quantity) && !isSize(text, quantity);
    }
    String before = text.substring(Math.max(0, quantity.start() - 16), quantity.start());
    return "年岁".contains(quantity.unit().name())
        ? LIFE.matcher(before).find()
        : !"月日号级强后大时点代".contains(quantity.unit().name())
            && (SHORTENED.matcher(before).find()
                || LEFT.matcher(before).find()
                    && SHORTENS.matcher(text).region(quantity.end(), text.length()).lookingAt());
  }

  /** 万元地区生产总值, 亿元以上项目, 前三位: signs of number that are part of a noun or a rank. */
  private static boolean isWord(String text, Quantity quantity) {
    int start = quantity.number().start();
    if (start > 0 && text.charAt(start - 1) == '前' && "位名".contains(quantity.unit().name())) {
      return true;
    }
    boolean bare =
        quantity.chinese()
            && !text.startsWith("百分之", start)
            && "十百千万亿".indexOf(text.charAt(start)) >= 0;
    boolean marked = quantity.start() < start || quantity.comparator() == Comparator.MORE_THAN;
    boolean closed =
        quantity.end() > quantity.number().end()
            && (quantity.end() >= text.length()
                || !Character.isIdeographic(text.charAt(quantity.end()))
                || "并且和及与而或".indexOf(text.charAt(quantity.end())) >= 0);
    return bare && text.charAt(start) != '十' && !marked && !closed;
  }

  /** 10亿元以上企业, 超亿元项目: the size of what another number counts. */
  private static boolean isSize(String text, Quantity quantity) {
    return quantity.unit().sort() == Units.Sort.MONEY
        && quantity.comparator() != Comparator.STATED
        && quantity.comparator() != Comparator.ABOUT
        && SIZED.matcher(text).region(quantity.end(), text.length()).lookingAt();
  }

  private String window(int from, int to) {
    return text.substring(Math.max(from, to - SENTENCE_REACH), to);
  }

  private boolean isNone(Quantity quantity, Clause clause, String before, FigureTimes times) {
    Units.Sort sort = quantity.unit().sort();
    if (sort == Units.Sort.TIME) {
      return false;
    }
    if (clause.next() == ':' || clause.next() == '：') {
      return clause.tail().isEmpty()
          || quantity.unit().sort() == Units.Sort.COUNT && clause.tail().length() < 8;
    }
    if (clause.opened()
        && WHOLE_BRACKET.matcher(clause.head()).matches()
        && clause.tail().isEmpty()) {
      return true;
    }
    if (clause.tail().startsWith("的")
        && !IndicatorNames.growthBehind(clause)
        && !IndicatorNames.fund(quantity, clause)
        && !OF_AIM.matcher(clause.tail()).find()
        && !isRate(quantity, clause)
        && !(sort == Units.Sort.PERCENT && DONE_BY.matcher(clause.tail()).find())) {
      return sort == Units.Sort.COUNT
          || sort == Units.Sort.AREA
          || !FigureCues.RULE.matcher(clause.head() + clause.tail()).find();
    }
    int start = clause.span().start();
    if (clause.head().isEmpty() && start > 0 && text.charAt(start - 1) == '\t') {
      // a cell of its own (推广范围: 8个试验区域) says where, not how much
      return true;
    }
    if (sort == Units.Sort.COUNT && clause.head().endsWith("方面") && clause.tail().isEmpty()) {
      return true;
    }
    if (sort == Units.Sort.COUNT && clause.head().endsWith("等") && !BUILT.matcher(before).find()) {
      return true;
    }
    return quantity.chinese() && isContext(quantity, clause);
  }

  private static boolean isRate(Quantity quantity, Clause clause) {
    return quantity.unit().sort() == Units.Sort.PERCENT && clause.head().endsWith("以");
  }

  /** A small Chinese number mostly counts the points of the text: 七个方面, 四个重点任务, 一批, 三大. */
  private boolean isContext(Quantity quantity, Clause clause) {
    String words = text.substring(quantity.number().start(), quantity.number().end());
    if (quantity.unit().sort() != Units.Sort.COUNT) {
      return false;
    }
    if (quantity.value().compareTo(BigDecimal.ONE) == 0) {
      return true;
    }
    boolean marked =
        quantity.start() < quantity.number().start() || quantity.end() > quantity.number().end();
    boolean bare =
        words.startsWith("十")
            || words.startsWith("百")
            || words.startsWith("千")
            || words.startsWith("万");
    if (bare && !marked && words.indexOf('余') < 0 && words.indexOf('多') < 0) {
      return true;
    }
    if (quantity.value().compareTo(SMALL) >= 0 || marked) {
      return false;
    }
    String tail = clause.tail();
    String near = tail.substring(0, Math.min(tail.length(), 8));
    return tail.startsWith("“")
        || FigureCues.POINTS.matcher(near).find()
        || POINTED.matcher(clause.head()).find()
        || !BUILT.matcher(clause.head()).find();
  }

  /** What the end of a sentence says; null where it says neither. */
  Draft.@Nullable FigureKind said(Span sentence, FigureTimes times) {
    Reading reading = said(sentence, sentence.end(), sentence.end(), times);
    return reading == null ? null : reading.kind();
  }

  private @Nullable Reading said(Span sentence, int offset, int clause, FigureTimes times) {
    int from = Math.max(sentence.start(), offset - SENTENCE_REACH);
    String before = text.substring(from, offset);
    int aim = last(FigureCues.AIM, before);
    int state = last(FigureCues.STATE, before);
    if (!document.report() && state >= 0 && before.charAt(state) == '已' && from + state < clause) {
      // 已启动的13个“创谷”…,其中7个形成雏形: in a plan 已 says nothing of the next clause
      state = -1;
    }
    Times.Mention mention = times.before(offset);
    if (mention != null && !times.isOpen(mention)) {
      if (times.isAim(mention)) {
        aim = Math.max(aim, mention.start() - from);
      } else {
        state = Math.max(state, mention.start() - from);
      }
    }
    if (aim >= 0 || state >= 0) {
      return aim > state ? Reading.AIM : Reading.STATE;
    }
    return null;
  }

  private Reading aimOrState(Quantity quantity, Clause clause, Span sentence, FigureTimes times) {
    Reading said = said(sentence, quantity.number().start(), clause.span().start(), times);
    if (OF_AIM.matcher(clause.tail()).find()) {
      return Reading.AIM;
    }
    if (said != null) {
      return said;
    }
    Draft.FigureKind carried = times.carried();
    if (carried == Draft.FigureKind.OBSERVATION && !document.report() && demands(quantity)) {
      return Reading.AIM_INHERITED;
    }
    if (carried != null) {
      return carried == Draft.FigureKind.TARGET ? Reading.AIM_INHERITED : Reading.STATE_INHERITED;
    }
    Reading heading = heading(times.item());
    if (heading != null) {
      return heading;
    }
    return document.report() ? Reading.STATE_INHERITED : Reading.AIM_INHERITED;
  }

  /** 不低于, 不少于: in a plan a demand, also behind a sentence that tells what there is. */
  private boolean demands(Quantity quantity) {
    return quantity.start() < quantity.number().start() && text.charAt(quantity.start()) == '不';
  }

  private @Nullable Reading heading(@Nullable Item item) {
    for (Item part = item; part != null; part = part.parent()) {
      String words = part.heading().of(text);
      Integer year = Times.headingYear(words);
      if (document.report() && year != null && document.year() != null) {
        boolean done =
            year < document.year()
                || year.equals(document.year()) && FigureCues.STATE_HEADING.matcher(words).find();
        return done ? Reading.STATE_INHERITED : Reading.AIM_INHERITED;
      }
      if (FigureCues.STATE_HEADING.matcher(words).find()) {
        return Reading.STATE_INHERITED;
      }
      if (FigureCues.AIM_HEADING.matcher(words).find()) {
        return Reading.AIM_INHERITED;
      }
    }
    return null;
  }

  private static int last(Pattern pattern, String words) {
    int last = -1;
    Matcher matcher = pattern.matcher(words);
    while (matcher.find()) {
      // 比上年提高, 由目前的51%提高到65%: what it is compared with says nothing of now
      boolean compared =
          matcher.start() > 0 && "比较由从".indexOf(words.charAt(matcher.start() - 1)) >= 0;
      last = compared || isReached(words, matcher) ? last : matcher.start();
    }
    return last;
  }

  /** 完成年度目标任务的62%: a goal that is measured up to says what was done. */
  private static boolean isReached(String words, Matcher cue) {
    return cue.group().equals("目标")
        && REACHED.matcher(words.substring(Math.max(0, cue.start() - 8), cue.start())).find()
        && !words.startsWith("是", cue.end())
        && !words.startsWith("为", cue.end());
  }

  /** Whether a value is that of each one: 每家企业, 单个项目. */
  static boolean perUnit(String head) {
    return EACH.matcher(head).find();
  }
}
