package org.policygraph.extraction.text;

import java.util.concurrent.CancellationException;

/** Ends work that nobody waits for any more. */
public final class Cancellation {
  private Cancellation() {}

  /**
   * Asked by long loops.
   *
   * @throws CancellationException where the thread is interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the reading was broken off");
    }
  }
}
