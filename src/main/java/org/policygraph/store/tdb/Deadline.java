package org.policygraph.store.tdb;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.OutOfTimeException;

/** Until when queries may run. */
final class Deadline {
  static final Deadline NONE = new Deadline(null);

  private final @Nullable Duration limit;
  private final long begun = System.nanoTime();

  private Deadline(@Nullable Duration limit) {
    this.limit = limit;
  }

  static Deadline in(Duration limit) {
    return new Deadline(limit);
  }

  /**
   * Runs work that is cancelled when the time it is given is over.
   *
   * @throws OutOfTimeException where it was, or where no time is left
   */
  <T> T keep(Function<Optional<Duration>, T> work) {
    if (limit == null) {
      return work.apply(Optional.empty());
    }
    Duration left = limit.minusNanos(System.nanoTime() - begun);
    try {
      // Less than a millisecond is no timeout to the engine.
      if (left.toMillis() < 1) {
        throw new QueryCancelledException();
      }
      return work.apply(Optional.of(left));
    } catch (QueryCancelledException e) {
      throw new OutOfTimeException(limit, e);
    }
  }
}
