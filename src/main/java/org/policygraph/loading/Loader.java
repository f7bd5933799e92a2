package org.policygraph.loading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    LOG.info("Validating");
    List<Violation> found = check(seed, parsed);
    List<Violation> faults = found.stream().filter(Violation::fatal).toList();
    if (!faults.isEmpty()) {
      throw new LoadRefused(faults);
    }
    Collection<List<DerivationRule>> strata =
        seed.rules().stream()
            .map(DerivationRule::read)
            .collect(
                Collectors.groupingBy(DerivationRule::stratum, TreeMap::new, Collectors.toList()))
            .values();
    LOG.info("Writing {} documents", documents(seed).size());
    long triples = store.write(writer -> write(writer, fingerprint, parsed, strata));
    LOG.info("The store holds {} triples", triples);
    return new Outcome(true, documents(seed).size(), triples, found);
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

  private record Parsed(ParsedFile ontology, List<ParsedFile> data) {
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
      Writer writer, String fingerprint, Parsed seed, Collection<List<DerivationRule>> strata) {
    Value.Iri derived = new Value.Iri(iris.derivedGraph());
    Value.Iri catalogue = new Value.Iri(iris.graphs() + "catalogue");
    // Rules must not see what the rules of the seed before derived.
    writer.replace(derived, List.of());
    long triples = 0;
    Set<Value.Iri> filled = new HashSet<>(Set.of(derived, catalogue));
    for (ParsedFile file : seed.all()) {
      Value.Iri graph = new Value.Iri(file.graph());
      filled.add(graph);
      writer.replace(graph, file.triples().stream().map(Terms::fact).toList());
      triples += file.triples().size();
    }
    writer.graphs().stream()
        .filter(graph -> !filled.contains(graph))
        .forEach(graph -> writer.replace(graph, List.of()));
    List<Fact> supertypes =
        Materialisation.of(seed.ontology(), seed.data()).stream().map(Terms::fact).toList();
    writer.add(derived, supertypes);
    triples += supertypes.size();
    for (List<DerivationRule> stratum : strata) {
      Set<Fact> conclusions = new LinkedHashSet<>();
      for (DerivationRule rule : stratum) {
        conclusions.addAll(writer.construct(rule.query(), Parameters.NONE));
      }
      writer.add(derived, conclusions);
      triples += conclusions.size();
    }
    writer.replace(
        catalogue,
        List.of(
            new Fact(
                new Value.Iri(iris.root()),
                new Value.Iri(Dcterms.NS + "identifier"),
                Value.Literal.string(fingerprint))));
    return triples;
  }

  private List<String> fingerprint(Snapshot snapshot) {
    return snapshot.select(FINGERPRINT, Parameters.NONE).stream()
        .map(row -> row.get("fingerprint").text())
        .toList();
  }

  private static List<SeedFile> documents(Seed seed) {
    return seed.data().stream().filter(file -> file.name().startsWith("data/documents/")).toList();
  }
}
