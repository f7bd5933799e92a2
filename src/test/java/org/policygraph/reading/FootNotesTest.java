package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes at the feet of pages, and the raised digits that refer to them. */
class FootNotesTest {
  private static final String[] FIRST = {"湖区到二〇二五年要修好所有湖岸的灯杆，还要在", "湖湾种上荷花，由市园林局会同各区一起安排游船和"};
  private static final String SECOND = "花灯的观赏路线，让游人走得更远。";

  private final DocumentReader reader = new DocumentReader();

  /** A first page with a mark in its text and small lines at its foot, a second that goes on. */
  private String read(String mark, String... foot) throws Exception {
    try (ChinesePdf pdf = new ChinesePdf()) {
      pdf.lines(72, 700, 16, FIRST[0].replace("灯杆", "灯杆" + mark), FIRST[1])
          .lines(72, 120, 9, foot)
          .page();
      return reader.read("d.pdf", pdf.lines(72, 700, 16, SECOND).page().bytes()).text();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"①", "[1]", "*"})
  void a_note_is_no_part_of_a_sentence_that_goes_on_over_the_page(String mark) throws Exception {
    assertThat(read(mark, mark + "灯杆指高过五米的杆，二〇二〇年为", "六十根。"))
        .isEqualTo(
            FIRST[0].replace("灯杆", "灯杆" + mark)
                + FIRST[1]
                + SECOND
                + "\n"
                + mark
                + "灯杆指高过五米的杆，二〇二〇年为六十根。\n");
  }

  @Test
  void small_lines_whose_mark_stands_nowhere_above_stay_where_they_are() throws Exception {
    assertThat(read("", "①灯杆指高过五米的杆。")).contains(FIRST[1] + "\n①灯杆指高过五米的杆。\n");
  }

  @Test
  void a_small_raised_digit_is_a_mark_and_none_of_a_number() throws Exception {
    try (ChinesePdf pdf = new ChinesePdf()) {
      String text =
          reader
              .read(
                  "d.pdf",
                  pdf.words(72, 700, 16, "全市灯杆")
                      .words(136, 707, 8, "1")
                      .words(140, 700, 16, "达到60根，其中一半立在湖边。")
                      .words(72, 120, 9, "1 灯杆指高过五米的杆。")
                      .page()
                      .bytes())
              .text();
      assertThat(text).isEqualTo("全市灯杆¹达到60根，其中一半立在湖边。\n¹ 灯杆指高过五米的杆。\n");
    }
  }

  @Test
  void raised_digits_of_a_page_and_of_a_word_document_are_told_so() throws Exception {
    String page = "<p>全市灯杆<sup>1</sup>达到60根，湖面30km<sup>2</sup>，第<sup>二</sup>期。</p>";
    assertThat(reader.read("p.html", page.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("全市灯杆¹达到60根，湖面30km²，第二期。\n");
    String body =
        "<w:p><w:r><w:t>湖面30km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
            + "<w:t>2</w:t></w:r><w:r><w:t>，灯杆60根。</w:t></w:r></w:p>";
    assertThat(reader.read("d.docx", SampleFiles.withBody(body, "")).text())
        .isEqualTo("湖面30km²，灯杆60根。\n");
  }

  @Test
  void a_note_of_a_word_document_begins_with_its_mark() throws Exception {
    String space = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    byte[] word =
        SampleFiles.withBody(
            "<w:p><w:r><w:t>全市灯杆</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
                + "<w:r><w:t>达到60根。</w:t></w:r></w:p>",
            "");
    byte[] noted =
        SampleFiles.withPart(
            word,
            "word/footnotes.xml",
            "<w:footnotes"
                + space
                + "><w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>"
                + "<w:r><w:t>高过五米的杆。</w:t></w:r></w:p></w:footnote></w:footnotes>");
    byte[] related =
        SampleFiles.withPart(
            noted,
            "word/_rels/document.xml.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='n' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes'"
                + " Target='footnotes.xml'/></Relationships>");
    String types =
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
            + "<Override PartName='/word/footnotes.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml'/></Types>";
    assertThat(
            reader
                .read("d.docx", SampleFiles.withPart(related, "[Content_Types].xml", types))
                .text())
        .isEqualTo("全市灯杆[2]达到60根。\n[2]高过五米的杆。\n");
  }
}
