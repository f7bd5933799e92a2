package org.policygraph.command;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import org.policygraph.service.PolicyGraphService;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The program's command line. */
@Command(
    name = "policygraph",
    mixinStandardHelpOptions = true,
    version = "policygraph 0.1.0",
    description =
        "Who answers for this measure, on that day; how did this target move; where does it say so.",
    subcommands = {
      Commands.Serve.class,
      LoadCommand.class,
      ValidateCommand.class,
      AnnotateCommand.class,
      ExportCommand.class
    })
public final class Commands implements Runnable {
  private static final Set<String> OWN = Set.of("-h", "--help", "-V", "--version");

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Runs a command line.
   *
   * @return the exit code; empty where a service was started that goes on
   */
  public static OptionalInt run(String... arguments) {
    boolean settingsOnly =
        Arrays.stream(arguments).allMatch(a -> a.startsWith("--") && !OWN.contains(a));
    if (settingsOnly) {
      PolicyGraphService.start(arguments);
      return OptionalInt.empty();
    }
    CommandLine line = new CommandLine(new Commands());
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          // The service has already said why it cannot start.
          if (command.getCommand() instanceof Serve) {
            return 1;
          }
          throw exception;
        });
    int code = line.execute(arguments);
    CommandLine.ParseResult parsed = line.getParseResult();
    boolean serving =
        code == 0
            && parsed.hasSubcommand()
            && parsed.subcommand().commandSpec().userObject() instanceof Serve
            && !parsed.subcommand().isUsageHelpRequested();
    return serving ? OptionalInt.empty() : OptionalInt.of(code);
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  /** Starts the service; every setting may follow. */
  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = {
        "Start the service (the default). Settings follow as --name=value:",
        "  --server.port=8080                    port",
        "  --policygraph.store.directory=var/store   where the graph is kept",
        "  --policygraph.documents=DIR           folder with the source texts, if they are here"
      })
  static final class Serve implements Runnable {
    @Unmatched private String[] settings = {};

    @Override
    public void run() {
      PolicyGraphService.start(settings);
    }
  }
}
