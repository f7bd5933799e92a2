package org.policygraph.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folders that hold the source texts, or none. Names come from the graph and are not trusted: a
 * name never reaches a file outside the folder, neither by {@code ..} nor by a link. Texts are kept
 * in memory and read again when the file changes. Safe for use by several threads.
 */
public final class SourceTexts {
  /** By which a file is known not to have changed, without a look into it. */
  public record Stamp(Path file, FileTime modified, long size) {}

  private record Loaded(Stamp stamp, SourceText text) {}

  private final List<Path> folders;
  private final ConcurrentHashMap<Path, Loaded> loaded = new ConcurrentHashMap<>();

  private SourceTexts(List<Path> folders) {
    this.folders = folders;
  }

  /** No folder is mounted: every text is absent. */
  public static SourceTexts absent() {
    return new SourceTexts(List.of());
  }

  /** The texts of a folder; null or a folder that does not exist is the same as {@link #absent}. */
  public static SourceTexts in(@Nullable Path folder) {
    return folder != null && Files.isDirectory(folder)
        ? new SourceTexts(List.of(folder))
        : absent();
  }

  /** These texts and those of one more folder, which may be made later. */
  public SourceTexts and(Path folder) {
    List<Path> more = new ArrayList<>(folders);
    more.add(folder);
    return new SourceTexts(List.copyOf(more));
  }

  /** Whether there is a folder; where not, nothing that needs a text can be answered. */
  public boolean mounted() {
    return folders.stream().anyMatch(Files::isDirectory);
  }

  /**
   * The text of a file of the first folder that has it.
   *
   * @return empty if no folder is mounted or none has such a file
   * @throws UncheckedIOException if the file is there and cannot be read or decoded
   */
  public Optional<SourceText> find(String fileName) {
    return folders.stream().flatMap(it -> find(it, fileName).stream()).findFirst();
  }

  /** That version of a text which has this SHA-256, in whichever folder. */
  public Optional<SourceText> find(String fileName, String sha256) {
    return folders.stream()
        .flatMap(it -> find(it, fileName).stream())
        .filter(it -> it.sha256().equals(sha256))
        .findFirst();
  }

  /** The stamp of the file that {@link #find(String)} reads; the file is not read. */
  public Optional<Stamp> stamp(String fileName) {
    return folders.stream().flatMap(it -> stamp(it, fileName).stream()).findFirst();
  }

  private static Optional<Stamp> stamp(Path folder, String fileName) {
    Path file = locate(folder, fileName);
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Stamp(file, Files.getLastModifiedTime(file), Files.size(file)));
    } catch (IOException e) {
      throw unreadable(fileName, e);
    }
  }

  private Optional<SourceText> find(Path folder, String fileName) {
    Stamp stamp = stamp(folder, fileName).orElse(null);
    if (stamp == null) {
      return Optional.empty();
    }
    Loaded known = loaded.get(stamp.file);
    if (known == null || !known.stamp.equals(stamp)) {
      try {
        known = new Loaded(stamp, read(fileName, stamp.file));
      } catch (IOException e) {
        throw unreadable(fileName, e);
      }
      loaded.put(stamp.file, known);
    }
    return Optional.of(known.text);
  }

  private static UncheckedIOException unreadable(String fileName, IOException e) {
    return new UncheckedIOException("source text " + fileName + ": " + e.getMessage(), e);
  }

  /** As {@link #find}, with a sentence instead of an empty answer. */
  public SourceText get(String fileName) throws SourceTextMissing {
    if (!mounted()) {
      throw new SourceTextMissing(
          "No folder of source texts is mounted (policygraph.documents), so "
              + fileName
              + " cannot be read");
    }
    return find(fileName)
        .orElseThrow(
            () ->
                new SourceTextMissing("The folder of source texts has no file named " + fileName));
  }

  private static SourceText read(String fileName, Path file) throws IOException {
    try {
      return SourceText.decode(fileName, Files.readAllBytes(file));
    } catch (CharacterCodingException e) {
      throw new IOException("the file is neither UTF-8 nor UTF-16 nor GB18030", e);
    }
  }

  private static @Nullable Path locate(Path folder, String fileName) {
    if (fileName.isBlank() || !Files.isDirectory(folder)) {
      return null;
    }
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(fileName).normalize();
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        return null;
      }
      Path real = file.toRealPath();
      return real.startsWith(root) ? real : null;
    } catch (InvalidPathException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("source text " + fileName + ": " + e.getMessage(), e);
    }
  }
}
