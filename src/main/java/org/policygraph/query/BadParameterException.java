package org.policygraph.query;

import org.jspecify.annotations.Nullable;

/** A request that does not fit a query's parameters. Its message is for the caller. */
public class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  BadParameterException(String parameter, String rule) {
    super("Parameter \"" + parameter + "\" " + rule);
    this.parameter = parameter;
  }

  BadParameterException(String parameter, String rule, String value, @Nullable Throwable cause) {
    super("Parameter \"" + parameter + "\" " + rule + "; it is \"" + value + "\"", cause);
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }
}
