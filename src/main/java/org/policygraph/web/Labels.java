package org.policygraph.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;

/** Names in one language, in the other where there is none. */
final class Labels {
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param facts triples whose objects are names
   */
  Labels(Collection<Fact> facts, String language) {
    for (Fact fact : facts) {
      Value.Literal name = (Value.Literal) fact.object();
      if (language.equals(name.language())) {
        names.put(fact.subject().text(), name.text());
      } else {
        names.putIfAbsent(fact.subject().text(), name.text());
      }
    }
  }

  Optional<String> find(String iri) {
    return Optional.ofNullable(names.get(iri));
  }

  String of(String iri) {
    return find(iri).orElse(GraphWriter.shortened(iri));
  }
}
