package org.policygraph.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.policygraph.drafting.BadFieldException;
import org.policygraph.drafting.Drafter;
import org.policygraph.drafting.Told;
import org.policygraph.reading.DocumentReader;
import org.policygraph.reading.Exhausted;
import org.policygraph.reading.ReadDocument;
import org.policygraph.reading.TimeLimit;
import org.policygraph.reading.UnreadableException;
import org.policygraph.source.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

/** Drafts statements from documents that nobody has annotated. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Read documents (plain text, HTML, PDF, DOCX) and draft what they state.",
      "Drafts are written as rows, as an annotation sheet to correct, or as the graph that the sheet",
      "compiles to; they are linked to the registry where it is sure what is meant, and what it lacks",
      "is proposed."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every file was read",
      "1:a file could not be read or a folder has none, or a correction no longer finds its draft; each is named",
      "2:the command cannot be understood, or its folder for output cannot be made"
    })
final class ExtractCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents, or folders of them.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = {
        "Folder for <name>.jsonl, .yaml or .ttl and, of a document that is no plain text, <name>.txt:",
        "the text that its places are counted in; the row of the document names it (textFile).",
        "Without it what was found is printed, and of a document that is no plain text the row of",
        "the document, which comes first, has all of that text (text)."
      })
  private @Nullable Path output;

  /** What is written. */
  enum Format {
    JSONL,
    SHEET,
    TURTLE;

    /** Written in lower case on the command line. */
    static final class Reader implements ITypeConverter<Format> {
      @Override
      public Format convert(String value) {
        for (Format it : values()) {
          if (it.name().toLowerCase(Locale.ROOT).equals(value)) {
            return it;
          }
        }
        throw new TypeConversionException(value + " is none of jsonl, sheet, turtle");
      }
    }
  }

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      converter = Format.Reader.class,
      paramLabel = "FORMAT",
      description = "jsonl, sheet or turtle (default: ${DEFAULT-VALUE}).")
  private Format format = Format.JSONL;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = {
        "What the command corrections recorded: a file, or a folder of files named by the",
        "documents' keys. With sheet or turtle."
      })
  private @Nullable Path corrections;

  @Option(
      names = "--timeout",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description =
          "No longer is one file read and drafted; then the next is (default: ${DEFAULT-VALUE}).")
  private int seconds = 60;

  @Mixin private ToldOptions told = new ToldOptions();

  @Mixin private DraftOptions options = new DraftOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Set<String> taken = new HashSet<>();

  @Override
  public Integer call() throws IOException {
    if (corrections != null && format == Format.JSONL) {
      throw new ParameterException(
          spec.commandLine(), "--corrections belongs to --format sheet or turtle");
    }
    if (corrections != null && !Files.exists(corrections)) {
      throw new ParameterException(spec.commandLine(), "there is no " + corrections);
    }
    if (output != null && Files.exists(output) && !Files.isDirectory(output)) {
      throw new ParameterException(
          spec.commandLine(), "--output is a folder, " + output + " is a file");
    }
    if (seconds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--timeout is a number of seconds from 1, here it is " + seconds);
    }
    List<Path> all = all();
    if (all.size() != 1 && !told.fields().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--"
              + String.join(", --", told.fields().keySet())
              + " tell of one document, here are "
              + all.size());
    }
    Told known = known();
    createOutput();
    DocumentReader reader = new DocumentReader(Duration.ofSeconds(seconds));
    // Rows that are printed on the same screen are all that a person needs to see.
    boolean printed = output == null && System.console() != null;
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), all.size(), !printed && Progress.isTerminal())) {
      LinkedDrafts linked = null;
      DraftOutput drafts = null;
      try {
        if (format == Format.JSONL) {
          linked = new LinkedDrafts(options.known());
        } else {
          drafts = new DraftOutput(options.workspace(), corrections, progress::say);
        }
      } catch (IOException e) {
        progress.say("the registry cannot be read: " + e.getMessage());
        return 2;
      }
      boolean noFiles = false;
      for (Path file : files) {
        if (Files.isDirectory(file) && all.stream().noneMatch(it -> it.startsWith(file))) {
          noFiles = true;
          progress.say(file + ": there is no file in this folder");
        }
      }
      int faulty = 0;
      for (Path file : all) {
        String fault = fault(file, reader, known, linked, drafts, progress);
        if (fault != null) {
          faulty++;
          if (!fault.isEmpty()) {
            progress.say(file + ": " + fault);
          }
        }
        progress.done(String.valueOf(file.getFileName()));
      }
      return faulty == 0 && !noFiles ? 0 : 1;
    }
  }

  /** Why a file did not come out whole; null where it did, empty where it is said already. */
  private @Nullable String fault(
      Path file,
      DocumentReader reader,
      Told known,
      @Nullable LinkedDrafts linked,
      @Nullable DraftOutput drafts,
      Progress progress) {
    ReadDocument document;
    TimeLimit limit = new TimeLimit(Duration.ofSeconds(seconds));
    try {
      document = reader.read(file);
    } catch (UnreadableException e) {
      return e.getMessage();
    } catch (IOException e) {
      return "it cannot be read: " + Reasons.of(e);
    }
    try {
      String own = DraftOptions.name(file);
      String name = free(own);
      if (!name.equals(own)) {
        progress.say(file + ": it is " + name + " here, another file is " + own);
      }
      Drafted drafted =
          limit.within(
              () ->
                  draft(
                      file,
                      name,
                      document,
                      known,
                      linked,
                      drafts,
                      format == Format.TURTLE,
                      output != null));
      if (drafted.text() != null && output == null && format != Format.JSONL) {
        progress.say(
            file
                + ": its places are counted in the text that is read from it; --output writes that"
                + " beside");
      }
      write(drafted);
      return drafted.written().faulty() ? "" : null;
    } catch (TimeoutException e) {
      return "it is not read and drafted within "
          + seconds
          + " seconds, the most that is taken: see --timeout";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    } catch (IOException e) {
      return "what was found cannot be written: " + Reasons.of(e);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return Exhausted.reason(e);
    }
  }

  private Told known() throws IOException {
    if (told.fields().isEmpty()) {
      return Told.NOTHING;
    }
    try {
      return Told.of(told.fields(), options.workspace().registry());
    } catch (BadFieldException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
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

  /** Made before anything is read, so that nothing is read in vain. */
  private void createOutput() {
    if (output == null) {
      return;
    }
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--output: the folder " + output + " cannot be made: " + Reasons.of(e),
          e);
    }
    if (!Files.isWritable(output)) {
      throw new ParameterException(
          spec.commandLine(), "--output: nothing may be written into the folder " + output);
    }
  }

  /**
   * What is to be written of a file.
   *
   * @param text that its places are counted in, where the file is not that itself
   */
  private record Drafted(String name, DraftOutput.Written written, @Nullable String text) {}

  private static Drafted draft(
      Path file,
      String unique,
      ReadDocument document,
      Told known,
      @Nullable LinkedDrafts linked,
      @Nullable DraftOutput drafts,
      boolean turtle,
      boolean beside)
      throws IOException {
    SourceText source = DraftOptions.text(file, unique, document);
    boolean itself = source.name().equals(String.valueOf(file.getFileName()));
    if (linked != null) {
      List<Map<String, @Nullable Object>> rows =
          linked.of(document, DraftOptions.name(file), source.sha256(), known);
      if (!itself) {
        ToldRow.say(rows, beside ? "textFile" : "text", beside ? source.name() : source.text());
      }
      return new Drafted(
          unique, new DraftOutput.Written(rows(rows), false), itself ? null : source.text());
    }
    String key = Drafter.key(unique, source);
    if (!itself) {
      source = DraftOptions.text(file, key, document);
    }
    return new Drafted(
        key,
        Objects.requireNonNull(drafts).write(key, source, known, turtle),
        itself ? null : source.text());
  }

  private void write(Drafted drafted) throws IOException {
    if (output == null) {
      spec.commandLine().getOut().print(drafted.written().content());
      spec.commandLine().getOut().flush();
      return;
    }
    String ending =
        switch (format) {
          case JSONL -> ".jsonl";
          case SHEET -> ".yaml";
          case TURTLE -> ".ttl";
        };
    Files.writeString(
        output.resolve(drafted.name() + ending),
        drafted.written().content(),
        StandardCharsets.UTF_8);
    if (drafted.text() != null) {
      Files.writeString(
          output.resolve(drafted.name() + ".txt"), drafted.text(), StandardCharsets.UTF_8);
    }
  }

  private static String rows(List<Map<String, @Nullable Object>> rows) {
    StringBuilder lines = new StringBuilder();
    rows.forEach(it -> lines.append(JsonMapper.shared().writeValueAsString(it)).append('\n'));
    return lines.toString();
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
