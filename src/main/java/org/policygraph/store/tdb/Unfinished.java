package org.policygraph.store.tdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;

/**
 * A file with the graphs of a commit that may have reached the triples and not the index. It stands
 * from before the commit of the triples until after that of the index.
 */
final class Unfinished {
  private final @Nullable Path file;

  /**
   * @param file null where the store lives in memory
   */
  Unfinished(@Nullable Path file) {
    this.file = file;
  }

  /** The graphs, none where there was no such commit; empty where they cannot be told. */
  Optional<Set<String>> graphs() throws IOException {
    if (file == null || Files.notExists(file)) {
      return Optional.of(Set.of());
    }
    String text = Files.readString(file);
    // Each line is whole, the last one says so: a torn file tells nothing for sure.
    return text.endsWith("\n.\n")
        ? Optional.of(new LinkedHashSet<>(text.substring(0, text.length() - 3).lines().toList()))
        : Optional.empty();
  }

  /** Adds graphs, and is on the disk when it returns. */
  void add(Set<Value.Iri> graphs) {
    if (file == null) {
      return;
    }
    try {
      Optional<Set<String>> before = graphs();
      if (before.isEmpty()) {
        return;
      }
      Set<String> all = new TreeSet<>(before.get());
      graphs.forEach(graph -> all.add(graph.text()));
      String text = String.join("\n", all) + "\n.\n";
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the store", e);
    }
  }

  /** Triples and index are of one state. */
  void clear() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the store", e);
    }
  }
}
