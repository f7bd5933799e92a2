package org.policygraph.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Changes;
import org.policygraph.store.Given;
import org.policygraph.store.Parameters;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.tdb.Inside;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/**
 * A process that publishes is killed, at random moments and between every two of the steps. Each
 * time the store opens, is before or after, finds its labels and no others, and its journal makes
 * the same graph again. What it publishes is made up, and quick to make; drafts of a text are
 * published by {@link KilledEditorTest}.
 */
class KillTest {
  private static final int KILLS = 200;

  /** A store lives through so many. */
  private static final int KILLS_OF_A_STORE = 20;

  /** After so many the journal is replayed. */
  private static final int KILLS_TO_A_REPLAY = 5;

  private static final long SEED = 20_261_126;

  /** In the order of a publication. */
  static final List<String> STEPS =
      List.of(
          "WRITTEN",
          "FORCED",
          "NAMED",
          "APPENDED",
          "NUMBERED",
          "WORKED",
          "MARKED",
          "INDEX_PREPARED",
          "TRIPLES_COMMITTED",
          "INDEX_COMMITTED",
          "COMMITTED");

  private static final Template LABELS =
      Given.query(
          "SELECT ?graph ?entity ?label { GRAPH ?graph"
              + " { ?entity <http://www.w3.org/2000/01/rdf-schema#label> ?label } }");

  @TempDir private Path directory;
  private @Nullable LightProcess light;

  /** How it went for one process: the numbers that it announced. */
  private record Life(long begun, long ended) {}

  @Test
  void a_process_killed_at_any_moment_leaves_the_state_before_or_the_one_after() throws Exception {
    Tally tally = new Tally();
    ExecutorService lanes = Executors.newFixedThreadPool(2);
    try (Publisher.Expected expected = new Publisher.Expected()) {
      light();
      List<Future<?>> stores = new ArrayList<>();
      for (int i = 0; i < KILLS / KILLS_OF_A_STORE; i++) {
        int store = i;
        stores.add(
            lanes.submit(
                () -> {
                  killAgainAndAgain(store, expected, tally);
                  return true;
                }));
      }
      for (Future<?> store : stores) {
        store.get();
      }
    } finally {
      lanes.shutdownNow();
    }
    System.out.printf(
        "kills: %d, in %d publications; found before %d, after %d, between two publications %d;"
            + " entries dropped %d%n",
        KILLS,
        tally.publications.sum(),
        tally.before.sum(),
        tally.after.sum(),
        tally.idle.sum(),
        tally.dropped.sum());
    assertThat(tally.before.sum() + tally.after.sum())
        .as("killed during publications")
        .isGreaterThan(KILLS / 2);
  }

  private static final class Tally {
    final LongAdder before = new LongAdder();
    final LongAdder after = new LongAdder();
    final LongAdder idle = new LongAdder();
    final LongAdder dropped = new LongAdder();
    final LongAdder publications = new LongAdder();
  }

  private void killAgainAndAgain(int store, Publisher.Expected expected, Tally tally)
      throws Exception {
    Random random = new Random(SEED + store);
    Path home = directory.resolve("store-" + store);
    for (int kill = 1; kill <= KILLS_OF_A_STORE; kill++) {
      long head = head(home);
      Life life = live(home, null, 1 + random.nextInt(2), random.nextInt(60_000));
      long entries = head(home);
      long found = check(home, life, head, expected, kill % KILLS_TO_A_REPLAY == 0);
      tally.publications.add(found - head);
      tally.dropped.add(entries - found);
      (life.begun() == life.ended()
              ? tally.idle
              : found == life.begun() ? tally.after : tally.before)
          .increment();
    }
  }

  @Test
  void a_process_that_ends_between_any_two_steps_leaves_the_state_before_or_the_one_after()
      throws Exception {
    int halts = 0;
    try (Publisher.Expected expected = new Publisher.Expected()) {
      for (String step : STEPS) {
        for (int passed : new int[] {0, 3}) {
          Path home = directory.resolve(step);
          long head = head(home);
          Life life = live(home, step + " " + passed, 0, 0);
          assertThat(life.begun()).as(step).isGreaterThan(life.ended());
          long found = check(home, life, head, expected, true);
          // From the name of the entry on it counts.
          boolean counts = STEPS.indexOf(step) >= STEPS.indexOf("NAMED");
          assertThat(found).as(step).isEqualTo(counts ? life.begun() : life.begun() - 1);
          halts++;
        }
      }
    }
    System.out.printf("halts between two steps: %d, of %d steps%n", halts, STEPS.size());
  }

