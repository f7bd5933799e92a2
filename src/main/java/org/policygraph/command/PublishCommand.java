package org.policygraph.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes the draft of a document without the service. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Publish the draft of a document, or again what it said when it was withdrawn; whole or not"
            + " at all.")
final class PublishCommand implements Callable<Integer> {
  @Mixin private Desk desk = new Desk();

  @Mixin private OneDocument document = new OneDocument();

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the journal.")
  private @Nullable String note;

  @Override
  public Integer call() {
    Revision revision =
        desk.open(
            open -> open.publication().publish(document.iri(), open.expected(), note, open.by()));
    return document.became(
        revision,
        "published; triples added " + revision.added() + ", removed " + revision.removed());
  }
}
