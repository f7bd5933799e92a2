package org.policygraph.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.quads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.Snapshot;
import org.policygraph.store.tdb.Inside;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/** A disk that is full or broken: nothing is half published, and the next publication works. */
class DiskFaultTest {
  private enum Operation {
    CREATE,
    WRITE,
    FORCE,
    RENAME,
    FORCE_FOLDER,
    DELETE
  }

  /** A disk on which some operations fail. */
  private static final class BrokenDisk extends Disk {
    Set<Operation> broken = Set.of();

    private void check(Operation operation) throws IOException {
      if (broken.contains(operation)) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    FileChannel create(Path file) throws IOException {
      check(Operation.CREATE);
      FileChannel channel = super.create(file);
      if (broken.contains(Operation.WRITE)) {
        // Full after some bytes.
        channel.write(ByteBuffer.wrap(new byte[] {'H', ' '}));
        channel.close();
      }
      return channel;
    }

    @Override
    void force(FileChannel file) throws IOException {
      check(Operation.FORCE);
      super.force(file);
    }

    @Override
    void rename(Path from, Path to) throws IOException {
      check(Operation.RENAME);
      super.rename(from, to);
    }

    @Override
    void delete(Path file) throws IOException {
      check(Operation.DELETE);
      super.delete(file);
    }

    @Override
    void forceFolder(Path folder) throws IOException {
      check(Operation.FORCE_FOLDER);
      super.forceFolder(folder);
    }
  }

  private final BrokenDisk disk = new BrokenDisk();
  private String failing = "";
  private Path directory;
  private Tdb2Store store;
  private JournaledStore gate;

  @BeforeEach
  void open(@TempDir Path directory) {
    this.directory = directory;
    open();
    publish("港务局 1");
  }

  private void open() {
    store =
        Inside.open(
            directory.resolve("store"),
            step -> {
              if (step.equals(failing)) {
                throw new UncheckedIOException(new IOException("No space left on device"));
              }
            });
    gate =
        JournaledStore.open(
            store, directory.resolve("journal"), Iris.DEFAULT, Clock.systemUTC(), disk, step -> {});
  }

  @AfterEach
  void close() {
    gate.close();
    store.close();
  }

  private Optional<Revision> publish(String label) {
    return gate.commit(
        new Note("editor", label, null),
        writer -> writer.replace(iri("graph"), List.of(label("a", label))));
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"CREATE", "WRITE", "FORCE", "RENAME", "FORCE_FOLDER"})
  void a_journal_that_cannot_be_written_leaves_all_as_it_was_and_the_next_publication_works(
      Operation operation) {
    disk.broken = Set.of(operation);
    assertThatThrownBy(() -> publish("港航局 2"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("Nothing was published: publication 2 cannot be written");
    disk.broken = Set.of();

    assertUnchanged();
    assertWorks();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WORKED", "MARKED", "INDEX_PREPARED"})
  void a_store_that_cannot_commit_takes_the_entry_back_and_the_next_publication_works(String step) {
    failing = step;
    assertThatThrownBy(() -> publish("港航局 2")).hasMessageContaining("No space left");
    failing = "";

    assertUnchanged();
    assertWorks();
  }

  @Test
  void an_entry_that_cannot_be_taken_back_stops_publications_until_the_store_is_opened_again() {
    failing = "INDEX_PREPARED";
    disk.broken = Set.of(Operation.DELETE);
    assertThatThrownBy(() -> publish("港航局 2"))
        .isInstanceOf(JournalFault.class)
        .hasMessageContaining("restart");
    failing = "";
    disk.broken = Set.of();
    assertThatThrownBy(() -> publish("港监局 3"))
        .isInstanceOf(JournalFault.class)
        .hasMessageContaining("restart");

    close();
    open();

    assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(2);
    assertThat(found(store, "港航局")).containsExactly("a");
    assertThat(publish("港监局 3")).map(Revision::number).contains(3L);
  }

  private void assertUnchanged() {
    assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(1);
    assertThat(gate.journal().head()).map(Revision::number).contains(1L);
    assertThat(found(store, "港务局")).containsExactly("a");
    assertThat(found(store, "港航局")).isEmpty();
    assertThat(directory.resolve("journal")).isDirectoryNotContaining("glob:**.part");
    assertThat(Verification.of(directory.resolve("journal")).numbers()).containsExactly(1L);
  }

  private void assertWorks() {
    assertThat(publish("港监局 3")).map(Revision::number).contains(2L);
    assertThat(found(store, "港监局")).containsExactly("a");
    Set<String> quads = quads(store);
    close();
    open();
    assertThat(quads(store)).isEqualTo(quads);
    assertThat(Verification.of(directory.resolve("journal")).faults(null)).isEmpty();
  }
}
