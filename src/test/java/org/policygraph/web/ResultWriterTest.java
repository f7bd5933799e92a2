package org.policygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policygraph.store.Row;
import org.policygraph.store.Value;

class ResultWriterTest {
  private static String written(Value value, Format format) {
    return new String(
        ResultWriter.write(List.of("label"), List.of(new Row(Map.of("label", value))), format),
        StandardCharsets.UTF_8);
  }

  @Test
  void a_sheet_runs_no_words_of_the_data_as_a_formula() {
    for (String words : List.of("=SUM(1)", "+1", "@x", "-x", "\tx")) {
      Value text = Value.Literal.string(words);
      assertThat(written(text, Format.CSV)).contains("'" + words);
      assertThat(written(text, Format.RESULTS_JSON)).doesNotContain("'");
    }
    assertThat(written(Value.Literal.string("-5件"), Format.CSV)).contains("\n-5件");
    assertThat(written(Value.Literal.integer(-5), Format.CSV)).contains("\n-5");
  }
}
