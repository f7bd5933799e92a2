package org.policygraph.extraction.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.header.HeaderReader;
import org.policygraph.extraction.outline.PolicyText;

class PageLinksTest {
  private static final String TEXT =
      """
      江城市灯会管理办法
      根据《江城市夜游规划》，制定本办法。
      一、灯会由市灯会局举办。

      上一篇：江城市路灯维护资金管理办法
      下一篇:关于公布2031年灯会日期的通知(第二批)
      上一篇：市领导看望灯会工匠
      """;

  private static List<Draft.PageLink> links() {
    return PageLinks.read(PolicyText.of(TEXT));
  }

  @Test
  void titles_of_the_documents_before_and_behind_on_the_page_are_told_as_links() {
    assertThat(links())
        .extracting(Draft.PageLink::title)
        .containsExactly("江城市路灯维护资金管理办法", "关于公布2031年灯会日期的通知(第二批)");
    assertThat(links())
        .allSatisfy(it -> assertThat(it.span().of(TEXT)).isEqualTo(it.title()))
        .allSatisfy(it -> assertThat(it.confidence()).isEqualTo(Confidence.LOW));
  }

  @Test
  void the_document_cites_none_of_them() {
    assertThat(ReferenceReader.read(PolicyText.of(TEXT), HeaderReader.read(PolicyText.of(TEXT))))
        .extracting(Draft.Reference::text)
        .containsExactly("江城市夜游规划");
  }
}
