package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.Brackets;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;

/**
 * Responsibility in plain sentences, read only where the edges of the names are sure: 由甲局负责…,
 * 甲局牵头,乙局配合, 会同甲局.
 */
final class DutySentences {
  /** Longer clauses list no names. */
  static final int LONGEST = 160;

  /** 会同有关部门 names nobody. */
  static final Pattern UNNAMED = Pattern.compile("(?:国务院|市|省)?(?:有关|相关|各|其他|其它|所在)");

  /** 本办法的解释工作由市甲局承担 */
  private static final Pattern EXPLAINED = Pattern.compile("解释(?:工作|权)?[，,]?(?:均)?由");

  /** 甲局负责,乙局配合 */
  private static final FirstSigns DIVIDES =
      FirstSigns.of("(?:负责|落实|实施)[，,、][^。；;]{2,80}(?:配合|参与|协助|协同)");

  /** 更换路灯，市甲局负责。 */
  private static final FirstSigns CHARGES = FirstSigns.of("(?:负责(?:落实|实施)?|承办)[。；;\\s]*$");

  /** 市甲局、市乙局按职责分工负责 */
  private static final FirstSigns JOINT =
      FirstSigns.of("(?:职责|职能|分工)[^，,。；;]{0,8}负责(?=[，,。；;\\s]|$)");

  /** What may stand around the names in a sentence that only divides the work. */
  private static final Pattern FRAME =
      Pattern.compile(
          "[\\s　]*(?:以上|上述)?(?:工作|任务|事项)?(?:原则上|均|统一|主要)?由?(?:牵头|负责|共同负责|组织实施|组织落实|落实|实施|按职责分工负责|推进)?[。；;\\s　]*");

  /** Less than this before it is no task. */
  static final int SHORTEST_TASK = 6;

  static final String EDGES = "，,。；;：:、\n";

  private DutySentences() {}

  /**
   * @param divided what brackets, labels and tables of the document say of who does what; where
   *     there are some, what a body is told in passing (市甲局要会同市乙局检查) is none of the tasks that are
   *     divided, and what is given to one counts only outside of them
   */
  static List<Duty> read(PolicyText text, Taken taken, List<Duty> divided) {
    boolean plain = divided.isEmpty();
    List<Duty> duties = new ArrayList<>();
    for (Span sentence : text.sentences()) {
      String written = text.text();
      int end = Math.min(sentence.end(), sentence.start() + Brackets.LONGEST);
      Span bounded = new Span(sentence.start(), end);
      String said = bounded.of(written);
      boolean explained = said.contains("解释") && EXPLAINED.matcher(said).find();
      if (!explained) {
        add(duties, taken, ClosingDuties.read(written, bounded));
      }
      if (said.indexOf('为') > 0 || said.indexOf('是') > 0) {
        InnerLabels.read(written, bounded).forEach(duty -> add(duties, taken, duty));
      }
      if (!explained
          && (said.contains("牵头")
              || said.contains("为主，")
              || CHARGES.in(said)
              || said.contains("由")
              || JOINT.in(said)
              || DIVIDES.in(said))) {
        DutyClauses.read(written, bounded).forEach(duty -> add(duties, taken, duty));
        add(duties, taken, DutyPhrases.by(written, bounded));
        add(duties, taken, DutyPhrases.upon(written, bounded));
      }
      if (said.contains("会同") || said.contains("会商") || said.contains("联合")) {
        add(duties, taken, DutyPhrases.with(written, bounded, plain));
      }
      if (!explained && said.indexOf('由') >= 0 && isOutside(bounded, divided)) {
        add(duties, taken, GivenActs.read(written, bounded));
      }
      if (said.indexOf('商') > 0 && said.indexOf('由') >= 0) {
        add(duties, taken, DutyPhrases.agreed(written, bounded));
      }
    }
    return placed(text, duties);
  }

  private static boolean isOutside(Span sentence, List<Duty> divided) {
    return divided.stream()
        .noneMatch(
            duty ->
                duty.span().overlaps(sentence)
                    || duty.covers() != null && duty.covers().overlaps(sentence));
  }

  /** A sentence that does nothing but divide the work speaks of what its part says before it. */
  private static List<Duty> placed(PolicyText text, List<Duty> duties) {
    Spans sentences = new Spans(text.sentences());
    List<Span> dividing = new ArrayList<>();
    Map<Duty, Integer> places = new IdentityHashMap<>();
    for (Duty duty : duties) {
      Span covers = duty.covers();
      int start = sentences.startBefore(duty.span().start());
      if (covers != null
          && covers.start() <= duty.span().start()
          && onlyDivides(text.text(), start, covers, duty.span())) {
        places.put(duty, dividing.size());
        dividing.add(new Span(start, covers.end()));
      }
    }
    Coverage coverage = new Coverage(text, dividing);
    List<Duty> placed = new ArrayList<>();
    for (Duty duty : duties) {
      Integer place = places.get(duty);
      Span before =
          place == null ? null : behindLast(text.text(), coverage.of(place), duty, duties);
      placed.add(
          before == null || before.length() < SHORTEST_TASK || before.end() > duty.span().start()
              ? duty
              : new Duty(duty.span(), duty.parties(), before, duty.confidence()));
    }
    return placed;
  }

  /** A text without what the last clause of duties in it and those before it speak of. */
  private static Span behindLast(String text, Span covers, Duty duty, List<Duty> duties) {
    int from = covers.start();
    for (Duty other : duties) {
      if (other != duty && other.span().end() <= duty.span().start()) {
        from = Math.max(from, other.span().end());
      }
    }
    return from == covers.start() ? covers : task(text, from, Math.max(from, covers.end()));
  }

  /** What is said between two offsets, without the signs around it. */
  static Span task(String text, int from, int to) {
    int start = from;
    while (start < to
        && (EDGES.indexOf(text.charAt(start)) >= 0 || Lines.blank(text.charAt(start)))) {
      start++;
    }
    return NameSplitter.trim(text, start, to);
  }

  /** Whether a sentence holds names and roles only: 由市甲局会同市乙局负责。 */
  private static boolean onlyDivides(String text, int start, Span covers, Span phrase) {
    return covers.overlaps(phrase)
        && FRAME.matcher(text.substring(Math.min(start, phrase.start()), phrase.start())).matches()
        && FRAME
            .matcher(text.substring(phrase.end(), Math.max(phrase.end(), covers.end())))
            .matches();
  }

  private static void add(List<Duty> duties, Taken taken, @Nullable Duty duty) {
    if (duty != null && !taken.overlaps(duty.span())) {
      duties.add(duty);
      taken.add(duty.span());
    }
  }
}
