package org.policygraph.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.found;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.quads;
import static org.policygraph.store.Given.replace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.command.Commands;
import org.policygraph.store.Snapshot;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/** What is made of a journal that a store does not agree with. */
class RecoveryTest {
  private static final String LABELS = "港务局 ";

  private Path directory;
  private Path journal;
  private Path home;

  /** A store with three publications. */
  @BeforeEach
  void publish(@TempDir Path directory) {
    this.directory = directory;
    journal = directory.resolve("store-journal");
    home = directory.resolve("store");
    try (Tdb2Store store = Tdb2Store.open(home);
        JournaledStore gate = open(store)) {
      for (int i = 1; i <= 3; i++) {
        String label = LABELS + i;
        gate.commit(
            new Note("editor", label, null),
            writer -> writer.replace(iri("graph"), List.of(label("a", label))));
      }
    }
  }

  private JournaledStore open(Tdb2Store store) {
    return JournaledStore.open(store, journal, Iris.DEFAULT, Clock.systemUTC());
  }

  private Path entry(long number) {
    return JournalFiles.file(journal, number);
  }

  private void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private void assertOpensAt(Path place, long number) {
    try (Tdb2Store store = Tdb2Store.open(place);
        JournaledStore gate = open(store)) {
      assertThat(store.<Long>read(Snapshot::revision)).isEqualTo(number);
      assertThat(gate.journal().head()).map(Revision::number).contains(number);
      assertThat(found(store, LABELS + number)).containsExactly("a");
      assertThat(quads(store)).hasSize(1);
    }
  }

  private void assertRefused(Path place, String... words) {
    try (Tdb2Store store = Tdb2Store.open(place)) {
      Set<String> before = quads(store);
      assertThatThrownBy(() -> open(store))
          .isInstanceOf(JournalFault.class)
          .hasMessageContainingAll(words);
      assertThat(quads(store)).isEqualTo(before);
    }
  }

  /** A store that holds the first publication only. */
  private Path older() {
    Path older = directory.resolve("older");
    try (Tdb2Store store = Tdb2Store.open(older)) {
      assertThat(Replay.of(journal, store, 1)).isEqualTo(1);
    }
    return older;
  }

  @Test
  void entries_beyond_the_store_are_rolled_forward() {
    assertOpensAt(older(), 3);
    assertOpensAt(directory.resolve("new"), 3);
  }

  @Test
  void a_torn_tail_that_the_store_does_not_hold_is_dropped() throws IOException {
    Path older = older();
    cut(entry(3));
    Files.writeString(journal.resolve(JournalFiles.UNFINISHED), "H id");

    assertOpensAt(older, 2);

    assertThat(entry(3)).doesNotExist();
    assertThat(journal.resolve("0000000003.rdfp.dropped")).isNotEmptyFile();
    assertThat(journal.resolve(JournalFiles.UNFINISHED)).doesNotExist();
  }

  @Test
  void an_empty_file_at_the_end_is_a_torn_tail() throws IOException {
    Path older = older();
    Files.write(entry(3), new byte[0]);
    assertOpensAt(older, 2);
  }

  @Test
  void a_damaged_last_entry_that_was_written_to_its_end_is_refused_and_kept() throws IOException {
    Path older = older();
    Files.writeString(entry(3), Files.readString(entry(3)).replace("\"editor\"", "\"friend\""));

    assertRefused(older, "Entry 3", entry(3).toString(), "copy", "journal replay --until 2");
    assertThat(entry(3)).content().contains("friend");
  }

  @Test
  void a_damaged_entry_before_the_last_is_refused_with_its_number_its_place_and_a_way_out()
      throws IOException {
    Path older = older();
    cut(entry(2));

    assertRefused(older, "Entry 2", entry(2).toString(), "copy", "journal replay --until 1");
    assertThat(entry(3)).exists();
  }

  @Test
  void a_damaged_newest_entry_is_refused_before_anything_is_published_after_it()
      throws IOException {
    cut(entry(3));

    assertRefused(home, "Entry 3", entry(3).toString(), "copy", "journal replay --until 2");
    assertThat(entry(3)).exists();
  }

  @Test
  void a_missing_entry_is_refused() throws IOException {
    Files.delete(entry(2));

    assertRefused(home, "Entry 3", "does not follow entry 1");
  }

  @Test
  void a_store_ahead_of_its_journal_is_refused_with_a_way_out() throws IOException {
    Files.delete(entry(3));

    assertRefused(
        home, "The store holds publication 3", "ends with 2", "policygraph.journal", "copy");
  }

