package org.policygraph.store.tdb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;

/** Queries inside the transaction of the thread. */
class Tdb2Snapshot implements Snapshot {
  /** The store's own facts are in the unnamed graph, which the union of the named ones hides. */
  static final Node STORE = NodeFactory.createURI("urn:policygraph:store");

  static final Node REVISION = NodeFactory.createURI("urn:policygraph:revision");

  final DatasetGraph dataset;
  private final LabelIndex labels;
  private final Deadline deadline;
  private int queries;

  Tdb2Snapshot(DatasetGraph dataset, LabelIndex labels) {
    this(dataset, labels, Deadline.NONE);
  }

  private Tdb2Snapshot(DatasetGraph dataset, LabelIndex labels, Deadline deadline) {
    this.dataset = dataset;
    this.labels = labels;
    this.deadline = deadline;
  }

  @Override
  public Snapshot within(Duration limit) {
    return new Tdb2Snapshot(dataset, labels, Deadline.in(limit));
  }

  @Override
  public long version() {
    return ((Generations) dataset).version();
  }

  @Override
  public long revision() {
    Iterator<Quad> found = dataset.find(Quad.defaultGraphIRI, STORE, REVISION, Node.ANY);
    return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0;
  }

  /** Runs a query in the time that is left. */
  private <T> T run(Template query, Parameters parameters, BiFunction<QueryExec, Query, T> work) {
    queries++;
    Query bound = query.bind(parameters);
    return deadline.keep(
        left -> {
          QueryExecBuilder exec = QueryExec.dataset(dataset).query(bound);
          left.ifPresent(time -> exec.timeout(time.toMillis(), TimeUnit.MILLISECONDS));
          try (QueryExec running = exec.build()) {
            return work.apply(running, bound);
          }
        });
  }

  @Override
  public List<Row> select(Template query, Parameters parameters) {
    return run(
        query,
        parameters,
        (exec, bound) -> {
          List<Row> rows = new ArrayList<>();
          exec.select().forEachRemaining(binding -> rows.add(row(binding)));
          return rows;
        });
  }

  private static Row row(Binding binding) {
    Map<String, Value> values = new HashMap<>();
    binding.forEach(
        (Var variable, Node node) -> {
          if (!variable.isAllocVar()) {
            values.put(variable.getVarName(), Terms.value(node));
          }
        });
    return new Row(values);
  }

  @Override
  public List<Fact> construct(Template query, Parameters parameters) {
    return run(
        query,
        parameters,
        (exec, bound) -> {
          Set<Triple> triples = new LinkedHashSet<>();
          (bound.isDescribeType() ? exec.describe().stream().iterator() : exec.constructTriples())
              .forEachRemaining(triples::add);
          return triples.stream().map(Terms::fact).toList();
        });
  }

  @Override
  public boolean ask(Template query, Parameters parameters) {
    return run(query, parameters, (exec, bound) -> exec.ask());
  }

  @Override
  public List<Hit> search(String words, int limit) {
    return search(words, true, limit);
  }

  @Override
  public List<Hit> searchAny(String words, int limit) {
    return search(words, false, limit);
  }

  private List<Hit> search(String words, boolean all, int limit) {
    if (limit < 1) {
      return List.of();
    }
    queries++;
    // An entity has several labels: the best of them stands for it.
    Map<Value, Hit> best = new LinkedHashMap<>();
    int asked = limit;
    List<TextHit> hits;
    do {
      asked = (int) Math.min(Integer.MAX_VALUE, 4L * asked);
      hits = labels.find(words, all, asked);
      for (TextHit hit : hits) {
        // The index is that of the last commit, which may be younger than this state.
        if (dataset.contains(hit.getGraph(), hit.getNode(), hit.getProp(), hit.getLiteral())) {
          Value.Iri entity = (Value.Iri) Terms.value(hit.getNode());
          String label = hit.getLiteral().getLiteralLexicalForm();
          best.putIfAbsent(entity, new Hit(entity, label, hit.getScore()));
        }
      }
    } while (best.size() < limit && hits.size() == asked);
    return best.values().stream().limit(limit).toList();
  }

  @Override
  public Set<Value.Iri> graphs() {
    Set<Value.Iri> graphs = new LinkedHashSet<>();
    dataset.listGraphNodes().forEachRemaining(node -> graphs.add((Value.Iri) Terms.value(node)));
    return graphs;
  }

  @Override
  public int queries() {
    return queries;
  }
}
