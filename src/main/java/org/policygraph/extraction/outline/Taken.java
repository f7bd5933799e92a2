package org.policygraph.extraction.outline;

import java.util.Map;
import java.util.TreeMap;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/** The places that a reader has read already or that belong to the page. */
public final class Taken {
  private final TreeMap<Integer, Integer> spans = new TreeMap<>();

  public Taken(PolicyText text) {
    for (Line line : text.lines()) {
      if (line.furniture()) {
        add(line.span());
      }
    }
  }

  public void add(Span span) {
    spans.merge(span.start(), span.end(), Math::max);
  }

  /** Spans do not nest further than the readers nest: the nearest before decides. */
  public boolean overlaps(Span span) {
    Map.Entry<Integer, Integer> before = spans.lowerEntry(span.end());
    return before != null && before.getValue() > span.start();
  }
}
