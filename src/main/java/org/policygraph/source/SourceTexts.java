package org.policygraph.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the source texts, or none. Names come from the graph and are not trusted: a
 * name never reaches a file outside the folder, neither by {@code ..} nor by a link. Texts are kept
 * in memory and read again when the file changes. Safe for use by several threads.
 */
public final class SourceTexts {
  private record Loaded(FileTime modified, long size, SourceText text) {}

  private final @Nullable Path folder;
  private final ConcurrentHashMap<String, Loaded> loaded = new ConcurrentHashMap<>();

  private SourceTexts(@Nullable Path folder) {
    this.folder = folder;
  }

  /** No folder is mounted: every text is absent. */
  public static SourceTexts absent() {
    return new SourceTexts(null);
  }

  /** The texts of a folder; null or a folder that does not exist is the same as {@link #absent}. */
  public static SourceTexts in(@Nullable Path folder) {
    return folder != null && Files.isDirectory(folder) ? new SourceTexts(folder) : absent();
  }

  /** Whether there is a folder; where not, nothing that needs a text can be answered. */
  public boolean mounted() {
    return folder != null;
  }

  /**
   * The text of a file of the folder.
   *
   * @return empty if no folder is mounted or it has no such file
   * @throws UncheckedIOException if the file is there and cannot be read or decoded
   */
  public Optional<SourceText> find(String fileName) {
    Path file = locate(fileName);
    if (file == null) {
      return Optional.empty();
    }
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      Loaded known = loaded.get(fileName);
      if (known == null || known.size != size || !known.modified.equals(modified)) {
        known = new Loaded(modified, size, read(fileName, file));
        loaded.put(fileName, known);
      }
      return Optional.of(known.text);
    } catch (IOException e) {
      throw new UncheckedIOException("source text " + fileName + ": " + e.getMessage(), e);
    }
  }

  /** As {@link #find}, with a sentence instead of an empty answer. */
  public SourceText get(String fileName) throws SourceTextMissing {
    if (folder == null) {
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

  private @Nullable Path locate(String fileName) {
    if (folder == null || fileName.isBlank()) {
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
