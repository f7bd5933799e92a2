package org.policygraph.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policygraph.journal.Journal;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/** What documents said when they were withdrawn; the journal keeps it. */
public final class Withdrawn {
  private final Journal journal;
  private final Iris iris;

  public Withdrawn(Journal journal, Iris iris) {
    this.journal = journal;
    this.iris = iris;
  }

  /**
   * What the last publication of a document took away; empty where there is none, or it took
   * nothing.
   *
   * @param key of a document that is not published
   */
  public Optional<List<Fact>> of(String key) {
    Value.Iri graph = new Value.Iri(iris.documentGraph(key));
    return journal.newest(new Value.Iri(iris.entity("document", key)), Long.MAX_VALUE, 1).stream()
        .findFirst()
        .map(it -> journal.changes(it.number()).removed().getOrDefault(graph, Set.of()))
        .filter(it -> !it.isEmpty())
        .map(List::copyOf);
  }
}
