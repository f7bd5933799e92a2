package org.policygraph.command;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policygraph.packaged.Program;
import org.policygraph.service.PolicyGraphService;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's command line. */
@Command(
    name = "policygraph",
    mixinStandardHelpOptions = true,
    version = Program.NAME_AND_VERSION,
    description =
        "Who answers for this measure, on that day; how did this target move; where does it say"
            + " so.",
    subcommands = {
      Commands.Serve.class,
      LoadCommand.class,
      ValidateCommand.class,
      AnnotateCommand.class,
      ExportCommand.class,
      ExtractCommand.class,
      EvaluateCommand.class,
      TokenCommand.class,
      CorrectionsCommand.class,
      JournalCommand.class,
      AuditCommand.class,
      ReleaseCommand.class,
      DraftsCommand.class,
      ReviewCommand.class,
      PublishCommand.class,
      WithdrawCommand.class
    })
public final class Commands {
  /** A setting of the service; whether there is one of this name, the service knows. */
  private static final Pattern SETTING =
      Pattern.compile("(?s)--(server|policygraph|logging|spring|management)\\.[^=\\s]+=.*");

  private Commands() {}

  /**
   * Runs a command line; one of settings alone starts the service.
   *
   * @return the exit code; empty where a service was started that goes on
   */
  public static OptionalInt run(String... arguments) {
    CommandLine line = new CommandLine(new Commands());
    line.setExecutionExceptionHandler(new Failures());
    boolean settingsOnly = Arrays.stream(arguments).allMatch(SETTING.asMatchPredicate());
    int code =
        line.execute(
            settingsOnly
                ? Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new)
                : arguments);
    CommandLine.ParseResult parsed = line.getParseResult();
    boolean serving =
        code == 0
            && parsed.hasSubcommand()
            && parsed.subcommand().commandSpec().userObject() instanceof Serve
            && !parsed.subcommand().isUsageHelpRequested()
            && !parsed.subcommand().isVersionHelpRequested();
    return serving ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /** Starts the service; every setting may follow. */
  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = {
        "Start the service (the default). Settings follow as --name=value:",
        "  --server.port=8080                    port",
        "  --policygraph.store.directory=var/store   where the graph is kept",
        "  --policygraph.store.compaction=3      growth before it is made compact; 0: never",
        "  --policygraph.journal=var/store-journal   every publication, as a patch",
        "  --policygraph.releases=var/releases   dated dumps of the graph",
        "  --policygraph.documents=DIR           folder with the source texts, if they are here",
        "  --policygraph.data=DIR                registry/ and documents/ instead of the packaged"
            + " data",
        "  --policygraph.queries=DIR             saved queries instead of the packaged ones",
        "  --policygraph.drafts=var/drafts       documents handed in and their drafts",
        "  --policygraph.tokens=var/tokens.json  tokens of those who may write",
        "  --policygraph.sparql.timeout=30s      longest time for a query",
        "  --policygraph.reading.timeout=60s     longest time to read a document"
      })
  static final class Serve implements Runnable {
    @Unmatched private String[] settings = {};

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      List<String> others =
          Arrays.stream(settings).filter(SETTING.asMatchPredicate().negate()).toList();
      if (!others.isEmpty()) {
        throw new UnmatchedArgumentException(spec.commandLine(), others);
      }
      PolicyGraphService.start(settings);
    }
  }
}
