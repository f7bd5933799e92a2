package org.policygraph.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Changes;
import org.policygraph.store.GraphStore;

/** Makes a store of a journal, whose files are only read. */
public final class Replay {
  private Replay() {}

  /**
   * Writes the publications of a journal to an empty store, each with its number.
   *
   * @param until the last one to write; {@link Long#MAX_VALUE} for all
   * @return how many were written
   * @throws JournalFault where there is none, an entry is damaged or the store is not empty; the
   *     store holds what is before the fault
   * @throws UncheckedIOException where a folder or file cannot be read
   */
  public static int of(Path folder, GraphStore store, long until) {
    if (store.read(snapshot -> snapshot.revision() > 0 || !snapshot.graphs().isEmpty())) {
      throw new JournalFault(
          "The journal " + folder + " is replayed into an empty store only: name a new directory");
    }
    Entry last = null;
    int written = 0;
    for (Map.Entry<Long, Path> file : files(folder).headMap(until, true).entrySet()) {
      Entry entry = follow(file, last);
      Changes changes = Journal.read(entry);
      store.write(
          writer -> {
            Recovery.apply(writer, entry, changes);
            return true;
          });
      last = entry;
      written++;
    }
    return written;
  }

  /**
   * @throws JournalFault where the folder holds no journal
   * @throws UncheckedIOException where it is no folder, or cannot be read
   */
  public static void present(Path folder) {
    files(folder);
  }

  private static NavigableMap<Long, Path> files(Path folder) {
    NavigableMap<Long, Path> files = JournalFiles.present(folder);
    if (files.isEmpty()) {
      throw new JournalFault("There is no journal at " + folder + ": name its folder");
    }
    return files;
  }

  private static Entry follow(Map.Entry<Long, Path> file, @Nullable Entry before) {
    try {
      return JournalFiles.follow(file, before);
    } catch (EntryReader.Damaged e) {
      throw JournalFiles.damaged(file.getKey(), file.getValue(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getValue() + ": " + e, e);
    }
  }
}
