package org.policygraph.store;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One solution of a SELECT query: values by variable name, unbound variables absent. */
public record Row(Map<String, Value> values) {

  public Row {
    values = Map.copyOf(values);
  }

  public Optional<Value> find(String variable) {
    return Optional.ofNullable(values.get(variable));
  }

  /** The text of the value, or null where the variable is unbound. */
  public @Nullable String text(String variable) {
    Value value = values.get(variable);
    return value == null ? null : value.text();
  }

  /**
   * The value of a variable that the query always binds.
   *
   * @throws IllegalStateException where it is unbound: the query and its reader disagree
   */
  public Value get(String variable) {
    return find(variable)
        .orElseThrow(
            () -> new IllegalStateException("?" + variable + " is unbound in " + values.keySet()));
  }

  /** As {@link #get}, for a variable that is always an IRI. */
  public Value.Iri iri(String variable) {
    if (get(variable) instanceof Value.Iri iri) {
      return iri;
    }
    throw new IllegalStateException("?" + variable + " is no IRI: " + get(variable));
  }
}
