package org.policygraph.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of a whole journal found. Every entry is read to its end: its number, its
 * predecessor, its hash and its triples.
 *
 * @param numbers of the entries that are there, damaged or not
 * @param faults one sentence each
 */
public record Verification(SortedSet<Long> numbers, List<String> faults) {

  /**
   * Reads a journal, which may be in use.
   *
   * @throws UncheckedIOException where there is no such folder, or something in it cannot be read
   */
  public static Verification of(Path folder) {
    List<String> faults = new ArrayList<>();
    SortedSet<Long> numbers = new TreeSet<>();
    try {
      Entry before = null;
      boolean known = true;
      for (Map.Entry<Long, Path> file : JournalFiles.present(folder).entrySet()) {
        numbers.add(file.getKey());
        Entry entry = null;
        try {
          // After an entry that cannot be read, only its follower's own content can be told.
          entry = known ? JournalFiles.follow(file, before) : EntryReader.head(file.getValue());
          EntryReader.changes(entry);
        } catch (EntryReader.Damaged e) {
          faults.add(String.valueOf(damaged(file, e).getMessage()));
        }
        before = entry;
        known = entry != null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the journal " + folder + ": " + e, e);
    }
    return new Verification(numbers, List.copyOf(faults));
  }

  private static JournalFault damaged(Map.Entry<Long, Path> file, EntryReader.Damaged why) {
    return JournalFiles.damaged(file.getKey(), file.getValue(), why);
  }

  /**
   * What is wrong between the journal and a store; null where nothing is.
   *
   * @param held number that the store has
   */
  public @Nullable String against(long held) {
    return held == 0 || numbers.contains(held)
        ? null
        : "The store holds publication "
            + held
            + ", which the journal lacks: bring its files back from a copy, or make a new store of"
            + " the journal with 'journal replay'";
  }
}
