package org.policygraph.graphql;

import java.time.Duration;
import org.policygraph.store.Snapshot;

/**
 * How much one request may take, in what it asks of the graph, in time and in the size of its
 * answer: the state of the drafts beside the published one takes of the same.
 */
final class Allowance {
  /** More objects than this in one answer are refused. */
  private static final int LARGEST_ANSWER = 100_000;

  /** More queries than this of one state are refused: a request of thousands of fields. */
  private static final int MOST_QUERIES = 500;

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final long begun = System.nanoTime();
  private int things;
  private long places;

  /**
   * The snapshot, for one more query.
   *
   * @throws Problem where queries or time are used up
   */
  Snapshot ask(Snapshot snapshot) {
    if (snapshot.queries() >= MOST_QUERIES) {
      throw Problem.of(
          Problem.Code.TOO_LARGE,
          "the request needs more than "
              + MOST_QUERIES
              + " queries: ask for fewer fields, or in several requests");
    }
    if (System.nanoTime() - begun > LONGEST.toNanos()) {
      throw Problem.of(
          Problem.Code.TOO_LARGE,
          "the request takes more than " + LONGEST.toSeconds() + " seconds: ask for less at once");
    }
    return snapshot;
  }

  /**
   * Counts one more object that was read.
   *
   * @throws Problem where they are too many
   */
  void takeObject() {
    if (++things > LARGEST_ANSWER) {
      throw tooLarge();
    }
  }

  /**
   * Counts the places of the answer that objects take: one object may stand in many.
   *
   * @throws Problem where they are too many
   */
  void takePlaces(long more) {
    places += more;
    if (places > LARGEST_ANSWER) {
      throw tooLarge();
    }
  }

  private static Problem tooLarge() {
    return Problem.of(
        Problem.Code.TOO_LARGE,
        "the answer would have more than "
            + LARGEST_ANSWER
            + " objects: ask for fewer with first, or in several requests");
  }
}
