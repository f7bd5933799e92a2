package org.policygraph.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release as it lies in the folder.
 *
 * @param release null where its manifest cannot be read
 * @param folder where its files are
 * @param files all that the manifest names, the manifest and the checksums; none where the manifest
 *     cannot be read
 * @param unreadable why the manifest cannot be read; null where it can
 */
public record Listed(
    String name,
    @Nullable Release release,
    Path folder,
    List<Served> files,
    @Nullable String unreadable) {

  /**
   * A file of it.
   *
   * @param fault in one sentence, where it is missing or changed since the release was made; null
   *     where it is what it was
   */
  public record Served(ReleaseFile file, @Nullable String fault) {}

  /** The file of this name; empty where the release has none. */
  public Optional<Served> file(String fileName) {
    return files.stream().filter(it -> it.file().name().equals(fileName)).findFirst();
  }

  /** What is missing or changed since it was made, one sentence each. */
  public List<String> faults() {
    return Stream.concat(
            Stream.ofNullable(unreadable),
            files.stream().map(Served::fault).filter(Objects::nonNull).map(Objects::requireNonNull))
        .distinct()
        .toList();
  }

  /** Whether every file is what it was when the release was made. */
  public boolean whole() {
    return release != null && faults().isEmpty();
  }

  /** The release, where its manifest can be read. */
  public Optional<Release> known() {
    return Optional.ofNullable(release);
  }
}
