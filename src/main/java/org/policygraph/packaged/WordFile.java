package org.policygraph.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Word lists that lie beside classes: one entry a line, cells parted by tabs, {@code #} begins a
 * remark.
 */
public final class WordFile {
  private WordFile() {}

  /**
   * The cells of each entry of {@code name}.txt, in the order of the file.
   *
   * @throws IllegalStateException where the program carries no such list
   */
  public static List<List<String>> read(Class<?> beside, String name) {
    try (InputStream file = beside.getResourceAsStream(name + ".txt")) {
      if (file == null) {
        throw new IllegalStateException(
            "no word list " + name + ".txt beside " + beside.getName() + " on the class path");
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
