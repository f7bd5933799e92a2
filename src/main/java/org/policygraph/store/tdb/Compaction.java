package org.policygraph.store.tdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * When the files of a database have grown so much that they are made compact: its old states stay
 * in them, and take many times the room of the present one.
 */
final class Compaction {
  /** Below it a compaction gains nothing: the files are made in pieces of some megabytes. */
  private static final long SMALLEST = 512L << 20;

  /** Size after the last compaction; null where the store lives in memory. */
  private final @Nullable Path file;

  private final double factor;

  /**
   * @param factor how many times its size after the last compaction a database may have; 0 for any
   *     number of times
   */
  Compaction(@Nullable Path file, double factor) {
    this.file = file;
    this.factor = factor;
  }

  /** Whether a database of this size is due. */
  boolean due(long size) throws IOException {
    return file != null && factor > 0 && size > Math.max(SMALLEST, factor * last(size));
  }

  /** The first size that is seen stands for a compaction. */
  private long last(long size) throws IOException {
    if (file == null) {
      return size;
    }
    try {
      if (Files.exists(file)) {
        return Long.parseLong(Files.readString(file).strip());
      }
    } catch (NumberFormatException e) {
      // A process ended while it was written.
    }
    done(size);
    return size;
  }

  void done(long size) throws IOException {
    if (file != null) {
      Files.writeString(file, Long.toString(size));
    }
  }
}
