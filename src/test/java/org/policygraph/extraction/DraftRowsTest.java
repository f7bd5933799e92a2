package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftRowsTest {
  private static final String PLAN =
      "灯市路灯计划(2031—2035年)\n一、主要目标\n到2035年，全市路灯达到3万盏。\n二、重点任务\n（一）换灯。把旧灯换成新灯。(责任单位:市路灯局、市财政局)\n";

  @Test
  void a_place_is_counted_in_code_points() {
    int plain = start(PLAN, "target");

    assertThat(start("𠮷" + PLAN, "target")).isEqualTo(plain + 1);
  }

  @Test
  void each_kind_has_its_row() {
    assertThat(DraftRows.of(PLAN))
        .extracting(row -> row.get("kind"))
        .contains("document", "section", "measure", "target", "responsibility");
  }

  @Test
  void the_row_of_the_document_tells_what_it_says_of_itself() {
    assertThat(row(PLAN, "document"))
        .containsEntry("title", "灯市路灯计划(2031—2035年)")
        .containsEntry("period", "2031/2035")
        .containsEntry("type", "work-plan")
        .doesNotContainKeys("issuers", "issued", "documentNumber");
  }

  @Test
  void rows_of_goals_programmes_and_measures_tell_year_name_and_stage() {
    String plan = "一、主要目标\n到2035年，基本建成路灯体系。\n二、重点任务\n(一)实施“百灯工程”。\n";

    assertThat(row(plan, "goal")).containsEntry("year", 2035).containsEntry("label", "基本建成路灯体系");
    assertThat(row(plan, "programme")).containsEntry("name", "“百灯工程”");
    assertThat(row(plan, "measure")).containsEntry("stage", "planned");
  }

  @Test
  void the_row_of_a_responsibility_tells_agency_role_and_what_it_covers() {
    Map<String, @Nullable Object> lead = row(PLAN, "responsibility");

    assertThat(lead)
        .containsEntry("agency", "市路灯局")
        .containsEntry("role", "lead")
        .containsEntry("roleBasis", "firstListed");
    assertThat(PLAN.substring(number(lead, "measureStart"), number(lead, "measureEnd")))
        .isEqualTo("把旧灯换成新灯。");
  }

  private static int start(String text, String kind) {
    return number(row(text, kind), "start");
  }

  private static int number(Map<String, @Nullable Object> row, String name) {
    return (int) Objects.requireNonNull(row.get(name));
  }

  private static Map<String, @Nullable Object> row(String text, String kind) {
    List<Map<String, @Nullable Object>> rows = DraftRows.of(text);
    return rows.stream().filter(row -> kind.equals(row.get("kind"))).findFirst().orElseThrow();
  }
}
