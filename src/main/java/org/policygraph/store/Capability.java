package org.policygraph.store;

/** What an engine can do beyond answering a query. */
public enum Capability {
  /** All queries of one {@link GraphStore#read} see the same state. */
  SNAPSHOT,
  /** {@link Snapshot#search} finds labels by their words. */
  TEXT_SEARCH,
  /** A {@link GraphStore#write} happens whole or not at all. */
  ATOMIC_WRITE
}
