package org.policygraph.graphql;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.policygraph.publication.Publication;
import org.policygraph.publication.Refused;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/**
 * What an editor changes in one request. Each mutation is made outside of every read, and its
 * answer is read from the state that it led to.
 */
record Editing(Publication publication, Iris iris, String by, Readings readings) {
  /** Where it lies in the context of a request; absent where the caller is no editor. */
  static final String KEY = Editing.class.getName();

  /** Opens what is there now. */
  interface Readings {
    /**
     * @param drafts whether what is read is a draft
     */
    <T> T open(boolean drafts, java.util.function.Function<Reading, T> work);
  }

  /**
   * Makes one mutation.
   *
   * @param answer reads what came of it: a {@link org.policygraph.journal.Revision}, or the IRI of a
   *     statement
   * @throws Problem where it is refused; nothing was changed
   */
  Object run(
      String field,
      Map<String, @Nullable Object> arguments,
      BiFunction<Object, Reading, Object> answer) {
    try {
      switch (field) {
        case "publishDocument":
          Object published =
              publication.publish(
                  iri("id", arguments), expected(arguments), text("note", arguments), by);
          return readings.open(false, reading -> answer.apply(published, reading));
        case "withdrawDocument":
          Object withdrawn =
              publication.withdraw(
                  iri("id", arguments),
                  expected(arguments),
                  Objects.requireNonNull(text("note", arguments)),
                  by);
          return readings.open(false, reading -> answer.apply(withdrawn, reading));
        default:
          throw new IllegalStateException("no mutation " + field);
      }
    } catch (Refused refused) {
      throw Problem.of(refused);
    }
  }

  private Value.Iri iri(String argument, Map<String, @Nullable Object> arguments) {
    String id = String.valueOf(arguments.get(argument));
    try {
      return new Value.Iri(iris.ofId(id));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(argument + " is no ID of the form type/key: " + id);
    }
  }

  private static int expected(Map<String, @Nullable Object> arguments) {
    return (Integer) Objects.requireNonNull(arguments.get("expectedRevision"));
  }

  private static @Nullable String text(String argument, Map<String, @Nullable Object> arguments) {
    Object value = arguments.get(argument);
    return value == null ? null : value.toString();
  }
}
