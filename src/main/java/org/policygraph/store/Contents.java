package org.policygraph.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a store holds. */
public final class Contents {
  private static final Template GRAPH = Template.beside(Contents.class, "graph.rq");

  private Contents() {}

  /** The triples of each named graph. */
  public static Map<Value.Iri, Collection<Fact>> of(Snapshot snapshot) {
    Map<Value.Iri, Collection<Fact>> all = new LinkedHashMap<>();
    for (Value.Iri graph : snapshot.graphs()) {
      all.put(graph, of(snapshot, graph));
    }
    return all;
  }

  /** The triples of one named graph. */
  public static List<Fact> of(Snapshot snapshot, Value.Iri graph) {
    return snapshot.construct(GRAPH, Parameters.of("graph", graph));
  }
}
