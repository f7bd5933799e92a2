package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Years that figures inherit: from their sentence, the sentences before it in the same paragraph or
 * item, the heading's part, the period of the title.
 */
final class FigureTimes {
  private static final Pattern HORIZON = Pattern.compile("目标|总体要求");
  private static final Pattern AIMS = Pattern.compile("目标|指标");

  /** A number of the outline may stand before the year that opens a sentence. */
  private static final int LONGEST_OPENING = 4;

  private static final Pattern EFFORT_DONE =
      Pattern.compile("[通经]过[^，。；]{1,12}(?:努力|时间)[^。；]{0,60}?[\\u4e00-\\u9fff]了[近约]?\\d");

  private static final int YEARS_OF_A_PLAN = 5;

  private static final int LONGEST_WAY = 40;

  private static final Pattern WAY =
      Pattern.compile("[从由](?:19|20)\\d\\d年[^，,。；;]{0,32}$|(?:增加|增长|提高|提升|上升|扩大|发展|下降|降低|减少)$");

  private final PolicyText read;
  private final String text;
  private final String timed;
  private final DocumentFacts document;
  private final FigureKinds kinds;
  private final Map<Item, Integer> dues = new HashMap<>();

  private int line;
  private int lineEnd = -1;
  private @Nullable Item item;
  private @Nullable Span sentence;
  private @Nullable Span block;
  private boolean held;
  private boolean openingRead;
  private @Nullable Integer opening;
  private List<Times.Mention> mentions = List.of();
  private @Nullable Integer aimYear;
  private @Nullable Integer stateYear;
  private @Nullable Integer partYear;
  private @Nullable Item partItem;
  private @Nullable Integer since;
  private @Nullable Integer first;
  private @Nullable Integer horizon;
  private Draft.@Nullable FigureKind carried;
  private Draft.@Nullable FigureKind announced;
  private final List<Item> items;
  private final RowDeadlines deadlines;
  private final PlainHeadings headings;
  private int nextItem;
  private final List<Item> open = new ArrayList<>();

  FigureTimes(PolicyText read, String text, DocumentFacts document) {
    this.read = read;
    this.text = text;
    this.timed = FigureText.withoutTitles(text);
    this.document = document;
    this.kinds = new FigureKinds(text, document);
    this.items = read.outline().items();
    this.deadlines = RowDeadlines.of(text, read.lines());
    this.headings = PlainHeadings.of(read, document.year());
  }

  FigureKinds kinds() {
    return kinds;
  }

  /** Goes on to a sentence; sentences come in the order of the text. */
  void enter(Span sentence) {
    while (nextItem < items.size() && items.get(nextItem).span().start() < sentence.end()) {
      open.add(items.get(nextItem++));
    }
    open.removeIf(part -> part.span().end() <= sentence.start());
    Item inner = open.isEmpty() ? null : open.get(open.size() - 1);
    boolean sameLine = sentence.start() < lineEnd;
    leave();
    if (!sameLine) {
      List<Line> lines = read.lines();
      while (line < lines.size() && lines.get(line).span().end() <= sentence.start()) {
        line++;
      }
      lineEnd = line < lines.size() ? lines.get(line).span().end() : text.length();
    }
    boolean goesOn = sameLine && inner != null && inner.marker() == Marker.SPOKEN;
    if (!sameLine || inner != item && !goesOn) {
      block = sentence;
      held = false;
      aimYear = null;
      stateYear = null;
      since = null;
      first = null;
      carried = inner != null && inner.marker() == Marker.SPOKEN ? announced : null;
      announced = carried;
    }
    item = inner;
    this.sentence = sentence;
    openingRead = false;
    // 过去一年, 新的一年: only these ask for the year of the part
    Integer heading = sentence.of(timed).contains("一年") ? headingYear() : null;
    Integer past = heading == null ? document.past() : heading;
    mentions = told(headed(Times.in(timed, sentence, document.year(), past), heading), sentence);
    for (Times.Mention mention : mentions) {
      Integer year = mention.year();
      if (year != null && first == null && mention.sort() != Times.Sort.COMPARED) {
        first = mention.from() == null ? year : mention.from();
      }
      if (mention.sort() == Times.Sort.DUE && isAim(mention) && year != null) {
        if (horizon == null && isOpening() && "到至".indexOf(text.charAt(mention.start())) >= 0) {
          horizon = year;
        }
        Item part = outer();
        if (part != null
            && (document.due() == null
                || sentence.equals(block)
                || AIMS.matcher(part.heading().of(text)).find())) {
          dues.putIfAbsent(part, year);
        }
      }
    }
  }

