package org.policygraph.curation;

/** From {@code start} up to, not including, {@code end}, in code points of the source file. */
public record Span(int start, int end) {
  public int length() {
    return end - start;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
