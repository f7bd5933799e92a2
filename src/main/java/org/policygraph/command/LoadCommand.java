package org.policygraph.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policygraph.loading.LoadRefused;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Seed;
import org.policygraph.store.StoreInUseException;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills a store without starting the service. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Validate data and make the store hold it, whole or not at all.")
final class LoadCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder with registry/ and documents/ in Turtle; without it the packaged data.")
  private @Nullable Path data;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Directory of the store (${DEFAULT-VALUE}).")
  private Path store = Path.of("var/store");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Tdb2Store opened = Tdb2Store.open(store)) {
      Loader.Outcome outcome =
          new Loader(Iris.DEFAULT).load(opened, data == null ? Seed.packaged() : Seed.of(data));
      outcome.warnings().forEach(out::println);
      out.println(
          outcome.changed()
              ? "loaded: " + outcome.documents() + " documents, " + outcome.triples() + " triples"
              : "nothing to do: the store already holds this data");
      return 0;
    } catch (LoadRefused | StoreInUseException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    } catch (UncheckedIOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
    }
  }
}