  /** 新的一年 in a part that names its year (2025年重点工作) is that year. */
  private List<Times.Mention> headed(List<Times.Mention> all, @Nullable Integer heading) {
    return heading == null
        ? all
        : all.stream()
            .map(
                it ->
                    it.sort() == Times.Sort.COMING && text.charAt(it.start()) == '新'
                        ? new Times.Mention(it.start(), it.end(), it.sort(), heading, heading)
                        : it)
            .toList();
  }

  /** 通过一年的努力，减少了…: in a report a time that is over, where something was done in it. */
  private List<Times.Mention> told(List<Times.Mention> all, Span sentence) {
    if (!document.report()
        || all.stream().noneMatch(it -> it.sort() == Times.Sort.COMING)
        || !EFFORT_DONE.matcher(text).region(sentence.start(), sentence.end()).find()) {
      return all;
    }
    Integer now = document.told() != null ? document.told() : document.year();
    return all.stream()
        .map(
            it ->
                it.sort() == Times.Sort.COMING && text.charAt(it.start() + 1) == '过'
                    ? new Times.Mention(it.start(), it.end(), Times.Sort.NOW, now, null)
                    : it)
        .toList();
  }

  /**
   * Whether this is the preface or the part of the aims, whose first due year is the horizon of a
   * plan that names none in its title.
   */
  private boolean isOpening() {
    if (document.report()) {
      return false;
    }
    Item part = outer();
    return part == null
        ? items.isEmpty() || sentence == null || nextItem == 0
        : HORIZON.matcher(part.heading().of(text)).find();
  }

  /**
   * The year that a sentence opens with, where it tells of it what is to be: 2021年，全市将… in a text
   * dated later. Null where it tells a state.
   */
  private @Nullable Integer openingYear() {
    if (!openingRead) {
      opening = readOpening();
      openingRead = true;
    }
    return opening;
  }

  private @Nullable Integer readOpening() {
    Times.Mention opening = mentions.isEmpty() ? null : mentions.get(0);
    if (sentence == null
        || opening == null
        || opening.sort() != Times.Sort.PLAIN
        || opening.from() != null
        || mentions.size() > 1
        || opening.start() - sentence.start() > LONGEST_OPENING
        || isAim(opening)
        || isOpen(opening)) {
      return null;
    }
    Span rest = new Span(opening.end(), Math.max(opening.end(), sentence.end()));
    String words = rest.of(timed);
    return FigureCues.AIM.in(words) && !FigureCues.STATE.in(words) ? opening.year() : null;
  }

  /** What the sentence that ends here says holds on, even where no figure stood behind it. */
  private void leave() {
    Integer opening = openingYear();
    for (int i = 0; i < mentions.size(); i++) {
      Times.Mention mention = mentions.get(i);
      if (isListed(i)) {
        continue;
      }
      if (mention.sort() != Times.Sort.SINCE && (isAim(mention) || isOpen(mention))) {
        aimYear = mention.year();
      }
      if (mention.sort() != Times.Sort.COMPARED
          && (!isAim(mention) || mention.sort() == Times.Sort.PLAIN)) {
        observe(mention);
      }
    }
    boolean goesOn = sentence != null && "；;".indexOf(text.charAt(sentence.end() - 1)) >= 0;
    if (aimYear != null && document.due() != null && !isHeld() && !goesOn) {
      aimYear = null;
    }
    if (opening != null) {
      aimYear = opening;
    }
    if (sentence != null) {
      Draft.FigureKind said = kinds.said(sentence, this);
      carried = said == null ? carried : said;
      // 下一步，我们将做好三项工作：第一，… on the lines below
      boolean opens = "：:".indexOf(text.charAt(sentence.end() - 1)) >= 0;
      announced = opens ? said == Draft.FigureKind.TARGET ? said : null : announced;
    }
  }

  /** 2023年、2024年分别: years of a list hold for its numbers only. */
  private boolean isListed(int index) {
    int end = mentions.get(index).end();
    int start = mentions.get(index).start();
    return index + 1 < mentions.size() && mentions.get(index + 1).start() - end <= 1
        || index > 0 && start - mentions.get(index - 1).end() <= 1;
  }

  /** The due year that holds here; taken before a list of years, it is put back behind it. */
  @Nullable Integer due() {
    return aimYear;
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
    for (Item part = item; part != null; part = part.parent()) {
      if (AIMS.matcher(part.heading().of(text)).find()) {
        return true;
      }
    }
    held = sentence != null && sentence.equals(block);
    return held;
  }

  /** The innermost numbered part that is no mere dash. */
  private @Nullable Item outer() {
    Item part = item;
    while (part != null && part.marker() == Marker.DASH) {
      part = part.parent();
    }
    return part;
  }

  @Nullable Item item() {
    return item;
  }

  Draft.@Nullable FigureKind carried() {
    return carried;
  }

