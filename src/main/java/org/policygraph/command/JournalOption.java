package org.policygraph.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Journal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A store with its journal. */
final class JournalOption {
  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--journal",
      paramLabel = "DIR",
      description =
          "Folder of the journal; the service's setting policygraph.journal (beside the store:"
              + " DIR-journal).")
  private @Nullable Path folder;

  Path store() {
    return store.directory();
  }

  Path folder() {
    return folder == null ? Journal.beside(store.directory()) : folder;
  }
}
