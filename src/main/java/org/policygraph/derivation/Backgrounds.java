package org.policygraph.derivation;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;

/**
 * The backgrounds of states of a store. The last one is kept, by the fingerprint that the
 * derivation of the registries noted beside their conclusions: so that a publication costs the
 * same, however much the registries hold. Safe for use by several threads.
 */
final class Backgrounds {
  private static final Template FINGERPRINT =
      Template.beside(Backgrounds.class, "background-fingerprint.rq");
  private static final Template SEEN_BY_ALL = Template.beside(Backgrounds.class, "seen-by-all.rq");

  private final Foci foci;

  private record Kept(String fingerprint, Background background) {}

  private @Nullable SoftReference<Kept> last;

  Backgrounds(Foci foci) {
    this.foci = foci;
  }

  /**
   * That of a state which no write has changed a registry or the ontology of since it was derived.
   */
  Background of(Snapshot snapshot) {
    Optional<String> fingerprint =
        rows(snapshot, FINGERPRINT).stream().map(row -> row.get("fingerprint").text()).findFirst();
    return fingerprint
        .flatMap(this::kept)
        .orElseGet(
            () -> {
              Background read = read(snapshot);
              fingerprint.ifPresent(it -> keep(new Kept(it, read)));
              return read;
            });
  }

  private synchronized Optional<Background> kept(String fingerprint) {
    return Optional.ofNullable(last)
        .map(SoftReference::get)
        .filter(it -> it.fingerprint.equals(fingerprint))
        .map(Kept::background);
  }

  private synchronized void keep(Kept kept) {
    last = new SoftReference<>(kept);
  }

  private Background read(Snapshot snapshot) {
    List<Triple> ontology = new ArrayList<>();
    List<Triple> registries = new ArrayList<>();
    for (Value.Iri graph : graphs(snapshot)) {
      (foci.isOntology(graph) ? ontology : registries).addAll(graph(snapshot, graph));
    }
    return new Background(ontology, registries, graph(snapshot, foci.derived(foci.registries())));
  }

  private static List<Triple> graph(Snapshot snapshot, Value.Iri graph) {
    return snapshot.construct(Neighbourhood.NAMED_GRAPH, Parameters.of("graph", graph)).stream()
        .map(Terms::triple)
        .toList();
  }

  /**
   * The graphs of the ontology and the registries, as the last derivation noted them: without a
   * look at the whole store, unless it has never been derived.
   */
  List<Value.Iri> graphs(Snapshot snapshot) {
    List<Value.Iri> noted =
        rows(snapshot, SEEN_BY_ALL).stream().map(row -> row.iri("graph")).toList();
    return noted.isEmpty() ? snapshot.graphs().stream().filter(foci::seenByAll).toList() : noted;
  }

  private List<Row> rows(Snapshot snapshot, Template query) {
    return snapshot.select(query, Parameters.of("derived", foci.derived(foci.registries())));
  }

  /** Whether the registries of the state have been derived. */
  boolean areDerived(Snapshot snapshot) {
    return !rows(snapshot, SEEN_BY_ALL).isEmpty();
  }
}
