package org.policygraph.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policygraph.drafting.Workspace;
import org.policygraph.intake.Texts;
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

  /** The text that places are counted in: {@code <name>.txt} where the file is not that itself. */
  static SourceText text(Path file, String name, ReadDocument document) throws IOException {
    return Texts.of(
        String.valueOf(file.getFileName()), name + ".txt", Files.readAllBytes(file), document);
  }

  /** A file's name without its ending. */
  static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
  }
}
