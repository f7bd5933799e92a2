package org.policygraph.extraction;

import java.util.Map;
import java.util.TreeMap;

/** The places that a reader has read already or that belong to the page. */
final class Taken {
  private final TreeMap<Integer, Integer> spans = new TreeMap<>();

  Taken(PolicyText text) {
    for (Line line : text.lines()) {
      if (line.furniture()) {
        add(line.span());
      }
    }
  }

  void add(Span span) {
    spans.merge(span.start(), span.end(), Math::max);
  }

  /** Spans do not nest further than the readers nest: the nearest before decides. */
  boolean overlaps(Span span) {
    Map.Entry<Integer, Integer> before = spans.lowerEntry(span.end());
    return before != null && before.getValue() > span.start();
  }
}
