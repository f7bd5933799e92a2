package org.policygraph.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of releases that a command works on. */
final class ReleasesOption {
  @Option(
      names = {"--releases", "--output"},
      paramLabel = "DIR",
      description =
          "Folder of the releases; the service's setting policygraph.releases (${DEFAULT-VALUE}).")
  private Path folder = Path.of("var/releases");

  Path folder() {
    return folder;
  }
}
