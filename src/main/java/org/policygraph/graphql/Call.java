package org.policygraph.graphql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;

/**
 * One selected field with its arguments.
 *
 * @param type name of the type that the schema gives the field, without list and non-null
 */
record Call(String type, Map<String, @Nullable Object> arguments, Reading reading) {

  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 200;

  @Nullable String text(String argument) {
    Object value = arguments.get(argument);
    return value == null ? null : value.toString();
  }

  /** Whether an argument that is a yes or no says yes. */
  boolean truth(String argument) {
    return Boolean.TRUE.equals(arguments.get(argument));
  }

  @Nullable Integer number(String argument) {
    return (Integer) arguments.get(argument);
  }

  /**
   * @throws Problem where it is no ID
   */
  Optional<Value.Iri> id(String argument) {
    String id = text(argument);
    return id == null ? Optional.empty() : Optional.of(reading.iri(argument, id));
  }

  /** The same call with the fields of an input object as arguments. */
  @SuppressWarnings("unchecked")
  Call within(String argument) {
    Object value = arguments.get(argument);
    return new Call(
        type, value == null ? Map.of() : (Map<String, @Nullable Object>) value, reading);
  }

  List<?> list(String argument) {
    Object value = arguments.get(argument);
    return value == null ? List.of() : (List<?>) value;
  }

  /**
   * How many edges to serve: 20 unless told, 200 at the most.
   *
   * @throws Problem where it is negative
   */
  int first() {
    Integer first = number("first");
    if (first == null) {
      return PAGE;
    }
    if (first < 0) {
      throw Problem.badRequest("first must not be negative: " + first);
    }
    return Math.min(first, LARGEST_PAGE);
  }
}
