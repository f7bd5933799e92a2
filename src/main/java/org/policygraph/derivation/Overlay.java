package org.policygraph.derivation;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Triples beside those of a graph that is shared and not changed. No triple is in both, so that a
 * search needs no sorting out.
 */
final class Overlay extends GraphBase {
  private final Graph shared;
  private final Graph own = GraphFactory.createDefaultGraph();

  Overlay(Graph shared) {
    this.shared = shared;
  }

  @Override
  public void performAdd(Triple triple) {
    if (!shared.contains(triple)) {
      own.add(triple);
    }
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return own.find(pattern).andThen(shared.find(pattern));
  }

  @Override
  protected boolean graphBaseContains(Triple triple) {
    return own.contains(triple) || shared.contains(triple);
  }

  @Override
  protected int graphBaseSize() {
    return own.size() + shared.size();
  }
}
