package org.policygraph.extraction.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.outline.Item;
import org.policygraph.extraction.outline.OpenParts;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.tables.RowDeadlines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.times.Times;

/**
 * Years that figures inherit: from their sentence, the sentences before it in the same paragraph or
 * item, the heading's part, the period of the title.
 */
final class FigureTimes {
  private static final Pattern HORIZON = Pattern.compile("目标|总体要求");

  /** 新建码头5座，其中2023年底前建成2座: the year of some of them. */
  private static final String OF_THESE = "其中";

  private static final int LONGEST_PLAN = 6;

  /** 报告对2019年的工作作出回顾： over the paragraphs that do. */
  private static final Pattern LOOKS_BACK =
      Pattern.compile(
          "(?:回顾|总结)了?(?<year>(?:19|20)\\d\\d)年|对(?<of>(?:19|20)\\d\\d)年[^，,。：:]{0,16}(?:回顾|总结)[^，,。：:]{0,4}[：:]$");

  private static final Pattern AIMS = Pattern.compile("目标|指标");

  /** （区交通局）一是…: where a reply goes on with what another body answers. */
  private static final Pattern ANOTHER_ANSWERS =
      Pattern.compile(
          "[ 　]*[（(][^（()），,。；;\\d]{1,16}(?:[局委办部厅处队所院校馆站]|中心|公司|集团|银行|政府|街道|法院|委员会|办公室)[）)](?![，,。；;、])");

  private static final int YEARS_OF_A_PLAN = 5;

  private final String text;
  private final String timed;
  private final DocumentFacts document;
  private final FigureKinds kinds;
  private final OpenParts parts;
  private final RowDeadlines deadlines;
  private final ReportPhases phases;
  private final Map<Item, Integer> dues = new HashMap<>();

  private @Nullable SentenceTimes times;
  private @Nullable Span sentence;
  private @Nullable Span block;

  /** How many paragraphs of the part came before; the line of its heading is one. */
  private int paragraphs;

  private @Nullable Item paragraphsOf;
  private boolean held;
  private @Nullable Integer aimYear;
  private @Nullable Integer stateYear;
  private @Nullable Integer partYear;
  private @Nullable Item partItem;
  private @Nullable Integer since;
  private @Nullable Integer first;
  private @Nullable Integer horizon;
  private Draft.@Nullable FigureKind carried;
  private Draft.@Nullable FigureKind announced;
  private @Nullable Integer lookedBack;
  private @Nullable Item lookedBackIn;

  FigureTimes(PolicyText read, String text, DocumentFacts document) {
    this.text = text;
    this.timed = FigureText.withoutTitles(text);
    this.document = document;
    this.kinds =
        new FigureKinds(text, document, ConditionLists.of(read, text), new RuledParts(read, text));
    this.parts = new OpenParts(read, text, document.year());
    this.deadlines = RowDeadlines.of(text, read.lines());
    this.phases = new ReportPhases(text, document);
  }

  FigureKinds kinds() {
    return kinds;
  }

  ReportPhases phases() {
    return phases;
  }

  OpenParts parts() {
    return parts;
  }

  /** The times of the sentence; sentences are entered first. */
  SentenceTimes times() {
    if (times == null) {
      throw new IllegalStateException("no sentence was entered");
    }
    return times;
  }

  /** Goes on to a sentence; sentences come in the order of the text. */
  void enter(Span sentence) {
    leave();
    Item before = parts.item();
    boolean sameLine = parts.enter(sentence);
    Item inner = parts.item();
    boolean spoken = inner != null && inner.marker().spoken();
    boolean answered = document.report() && isAnswerOfAnother(sentence);
    if (answered) {
      phases.leave();
    }
    if (!sameLine || answered || inner != before && !spoken) {
      paragraphs = parts.outer() == paragraphsOf ? paragraphs + 1 : 0;
      paragraphsOf = parts.outer();
      block = sentence;
      held = false;
      aimYear = null;
      stateYear = null;
      since = null;
      first = null;
      carried = spoken && !answered ? announced : null;
      announced = carried;
    }
    this.sentence = sentence;
    phases.enter(sentence);
    times = new SentenceTimes(text, timed, document, sentence, parts);
    for (Times.Mention mention : times.all()) {
      Integer year = mention.year();
      if (year != null
          && first == null
          && mention.sort() != Times.Sort.COMPARED
          && !(mention.sort() == Times.Sort.DUE && times.isAim(mention))) {
        first = mention.from() == null ? year : mention.from();
      }
      if (mention.sort() == Times.Sort.DUE
          && times.isAim(mention)
          && year != null
          && !text.substring(sentence.start(), mention.start()).contains(OF_THESE)) {
        isDue(mention, year, sentence.equals(block));
      }
    }
  }

