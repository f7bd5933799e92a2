package org.policygraph.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
  private static final Path DOCUMENTS = Path.of("data/documents");

  @Test
  void each_sheet_compiles_to_the_committed_file_byte_by_byte(@TempDir Path output)
      throws Exception {
    SourceTexts texts = texts();
    List<Path> sheets = list(Path.of("data/annotations"), ".yaml");
    assertThat(sheets).isNotEmpty();
    for (Path file : list(DOCUMENTS, ".ttl")) {
      Files.copy(file, output.resolve(file.getFileName()));
    }

    List<Fault> faults =
        new Annotations(texts, Registry.read(Path.of("data/registry")), output).compile(sheets);

    assertThat(faults).isEmpty();
    assertThat(list(output, ".ttl")).hasSameSizeAs(list(DOCUMENTS, ".ttl"));
    for (Path file : list(DOCUMENTS, ".ttl")) {
      assertThat(output.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void every_evidence_is_exactly_what_stands_at_its_place_in_the_source() throws Exception {
    SourceTexts texts = texts();
    for (Path file : list(DOCUMENTS, ".ttl")) {
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

  private static SourceTexts texts() {
    String set =
        System.getProperty("policygraph.documents", System.getenv("POLICYGRAPH_DOCUMENTS"));
    SourceTexts texts = SourceTexts.in(Path.of(set == null ? "../shared/documents" : set));
    assumeTrue(
        texts.mounted(),
        "the source texts are not mounted (policygraph.documents), so no sheet can be compiled");
    return texts;
  }

  private static List<Path> list(Path folder, String ending) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
    }
  }
}
