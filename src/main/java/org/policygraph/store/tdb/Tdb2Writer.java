package org.policygraph.store.tdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.store.Writer;

final class Tdb2Writer extends Tdb2Snapshot implements Writer {

  Tdb2Writer(DatasetGraph dataset, LabelIndex labels) {
    super(dataset, labels);
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
    gone.forEach(dataset::delete);
    wanted.stream()
        .filter(triple -> !present.contains(triple))
        .forEach(triple -> dataset.add(new Quad(name, triple)));
  }

  @Override
  public void add(Value.Iri graph, Collection<Fact> facts) {
    Node name = Terms.node(graph);
    facts.forEach(fact -> dataset.add(new Quad(name, Terms.triple(fact))));
  }

  /** TDB2 keeps the value of a number, not how it was written: 12.50 comes back as 12.5. */
  private static Triple asKept(Triple triple) {
    NodeId value = NodeId.inline(triple.getObject());
    return value == null
        ? triple
        : Triple.create(triple.getSubject(), triple.getPredicate(), NodeId.extract(value));
  }
}