  void carry(Draft.FigureKind kind) {
    carried = kind;
  }

  /** 至“十四五”末 in a plan for the five years behind it. */
  private boolean isBeforePlan(int year) {
    return document.due() != null && year <= document.due() - YEARS_OF_A_PLAN;
  }

  boolean isAim(Times.Mention mention) {
    Integer year = mention.year();
    Integer today = document.year();
    return switch (mention.sort()) {
      case COMING -> true;
      case NOW, COMPARED -> false;
      // 从2022年起,每年投入…: a rule for the years to come
      case SINCE ->
          year != null
              && today != null
              && (year > today || year.equals(today) && !document.report());
      case PLAIN, DUE ->
          year != null
              && (today == null
                  ? !document.report()
                  : year > today
                      || year.equals(today)
                          && !isBeforePlan(year)
                          && (!document.report()
                              || mention.sort() == Times.Sort.DUE
                                  && mention.from() == null
                                  && text.charAt(mention.start()) == '到'
                                  && !isReached(mention)));
    };
  }

  /** 从2001年的20家到2016年的80家, 增加到2016年的80家: what a report tells of its own year was reached. */
  private boolean isReached(Times.Mention mention) {
    int from = Math.max(0, mention.start() - LONGEST_WAY);
    return WAY.matcher(text.substring(from, mention.start())).find();
  }

  /** Whether a mention of this year tells nothing of aim or state: the year of a report itself. */
  boolean isOpen(Times.Mention mention) {
    return document.report()
        && (!document.ownYear() || document.midYear())
        && mention.sort() == Times.Sort.PLAIN
        && mention.year() != null
        && mention.year().equals(document.year());
  }

  /** The last time named in the sentence before an offset that is no comparison. */
  Times.@Nullable Mention before(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (low > 0 && mentions.get(low - 1).sort() == Times.Sort.COMPARED) {
      low--;
    }
    return low == 0 ? null : mentions.get(low - 1);
  }

  /** The due year of a target or the year of an observation. */
  @Nullable Integer year(Draft.FigureKind kind, int offset) {
    Times.Mention mention = before(offset);
    if (kind == Draft.FigureKind.TARGET) {
      if (mention != null
          && mention.sort() != Times.Sort.SINCE
          && (isAim(mention) || isOpen(mention))) {
        aimYear = mention.year();
      } else if (mention != null && aimYear == null) {
        aimYear = openingYear();
      }
      Integer row = aimYear == null ? deadlines.year(offset) : null;
      return aimYear != null ? aimYear : row != null ? row : inheritedDue();
    }
    if (mention != null && (!isAim(mention) || mention.sort() == Times.Sort.PLAIN)) {
      observe(mention);
    }
    if (stateYear != null) {
      return stateYear;
    }
    Integer heading = headingYear();
    if (heading != null) {
      return heading;
    }
    if (!document.report() && partYear != null && item != null && item.equals(partItem)) {
      // the background of a plan is of the year that its part named last
      return partYear;
    }
    return document.told() != null ? document.told() : document.year();
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
      partItem = item;
    }
  }

  private @Nullable Integer inheritedDue() {
    for (Item part = item; part != null; part = part.parent()) {
      Integer due = dues.get(part);
      if (due != null) {
        return due;
      }
    }
    Integer heading = headingYear();
    if (heading != null) {
      return heading;
    }
    return document.due() != null ? document.due() : horizon;
  }

  private @Nullable Integer headingYear() {
    for (Item part = item; part != null; part = part.parent()) {
      Integer year = Times.headingYear(part.heading().of(text), document.year());
      if (year != null) {
        return year;
      }
    }
    String plain = plainHeading();
    return plain == null ? null : Times.headingYear(plain, document.year());
  }

  /** The heading without a number that says of when, or of what, the sentence's part is. */
  @Nullable String plainHeading() {
    Span heading = sentence == null ? null : headings.telling(sentence.start());
    return heading == null ? null : heading.of(text);
  }

  /** 由2015年的10家, 自2011年至2016年: the year that a baseline is of. */
  @Nullable Integer baselineYear(Quantity baseline) {
    Times.Mention mention = null;
    for (Times.Mention other : mentions) {
      mention = other.start() < baseline.start() ? other : mention;
    }
    if (mention == null) {
      return null;
    }
    if (mention.sort() == Times.Sort.COMPARED) {
      return baseline.start() - mention.end() <= 6 ? mention.year() : null;
    }
    mention = before(baseline.start());
    if (mention == null) {
      return null;
    }
    if (mention.from() != null && mention.sort() == Times.Sort.DUE) {
      return mention.from();
    }
    return baseline.start() - mention.end() <= 2 ? mention.year() : null;
  }
}
