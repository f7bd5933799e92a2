package org.policygraph.command;

import org.policygraph.journal.Revision;
import org.policygraph.store.Value;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The document that a command publishes or withdraws. */
final class OneDocument {
  @Parameters(paramLabel = "DOCUMENT", description = "Its ID, such as document/2021-plan.")
  private String id = "";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  Value.Iri iri() {
    return Desk.iri(id);
  }

  /** Tells what became of it, and gives the exit code. */
  int became(Revision revision, String what) {
    spec.commandLine()
        .getOut()
        .println("revision " + revision.number() + ": " + id + " is " + what);
    return 0;
  }
}
