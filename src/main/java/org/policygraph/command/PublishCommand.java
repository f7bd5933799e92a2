package org.policygraph.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes the draft of a document without the service. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Publish the draft of a document, or again what it said when it was withdrawn; whole or not"
            + " at all.")
final class PublishCommand implements Callable<Integer> {
  @Mixin private Desk desk = new Desk();

  @Parameters(paramLabel = "DOCUMENT", description = "Its ID, such as document/2021-plan.")
  private String document = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the journal.")
  private @Nullable String note;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Revision revision =
        desk.open(
            open ->
                open.publication().publish(Desk.iri(document), open.expected(), note, open.by()));
    spec.commandLine()
        .getOut()
        .println(
            "revision "
                + revision.number()
                + ": "
                + document
                + " is published; triples added "
                + revision.added()
                + ", removed "
                + revision.removed());
    return 0;
  }
}
