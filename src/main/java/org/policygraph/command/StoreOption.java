package org.policygraph.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The store that a command works on. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Directory of the store (${DEFAULT-VALUE}).")
  private Path directory = Path.of("var/store");

  Path directory() {
    return directory;
  }
}
