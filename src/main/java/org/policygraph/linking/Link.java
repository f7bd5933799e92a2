package org.policygraph.linking;

import java.util.List;
import java.util.Optional;

/** What linking a written name came to. */
public sealed interface Link {
  /**
   * The one entity that is meant.
   *
   * @param id {@code type/key}, such as {@code agency/wuhan-science-technology-bureau}
   */
  record Linked(String id, Confidence confidence) implements Link {}

  /**
   * Entities that may be meant; a person has to choose. One alone where it is likely and the text
   * does not bear it out, such as the name of a body that no longer existed.
   *
   * @param candidates at least one, in the order of their IDs
   */
  record Ambiguous(List<String> candidates) implements Link {
    public Ambiguous {
      candidates = candidates.stream().distinct().sorted().toList();
      if (candidates.isEmpty()) {
        throw new IllegalArgumentException("an ambiguous link has candidates");
      }
    }
  }

  /** The registry has nothing of that name. */
  record Unknown() implements Link {}

  /** The entity where it is sure enough to be linked. */
  default Optional<String> linkedId() {
    return this instanceof Linked linked ? Optional.of(linked.id()) : Optional.empty();
  }
}
