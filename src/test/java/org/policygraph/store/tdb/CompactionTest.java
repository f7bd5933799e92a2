package org.policygraph.store.tdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.quads;
import static org.policygraph.store.Given.replace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Given;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Value;

/** Old states are thrown away while the store is read and written. */
class CompactionTest {
  private Path directory;
  private Tdb2Store store;

  @BeforeEach
  void open(@TempDir Path directory) {
    this.directory = directory;
    store = Tdb2Store.open(directory);
    write(1);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void write(long number) {
    store.write(
        writer -> {
          writer.replace(
              iri("graph"),
              List.of(fact("a", "is", Value.Literal.integer(number)), label("a", "港务局 " + number)));
          writer.revision(number);
          return true;
        });
  }

  @Test
  void a_compact_store_is_the_same_store_now_and_when_it_is_opened_again() throws IOException {
    Set<String> before = quads(store);
    long version = store.<Long>read(Snapshot::version);

    store.compact();

    assertThat(quads(store)).isEqualTo(before);
    assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(1);
    assertThat(store.<Long>read(Snapshot::version)).as("of other states").isGreaterThan(version);
    assertThat(folders()).containsExactly("Data-0002");
    write(2);
    store.compact();
    write(3);
    assertThat(found(store, "港务局 3")).containsExactly("a");
    store.close();
    store = Tdb2Store.open(directory);
    assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(3);
    assertThat(found(store, "港务局 3")).containsExactly("a");
    assertThat(folders()).containsExactly("Data-0003");
  }

  @Test
  void whoever_reads_goes_on_with_the_state_that_was_and_others_with_the_new_one()
      throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Set<String> before = quads(store);
    CompletableFuture<Set<String>> reading =
        CompletableFuture.supplyAsync(
            () ->
                store.read(
                    snapshot -> {
                      begun.countDown();
                      await(go);
                      return Given.quads(snapshot);
                    }));
    begun.await();

    store.compact();
    write(2);
    store.compact();
    write(3);

    assertThat(folders()).contains("Data-0001").doesNotContain("Data-0002");
    assertThat(quads(store)).isNotEqualTo(before).hasSize(2);
    go.countDown();
    assertThat(reading.join()).isEqualTo(before);
    assertThat(folders()).containsExactly("Data-0003");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void no_commit_is_lost_and_no_read_fails_while_the_store_is_made_compact_again_and_again() {
    Semaphore written = new Semaphore(1);
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              for (int number = 2; number <= 60; number++) {
                write(number);
                written.release();
              }
            });
    CompletableFuture<Void> reading =
        CompletableFuture.runAsync(
            () -> {
              while (!writing.isDone()) {
                assertThat(quads(store)).hasSize(2);
              }
            });
    writing.whenComplete((nothing, failure) -> written.release(60));
    // One a commit: it takes the lock of the writers, and without a pause they would seldom have
    // it.
    for (int compactions = 0; compactions < 60; compactions++) {
      written.acquireUninterruptibly();
      Inside.compact(store);
    }
    writing.join();
    reading.join();

    assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(60);
    assertThat(found(store, "港务局 60")).containsExactly("a");
  }

  @Test
  void what_a_process_left_that_ended_while_the_store_was_made_compact_is_deleted()
      throws IOException {
    store.compact();
    store.close();
    Files.createDirectories(directory.resolve("tdb2/Data-0003-tmp"));
    Files.createFile(Files.createDirectories(directory.resolve("tdb2/Data-0001")).resolve("x"));

    store = Tdb2Store.open(directory);

    assertThat(folders()).containsExactly("Data-0002");
    assertThat(quads(store)).hasSize(2);
  }

  @Test
  void a_store_is_due_when_it_has_grown_by_the_factor_since_the_last_time() throws IOException {
    Compaction compaction = new Compaction(directory.resolve("size"), 3);
    long gigabyte = 1L << 30;

    assertThat(compaction.due(gigabyte)).as("seen first").isFalse();
    assertThat(compaction.due(3 * gigabyte)).isFalse();
    assertThat(compaction.due(3 * gigabyte + 1)).isTrue();
    compaction.done(2 * gigabyte);
    assertThat(compaction.due(5 * gigabyte)).isFalse();
    assertThat(compaction.due(7 * gigabyte)).isTrue();
    assertThat(new Compaction(directory.resolve("size"), 0).due(70 * gigabyte)).isFalse();
    compaction.done(1);
    assertThat(compaction.due(100 << 20)).as("too small to gain anything").isFalse();
  }

  @Test
  void a_small_store_is_left_as_it_is() {
    replace(store, "other", fact("a", "is", "b"));
    store.tidy();

    assertThat(folders()).containsExactly("Data-0001");
  }

  private List<String> folders() {
    try (Stream<Path> folders = Files.list(directory.resolve("tdb2"))) {
      return folders
          .map(it -> it.getFileName().toString())
          .filter(it -> it.startsWith("Data"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
