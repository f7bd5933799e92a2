package org.policygraph.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.intake.Drafts;
import org.policygraph.journal.JournaledStore;
import org.policygraph.loading.Requirements;
import org.policygraph.loading.Seed;
import org.policygraph.publication.Publication;
import org.policygraph.publication.Review;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where an editor works without the service: its store, journal, drafts and texts. */
final class Desk {
  @Mixin private JournalOption journal = new JournalOption();
  @Mixin private TextsOption texts = new TextsOption();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides; without it, who is logged in.")
  private String by = System.getProperty("user.name");

  @Option(
      names = "--expect",
      paramLabel = "NUMBER",
      description =
          "The revision that this was decided on: a later change of the same is a conflict. Without"
              + " it, the last one.")
  private @Nullable Long expected;

  /** What is open while a command works. */
  record Open(
      Tdb2Store store,
      Drafts drafts,
      Publication publication,
      Review review,
      long expected,
      String by) {}

  /** Opens all that the work needs, and closes it again. */
  <T> T open(Function<Open, T> work) {
    if (!Files.isDirectory(journal.store())) {
      throw missing("there is no store at " + journal.store() + ": name it with --store");
    }
    Iris iris = Iris.DEFAULT;
    try (Tdb2Store store = Tdb2Store.open(journal.store());
        JournaledStore gate =
            JournaledStore.open(store, journal.folder(), iris, Clock.systemUTC());
        Drafts opened = new Drafts(texts.drafts(), Tdb2Store::open, store)) {
      Requirements requirements = new Requirements(Seed::packaged, iris);
      Publication publication = new Publication(gate, opened, requirements, iris);
      publication.resume();
      long last = Math.max(store.<Long>read(Snapshot::revision), opened.last());
      return work.apply(
          new Open(
              store,
              opened,
              publication,
              new Review(gate, opened, requirements, texts.texts(), iris, Clock.systemUTC()),
              expected == null ? last : expected,
              by));
    }
  }

  static Value.Iri iri(String id) {
    try {
      return new Value.Iri(Iris.DEFAULT.ofId(id));
    } catch (IllegalArgumentException e) {
      throw missing("no ID of the form type/key: " + id);
    }
  }

  static UncheckedIOException missing(String message) {
    return new UncheckedIOException(message, new NoSuchFileException(message));
  }

  static UncheckedIOException unwritable(Path file, IOException cause) {
    return new UncheckedIOException("cannot write " + file + ": " + cause.getMessage(), cause);
  }

  static UncheckedIOException unreadable(Path file, IOException cause) {
    return new UncheckedIOException("cannot read " + file + ": " + cause.getMessage(), cause);
  }
}