  private boolean isAnswerOfAnother(Span sentence) {
    return ANOTHER_ANSWERS.matcher(text).region(sentence.start(), sentence.end()).lookingAt();
  }

  /** A due year may be that of the part, and the horizon of a plan. */
  private void isDue(Times.Mention mention, int year, boolean opens) {
    // 2021年起5年内: a span from its first year on is that of the plan as much as 到2025年
    boolean span = text.substring(mention.start(), mention.end()).contains("年起");
    if (isOpening() && (span || "到至".indexOf(text.charAt(mention.start())) >= 0)) {
      aimsAt(year);
    }
    Item part = parts.outer();
    if (part != null
        && (document.due() == null
            || opens && paragraphs <= 1
            || AIMS.matcher(part.heading().of(text)).find())) {
      dues.putIfAbsent(part, year);
    }
  }

  /**
   * Of two years the later is the horizon, unless it is an outlook (到2035年) beyond that of plans.
   */
  private void aimsAt(int year) {
    Integer today = document.year();
    boolean near = today == null || year <= today + LONGEST_PLAN;
    if (horizon == null
        || near && year > horizon
        || today != null && near && horizon > today + LONGEST_PLAN) {
      horizon = year;
    }
  }

  /**
   * Whether this is the preface or the part of the aims, whose due year is the horizon of a plan
   * that names none in its title.
   */
  private boolean isOpening() {
    if (document.report()) {
      return false;
    }
    Item part = parts.outer();
    return part == null ? parts.before() : HORIZON.matcher(part.heading().of(text)).find();
  }

  /** What the sentence that ends here says holds on, even where no figure stood behind it. */
  private void leave() {
    if (sentence == null || times == null) {
      return;
    }
    List<Times.Mention> mentions = times.all();
    for (int i = 0; i < mentions.size(); i++) {
      Times.Mention mention = mentions.get(i);
      if (times.isListed(i)) {
        continue;
      }
      if (mention.sort() != Times.Sort.SINCE && (times.isAim(mention) || times.isOpen(mention))) {
        aimYear = mention.year();
      }
      if (mention.sort() != Times.Sort.COMPARED
          && (!times.isAim(mention) || mention.sort() == Times.Sort.PLAIN)) {
        observe(mention);
      }
    }
    boolean goesOn = "；;".indexOf(text.charAt(sentence.end() - 1)) >= 0;
    if (aimYear != null && document.due() != null && !isHeld() && !goesOn) {
      aimYear = null;
    }
    Integer opening = times.openingYear();
    if (opening != null) {
      aimYear = opening;
    }
    Draft.FigureKind said = kinds.said(sentence, this);
    carried = said == null ? carried : said;
    // 下一步，我们将做好三项工作：第一，… on the lines below
    boolean opens = "：:".indexOf(text.charAt(sentence.end() - 1)) >= 0;
    announced = opens ? said == Draft.FigureKind.TARGET ? said : null : announced;
    if (opens && document.report()) {
      Matcher back = LOOKS_BACK.matcher(sentence.of(text));
      lookedBack = back.find() ? year(back) : null;
      lookedBackIn = numbered();
    }
  }

  /** The innermost part that has a number. */
  private @Nullable Item numbered() {
    Item part = parts.outer();
    while (part != null && part.marker() == Marker.PLAIN) {
      part = part.parent();
    }
    return part;
  }

  private static Integer year(Matcher back) {
    return Integer.valueOf(back.group("year") == null ? back.group("of") : back.group("year"));
  }

  /** The due year that holds here; taken before a list of years, it is put back behind it. */
  @Nullable Integer due() {
    return aimYear;
  }

