package org.policygraph.derivation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/** The graph that conclusions are drawn from and written to: a store's, or one in memory. */
interface State {

  List<Row> select(Template query, Parameters parameters);

  List<Triple> construct(Template query, Parameters parameters);

  /** Makes the named graph hold exactly these triples. */
  void replace(Value.Iri graph, Collection<Triple> triples);

  /** The names of all graphs, which takes a look at the whole store. */
  Set<Value.Iri> graphs();
}
