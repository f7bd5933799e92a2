package org.policygraph.query;

import org.jspecify.annotations.Nullable;

/** A request that does not fit a query's parameters. What it says is for the caller. */
public class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final transient Wording detail;

  BadParameterException(String parameter, Wording rule) {
    this(parameter, said(parameter, rule), null);
  }

  BadParameterException(String parameter, Wording rule, String value, @Nullable Throwable cause) {
    this(parameter, said(parameter, rule, value), cause);
  }

  private BadParameterException(String parameter, Wording detail, @Nullable Throwable cause) {
    super(detail.en(), cause);
    this.parameter = parameter;
    this.detail = detail;
  }

  private static Wording said(String parameter, Wording rule) {
    return new Wording(
        "参数“" + parameter + "”" + rule.zh(), "Parameter \"" + parameter + "\" " + rule.en());
  }

  private static Wording said(String parameter, Wording rule, String value) {
    Wording said = said(parameter, rule);
    return new Wording(said.zh() + "；所给的是“" + value + "”", said.en() + "; it is \"" + value + "\"");
  }

  public String parameter() {
    return parameter;
  }

  /** What the message says, in both languages. */
  public Wording detail() {
    return detail;
  }
}
