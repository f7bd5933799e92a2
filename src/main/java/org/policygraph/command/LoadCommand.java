package org.policygraph.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.policygraph.journal.JournaledStore;
import org.policygraph.loading.Loader;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Fills a store without starting the service. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Validate data and make the store hold it, whole or not at all.")
final class LoadCommand implements Callable<Integer> {
  @Mixin private DataFolder data = new DataFolder();
  @Mixin private JournalOption journal = new JournalOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Tdb2Store opened = Tdb2Store.open(journal.store());
        JournaledStore journaled =
            JournaledStore.open(opened, journal.folder(), Iris.DEFAULT, Clock.systemUTC())) {
      Loader.Outcome outcome = new Loader(Iris.DEFAULT).load(journaled, data.seed());
      outcome.left().forEach(out::println);
      outcome.warnings().forEach(out::println);
      out.println(
          outcome.changed()
              ? "loaded: " + outcome.documents() + " documents, " + outcome.triples() + " triples"
              : "nothing to do: the store already holds this data");
      return 0;
    }
  }
}
