package org.policygraph.extraction.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The brackets of a text, half- or full-width: （…） (…) 【…】 [...] 〔…〕, also where the two signs of a
 * pair differ in width.
 */
public final class Brackets {
  /** Agencies of one task fill a few lines, not a page. */
  public static final int LONGEST = 900;

  private static final String OPEN = "(（【[［〔";
  private static final String CLOSE = ")）】]］〕";
  private static final String SHAPES = "rrssst";

  private Brackets() {}

  /** A bracket of agencies holds brackets in names, and those may hold one more. */
  private static final int DEEPEST = 3;

  /**
   * In the order of the text, an outer bracket before those inside it. Time grows with the length
   * of the text: longer and deeper brackets are left out.
   */
  public static List<Bracket> of(String text, int from, int to) {
    List<Bracket> found = new ArrayList<>();
    int[] stack = new int[to > from ? Math.min(to - from, LONGEST) : 0];
    int[] height = new int[stack.length + 1];
    int depth = 0;
    for (int at = from; at < to; at++) {
      char sign = text.charAt(at);
      int open = OPEN.indexOf(sign);
      if (open >= 0) {
        if (depth == stack.length) {
          depth = 0;
        }
        stack[depth++] = at;
        height[depth] = 0;
        continue;
      }
      int close = CLOSE.indexOf(sign);
      if (close < 0) {
        continue;
      }
      // An opening sign that a scan lost its partner of is passed over, two at most.
      for (int back = 1; back <= Math.min(3, depth); back++) {
        int begin = stack[depth - back];
        if (SHAPES.charAt(OPEN.indexOf(text.charAt(begin))) == SHAPES.charAt(close)) {
          int inside = height[depth - back + 1];
          depth -= back;
          height[depth] = Math.max(height[depth], inside + 1);
          if (at - begin <= LONGEST && inside < DEEPEST) {
            found.add(new Bracket(new Span(begin, at + 1), new Span(begin + 1, at)));
          }
          break;
        }
      }
    }
    found.sort(Comparator.comparingInt(bracket -> bracket.span().start()));
    return found;
  }
}
