package org.policygraph.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RiotException;
import org.policygraph.curation.Annotations;
import org.policygraph.curation.Fault;
import org.policygraph.curation.Registry;
import org.policygraph.source.SourceTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code policygraph annotate}: compiles annotation sheets to the documents' graphs. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description = "Compile annotation sheets and their source texts to data/documents/<key>.ttl.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every sheet was compiled and written",
      "1:a sheet is faulty; all faults are listed and nothing is written",
      "2:the command cannot be understood or a file cannot be read"
    })
public final class AnnotateCommand implements Callable<Integer> {
  @Mixin private SheetOptions from = new SheetOptions();

  @Option(
      names = "--registry",
      defaultValue = "data/registry",
      paramLabel = "DIR",
      description = "Agencies, indicators, areas, topics and units (default: ${DEFAULT-VALUE}).")
  private Path registry = Path.of("");

  @Option(
      names = "--output",
      defaultValue = "data/documents",
      paramLabel = "DIR",
      description = "Where the Turtle files are written (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("");

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Annotations annotations =
          new Annotations(SourceTexts.in(from.documents()), Registry.read(registry), output);
      List<Fault> faults = annotations.compile(from.sheets());
      faults.forEach(err::println);
      if (!faults.isEmpty()) {
        err.println(faults.size() + " faults; nothing was written");
        return 1;
      }
      return 0;
    } catch (IOException | UncheckedIOException | RiotException e) {
      err.println(e.getClass().getSimpleName() + ": " + e.getMessage());
      return 2;
    }
  }
}
