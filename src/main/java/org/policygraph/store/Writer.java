package org.policygraph.store;

import java.util.Collection;

/** What may be changed inside one write; queries see what was written so far. */
public interface Writer extends Snapshot {

  /** Makes the named graph hold exactly these triples; only the difference is written. */
  void replace(Value.Iri graph, Collection<Fact> facts);

  /** Adds triples to the named graph. */
  void add(Value.Iri graph, Collection<Fact> facts);

  /** Takes triples out of the named graph, as far as they are there. */
  void remove(Value.Iri graph, Collection<Fact> facts);

  /**
   * Numbers the state that this write makes. The number is part of the commit: whatever ends the
   * process, a state that is found again has the number that was given with it, and everything that
   * an engine keeps beside its triples, such as an index of labels, is that of the same number when
   * the store has been opened. Numbers are no triples: no query sees them.
   *
   * @throws IllegalArgumentException where it is not above the number that the state has
   */
  void revision(long number);

  /** What this write has changed so far, against the state that it began with. */
  Changes changes();
}
