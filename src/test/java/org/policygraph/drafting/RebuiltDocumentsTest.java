package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Sheets;
import org.policygraph.curation.StableTurtle;
import org.policygraph.source.SourceText;

/** What the reader drafts, with what people corrected in it, is the graph as it is curated. */
class RebuiltDocumentsTest {
  @Test
  void each_document_drafted_and_corrected_is_the_committed_file_byte_by_byte() throws Exception {
    Workspace workspace = Curated.workspace();
    Drafter drafter = new Drafter(workspace);
    assertThat(Curated.keys()).hasSize(5);
    for (String key : Curated.keys()) {
      SourceText text = Curated.text(key);
      Corrections corrections =
          Corrections.read(Files.readString(Path.of("data/corrections", key + ".yaml")));

      Applier.Applied applied =
          Applier.apply(drafter.draft(key, text), corrections, text, workspace.registry());
      DraftedGraph.Drafted graph = DraftedGraph.of(applied.sheet(), text, workspace);

      assertThat(applied.conflicts()).as(key).isEmpty();
      assertThat(applied.fresh()).as(key).isZero();
      assertThat(graph.faults()).as(key).isEmpty();
      assertThat(StableTurtle.write(graph.model()).equals(committed(key)))
          .as("%s is data/documents/%s.ttl", key, key)
          .isTrue();
    }
  }

  private static String committed(String key) throws Exception {
    return Files.readString(Path.of("data/documents", key + ".ttl"));
  }

  @Test
  void recording_again_gives_the_committed_corrections() throws Exception {
    Workspace workspace = Curated.workspace();
    Drafter drafter = new Drafter(workspace);
    for (String key : Curated.keys()) {
      SourceText text = Curated.text(key);
      Sheet sheet =
          Objects.requireNonNull(Sheets.read(Path.of("data/annotations", key + ".yaml")).sheet());

      String recorded =
          Recorder.record(drafter.draft(key, text), sheet, text, workspace.registry())
              .corrections()
              .write();

      assertThat(recorded)
          .as("the reader or the sheet has changed: run corrections for %s", key)
          .isEqualTo(Files.readString(Path.of("data/corrections", key + ".yaml")));
    }
  }
}
