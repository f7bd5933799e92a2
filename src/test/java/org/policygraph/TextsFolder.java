package org.policygraph;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the source texts lie, which are not in the repository. */
public final class TextsFolder {
  private TextsFolder() {}

  /** The folder that the settings of the test name, else the one beside this checkout. */
  public static Path named() {
    String set =
        System.getProperty("policygraph.documents", System.getenv("POLICYGRAPH_DOCUMENTS"));
    return Path.of(set == null ? "../shared/documents" : set);
  }

  /** The folder where it is there. */
  public static @Nullable Path find() {
    return Files.isDirectory(named()) ? named() : null;
  }
}
