package org.policygraph.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.intake.Drafts;
import org.policygraph.intake.Intake;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Seed;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Fact;
import org.policygraph.store.Given;
import org.policygraph.store.Snapshot;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/**
 * As {@link KillTest}, of a process that publishes and withdraws what was drafted from a text, by
 * the way that editors go: each time the store opens, holds the draft that was published before or
 * the one after with all that follows from it, and its journal makes the same graph again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledEditorTest {
  private static final int KILLS = Integer.getInteger("policygraph.kills", 20);

  /** A store lives through so many. */
  private static final int KILLS_OF_A_STORE = 10;

  private static final long SEED = 20_261_127;

  private Path directory = Path.of("");
  private Path begun = Path.of("");
  private DraftPublisher.@Nullable Expected expected;
  private @Nullable LightProcess light;

  /** How long the last publication that ended took. */
  private long usual = TimeUnit.SECONDS.toNanos(1);

  @BeforeAll
  void a_text_is_drafted(@TempDir Path temporary) throws Exception {
    directory = temporary;
    begun = directory.resolve("begun");
    DraftPublisher.begin(begun, drafted());
    expected =
        new DraftPublisher.Expected(
            directory.resolve("expected"), Files.readString(begun.resolve("draft.nt")));
    light = LightProcess.of(DraftPublisher.class, directory, home("first"), "EXIT 6");
  }

  @AfterAll
  void close() {
    expected().close();
  }

  private DraftPublisher.Expected expected() {
    return Objects.requireNonNull(expected);
  }

  private List<Fact> drafted() throws Exception {
    Seed seed = DraftPublisher.seed();
    try (Tdb2Store store = Tdb2Store.inMemory();
        JournaledStore gate =
            JournaledStore.open(
                store, directory.resolve("desk"), Iris.DEFAULT, Clock.systemUTC())) {
      new Loader(Iris.DEFAULT).load(gate, seed);
      try (Drafts drafts =
              new Drafts(directory.resolve("drafts"), it -> Tdb2Store.inMemory(), store);
          Intake intake =
              new Intake(
                  drafts,
                  directory.resolve("inbox"),
                  SourceTexts.absent(),
                  () -> seed,
                  Iris.DEFAULT,
                  Duration.ofMinutes(2))) {
        String name = DraftPublisher.KEY + ".txt";
        String id;
        try (var text = Files.newInputStream(Path.of("data/samples", name))) {
          id = intake.submit(name, text, Map.of()).orElseThrow().id();
        }
        while (!intake.find(id).orElseThrow().state().ended()) {
          Thread.sleep(20);
        }
        return drafts.read(
            snapshot -> Drafts.graph(snapshot, Iris.DEFAULT.documentGraph(DraftPublisher.KEY)));
      }
    }
  }

  /** A store of its own with the registries. */
  private Path home(String name) {
    Path home = directory.resolve(name);
    try (Stream<Path> files = Files.walk(begun)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, home.resolve(begun.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return home;
  }

  /** What one process announced. */
  private record Life(Map<Long, Long> drafts, long begun, long ended) {}

  @Test
  void an_editor_killed_at_any_moment_leaves_the_document_as_before_or_as_after() throws Exception {
    int before = 0;
    int after = 0;
    for (int store = 0; store < KILLS / KILLS_OF_A_STORE; store++) {
      Random random = new Random(SEED + store);
      Path home = home("store-" + store);
      Map<Long, Long> drafts = new HashMap<>(Map.of(1L, 0L));
      for (int kill = 0; kill < KILLS_OF_A_STORE; kill++) {
        Life life = live(home, null, 1 + random.nextInt(2), random.nextDouble());
        drafts.putAll(life.drafts());
        long found = check(home, life, drafts);
        if (life.begun() > life.ended()) {
          before += found < life.begun() ? 1 : 0;
          after += found == life.begun() ? 1 : 0;
        }
      }
    }
    System.out.printf("kills of editors: %d; found before %d, after %d%n", KILLS, before, after);
    assertThat(before + after).as("killed during publications").isGreaterThan(KILLS / 2);
  }

  @Test
  void an_editor_halted_between_any_two_steps_leaves_the_document_as_before_or_as_after()
      throws Exception {
    for (int i = 0; i < KillTest.STEPS.size(); i++) {
      String step = KillTest.STEPS.get(i);
      Path home = home(step);
      Map<Long, Long> drafts = new HashMap<>(Map.of(1L, 0L));
      // Of the first publication, or of one that changes what is published.
      Life life = live(home, step + " " + i % 2, 0, 0);
      drafts.putAll(life.drafts());
      assertThat(life.begun()).as(step).isGreaterThan(life.ended());
      long found = check(home, life, drafts);
      boolean counts = i >= KillTest.STEPS.indexOf("NAMED");
      assertThat(found == life.begun()).as(step).isEqualTo(counts);
    }
  }

  /**
   * @param publication of which it is killed, counted from 1
   * @param when part of the time that one takes
   */
  private Life live(Path home, @Nullable String halt, int publication, double when)
      throws Exception {
    LightProcess it = Objects.requireNonNull(light);
    Process process = halt == null ? it.start(home) : it.start(home, halt);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      Map<Long, Long> drafts = new HashMap<>();
      List<String> other = new ArrayList<>();
      long begins = 0;
      long ended = 0;
      long since = 0;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] words = line.split(" ");
        if (words[0].equals("before")) {
          begins = Long.parseLong(words[1]);
          drafts.put(begins, Long.parseLong(words[2]));
          since = System.nanoTime();
          if (halt == null && drafts.size() == publication) {
            CompletableFuture.delayedExecutor((long) (when * usual), TimeUnit.NANOSECONDS)
                .execute(process.toHandle()::destroyForcibly);
          }
        } else if (words[0].equals("after")) {
          ended = Long.parseLong(words[1]);
          usual = System.nanoTime() - since;
        } else {
          other.add(line);
        }
      }
      process.waitFor();
      assertThat(begins).as("it published; else it said %s", other).isPositive();
      return new Life(drafts, begins, ended);
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * Opens the store as the next process would, and makes another one of the journal.
   *
   * @param drafts which draft each number is of, 0 where it withdraws
   * @return its number
   */
  private long check(Path home, Life life, Map<Long, Long> drafts) {
    Path journal = home.resolve("journal");
    Set<String> quads;
    long found;
    try (Tdb2Store store = Tdb2Store.open(home.resolve("store"));
        JournaledStore gate =
            JournaledStore.open(store, journal, Iris.DEFAULT, Clock.systemUTC())) {
      found = store.<Long>read(Snapshot::revision);
      assertThat(found).isBetween(life.ended(), life.begun());
      assertThat(gate.journal().head().map(Revision::number)).contains(found);
      quads = new TreeSet<>(Given.quads(store));
      assertThat(drafts).containsKey(found);
      assertThat(quads).isEqualTo(expected().of(drafts.getOrDefault(found, 0L)));
      KillTest.checkLabels(store, "江城");
    }
    assertThat(Verification.of(journal).faults(null)).isEmpty();
    try (Tdb2Store again = Tdb2Store.inMemory()) {
      Replay.of(journal, again, Long.MAX_VALUE);
      assertThat(new TreeSet<>(Given.quads(again))).isEqualTo(quads);
    }
    return found;
  }
}
