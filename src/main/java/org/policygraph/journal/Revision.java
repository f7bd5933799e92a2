package org.policygraph.journal;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value.Iri;

/**
 * A publication as the journal has it.
 *
 * @param number above that of every earlier one; numbers may be missing in between
 * @param at when it was made, by the clock of the machine that made it, in milliseconds
 * @param by who made it
 * @param note why
 * @param document the document that was published or withdrawn; null where it was not one
 * @param added how many stated triples the graph has by it that it had not before; what was derived
 *     is not counted
 * @param removed how many stated triples the graph has no more
 */
public record Revision(
    long number,
    Instant at,
    String by,
    String note,
    @Nullable Iri document,
    int added,
    int removed) {

  public Revision {
    if (number < 1) {
      throw new IllegalArgumentException("a revision is numbered from 1: " + number);
    }
    Objects.requireNonNull(at);
    Objects.requireNonNull(by);
    Objects.requireNonNull(note);
  }
}
