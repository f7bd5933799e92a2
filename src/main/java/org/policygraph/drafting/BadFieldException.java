package org.policygraph.drafting;

/** A field that tells something of a document and cannot be meant. */
public final class BadFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String rule;
  private final String value;

  BadFieldException(String field, String rule, String value) {
    super(field + " " + rule + "; found “" + value + "”");
    this.field = field;
    this.rule = rule;
    this.value = value;
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
