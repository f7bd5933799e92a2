package org.policygraph.drafting;

import java.util.List;
import java.util.Optional;
import org.policygraph.packaged.WordFile;

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
    return new WordKinds(
        WordFile.read(WordKinds.class, name).stream()
            .map(cells -> new Entry(cells.get(0), cells.get(1).strip()))
            .toList());
  }

  Optional<String> of(String words) {
    return entries.stream().filter(it -> words.contains(it.word)).map(Entry::kind).findFirst();
  }
}
