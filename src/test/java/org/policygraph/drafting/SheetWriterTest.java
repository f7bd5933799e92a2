package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Sheets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SheetWriterTest {
  @Test
  void a_sheet_that_is_written_reads_as_the_same_sheet() throws Exception {
    for (String key : Curated.keys()) {
      Sheet sheet =
          Objects.requireNonNull(Sheets.read(Path.of("data/annotations", key + ".yaml")).sheet());

      Sheets.Read again = Sheets.read(key, SheetWriter.write(sheet));

      assertThat(again.faults()).isEmpty();
      assertThat(again.sheet()).isEqualTo(sheet);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一是推进转化",
        "2012",
        "1.5亿元",
        "-",
        "yes",
        "null",
        "来源:江城市",
        "a, b",
        "a #b",
        "- x",
        "'quoted'",
        "\"quoted\"",
        "两行\n一句",
        "表\t格",
        " blank ",
        "{x}",
        "[1]",
        "0x1F",
        "~",
        "",
        "\u3000全角",
        "\u200b"
      })
  void every_string_reads_back_as_itself(String text) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("label", text);
    row.putArray("list").add(text);

    assertThat(new YAMLMapper().readTree(YamlText.flow(row))).isEqualTo(row);
  }

  @Test
  void quotation_marks_stand_only_where_they_are_needed() {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("label", "换装节能灯");
    row.put("date", "2021-06-15");
    row.putObject("quote").put("text", "到2025年");

    assertThat(YamlText.flow(row)).isEqualTo("{label: 换装节能灯, date: '2021-06-15', quote: 到2025年}");
  }
}
