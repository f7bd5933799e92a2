package org.policygraph.extraction.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.header.HeaderReader;
import org.policygraph.extraction.outline.PolicyText;

/** Documents that a text changes or ends, and the names inside of names. */
class AmendingReferencesTest {
  private static List<String> relations(String text) {
    return ReferenceReader.read(PolicyText.of(text), HeaderReader.read(PolicyText.of(text)))
        .stream()
        .map(it -> it.relation() + " " + it.text())
        .toList();
  }

  @Test
  void an_article_that_is_changed_changes_its_document() {
    assertThat(relations("将《江城市灯会办法》第八条修改为：“灯会由区人民政府举办。”")).containsExactly("AMENDS 江城市灯会办法");
    assertThat(relations("对《江城市湖泊条例》作出修改。")).containsExactly("AMENDS 江城市湖泊条例");
    assertThat(relations("将《江城市灯会办法》中的“市灯会局”修改为“市文旅局”。")).containsExactly("AMENDS 江城市灯会办法");
    assertThat(relations("《江城市灯会办法》第十条增加一款。")).containsExactly("AMENDS 江城市灯会办法");
    assertThat(relations("删去《江城市灯会办法》第五条。")).containsExactly("AMENDS 江城市灯会办法");
  }

  @Test
  void a_document_that_ends_is_repealed() {
    assertThat(relations("《江城市灯会办法》自本决定施行之日起废止。")).containsExactly("REPEALS 江城市灯会办法");
    assertThat(relations("《江城市灯会办法》失效。")).containsExactly("REPEALS 江城市灯会办法");
    assertThat(relations("对《江城市灯会办法》《江城市灯台办法》予以废止。"))
        .containsExactly("REPEALS 江城市灯会办法", "REPEALS 江城市灯台办法");
  }

  @Test
  void what_a_cited_notice_issues_is_no_other_reference() {
    assertThat(relations("根据《关于印发〈江城市“十四五”灯会规划〉的通知》，制定本方案。"))
        .containsExactly("BASED_ON 关于印发〈江城市“十四五”灯会规划〉的通知");
    assertThat(relations("根据《关于印发‹江城市灯会办法›的通知》，制定本方案。"))
        .containsExactly("BASED_ON 关于印发‹江城市灯会办法›的通知");
    assertThat(relations("根据《关于落实〈江城市灯会规划〉的意见》，制定本方案。"))
        .containsExactly("BASED_ON 关于落实〈江城市灯会规划〉的意见", "IMPLEMENTS 江城市灯会规划");
  }
}
