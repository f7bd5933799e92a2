package org.policygraph.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policygraph.drafting.Workspace;
import org.policygraph.reading.ReadDocument;
import org.policygraph.source.SourceText;
import picocli.CommandLine.Option;

/** What drafts are made with. */
final class DraftOptions {
  @Option(
      names = "--registry",
      defaultValue = "data/registry",
      paramLabel = "DIR",
      description = "Agencies, indicators, areas, topics and units (default: ${DEFAULT-VALUE}).")
  private Path registry = Path.of("");

  @Option(
      names = "--graphs",
      defaultValue = "data/documents",
      paramLabel = "DIR",
      description = {
        "Graphs of documents, which may be cited and whose statements keep their keys",
        "(default: ${DEFAULT-VALUE})."
      })
  private Path graphs = Path.of("");

  Workspace workspace() throws IOException {
    return Workspace.of(registry, graphs);
  }

  /**
   * The text that places are counted in: the file itself where it is plain UTF-8, else {@code
   * <name>.txt} with what was read from it.
   */
  static SourceText text(Path file, String name, ReadDocument document) throws IOException {
    if (document.mediaType().equals("text/plain")) {
      try {
        SourceText own =
            SourceText.decode(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        if (own.text().equals(document.text())) {
          return own;
        }
      } catch (CharacterCodingException e) {
        // it is in another encoding: its text is written as a file of its own
      }
    }
    return SourceText.decode(name + ".txt", document.text().getBytes(StandardCharsets.UTF_8));
  }

  /** A file's name without its ending. */
  static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
  }
}
