package org.policygraph.derivation;

import org.policygraph.store.Template;

/**
 * A declared rule: a CONSTRUCT query over what a focus sees, with its name, what it means, and when
 * it is run. A rule sees what is stated and what the strata up to its own derived.
 */
public record DerivationRule(
    String name, Words label, Words meaning, int stratum, FocusKind focus, Template query) {

  /** A text in both languages. */
  public record Words(String zh, String en) {}
}
