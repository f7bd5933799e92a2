package org.policygraph.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.StableTurtle;
import org.policygraph.drafting.Applier;
import org.policygraph.drafting.Corrections;
import org.policygraph.drafting.DraftedGraph;
import org.policygraph.drafting.Drafter;
import org.policygraph.drafting.SheetWriter;
import org.policygraph.drafting.Told;
import org.policygraph.drafting.Workspace;
import org.policygraph.source.SourceText;

/** Drafts of documents as sheets or graphs, with the corrections that were recorded for them. */
final class DraftOutput {
  /** What is written of a document, and whether a person has to see to it. */
  record Written(String content, boolean faulty) {}

  private final Workspace workspace;
  private final Drafter drafter;
  private final @Nullable Path corrections;
  private final Consumer<String> faults;

  /**
   * Drafts with corrections.
   *
   * @param corrections a file, or a folder of files named by the documents' keys
   * @param faults takes what a person has to see to
   */
  DraftOutput(Workspace workspace, @Nullable Path corrections, Consumer<String> faults)
      throws IOException {
    this.workspace = workspace;
    this.drafter = new Drafter(workspace);
    this.corrections = corrections;
    this.faults = faults;
  }

  /** The document as a sheet, or as Turtle; {@code key}: what it is called. */
  Written write(String key, SourceText text, Told told, boolean turtle) throws IOException {
    Sheet sheet = drafter.draft(key, text, told);
    boolean faulty = false;
    Path file = corrections(key);
    if (file != null) {
      Corrections recorded = Corrections.read(Files.readString(file));
      Applier.Applied applied = Applier.apply(sheet, recorded, text, workspace.registry());
      applied.conflicts().forEach(it -> faults.accept(key + ": " + it));
      if (applied.fresh() > 0) {
        faults.accept(key + ": " + applied.fresh() + " drafts that the corrections do not know");
      }
      faulty = !applied.conflicts().isEmpty();
      sheet = applied.sheet();
    }
    if (!turtle) {
      return new Written(SheetWriter.write(sheet), faulty);
    }
    if (!Drafter.isDated(sheet)) {
      faults.accept(
          key
              + ": its text states no day on which it was issued, published or spoken, and a document"
              + " needs one: tell it by --date yyyy-mm-dd");
      return new Written("", true);
    }
    DraftedGraph.Drafted graph = DraftedGraph.of(sheet, text, workspace);
    graph.faults().forEach(it -> faults.accept(it.toString()));
    return new Written(StableTurtle.write(graph.model()), faulty || graph.model().isEmpty());
  }

  private @Nullable Path corrections(String key) {
    if (corrections == null || Files.isRegularFile(corrections)) {
      return corrections;
    }
    Path file = corrections.resolve(key + ".yaml");
    return Files.isRegularFile(file) ? file : null;
  }
}
