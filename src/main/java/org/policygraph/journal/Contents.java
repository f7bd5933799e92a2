package org.policygraph.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/** All that a store holds. */
final class Contents {
  private static final Template GRAPH = Template.beside(Contents.class, "graph.rq");

  private Contents() {}

  /** The triples of each named graph. */
  static Map<Value.Iri, Collection<Fact>> of(Snapshot snapshot) {
    Map<Value.Iri, Collection<Fact>> all = new LinkedHashMap<>();
    for (Value.Iri graph : snapshot.graphs()) {
      all.put(graph, snapshot.construct(GRAPH, Parameters.of("graph", graph)));
    }
    return all;
  }
}