  /** The year that the sentence aims at, or the parts around it do. */
  @Nullable Integer dueOfAll() {
    return aimYear != null ? aimYear : inheritedDue();
  }

  void due(@Nullable Integer year) {
    aimYear = year;
  }

  /**
   * Whether the due year of the sentence that ends holds for those after it: it opens its
   * paragraph, or the part is one of aims.
   */
  private boolean isHeld() {
    if (held) {
      return true;
    }
    for (Item part = parts.item(); part != null; part = part.parent()) {
      if (AIMS.matcher(part.heading().of(text)).find()) {
        return true;
      }
    }
    held = sentence != null && sentence.equals(block);
    return held;
  }

  Draft.@Nullable FigureKind carried() {
    return carried;
  }

  void carry(Draft.FigureKind kind) {
    carried = kind;
  }

  /** The due year of a target or the year of an observation. */
  @Nullable Integer year(Draft.FigureKind kind, int offset) {
    SentenceTimes times = times();
    Times.Mention mention = times.before(offset);
    if (kind == Draft.FigureKind.TARGET) {
      if (mention != null && mention.sort() == Times.Sort.WITHIN) {
        return mention.year();
      }
      if (mention != null
          && mention.sort() != Times.Sort.SINCE
          && (times.isAim(mention) || times.isOpen(mention))) {
        aimYear = mention.year();
      } else if (mention != null && aimYear == null) {
        aimYear = times.openingYear();
      }
      Integer row = aimYear == null ? deadlines.year(offset) : null;
      return aimYear != null ? aimYear : row != null ? row : inheritedDue();
    }
    if (mention != null && (!times.isAim(mention) || mention.sort() == Times.Sort.PLAIN)) {
      observe(mention);
    }
    if (stateYear != null) {
      return stateYear;
    }
    Integer heading = parts.headingYear();
    if (heading != null) {
      return heading;
    }
    if (lookedBack != null && numbered() == lookedBackIn) {
      return lookedBack;
    }
    if (!document.report() && partYear != null && parts.item() == partItem && partItem != null) {
      // the background of a plan is of the year that its part named last
      return partYear;
    }
    Integer before = beforePlan();
    if (before != null) {
      return before;
    }
    return document.told() != null ? document.told() : document.dated() ? document.year() : null;
  }

  /**
   * Where a part looks back (发展现状) in a five-year plan of its first two years: the last year before
   * the plan.
   */
  private @Nullable Integer beforePlan() {
    Integer due = document.due();
    Integer year = document.year();
    if (document.report()
        || due == null
        || year == null
        || due % YEARS_OF_A_PLAN != 0
        || due - year > YEARS_OF_A_PLAN - 1
        || due - year < YEARS_OF_A_PLAN - 2) {
      return null;
    }
    for (Item part = parts.item(); part != null; part = part.parent()) {
      if (FigureCues.STATE_HEADING.matcher(part.heading().of(text)).find()) {
        return due - YEARS_OF_A_PLAN;
      }
    }
    String plain = parts.plainHeading();
    return plain != null && FigureCues.STATE_HEADING.matcher(plain).find()
        ? due - YEARS_OF_A_PLAN
        : null;
  }

  private void observe(Times.Mention mention) {
    if (mention.sort() == Times.Sort.SINCE) {
      // 工作开展以来 counts from the first year that the paragraph names
      since = mention.year() == null ? first : mention.year();
      stateYear = since;
    } else if (mention.sort() == Times.Sort.NOW) {
      Integer now = document.told() != null ? document.told() : mention.year();
      stateYear = since != null ? since : now;
    } else {
      stateYear = mention.year();
      since = null;
      partYear = stateYear;
      partItem = parts.item();
    }
  }

  private @Nullable Integer inheritedDue() {
    for (Item part = parts.item(); part != null; part = part.parent()) {
      Integer named = parts.yearOf(part);
      Integer due = named != null ? named : dues.get(part);
      if (due != null) {
        return due;
      }
    }
    Integer heading = parts.headingYear();
    if (heading != null) {
      return heading;
    }
    return document.due() != null ? document.due() : horizon;
  }
}
