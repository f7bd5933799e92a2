package org.policygraph.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names in a journal's folder: one file an entry, named after its number. */
final class JournalFiles {
  /** An entry that is being written; what is left of one tells nothing. */
  static final String UNFINISHED = "unfinished.part";

  /** Behind the name of an entry that was not whole: it is none, and nothing of it is lost. */
  static final String DROPPED = ".dropped";

  static final String LOCK = "lock";

  private static final Pattern NAME = Pattern.compile("(\\d{10,19})\\.rdfp");

  private JournalFiles() {}

  static Path file(Path folder, long number) {
    return folder.resolve("%010d.rdfp".formatted(number));
  }

  /**
   * The files of entries by their numbers.
   *
   * @throws UncheckedIOException where there is no such folder, or it cannot be read; its message
   *     names the folder
   */
  static NavigableMap<Long, Path> present(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      return list(folder);
    } catch (NotDirectoryException e) {
      String why = Files.exists(folder) ? "it is a file, a folder is wanted" : "no such folder";
      throw new UncheckedIOException("cannot read the journal " + folder + ": " + why, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the journal " + folder + ": " + e, e);
    }
  }

  /** The files of entries by their numbers. */
  static NavigableMap<Long, Path> list(Path folder) throws IOException {
    NavigableMap<Long, Path> files = new TreeMap<>();
    try (Stream<Path> names = Files.list(folder)) {
      for (Path file : (Iterable<Path>) names::iterator) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          files.put(Long.parseLong(name.group(1)), file);
        }
      }
    }
    return files;
  }

  /**
   * The head of an entry, which is the one that its name says and follows the one before.
   *
   * @param before the entry before it; null where it is the first
   */
  static Entry follow(Map.Entry<Long, Path> file, @Nullable Entry before)
      throws IOException, EntryReader.Damaged {
    Entry entry = EntryReader.head(file.getValue());
    if (entry.number() != file.getKey()) {
      throw new EntryReader.Damaged(
          EntryRule.CHAIN, "its head has the number " + entry.number(), null);
    }
    String previous = entry.previous();
    if (before == null && previous != null) {
      throw new EntryReader.Damaged(
          EntryRule.CHAIN, "it follows an entry " + previous + ", and none is before it", null);
    }
    if (before != null && !before.id().equals(previous)) {
      throw new EntryReader.Damaged(
          EntryRule.CHAIN,
          "it does not follow entry "
              + before.number()
              + ": that has the id "
              + before.id()
              + ", and it names "
              + (previous == null ? "none" : previous),
          null);
    }
    return entry;
  }

  /**
   * Whether an entry that is not whole is the last one and lacks its end: what is left of a
   * publication in whose middle a process ended, unless the store holds it.
   */
  static boolean torn(Map.Entry<Long, Path> file, NavigableMap<Long, Path> files)
      throws IOException {
    return file.equals(files.lastEntry()) && !EntryReader.ends(file.getValue());
  }

  /** In one sentence: which entry, where, what is wrong, and the way out. */
  static JournalFault damaged(long number, Path file, EntryReader.Damaged why) {
    return new JournalFault(
        "Entry "
            + number
            + " of the journal ("
            + file
            + ") is damaged, "
            + why.getMessage()
            + ": bring this file, or the one that is missing before it, back from a copy"
            + before(number, file),
        new JournalFault.Damage(number, why.rule(), String.valueOf(why.getMessage())),
        why);
  }

  private static String before(long number, Path file) {
    Long last;
    try {
      last = list(file.resolveSibling("")).lowerKey(number);
    } catch (IOException e) {
      last = null;
    }
    return last == null
        ? ""
        : ", or make a store of the entries before it with 'journal replay --until " + last + "'";
  }
}
