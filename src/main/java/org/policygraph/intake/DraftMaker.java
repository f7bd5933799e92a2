package org.policygraph.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Anchor;
import org.policygraph.curation.Fault;
import org.policygraph.curation.Places;
import org.policygraph.curation.Registry;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Span;
import org.policygraph.curation.StableTurtle;
import org.policygraph.derivation.FocusKind;
import org.policygraph.drafting.DraftedGraph;
import org.policygraph.drafting.Drafter;
import org.policygraph.drafting.Told;
import org.policygraph.drafting.Workspace;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Seed;
import org.policygraph.loading.SeedFile;
import org.policygraph.loading.Violation;
import org.policygraph.source.SourceText;
import org.policygraph.store.Fact;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/** Makes the graphs of a draft against the registries and documents of a seed. */
final class DraftMaker {
  private static final String REGISTRY = "data/registry/";
  private static final String DOCUMENTS = "data/documents/";
  private static final String TURTLE = ".ttl";

  private final Seed seed;
  private final Iris iris;
  private final Workspace workspace;
  private final Drafter drafter;
  private final Stated known;

  /** What is stated of documents now. */
  interface Stated {
    /** The keys of those that are published, and may be cited. */
    Set<String> published();

    /** All that is known of a document, rejected statements included; empty for a new one. */
    Collection<Fact> of(String document);
  }

  /**
   * @throws IOException where the seed cannot be read
   */
  DraftMaker(Seed seed, Iris iris, Stated known) throws IOException {
    this.known = known;
    this.seed = seed;
    this.iris = iris;
    this.workspace = Workspace.of(Registry.of(model(REGISTRY)), new Published());
    this.drafter = new Drafter(workspace);
  }

  /**
   * A draft that is ready to be written.
   *
   * @param graphs by IRI: the draft's own, and those it speaks of
   * @param look what a person has to look at, in the order of the text
   */
  record Made(Map<Value.Iri, Collection<Fact>> graphs, int statements, List<Look> look) {}

  /** What was drafted, and how its graph came out. */
  record Drafted(String key, String turtle, List<Look> look) {

