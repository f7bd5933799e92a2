package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policygraph.extraction.evaluation.Evaluation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the reader finds in documents of other subjects, levels and layouts does not fall back. */
class InventedDocumentsTest {
  private static final Path FOLDER = Path.of("src/test/resources/invented");

  private static final Map<String, Double> LEAST =
      Map.of("figures", 0.96, "responsibilities", 0.97, "references", 0.97, "measures", 0.97);

  private static final Map<String, Double> LEAST_OF_FIGURES =
      Map.of("kind", 0.98, "unit", 0.98, "comparator", 0.97, "indicator", 0.85);

  static Stream<Path> texts() throws IOException {
    return Files.list(FOLDER).filter(it -> it.toString().endsWith(".txt")).sorted();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void every_kind_is_found(Path text) throws IOException {
    List<Map<String, @Nullable Object>> gold =
        Files.readAllLines(Path.of(text.toString().replace(".txt", ".jsonl"))).stream()
            .map(InventedDocumentsTest::row)
            .toList();

    List<Evaluation.Score> scores = Evaluation.of(gold, DraftRows.of(Files.readString(text)));

    assertThat(scores).extracting(Evaluation.Score::kind).contains("figures", "measures");
    assertThat(scores.get(0).right()).isGreaterThan(30);
    for (Evaluation.Score score : scores) {
      assertThat(score.f1())
          .as(score.toString())
          .isGreaterThanOrEqualTo(Objects.requireNonNull(LEAST.get(score.kind())));
    }
    LEAST_OF_FIGURES.forEach(
        (attribute, least) ->
            assertThat(scores.get(0).attributes().get(attribute))
                .as(attribute)
                .isGreaterThanOrEqualTo(least));
  }

  private static Map<String, @Nullable Object> row(String line) {
    return JsonMapper.shared().readValue(line, new TypeReference<>() {});
  }
}
