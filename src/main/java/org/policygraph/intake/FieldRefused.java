package org.policygraph.intake;

import org.policygraph.drafting.BadFieldException;

/** A field that was handed in with a document and cannot be meant; nothing was taken. */
public final class FieldRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String rule;
  private final String value;

  FieldRefused(BadFieldException why) {
    super(why.getMessage(), why);
    this.field = why.field();
    this.rule = why.rule();
    this.value = why.value();
  }

  /** The name of the field. */
  public String field() {
    return field;
  }

  /** What a value of it has to be. */
  public String rule() {
    return rule;
  }

  /** What was given. */
  public String value() {
    return value;
  }
}
