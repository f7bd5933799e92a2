package org.policygraph.loading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.policygraph.derivation.Derivation;
import org.policygraph.store.Fact;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Terms;
import org.policygraph.vocabulary.Iris;

/**
 * What a seed's ontology asks of every graph that is published, whether it comes from a file or
 * not: its shapes, and the rules by which more follows. Both are read when first needed. Safe for
 * use by several threads.
 */
public final class Requirements {
  private final Supplier<Seed> seed;
  private final Iris iris;
  private @Nullable Validation validation;
  private @Nullable Derivation derivation;

  public Requirements(Supplier<Seed> seed, Iris iris) {
    this.seed = seed;
    this.iris = iris;
  }

  public synchronized Derivation derivation() {
    if (derivation == null) {
      derivation = Loader.derivation(seed.get(), iris);
    }
    return derivation;
  }

  private synchronized Validation validation() {
    if (validation == null) {
      validation = new Validation(seed.get().shapes());
    }
    return validation;
  }

  /**
   * What is wrong with a document's graph, warnings included.
   *
   * @param name what messages call it
   * @param published with the ontology and the registries that it points to
   * @param beside what it points to otherwise: of other documents
   */
  public List<Violation> check(
      String name, Collection<Fact> document, Snapshot published, Collection<Fact> beside) {
    Graph data = derivation().background(published).with(document);
    beside.forEach(it -> data.add(Terms.triple(it)));
    List<Triple> own = document.stream().map(Terms::triple).toList();
    return validation().check(data, new ParsedFile(name, "", own, Map.of()));
  }
}
