package org.policygraph.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policygraph.drafting.Workspace;
import org.policygraph.linking.Known;
import org.policygraph.linking.RegistryReader;
import org.policygraph.reading.ReadDocument;
import org.policygraph.source.SourceText;
import picocli.CommandLine.Option;

/** What drafts are made with. */
final class DraftOptions {
  @Option(
      names = "--registry",
      paramLabel = "DIR",
      description = {
        "Folder with agencies, areas, indicators, topics and units in Turtle that what is found is",
        "linked to; without it the packaged data."
      })
  private @Nullable Path registry;

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
    return registry == null ? Workspace.packaged(graphs) : Workspace.of(registry, graphs);
  }

  Known known() throws IOException {
    return registry == null ? RegistryReader.packaged() : RegistryReader.read(registry);
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
