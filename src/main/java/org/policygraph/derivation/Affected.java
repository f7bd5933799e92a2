package org.policygraph.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;

/**
 * Which foci depend on changed documents: what each of them states, and what follows from it alone,
 * is noted before and after the change, and the foci are those that either leads to.
 */
final class Affected {
  private static final Template INDICATORS = beside("indicator-affected.rq");
  private static final Template RELATED = beside("related-indicators.rq");
  private static final Template KEYS = beside("blocking-keys.rq");
  private static final Template CONTINUATIONS = beside("continuation-affected.rq");
  private static final Template YEAR = beside("document-year.rq");
  private static final Template OF_NAMED = beside("audit-of-named.rq");
  private static final Template OF_CITING = beside("audit-of-citing.rq");

  private final State state;
  private final Neighbourhood neighbourhood;
  private final Foci foci;
  private final Set<Value> indicators = new LinkedHashSet<>();
  private final Set<Value> keys = new LinkedHashSet<>();

  /** The first year of a changed document, before or after the change; none where none has one. */
  private OptionalLong earliest = OptionalLong.empty();

  Affected(State state, Foci foci) {
    this.state = state;
    this.neighbourhood = new Neighbourhood(state, foci);
    this.foci = foci;
  }

  /** Notes what a document leads to as it is now, with what was derived from it last. */
  void note(Foci.Focus document) {
    Graph image = GraphFactory.createDefaultGraph();
    neighbourhood.graph(foci.stated(document)).forEach(image::add);
    note(document, image);
  }

  /** As {@link #note(Foci.Focus)}, for the statements that a change leaves it from. */
  void note(Foci.Focus document, Graph stated) {
    neighbourhood.graph(foci.derived(document)).forEach(stated::add);
    indicators.addAll(values(stated, INDICATORS, RuleFile.FOCUS));
    keys.addAll(values(stated, KEYS, "key"));
    earliest =
        LongStream.concat(
                earliest.stream(),
                values(stated, YEAR, "year").stream().mapToLong(it -> Long.parseLong(it.text())))
            .min();
  }

  private static List<Value> values(Graph graph, Template query, String variable) {
    List<Value> values = new ArrayList<>();
    try (QueryExec run = QueryExec.graph(graph).query(query.bind(Parameters.NONE)).build()) {
      run.select().forEachRemaining(row -> values.add(Terms.value(row.get(Var.alloc(variable)))));
    }
    return values;
  }

  /** Those that have a figure in a changed document, and those that are related to one of them. */
  List<Foci.Focus> indicators() {
    Set<Value> all = new LinkedHashSet<>(indicators);
    all.addAll(found(RELATED, "indicator", indicators));
    return foci(FocusKind.INDICATOR, all);
  }

  /**
   * The changed documents themselves, and all that share a blocking key with one of them and are
   * not of an earlier year: these continue nothing of it.
   */
  List<Foci.Focus> continuations(Collection<Value.Iri> changed) {
    Set<Value> documents = new LinkedHashSet<>(changed);
    if (!keys.isEmpty() && earliest.isPresent()) {
      state
          .select(
              CONTINUATIONS,
              Parameters.each("key", keys)
                  .with("earliest", Value.Literal.integer(earliest.getAsLong())))
          .forEach(row -> documents.add(row.iri(RuleFile.FOCUS)));
    }
    return foci(FocusKind.CONTINUATION, documents);
  }

  /**
   * The changed documents themselves, those that cite one, and those of whose figures or measures
   * other things are concluded now.
   *
   * @param named the figures and measures that conclusions named which came or went
   */
  List<Foci.Focus> audits(Collection<Value.Iri> changed, Collection<Value> named) {
    Set<Value> documents = new LinkedHashSet<>(changed);
    documents.addAll(found(OF_CITING, "cited", changed));
    documents.addAll(found(OF_NAMED, "named", named));
    return foci(FocusKind.AUDIT, documents);
  }

  private List<Value> found(Template query, String variable, Collection<? extends Value> batch) {
    return batch.isEmpty()
        ? List.of()
        : state.select(query, Parameters.each(variable, List.copyOf(batch))).stream()
            .map(row -> row.get(RuleFile.FOCUS))
            .toList();
  }

  private List<Foci.Focus> foci(FocusKind kind, Collection<Value> entities) {
    return entities.stream()
        .flatMap(it -> it instanceof Value.Iri iri ? foci.of(kind, iri).stream() : null)
        .toList();
  }

  private static Template beside(String file) {
    return Template.beside(Affected.class, file);
  }
}
