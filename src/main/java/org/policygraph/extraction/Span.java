package org.policygraph.extraction;

/** A piece of a text, in UTF-16 offsets; the end is exclusive. */
record Span(int start, int end) {
  Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  int length() {
    return end - start;
  }

  boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  String of(String text) {
    return text.substring(start, end);
  }
}
