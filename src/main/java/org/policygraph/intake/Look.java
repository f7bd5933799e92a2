package org.policygraph.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;

/**
 * Something that a person has to look at in a draft.
 *
 * @param property what the API calls it, as a path from the draft
 * @param message in English
 * @param chinese the same in Chinese; null where {@link org.policygraph.drafting.Reasons} has it,
 *     or where it is told in English alone
 * @param place where in the text; null where it is not told by a place
 * @param evidence of the statement that it is about
 */
record Look(
    String property,
    String message,
    @Nullable String chinese,
    @Nullable Place place,
    List<Value.Iri> evidence) {
  /** Statements that were left out, or are poor. */
  static final String STATEMENTS = "statements";

  /** The document itself. */
  static final String DOCUMENT = "document";

  Look(String property, String message, @Nullable Place place, List<Value.Iri> evidence) {
    this(property, message, null, place, evidence);
  }

  /** A piece of the text, in code points. */
  record Place(int start, int end, String exact) {}

  @Override
  public String toString() {
    return place == null ? message : "“" + place.exact() + "”: " + message;
  }
}
