package org.policygraph.curation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of a document with their spans. */
final class Outline {
  private record Part(String iri, int level, Span span) {}

  private final List<Part> parts = new ArrayList<>();

  void add(String iri, int level, Span span) {
    parts.add(new Part(iri, level, span));
  }

  /** The IRI of the deepest section that contains the whole span; null outside all sections. */
  @Nullable String deepest(Span span) {
    Part deepest = null;
    for (Part part : parts) {
      if (part.span.contains(span) && (deepest == null || part.level >= deepest.level)) {
        deepest = part;
      }
    }
    return deepest == null ? null : deepest.iri;
  }
}
