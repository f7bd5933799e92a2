package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.outline.DutyLists;
import org.policygraph.extraction.outline.PlainMeasures;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/** What a body does that goes on behind a semicolon without naming it again: 市甲局负责点灯；组织收灯；指导换灯。 */
final class DutyRuns {
  private static final String SEMICOLONS = "；;";

  /** How a piece begins that names nobody of its own. */
  private static final Pattern ON =
      Pattern.compile(DutyLists.DUTY.pattern() + "|(?:要|应当?|须|并|对|与|依法|按照|会同|参与|及时|定期|积极)");

  private DutyRuns() {}

  /**
   * The duties with the rest of their runs, each up to the full stop, the line's end, the next
   * number or the next body that does something.
   *
   * @param others duties of the text that end a run too
   */
  static List<Duty> whole(PolicyText text, List<Duty> duties, List<Duty> others) {
    BitSet starts = new BitSet();
    duties.forEach(duty -> starts.set(duty.span().start()));
    others.forEach(duty -> starts.set(duty.span().start()));
    Map<Integer, Integer> ends = new HashMap<>();
    List<Span> sentences = text.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      ends.put(sentences.get(i).end(), i);
    }
    List<Duty> whole = new ArrayList<>();
    for (Duty duty : duties) {
      Span covers = duty.covers();
      Integer last = covers == null ? null : ends.get(covers.end());
      if (covers == null || last == null || covers.start() < duty.span().start()) {
        whole.add(duty);
        continue;
      }
      int end = end(text, last, starts);
      whole.add(
          end == covers.end()
              ? duty
              : new Duty(
                  duty.span(), duty.parties(), new Span(covers.start(), end), duty.confidence()));
    }
    return whole;
  }

  private static int end(PolicyText policy, int sentence, BitSet starts) {
    String text = policy.text();
    List<Span> sentences = policy.sentences();
    int last = sentence;
    while (last + 1 < sentences.size()
        && SEMICOLONS.indexOf(text.charAt(sentences.get(last).end() - 1)) >= 0) {
      Span next = sentences.get(last + 1);
      int line = text.indexOf('\n', sentences.get(last).end());
      int duty = starts.nextSetBit(next.start());
      boolean goesOn =
          (line < 0 || next.start() < line)
              && (duty < 0 || duty >= next.end())
              && Marker.at(text, next.start(), false) == null
              && (ON.matcher(text).region(next.start(), next.end()).lookingAt()
                  || PlainMeasures.acts(text, next));
      if (!goesOn) {
        break;
      }
      last++;
    }
    return sentences.get(last).end();
  }
}
