package org.policygraph.journal;

/** What every entry of a journal keeps to. Stable names: clients may depend on them. */
public enum EntryRule {
  /** Its file is there and can be read. */
  FILE,
  /** Its head has all that a publication is known by. */
  HEAD,
  /** It has the number of its file and names the entry before it. */
  CHAIN,
  /** It holds what its id is the hash of, to the last byte. */
  HASH,
  /** It is one whole RDF Patch of named graphs. */
  PATCH
}
