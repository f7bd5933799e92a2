package org.policygraph.reading;

import java.time.Duration;

/** When the reading of a file has to be over; asked again and again by whoever reads. */
final class Deadline {
  private final Duration longest;
  private final long start = System.nanoTime();

  Deadline(Duration longest) {
    this.longest = longest;
  }

  /**
   * @throws Overrun where the time is up, or nobody waits for the text any more
   */
  void check() {
    if (System.nanoTime() - start > longest.toNanos() || Thread.currentThread().isInterrupted()) {
      throw new Overrun(reason(longest));
    }
  }

  static String reason(Duration longest) {
    return "the file is not read within "
        + longest.toSeconds()
        + " seconds, the most that is taken";
  }
}
