package org.policygraph.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policygraph.loading.LoadRefused;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Seed;
import org.policygraph.loading.Violation;
import org.policygraph.vocabulary.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what is wrong with data, and touches no store. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Check data against the shapes of the ontology. Exit code 1 where something must be put right.")
final class ValidateCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder with registry/ and documents/ in Turtle; without it the packaged data.")
  private @Nullable Path data;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      List<Violation> found =
          new Loader(Iris.DEFAULT).validate(data == null ? Seed.packaged() : Seed.of(data));
      found.forEach(out::println);
      long faults = found.stream().filter(Violation::fatal).count();
      out.println(faults + " faults, " + (found.size() - faults) + " warnings");
      return faults == 0 ? 0 : 1;
    } catch (LoadRefused e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    } catch (UncheckedIOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
    }
  }
}
