package org.policygraph.extraction.draft;

import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Span;

/**
 * A place where a text names a document, a meeting or a doctrine.
 *
 * @param name without title marks
 * @param number the document number where the mention is one
 * @param inner whether it stands inside the name of another document
 */
public record Mention(Span span, String name, @Nullable String number, boolean inner) {
  public static Mention named(Span span, String name) {
    return new Mention(span, name, null, false);
  }
}
