package org.policygraph.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values for variables of a query, set as terms and never as text.
 *
 * @param values one value for a variable, which then is no longer free
 * @param batchVariable a variable that runs over {@code batch}; null where there is no batch
 * @param batch the values of that variable; an empty batch has no solution
 */
public record Parameters(
    Map<String, Value> values, @Nullable String batchVariable, List<Value> batch) {

  public static final Parameters NONE = new Parameters(Map.of(), null, List.of());

  public Parameters {
    values = Map.copyOf(values);
    batch = List.copyOf(batch);
  }

  public static Parameters of(String variable, Value value) {
    return NONE.with(variable, value);
  }

  public static Parameters each(String variable, Collection<? extends Value> batch) {
    return new Parameters(Map.of(), variable, List.copyOf(batch));
  }

  public Parameters with(String variable, Value value) {
    Map<String, Value> more = new LinkedHashMap<>(values);
    more.put(variable, value);
    return new Parameters(more, batchVariable, batch);
  }
}
