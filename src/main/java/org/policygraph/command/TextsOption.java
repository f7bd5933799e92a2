package org.policygraph.command;

import java.nio.file.Path;
import org.policygraph.intake.Drafts;
import org.policygraph.source.SourceTexts;
import picocli.CommandLine.Option;

/** Where the texts are: the source texts, and those that drafts were made of. */
final class TextsOption {
  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "Folder with the source texts, where they are here (${DEFAULT-VALUE}).")
  private Path documents = Path.of("../shared/documents");

  @Option(
      names = "--drafts",
      paramLabel = "DIR",
      description =
          "Directory of the drafts, whose texts are here too; the service's setting"
              + " policygraph.drafts (${DEFAULT-VALUE}).")
  private Path drafts = Path.of("var/drafts");

  Path drafts() {
    return drafts;
  }

  SourceTexts texts() {
    return SourceTexts.in(documents).and(Drafts.texts(drafts));
  }
}
