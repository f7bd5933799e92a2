package org.policygraph.command;

import java.util.concurrent.Callable;
import org.policygraph.journal.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a document out of the published graph without the service. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Take a document out of the published graph; the journal keeps it.")
final class WithdrawCommand implements Callable<Integer> {
  @Mixin private Desk desk = new Desk();

  @Parameters(paramLabel = "DOCUMENT", description = "Its ID, such as document/2021-plan.")
  private String document = "";

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for the journal.")
  private String note = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Revision revision =
        desk.open(
            open ->
                open.publication().withdraw(Desk.iri(document), open.expected(), note, open.by()));
    spec.commandLine()
        .getOut()
        .println(
            "revision "
                + revision.number()
                + ": "
                + document
                + " is withdrawn; triples removed "
                + revision.removed());
    return 0;
  }
}
