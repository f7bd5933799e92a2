package org.policygraph.service;

import org.policygraph.access.Tokens;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Gives whoever starts the service for the first time a token. It is printed and not logged: logs
 * are kept and sent on.
 */
final class FirstToken implements ApplicationRunner {
  private final Tokens tokens;

  FirstToken(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!tokens.begun()) {
      System.out.println(
          "The first editor's token, shown only now: "
              + tokens.create("first")
              + " (others are made and revoked by the command token)");
    }
  }
}
