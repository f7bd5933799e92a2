package org.policygraph.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.DraftRows;
import org.policygraph.extraction.Evaluation;
import org.policygraph.reading.DocumentReader;
import org.policygraph.reading.UnreadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

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
      List<Map<String, @Nullable Object>> found =
          file.toString().endsWith(".jsonl")
              ? rows(file)
              : DraftRows.of(new DocumentReader().read(file).text());
      for (Evaluation.Score score : Evaluation.of(rows(gold), found)) {
        spec.commandLine().getOut().println(line(score));
      }
      return 0;
    } catch (UnreadableException e) {
      err.println(file + ": " + e.getMessage());
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + e.getMessage(), e);
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

  private List<Map<String, @Nullable Object>> rows(Path path) throws IOException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(path)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        rows.add(
            JsonMapper.shared()
                .readValue(line, new TypeReference<Map<String, @Nullable Object>>() {}));
      } catch (JacksonException e) {
        String fault = path + ":" + number + ": no JSON object: " + e.getOriginalMessage();
        throw new UncheckedIOException(fault, new IOException(e));
      }
    }
    return rows;
  }
}
