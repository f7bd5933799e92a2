package org.policygraph.query;

import java.util.Set;
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

  /** A parameter of such a name means an entity of that type. */
  private static final Set<String> ENTITIES =
      Set.of("agency", "document", "function", "indicator", "measure");

  /** Whether a call without it is an error. */
  public boolean required() {
    return defaultText == null && !optional;
  }

  /**
   * @throws BadParameterException where the text is not of the type
   */
  Value value(String text, Iris iris) {
    try {
      Value value = type.parse(text, iris);
      if (type == ParameterType.ID
          && ENTITIES.contains(name)
          && !iris.type(value.text()).filter(name::equals).isPresent()) {
        throw new IllegalArgumentException("an entity of another type");
      }
      return value;
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(
          name,
          type == ParameterType.ID && ENTITIES.contains(name)
              ? new Wording(
                  "须为形如 " + name + "/键 的 ID，或此类实体的 IRI",
                  "must be an ID of the form " + name + "/key, or the IRI of such an entity")
              : new Wording("须为" + type.rule().zh(), "must be " + type.rule().en()),
          text,
          e);
    }
  }
}
