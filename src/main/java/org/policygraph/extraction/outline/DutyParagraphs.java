package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;

/**
 * Bodies with a colon that head what they do inside a paragraph: …。(3)市丙局:负责…。市丁局:做好…. Each begins
 * a sentence and a word of duty follows; beside several such it may be any other word.
 */
final class DutyParagraphs {
  /** 。(3)市丙局: inside a paragraph. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "[\\s　]*(?<number>(?:[(（]?\\d{1,2}[)）.．、]|[(（][一二三四五六七八九十]{1,3}[)）])[\\s　]*)?(?<names>[^。；;：:，,\\n]{2,40})[:：]");

  private static final Pattern NUMBERED_INSIDE =
      Pattern.compile(
          "[\\s　]*(?:[(（](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|\\d{1,2}[.．]\\d|[一二三四五六七八九十]{1,3}、(?=\\p{IsHan}))");

  /** 职责分工（一）市丙局：a number that a heading runs on to. */
  private static final FirstSigns BRACKETED = FirstSigns.of("[(（][一二三四五六七八九十]{1,3}[)）]");

  private static final Pattern NUMBER =
      Pattern.compile("[(（](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?<!\\d)\\d{1,2}[.．、]");

  private DutyParagraphs() {}

  /** The duties inside a line; the first of a line is read with its neighbours above and below. */
  static List<Duty> read(String text, Span line) {
    List<Duty> dutiful = new ArrayList<>();
    List<Duty> others = new ArrayList<>();
    int numbered = 0;
    Matcher head = INSIDE.matcher(text);
    for (int at = line.start(); find(head, text, at, line.end(), line.start()); at = head.end()) {
      Span names = names(text, head);
      Span body = new Span(head.end(), end(text, head.end(), line.end()));
      List<Party> parties =
          body.length() < DutyLists.SHORTEST_DUTY ? List.of() : SureNames.of(text, names);
      if (!parties.isEmpty()) {
        boolean number = head.group("number") != null || names.start() > head.start("names");
        numbered += number ? 1 : 0;
        boolean told = DutyLists.DUTY.matcher(text).region(body.start(), body.end()).lookingAt();
        (told && names.start() > DutyLists.afterMarker(text, line) ? dutiful : others)
            .add(DutyLists.duty(text, names, parties, body));
      }
    }
    if (dutiful.size() > 1 || numbered > 1) {
      dutiful.addAll(others);
    }
    return dutiful;
  }

  /** The names before a colon, also where a heading stands before them: 三、工作职责 市甲局：… */
  private static Span names(String text, Matcher head) {
    Span all = NameSplitter.trim(text, head.start("names"), head.end("names"));
    Matcher number = NUMBER.matcher(text).region(all.start(), all.end());
    int behind = all.start();
    while (number.find()) {
      behind = number.end();
    }
    Span last = new Span(behind, all.end());
    if (behind > all.start() && !SureNames.of(text, last).isEmpty()) {
      return last;
    }
    int blank = all.end() - 1;
    while (blank > all.start() && !Lines.blank(text.charAt(blank))) {
      blank--;
    }
    return blank > all.start() && SureNames.of(text, all).isEmpty()
        ? new Span(blank + 1, all.end())
        : all;
  }

  /** Where the duty ends that begins at an offset: before the next such head or number. */
  static int end(String text, int from, int to) {
    int end = to;
    Matcher number = NUMBERED_INSIDE.matcher(text);
    // 市甲局：（1）…；（2）…: numbers of what one body does
    boolean parts = number.region(from, to).lookingAt();
    if (!parts && find(number, text, from, to, -1)) {
      end = number.start();
    }
    Matcher head = INSIDE.matcher(text);
    for (int at = from; find(head, text, at, to, from) && head.start() < end; at = head.end()) {
      Span names = names(text, head);
      if (!SureNames.of(text, names).isEmpty()) {
        end = names.start() > head.start("names") ? names.start() : head.start();
      }
    }
    return end;
  }

  /**
   * Finds the next place from an offset on where a sentence begins as a pattern says.
   *
   * @param first where a sentence begins without a stop before it; -1 for nowhere
   */
  private static boolean find(Matcher opening, String text, int from, int to, int first) {
    for (int at = from; at < to; at++) {
      boolean begins =
          at == first
              || at > 0 && "。；;".indexOf(text.charAt(at - 1)) >= 0
              || BRACKETED.mayBegin(text.charAt(at))
                  && BRACKETED.matcher(text, new Span(at, to)).lookingAt();
      if (begins && opening.region(at, to).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
