package org.policygraph.store.tdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.replace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.Snapshot;
import org.springframework.util.FileSystemUtils;

/** An index of labels that is not that of the triples is made anew when the store is opened. */
class LabelIndexRecoveryTest {
  @Test
  void an_index_that_a_killed_process_left_behind_the_triples_is_made_anew(@TempDir Path root)
      throws IOException {
    Path directory = root.resolve("store");
    Path older = root.resolve("older-labels");
    write(directory, "雾港港务局");
    FileSystemUtils.copyRecursively(directory.resolve("labels"), older);
    write(directory, "雾港港航局");

    FileSystemUtils.deleteRecursively(directory.resolve("labels"));
    FileSystemUtils.copyRecursively(older, directory.resolve("labels"));
    Files.createFile(directory.resolve("labels-unfinished"));

    assertThat(search(directory, "港航局")).containsExactly("harbour");
    assertThat(search(directory, "港务局")).isEmpty();
    assertThat(directory.resolve("labels-unfinished")).doesNotExist();
  }

  @Test
  void an_index_that_is_gone_is_made_anew(@TempDir Path root) throws IOException {
    Path directory = root.resolve("store");
    write(directory, "雾港港务局");
    FileSystemUtils.deleteRecursively(directory.resolve("labels"));

    assertThat(search(directory, "港务局")).containsExactly("harbour");
    assertThat(search(directory, "港务局")).containsExactly("harbour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1"})
  void an_index_of_an_older_version_is_made_anew(String older, @TempDir Path root)
      throws IOException {
    Path directory = root.resolve("store");
    Path empty = root.resolve("empty-labels");
    Tdb2Store.open(directory).close();
    FileSystemUtils.copyRecursively(directory.resolve("labels"), empty);
    write(directory, "雾港港务局");
    FileSystemUtils.deleteRecursively(directory.resolve("labels"));
    FileSystemUtils.copyRecursively(empty, directory.resolve("labels"));
    assertThat(search(directory, "港务局")).as("made by this version, so it is trusted").isEmpty();

    if (older.isEmpty()) {
      Files.delete(directory.resolve("labels-version"));
    } else {
      Files.writeString(directory.resolve("labels-version"), older);
    }

    assertThat(search(directory, "港务局")).containsExactly("harbour");
  }

  @Test
  void only_the_graphs_of_the_unfinished_commit_are_read_again(@TempDir Path root)
      throws IOException {
    Path directory = root.resolve("store");
    Path older = root.resolve("older-labels");
    write(directory, "雾港港务局");
    FileSystemUtils.copyRecursively(directory.resolve("labels"), older);
    try (Tdb2Store store = Tdb2Store.open(directory)) {
      replace(store, "graph", label("harbour", "雾港港航局"));
      replace(store, "other", label("park", "雪原园林处"));
    }
    FileSystemUtils.deleteRecursively(directory.resolve("labels"));
    FileSystemUtils.copyRecursively(older, directory.resolve("labels"));
    Files.writeString(directory.resolve("labels-unfinished"), iri("graph").text() + "\n.\n");

    assertThat(search(directory, "港航局")).containsExactly("harbour");
    assertThat(search(directory, "港务局")).isEmpty();
    assertThat(search(directory, "园林处")).as("of a graph that was not marked").isEmpty();
  }

  @Test
  void an_index_of_another_revision_than_the_triples_is_made_anew(@TempDir Path root)
      throws IOException {
    Path directory = root.resolve("store");
    Path older = root.resolve("older-labels");
    publish(directory, 1, "雾港港务局");
    FileSystemUtils.copyRecursively(directory.resolve("labels"), older);
    publish(directory, 2, "雾港港航局");
    FileSystemUtils.deleteRecursively(directory.resolve("labels"));
    FileSystemUtils.copyRecursively(older, directory.resolve("labels"));

    assertThat(search(directory, "港航局")).containsExactly("harbour");
    assertThat(search(directory, "港务局")).isEmpty();
  }

  @Test
  void the_graphs_of_a_commit_are_marked_as_long_as_it_lasts(@TempDir Path root) {
    Path directory = root.resolve("store");
    Path mark = directory.resolve("labels-unfinished");
    Map<CommitStep, Boolean> marked = new EnumMap<>(CommitStep.class);
    try (Tdb2Store store =
        Tdb2Store.open(directory, 0, step -> marked.put(step, Files.exists(mark)))) {
      replace(store, "graph", label("harbour", "雾港港务局"));
      assertThat(marked)
          .containsExactly(
              entry(CommitStep.WORKED, false),
              entry(CommitStep.MARKED, true),
              entry(CommitStep.INDEX_PREPARED, true),
              entry(CommitStep.TRIPLES_COMMITTED, true),
              entry(CommitStep.INDEX_COMMITTED, false));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CommitStep.class,
      names = {"WORKED", "MARKED", "INDEX_PREPARED"})
  void a_failure_before_the_commit_of_the_triples_leaves_all_as_it_was(
      CommitStep failing, @TempDir Path directory) {
    AtomicBoolean broken = new AtomicBoolean();
    try (Tdb2Store store =
        Tdb2Store.open(
            directory,
            0,
            step -> {
              if (broken.get() && step == failing) {
                throw new IllegalStateException("half-way");
              }
            })) {
      publish(store, 1, "雾港港务局");
      broken.set(true);
      assertThatThrownBy(() -> publish(store, 2, "雾港港航局")).hasMessage("half-way");
      broken.set(false);

      assertThat(found(store, "港务局")).containsExactly("harbour");
      assertThat(found(store, "港航局")).isEmpty();
      assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(1);
      assertThat(directory.resolve("labels-unfinished")).doesNotExist();
      publish(store, 2, "雾港港监局");
      assertThat(found(store, "港监局")).containsExactly("harbour");
      assertThat(found(store, "港航局")).isEmpty();
    }
  }

  private static void publish(Path directory, long number, String label) {
    try (Tdb2Store store = Tdb2Store.open(directory)) {
      publish(store, number, label);
    }
  }

  private static void publish(Tdb2Store store, long number, String label) {
    store.write(
        writer -> {
          writer.replace(iri("graph"), List.of(label("harbour", label)));
          writer.revision(number);
          return null;
        });
  }

  private static void write(Path directory, String label) {
    Tdb2Store store = Tdb2Store.open(directory);
    replace(store, "graph", label("harbour", label));
    store.close();
  }

  private static List<String> search(Path directory, String words) {
    Tdb2Store store = Tdb2Store.open(directory);
    try {
      return found(store, words);
    } finally {
      store.close();
    }
  }
}
