package org.policygraph.store;

import java.util.Collection;

/** What may be changed inside one write; queries see what was written so far. */
public interface Writer extends Snapshot {

  /** Makes the named graph hold exactly these triples; only the difference is written. */
  void replace(Value.Iri graph, Collection<Fact> facts);

  /** Adds triples to the named graph. */
  void add(Value.Iri graph, Collection<Fact> facts);

  /** What this write has changed so far, against the state that it began with. */
  Changes changes();
}
