package org.policygraph.extraction.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.outline.OpenParts;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.times.Times;

/** The times that one sentence names, and whether each lies ahead of its document or behind it. */
final class SentenceTimes {
  /** A number of the outline may stand before the year that opens a sentence. */
  private static final int LONGEST_OPENING = 4;

  private static final Pattern EFFORT_DONE =
      Pattern.compile("[通经]过[^，。；]{1,12}(?:努力|时间)[^。；]{0,60}?[\\u4e00-\\u9fff]了[近约]?\\d");

  /** （2017年11月—2019年11月）: how long a work takes is no time of what is told of it. */
  private static final Pattern TIME_OF_WORK =
      Pattern.compile(
          "[(（](?:19|20)\\d\\d年\\d{1,2}月(?:\\d{1,2}日)? ?[—－\\-–~～至到]{1,2} ?(?:19|20)\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?[)）]");

  private static final int YEARS_OF_A_PLAN = 5;

  /** 60%以上 before （2025年） */
  private static final Pattern ONE_NUMBER = Pattern.compile("[^，,。；;、和与及（(]*\\d[^，,。；;、（(]*");

  private static final Pattern BEHIND_NUMBER =
      Pattern.compile("\\d ?[百千万亿]{0,2}[%％‰\\p{IsHan}]{1,4}?(?:以上|以下|以内|左右)?(?<!年|月|日)$");

  private static final int LONGEST_NUMBER = 24;

  private static final int LONGEST_WAY = 40;

  private static final Pattern WAY =
      Pattern.compile("[从由](?:19|20)\\d\\d年[^，,。；;]{0,32}$|(?:增加|增长|提高|提升|上升|扩大|发展|下降|降低|减少)$");

  private final String text;
  private final String timed;
  private final DocumentFacts document;
  private final Span sentence;
  private final List<Times.Mention> mentions;
  private boolean openingRead;
  private @Nullable Integer opening;

  /**
   * @param timed the text without titles, whose years are no times
   * @param parts the parts that the sentence stands in
   */
  SentenceTimes(String text, String timed, DocumentFacts document, Span sentence, OpenParts parts) {
    this.text = text;
    this.timed = timed;
    this.document = document;
    this.sentence = sentence;
    // 过去一年, 新的一年: only these ask for the year of the part
    Integer heading = sentence.of(timed).contains("一年") ? parts.headingYear() : null;
    Integer past = heading == null ? document.past() : heading;
    this.mentions =
        told(
            withoutWorks(
                withinPlan(
                    dated(headed(Times.in(timed, sentence, document.year(), past), heading)))));
  }

