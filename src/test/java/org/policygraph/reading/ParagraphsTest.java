package org.policygraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines as a page sets them, with ten signs in a line of 160 points. */
class ParagraphsTest {
  private static final double SIGN = 16;
  private static final double LEFT = 80;

  private static List<PdfLine> page(String... lines) {
    List<PdfLine> page = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      String words = lines[i].strip();
      double from = LEFT + SIGN * (lines[i].length() - lines[i].stripLeading().length());
      page.add(
          new PdfLine(words, from, from + SIGN * words.length(), 100 + 28 * i, SIGN, List.of()));
    }
    return page;
  }

  @Test
  void a_paragraph_is_one_line_and_the_next_another() {
    assertThat(
            Paragraphs.of(
                List.of(page("　　全市路灯三年内达到", "三万盏，由市城管局牵头，", "各区负责。", "　　公园路灯由市园林局", "负责。"))))
        .containsExactly("全市路灯三年内达到三万盏，由市城管局牵头，各区负责。", "公园路灯由市园林局负责。");
  }

  @Test
  void a_paragraph_goes_on_over_the_end_of_a_page() {
    assertThat(
            Paragraphs.of(
                List.of(page("　　全市路灯三年内达到三", "万盏，公园路灯三年内达到"), page("五千盏。", "　　湖边路灯达到一千二", "百盏。"))))
        .containsExactly("全市路灯三年内达到三万盏，公园路灯三年内达到五千盏。", "湖边路灯达到一千二百盏。");
  }

  @Test
  void short_lines_of_a_list_stay_apart() {
    assertThat(Paragraphs.of(List.of(page("牵头单位：市城管局", "责任单位：各区", "牵头单位：市园林局和市财政局"))))
        .containsExactly("牵头单位：市城管局", "责任单位：各区", "牵头单位：市园林局和市财政局");
  }

  @Test
  void a_number_of_the_outline_begins_a_line_where_the_paragraphs_have_no_room_before_them() {
    assertThat(Paragraphs.of(List.of(page("一、路灯由市城管局和各区", "二、公园路灯由市园林局和", "各区负责，三年内达到五千", "盏。"))))
        .containsExactly("一、路灯由市城管局和各区", "二、公园路灯由市园林局和各区负责，三年内达到五千盏。");
  }

  @Test
  void without_room_before_paragraphs_a_full_line_that_ends_a_sentence_ends_its_paragraph() {
    assertThat(Paragraphs.of(List.of(page("路灯由市城管局和各区负责。", "公园路灯由市园林局和各区", "负责，三年内达到五千盏。"))))
        .containsExactly("路灯由市城管局和各区负责。", "公园路灯由市园林局和各区负责，三年内达到五千盏。");
  }

  @Test
  void a_title_in_larger_signs_does_not_go_on_in_the_text() {
    List<PdfLine> lines = new ArrayList<>();
    lines.add(new PdfLine("江城市路灯方案", LEFT, LEFT + 7 * 24, 60, 24, List.of()));
    lines.addAll(page("全市路灯三年内达到三万", "盏，由市城管局负责。"));
    assertThat(Paragraphs.of(List.of(lines))).containsExactly("江城市路灯方案", "全市路灯三年内达到三万盏，由市城管局负责。");
  }

  @Test
  void a_heading_in_slightly_larger_signs_is_a_line_of_its_own() {
    List<PdfLine> lines = new ArrayList<>();
    lines.add(new PdfLine("江城市湖区路灯改造方案", LEFT, LEFT + 11 * 18, 66, 18, List.of()));
    lines.addAll(page("江城市湖区路灯改造指标如下"));
    assertThat(Paragraphs.of(List.of(lines))).containsExactly("江城市湖区路灯改造方案", "江城市湖区路灯改造指标如下");
  }

  @Test
  void two_columns_are_paragraphs_of_their_own() {
    List<PdfLine> lines = new ArrayList<>();
    for (double x : new double[] {0, 300}) {
      for (PdfLine line : page("　　全市路灯三年内达到", "三万盏，由市城管局牵头，", "各区负责。")) {
        lines.add(
            new PdfLine(
                line.text(), line.from() + x, line.to() + x, line.y(), line.sign(), List.of()));
      }
    }
    assertThat(Paragraphs.of(List.of(lines)))
        .containsExactly("全市路灯三年内达到三万盏，由市城管局牵头，各区负责。", "全市路灯三年内达到三万盏，由市城管局牵头，各区负责。");
  }

  @Test
  void rows_of_a_table_stay_rows() {
    List<PdfLine> lines = new ArrayList<>(page("　　全市路灯三年内达到", "三万盏，由市城管局牵头，"));
    lines.add(PdfLine.row("路灯\t3万盏"));
    lines.add(PdfLine.row("公园\t5000盏"));
    assertThat(Paragraphs.of(List.of(lines)))
        .containsExactly("全市路灯三年内达到三万盏，由市城管局牵头，", "路灯\t3万盏", "公园\t5000盏");
  }
}
