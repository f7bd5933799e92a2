package org.policygraph.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.policygraph.fingerprint.Sha256;

/**
 * The releases in a folder, for reading. Every file is held against its checksum before it is told
 * to be whole; one that has not changed its size and time since is not read again.
 *
 * <p>Safe for use by several threads, and while a release is made.
 */
public final class Releases {
  private final Path folder;
  private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

  /**
   * @param folder need not be there
   */
  public Releases(Path folder) {
    this.folder = folder;
  }

  private record Seen(long bytes, FileTime time, String sha256) {}

  /** All, newest first, damaged ones too. */
  public List<Listed> all() {
    return names(folder).stream().map(this::read).toList();
  }

  /** The release of this name; empty where there is none, or no release has such a name. */
  public Optional<Listed> find(String name) {
    return Release.isName(name) && Files.isDirectory(folder.resolve(name))
        ? Optional.of(read(name))
        : Optional.empty();
  }

  /** The newest one that is whole. */
  public Optional<Release> newest() {
    return names(folder).stream()
        .map(this::read)
        .filter(Listed::whole)
        .flatMap(it -> it.known().stream())
        .findFirst();
  }

  private Listed read(String name) {
    try {
      return ReleaseFolder.read(folder.resolve(name), this::hash);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the release " + name + ": " + e, e);
    }
  }

  private String hash(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    Seen before = seen.get(file);
    if (before != null
        && before.bytes() == now.size()
        && before.time().equals(now.lastModifiedTime())) {
      return before.sha256();
    }
    String hash = Sha256.of(file);
    seen.put(file, new Seen(now.size(), now.lastModifiedTime(), hash));
    return hash;
  }

  /** The names of all releases in a folder, newest first; none where there is no folder. */
  static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory)
          .map(it -> String.valueOf(it.getFileName()))
          .filter(Release::isName)
          .sorted(
              Comparator.comparing((String name) -> name.substring(0, "yyyy-mm-dd".length()))
                  .thenComparing(Release::number)
                  .reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the releases in " + folder + ": " + e, e);
    }
  }
}
