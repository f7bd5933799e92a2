package org.policygraph.store.tdb;

/** How far a commit of the store has come: between any two of these a process may end. */
enum CommitStep {
  /** The work is done, nothing of it is on the disk. */
  WORKED,
  /** The graphs that the index may come to lack are marked. */
  MARKED,
  /** The index is on the disk, and not yet that which is asked. */
  INDEX_PREPARED,
  /** Triples and number are those of the new state. */
  TRIPLES_COMMITTED,
  /** So is the index. */
  INDEX_COMMITTED
}
