package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Cells of several rows whose words hold for each of these. */
class MergedCellsTest {
  private static final String READ = "任务\t牵头单位\t配合单位\n换灯\t市城管局\t市财政局\n修灯\t市城管局\t市园林局\n种荷\t\t市交通局\n";

  private final DocumentReader reader = new DocumentReader();

  private String page(String table) throws UnreadableException {
    return reader
        .read("p.html", ("<table>" + table + "</table>").getBytes(StandardCharsets.UTF_8))
        .text();
  }

  @Test
  void on_a_page_an_agency_beside_several_tasks_is_told_beside_each() throws Exception {
    assertThat(
            page(
                "<tr><th>任务</th><th>牵头单位</th><th>配合单位</th></tr>"
                    + "<tr><td>换灯</td><td rowspan=2>市城管局</td><td>市财政局</td></tr>"
                    + "<tr><td>修灯</td><td>市园林局</td></tr><tr><td>种荷</td><td></td><td>市交通局</td></tr>"))
        .isEqualTo(READ);
  }

  @Test
  void below_a_head_of_two_lines_and_a_title_too() throws Exception {
    assertThat(
            page(
                "<tr><td colspan=3>任务分工</td></tr><tr><td rowspan=2>任务</td><td colspan=2>分工</td></tr>"
                    + "<tr><td>责任单位</td><td>完成时限</td></tr>"
                    + "<tr><td>换灯</td><td rowspan=2>市城管局</td><td rowspan=2>2025年底</td></tr>"
                    + "<tr><td>修灯</td></tr>"))
        .isEqualTo("任务分工\n任务\t分工\t\n\t责任单位\t完成时限\n换灯\t市城管局\t2025年底\n修灯\t市城管局\t2025年底\n");
  }

  @Test
  void a_category_or_a_task_of_several_rows_is_told_once() throws Exception {
    assertThat(
            page(
                "<tr><td>类别</td><td>任务</td><td>责任单位</td></tr>"
                    + "<tr><td rowspan=2>照明</td><td rowspan=2>建成灯杆20根</td><td>市城管局</td></tr>"
                    + "<tr><td>市财政局</td></tr>"))
        .isEqualTo("类别\t任务\t责任单位\n照明\t建成灯杆20根\t市城管局\n\t\t市财政局\n");
  }

  @Test
  void the_empty_cells_at_the_end_of_a_last_row_stay() throws Exception {
    assertThat(page("<tr><td>任务</td><td>备注</td></tr><tr><td>换灯</td><td></td></tr>"))
        .isEqualTo("任务\t备注\n换灯\t\n");
  }

  @Test
  void a_word_document_marks_what_is_merged_with_the_cell_above() throws Exception {
    String restart = "<w:vMerge w:val='restart'/>";
    String body =
        "<w:tbl>"
            + row(cell("任务", ""), cell("牵头单位", ""), cell("配合单位", ""))
            + row(cell("换灯", ""), cell("市城管局", restart), cell("市财政局", ""))
            + row(cell("修灯", ""), cell("", "<w:vMerge/>"), cell("市园林局", ""))
            + row(cell("种荷", ""), cell("", ""), cell("市交通局", ""))
            + "</w:tbl><w:p/>";
    assertThat(reader.read("d.docx", SampleFiles.withBody(body, "")).text()).isEqualTo(READ);
  }

  @Test
  void a_merged_cell_beside_a_wide_one_stands_in_its_own_column() throws Exception {
    String body =
        "<w:tbl>"
            + row(cell("类别", ""), cell("任务", ""), cell("责任单位", ""))
            + row(cell("照明", ""), cell("换灯", ""), cell("市城管局", "<w:vMerge w:val='restart'/>"))
            + row(cell("荷花", "<w:gridSpan w:val='2'/>"), cell("", "<w:vMerge/>"))
            + "</w:tbl><w:p/>";
    assertThat(reader.read("d.docx", SampleFiles.withBody(body, "")).text()).contains("荷花\t市城管局");
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String words, String properties) {
    String run = words.isEmpty() ? "" : "<w:r><w:t>" + words + "</w:t></w:r>";
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + run + "</w:p></w:tc>";
  }

  @Test
  void a_pdf_draws_no_line_through_a_cell_of_several_rows() throws Exception {
    try (ChinesePdf pdf = new ChinesePdf()) {
      String[][] rows = {
        {"任务", "牵头单位", "配合单位"}, {"换灯", "市城管局", "市财政局"}, {"修灯", "", "市园林局"}, {"种荷", "", "市交通局"}
      };
      ruled(pdf, rows);
      assertThat(reader.read("d.pdf", pdf.page().bytes()).text()).isEqualTo(READ);
    }
  }

  private static void ruled(ChinesePdf pdf, String[][] rows) throws IOException {
    double[] columns = {72, 172, 272, 372};
    for (double x : columns) {
      pdf.line(x, 700, x, 700 - 30 * rows.length);
    }
    for (int row = 0; row <= rows.length; row++) {
      double y = 700 - 30 * row;
      pdf.line(columns[0], y, columns[1], y).line(columns[2], y, columns[3], y);
      if (row != 2) {
        pdf.line(columns[1], y, columns[2], y);
      }
    }
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < 3; column++) {
        pdf.words(columns[column] + 4, 680 - 30 * row, 10, rows[row][column]);
      }
    }
  }
}
