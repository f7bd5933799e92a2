package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/** Tables of a PDF, told by the lines that are drawn around their cells. */
class PdfTablesTest {
  private static final float TOP = 700;
  private static final float ROW = 30;
  private static final float[] COLUMNS = {72, 112, 300, 500};

  private final DocumentReader reader = new DocumentReader();

  /** What is drawn on a page, in its own coordinates. */
  @FunctionalInterface
  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  private static byte[] pdf(int rotation, Drawing... pages) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Drawing drawing : pages) {
        PDPage page = new PDPage();
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          if (rotation == 90) {
            content.transform(new Matrix(0, 1, -1, 0, page.getMediaBox().getWidth(), 0));
          }
          drawing.on(content);
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private String read(Drawing... pages) throws Exception {
    return reader.read("d.pdf", pdf(0, pages)).text();
  }

  private static void write(PDPageContentStream page, float x, float y, String words)
      throws IOException {
    page.beginText();
    page.newLineAtOffset(x, y);
    page.showText(words);
    page.endText();
  }

  private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2)
      throws IOException {
    page.moveTo(x1, y1);
    page.lineTo(x2, y2);
    page.stroke();
  }

  /** Rows of three cells, with all lines; words of several lines are given with line ends. */
  private static void table(PDPageContentStream page, List<List<String>> rows) throws IOException {
    for (int row = 0; row <= rows.size(); row++) {
      line(page, COLUMNS[0], TOP - row * ROW, COLUMNS[3], TOP - row * ROW);
    }
    for (float x : COLUMNS) {
      line(page, x, TOP, x, TOP - rows.size() * ROW);
    }
    words(page, rows);
  }

  private static void words(PDPageContentStream page, List<List<String>> rows) throws IOException {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        String[] lines = rows.get(row).get(column).split("\n");
        for (int i = 0; i < lines.length; i++) {
          write(page, COLUMNS[column] + 4, TOP - row * ROW - 12 - 12 * i, lines[i]);
        }
      }
    }
  }

  @Test
  void a_ruled_table_gives_a_line_for_each_row() throws Exception {
    String text =
        read(
            page -> {
              write(page, 72, 740, "Before.");
              table(
                  page,
                  List.of(
                      List.of("No", "Task", "By whom"),
                      List.of("1", "Mend lamps", "City works"),
                      List.of("2", "", "City parks")));
              write(page, 72, 500, "Behind.");
            });

    assertThat(text)
        .isEqualTo(
            "Before.\nNo\tTask\tBy whom\n1\tMend lamps\tCity works\n2\t\tCity parks\nBehind.\n");
  }

  @Test
  void words_that_are_written_row_of_lines_by_row_of_lines_stay_in_their_cells() throws Exception {
    String text =
        read(
            page -> {
              table(page, List.of(List.of("", "", ""), List.of("", "", "")));
              write(page, 116, TOP - 12, "Mend all the lamps that are still to be");
              write(page, 304, TOP - 12, "City works and city parks and also");
              write(page, 116, TOP - 24, "mended");
              write(page, 304, TOP - 24, "city finance");
            });

    assertThat(text)
        .isEqualTo(
            "\tMend all the lamps that are still to be mended\tCity works and city parks and also city finance\n");
  }

  @Test
  void a_cell_of_several_rows_is_told_in_the_first_and_one_of_the_whole_width_alone()
      throws Exception {
    String text =
        read(
            page -> {
              for (int row = 0; row <= 3; row++) {
                line(
                    page,
                    row == 2 ? COLUMNS[1] : COLUMNS[0],
                    TOP - row * ROW,
                    COLUMNS[3],
                    TOP - row * ROW);
              }
              line(page, COLUMNS[0], TOP, COLUMNS[0], TOP - 3 * ROW);
              line(page, COLUMNS[1], TOP - ROW, COLUMNS[1], TOP - 3 * ROW);
              line(page, COLUMNS[2], TOP - ROW, COLUMNS[2], TOP - 3 * ROW);
              line(page, COLUMNS[3], TOP, COLUMNS[3], TOP - 3 * ROW);
              words(
                  page,
                  List.of(
                      List.of("Light"),
                      List.of("1", "Mend lamps", "City works"),
                      List.of("", "Buy lamps", "City finance")));
            });

    assertThat(text).isEqualTo("Light\n1\tMend lamps\tCity works\n\tBuy lamps\tCity finance\n");
  }

  @Test
  void a_table_whose_sides_are_open_is_a_table() throws Exception {
    String text =
        read(
            page -> {
              for (int row = 0; row <= 2; row++) {
                line(page, COLUMNS[0], TOP - row * ROW, COLUMNS[3], TOP - row * ROW);
              }
              line(page, COLUMNS[1], TOP, COLUMNS[1], TOP - 2 * ROW);
              line(page, COLUMNS[2], TOP, COLUMNS[2], TOP - 2 * ROW);
              words(page, List.of(List.of("No", "Task", "By whom"), List.of("1", "Mend", "Works")));
            });

    assertThat(text).isEqualTo("No\tTask\tBy whom\n1\tMend\tWorks\n");
  }

  @Test
  void lines_that_are_thin_filled_boxes_are_lines() throws Exception {
    String text =
        read(
            page -> {
              for (int row = 0; row <= 2; row++) {
                page.addRect(COLUMNS[0], TOP - row * ROW, COLUMNS[3] - COLUMNS[0], 0.5f);
                page.fill();
              }
              for (float x : COLUMNS) {
                page.addRect(x, TOP - 2 * ROW, 0.5f, 2 * ROW);
                page.fill();
              }
              words(page, List.of(List.of("No", "Task", "By whom"), List.of("1", "Mend", "Works")));
            });

    assertThat(text).isEqualTo("No\tTask\tBy whom\n1\tMend\tWorks\n");
  }

  @Test
  void a_table_that_goes_on_over_the_page_has_its_heads_once_and_a_parted_row_whole()
      throws Exception {
    List<String> heads = List.of("No", "Task", "By whom");
    String text =
        read(
            page -> table(page, List.of(heads, List.of("1", "Mend all the lamps of", "Works"))),
            page ->
                table(
                    page,
                    List.of(heads, List.of("", "the city", ""), List.of("2", "Buy", "Parks"))));

    assertThat(text)
        .isEqualTo("No\tTask\tBy whom\n1\tMend all the lamps of the city\tWorks\n2\tBuy\tParks\n");
  }

  @Test
  void a_row_at_the_head_of_a_page_under_a_cell_of_several_rows_is_a_row() throws Exception {
    String text =
        read(
            page ->
                table(
                    page,
                    List.of(
                        List.of("Field", "Task", "By whom"), List.of("Light", "Mend", "Works"))),
            page -> table(page, List.of(List.of("", "Buy", "Parks"))));

    assertThat(text).isEqualTo("Field\tTask\tBy whom\nLight\tMend\tWorks\n\tBuy\tParks\n");
  }

  @Test
  void a_row_with_figures_of_its_own_is_no_rest_of_the_one_before() throws Exception {
    String text =
        read(
            page ->
                table(page, List.of(List.of("No", "Lamps", "By 2025"), List.of("1", "All", "980"))),
            page -> table(page, List.of(List.of("", "Of them new", "760"))));

    assertThat(text).isEqualTo("No\tLamps\tBy 2025\n1\tAll\t980\n\tOf them new\t760\n");
  }

  @Test
  void a_cell_that_alone_is_left_open_at_the_foot_of_a_page_goes_on_beside_rows() throws Exception {
    String text =
        read(
            page -> {
              for (int row = 0; row <= 2; row++) {
                float from = row == 2 ? COLUMNS[1] : COLUMNS[0];
                line(page, from, TOP - row * ROW, COLUMNS[3], TOP - row * ROW);
              }
              for (float x : COLUMNS) {
                line(page, x, TOP, x, TOP - 2 * ROW);
              }
              words(page, List.of(List.of("No", "Task", "By whom"), List.of("1", "Mend", "Works")));
            },
            page -> table(page, List.of(List.of("", "Buy", "Parks"))));

    assertThat(text).isEqualTo("No\tTask\tBy whom\n1\tMend\tWorks\n\tBuy\tParks\n");
  }

  @Test
  void a_page_that_is_turned_for_the_reader_has_its_table_too() throws Exception {
    byte[] turned =
        pdf(
            90,
            page ->
                table(
                    page,
                    List.of(List.of("No", "Task", "By whom"), List.of("1", "Mend", "Works"))));

    assertThat(reader.read("d.pdf", turned).text())
        .isEqualTo("No\tTask\tBy whom\n1\tMend\tWorks\n");
  }

  @Test
  void boxes_that_lines_join_are_no_table() throws Exception {
    String text =
        read(
            page -> {
              page.addRect(200, 700, 100, 30);
              page.addRect(100, 600, 100, 30);
              page.addRect(300, 600, 100, 30);
              page.stroke();
              line(page, 250, 700, 250, 660);
              line(page, 150, 660, 350, 660);
              line(page, 150, 660, 150, 630);
              line(page, 350, 660, 350, 630);
              write(page, 210, 710, "Lead group");
              write(page, 110, 610, "Office");
              write(page, 310, 610, "Experts");
            });

    assertThat(text).isEqualTo("Lead group\nOffice Experts\n");
  }

  @Test
  void a_page_full_of_lines_is_read_as_a_drawing() throws Exception {
    String text =
        read(
            page -> {
              for (int i = 0; i < 6_000; i++) {
                line(page, 72, i / 10f, 500, i / 10f);
              }
              write(page, 72, 740, "Map.");
            });

    assertThat(text).isEqualTo("Map.\n");
  }

  @Test
  void columns_that_only_white_space_parts_are_read_where_each_piece_stands_beside_one_row()
      throws Exception {
    Drawing table =
        page -> {
          write(
              page, 72, 730, "Lamps are to be changed in all streets of the old and the new town.");
          at(page, 700, "No", "Task", "Office", "Due");
          at(page, 670, "1", "change all lamps of", "office a", "2021");
          at(page, 658, "", "the old town", "", "");
          at(page, 630, "2", "paint", "office b and", "2022");
          at(page, 618, "", "", "office c", "");
          at(page, 590, "3", "clean", "office d", "");
          write(page, 72, 560, "Every office tells what it did, month by month, to all who ask.");
        };

    assertThat(read(table).lines())
        .containsSubsequence(
            "No\tTask\tOffice\tDue",
            "1\tchange all lamps of the old town\toffice a\t2021",
            "2\tpaint\toffice b and office c\t2022",
            "3\tclean\toffice d\t")
        .contains("Every office tells what it did, month by month, to all who ask.");
  }

  @Test
  void two_columns_below_a_head_of_agencies_are_a_table_and_others_are_set_in_columns()
      throws Exception {
    for (String head : List.of("责任单位", "有关说明")) {
      try (ChinesePdf pdf = new ChinesePdf()) {
        pdf.words(72, 700, 10, "重点任务").words(340, 700, 10, head);
        pdf.words(72, 670, 10, "修好所有湖岸的灯杆，换上新灯，并在各处").words(72, 656, 10, "湖湾种上荷花。");
        pdf.words(340, 670, 10, "市城管局、市园林局");
        pdf.words(72, 630, 10, "修好步行路。").words(340, 630, 10, "市交通局");
        String text = reader.read("d.pdf", pdf.page().bytes()).text();
        String rows = "重点任务\t责任单位\n修好所有湖岸的灯杆，换上新灯，并在各处湖湾种上荷花。\t市城管局、市园林局\n修好步行路。\t市交通局\n";
        if (head.equals("责任单位")) {
          assertThat(text).isEqualTo(rows);
        } else {
          assertThat(text).doesNotContain("\t");
        }
      }
    }
  }

  @Test
  void a_category_beside_several_rows_stands_in_the_first_of_them() throws Exception {
    Drawing table =
        page -> {
          at(page, 700, "Kind", "No", "Task", "Office");
          at(page, 670, "light", "1", "change", "office a");
          at(page, 640, "", "2", "paint", "office b");
          at(page, 610, "water", "3", "clean", "office c");
        };

    assertThat(read(table))
        .isEqualTo(
            "Kind\tNo\tTask\tOffice\nlight\t1\tchange\toffice a\n\t2\tpaint\toffice b\nwater\t3\tclean\toffice c\n");
  }

  @Test
  void columns_whose_rows_cannot_be_told_apart_stay_lines() throws Exception {
    Drawing table =
        page -> {
          at(page, 700, "No", "Task", "Office", "Due");
          at(page, 688, "1", "change all lamps of", "office a", "2021");
          at(page, 676, "", "the old town", "office b", "");
          at(page, 664, "2", "paint", "office c", "2022");
        };

    assertThat(read(table)).doesNotContain("\t");
  }

  /** Cells of four columns at one height. */
  private static void at(PDPageContentStream page, float y, String... cells) throws IOException {
    float[] columns = {72, 112, 300, 420};
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        write(page, columns[i], y, cells[i]);
      }
    }
  }
}