  /** In the order of the sentence. */
  List<Times.Mention> all() {
    return mentions;
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

  /**
   * Years to come are counted from the date of a document; without one they are those of its plan.
   */
  private List<Times.Mention> dated(List<Times.Mention> all) {
    if (document.dated()) {
      return all;
    }
    return all.stream()
        .map(
            it ->
                it.sort() == Times.Sort.WITHIN
                    ? new Times.Mention(it.start(), it.end(), it.sort(), null, null)
                    : it)
        .toList();
  }

  /**
   * “十三五”期间，五年内…: as many years as a plan has are those of the plan, which its sentence names, or
   * those of the document, where it was written in the first of them.
   */
  private List<Times.Mention> withinPlan(List<Times.Mention> all) {
    Integer today = document.year();
    if (today == null || all.stream().noneMatch(it -> it.sort() == Times.Sort.COMING)) {
      return all;
    }
    Integer last = document.report() ? null : document.due();
    Integer first = last == null ? null : today;
    List<Times.Mention> found = new ArrayList<>();
    for (Times.Mention mention : all) {
      Integer from = mention.from();
      Integer year = mention.year();
      if (mention.sort() == Times.Sort.DUE && from != null && year != null) {
        first = from;
        last = year;
      }
      boolean same =
          mention.sort() == Times.Sort.COMING
              && year != null
              && first != null
              && last != null
              && (last - first + 1 == year - today || isRest(last, year, today));
      found.add(
          same
              ? new Times.Mention(mention.start(), mention.end(), mention.sort(), last, first)
              : mention);
    }
    return found;
  }

  /** 通过五年努力 in a five-year plan that is issued when it runs already ends with the plan. */
  private static boolean isRest(int last, int year, int today) {
    return year - today == YEARS_OF_A_PLAN
        && last % YEARS_OF_A_PLAN == 0
        && last >= today
        && last < year;
  }

  private List<Times.Mention> withoutWorks(List<Times.Mention> all) {
    if (!document.report() || all.size() < 2) {
      return all;
    }
    Matcher work = TIME_OF_WORK.matcher(timed).region(sentence.start(), sentence.end());
    List<Times.Mention> left = all;
    while (work.find()) {
      int from = work.start();
      int to = work.end();
      left = left.stream().filter(it -> it.end() <= from || it.start() >= to).toList();
    }
    return left;
  }

  /** 通过一年的努力，减少了…: in a report a time that is over, where something was done in it. */
  private List<Times.Mention> told(List<Times.Mention> all) {
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
   * The year that a sentence opens with, where it tells of it what is to be: 2021年，全市将… in a text
   * dated later. Null where it tells a state.
   */
  @Nullable Integer openingYear() {
    if (!openingRead) {
      opening = readOpening();
      openingRead = true;
    }
    return opening;
  }

  private @Nullable Integer readOpening() {
    Times.Mention opening = mentions.isEmpty() ? null : mentions.get(0);
    if (opening == null
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

  /** 2023年、2024年分别: years of a list hold for its numbers only. */
  boolean isListed(int index) {
    int end = mentions.get(index).end();
    int start = mentions.get(index).start();
    return index + 1 < mentions.size() && mentions.get(index + 1).start() - end <= 1
        || index > 0 && start - mentions.get(index - 1).end() <= 1;
  }

  /** 至“十四五”末 in a plan for the five years behind it. */
  private boolean isBeforePlan(int year) {
    return document.due() != null && year <= document.due() - YEARS_OF_A_PLAN;
  }

  boolean isAim(Times.Mention mention) {
    Integer year = mention.year();
    Integer today = document.year();
    return switch (mention.sort()) {
      case COMING, WITHIN -> true;
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
                          && (!isNeutral(mention)
                              || mention.sort() == Times.Sort.DUE
                                  && mention.from() == null
                                  && text.charAt(mention.start()) == '到'
                                  && !isReached(mention)));
    };
  }

  /**
   * Whether the year of the document says nothing by itself: in a report, and where a text says
   * only by its sentences what it is.
   */
  private boolean isNeutral(Times.Mention mention) {
    return document.report()
        || mention.sort() == Times.Sort.PLAIN && !document.plan() && document.due() == null;
  }

  /** 从2001年的20家到2016年的80家, 增加到2016年的80家: what a report tells of its own year was reached. */
  private boolean isReached(Times.Mention mention) {
    int from = Math.max(0, mention.start() - LONGEST_WAY);
    return WAY.matcher(text.substring(from, mention.start())).find();
  }

  /** Whether a mention of this year tells nothing of aim or state: the year of a report itself. */
  boolean isOpen(Times.Mention mention) {
    return isNeutral(mention)
        && (!document.ownYear() || document.midYear())
        && mention.sort() == Times.Sort.PLAIN
        && mention.year() != null
        && mention.year().equals(document.year());
  }

  /**
   * The last time named in the sentence before an offset that is no comparison. A year in a bracket
   * is that of the number before it where it stands there alone (60%以上（2025年）), and else of what
   * the bracket holds.
   */
  Times.@Nullable Mention before(int offset) {
    for (Times.Mention mention : mentions) {
      if (mention.start() > offset && noted(mention, offset)) {
        // where it is read, it stands before its number
        return new Times.Mention(offset, offset, mention.sort(), mention.year(), mention.from());
      }
    }
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
    while (low > 0
        && (mentions.get(low - 1).sort() == Times.Sort.COMPARED
            || isBracketed(mentions.get(low - 1), offset))) {
      low--;
    }
    return low == 0 ? null : mentions.get(low - 1);
  }

  /** Whether a mention is alone in a bracket behind the number that begins at an offset. */
  private boolean noted(Times.Mention mention, int number) {
    int open = mention.start() - 1;
    return "（(".indexOf(text.charAt(open)) >= 0
        && mention.end() < text.length()
        && "）)".indexOf(text.charAt(mention.end())) >= 0
        && open > number
        && open - number <= LONGEST_NUMBER
        && ONE_NUMBER.matcher(text).region(number, open).matches();
  }

  /** Whether a mention is in a bracket that was closed before an offset. */
  private boolean isBracketed(Times.Mention mention, int offset) {
    int close = Integer.MAX_VALUE;
    for (int at = mention.end(); at < offset && close == Integer.MAX_VALUE; at++) {
      char sign = text.charAt(at);
      if ("（(".indexOf(sign) >= 0) {
        return false;
      }
      close = "）)".indexOf(sign) >= 0 ? at : close;
    }
    if (close >= offset) {
      return false;
    }
    for (int at = mention.start() - 1; at >= sentence.start(); at--) {
      char sign = text.charAt(at);
      if ("）)".indexOf(sign) >= 0) {
        return false;
      }
      if ("（(".indexOf(sign) >= 0) {
        // 三年（2022—2024年） and 行动（2022—2024年） say of when what follows is
        return BEHIND_NUMBER.matcher(text).region(Math.max(sentence.start(), at - 16), at).find();
      }
    }
    return false;
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
