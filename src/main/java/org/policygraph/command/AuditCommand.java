package org.policygraph.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.audit.AuditKind;
import org.policygraph.audit.AuditPack;
import org.policygraph.audit.Audits;
import org.policygraph.audit.PackPage;
import org.policygraph.graphql.Contracted;
import org.policygraph.journal.JournaledStore;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Writes audit packs without the service. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Write the audit pack of a measure, target or indicator: its chain or history with all"
          + " evidence, what was inferred and why, reviews, the copies read, and a line to sign."
    })
final class AuditCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** What all kinds of packs are told. */
  static final class Options {
    @Mixin private JournalOption journal = new JournalOption();
    @Mixin private TextsOption texts = new TextsOption();

    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        description = "The day that it is of, yyyy-mm-dd; without it today.")
    private @Nullable LocalDate asOf;

    @Option(
        names = "--lang",
        paramLabel = "zh|en",
        description = "Language of its words (${DEFAULT-VALUE}).")
    private String language = "zh";

    @Option(
        names = "--output",
        paramLabel = "FILE",
        description =
            "File to write: JSON where its name ends so, else a page. Without it the page goes to"
                + " the standard output.")
    private @Nullable Path output;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what the pack is of: " + AuditKind.words());
  }

  @Command(mixinStandardHelpOptions = true, description = "The audit pack of a measure.")
  int measure(@Parameters(paramLabel = "ID") String id, @Mixin Options options) {
    return write(AuditKind.MEASURE, id, options);
  }

  @Command(mixinStandardHelpOptions = true, description = "The audit pack of a target.")
  int target(@Parameters(paramLabel = "ID") String id, @Mixin Options options) {
    return write(AuditKind.TARGET, id, options);
  }

  @Command(mixinStandardHelpOptions = true, description = "The audit pack of an indicator.")
  int indicator(@Parameters(paramLabel = "ID") String id, @Mixin Options options) {
    return write(AuditKind.INDICATOR, id, options);
  }

  private int write(AuditKind kind, String id, Options options) {
    if (!options.language.equals("zh") && !options.language.equals("en")) {
      throw new ParameterException(
          spec.commandLine(), "--lang is zh or en, and not " + options.language);
    }
    Optional<AuditPack> pack = gather(kind, key(kind, id), options);
    if (pack.isEmpty()) {
      spec.commandLine().getErr().println("the graph knows no " + kind.word() + " " + id);
      return 1;
    }
    Path output = options.output;
    if (output == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(PackPage.standalone(pack.get()));
      out.flush();
      return 0;
    }
    try {
      Files.writeString(
          output,
          output.toString().endsWith(".json")
              ? JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(pack.get())
              : PackPage.standalone(pack.get()),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Desk.unwritable(output, e);
    }
    spec.commandLine().getOut().println("wrote " + output);
    return 0;
  }

  /** What follows the type; the ID may be the full IRI, or lack its type. */
  private String key(AuditKind kind, String id) {
    String own = Iris.DEFAULT.id(id).orElse(id);
    String prefix = kind.word() + "/";
    String key = own.startsWith(prefix) ? own.substring(prefix.length()) : own;
    if (!Iris.isKey(key)) {
      throw new ParameterException(
          spec.commandLine(), "no ID of the form " + prefix + "key: " + id);
    }
    return key;
  }

  private static Optional<AuditPack> gather(AuditKind kind, String key, Options options) {
    Path directory = options.journal.store();
    if (!Files.isDirectory(directory)) {
      throw Desk.missing("there is no store at " + directory + ": name it with --store");
    }
    // The days that packs are of are days in China.
    Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    try (Tdb2Store store = Tdb2Store.open(directory);
        JournaledStore gate =
            JournaledStore.open(store, options.journal.folder(), Iris.DEFAULT, clock)) {
      Audits audits =
          new Audits(
              new Contracted(
                  gate.store(), gate.journal(), options.texts.texts(), Iris.DEFAULT, clock),
              clock);
      return audits.of(
          kind, key, options.asOf == null ? audits.today() : options.asOf, options.language);
    }
  }
}