  @Test
  void a_store_that_has_other_content_than_the_journal_makes_is_refused() {
    Path other = directory.resolve("other");
    try (Tdb2Store store = Tdb2Store.open(other)) {
      replace(store, "graph", fact("b", "is", "c"));
    }
    assertRefused(other, "Entry 1", "does not fit the store");

    Path changed = older();
    try (Tdb2Store store = Tdb2Store.open(changed)) {
      replace(store, "graph", fact("b", "is", "c"));
    }
    assertRefused(changed, "Entry 2", "does not fit the store");
  }

  @Test
  void a_whole_journal_is_verified_and_replayed_by_commands() {
    Path again = directory.resolve("again");

    assertThat(Commands.run("journal", "verify", "--store", home.toString())).hasValue(0);
    assertThat(
            Commands.run(
                "journal", "replay", "--store", home.toString(), "--output", again.toString()))
        .hasValue(0);

    assertOpensAt(again, 3);
    assertThat(
            Commands.run(
                "journal", "replay", "--journal", journal.toString(), "--output", again.toString()))
        .as("not empty")
        .hasValue(1);
    assertThat(Commands.run("journal", "verify", "--journal", directory.toString()))
        .as("a folder without entries, beside the default store")
        .hasValue(0);
    assertThat(Commands.run("journal")).hasValue(2);
  }

  @Test
  void verify_tells_a_torn_tail_as_never_committed_and_as_damage_where_the_store_holds_it()
      throws IOException {
    Path older = older();
    cut(entry(3));

    Verification found = Verification.of(journal);
    assertThat(found.numbers()).containsExactly(1L, 2L);
    for (Long held : List.of(0L, 1L, 2L)) {
      assertThat(found.faults(held)).isEmpty();
      assertThat(found.dropped(held)).contains("Entry 3", entry(3).toString(), "never committed");
    }
    assertThat(found.faults(3L)).singleElement().asString().contains("Entry 3", "is damaged");
    assertThat(found.dropped(3L)).isNull();
    assertThat(verified(older)).isEqualTo(0);
    assertThat(verified(home)).isEqualTo(1);

    assertOpensAt(older, 2);
    assertThat(Verification.of(journal).dropped(2L)).isNull();
  }

  @Test
  void verify_tells_a_cut_entry_before_the_last_and_a_last_one_with_an_end_as_damage()
      throws IOException {
    Path older = older();
    Files.writeString(entry(3), Files.readString(entry(3)).replace("\"editor\"", "\"friend\""));
    assertThat(verified(older)).isEqualTo(1);
    cut(entry(2));
    assertThat(Verification.of(journal).faults(1L)).anyMatch(it -> it.contains("Entry 2"));
  }

  private int verified(Path store) {
    return Commands.run(
            "journal", "verify", "--journal", journal.toString(), "--store", store.toString())
        .orElseThrow();
  }

  @Test
  void a_journal_that_is_not_there_is_one_sentence_that_names_the_folder() throws IOException {
    Path absent = directory.resolve("absent");
    Path file = Files.createFile(directory.resolve("file"));
    Path output = directory.resolve("output");

    for (String command : List.of("verify", "replay --output " + output)) {
      assertThat(refused(command, absent))
          .isEqualTo("cannot read the journal " + absent + ": no such folder");
      assertThat(refused(command, file))
          .isEqualTo("cannot read the journal " + file + ": it is a file, a folder is wanted");
    }
    assertThat(output).doesNotExist();
  }

  /** What is said of a command on a journal that cannot be read. */
  private static String refused(String command, Path journal) {
    PrintStream standardError = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      String[] words = ("journal " + command + " --journal " + journal).split(" ");
      assertThat(Commands.run(words)).hasValue(2);
    } finally {
      System.setErr(standardError);
    }
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void of_a_damaged_journal_no_half_of_a_store_is_left_by_replay() throws IOException {
    cut(entry(2));
    Path absent = directory.resolve("absent");
    Path empty = Files.createDirectory(directory.resolve("empty"));

    for (Path output : List.of(absent, empty)) {
      assertThat(
              Commands.run(
                  "journal",
                  "replay",
                  "--journal",
                  journal.toString(),
                  "--output",
                  output.toString()))
          .hasValue(1);
    }

    assertThat(absent).doesNotExist();
    assertThat(empty).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void any_changed_byte_of_any_entry_is_found_by_verify(int number) throws IOException {
    byte[] whole = Files.readAllBytes(entry(number));
    for (int at = 0; at < whole.length; at += 7) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(entry(number), changed, StandardOpenOption.TRUNCATE_EXISTING);
      assertThat(Verification.of(journal).faults(null)).as("byte %d", at).isNotEmpty();
    }
    Files.write(entry(number), whole);
    assertThat(Verification.of(journal).faults(null)).isEmpty();
    assertThat(Verification.of(journal).faults(4L))
        .singleElement()
        .asString()
        .contains("publication 4");
  }
}
