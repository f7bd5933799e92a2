package org.policygraph.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A place where a text names a document, a meeting or a doctrine.
 *
 * @param name without title marks
 * @param number the document number where the mention is one
 * @param inner whether it stands inside the name of another document
 */
record Mention(Span span, String name, @Nullable String number, boolean inner) {
  static Mention named(Span span, String name) {
    return new Mention(span, name, null, false);
  }
}
