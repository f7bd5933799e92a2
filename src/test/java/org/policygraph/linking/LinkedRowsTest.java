package org.policygraph.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkedRowsTest {
  private static final LinkedRows ROWS = new LinkedRows(River.KNOWN);

  @Test
  void the_linked_id_stands_beside_what_is_written() {
    Map<String, @Nullable Object> row =
        first(Map.of("kind", "responsibility", "start", 4, "end", 8, "agency", "市科技局"));

    assertThat(row)
        .containsEntry("agency", "市科技局")
        .containsEntry("agencyId", "agency/science")
        .containsEntry("start", 4);
    assertThat(first(Map.of("kind", "target", "indicator", "全市路灯数量", "unit", "盏")))
        .containsEntry("indicatorId", "indicator/lamps");
    assertThat(
            first(
                Map.of("kind", "reference", "text", "江政(2031)7号", "documentNumber", "江政(2031)7号")))
        .containsEntry("documentId", "document/plan-2031");
  }

  @Test
  void the_area_that_a_figures_scope_names_stands_beside_it() {
    assertThat(first(Map.of("kind", "target", "indicator", "路灯数量", "unit", "盏", "scope", "江城市")))
        .containsEntry("scope", "江城市")
        .containsEntry("scopeId", "area/jiangcheng");
    assertThat(first(Map.of("kind", "target", "indicator", "路灯数量", "unit", "盏", "scope", "全省")))
        .doesNotContainKey("scopeId");
  }

  @Test
  void a_rate_of_growth_has_what_grows_in_a_field_of_its_own() {
    Map<String, @Nullable Object> row =
        first(
            Map.of(
                "kind", "target", "indicator", "路灯数量年均增长率", "unit", "percent", "growthRate", true));

    assertThat(row)
        .containsEntry("changeOfIndicatorId", "indicator/lamps")
        .doesNotContainKey("indicatorId");
  }

  @Test
  void only_a_self_reference_leads_to_the_document_itself() {
    Map<String, Object> cited = Map.of("kind", "reference", "text", "江城市行道树养护管理办法（2030年）");
    Map<String, Object> self = new HashMap<>(cited);
    self.put("selfReference", true);

    List<Map<String, @Nullable Object>> rows =
        ROWS.of(List.of(cited, self), River.JIANGCHENG_2029, "a", "document/rules");

    assertThat(rows.get(0)).doesNotContainKey("documentId");
    assertThat(rows.get(1)).containsEntry("documentId", "document/rules");
  }

  @Test
  void the_full_name_of_a_short_one_is_what_is_cited() {
    assertThat(first(Map.of("kind", "reference", "text", "办法", "fullName", "江城市行道树养护管理办法")))
        .containsEntry("documentId", "document/rules");
  }

  @Test
  void an_unknown_agency_is_proposed_once_where_it_first_stands() {
    List<Map<String, @Nullable Object>> rows =
        proposals(
            List.of(
                Map.of("kind", "responsibility", "start", 90, "end", 95, "agency", "市水务局"),
                Map.of("kind", "responsibility", "start", 20, "end", 25, "agency", "市水务局")));

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0))
        .containsEntry("of", "agency")
        .containsEntry("label", "市水务局")
        .containsEntry("areaId", "area/jiangcheng")
        .containsEntry("start", 20)
        .hasEntrySatisfying(
            "key", key -> assertThat(String.valueOf(key)).matches("plan-[0-9a-f]{8}"));
  }

  @Test
  void an_unknown_agency_is_proposed_in_the_area_of_its_level() {
    assertThat(proposals(List.of(Map.of("kind", "responsibility", "agency", "省水务厅"))).get(0))
        .containsEntry("areaId", "area/chuzhou");
    assertThat(proposals(List.of(Map.of("kind", "responsibility", "agency", "县水务局"))).get(0))
        .doesNotContainKey("areaId");
  }

  @Test
  void an_unknown_indicator_is_proposed_with_its_unit() {
    assertThat(
            proposals(List.of(Map.of("kind", "observation", "indicator", "渡船数量", "unit", "艘")))
                .get(0))
        .containsEntry("of", "indicator")
        .containsEntry("label", "渡船数量")
        .containsEntry("unit", "艘");
  }

  @Test
  void nothing_is_proposed_that_is_ambiguous_or_no_single_thing() {
    assertThat(
            proposals(
                List.of(
                    Map.of("kind", "responsibility", "agency", "市市场监管局"),
                    Map.of("kind", "responsibility", "agency", "市有关部门"),
                    Map.of("kind", "target", "indicator", "项目数量", "unit", "个"),
                    Map.of("kind", "target", "indicator", "渡船年均增长率", "unit", "percent"),
                    Map.of("kind", "unclear", "reason", "table"))))
        .isEmpty();
  }

  @Test
  void linking_that_nobody_waits_for_ends() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> first(Map.of("kind", "responsibility", "agency", "市科技局")))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static Map<String, @Nullable Object> first(Map<String, Object> row) {
    return ROWS.of(List.of(row), River.JIANGCHENG_2029, "plan", null).get(0);
  }

  private static List<Map<String, @Nullable Object>> proposals(List<Map<String, Object>> rows) {
    List<Map<String, @Nullable Object>> proposed = new ArrayList<>();
    for (Map<String, @Nullable Object> row : ROWS.of(rows, River.JIANGCHENG_2029, "plan", null)) {
      if ("proposal".equals(row.get("kind"))) {
        proposed.add(row);
      }
    }
    return proposed;
  }
}
