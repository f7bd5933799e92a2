package org.policygraph.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policygraph.loading.Seed;
import picocli.CommandLine.Parameters;

/** The data that a command reads. */
final class DataFolder {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder with registry/ and documents/ in Turtle; without it the packaged data.")
  private @Nullable Path folder;

  Seed seed() {
    return folder == null ? Seed.packaged() : Seed.of(folder);
  }
}
