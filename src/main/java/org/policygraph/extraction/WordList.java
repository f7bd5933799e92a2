package org.policygraph.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Word lists beside the classes: one entry a line, cells parted by tabs, {@code #} begins a remark.
 */
final class WordList {
  private WordList() {}

  /** The cells of each entry of {@code name}.txt, in the order of the file. */
  static List<List<String>> read(String name) {
    try (InputStream file = WordList.class.getResourceAsStream(name + ".txt")) {
      if (file == null) {
        throw new IllegalStateException("no word list " + name + ".txt on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("word list " + name + ".txt", unreadable);
    }
  }
}
