package org.policygraph.extraction.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.figures.Figures;

/** Tables whose rows have no numbers, with tabs and with a cell a line. */
class UnnumberedRowsTest {
  private static final String TASKS =
      "江城市清湖工作方案\n重点任务分工表\n任务\t具体举措\t牵头单位\t配合单位\n清理湖面\t打捞水草3处，清运淤泥\t市水务局\t市财政局、市城管局\n"
          + "修缮码头\t更换护栏\t市交通局\t市财政局\n";

  private static final String ROWS =
      "指标\t单位\t2020年\t2025年\n湖边座椅\t张\t3000\t5000\n船坞使用率\t%\t60\t75\n";

  private static List<String> duties(String text) {
    return Extractor.read(text).drafts().stream()
        .filter(Draft.Responsibility.class::isInstance)
        .map(Draft.Responsibility.class::cast)
        .map(it -> it.agency() + " " + it.role() + " " + it.covers().of(text))
        .toList();
  }

  private static List<String> measures(String text) {
    return Extractor.read(text).drafts().stream()
        .filter(Draft.Measure.class::isInstance)
        .map(it -> ((Draft.Measure) it).label())
        .toList();
  }

  @Test
  void the_agencies_of_a_row_answer_for_its_cells_of_content() {
    assertThat(duties(TASKS))
        .containsExactly(
            "市水务局 LEAD 清理湖面\t打捞水草3处，清运淤泥",
            "市财政局 PARTICIPANT 清理湖面\t打捞水草3处，清运淤泥",
            "市城管局 PARTICIPANT 清理湖面\t打捞水草3处，清运淤泥",
            "市交通局 LEAD 修缮码头\t更换护栏",
            "市财政局 PARTICIPANT 修缮码头\t更换护栏");
    assertThat(measures(TASKS)).containsExactly("清理湖面", "修缮码头");
  }

  @Test
  void a_cell_a_line_is_read_where_each_row_has_as_many_lines_as_the_head() {
    String lines = TASKS.replace('\t', '\n');
    assertThat(duties(lines))
        .containsExactly(
            "市水务局 LEAD 清理湖面\n打捞水草3处，清运淤泥",
            "市财政局 PARTICIPANT 清理湖面\n打捞水草3处，清运淤泥",
            "市城管局 PARTICIPANT 清理湖面\n打捞水草3处，清运淤泥",
            "市交通局 LEAD 修缮码头\n更换护栏",
            "市财政局 PARTICIPANT 修缮码头\n更换护栏");
    assertThat(measures(lines)).containsExactly("清理湖面", "修缮码头");
    assertThat(Extractor.read(lines).unclear()).isEmpty();
  }

  @Test
  void a_row_that_lacks_a_cell_leaves_the_table_to_a_person() {
    String lines = TASKS.replace('\t', '\n') + "种植荷花\n市园林局\n市财政局\n";
    assertThat(duties(lines)).isEmpty();
    assertThat(Extractor.read(lines).unclear())
        .extracting(Unclear::reason)
        .containsExactly("the rows of the table cannot be told apart");
  }

  @Test
  void indicators_without_numbers_are_read_and_their_ratios_looked_at() {
    for (String rows : List.of(ROWS, ROWS.replace('\t', '\n'))) {
      assertThat(Figures.in("江城市清湖工作方案\n" + rows))
          .containsExactly("TARGET 2025 湖边座椅", "TARGET 2025 船坞使用率");
    }
    String ratio = "江城市清湖工作方案\n" + ROWS + "船员师徒比\t—\t1:2\t1:1\n";
    for (String rows : List.of(ratio, ratio.replace('\t', '\n'))) {
      assertThat(Extractor.read(rows).unclear())
          .extracting(Unclear::reason)
          .containsExactly("a ratio of two numbers is not read as a figure");
    }
  }

  @Test
  void a_value_that_is_to_be_kept_is_one() {
    String kept = ROWS.replace("75\n", "保持在90以上\n");
    for (String text : List.of(kept, kept.replace('\t', '\n'))) {
      assertThat(Figures.values("江城市湖区规划\n主要指标\n" + text))
          .containsExactly("5000 张 STATED", "90 percent AT_LEAST");
    }
  }

  @Test
  void aims_told_in_the_cells_of_a_table_of_tasks_are_read_as_sentences_are() {
    String tasks =
        "江城市清湖工作方案（2021—2025年）\n任务\t目标（2025年）\t牵头单位\n清理湖面\t打捞点达到30处\t市水务局\n修缮码头\t修缮码头12座\t市交通局\n";
    assertThat(Figures.values(tasks)).containsExactly("30 处 STATED", "12 座 STATED");
  }
}
