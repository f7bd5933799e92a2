package org.policygraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;

/** The files of data/documents are what the sheets of data/annotations compile to. */
class CommittedDocumentsTest {
  @Test
  void each_sheet_compiles_to_the_committed_file_byte_by_byte(@TempDir Path output)
      throws Exception {
    SourceTexts texts = CuratedFiles.texts();
    List<Path> sheets = CuratedFiles.sheets();
    assertThat(sheets).isNotEmpty();
    for (Path file : CuratedFiles.documents()) {
      Files.copy(file, output.resolve(file.getFileName()));
    }

    List<Fault> faults =
        new Annotations(texts, Registry.read(Path.of("data/registry")), output).compile(sheets);

    assertThat(faults).isEmpty();
    assertThat(CuratedFiles.list(output, ".ttl")).hasSameSizeAs(CuratedFiles.documents());
    for (Path file : CuratedFiles.documents()) {
      assertThat(output.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void every_evidence_is_exactly_what_stands_at_its_place_in_the_source() throws Exception {
    SourceTexts texts = CuratedFiles.texts();
    for (Path file : CuratedFiles.documents()) {
      Model model = RDFDataMgr.loadModel(file.toString());
      DocumentGraph graph = new DocumentGraph(model);
      Resource version = graph.instances(Pg.TextVersion).get(0);
      SourceText text = texts.get(graph.string(version, Pg.fileName).orElseThrow());
      assertThat(graph.string(version, Pg.sha256)).contains(text.sha256());
      List<Resource> evidence = graph.instances(Pg.Evidence);
      assertThat(evidence).isNotEmpty();
      for (Resource it : evidence) {
        int start = value(graph, it, Oa.start);
        int end = value(graph, it, Oa.end);
        String exact =
            graph.objects(it, Oa.hasSelector).stream()
                .flatMap(selector -> graph.string(selector, Oa.exact).stream())
                .findFirst()
                .orElseThrow();
        assertThat(text.quoteMatches(start, end, exact)).as(it.getURI()).isTrue();
      }
    }
  }

  private static int value(DocumentGraph graph, Resource evidence, String property) {
    return graph.objects(evidence, Oa.hasSelector).stream()
        .flatMapToInt(selector -> graph.integer(selector, property).stream())
        .findFirst()
        .orElseThrow();
  }
}
