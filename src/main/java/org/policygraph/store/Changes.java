package org.policygraph.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a write changed, by named graph: triples that were not there before, and triples that are
 * there no more. What was added and removed again, or the other way round, is in neither.
 */
public record Changes(Map<Value.Iri, Set<Fact>> added, Map<Value.Iri, Set<Fact>> removed) {

  public Changes {
    added = copy(added);
    removed = copy(removed);
  }

  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }

  /** The named graphs that differ. */
  public Set<Value.Iri> graphs() {
    Set<Value.Iri> graphs = new LinkedHashSet<>(added.keySet());
    graphs.addAll(removed.keySet());
    return graphs;
  }

  /** Graphs without a difference are left out; the order is kept. */
  private static Map<Value.Iri, Set<Fact>> copy(Map<Value.Iri, Set<Fact>> facts) {
    Map<Value.Iri, Set<Fact>> copy = new LinkedHashMap<>();
    facts.forEach(
        (graph, them) -> {
          if (!them.isEmpty()) {
            copy.put(graph, Collections.unmodifiableSet(new LinkedHashSet<>(them)));
          }
        });
    return Collections.unmodifiableMap(copy);
  }
}
