package org.policygraph.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Sheets;
import org.policygraph.drafting.Drafter;
import org.policygraph.drafting.Measure;
import org.policygraph.drafting.Recorder;
import org.policygraph.drafting.Workspace;
import org.policygraph.reading.DocumentReader;
import org.policygraph.reading.UnreadableException;
import org.policygraph.source.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Records what people made of drafts. */
@Command(
    name = "corrections",
    mixinStandardHelpOptions = true,
    description = {
      "Compare sheets with what is drafted from their texts now, and record the difference, so that",
      "extract --corrections makes the sheets again. Prints how right the drafts were."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every sheet was compared and its corrections written",
      "1:a sheet is faulty or its text cannot be read; it is named and left out",
      "2:the command cannot be understood"
    })
final class CorrectionsCommand implements Callable<Integer> {
  @Mixin private SheetOptions from = new SheetOptions();

  @Option(
      names = "--output",
      defaultValue = "data/corrections",
      paramLabel = "DIR",
      description = "Where <key>.yaml is written (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("");

  @Mixin private DraftOptions options = new DraftOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    Workspace workspace = options.workspace();
    Drafter drafter = new Drafter(workspace);
    DocumentReader reader = new DocumentReader();
    List<Measure> measures = new ArrayList<>();
    int faulty = 0;
    for (Path file : from.sheets()) {
      Sheets.Read read = Sheets.read(file);
      read.faults().forEach(err::println);
      Sheet sheet = read.sheet();
      Sheet.DocumentPart part = sheet == null ? null : sheet.document();
      String key = part == null ? null : part.key();
      String name = part == null ? null : part.text();
      if (sheet == null || key == null || name == null || !read.faults().isEmpty()) {
        err.println(file + ": no sheet with the key and the text of a document");
        faulty++;
        continue;
      }
      try {
        Path path = from.documents().resolve(name);
        SourceText text = DraftOptions.text(path, DraftOptions.name(path), reader.read(path));
        Recorder.Recorded recorded =
            Recorder.record(drafter.draft(key, text), sheet, text, workspace.registry());
        Files.createDirectories(output);
        Files.writeString(
            output.resolve(key + ".yaml"), recorded.corrections().write(), StandardCharsets.UTF_8);
        measures.add(recorded.measure());
        out.println(key);
        out.print(recorded.measure().table());
      } catch (UnreadableException e) {
        err.println(name + ": " + e.getMessage());
        faulty++;
      }
    }
    if (measures.size() > 1) {
      out.println("all");
      out.print(Measure.sum(measures).table());
    }
    out.flush();
    return faulty == 0 ? 0 : 1;
  }
}
