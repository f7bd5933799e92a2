package org.policygraph.derivation;

import org.policygraph.store.Template;

/**
 * A declared rule: a CONSTRUCT query over what a focus sees, with its name, what it means, and when
 * it is run. A rule sees what is stated and what the strata below its own derived.
 *
 * @param recursive it also sees what its own stratum concludes, until nothing new follows
 */
public record DerivationRule(
    String name,
    Words label,
    Words meaning,
    int stratum,
    boolean recursive,
    FocusKind focus,
    Template query) {

  /** A text in both languages. */
  public record Words(String zh, String en) {}
}
