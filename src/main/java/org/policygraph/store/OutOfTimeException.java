package org.policygraph.store;

import java.time.Duration;

/** A query was given up because its time was over. */
public class OutOfTimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration limit;

  public OutOfTimeException(Duration limit, Throwable cause) {
    super("the query takes more than " + limit, cause);
    this.limit = limit;
  }

  /** The time that it had. */
  public Duration limit() {
    return limit;
  }
}
