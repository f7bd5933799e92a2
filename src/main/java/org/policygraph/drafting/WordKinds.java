package org.policygraph.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Kinds that words tell: a resource of lines, each a kind and a word; the first that fits counts.
 */
final class WordKinds {
  private record Entry(String kind, String word) {}

  private final List<Entry> entries;

  private WordKinds(List<Entry> entries) {
    this.entries = entries;
  }

  /** Reads {@code <name>.txt} beside this class. */
  static WordKinds named(String name) {
    try (InputStream in =
        Objects.requireNonNull(WordKinds.class.getResourceAsStream(name + ".txt"), name)) {
      List<Entry> entries = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#") && !line.isBlank()) {
          int space = line.indexOf(' ');
          entries.add(new Entry(line.substring(0, space), line.substring(space + 1).strip()));
        }
      }
      return new WordKinds(List.copyOf(entries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> of(String words) {
    return entries.stream().filter(it -> words.contains(it.word)).map(Entry::kind).findFirst();
  }
}
