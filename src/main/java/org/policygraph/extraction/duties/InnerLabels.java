package org.policygraph.extraction.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.Span;

/** Labels behind the task in a sentence that say who has which role: 换灯的责任单位为市路灯局，配合单位为市财政局。 */
final class InnerLabels {
  private static final String STOPS = "，,。；;：:\n";

  /** Less than this before a label names no task. */
  private static final int SHORTEST_TASK = 3;

  private InnerLabels() {}

  static List<Duty> read(String text, Span sentence) {
    List<Duty> duties = new ArrayList<>();
    Span task = null;
    Matcher label = RoleWords.INNER_LABEL.matcher(text).region(sentence.start(), sentence.end());
    while (label.find()) {
      int end = label.end();
      while (end < sentence.end() && STOPS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      List<Party> parties = SureNames.of(text, NameSplitter.trim(text, label.end(), end));
      if (parties.isEmpty() || DutyClauses.areUnnamed(parties)) {
        continue;
      }
      Span before = before(text, sentence.start(), label.start());
      task = before.length() >= SHORTEST_TASK ? before : task;
      if (task != null) {
        duties.add(
            new Duty(
                new Span(label.start(), end),
                SureNames.as(parties, RoleWords.labelRole(label)),
                task,
                Confidence.MEDIUM));
      }
    }
    return duties;
  }

  /** 换灯|的责任单位: what a label speaks of. */
  private static Span before(String text, int limit, int label) {
    int start = label;
    while (start > limit && STOPS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    boolean of = label > start && text.charAt(label - 1) == '的';
    return DutySentences.task(text, start, of ? label - 1 : label);
  }
}
