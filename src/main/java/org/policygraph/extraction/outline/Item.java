package org.policygraph.extraction.outline;

import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * A numbered part of a document with all that belongs to it.
 *
 * @param number its place in its list, from 1; 0 where it has none
 * @param sign the numbering itself
 * @param heading what follows the sign up to the end of its sentence or line
 * @param span from the sign to the next part that is not inside this one
 */
public record Item(
    Marker marker, int number, Span sign, Span heading, Span span, @Nullable Item parent) {

  /** 1 for a part that is inside no other. */
  public int level() {
    return parent == null ? 1 : parent.level() + 1;
  }

  /** What stands behind the heading. */
  Span body() {
    return new Span(Math.min(heading.end(), span.end()), span.end());
  }
}
