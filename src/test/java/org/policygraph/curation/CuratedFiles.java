package org.policygraph.curation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.policygraph.TextsFolder;
import org.policygraph.source.SourceTexts;

/** The committed sheets and documents, and the texts behind them, which lie outside. */
final class CuratedFiles {
  private CuratedFiles() {}

  static List<Path> sheets() throws Exception {
    return list(Path.of("data/annotations"), ".yaml");
  }

  static List<Path> documents() throws Exception {
    return list(Path.of("data/documents"), ".ttl");
  }

  static List<Path> list(Path folder, String ending) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** The source texts; a test that asks for them is skipped where they are not mounted. */
  static SourceTexts texts() {
    SourceTexts texts = SourceTexts.in(TextsFolder.named());
    assumeTrue(
        texts.mounted(),
        "the source texts are not mounted (policygraph.documents), so nothing can be compared");
    return texts;
  }
}
