package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.tables.CellAlignment.Cells;
import org.policygraph.extraction.tables.CellAlignment.Kind;
import org.policygraph.extraction.tables.CellAlignment.Row;

/** Which cell stands under which head, where only their order is left of a table. */
class CellAlignmentTest {
  private static final List<Kind> WITH_GROUPS =
      List.of(
          Kind.GROUP, Kind.SERIAL, Kind.NAME, Kind.ATTRIBUTE, Kind.UNIT, Kind.VALUE, Kind.VALUE);

  private static List<String> laid(List<Kind> columns, String cells) {
    List<String> list = List.of(cells.split("/", -1));
    List<String> rows = new ArrayList<>();
    for (Row row : CellAlignment.of(columns, list)) {
      List<String> words = new ArrayList<>();
      for (Cells in : row.columns()) {
        words.add(in == null ? "-" : String.join("", list.subList(in.first(), in.last() + 1)));
      }
      rows.add(String.join("|", words));
    }
    return rows;
  }

  @Test
  void rows_follow_each_other_under_their_heads() {
    assertThat(laid(WITH_GROUPS, "照明/1/路灯/约束性/盏/300/500/2/灯杆/预期性/根/40/60"))
        .containsExactly("照明|1|路灯|约束性|盏|300|500", "-|2|灯杆|预期性|根|40|60");
  }

  @Test
  void a_part_of_a_row_has_neither_number_nor_unit_of_its_own() {
    assertThat(laid(WITH_GROUPS, "照明/1/路灯/约束性/盏/300/500/其中 节能路灯/100/200/2/灯杆/预期性/根/40/60"))
        .containsExactly("照明|1|路灯|约束性|盏|300|500", "-|-|其中 节能路灯|-|-|100|200", "-|2|灯杆|预期性|根|40|60");
  }

  @Test
  void values_that_look_like_the_next_number_are_values() {
    assertThat(laid(WITH_GROUPS, "照明/1/路灯/约束性/盏/2/2/2/灯杆/预期性/根/3/3/道路/3/灯箱/预期性/个/4/5"))
        .containsExactly("照明|1|路灯|约束性|盏|2|2", "-|2|灯杆|预期性|根|3|3", "道路|3|灯箱|预期性|个|4|5");
  }

  @Test
  void a_dash_is_a_value_that_there_is_none() {
    assertThat(laid(WITH_GROUPS, "照明/1/路灯/约束性/盏/-/500/2/灯杆/预期性/根/40/60"))
        .containsExactly("照明|1|路灯|约束性|盏|-|500", "-|2|灯杆|预期性|根|40|60");
  }

  @Test
  void what_stands_behind_the_table_is_no_row() {
    assertThat(laid(WITH_GROUPS, "照明/1/路灯/约束性/盏/300/500/二、主要任务/(一)改造路灯"))
        .containsExactly("照明|1|路灯|约束性|盏|300|500");
  }

  @Test
  void words_behind_the_values_are_of_their_own_column() {
    List<Kind> columns =
        List.of(
            Kind.SERIAL, Kind.NAME, Kind.UNIT, Kind.VALUE, Kind.VALUE, Kind.ATTRIBUTE, Kind.OTHER);
    assertThat(laid(columns, "1/路灯/盏/300/500/约束性/超额完成/2/灯杆/根/40/60/预期性/完成"))
        .containsExactly("1|路灯|盏|300|500|约束性|超额完成", "2|灯杆|根|40|60|预期性|完成");
  }

  @Test
  void an_empty_cell_of_values_keeps_its_place() {
    List<Kind> columns =
        List.of(
            Kind.GROUP,
            Kind.SERIAL,
            Kind.GROUP,
            Kind.NAME,
            Kind.UNIT,
            Kind.ATTRIBUTE,
            Kind.VALUE,
            Kind.VALUE);
    assertThat(
            laid(columns, "照明/1/改造路灯/路灯/盏/约束性/≥300/≥500//2/灯杆/根/预期性//≥5//道路/3/整治道路/灯箱/个/约束性/4/5"))
        .containsExactly(
            "照明|1|改造路灯|路灯|盏|约束性|≥300|≥500", "|2|-|灯杆|根|预期性||≥5", "道路|3|整治道路|灯箱|个|约束性|4|5");
  }
}
