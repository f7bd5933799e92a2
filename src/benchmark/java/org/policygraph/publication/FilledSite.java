package org.policygraph.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policygraph.intake.Drafts;
import org.policygraph.journal.JournaledStore;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Requirements;
import org.policygraph.loading.Seed;
import org.policygraph.loading.SeedFile;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/**
 * What an editor publishes to, in a folder, with generated cities in it from the start. What
 * follows from the first city is derived; the others are copies of it under other names,
 * conclusions too, so that their graphs are as large and as linked as if each had been published.
 */
final class FilledSite implements AutoCloseable {
  private static final Iris IRIS = Iris.DEFAULT;
  private static final Template COUNT =
      Template.of("count", "SELECT (COUNT(*) AS ?count) WHERE { GRAPH ?g { ?s ?p ?o } }");

  /** About how many triples a city and what follows from it are. */
  private static final long A_CITY = 80_000;

  /** Cities that are written at once. */
  private static final int BATCH = 4;

  private final Path folder;
  private final int cities;
  private final Tdb2Store store;
  private final JournaledStore gate;
  private final Drafts drafts;
  private final Requirements requirements;
  private final Publication publication;
  private long triples;

  private FilledSite(Path folder, int cities) {
    this.folder = folder;
    this.cities = cities;
    Seed seed = seed(cities);
    store = Tdb2Store.open(folder.resolve("store"), 0);
    gate = JournaledStore.open(store, folder.resolve("journal"), IRIS, Clock.systemUTC());
    new Loader(IRIS).load(gate, seed);
    drafts = new Drafts(folder.resolve("drafts"), it -> Tdb2Store.open(it, 0), store);
    requirements = new Requirements(() -> seed, IRIS);
    publication = new Publication(gate, drafts, requirements, IRIS);
    publishFirst();
    copy(first());
  }

  /** The registries that the program carries, and those of the cities; no document. */
  private static Seed seed(int cities) {
    List<SeedFile> files =
        new ArrayList<>(
            Seed.packaged().files().stream()
                .filter(file -> !file.name().startsWith("data/documents/"))
                .toList());
    byte[] registry = GeneratedCities.registry(cities).getBytes(StandardCharsets.UTF_8);
    files.add(new SeedFile("data/registry/benchmark.ttl", registry));
    return new Seed(files);
  }

  /** Past the journal, with all that follows: what publications one by one would have left. */
  private void publishFirst() {
    store.write(
        writer -> {
          for (int plan = 0; plan < GeneratedCities.PLANS; plan++) {
            writer.replace(graph(0, plan), GeneratedCities.planWithHotIndicator(0, plan));
          }
          return requirements.derivation().update(writer);
        });
  }

  /** The graphs of the first city and of what follows from it alone. */
  private Map<String, List<Fact>> first() {
    List<String> names = new ArrayList<>();
    for (int plan = 0; plan < GeneratedCities.PLANS; plan++) {
      String key = GeneratedCities.key(0, plan);
      names.add(IRIS.documentGraph(key));
      List.of("document", "continuation", "audit")
          .forEach(kind -> names.add(IRIS.derivedGraph(kind, key)));
    }
    for (int indicator = 0; indicator < GeneratedCities.TARGETS; indicator++) {
      names.add(IRIS.derivedGraph("indicator", "benchmark-0-" + indicator));
    }
    return store.read(
        snapshot -> {
          Map<String, List<Fact>> graphs = new LinkedHashMap<>();
          names.forEach(name -> graphs.put(name, Drafts.graph(snapshot, name)));
          return graphs;
        });
  }

  /** The other cities say the same under other names, and the same follows. */
  private void copy(Map<String, List<Fact>> first) {
    for (int from = 1; from < cities; from += BATCH) {
      int begin = from;
      store.write(
          writer -> {
            for (int city = begin; city < Math.min(cities, begin + BATCH); city++) {
              int other = city;
              first.forEach(
                  (graph, facts) ->
                      writer.replace(
                          new Value.Iri(of(other, graph)),
                          facts.stream().map(it -> of(other, it)).toList()));
            }
            return true;
          });
    }
  }

  private static Fact of(int city, Fact fact) {
    return new Fact(
        new Value.Iri(of(city, fact.subject().text())),
        fact.predicate(),
        fact.object() instanceof Value.Literal literal
            ? new Value.Literal(of(city, literal.text()), literal.datatype(), literal.language())
            : new Value.Iri(of(city, fact.object().text())));
  }

  private static String of(int city, String text) {
    return text.replace("benchmark-0-", "benchmark-" + city + "-")
        .replace("area/benchmark-0", "area/benchmark-" + city)
        .replace("雾港0", "雾港" + city)
        .replace("Wugang 0", "Wugang " + city);
  }

  /** A site whose graph has about so many triples. */
  static FilledSite of(Path folder, long triples) throws IOException {
    int cities = (int) Math.max(1, triples / A_CITY);
    FilledSite site = new FilledSite(Files.createDirectories(folder), cities);
    site.triples = site.count();
    return site;
  }

  private long count() {
    return store.read(
        snapshot ->
            Long.parseLong(snapshot.select(COUNT, Parameters.NONE).get(0).get("count").text()));
  }

  /** How many triples it had when it was filled. */
  long triples() {
    return triples;
  }

  Path folder() {
    return folder;
  }

  static Value.Iri graph(int city, int plan) {
    return new Value.Iri(IRIS.documentGraph(GeneratedCities.key(city, plan)));
  }

  void draft(int city, int plan, List<Fact> facts) {
    drafts.tidy(writer -> writer.replace(graph(city, plan), facts));
  }

  void publish(int city, int plan) {
    publication.publish(GeneratedCities.document(city, plan), now(), null, "benchmark");
  }

  void withdraw(int city, int plan) {
    publication.withdraw(GeneratedCities.document(city, plan), now(), "withdrawn", "benchmark");
  }

  private long now() {
    return Math.max(store.<Long>read(Snapshot::revision), drafts.last());
  }

  @Override
  public void close() {
    drafts.close();
    gate.close();
    store.close();
  }
}
