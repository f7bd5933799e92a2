package org.policygraph.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a document that was handed in has come.
 *
 * @param id names it, also when the service has started again
 * @param file the name under which it was handed in
 * @param document ID of its draft; null until it is known
 * @param failure why there is no draft; null unless it failed
 * @param statements how many were drafted; 0 until it is done
 * @param look places and entries that a person has to look at
 */
public record Submission(
    String id,
    String file,
    State state,
    @Nullable String document,
    @Nullable String failure,
    int statements,
    List<String> look) {

  /** In this order; the last two are ends. */
  public enum State {
    WAITING,
    READING,
    DRAFTING,
    CHECKING,
    WRITING,
    DONE,
    FAILED;

    /** Whether nothing more happens to it. */
    public boolean ended() {
      return this == DONE || this == FAILED;
    }
  }

  static Submission waiting(String id, String file) {
    return new Submission(id, file, State.WAITING, null, null, 0, List.of());
  }

  Submission at(State next) {
    return new Submission(id, file, next, document, failure, statements, look);
  }

  Submission of(String draft) {
    return new Submission(id, file, state, draft, failure, statements, look);
  }

  Submission failed(String why) {
    return new Submission(id, file, State.FAILED, document, why, 0, List.of());
  }

  Submission done(int drafted, List<String> places) {
    return new Submission(id, file, State.DONE, document, null, drafted, List.copyOf(places));
  }
}
