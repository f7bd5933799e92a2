package org.policygraph.curation;

/** From {@code start} up to, not including, {@code end}, in code points of the source file. */
record Span(int start, int end) {
  int length() {
    return end - start;
  }

  boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
