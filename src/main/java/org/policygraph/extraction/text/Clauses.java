package org.policygraph.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The clauses of a sentence: what stands between commas and semicolons outside marks and brackets,
 * and the cells of a row.
 */
public final class Clauses {
  private static final String STOPS = "，,；;。！？!?：:\t";
  private static final String OPEN = "《“（(〈【";
  private static final String CLOSE = "》”）)〉】";

  private Clauses() {}

  public static List<Span> of(String text, Span sentence) {
    List<Span> clauses = new ArrayList<>();
    int depth = 0;
    int from = sentence.start();
    for (int at = sentence.start(); at <= sentence.end(); at++) {
      char sign = at == sentence.end() ? '。' : text.charAt(at);
      if (at == sentence.end()) {
        depth = 0;
      } else if (OPEN.indexOf(sign) >= 0) {
        depth++;
      } else if (CLOSE.indexOf(sign) >= 0) {
        depth = Math.max(0, depth - 1);
      }
      if (depth == 0 && STOPS.indexOf(sign) >= 0) {
        Span clause = trimmed(text, from, at);
        if (clause.length() > 0) {
          clauses.add(clause);
        }
        from = at + 1;
      }
    }
    return clauses;
  }

  private static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = Math.max(start, end);
    while (from < to && Lines.blank(text.charAt(from))) {
      from++;
    }
    while (to > from && Lines.blank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
