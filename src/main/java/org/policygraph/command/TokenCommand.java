package org.policygraph.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.policygraph.access.AccessToken;
import org.policygraph.access.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes the tokens of editors. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Make, list and revoke the tokens of those who may write.")
final class TokenCommand implements Runnable {
  @Option(
      names = "--tokens",
      paramLabel = "FILE",
      description =
          "Where they are kept; the service's setting policygraph.tokens (${DEFAULT-VALUE}).")
  private Path file = Path.of("var/tokens.json");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    list();
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Make a token for an editor and print it: it is shown only now.")
  int create(
      @Parameters(paramLabel = "NAME", description = "Whose it is, or what for.") String name) {
    try {
      out().println(tokens().create(name));
      return 0;
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "List the tokens: id, when it was made, name (the default).")
  void list() {
    for (AccessToken token : tokens().all()) {
      out().println(token.id() + "  " + token.created() + "  " + token.name());
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Revoke a token: a service that runs refuses it from now on.")
  int revoke(@Parameters(paramLabel = "ID", description = "As listed.") String id) {
    if (tokens().revoke(id)) {
      return 0;
    }
    spec.commandLine().getErr().println("there is no token " + id);
    return 1;
  }

  private Tokens tokens() {
    return new Tokens(file, Clock.systemUTC());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
