package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.curation.Registry;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Sheets;
import org.policygraph.source.SourceText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a drafted measure is said to be about. */
class MeasureTopicsTest {
  private static Sheet.MeasurePart measure(String heading) throws Exception {
    Workspace workspace = Workspace.of(Path.of("data/registry"), Path.of("no-graphs"));
    String text = "武汉市人民政府关于印发湖区建设方案的通知\n2021年3月1日\n一、重点任务\n(一)" + heading + "。\n";
    SourceText source = SourceText.decode("lake.txt", text.getBytes(StandardCharsets.UTF_8));
    return new Drafter(workspace).draft("lake", source).measures().get(1);
  }

  @ParameterizedTest
  @CsvSource({
    "组建湖鲜专利信息中心, intellectual-property ip-services",
    "登记湖鲜地理标志, intellectual-property geographical-indications",
    "促进湖鲜养殖科技成果转化, technology-transfer",
    "减免渔家税收, taxation",
    "深化湖区管理科技体制改革, science-technology",
    "深化湖区科技体制改革和成果转化, technology-transfer",
    "清扫湖岸,''"
  })
  void functions_are_those_that_its_own_words_name(String heading, String functions)
      throws Exception {
    assertThat(String.join(" ", measure(heading).functions())).isEqualTo(functions);
  }

  @ParameterizedTest
  @CsvSource({"提高湖区失业保险待遇", "清理湖区非税收入", "表彰湖区高新技术产业联络员"})
  void a_word_that_means_something_else_as_a_rule_tells_nothing(String heading) throws Exception {
    assertThat(measure(heading).functions()).isEmpty();
    assertThat(measure(heading).instruments()).isEmpty();
  }

  @Test
  void a_group_is_meant_where_it_stands_behind_what_is_done_for_it() throws Exception {
    assertThat(measure("大力支持中小企业养殖湖鲜").targetGroups()).containsExactly("smes");
    assertThat(measure("清退湖边企业").targetGroups()).isEmpty();
  }

  @Test
  void sectors_are_known_by_the_labels_of_the_registry() throws Exception {
    assertThat(measure("布局湖区机器人和激光项目").sectors()).containsExactly("robotics", "laser");
  }

  @Test
  void places_are_areas_inside_the_documents_own() throws Exception {
    assertThat(measure("在蔡甸区和海外开设湖鲜馆").places()).containsExactly("caidian");
  }

  @Test
  void a_registry_without_topics_has_none_told() throws Exception {
    Registry none = Registry.read(Path.of("data/samples/registry"));

    assertThat(new TopicWords(none, "function", 4).in("登记专利")).isEmpty();
  }

  @Test
  void what_is_told_of_the_curated_documents_is_right_nine_times_in_ten() throws Exception {
    double all = 0;
    double right = 0;
    Drafter drafter = new Drafter(Curated.workspace());
    for (String key : Curated.keys()) {
      SourceText text = Curated.text(key);
      String yaml = Files.readString(Path.of("data/annotations", key + ".yaml"));
      Sheet wanted = Objects.requireNonNull(Sheets.read(key, yaml).sheet());
      SheetView draft = SheetView.of(drafter.draft(key, text), text);
      SheetView curated = SheetView.of(wanted, text);
      RowMatching matching = RowMatching.of(draft, curated);
      for (SheetView.Row row : draft.rows(RowKind.MEASURES)) {
        SheetView.Row other = matching.wanted(row);
        for (String field :
            List.of("functions", "instruments", "targetGroups", "sectors", "places")) {
          if (other != null) {
            Set<String> told = keys(row.fields(), field);
            all += told.size();
            told.retainAll(keys(other.fields(), field));
            right += told.size();
          }
        }
      }
    }

    assertThat(all).isGreaterThan(500);
    assertThat(right / all).isGreaterThan(0.9);
  }

  private static Set<String> keys(ObjectNode row, String field) {
    Set<String> keys = new HashSet<>();
    if (row.get(field) instanceof ArrayNode list) {
      list.forEach(it -> keys.add(it.asString()));
    }
    return keys;
  }
}
