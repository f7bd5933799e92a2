package org.policygraph.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.policygraph.journal.JournalFault;

/** A folder that a command makes: it is filled to the end, or nothing of it is left. */
final class NewFolder {
  private NewFolder() {}

  /**
   * Fills a folder that is empty, or not there.
   *
   * @param rule what is told where it holds something already
   * @param work fills it, and has closed all of its files at its end
   * @throws JournalFault where it holds something; that is left as it is
   * @throws IOException where it cannot be looked into, or not be emptied again
   */
  static <T> T fill(Path folder, String rule, Supplier<T> work) throws IOException {
    boolean there = Files.isDirectory(folder);
    if (there && !inside(folder).isEmpty()) {
      throw new JournalFault(
          rule + ", and " + folder + " holds something already: name a new directory");
    }
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done && Files.isDirectory(folder)) {
        for (Path path : inside(folder)) {
          Files.delete(path);
        }
        if (!there) {
          Files.delete(folder);
        }
      }
    }
  }

  /** What a folder holds, each before the folder that it is in. */
  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(it -> !it.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
  }
}
