package org.policygraph.journal;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.Drafts;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Requirements;
import org.policygraph.loading.Seed;
import org.policygraph.publication.Publication;
import org.policygraph.store.Fact;
import org.policygraph.store.Given;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Inside;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Dcterms;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * A process that does what editors do, one after the other: it writes a draft in which some
 * statements are rejected, publishes it with all that is checked and derived, and withdraws the
 * document now and then; and says so before and after: to be killed.
 */
final class DraftPublisher {
  static final String KEY = "jiangcheng-lighting-plan-2021";
  private static final Iris IRIS = Iris.DEFAULT;
  private static final Value.Iri DOCUMENT = new Value.Iri(IRIS.entity("document", KEY));
  private static final Value.Iri GRAPH = new Value.Iri(IRIS.documentGraph(KEY));

  /** After so many publications the document is withdrawn. */
  private static final int WITHDRAWN = 4;

  /** Which draft it is stands behind this in its title. */
  private static final String MARK = " 第";

  private DraftPublisher() {}

  static Seed seed() {
    return Seed.of(Path.of("data/samples"));
  }

  /** Where a process begins: a folder with the registries, and a draft as it was read. */
  static void begin(Path home, List<Fact> draft) throws IOException {
    try (Tdb2Store store = Tdb2Store.open(home.resolve("store"));
        JournaledStore gate =
            JournaledStore.open(store, home.resolve("journal"), IRIS, Clock.systemUTC())) {
      new Loader(IRIS).load(gate, seed());
    }
    Graph graph = GraphFactory.createDefaultGraph();
    draft.forEach(it -> graph.add(Terms.triple(it)));
    StringWriter triples = new StringWriter();
    RDFDataMgr.write(triples, graph, Lang.NTRIPLES);
    Files.writeString(home.resolve("draft.nt"), triples.toString());
  }

  /**
   * @param arguments a folder as {@link #begin} leaves it, and where to halt: the name of a step, a
   *     space and how many times it is passed before that
   */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    Halt passed = Halt.of(arguments, 1);
    Tdb2Store store = Inside.open(home.resolve("store"), passed);
    JournaledStore gate =
        JournaledStore.open(
            store,
            home.resolve("journal"),
            IRIS,
            Clock.systemUTC(),
            new Disk(),
            step -> passed.accept(step.name()));
    Drafts drafts = new Drafts(home.resolve("drafts"), it -> Tdb2Store.open(it, 0), store);
    Publication publication =
        new Publication(gate, drafts, new Requirements(DraftPublisher::seed, IRIS), IRIS);
    publication.resume();
    String read = Files.readString(home.resolve("draft.nt"));
    while (passed.goesOn()) {
      step(store, drafts, publication, read);
    }
    drafts.close();
    gate.close();
    store.close();
  }

  private static void step(Tdb2Store store, Drafts drafts, Publication publication, String read) {
    long draft = drafts.<Long>read(snapshot -> mark(Drafts.graph(snapshot, GRAPH.text())));
    long published = store.<Long>read(snapshot -> mark(Drafts.graph(snapshot, GRAPH.text())));
    boolean withdraws = draft == 0 && published > 0 && published % WITHDRAWN == 0;
    if (draft == 0 && !withdraws) {
      draft =
          drafts.<Long>change(
              (writer, number) -> {
                writer.replace(GRAPH, draft(read, number).facts());
                return number;
              });
    }
    long last = Math.max(store.<Long>read(Snapshot::revision), drafts.last());
    System.out.println("before " + (last + 1) + " " + draft);
    if (withdraws) {
      publication.withdraw(DOCUMENT, last, "to be written anew", "Ada");
    } else {
      publication.publish(DOCUMENT, last, null, "Ada");
    }
    System.out.println("after " + (last + 1));
  }

  /** What was read, with a title of its own, and some statements rejected. */
  private static DocumentFacts draft(String read, long number) {
    DocumentFacts facts = DocumentFacts.read(read);
    Random random = new Random(number);
    facts.statements().stream()
        .sorted(Comparator.comparing(Value.Iri::text))
        .filter(it -> random.nextInt(4) == 0)
        .forEach(
            it ->
                facts.set(
                    it, Pg.reviewStatus, new Value.Iri(Enumerations.iri(ReviewStatus.REJECTED))));
    Value.Literal title = (Value.Literal) facts.first(DOCUMENT, Dcterms.title).orElseThrow();
    facts.set(
        DOCUMENT,
        Dcterms.title,
        new Value.Literal(title.text() + MARK + number, title.datatype(), title.language()));
    return facts;
  }

  /** Which draft it is; 0 where there is none. */
  private static long mark(List<Fact> facts) {
    return facts.stream()
        .filter(it -> it.subject().equals(DOCUMENT) && it.predicate().text().equals(Dcterms.title))
        .map(it -> it.object().text())
        .mapToLong(it -> Long.parseLong(it.substring(it.indexOf(MARK) + MARK.length())))
        .findFirst()
        .orElse(0);
  }

  /** The quads with each draft published, as {@link Given#quads} tells them; 0 for none. */
  static final class Expected implements AutoCloseable {
    private final Tdb2Store store = Tdb2Store.inMemory();
    private final Requirements requirements = new Requirements(DraftPublisher::seed, IRIS);
    private final Map<Long, Set<String>> states = new HashMap<>();
    private final String read;

    Expected(Path journal, String read) {
      this.read = read;
      try (JournaledStore gate = JournaledStore.open(store, journal, IRIS, Clock.systemUTC())) {
        new Loader(IRIS).load(gate, seed());
      }
    }

    synchronized Set<String> of(long draft) {
      return states.computeIfAbsent(draft, this::quads);
    }

    private Set<String> quads(long draft) {
      DocumentFacts facts = draft == 0 ? new DocumentFacts(List.of()) : draft(read, draft);
      facts.leaveOutRejected();
      store.write(
          writer -> {
            writer.replace(GRAPH, facts.facts());
            return requirements.derivation().update(writer);
          });
      return new TreeSet<>(Given.quads(store));
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
