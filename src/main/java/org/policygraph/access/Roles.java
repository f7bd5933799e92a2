package org.policygraph.access;

/** Names of roles. */
public final class Roles {
  /** Drafts, reviews, publishes and withdraws. */
  public static final String EDITOR = "EDITOR";

  private Roles() {}
}
