package org.policygraph.command;

import java.io.UncheckedIOException;
import org.policygraph.journal.JournalFault;
import org.policygraph.loading.LoadRefused;
import org.policygraph.publication.Refused;
import org.policygraph.release.ReleaseRefused;
import org.policygraph.store.StoreInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Why a command could not do its work: one sentence, and an exit code. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    // The service has already said why it cannot start.
    if (command.getCommand() instanceof Commands.Serve) {
      return 1;
    }
    if (failure instanceof StoreInUseException) {
      command
          .getErr()
          .println(
              failure.getMessage() + "; stop that one, or name another directory with --store");
      return 1;
    }
    if (failure instanceof LoadRefused
        || failure instanceof JournalFault
        || failure instanceof ReleaseRefused
        || failure instanceof Refused) {
      command.getErr().println(failure.getMessage());
      return 1;
    }
    if (failure instanceof UncheckedIOException) {
      command.getErr().println(failure.getMessage());
      return 2;
    }
    throw failure;
  }
}
