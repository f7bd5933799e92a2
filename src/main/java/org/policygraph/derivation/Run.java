package org.policygraph.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policygraph.store.Parameters;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Pg;

/** Derives foci of one state, one after the other; what all of them see is read once. */
final class Run {
  /** By these the audit of a document finds what is concluded of its figures and measures. */
  private static final Set<Node> NAMING =
      Stream.of(Pg.target, Pg.observation, Pg.earlier, Pg.later, Pg.candidateEarlier)
          .map(NodeFactory::createURI)
          .collect(Collectors.toUnmodifiableSet());

  private final State state;
  private final Foci foci;
  private final Rules rules;

  /** Whether all foci are derived, so that nobody asks what differs. */
  private final boolean whole;

  private final Neighbourhood neighbourhood;
  private Background background;

  private final Set<Value.Iri> written = new LinkedHashSet<>();
  private final Set<Value> named = new LinkedHashSet<>();
  private long triples;

  private Run(State state, Foci foci, Rules rules, Background background, boolean whole) {
    this.state = state;
    this.foci = foci;
    this.rules = rules;
    this.background = background;
    this.whole = whole;
    this.neighbourhood = new Neighbourhood(state, foci);
  }

  /**
   * Begins with the registries, whose conclusions are drawn anew.
   *
   * @param whole whether all foci are to be derived
   */
  static Run fromRegistries(
      State state, Foci foci, Rules rules, Collection<Value.Iri> graphs, boolean whole) {
    Neighbourhood stated = new Neighbourhood(state, foci);
    List<Value.Iri> seenByAll = graphs.stream().filter(foci::seenByAll).toList();
    List<Triple> ontology = new ArrayList<>();
    List<Triple> registries = new ArrayList<>();
    seenByAll.forEach(
        graph -> (foci.isOntology(graph) ? ontology : registries).addAll(stated.graph(graph)));
    Background background = new Background(ontology, registries, List.of());
    Run run = new Run(state, foci, rules, background, whole);
    run.registries(seenByAll, registries);
    return run;
  }

  /** Begins with what the registries said and what followed when they were derived last. */
  static Run after(State state, Foci foci, Rules rules, Background background) {
    return new Run(state, foci, rules, background, false);
  }

  /** Also notes which graphs these are, and by what they and their conclusions are known again. */
  private void registries(List<Value.Iri> graphs, List<Triple> stated) {
    Foci.Focus focus = foci.registries();
    List<Triple> lastNamed = new Namings(state, foci).of(background.guessed());
    lastNamed.forEach(background.all()::add);
    Set<Triple> conclusions = conclusions(focus, background.all(), stated);
    conclusions.addAll(lastNamed);
    for (Value.Iri graph : graphs) {
      conclusions.add(
          Triple.create(
              Terms.node(focus.entity()),
              NodeFactory.createURI(Dcterms.NS + "hasPart"),
              Terms.node(graph)));
    }
    background = background.with(conclusions);
    conclusions.add(
        Triple.create(
            Terms.node(foci.derived(focus)),
            NodeFactory.createURI(Dcterms.NS + "hasVersion"),
            NodeFactory.createLiteralString(background.fingerprint())));
    write(focus, conclusions);
  }

  /** Draws the conclusions of a focus and writes them. */
  void derive(Foci.Focus focus) {
    List<Triple> seen = neighbourhood.of(focus);
    if (seen.isEmpty()) {
      write(focus, Set.of());
      return;
    }
    Graph known = new Overlay(background.all());
    seen.forEach(known::add);
    write(focus, conclusions(focus, known, seen));
  }

  private Set<Triple> conclusions(Foci.Focus focus, Graph known, List<Triple> stated) {
    Set<Triple> all = new LinkedHashSet<>();
    if (focus.kind() == FocusKind.REGISTRY || focus.kind() == FocusKind.DOCUMENT) {
      background.supertypes().of(stated).stream()
          .filter(triple -> !known.contains(triple))
          .forEach(all::add);
      all.forEach(known::add);
    }
    Parameters parameters =
        focus.kind() == FocusKind.REGISTRY
            ? Parameters.NONE
            : Parameters.of(RuleFile.FOCUS, focus.entity());
    all.addAll(Conclusions.add(known, rules.strata(focus.kind()), parameters));
    return all;
  }

  private void write(Foci.Focus focus, Set<Triple> conclusions) {
    Value.Iri graph = foci.derived(focus);
    if (!whole && (focus.kind() == FocusKind.INDICATOR || focus.kind() == FocusKind.CONTINUATION)) {
      note(neighbourhood.graph(graph), conclusions);
    }
    state.replace(graph, conclusions);
    written.add(graph);
    triples += conclusions.size();
  }

  /** Notes what is named by conclusions that are not the same as before. */
  private void note(List<Triple> before, Set<Triple> after) {
    Set<Triple> known = new HashSet<>(before);
    Set<Node> differing = new HashSet<>();
    before.stream().filter(it -> !after.contains(it)).forEach(it -> differing.add(it.getSubject()));
    after.stream().filter(it -> !known.contains(it)).forEach(it -> differing.add(it.getSubject()));
    Stream.concat(before.stream(), after.stream())
        .filter(it -> differing.contains(it.getSubject()) && NAMING.contains(it.getPredicate()))
        .forEach(it -> named.add(Terms.value(it.getObject())));
  }

  /**
   * The figures and measures that were named by conclusions about indicators and continuations
   * which are no longer the same.
   */
  Set<Value> named() {
    return named;
  }

  /** The derived graphs that were written, empty ones too. */
  Set<Value.Iri> written() {
    return written;
  }

  /** What they hold. */
  long triples() {
    return triples;
  }
}
