package org.policygraph.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Replay;
import org.policygraph.journal.Verification;
import org.policygraph.store.Snapshot;
import org.policygraph.store.StoreInUseException;
import org.policygraph.store.tdb.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks the journal of publications, and makes a store of it. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    description = "Check the journal of publications, or make a store of it.")
final class JournalCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do with the journal: verify or replay");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Read the whole journal: numbers, chain, hashes and triples of every entry, and whether the"
            + " store's last publication is in it. A last entry that was not written to its end and"
            + " never committed is told; it is no fault. The exit code is 1 where something is"
            + " wrong, 2 where a folder cannot be read."
      })
  int verify(@Mixin JournalOption journal) {
    Verification found = Verification.of(journal.folder());
    Long held = 0L;
    String store = "the store " + journal.store() + " agrees";
    if (!Files.isDirectory(journal.store())) {
      store = "there is no store at " + journal.store() + " to compare it with";
    } else {
      try (Tdb2Store opened = Tdb2Store.open(journal.store())) {
        held = opened.<Long>read(Snapshot::revision);
      } catch (StoreInUseException e) {
        held = null;
        store = "the store is in use and was not compared";
      }
    }
    List<String> faults = found.faults(held);
    faults.forEach(spec.commandLine().getErr()::println);
    if (faults.isEmpty()) {
      out()
          .println(
              "the journal "
                  + journal.folder()
                  + " is whole: "
                  + found.numbers().size()
                  + " publications; "
                  + store);
    }
    String dropped = found.dropped(held);
    if (dropped != null) {
      out().println(dropped);
    }
    return faults.isEmpty() ? 0 : 1;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Make a new store of the journal: the same graph, triple for triple.")
  int replay(
      @Mixin JournalOption journal,
      @Option(
              names = "--output",
              paramLabel = "DIR",
              required = true,
              description = "Directory of the new store.")
          Path output,
      @Option(
              names = "--until",
              paramLabel = "NUMBER",
              description = "The last publication to write; without it all.")
          @Nullable Long until) {
    // Before a directory is made.
    Replay.present(journal.folder());
    try {
      int written =
          NewFolder.fill(
              output,
              "The journal " + journal.folder() + " is replayed into an empty store only",
              () -> replay(journal.folder(), output, until == null ? Long.MAX_VALUE : until));
      out().println("wrote " + written + " publications to the store " + output);
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + output + " as a store: " + e, e);
    }
  }

  private static int replay(Path journal, Path output, long until) {
    try (Tdb2Store store = Tdb2Store.open(output)) {
      return Replay.of(journal, store, until);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
