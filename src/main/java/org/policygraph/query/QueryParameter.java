package org.policygraph.query;

import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/**
 * A variable of a query that the caller may set.
 *
 * @param defaultText what stands in where the caller says nothing; null where there is no default
 * @param optional whether the variable stays unbound where the caller says nothing
 */
public record QueryParameter(
    String name,
    ParameterType type,
    @Nullable String defaultText,
    boolean optional,
    Wording description) {

  /** Whether a call without it is an error. */
  public boolean required() {
    return defaultText == null && !optional;
  }

  /**
   * @throws BadParameterException where the text is not of the type
   */
  Value value(String text, Iris iris) {
    try {
      return type.parse(text, iris);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(name, "must be " + type.rule(), text, e);
    }
  }
}
