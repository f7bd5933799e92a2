package org.policygraph.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.DraftRows;

/** Lines of a copied page that are no lines of its document. */
class LinesTest {
  @Test
  void a_list_of_links_behind_its_heading_is_furniture() {
    String text = "灯市人民政府关于路灯的通知\n一、到2035年，路灯达到3万盏。\n2031年3月1日\n" + "热点新闻\n全市桥梁达到88座\n《灯市桥梁条例》发布\n";

    assertThat(furniture(text)).containsExactly("热点新闻", "全市桥梁达到88座", "《灯市桥梁条例》发布");
    assertThat(DraftRows.of(text))
        .filteredOn(row -> List.of("target", "observation", "reference").contains(row.get("kind")))
        .allMatch(row -> row.get("end") instanceof Integer end && end < text.indexOf("热点新闻"));
  }

  @Test
  void a_sentence_ends_such_a_list() {
    assertThat(furniture("相关阅读\n路灯有新样子\n到2035年，路灯达到3万盏。\n二、修灯\n"))
        .containsExactly("相关阅读", "路灯有新样子");
  }

  private static List<String> furniture(String text) {
    return Lines.of(text).stream().filter(Line::furniture).map(it -> it.span().of(text)).toList();
  }

  @Test
  void the_mark_of_a_heading_is_no_part_of_its_line() {
    String text = "# 江城灯会\n## 一、点灯\n#1号灯\n#\n";
    assertThat(Lines.of(text))
        .extracting(it -> it.span().of(text))
        .containsExactly("江城灯会", "一、点灯", "#1号灯", "#");
  }
}
