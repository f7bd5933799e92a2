package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extraction.evaluation.Evaluation;
import org.policygraph.reading.DocumentReader;
import org.policygraph.reading.ReadDocument;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the reader finds in notices that people annotated without seeing what it finds. */
class AnnotatedDocumentsTest {
  private static final Path TEXTS = Path.of("../shared/documents/more");
  private static final Path ANNOTATIONS = Path.of("src/test/resources/annotated");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guoban-2018-126-innovation-table",
        "guoban-2020-24-business-env",
        "guoban-2020-43-fgf-division",
        "guofa-2018-39-employment",
        "guofa-2019-3-bonded-zones"
      })
  void nothing_is_invented_and_hardly_a_responsibility_is_missed(String name) throws Exception {
    Path file = TEXTS.resolve(name + ".txt");
    assumeTrue(Files.exists(file), "the source texts are not at " + TEXTS);
    List<Map<String, @Nullable Object>> annotated =
        Files.readAllLines(ANNOTATIONS.resolve(name + ".jsonl")).stream()
            .map(AnnotatedDocumentsTest::row)
            .toList();
    ReadDocument document = new DocumentReader().read(file);
    assertThat(annotated.get(0)).containsEntry("textSha256", document.sha256());

    for (Evaluation.Score score : Evaluation.of(annotated, DraftRows.of(document.text()))) {
      assertThat(score.wrong())
          .as(score.toString())
          .isLessThanOrEqualTo(score.kind().equals("references") ? 1 : 0);
      assertThat(score.recall())
          .as(score.toString())
          .isGreaterThanOrEqualTo(score.kind().equals("responsibilities") ? 0.87 : 1);
    }
  }

  private static Map<String, @Nullable Object> row(String line) {
    return JsonMapper.shared().readValue(line, new TypeReference<>() {});
  }
}
