package org.policygraph.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sheets, and where their texts are. */
final class SheetOptions {
  @Parameters(arity = "1..*", paramLabel = "SHEET", description = "Annotation sheets (YAML).")
  private List<Path> sheets = new ArrayList<>();

  @Option(
      names = "--documents",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the source texts.")
  private Path documents = Path.of("");

  List<Path> sheets() {
    return sheets;
  }

  Path documents() {
    return documents;
  }
}
