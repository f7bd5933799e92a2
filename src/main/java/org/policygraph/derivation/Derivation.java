package org.policygraph.derivation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policygraph.store.Changes;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.store.Writer;
import org.policygraph.vocabulary.Iris;

/**
 * Keeps what follows from the published graph right. The conclusions of each focus are a named
 * graph of their own, which is replaced whenever something that the focus sees has changed; so a
 * change costs what it and its neighbourhood cost, and the outcome is that of deriving everything
 * from nothing.
 */
public final class Derivation {
  private static final Template INDICATORS = Template.beside(Derivation.class, "indicator-foci.rq");

  private final Foci foci;
  private final Rules rules;
  private final Backgrounds backgrounds;
  private final Drawn drawn;

  public Derivation(Iris iris, Rules rules) {
    this.foci = new Foci(iris);
    this.rules = rules;
    this.backgrounds = new Backgrounds(foci);
    this.drawn = new Drawn(rules);
  }

  /**
   * What was derived.
   *
   * @param foci whose graphs were derived again, whether they differ or not
   * @param triples in these graphs
   */
  public record Outcome(int foci, long triples) {}

  /**
   * Derives again what depends on the documents that this write has changed so far, or everything
   * where it changed a registry or the ontology.
   */
  public Outcome update(Writer writer) {
    State state = new StoreState(writer);
    Changes changes = writer.changes();
    if (!backgrounds.areDerived(writer) || changes.graphs().stream().anyMatch(foci::seenByAll)) {
      return all(writer);
    }
    List<Value.Iri> documents = foci.documents(changes.graphs());
    if (documents.isEmpty()) {
      return new Outcome(0, 0);
    }
    Neighbourhood now = new Neighbourhood(state, foci);
    Background background = backgrounds.of(writer);
    Namings namings = new Namings(state, foci);
    List<Value.Iri> named = namings.differing(guessed(background, now, documents, changes));
    if (!named.isEmpty()) {
      documents =
          Stream.concat(documents.stream(), namings.documents(named).stream()).distinct().toList();
    }
    List<Foci.Focus> changed = foci(FocusKind.DOCUMENT, documents);
    Affected affected = new Affected(state, foci);
    changed.forEach(document -> affected.note(document, before(document, now, changes)));
    Run run =
        !named.isEmpty()
            ? Run.fromRegistries(state, foci, rules, backgrounds.graphs(writer), false)
            : Run.after(state, foci, rules, background);
    changed.forEach(run::derive);
    changed.forEach(affected::note);
    affected.indicators().forEach(run::derive);
    affected.continuations(documents).forEach(run::derive);
    affected.audits(documents, run.named()).forEach(run::derive);
    return new Outcome(run.written().size(), run.triples());
  }

  /** Agencies whose end is only a guess and that a changed document names, or did. */
  private Set<Value.Iri> guessed(
      Background background, Neighbourhood now, List<Value.Iri> documents, Changes changes) {
    Set<Value.Iri> all = background.guessed();
    Set<Value.Iri> found = new HashSet<>();
    if (all.isEmpty()) {
      return found;
    }
    for (Foci.Focus document : foci(FocusKind.DOCUMENT, documents)) {
      Value.Iri graph = foci.stated(document);
      Stream.concat(
              now.graph(graph).stream().map(it -> Terms.value(it.getObject())),
              changes.removed().getOrDefault(graph, Set.of()).stream().map(Fact::object))
          .forEach(
              it -> {
                if (it instanceof Value.Iri iri && all.contains(iri)) {
                  found.add(iri);
                }
              });
    }
    return found;
  }

  /** What a document stated before the changes. */
  private Graph before(Foci.Focus document, Neighbourhood now, Changes changes) {
    Value.Iri name = foci.stated(document);
    Graph graph = GraphFactory.createDefaultGraph();
    now.graph(name).forEach(graph::add);
    changes.added().getOrDefault(name, Set.of()).forEach(it -> graph.delete(Terms.triple(it)));
    changes.removed().getOrDefault(name, Set.of()).forEach(it -> graph.add(Terms.triple(it)));
    return graph;
  }

  /** Derives everything; derived graphs that belong to no focus are emptied. */
  public Outcome all(Writer writer) {
    State state = new StoreState(writer);
    Set<Value.Iri> graphs = state.graphs();
    Run run = everything(state, graphs);
    Set<Value.Iri> stale = new HashSet<>(graphs);
    stale.removeIf(graph -> !isDerived(graph) || run.written().contains(graph));
    stale.forEach(graph -> state.replace(graph, List.of()));
    return new Outcome(run.written().size(), run.triples());
  }

  /**
   * What follows from graphs that are in no store.
   *
   * @param stated facts by named graph, registries and ontology among them
   * @return the derived graphs
   */
  public Map<Value.Iri, Collection<Fact>> of(Map<Value.Iri, Collection<Fact>> stated) {
    MemoryState state = new MemoryState(stated);
    everything(state, stated.keySet());
    return state.replaced();
  }

  private Run everything(State state, Set<Value.Iri> graphs) {
    List<Value.Iri> documents = foci.documents(graphs);
    Run run = Run.fromRegistries(state, foci, rules, graphs, true);
    foci(FocusKind.DOCUMENT, documents).forEach(run::derive);
    List<Value.Iri> indicators =
        state.select(INDICATORS, Parameters.NONE).stream()
            .map(row -> row.iri(RuleFile.FOCUS))
            .toList();
    foci(FocusKind.INDICATOR, indicators).forEach(run::derive);
    foci(FocusKind.CONTINUATION, documents).forEach(run::derive);
    foci(FocusKind.AUDIT, documents).forEach(run::derive);
    return run;
  }

  /** Whether a named graph holds conclusions, and is this class's to write. */
  public boolean isDerived(Value.Iri graph) {
    return graph.text().startsWith(foci.iris().derivedGraphs());
  }

  private List<Foci.Focus> foci(FocusKind kind, Collection<Value.Iri> entities) {
    return entities.stream().flatMap(entity -> foci.of(kind, entity).stream()).toList();
  }

  /** The ontology and the registries as they are in a state that has been derived. */
  public Background background(Snapshot snapshot) {
    return backgrounds.of(snapshot);
  }

  /**
   * What follows from one document alone, which need not be published. What followed last is known
   * again where only signatures of reviewers differ.
   *
   * @param published with the registries that it points to
   * @param facts all that it states
   */
  public Collection<Fact> ofDocument(
      Snapshot published, Value.Iri document, Collection<Fact> facts) {
    Background background = backgrounds.of(published);
    return drawn.of(document, background, facts, () -> drawn(document, background, facts));
  }

  private Collection<Fact> drawn(
      Value.Iri document, Background background, Collection<Fact> facts) {
    Foci.Focus focus = foci.of(FocusKind.DOCUMENT, document).orElseThrow();
    MemoryState state = new MemoryState(Map.of(foci.stated(focus), facts));
    Run.after(state, foci, rules, background).derive(focus);
    return state.replaced().getOrDefault(foci.derived(focus), List.of());
  }
}