  /** The number of the last file of the journal. */
  private static long head(Path home) throws IOException {
    Path folder = home.resolve("journal");
    return !folder.toFile().isDirectory() || JournalFiles.list(folder).isEmpty()
        ? 0
        : JournalFiles.list(folder).lastKey();
  }

  private synchronized LightProcess light() throws Exception {
    LightProcess made = light;
    if (made == null) {
      made = LightProcess.of(Publisher.class, directory, directory.resolve("first"), "EXIT 2");
      light = made;
    }
    return made;
  }

  /**
   * Starts a process and ends it.
   *
   * @param halt where it ends itself; null where it is killed
   * @param publications that it may end before it is killed
   * @param microseconds from then on
   */
  private Life live(Path home, @Nullable String halt, int publications, int microseconds)
      throws Exception {
    Process process = halt == null ? light().start(home) : light().start(home, halt);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      long begun = 0;
      long ended = 0;
      int left = publications;
      List<String> other = new ArrayList<>();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("before ")) {
          begun = Long.parseLong(line.substring(7));
          ended = Math.max(ended, begun - 1);
        } else if (line.startsWith("after ")) {
          ended = Long.parseLong(line.substring(6));
          if (halt == null && --left == 0) {
            CompletableFuture.delayedExecutor(microseconds, TimeUnit.MICROSECONDS)
                .execute(process.toHandle()::destroyForcibly);
          }
        } else {
          other.add(line);
        }
      }
      process.waitFor();
      assertThat(begun).as("it published; else it said %s", other).isPositive();
      return new Life(begun, ended);
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * Opens the store as the next process would and compares it with what was announced.
   *
   * @param replayed whether another store is made of the journal, too
   * @return its number
   */
  private static long check(
      Path home, Life life, long head, Publisher.Expected expected, boolean replayed)
      throws IOException {
    Path journal = home.resolve("journal");
    Set<String> quads;
    long found;
    try (Tdb2Store store = Tdb2Store.open(home.resolve("store"));
        JournaledStore gate =
            JournaledStore.open(store, journal, Iris.DEFAULT, Clock.systemUTC())) {
      found = store.<Long>read(Snapshot::revision);
      assertThat(found).isBetween(life.ended(), life.begun()).isGreaterThanOrEqualTo(head);
      assertThat(gate.journal().head().map(Revision::number).orElse(0L)).isEqualTo(found);
      quads = new TreeSet<>(Given.quads(store));
      assertThat(quads).isEqualTo(expected.at(found));
      checkLabels(store, "港务局");
      assertThat(lines(gate.journal().changes(0, found))).isEqualTo(quads);
    }
    if (replayed && found > 0) {
      assertThat(Verification.of(journal).faults(null)).isEmpty();
      try (Tdb2Store again = Tdb2Store.inMemory()) {
        Replay.of(journal, again, Long.MAX_VALUE);
        assertThat(new TreeSet<>(Given.quads(again))).isEqualTo(quads);
      }
    }
    return found;
  }

  /** All that the journal makes, from nothing. */
  private static Set<String> lines(Changes all) {
    assertThat(all.removed()).isEmpty();
    return Given.quads(all.added());
  }

  /** The index has every label of the triples with a word, each once, and no other. */
  static void checkLabels(Tdb2Store store, String word) {
    List<String> labels =
        store.read(
            snapshot ->
                snapshot.select(LABELS, Parameters.NONE).stream()
                    .filter(row -> row.get("label").text().contains(word))
                    .map(
                        row ->
                            row.get("graph")
                                + " "
                                + row.get("entity")
                                + " "
                                + row.get("label").text())
                    .toList());
    assertThat(Inside.indexed(store, word)).containsExactlyInAnyOrderElementsOf(labels);
  }
}
