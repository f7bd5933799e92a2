package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  private static final String TEXT = "灯市人民政府关于路灯的通知\n一、到2035年，路灯达到3万盏。\n";

  private final DocumentReader reader = new DocumentReader();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
  void a_plain_text_is_the_same_in_every_encoding(String charset) throws Exception {
    ReadDocument read = reader.read("t.txt", TEXT.getBytes(Charset.forName(charset)));

    assertThat(read.text()).isEqualTo(TEXT);
    assertThat(read.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void the_longest_text_is_read_and_a_longer_one_is_refused_with_the_limit() throws Exception {
    String longest = "灯".repeat(DocumentReader.LONGEST_TEXT);

    assertThat(reader.read("t.txt", longest.getBytes(StandardCharsets.UTF_8)).text())
        .hasSize(DocumentReader.LONGEST_TEXT);
    assertThatThrownBy(() -> reader.read("t.txt", (longest + "灯").getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("the text has more than 4000000 characters, the most that is read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void a_byte_order_mark_is_the_first_character_of_the_decoded_file(String charset)
      throws Exception {
    String marked = "\ufeff" + TEXT;

    assertThat(reader.read("t.txt", marked.getBytes(Charset.forName(charset))).text())
        .isEqualTo(marked);
  }

  @Test
  void a_page_gives_a_line_for_a_block_and_a_tab_for_a_cell_and_no_navigation() throws Exception {
    String page =
        "<html><head><meta charset='gbk'><title>x</title></head><body><nav>首页</nav>"
            + "<script>1</script><h1>关于路灯的\n 通知</h1><p>一、换灯。<br>二、修灯。</p>"
            + "<table><tr><th>指标</th><th><p>目标</p></th></tr><tr><td>路灯</td><td>3万盏</td></tr></table>"
            + "<p style='display:none'>看不见</p></body></html>";

    assertThat(reader.read("p.html", page.getBytes(Charset.forName("GBK"))).text())
        .isEqualTo("关于路灯的通知\n一、换灯。\n二、修灯。\n指标\t目标\n路灯\t3万盏\n");
  }

  @Test
  void the_cells_of_a_row_stand_under_their_heads_beside_cells_of_several_rows_and_columns()
      throws Exception {
    String page =
        "<table><tr><th>类别</th><th>任务</th><th>牵头</th><th>配合</th></tr>"
            + "<tr><td rowspan=2>照明</td><td>换灯</td><td>市城管局</td><td rowspan='2'>各区</td></tr>"
            + "<tr><td>修灯</td><td>市园林局</td></tr>"
            + "<tr><td colspan=4>保障</td></tr>"
            + "<tr><td>资金</td><td>付电费</td><td colspan=2>市财政局</td></tr></table><p>完。</p>";

    assertThat(reader.read("p.html", page.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("类别\t任务\t牵头\t配合\n照明\t换灯\t市城管局\t各区\n\t修灯\t市园林局\t\n保障\n资金\t付电费\t市财政局\t\n完。\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "99999999999", "two", ""})
  void a_cell_that_says_nonsense_of_its_rows_reaches_over_one(String rows) throws Exception {
    String page =
        "<table><tr><td rowspan='"
            + rows
            + "'>照明</td><td>换灯</td></tr><tr><td>公园</td><td>修灯</td></tr></table>";

    assertThat(reader.read("p.html", page.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("照明\t换灯\n公园\t修灯\n");
  }

  @Test
  void a_page_whose_cells_reach_over_everything_is_refused() {
    String row = "<tr>" + "<td rowspan=1000 colspan=100>灯</td>".repeat(20) + "</tr>";
    byte[] page = ("<table>" + row.repeat(200) + "</table>").getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> reader.read("p.html", page))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("reach over more than 50000 cells");
  }

  @Test
  void paragraphs_of_a_cell_stand_apart() throws Exception {
    String page = "<table><tr><td>换灯</td><td><p>市城管局</p>\n<p>市财政局、</p><p>各区</p></td></tr></table>";
    assertThat(reader.read("p.html", page.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("换灯\t市城管局 市财政局、各区\n");

    byte[] word =
        SampleFiles.withBody(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>换灯</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>市城管局</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>市财政局</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>",
            "");
    assertThat(reader.read("d.docx", word).text()).isEqualTo("换灯\t市城管局 市财政局\n");
  }

  @Test
  void the_rows_of_a_table_inside_a_cell_follow_the_table_and_on_a_page_the_row() throws Exception {
    String inside =
        table(
            row(cell("灯型"), cell("2020年"), cell("2022年")), row(cell("高杆灯"), cell("5"), cell("12")));
    String outer =
        table(
            row(cell("任务"), cell("单位")),
            row("<w:tc>" + words("3.换灯：") + inside + words("") + "</w:tc>", cell("市城管局")),
            row(cell("4.修灯。"), cell("市财政局")));

    assertThat(reader.read("d.docx", SampleFiles.withBody(outer + words("完。"), "")).text())
        .isEqualTo("任务\t单位\n3.换灯：\t市城管局\n4.修灯。\t市财政局\n灯型\t2020年\t2022年\n高杆灯\t5\t12\n完。\n");

    String page =
        "<table><tr><td>3.换灯：<table><tr><td>灯型</td><td>2022年</td></tr><tr><td>高杆灯</td><td>"
            + "<table><tr><td>12</td><td>盏</td></tr></table></td></tr></table></td>"
            + "<td>市城管局</td></tr></table><p>完。</p>";
    assertThat(reader.read("p.html", page.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("3.换灯：\t市城管局\n灯型\t2022年\n高杆灯\t\n12\t盏\n完。\n");
  }

  private static String words(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static String cell(String words) {
    return "<w:tc>" + words(words) + "</w:tc>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  @Test
  void a_word_document_gives_its_paragraphs_and_the_rows_of_its_tables() throws Exception {
    assertThat(reader.read("d.docx", SampleFiles.word()).text())
        .contains("一、换灯。\n")
        .containsPattern("指标\\s*\t目标");
  }

  @Test
  void a_pdf_gives_its_lines() throws Exception {
    ReadDocument read = reader.read("d.pdf", SampleFiles.pdf("Lamps are", "mended."));

    assertThat(read.mediaType()).isEqualTo("application/pdf");
    assertThat(read.text()).isEqualTo("Lamps are\nmended.\n");
  }

  @Test
  void a_pdf_without_text_says_what_it_needs() throws Exception {
    byte[] empty = SampleFiles.pdf();
    assertThatThrownBy(() -> reader.read("d.pdf", empty))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("character recognition");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThatThrownBy(() -> reader.read("t.txt", new byte[0]))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("the file is empty");
  }

  @Test
  void binary_bytes_are_no_text_whatever_their_name() {
    byte[] bytes = new byte[4000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    assertThatThrownBy(() -> reader.read("t.txt", bytes)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void bytes_in_no_known_encoding_are_refused() {
    byte[] bytes = (TEXT + TEXT).getBytes(StandardCharsets.UTF_8);
    bytes[4] = (byte) 0xff;
    assertThatThrownBy(() -> reader.read("t.txt", bytes))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("neither UTF-8");
  }

  @Test
  void a_kind_of_file_that_is_not_read_is_named() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    assertThatThrownBy(() -> reader.read("p.png", picture))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("image/png");
  }

  @Test
  void a_torn_file_is_refused() throws Exception {
    byte[] torn = Arrays.copyOf(SampleFiles.word(), 900);
    assertThatThrownBy(() -> reader.read("d.docx", torn)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void a_small_file_that_unfolds_into_a_huge_one_is_refused() throws Exception {
    byte[] bomb =
        SampleFiles.withBody("<w:p><w:r><w:t>" + "灯".repeat(60_000_000) + "</w:t></w:r></w:p>", "");
    assertThat(bomb.length).isLessThan(2_000_000);

    assertThatThrownBy(() -> reader.read("d.docx", bomb)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void an_external_entity_is_refused() throws Exception {
    byte[] document =
        SampleFiles.withBody(
            "<w:p><w:r><w:t>前&file;后</w:t></w:r></w:p>",
            "<!DOCTYPE w [<!ENTITY file SYSTEM 'file:///etc/hostname'>]>");

    assertThatThrownBy(() -> reader.read("d.docx", document))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("word/document.xml")
        .hasMessageContaining("DOCTYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-32BE"})
  void an_entity_is_refused_in_every_part_and_encoding(String charset) throws Exception {
    String entity =
        "<?xml version='1.0' encoding='"
            + charset
            + "'?><!-- none --><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><r>&x;</r>";
    byte[] part = entity.getBytes(Charset.forName(charset));

    for (String name :
        List.of(
            "docProps/app.xml", "word/_rels/document.xml.rels", "word/theme/theme1.xml", "a/b")) {
      byte[] document = SampleFiles.withPart(SampleFiles.word(), name, part);
      assertThatThrownBy(() -> reader.read("d.docx", document))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining(name)
          .hasMessageContaining("DOCTYPE");
    }
  }

  @Test
  void a_picture_that_declares_its_kind_is_no_reason_to_refuse_the_document() throws Exception {
    String picture =
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/svg.dtd'><svg/>";
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("一、换灯。");
      document.addPictureData(picture.getBytes(StandardCharsets.UTF_8), PictureType.SVG);
      document.write(out);

      assertThat(reader.read("d.docx", out.toByteArray()).text()).startsWith("一、换灯。\n");
    }
  }

  @Test
  void a_broken_part_is_refused_with_what_the_parser_says_is_wrong_with_it() throws Exception {
    byte[] document =
        SampleFiles.withPart(
            SampleFiles.word(), "word/_rels/document.xml.rels", "<Relationships><Target</r>");

    assertThatThrownBy(() -> reader.read("d.docx", document))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("the file is broken: ")
        .hasMessageContaining("Target");
  }

  @Test
  void a_pipe_is_refused_and_not_waited_for(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("pipe.txt");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");

    assertThatThrownBy(() -> reader.read(pipe))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("no regular file");
  }

  @Test
  void what_was_deleted_in_a_tracked_change_is_left_out_and_what_was_inserted_is_kept()
      throws Exception {
    byte[] word =
        SampleFiles.withBody(
            "<w:p><w:r><w:t>路灯达到</w:t></w:r><w:del w:id='1' w:author='x'><w:r><w:delText>2万</w:delText></w:r></w:del>"
                + "<w:ins w:id='2' w:author='x'><w:r><w:t>3万</w:t></w:r></w:ins><w:r><w:t>盏。</w:t></w:r></w:p>"
                + "<w:p><w:del w:id='3' w:author='x'><w:r><w:delText>全删</w:delText></w:r></w:del></w:p><w:p><w:moveFrom w:id='4' w:author='x'><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>",
            "");

    assertThat(reader.read("d.docx", word).text()).isEqualTo("路灯达到3万盏。\n");
  }

  @Test
  void lines_that_run_through_the_pages_are_left_out_and_a_bracket_goes_on() throws Exception {
    byte[] pdf =
        SampleFiles.pages(
            List.of("Lamp plan 2030", "Mend (city works,", "- 1 -"),
            List.of("Lamp plan 2030", "city finance) soon", "- 2 -"),
            List.of("Lamp plan 2030", "Lamps last.", "- 3 -"));

    assertThat(reader.read("d.pdf", pdf).text())
        .isEqualTo("Mend (city works,city finance) soon\nLamps last.\n");
  }

  @Test
  void a_pdf_whose_signs_are_lost_is_refused_with_the_cause() throws Exception {
    String lost = "\u00dd \u00b5 \u00d0 7 \u00fe \u00ac 1 \u00a6 \u00f0 2035 \u00c7";
    byte[] whole = SampleFiles.pdf("Lamps", lost, lost);
    byte[] cut = Arrays.copyOf(whole, whole.length - 8);

    assertThatThrownBy(() -> reader.read("d.pdf", whole))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("the text cannot be read: 14 of the 33 signs")
        .hasMessageContaining("ÝÐþ")
        .hasMessageEndingWith("the PDF does not tell which signs its fonts draw");
    assertThatThrownBy(() -> reader.read("d.pdf", cut))
        .isInstanceOf(UnreadableException.class)
        .hasMessageEndingWith("the PDF is cut, it has no end (%%EOF)");
  }

  @Test
  void words_with_accents_and_a_few_marks_are_text() throws Exception {
    String text = "江城市与Besançon、Århus、Łódź结为友城，©江城市。①路灯3×10²盏，≥95‰，10℃，35µg，㎡。\n".repeat(20);

    assertThat(reader.read("t.txt", text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
  }

  @Test
  void a_page_in_another_encoding_than_it_tells_is_refused() {
    String garbled = new String(TEXT.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> reader.read("t.txt", garbled.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageEndingWith("perhaps it was kept in another encoding than it tells");
  }

  @Test
  void a_text_in_big5_is_refused_and_not_read_as_other_signs() {
    byte[] bytes = "江城市人民政府關於路燈的通知，到二零三五年路燈達到三萬盞，由各區負責。".getBytes(Charset.forName("Big5"));
    assertThatThrownBy(() -> reader.read("t.txt", bytes))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("GB18030");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<%@ page language=\"java\" %>\n<%\nif (a.length() > 3) { run(); }\n%>\n",
        "<?php include 'top.php'; $a->b = 3 > 2; ?>\n",
        "<!-- saved from a page -->\n",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      })
  void a_page_is_one_whatever_stands_before_it(String before) throws Exception {
    String page =
        before
            + "<!DOCTYPE html>\n"
            + "<html><head><jsp:include page=\"head.jsp\" /><title><fmt:message"
            + " key=\"t\"/></title><style>#p { width: 100%; }</style></head><body><div"
            + " style=\"width: 90%\"><p>灯市路灯规划</p><p>到2035年，路灯<%=unit"
            + " %>达到3万盏。</p></div></body></html>";
    for (String name : List.of("a.html", "a.htm", "a.shtml", "a.xhtml", "a.jsp", "a.php", "a")) {
      ReadDocument read = reader.read(name, page.getBytes(StandardCharsets.UTF_8));

      assertThat(read.mediaType()).as(name).isIn("text/html", "application/xhtml+xml");
      assertThat(read.text()).as(name).isEqualTo("灯市路灯规划\n到2035年，路灯达到3万盏。\n");
    }
  }

  @Test
  void a_piece_of_a_page_is_told_by_its_name_and_a_text_with_tags_by_its_own() throws Exception {
    byte[] piece = "灯市规划<p>路灯</p><p>3万盏</p>".getBytes(StandardCharsets.UTF_8);

    assertThat(reader.read("a.jsp", piece).text()).isEqualTo("灯市规划\n路灯\n3万盏\n");
    assertThat(reader.read("a.txt", piece).mediaType()).isEqualTo("text/plain");
    assertThat(reader.read("a.md", piece).mediaType()).isEqualTo("text/plain");
  }

  @Test
  void code_without_an_end_is_left() throws Exception {
    byte[] page =
        "<html><body><p>路灯<%5的灯市</p><p>3万盏</p></body></html>".getBytes(StandardCharsets.UTF_8);

    assertThat(reader.read("a.html", page).text()).isEqualTo("路灯<%5的灯市\n3万盏\n");
  }

  @Test
  void what_a_script_shows_is_read_where_the_page_has_no_other_sentence() throws Exception {
    String menu = "<html><body><ul><li>首页</li><li>公开</li></ul><div hidden>灯具</div>";
    String hidden =
        "<div style='display:"
            + " none'><p>灯市换灯。</p><p>灯市修灯。</p><p>到2035年，路灯达到3万盏。</p></div></body></html>";

    assertThat(reader.read("a.html", (menu + hidden).getBytes(StandardCharsets.UTF_8)).text())
        .contains("到2035年，路灯达到3万盏。")
        .doesNotContain("灯具");
    assertThat(
            reader
                .read("a.html", (menu + "<p>本页无灯。</p>" + hidden).getBytes(StandardCharsets.UTF_8))
                .text())
        .contains("本页无灯。")
        .doesNotContain("3万盏");
  }
}
