package org.policygraph.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/** Foci by their entities and graphs. */
record Foci(Iris iris) {
  private static final String REGISTRIES = "agencies";

  /**
   * One focus.
   *
   * @param entity that the variable ?focus stands for
   * @param key of its derived graph
   */
  record Focus(FocusKind kind, Value.Iri entity, String key) {}

  Focus registries() {
    return new Focus(FocusKind.REGISTRY, new Value.Iri(iris.root()), REGISTRIES);
  }

  /** The focus of an entity; empty for what is no entity of ours. */
  Optional<Focus> of(FocusKind kind, Value.Iri entity) {
    return iris.key(entity.text()).map(key -> new Focus(kind, entity, key));
  }

  /** The documents whose named graphs these are. */
  List<Value.Iri> documents(Iterable<Value.Iri> graphs) {
    List<Value.Iri> documents = new ArrayList<>();
    String prefix = iris.documentGraph("");
    for (Value.Iri graph : graphs) {
      if (graph.text().startsWith(prefix)) {
        String key = graph.text().substring(prefix.length());
        if (Iris.isKey(key)) {
          documents.add(new Value.Iri(iris.entity("document", key)));
        }
      }
    }
    return documents;
  }

  /** Where a document is stated. */
  Value.Iri stated(Focus document) {
    return new Value.Iri(iris.documentGraph(document.key()));
  }

  /** Where the conclusions of a focus are. */
  Value.Iri derived(Focus focus) {
    return derived(focus.kind(), focus.key());
  }

  Value.Iri derived(FocusKind kind, String key) {
    return new Value.Iri(iris.derivedGraph(kind.word(), key));
  }

  /** Whether every focus sees the graph. */
  boolean seenByAll(Value.Iri graph) {
    return isOntology(graph) || graph.text().startsWith(iris.registryGraph(""));
  }

  boolean isOntology(Value.Iri graph) {
    return graph.text().equals(iris.ontologyGraph());
  }
}
