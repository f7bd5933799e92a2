package org.policygraph.loading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.policygraph.derivation.Derivation;
import org.policygraph.derivation.Rules;
import org.policygraph.journal.JournaledStore;
import org.policygraph.journal.Note;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.store.Writer;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a store hold what a seed says. */
public final class Loader {
  /** By whom the journal says that a seed was published. */
  public static final String SEED = "seed";

  private static final Logger LOG = LoggerFactory.getLogger(Loader.class);
  private static final Template FINGERPRINT = Template.beside(Loader.class, "fingerprint.rq");

  private final Iris iris;

  public Loader(Iris iris) {
    this.iris = iris;
  }

  /**
   * What a load did.
   *
   * @param changed false where the store was made from an equal seed already
   * @param triples stated and derived; 0 where nothing changed
   * @param left one sentence for each document that stays as it is, because somebody published it
   */
  public record Outcome(
      boolean changed, int documents, long triples, List<Violation> warnings, List<String> left) {}

  /**
   * Validates the seed and, where the store was made from another one, makes the store hold it: in
   * one publication, writing only what differs. A document that somebody has published or withdrawn
   * by another way than a seed is left as it is: the journal is the truth, not the file.
   *
   * @throws LoadRefused where a file is faulty; the store is as it was
   */
  public Outcome load(JournaledStore store, Seed seed) {
    return load(store, seed, () -> 0);
  }

  /**
   * As {@link #load(JournaledStore, Seed)}, where others take numbers of the same sequence.
   *
   * @param last the last number that was taken elsewhere
   */
  public Outcome load(JournaledStore store, Seed seed, LongSupplier last) {
    String fingerprint = "sha256:" + seed.fingerprint();
    if (store.store().read(this::fingerprint).contains(fingerprint)) {
      return new Outcome(false, documents(seed).size(), 0, List.of(), List.of());
    }
    LOG.info("Reading {} files", seed.files().size());
    Parsed parsed = parse(seed);
    Derivation derivation = derivation(seed);
    LOG.info("Validating");
    List<Violation> warnings = accepted(check(seed, parsed));
    LOG.info("Writing {} documents", documents(seed).size());
    Map<Value.Iri, Collection<Fact>> written = stated(parsed);
    Set<Value.Iri> graphs = new LinkedHashSet<>(written.keySet());
    graphs.addAll(store.store().<Set<Value.Iri>>read(Snapshot::graphs));
    Map<Value.Iri, String> left = new LinkedHashMap<>();
    graphs.forEach(graph -> left(graph, store).ifPresent(why -> left.put(graph, why)));
    left.values().forEach(LOG::warn);
    written.keySet().removeAll(left.keySet());
    AtomicLong derived = new AtomicLong();
    store.commit(
        new Note(SEED, "seed " + fingerprint, null),
        last,
        writer -> {
          write(writer, fingerprint, written, left.keySet(), derivation);
          derived.set(derivation.all(writer).triples());
        });
    long triples = written.values().stream().mapToLong(Collection::size).sum() + derived.get();
    LOG.info("The data and what follows from it are {} triples", triples);
    return new Outcome(true, documents(seed).size(), triples, warnings, List.copyOf(left.values()));
  }

  /** Why the graph of a document is not the seed's to write; empty where it is. */
  private Optional<String> left(Value.Iri graph, JournaledStore store) {
    String documents = iris.documentGraph("");
    if (!graph.text().startsWith(documents)) {
      return Optional.empty();
    }
    String document = iris.entity("document", graph.text().substring(documents.length()));
    return store.journal().newest(new Value.Iri(document), Long.MAX_VALUE, 1).stream()
        .filter(last -> !last.by().equals(SEED))
        .findFirst()
        .map(
            last ->
                iris.id(document).orElse(document)
                    + " stays as it is: "
                    + last.by()
                    + " published or withdrew it (revision "
                    + last.number()
                    + "), and what the data says of it is not loaded");
  }

  /**
   * What a store of a seed holds.
   *
   * @param graphs the files' graphs by IRI, and those of what follows from them
   */
  public record Prepared(Map<Value.Iri, Collection<Fact>> graphs, List<Violation> warnings) {}

