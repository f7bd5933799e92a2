package org.policygraph.extraction.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the second body of a page that holds its text twice (for reading and for printing). Cells
 * of a table repeat too: only long lines in the order of their first time, and many of them, make a
 * copy.
 */
final class CopiedLines {
  /** A shorter line may be said twice by a document. */
  private static final int LONG = 60;

  /** So many long lines, or a copy is not believed. */
  private static final int FEWEST = 3;

  /** What part of a text its copy must be at least: one in so many. */
  private static final int PART = 5;

  /** A copy's first lines (date, source) may be set otherwise than those of the first body. */
  private static final int OTHERWISE = 4;

  private CopiedLines() {}

  /** The indexes of the lines of a copy. */
  static BitSet of(String text, List<Span> lines) {
    Map<String, Integer> seen = new HashMap<>();
    BitSet again = new BitSet();
    int copied = 0;
    int count = 0;
    int first = -1;
    int last = -1;
    int order = -1;
    for (int i = 0; i < lines.size(); i++) {
      Integer before = seen.putIfAbsent(lines.get(i).of(text), i);
      if (before == null) {
        continue;
      }
      again.set(i);
      if (lines.get(i).length() >= LONG && before > order) {
        first = first < 0 ? i : first;
        last = i;
        order = before;
        copied += lines.get(i).length();
        count++;
      }
    }
    BitSet copy = new BitSet();
    if (count < FEWEST || copied * (long) PART < text.length()) {
      return copy;
    }
    copy.set(edge(again, first, -1, lines.size()), edge(again, last, 1, lines.size()) + 1);
    return copy;
  }

  /**
   * Goes on from a line of the copy over lines that were there before, past a few that were not.
   */
  private static int edge(BitSet again, int from, int step, int size) {
    int edge = from;
    int other = 0;
    for (int i = from + step; i >= 0 && i < size && other <= OTHERWISE; i += step) {
      if (again.get(i)) {
        edge = i;
        other = 0;
      } else {
        other++;
      }
    }
    return edge;
  }
}
