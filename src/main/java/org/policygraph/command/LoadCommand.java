package org.policygraph.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
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
  @Mixin private StoreOption store = new StoreOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Tdb2Store opened = Tdb2Store.open(store.directory())) {
      Loader.Outcome outcome = new Loader(Iris.DEFAULT).load(opened, data.seed());
      outcome.warnings().forEach(out::println);
      out.println(
          outcome.changed()
              ? "loaded: " + outcome.documents() + " documents, " + outcome.triples() + " triples"
              : "nothing to do: the store already holds this data");
      return 0;
    }
  }
}
