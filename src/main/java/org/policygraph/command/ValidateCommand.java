package org.policygraph.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Violation;
import org.policygraph.vocabulary.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what is wrong with data, and touches no store. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Check data against the shapes of the ontology. Exit code 1 where something must be put right.")
final class ValidateCommand implements Callable<Integer> {
  @Mixin private DataFolder data = new DataFolder();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Violation> found = new Loader(Iris.DEFAULT).validate(data.seed());
    found.forEach(out::println);
    long faults = found.stream().filter(Violation::fatal).count();
    out.println(faults + " faults, " + (found.size() - faults) + " warnings");
    return faults == 0 ? 0 : 1;
  }
}
