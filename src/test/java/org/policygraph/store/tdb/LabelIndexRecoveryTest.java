package org.policygraph.store.tdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.replace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  void a_write_is_marked_as_long_as_it_lasts(@TempDir Path root) {
    Path directory = root.resolve("store");
    Path mark = directory.resolve("labels-unfinished");
    Tdb2Store store = Tdb2Store.open(directory);
    try {
      store.write(
          writer -> {
            assertThat(mark).exists();
            return null;
          });
      assertThat(mark).doesNotExist();
      assertThatThrownBy(
              () ->
                  store.write(
                      writer -> {
                        throw new IllegalArgumentException("half-way");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
      replace(store, "graph", label("harbour", "雾港港务局"));
      assertThat(mark).doesNotExist();
    } finally {
      store.close();
    }
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
