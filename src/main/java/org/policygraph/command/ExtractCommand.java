package org.policygraph.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policygraph.linking.RegistryReader;
import org.policygraph.reading.DocumentReader;
import org.policygraph.reading.ReadDocument;
import org.policygraph.reading.UnreadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Drafts statements from documents that nobody has annotated. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Read documents (plain text, HTML, PDF, DOCX) and write what they say as drafted statements,",
      "linked to the registry where it is sure what is meant; what it lacks is proposed.",
      "A file that cannot be read is named and left out; the exit code is then 1."
    })
final class ExtractCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents, or folders of them.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = {
        "Folder for <name>.jsonl and, of a document that is no plain text, <name>.txt: the text that",
        "its places are counted in. Without it the rows of all files are printed."
      })
  private @Nullable Path output;

  @Option(
      names = "--registry",
      paramLabel = "DIR",
      description = {
        "Folder with agencies, areas, indicators (and documents) in Turtle that what is found is",
        "linked to; without it the packaged data."
      })
  private @Nullable Path registry;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Set<String> taken = new HashSet<>();

  @Override
  public Integer call() throws IOException {
    List<Path> all = all();
    DocumentReader reader = new DocumentReader();
    PrintWriter err = spec.commandLine().getErr();
    LinkedDrafts drafts;
    try {
      drafts =
          new LinkedDrafts(
              registry == null ? RegistryReader.packaged() : RegistryReader.read(registry));
    } catch (IOException e) {
      err.println("the registry cannot be read: " + e.getMessage());
      return 2;
    }
    int done = 0;
    int faulty = 0;
    for (Path file : all) {
      try {
        extract(reader, drafts, file);
      } catch (UnreadableException | IOException e) {
        faulty++;
        err.println(
            file
                + ": "
                + (e instanceof UnreadableException ? e.getMessage() : "cannot be read: " + e));
      }
      done++;
      if (all.size() > 1) {
        err.println(done + "/" + all.size() + " " + file.getFileName());
        err.flush();
      }
    }
    return faulty == 0 ? 0 : 1;
  }

  private List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (var inside = Files.walk(file)) {
          inside.filter(Files::isRegularFile).sorted().forEach(all::add);
        }
      } else {
        all.add(file);
      }
    }
    return all;
  }

  private void extract(DocumentReader reader, LinkedDrafts drafts, Path file)
      throws IOException, UnreadableException {
    ReadDocument document = reader.read(file);
    StringBuilder lines = new StringBuilder();
    String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
    for (Map<String, @Nullable Object> row : drafts.of(document, stem)) {
      lines.append(JsonMapper.shared().writeValueAsString(row)).append('\n');
    }
    if (output == null) {
      spec.commandLine().getOut().print(lines);
      spec.commandLine().getOut().flush();
      return;
    }
    String name = free(stem);
    Files.createDirectories(output);
    Files.writeString(output.resolve(name + ".jsonl"), lines, StandardCharsets.UTF_8);
    if (!document.mediaType().equals("text/plain")) {
      Files.writeString(output.resolve(name + ".txt"), document.text(), StandardCharsets.UTF_8);
    }
  }

  /** Two files of one name in two folders must not write over each other. */
  private String free(String name) {
    String candidate = name;
    for (int number = 2; !taken.add(candidate); number++) {
      candidate = name + "-" + number;
    }
    return candidate;
  }
}
