package org.policygraph.extraction.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Pieces of a text that do not overlap, found by offset. */
public final class Spans {
  private final TreeMap<Integer, Span> byStart = new TreeMap<>();

  public Spans(List<Span> spans) {
    spans.forEach(span -> byStart.put(span.start(), span));
  }

  /** What pieces cover that may overlap, in any order. */
  public static Spans union(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.start() <= last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return new Spans(merged);
  }

  public static Spans furniture(List<Line> lines) {
    return new Spans(lines.stream().filter(Line::furniture).map(Line::span).toList());
  }

  public boolean holds(int offset) {
    var entry = byStart.floorEntry(offset);
    return entry != null && entry.getValue().contains(offset);
  }

  /** Whether one piece holds all of a span. */
  public boolean holds(Span span) {
    var entry = byStart.floorEntry(span.start());
    return entry != null && span.end() <= entry.getValue().end();
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