  /**
   * Reads and validates a seed, and derives what follows from it; nothing is written anywhere.
   *
   * @throws LoadRefused where a file is faulty
   */
  public Prepared prepare(Seed seed) {
    Parsed parsed = parse(seed);
    LOG.info("Validating");
    Map<Value.Iri, Collection<Fact>> graphs = stated(parsed);
    Derivation derivation = derivation(seed);
    CompletableFuture<Map<Value.Iri, Collection<Fact>>> derived =
        CompletableFuture.supplyAsync(() -> derivation.of(graphs));
    List<Violation> warnings;
    try {
      warnings = accepted(check(seed, parsed));
    } catch (LoadRefused e) {
      // What the rules make of faulty statements is of no interest.
      derived.cancel(true);
      throw e;
    }
    Map<Value.Iri, Collection<Fact>> all = new LinkedHashMap<>(graphs);
    all.putAll(derived.join());
    return new Prepared(all, warnings);
  }

  private static Map<Value.Iri, Collection<Fact>> stated(Parsed parsed) {
    Map<Value.Iri, Collection<Fact>> graphs = new LinkedHashMap<>();
    parsed.all().forEach(file -> graphs.put(new Value.Iri(file.graph()), facts(file.triples())));
    return graphs;
  }

  private static List<Violation> accepted(List<Violation> found) {
    List<Violation> faults = found.stream().filter(Violation::fatal).toList();
    if (!faults.isEmpty()) {
      throw new LoadRefused(faults);
    }
    return found;
  }

  private static List<Fact> facts(Collection<Triple> triples) {
    return triples.stream().map(Terms::fact).toList();
  }

  /**
   * What is wrong with the seed, warnings included; nothing is written anywhere.
   *
   * @throws LoadRefused where a file cannot be read as a graph
   */
  public List<Violation> validate(Seed seed) {
    return check(seed, parse(seed));
  }

  private List<Violation> check(Seed seed, Parsed parsed) {
    return Stream.concat(
            new Validation(seed.shapes()).check(parsed.all()).stream(),
            DocumentNames.check(parsed.data(), iris).stream())
        .sorted(Violation.BY_PLACE)
        .toList();
  }

  record Parsed(ParsedFile ontology, List<ParsedFile> data) {
    List<ParsedFile> all() {
      List<ParsedFile> all = new ArrayList<>(data);
      all.add(ontology);
      return all;
    }
  }

  private Parsed parse(Seed seed) {
    List<Violation> faults = new ArrayList<>();
    List<ParsedFile> data = new ArrayList<>();
    for (SeedFile file : seed.data()) {
      try {
        data.add(ParsedFile.read(file, Seed.graph(file, iris)));
      } catch (LoadRefused e) {
        faults.addAll(e.violations());
      }
    }
    if (!faults.isEmpty()) {
      throw new LoadRefused(faults);
    }
    return new Parsed(ParsedFile.read(seed.ontology(), iris.ontologyGraph()), data);
  }

  private void write(
      Writer writer,
      String fingerprint,
      Map<Value.Iri, Collection<Fact>> graphs,
      Set<Value.Iri> left,
      Derivation derivation) {
    graphs.forEach(writer::replace);
    Value.Iri catalogue = new Value.Iri(iris.catalogueGraph());
    writer.graphs().stream()
        .filter(graph -> !graphs.containsKey(graph) && !graph.equals(catalogue))
        .filter(graph -> !derivation.isDerived(graph) && !left.contains(graph))
        .forEach(graph -> writer.replace(graph, List.of()));
    writer.replace(
        catalogue,
        List.of(
            new Fact(
                new Value.Iri(iris.root()),
                new Value.Iri(Dcterms.NS + "identifier"),
                Value.Literal.string(fingerprint))));
  }

  private List<String> fingerprint(Snapshot snapshot) {
    return snapshot.select(FINGERPRINT, Parameters.NONE).stream()
        .map(row -> row.get("fingerprint").text())
        .toList();
  }

  private Derivation derivation(Seed seed) {
    return derivation(seed, iris);
  }

  static Derivation derivation(Seed seed, Iris iris) {
    return new Derivation(
        iris,
        Rules.read(
            seed.rules().stream().collect(Collectors.toMap(SeedFile::name, SeedFile::content))));
  }

  private static List<SeedFile> documents(Seed seed) {
    return seed.data().stream().filter(file -> file.name().startsWith("data/documents/")).toList();
  }
}
