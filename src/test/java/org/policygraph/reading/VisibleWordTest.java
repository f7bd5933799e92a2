package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class VisibleWordTest {
  private static final String DELETED = "<w:del w:id='1' w:author='x'/>";

  private final DocumentReader reader = new DocumentReader();

  @Test
  void deleted_words_are_left_out_however_a_program_wrote_them() throws Exception {
    assertThat(
            read(
                "<w:p>"
                    + run("", "路灯达到")
                    + "<w:del w:id='1' w:author='x'>"
                    + run("", "2万")
                    + "</w:del><w:moveFrom w:id='2' w:author='x'><w:ins w:id='3' w:author='x'>"
                    + run("", "4万")
                    + "</w:ins></w:moveFrom><w:moveTo w:id='4' w:author='x'>"
                    + run("", "3万盏。")
                    + "</w:moveTo></w:p>"))
        .isEqualTo("路灯达到3万盏。\n");
  }

  @Test
  void a_deleted_paragraph_end_joins_two_paragraphs() throws Exception {
    assertThat(
            read(
                "<w:p><w:pPr><w:rPr>"
                    + DELETED
                    + "</w:rPr></w:pPr>"
                    + run("", "路灯达到")
                    + "</w:p> <w:p><w:pPr><w:jc w:val='left'/></w:pPr>"
                    + run("", "3万盏。")
                    + "</w:p><w:p>"
                    + run("", "修灯。")
                    + "</w:p>"))
        .isEqualTo("路灯达到3万盏。\n修灯。\n");
  }

  @Test
  void a_deleted_row_is_left_out_of_its_table() throws Exception {
    assertThat(
            read(
                "<w:tbl>"
                    + row("", "路灯", "3万盏")
                    + row("<w:trPr>" + DELETED + "</w:trPr>", "油灯", "5盏")
                    + "</w:tbl><w:p/>"))
        .isEqualTo("路灯\t3万盏\n");
  }

  @Test
  void hidden_text_is_left_out_and_what_is_hidden_no_more_is_kept() throws Exception {
    assertThat(
            read(
                "<w:p>"
                    + run("", "路灯")
                    + run("<w:vanish/>", "(暗)")
                    + run("<w:b/><w:vanish w:val='true'/>", "(密)")
                    + run("<w:vanish w:val='0'/>", "达到")
                    + run(
                        "<w:b/><w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>",
                        "3万盏")
                    + run("<w:webHidden/>", "。")
                    + "</w:p>"))
        .isEqualTo("路灯达到3万盏。\n");
  }

  @Test
  void text_in_a_style_that_hides_is_left_out() throws Exception {
    String styles =
        "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:style w:type='character' w:styleId='Note'><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='Inside'><w:rPr><w:vanish/></w:rPr></w:style>"
            + "</w:styles>";
    byte[] word =
        SampleFiles.withBody(
            "<w:p>"
                + run("", "换灯")
                + run("<w:rStyle w:val='Note'/>", "(待定)")
                + run("", "。")
                + "</w:p><w:p><w:pPr><w:pStyle w:val='Inside'/></w:pPr>"
                + run("", "内部稿")
                + run("<w:vanish w:val='false'/>", "修灯。")
                + "</w:p>",
            "");

    assertThat(reader.read("d.docx", SampleFiles.withPart(word, "word/styles.xml", styles)).text())
        .isEqualTo("换灯。\n修灯。\n");
  }

  @Test
  void what_a_comment_says_is_no_text_of_the_document() throws Exception {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("换灯。");
      document
          .createComments()
          .createComment(BigInteger.ONE)
          .createParagraph()
          .createRun()
          .setText("请财政局核对");
      document.write(out);

      assertThat(reader.read("d.docx", out.toByteArray()).text()).isEqualTo("换灯。\n");
    }
  }

  private String read(String body) throws Exception {
    return reader.read("d.docx", SampleFiles.withBody(body, "")).text();
  }

  private static String run(String properties, String words) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + words + "</w:t></w:r>";
  }

  private static String row(String properties, String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>" + properties);
    for (String cell : cells) {
      row.append("<w:tc><w:p>").append(run("", cell)).append("</w:p></w:tc>");
    }
    return row.append("</w:tr>").toString();
  }
}
