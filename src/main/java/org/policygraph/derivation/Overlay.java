package org.policygraph.derivation;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Triples beside those of graphs that are shared and not changed. No triple is in two of them, so
 * that a search needs no sorting out.
 */
final class Overlay extends GraphBase {
  private final List<Graph> shared;
  private final Graph own = GraphFactory.createDefaultGraph();

  /**
   * @param shared none has a triple of another
   */
  Overlay(Graph... shared) {
    this.shared = List.of(shared);
  }

  @Override
  public void performAdd(Triple triple) {
    if (shared.stream().noneMatch(it -> it.contains(triple))) {
      own.add(triple);
    }
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    ExtendedIterator<Triple> found = own.find(pattern);
    for (Graph graph : shared) {
      found = found.andThen(graph.find(pattern));
    }
    return found;
  }

  @Override
  protected boolean graphBaseContains(Triple triple) {
    if (own.contains(triple)) {
      return true;
    }
    for (Graph graph : shared) {
      if (graph.contains(triple)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected int graphBaseSize() {
    return own.size() + shared.stream().mapToInt(Graph::size).sum();
  }
}
