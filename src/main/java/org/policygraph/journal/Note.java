package org.policygraph.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value.Iri;

/**
 * What a publication says about itself.
 *
 * @param by who publishes: the name of an editor, or of what acts by itself, such as {@code seed}
 * @param text why, in words for a reader of the journal
 * @param document the document that is published or withdrawn; null where it is not one
 */
public record Note(String by, String text, @Nullable Iri document) {

  public Note {
    Objects.requireNonNull(by);
    Objects.requireNonNull(text);
  }
}
