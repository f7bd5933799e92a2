package org.policygraph.loading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.derivation.Derivation;
import org.policygraph.store.Fact;
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
   * @param beside what it points to: the ontology, the registries, other documents
   */
  public List<Violation> check(String name, Collection<Fact> document, Collection<Fact> beside) {
    Set<Node> own =
        document.stream()
            .map(it -> Terms.node(it.subject()))
            .collect(Collectors.toUnmodifiableSet());
    return validation().check(List.of(file(name, document), file("", beside)), own);
  }

  private static ParsedFile file(String name, Collection<Fact> facts) {
    return new ParsedFile(name, "", facts.stream().map(Terms::triple).toList(), Map.of());
  }
}
