package org.policygraph.store.tdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.policygraph.store.Changes;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.store.Writer;

final class Tdb2Writer extends Tdb2Snapshot implements Writer {
  private final DatasetGraph triples;
  private final Map<Value.Iri, Set<Fact>> added = new LinkedHashMap<>();
  private final Map<Value.Iri, Set<Fact>> removed = new LinkedHashMap<>();

  /**
   * @param dataset keeps the index of labels with what it is told to hold
   * @param triples the same without the index
   */
  Tdb2Writer(DatasetGraph dataset, DatasetGraph triples, LabelIndex labels) {
    super(dataset, labels);
    this.triples = triples;
  }

  @Override
  public void replace(Value.Iri graph, Collection<Fact> facts) {
    Node name = Terms.node(graph);
    Set<Triple> wanted = new LinkedHashSet<>();
    facts.forEach(fact -> wanted.add(asKept(Terms.triple(fact))));
    Set<Triple> present = new HashSet<>();
    List<Quad> gone = new ArrayList<>();
    dataset
        .find(name, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              present.add(quad.asTriple());
              if (!wanted.contains(quad.asTriple())) {
                gone.add(quad);
              }
            });
    gone.forEach(
        quad -> {
          dataset.delete(quad);
          note(graph, quad.asTriple(), removed, added);
        });
    wanted.stream()
        .filter(triple -> !present.contains(triple))
        .forEach(triple -> add(graph, name, triple));
  }

  @Override
  public void add(Value.Iri graph, Collection<Fact> facts) {
    Node name = Terms.node(graph);
    for (Fact fact : facts) {
      Triple triple = asKept(Terms.triple(fact));
      if (!triples.contains(new Quad(name, triple))) {
        add(graph, name, triple);
      }
    }
  }

  @Override
  public Changes changes() {
    return new Changes(added, removed);
  }

  private static void note(
      Value.Iri graph,
      Triple triple,
      Map<Value.Iri, Set<Fact>> done,
      Map<Value.Iri, Set<Fact>> undone) {
    Fact fact = Terms.fact(triple);
    Set<Fact> back = undone.get(graph);
    if (back == null || !back.remove(fact)) {
      done.computeIfAbsent(graph, it -> new LinkedHashSet<>()).add(fact);
    }
  }

  /** The way past the index asks of no triple whether it is there already: most are no labels. */
  private void add(Value.Iri graph, Node name, Triple triple) {
    DatasetGraph place = LabelIndex.holds(triple.getPredicate()) ? dataset : triples;
    place.add(new Quad(name, triple));
    note(graph, triple, added, removed);
  }

  /** TDB2 keeps the value of a number, not how it was written: 12.50 comes back as 12.5. */
  private static Triple asKept(Triple triple) {
    NodeId value = NodeId.inline(triple.getObject());
    return value == null
        ? triple
        : Triple.create(triple.getSubject(), triple.getPredicate(), NodeId.extract(value));
  }
}
