package org.policygraph.publication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policygraph.intake.DocumentFacts;
import org.policygraph.intake.Drafts;
import org.policygraph.intake.Intake;
import org.policygraph.intake.Submission;
import org.policygraph.journal.JournaledStore;
import org.policygraph.journal.Replay;
import org.policygraph.journal.Revision;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Requirements;
import org.policygraph.loading.Seed;
import org.policygraph.publication.Review.Decided;
import org.policygraph.publication.Review.Decision;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Given;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/** What an editor of an invented city works with: its registry, and nothing published. */
final class Desk implements AutoCloseable {
  static final String KEY = "jiangcheng-lighting-plan-2021";
  static final Value.Iri PLAN = iri("document/" + KEY);
  static final Iris IRIS = Iris.DEFAULT;
  private static final Path SAMPLE = Path.of("data/samples/" + KEY + ".txt");

  final Path folder;
  final Tdb2Store store = Tdb2Store.inMemory();
  final JournaledStore gate;
  final Drafts drafts;
  final Intake intake;
  final Publication publication;
  final Review review;

  Desk(Path folder) {
    this.folder = folder;
    Seed seed = Seed.of(Path.of("data/samples"));
    gate = JournaledStore.open(store, folder.resolve("journal"), IRIS, Clock.systemUTC());
    new Loader(IRIS).load(gate, seed);
    Path directory = folder.resolve("drafts");
    drafts =
        new Drafts(
            directory, it -> Tdb2Store.inMemory(), store, new Withdrawn(gate.journal(), IRIS)::of);
    SourceTexts texts = SourceTexts.absent().and(Drafts.texts(directory)).and(folder);
    intake =
        new Intake(drafts, folder.resolve("inbox"), texts, () -> seed, IRIS, Duration.ofMinutes(2));
    Requirements requirements = new Requirements(() -> seed, IRIS);
    publication = new Publication(gate, drafts, requirements, IRIS);
    review = new Review(gate, drafts, requirements, texts, IRIS, Clock.systemUTC());
  }

  static Value.Iri iri(String id) {
    return new Value.Iri(Iris.DEFAULT.ofId(id));
  }

  static String sample() {
    try {
      return Files.readString(SAMPLE);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Hands a text in, under the key of the plan, and waits until it is drafted. */
  Submission draft(String text) {
    return draft(text, Map.of());
  }

  /** As {@link #draft(String)}, with what is told of the document. */
  Submission draft(String text, Map<String, List<String>> told) {
    try {
      String id =
          intake
              .submit(
                  KEY + ".txt",
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                  told)
              .orElseThrow()
              .id();
      Instant end = Instant.now().plus(Duration.ofMinutes(2));
      while (Instant.now().isBefore(end)) {
        Submission now = intake.find(id).orElseThrow();
        if (now.state().ended()) {
          return now;
        }
        Thread.sleep(20);
      }
      throw new AssertionError("it does not end");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The last number of the sequence. */
  long now() {
    return Math.max(store.<Long>read(Snapshot::revision), drafts.last());
  }

  Revision publish() {
    return publication.publish(PLAN, now(), null, "Ada");
  }

  Review.Outcome decide(Value.Iri statement, Decision decision) {
    return review.decide(new Decided(statement, decision, now(), null, null), "Ada");
  }

  Review.Outcome correct(Value.Iri statement, Map<String, ?> correction) {
    return review.decide(
        new Decided(statement, Decision.CORRECT, now(), correction, "as the text says"), "Ada");
  }

  /** What differs between two states, with what the graph says today. */
  List<StatementChange> changes(long from, long to) {
    return JournalView.changes(
        gate.journal(),
        from,
        to,
        IRIS,
        parts ->
            published().facts().stream()
                .filter(it -> it.object() instanceof Value.Iri part && parts.contains(part))
                .toList());
  }

  DocumentFacts drafted() {
    return new DocumentFacts(
        drafts.read(snapshot -> Drafts.graph(snapshot, IRIS.documentGraph(KEY))));
  }

  DocumentFacts published() {
    return new DocumentFacts(
        store.read(snapshot -> Drafts.graph(snapshot, IRIS.documentGraph(KEY))));
  }

  /** The statement of a class whose Chinese label contains some words. */
  static Value.Iri find(DocumentFacts facts, String type, String words) {
    return facts.statements().stream()
        .filter(it -> facts.is(it, type))
        .filter(it -> label(facts, it).contains(words))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no "
                        + words
                        + " in "
                        + facts.statements().stream().map(it -> label(facts, it)).toList()));
  }

  static String label(DocumentFacts facts, Value.Iri statement) {
    return facts.all(statement, Rdfs.label).stream()
        .filter(it -> it instanceof Value.Literal text && "zh".equals(text.language()))
        .map(Value::text)
        .findFirst()
        .orElse("");
  }

  static String status(DocumentFacts facts, Value.Iri statement) {
    return facts.status(statement).orElseThrow().name();
  }

  static Value.Iri measure(DocumentFacts facts, String words) {
    return find(facts, Pg.Measure, words);
  }

  /** Every quad of both stores. */
  List<Set<String>> everything() {
    return List.of(
        Given.quads(store), drafts.read(snapshot -> new HashSet<>(Given.quads(snapshot))));
  }

  /** What the journal alone makes. */
  Set<String> replayed() {
    try (Tdb2Store again = Tdb2Store.inMemory()) {
      Replay.of(folder.resolve("journal"), again, Long.MAX_VALUE);
      return Given.quads(again);
    }
  }

  @Override
  public void close() {
    intake.close();
    drafts.close();
    gate.close();
    store.close();
  }
}
