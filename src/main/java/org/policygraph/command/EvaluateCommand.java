package org.policygraph.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.DraftRows;
import org.policygraph.extraction.evaluation.Evaluation;
import org.policygraph.reading.DocumentReader;
import org.policygraph.reading.UnreadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what is read from a document with what people annotated in it. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Read a document and compare what is found with annotations: precision, recall and F1 by kind.")
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "GOLD", description = "Annotations, a JSON object a line.")
  private Path gold = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The document; or rows already extracted, as .jsonl.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      List<Map<String, @Nullable Object>> annotated = RowFile.read(gold, false);
      List<Map<String, @Nullable Object>> found =
          file.toString().endsWith(".jsonl")
              ? RowFile.read(file, true)
              : DraftRows.of(new DocumentReader().read(file).text());
      for (Evaluation.Score score : Evaluation.of(annotated, found)) {
        spec.commandLine().getOut().println(line(score));
      }
      return 0;
    } catch (UnreadableException e) {
      err.println(file + ": " + e.getMessage());
      return 1;
    } catch (RowFile.Refused e) {
      err.println(e.getMessage());
      return 2;
    } catch (IOException e) {
      err.println(file + " cannot be read: " + Reasons.of(e));
      return 2;
    }
  }

  private static String line(Evaluation.Score score) {
    return String.format(
        Locale.ROOT,
        "%-16s P %.3f  R %.3f  F1 %.3f   (right %d, false %d, missed %d)%s",
        score.kind(),
        score.precision(),
        score.recall(),
        score.f1(),
        score.right(),
        score.wrong(),
        score.missed(),
        score.attributes().isEmpty() ? "" : "  " + score.attributes());
  }
}
