package org.policygraph.drafting;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.policygraph.TextsFolder;
import org.policygraph.source.SourceText;

/** The committed sheets, and the texts behind them, which lie outside. */
final class Curated {
  private Curated() {}

  static List<String> keys() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("data/annotations"))) {
      return files
          .map(it -> it.getFileName().toString().replaceFirst("\\.yaml$", ""))
          .sorted()
          .toList();
    }
  }

  /** The source text; a test that asks for it is skipped where the texts are not mounted. */
  static SourceText text(String key) throws Exception {
    Path file = TextsFolder.named().resolve(key + ".txt");
    assumeTrue(
        Files.isRegularFile(file),
        "the source texts are not mounted (policygraph.documents), so nothing can be drafted");
    return SourceText.decode(file.getFileName().toString(), Files.readAllBytes(file));
  }

  static Workspace workspace() throws Exception {
    return Workspace.of(Path.of("data/registry"), Path.of("data/documents"));
  }
}
