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
  private final LabelIndex labels;
  private final Map<Value.Iri, Set<Fact>> added = new LinkedHashMap<>();
  private final Map<Value.Iri, Set<Fact>> removed = new LinkedHashMap<>();

  private boolean numbered;

  Tdb2Writer(DatasetGraph dataset, LabelIndex labels) {
    super(dataset, labels);
    this.labels = labels;
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
    gone.forEach(quad -> delete(graph, quad));
    wanted.stream()
        .filter(triple -> !present.contains(triple))
        .forEach(triple -> add(graph, name, triple));
  }

  @Override
  public void add(Value.Iri graph, Collection<Fact> facts) {
    Node name = Terms.node(graph);
    for (Fact fact : facts) {
      Triple triple = asKept(Terms.triple(fact));
      if (!dataset.contains(new Quad(name, triple))) {
        add(graph, name, triple);
      }
    }
  }

  @Override
  public void remove(Value.Iri graph, Collection<Fact> facts) {
    Node name = Terms.node(graph);
    for (Fact fact : facts) {
      Quad quad = new Quad(name, asKept(Terms.triple(fact)));
      if (dataset.contains(quad)) {
        delete(graph, quad);
      }
    }
  }

  @Override
  public void revision(long number) {
    long present = revision();
    if (number <= present) {
      throw new IllegalArgumentException(
          "the store is at revision " + present + " already: it cannot become " + number);
    }
    dataset.deleteAny(Quad.defaultGraphIRI, STORE, REVISION, Node.ANY);
    dataset.add(Quad.defaultGraphIRI, STORE, REVISION, Terms.node(Value.Literal.integer(number)));
    numbered = true;
  }

  /** Whether there is anything to commit. */
  boolean changed() {
    return numbered || !added.isEmpty() || !removed.isEmpty();
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

  private void add(Value.Iri graph, Node name, Triple triple) {
    Quad quad = new Quad(name, triple);
    dataset.add(quad);
    if (LabelIndex.holds(triple.getPredicate())) {
      labels.add(quad);
    }
    note(graph, triple, added, removed);
  }

  private void delete(Value.Iri graph, Quad quad) {
    dataset.delete(quad);
    if (LabelIndex.holds(quad.getPredicate())) {
      labels.delete(quad);
    }
    note(graph, quad.asTriple(), removed, added);
  }

  /** TDB2 keeps the value of a number, not how it was written: 12.50 comes back as 12.5. */
  private static Triple asKept(Triple triple) {
    NodeId value = NodeId.inline(triple.getObject());
    return value == null
        ? triple
        : Triple.create(triple.getSubject(), triple.getPredicate(), NodeId.extract(value));
  }
}
