package org.policygraph.derivation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.store.Writer;

/** A store, inside a write. */
record StoreState(Writer writer) implements State {

  @Override
  public List<Row> select(Template query, Parameters parameters) {
    return writer.select(query, parameters);
  }

  @Override
  public List<Triple> construct(Template query, Parameters parameters) {
    return writer.construct(query, parameters).stream().map(Terms::triple).toList();
  }

  @Override
  public void replace(Value.Iri graph, Collection<Triple> triples) {
    writer.replace(graph, triples.stream().map(Terms::fact).toList());
  }

  @Override
  public Set<Value.Iri> graphs() {
    return writer.graphs();
  }
}