    DocumentFacts facts() {
      Model model = ModelFactory.createDefaultModel();
      RDFDataMgr.read(
          model, new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)), Lang.TURTLE);
      return new DocumentFacts(model.getGraph().stream().map(Terms::fact).toList());
    }

    /** The same with another graph, and more to look at. */
    Drafted as(Reconciliation.Outcome outcome) {
      List<Look> all = new ArrayList<>(outcome.look());
      all.addAll(look);
      return new Drafted(key, StableTurtle.write(model(outcome.facts().facts())), all);
    }
  }

  /**
   * What fields tell of a document.
   *
   * @throws org.policygraph.drafting.BadFieldException where one is unknown or breaks its rule
   */
  Told told(Map<String, List<String>> fields) {
    return Told.of(fields, workspace.registry());
  }

  /**
   * @throws IllegalArgumentException where the document itself cannot be stated, with the reasons
   */
  Drafted draft(String key, SourceText text, Told told) throws IOException {
    Sheet sheet = drafter.draft(key, text, told);
    if (!Drafter.isDated(sheet)) {
      throw new IllegalArgumentException(
          "its text states no day on which it was issued, published or spoken, and a document needs"
              + " one: hand it in again with the field date (yyyy-mm-dd)");
    }
    DraftedGraph.Drafted graph = DraftedGraph.of(sheet, text, workspace);
    if (graph.model().isEmpty()) {
      throw new IllegalArgumentException(
          "it cannot be drafted: "
              + graph.faults().stream().map(Fault::toString).collect(Collectors.joining("; ")));
    }
    Sheet.DocumentPart part = sheet.document();
    Places places = Places.of(text, part == null ? null : part.body());
    List<Look> look = new ArrayList<>();
    for (Sheet.UnclearPart it : sheet.unclear()) {
      String property =
          it.property() == null ? Look.STATEMENTS : Look.DOCUMENT + "." + it.property();
      look.add(look(property, String.valueOf(it.reason()), it.quote(), places));
    }
    for (Fault it : graph.faults()) {
      look.add(
          look(Look.STATEMENTS, it.toString(), DraftedGraph.quote(it, sheet).orElse(null), places));
    }
    return new Drafted(key, StableTurtle.write(graph.model()), look);
  }

  /**
   * Validates a draft with the registries and derives what follows from both.
   *
   * @throws org.policygraph.loading.LoadRefused where the shapes find fault with it
   */
  Made check(Drafted drafted) {
    List<SeedFile> files =
        new ArrayList<>(
            seed.files().stream().filter(it -> !it.name().startsWith(DOCUMENTS)).toList());
    // What it cites is not among the files; publication looks whether it is there.
    List<Fact> cited =
        drafted.facts().facts().stream()
            .filter(it -> it.predicate().text().equals(Pg.citedDocument))
            .toList();
    Model alone = model(drafted.facts().facts());
    cited.forEach(it -> alone.getGraph().delete(Terms.triple(it)));
    files.add(
        new SeedFile(
            DOCUMENTS + drafted.key() + TURTLE,
            StableTurtle.write(alone).getBytes(StandardCharsets.UTF_8)));
    Loader.Prepared prepared = new Loader(iris).prepare(new Seed(files));
    Map<Value.Iri, Collection<Fact>> graphs = new LinkedHashMap<>(prepared.graphs());
    Value.Iri own = new Value.Iri(iris.documentGraph(drafted.key()));
    List<Fact> stated = new ArrayList<>(graphs.getOrDefault(own, List.of()));
    stated.addAll(cited);
    graphs.put(own, stated);
    // What several documents together lead to is no matter of one that is not published.
    graphs.keySet().removeIf(this::isOfSeveralDocuments);
    List<Look> look = new ArrayList<>(drafted.look());
    prepared.warnings().forEach(it -> look.add(look(it, drafted.key(), stated)));
    List<Look> once = look.stream().distinct().toList();
    graphs.put(LookGraph.name(iris, drafted.key()), LookGraph.of(iris, drafted.key(), once));
    return new Made(graphs, drafted.facts().statements().size(), once);
  }

  private static Look look(String property, String message, @Nullable Anchor quote, Places places) {
    Look.Place place =
        places
            .find(quote)
            .map(it -> new Span(it.start(), Math.min(it.end(), it.start() + Places.QUOTE)))
            .map(it -> new Look.Place(it.start(), it.end(), places.slice(it)))
            .orElse(null);
    return new Look(property, message, place, List.of());
  }

  /** What the shapes find poor, where the statement says it. */
  private Look look(Violation warning, String key, Collection<Fact> stated) {
    List<Value.Iri> evidence =
        stated.stream()
            .filter(it -> it.subject().text().equals(warning.node()))
            .filter(it -> it.predicate().text().equals(Pg.evidence))
            .map(Fact::object)
            .map(Value.Iri.class::cast)
            .toList();
    boolean document = warning.node().equals(document(iris, key).text());
    return new Look(
        document ? Look.DOCUMENT : Look.STATEMENTS,
        warning.inEnglish(),
        warning.inChinese().orElse(null),
        null,
        evidence);
  }

  /** The graphs that only this draft has. */
  static List<Value.Iri> ownGraphs(Iris iris, String key) {
    return List.of(
        new Value.Iri(iris.documentGraph(key)), derivedGraph(iris, key), LookGraph.name(iris, key));
  }

  static Value.Iri document(Iris iris, String key) {
    return new Value.Iri(iris.entity("document", key));
  }

  static Value.Iri derivedGraph(Iris iris, String key) {
    return new Value.Iri(iris.derivedGraph(FocusKind.DOCUMENT.word(), key));
  }

  private boolean isOfSeveralDocuments(Value.Iri graph) {
    return Stream.of(FocusKind.INDICATOR, FocusKind.CONTINUATION, FocusKind.AUDIT)
        .anyMatch(kind -> graph.text().startsWith(iris.derivedGraph(kind.word(), "")));
  }

  private static Model model(Collection<Fact> facts) {
    Model model = ModelFactory.createDefaultModel();
    facts.forEach(it -> model.getGraph().add(Terms.triple(it)));
    return model;
  }

  private Model model(String prefix) {
    return model(it -> it.startsWith(prefix) && it.endsWith(TURTLE));
  }

  private Model model(Predicate<String> names) {
    Model model = ModelFactory.createDefaultModel();
    seed.files().stream()
        .filter(it -> names.test(it.name()))
        .forEach(it -> RDFDataMgr.read(model, new ByteArrayInputStream(it.content()), Lang.TURTLE));
    return model;
  }

  /** Published documents may be cited; every statement that is known keeps its key. */
  private final class Published implements Workspace.Graphs {
    @Override
    public Set<String> keys() {
      return uninterrupted(known::published);
    }

    @Override
    public Model read(String document) {
      return DraftMaker.model(uninterrupted(() -> known.of(document)));
    }

    /** Whoever drafts may be interrupted, and an interrupt would close the files of a store. */
    private static <T> T uninterrupted(Supplier<T> read) {
      return CompletableFuture.supplyAsync(read).join();
    }
  }
}
