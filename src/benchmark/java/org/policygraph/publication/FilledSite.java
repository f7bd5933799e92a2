package org.policygraph.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

/** What an editor publishes to, in a folder, with generated cities in it from the start. */
final class FilledSite implements AutoCloseable {
  private static final Iris IRIS = Iris.DEFAULT;
  private static final Template COUNT =
      Template.of("count", "SELECT (COUNT(*) AS ?count) WHERE { GRAPH ?g { ?s ?p ?o } }");

  /** Cities that are written at once. */
  private static final int BATCH = 4;

  private final Path folder;
  private final int cities;
  private final Tdb2Store store;
  private final JournaledStore gate;
  private final Drafts drafts;
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
    Requirements requirements = new Requirements(() -> seed, IRIS);
    publication = new Publication(gate, drafts, requirements, IRIS);
    for (int city = 0; city < cities; city += BATCH) {
      fill(city, Math.min(cities, city + BATCH), requirements);
    }
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
  private void fill(int from, int to, Requirements requirements) {
    store.write(
        writer -> {
          for (int city = from; city < to; city++) {
            for (int plan = 0; plan < GeneratedCities.PLANS; plan++) {
              writer.replace(
                  graph(city, plan), GeneratedCities.planWithHotIndicator(city, plan));
            }
          }
          return requirements.derivation().update(writer);
        });
  }

  /** A site whose graph has at least so many triples. */
  static FilledSite of(Path folder, long triples) throws IOException {
    Path probe = Files.createDirectories(folder.resolve("probe"));
    long perCity;
    try (FilledSite one = new FilledSite(Files.createDirectories(probe.resolve("1")), 1);
        FilledSite three = new FilledSite(Files.createDirectories(probe.resolve("3")), 3)) {
      perCity = (three.count() - one.count()) / 2;
      long registries = one.count() - perCity;
      int cities = (int) Math.max(1, Math.ceil((triples - registries) / (double) perCity));
      FilledSite site = new FilledSite(Files.createDirectories(folder), cities);
      site.triples = site.count();
      return site;
    }
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

  int cities() {
    return cities;
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
