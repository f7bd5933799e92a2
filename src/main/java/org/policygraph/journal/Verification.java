package org.policygraph.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of a whole journal found. Every entry is read to its end: its number, its
 * predecessor, its hash and its triples.
 *
 * @param numbers of the entries that are there, damaged or not; a torn one is not among them
 * @param damage what is wrong whatever the store holds, one sentence each
 * @param torn null where the last entry was written to its end
 */
public record Verification(SortedSet<Long> numbers, List<String> damage, @Nullable Torn torn) {

  /**
   * The last entry, which was not written to its end. One that the store does not hold was never
   * committed, and is dropped when the journal is opened; one that it holds is damaged.
   *
   * @param dropped that it is dropped, in one sentence
   * @param damaged that it is damaged, in one sentence
   */
  public record Torn(long number, String dropped, String damaged) {}

  /**
   * Reads a journal, which may be in use.
   *
   * @throws UncheckedIOException where there is no such folder, or something in it cannot be read
   */
  public static Verification of(Path folder) {
    List<String> faults = new ArrayList<>();
    SortedSet<Long> numbers = new TreeSet<>();
    Torn torn = null;
    try {
      Entry before = null;
      boolean known = true;
      NavigableMap<Long, Path> files = JournalFiles.present(folder);
      for (Map.Entry<Long, Path> file : files.entrySet()) {
        numbers.add(file.getKey());
        Entry entry = null;
        try {
          // After an entry that cannot be read, only its follower's own content can be told.
          entry = known ? JournalFiles.follow(file, before) : EntryReader.head(file.getValue());
          EntryReader.changes(entry);
        } catch (EntryReader.Damaged e) {
          String damaged = String.valueOf(damaged(file, e).getMessage());
          if (JournalFiles.torn(file, files)) {
            numbers.remove(file.getKey());
            torn = new Torn(file.getKey(), dropped(file, e), damaged);
          } else {
            faults.add(damaged);
          }
        }
        before = entry;
        known = entry != null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the journal " + folder + ": " + e, e);
    }
    return new Verification(numbers, List.copyOf(faults), torn);
  }

  private static String dropped(Map.Entry<Long, Path> file, EntryReader.Damaged why) {
    return "Entry "
        + file.getKey()
        + " of the journal ("
        + file.getValue()
        + ") was not written to its end and never committed: it is dropped when the journal is"
        + " opened next, its file is kept with "
        + JournalFiles.DROPPED
        + " behind its name; "
        + why.getMessage();
  }

  /**
   * One sentence for each thing that is wrong.
   *
   * @param held number that the store has, 0 where there is none; null where that is not known, and
   *     no entry is taken for one that was never committed
   */
  public List<String> faults(@Nullable Long held) {
    List<String> faults = new ArrayList<>(damage);
    if (torn != null && (held == null || torn.number <= held)) {
      faults.add(torn.damaged);
    }
    if (held != null && held != 0 && !numbers.contains(held) && !isTorn(held)) {
      faults.add(
          "The store holds publication "
              + held
              + ", which the journal lacks: bring its files back from a copy, or make a new store"
              + " of the journal with 'journal replay'");
    }
    return faults;
  }

  /**
   * That the last entry is dropped at the next opening, in one sentence; null where none is.
   *
   * @param held as for {@link #faults}
   */
  public @Nullable String dropped(@Nullable Long held) {
    return torn == null || held == null || torn.number <= held ? null : torn.dropped;
  }

  private boolean isTorn(long number) {
    return torn != null && torn.number == number;
  }

  private static JournalFault damaged(Map.Entry<Long, Path> file, EntryReader.Damaged why) {
    return JournalFiles.damaged(file.getKey(), file.getValue(), why);
  }
}
