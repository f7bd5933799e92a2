package org.policygraph.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final PrintWriter err;

  /** {@code corrections}: a file, or a folder of files named by the documents' keys. */
  DraftOutput(Workspace workspace, @Nullable Path corrections, PrintWriter err) throws IOException {
    this.workspace = workspace;
    this.drafter = new Drafter(workspace);
    this.corrections = corrections;
    this.err = err;
  }

  /** The document as a sheet, or as Turtle; {@code key}: what it is called. */
  Written write(String key, SourceText text, Told told, boolean turtle) throws IOException {
    Sheet sheet = drafter.draft(key, text, told);
    boolean faulty = false;
    Path file = corrections(key);
    if (file != null) {
      Corrections recorded = Corrections.read(Files.readString(file));
      Applier.Applied applied = Applier.apply(sheet, recorded, text, workspace.registry());
      applied.conflicts().forEach(it -> err.println(key + ": " + it));
      if (applied.fresh() > 0) {
        err.println(key + ": " + applied.fresh() + " drafts that the corrections do not know");
      }
      faulty = !applied.conflicts().isEmpty();
      sheet = applied.sheet();
    }
    if (!turtle) {
      return new Written(SheetWriter.write(sheet), faulty);
    }
    if (!Drafter.isDated(sheet)) {
      err.println(
          key
              + ": its text states no day on which it was issued, published or spoken, and a document"
              + " needs one: tell it by --date yyyy-mm-dd");
      return new Written("", true);
    }
    DraftedGraph.Drafted graph = DraftedGraph.of(sheet, text, workspace);
    graph.faults().forEach(err::println);
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
