package org.policygraph.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentLinkerTest {
  private static final DocumentLinker LINKER = new DocumentLinker(River.KNOWN);

  @Test
  void a_number_is_the_same_in_brackets_of_any_kind() {
    for (String number :
        new String[] {"江政〔2031〕7号", "江政[2031]7号", "江政（2031）7号", "江政【２０３１】第7号", "江政 〔2031〕 7 号"}) {
      assertThat(LINKER.link(null, number, null))
          .as(number)
          .isEqualTo(new Link.Linked("document/plan-2031", Confidence.HIGH));
    }
  }

  @Test
  void a_title_is_the_same_with_and_without_marks_and_in_any_width() {
    assertThat(LINKER.link("《江城市路灯建设行动计划(2034-2036年)》", null, null).linkedId())
        .contains("document/plan-2034");
  }

  @Test
  void years_at_the_end_may_be_left_off_where_one_document_has_the_title() {
    assertThat(LINKER.link("《江城市行道树养护管理办法》", null, null))
        .isEqualTo(new Link.Linked("document/rules", Confidence.MEDIUM));
    assertThat(LINKER.link("江城市路灯建设行动计划", null, null))
        .isEqualTo(new Link.Ambiguous(List.of("document/plan-2031", "document/plan-2034")));
    assertThat(LINKER.link("江城市行道树养护管理办法（2033年）", null, null)).isEqualTo(new Link.Unknown());
  }

  @Test
  void a_document_does_not_cite_itself() {
    assertThat(LINKER.link("江城市行道树养护管理办法", null, "document/rules")).isEqualTo(new Link.Unknown());
    assertThat(LINKER.link(null, "江政〔2031〕7号", "document/plan-2031")).isEqualTo(new Link.Unknown());
  }

  @Test
  void a_short_name_is_the_title_of_nothing() {
    assertThat(LINKER.link("《计划》", null, null)).isEqualTo(new Link.Unknown());
  }

  @Test
  void a_text_is_known_again_by_its_checksum() {
    assertThat(River.KNOWN.documentOfText("rules-sha")).contains("document/rules");
    assertThat(River.KNOWN.documentOfText("other")).isEmpty();
  }
}
