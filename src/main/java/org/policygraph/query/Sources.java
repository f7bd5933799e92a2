package org.policygraph.query;

/** What a query's answers rest on: {@code # graph:} in its header. */
public enum Sources {
  /** What documents and registries say. */
  STATED,
  /** What rules derived from it. */
  DERIVED,
  /** Both. */
  ALL
}
