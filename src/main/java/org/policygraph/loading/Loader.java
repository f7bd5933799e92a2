package org.policygraph.loading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.policygraph.derivation.Derivation;
import org.policygraph.derivation.Rules;
import org.policygraph.store.Fact;
import org.policygraph.store.GraphStore;
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
   */
  public record Outcome(boolean changed, int documents, long triples, List<Violation> warnings) {}

  /**
   * Validates the seed and, where the store was made from another one, makes the store hold it: in
   * one transaction, writing only what differs.
   *
   * @throws LoadRefused where a file is faulty; the store is as it was
   */
  public Outcome load(GraphStore store, Seed seed) {
    String fingerprint = "sha256:" + seed.fingerprint();
    if (store.read(this::fingerprint).contains(fingerprint)) {
      return new Outcome(false, documents(seed).size(), 0, List.of());
    }
    LOG.info("Reading {} files", seed.files().size());
    Parsed parsed = parse(seed);
    Derivation derivation = derivation(seed);
    LOG.info("Validating");
    List<Violation> warnings = accepted(check(seed, parsed));
    LOG.info("Writing {} documents", documents(seed).size());
    long triples = store.write(writer -> write(writer, fingerprint, stated(parsed), derivation));
    LOG.info("The store holds {} triples", triples);
    return new Outcome(true, documents(seed).size(), triples, warnings);
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

  private long write(
      Writer writer,
      String fingerprint,
      Map<Value.Iri, Collection<Fact>> graphs,
      Derivation derivation) {
    graphs.forEach(writer::replace);
    Value.Iri catalogue = new Value.Iri(iris.graphs() + "catalogue");
    writer.graphs().stream()
        .filter(graph -> !graphs.containsKey(graph) && !graph.equals(catalogue))
        .filter(graph -> !derivation.isDerived(graph))
        .forEach(graph -> writer.replace(graph, List.of()));
    writer.replace(
        catalogue,
        List.of(
            new Fact(
                new Value.Iri(iris.root()),
                new Value.Iri(Dcterms.NS + "identifier"),
                Value.Literal.string(fingerprint))));
    return graphs.values().stream().mapToLong(Collection::size).sum()
        + derivation.all(writer).triples();
  }

  private List<String> fingerprint(Snapshot snapshot) {
    return snapshot.select(FINGERPRINT, Parameters.NONE).stream()
        .map(row -> row.get("fingerprint").text())
        .toList();
  }

  private Derivation derivation(Seed seed) {
    return new Derivation(
        iris,
        Rules.read(
            seed.rules().stream().collect(Collectors.toMap(SeedFile::name, SeedFile::content))));
  }

  private static List<SeedFile> documents(Seed seed) {
    return seed.data().stream().filter(file -> file.name().startsWith("data/documents/")).toList();
  }
}
