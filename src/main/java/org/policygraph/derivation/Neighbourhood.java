package org.policygraph.derivation;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/** What a focus sees beside what all of them see, by queries that start from it. */
final class Neighbourhood {
  static final Template NAMED_GRAPH = beside("named-graph.rq");
  private static final Template INDICATOR = beside("indicator-neighbourhood.rq");
  private static final Template RELATED = beside("related-figures.rq");
  private static final Template CONTINUATION = beside("continuation-measures.rq");
  private static final Template MEASURES = beside("measures.rq");
  private static final Template AUDIT = beside("audit-neighbourhood.rq");
  private static final Template DOCUMENTS = beside("documents.rq");

  private final State state;
  private final Foci foci;

  Neighbourhood(State state, Foci foci) {
    this.state = state;
    this.foci = foci;
  }

  /** Empty where the focus is no focus (any more): then nothing follows. */
  List<Triple> of(Foci.Focus focus) {
    return switch (focus.kind()) {
      case REGISTRY, TEXT -> List.of();
      case DOCUMENT -> graph(foci.stated(focus));
      case INDICATOR -> indicator(focus);
      case CONTINUATION -> continuation(focus);
      case AUDIT -> audit(focus);
    };
  }

  private List<Triple> indicator(Foci.Focus focus) {
    Parameters parameters = Parameters.of(RuleFile.FOCUS, focus.entity());
    List<Triple> own = state.construct(INDICATOR, parameters);
    if (own.isEmpty()) {
      return List.of();
    }
    List<Triple> all = new ArrayList<>(own);
    all.addAll(state.construct(RELATED, parameters));
    return all;
  }

  private List<Triple> audit(Foci.Focus focus) {
    List<Triple> stated = graph(foci.stated(focus));
    if (stated.isEmpty()) {
      return List.of();
    }
    List<Triple> all = new ArrayList<>(stated);
    all.addAll(graph(foci.derived(FocusKind.DOCUMENT, focus.key())));
    all.addAll(
        state.construct(
            AUDIT,
            Parameters.of("stated", foci.stated(focus))
                .with("derivedGraphs", Value.Literal.string(foci.iris().derivedGraphs()))));
    return all;
  }

  List<Triple> graph(Value.Iri graph) {
    return state.construct(NAMED_GRAPH, Parameters.of("graph", graph));
  }

  private List<Triple> continuation(Foci.Focus focus) {
    List<Row> measures =
        state.select(
            CONTINUATION,
            Parameters.of(RuleFile.FOCUS, focus.entity())
                .with("stated", foci.stated(focus))
                .with("derived", foci.derived(FocusKind.DOCUMENT, focus.key())));
    if (measures.isEmpty()) {
      return List.of();
    }
    List<Triple> all = new ArrayList<>(described(MEASURES, "measure", measures));
    all.addAll(described(DOCUMENTS, "document", measures));
    return all;
  }

  private List<Triple> described(Template query, String variable, List<Row> rows) {
    List<Value.Iri> things = rows.stream().map(row -> row.iri(variable)).distinct().toList();
    return state.construct(query, Parameters.each(variable, things));
  }

  private static Template beside(String file) {
    return Template.beside(Neighbourhood.class, file);
  }
}
