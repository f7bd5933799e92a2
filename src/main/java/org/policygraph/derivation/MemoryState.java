package org.policygraph.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;

/** Named graphs in memory. */
final class MemoryState implements State {
  private final DatasetGraph dataset = DatasetGraphFactory.createGeneral();
  private final Set<Value.Iri> graphs;
  private final Map<Value.Iri, Collection<Fact>> replaced = new LinkedHashMap<>();

  MemoryState(Map<Value.Iri, Collection<Fact>> graphs) {
    this.graphs = graphs.keySet();
    graphs.forEach(
        (name, facts) -> facts.forEach(fact -> add(Terms.node(name), Terms.triple(fact))));
  }

  private void add(Node graph, Triple triple) {
    dataset.add(new Quad(graph, triple));
  }

  @Override
  public List<Row> select(Template query, Parameters parameters) {
    List<Row> rows = new ArrayList<>();
    try (QueryExec run = QueryExec.dataset(dataset).query(query.bind(parameters)).build()) {
      run.select()
          .forEachRemaining(
              binding -> {
                Map<String, Value> values = new LinkedHashMap<>();
                binding.forEach(
                    (Var variable, Node node) ->
                        values.put(variable.getVarName(), Terms.value(node)));
                rows.add(new Row(values));
              });
    }
    return rows;
  }

  @Override
  public List<Triple> construct(Template query, Parameters parameters) {
    List<Triple> triples = new ArrayList<>();
    try (QueryExec run = QueryExec.dataset(dataset).query(query.bind(parameters)).build()) {
      run.constructTriples().forEachRemaining(triples::add);
    }
    return triples;
  }

  @Override
  public void replace(Value.Iri graph, Collection<Triple> triples) {
    Node name = Terms.node(graph);
    dataset.removeGraph(name);
    triples.forEach(triple -> add(name, triple));
    replaced.put(graph, triples.stream().map(Terms::fact).toList());
  }

  @Override
  public Set<Value.Iri> graphs() {
    return graphs;
  }

  /** The graphs that were replaced, as they are. */
  Map<Value.Iri, Collection<Fact>> replaced() {
    return replaced;
  }
}
