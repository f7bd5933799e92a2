package org.policygraph.extraction.text;

import java.util.List;
import java.util.TreeMap;

/** Pieces of a text that do not overlap, found by offset. */
public final class Spans {
  private final TreeMap<Integer, Span> byStart = new TreeMap<>();

  public Spans(List<Span> spans) {
    spans.forEach(span -> byStart.put(span.start(), span));
  }

  public static Spans furniture(List<Line> lines) {
    return new Spans(lines.stream().filter(Line::furniture).map(Line::span).toList());
  }

  public boolean holds(int offset) {
    var entry = byStart.floorEntry(offset);
    return entry != null && entry.getValue().contains(offset);
  }

  public boolean overlaps(Span span) {
    var entry = byStart.lowerEntry(span.end());
    return entry != null && entry.getValue().overlaps(span);
  }

  /** Where the piece begins that an offset lies in or behind; 0 before the first. */
  public int startBefore(int offset) {
    var entry = byStart.floorEntry(offset);
    return entry == null ? 0 : entry.getValue().start();
  }
}
