package org.policygraph.query;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param time after which a query is given up, whether it is a saved one or a client's own
 */
public record QueryLimits(Duration time) {
  public QueryLimits {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("a query needs time to run: " + time);
    }
  }
}
