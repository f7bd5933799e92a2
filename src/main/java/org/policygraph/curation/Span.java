package org.policygraph.curation;

import java.util.ArrayList;
import java.util.List;

/** From {@code start} up to, not including, {@code end}, in code points of the source file. */
record Span(int start, int end) {
  int length() {
    return end - start;
  }

  boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The span in consecutive pieces of at most {@code size} that together cover it exactly. */
  List<Span> pieces(int size) {
    List<Span> pieces = new ArrayList<>();
    for (int from = start; from < end; from += size) {
      pieces.add(new Span(from, Math.min(end, from + size)));
    }
    return pieces;
  }
}
