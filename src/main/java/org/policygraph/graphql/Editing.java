package org.policygraph.graphql;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.JournalFault;
import org.policygraph.publication.Publication;
import org.policygraph.publication.Refused;
import org.policygraph.publication.Review;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/**
 * What an editor changes in one request. Each mutation is made outside of every read, and its
 * answer is read from the state that it led to.
 */
record Editing(Publication publication, Review review, Iris iris, String by, Readings readings) {
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
   * @param answer reads what came of it: a {@link org.policygraph.journal.Revision}, or the IRI of
   *     a statement
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
        case "reviewStatement":
          Object reviewed = review.decide(decided(input(arguments)), by).statement();
          return readings.open(true, reading -> answer.apply(reviewed, reading));
        case "addStatement":
          Object added = review.add(added(input(arguments)), by).statement();
          return readings.open(true, reading -> answer.apply(added, reading));
        default:
          throw new IllegalStateException("no mutation " + field);
      }
    } catch (Refused refused) {
      throw Problem.of(refused);
    } catch (JournalFault fault) {
      throw fault.damage().<RuntimeException>map(Problem::of).orElse(fault);
    }
  }

  private Review.Decided decided(Map<String, @Nullable Object> input) {
    return new Review.Decided(
        iri("id", input),
        Review.Decision.valueOf(String.valueOf(input.get("decision"))),
        expected(input),
        input.get("correction") == null ? null : object("correction", input),
        text("note", input));
  }

  private Review.Added added(Map<String, @Nullable Object> input) {
    return new Review.Added(
        iri("document", input),
        expected(input),
        String.valueOf(input.get("quote")),
        (Integer) input.get("occurrence"),
        object("statement", input),
        text("note", input));
  }

  private static Map<String, @Nullable Object> input(Map<String, @Nullable Object> arguments) {
    return object("input", arguments);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> object(
      String name, Map<String, @Nullable Object> holder) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(holder.get(name));
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
