package org.policygraph.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release as it lies in the folder.
 *
 * @param release null where its manifest cannot be read
 * @param folder where its files are
 * @param faults what is missing or changed since it was made, one sentence each
 */
public record Listed(String name, @Nullable Release release, Path folder, List<String> faults) {

  /** Whether every file is what it was when the release was made. */
  public boolean whole() {
    return release != null && faults.isEmpty();
  }

  /** The release, where its manifest can be read. */
  public Optional<Release> known() {
    return Optional.ofNullable(release);
  }
}
