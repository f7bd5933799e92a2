package org.policygraph.command;

import java.util.concurrent.Callable;
import org.policygraph.journal.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a document out of the published graph without the service. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Take a document out of the published graph; the journal keeps it.")
final class WithdrawCommand implements Callable<Integer> {
  @Mixin private Desk desk = new Desk();

  @Mixin private OneDocument document = new OneDocument();

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for the journal.")
  private String note = "";

  @Override
  public Integer call() {
    Revision revision =
        desk.open(
            open -> open.publication().withdraw(document.iri(), open.expected(), note, open.by()));
    return document.became(revision, "withdrawn; triples removed " + revision.removed());
  }
}
