package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutySentencesTest {
  @Test
  void an_agency_as_heading_has_the_duties_behind_it() {
    String text = "职责分工\n市甲局：负责总体协调；\n市乙局、市丙局：负责资金保障。\n市丁局：\n1.配合做好宣传。";
    assertThat(Duties.in(text))
        .containsExactly(
            "市甲局 RESPONSIBLE SOLE",
            "市乙局 RESPONSIBLE LISTED",
            "市丙局 RESPONSIBLE LISTED",
            "市丁局 PARTICIPANT WORD");
    assertThat(Duties.covered(text)).contains("负责总体协调；", "配合做好宣传。");
  }

  @Test
  void sentences_side_by_side_that_begin_with_agencies_are_a_list_of_duties() {
    assertThat(Duties.in("（四）分工。市甲局牵头管理项目；市乙局、市丙局负责监管资金。"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 RESPONSIBLE LISTED", "市丙局 RESPONSIBLE LISTED");
  }

  @Test
  void who_is_addressed_has_no_duty() {
    assertThat(Duties.in("各区人民政府，市甲局：\n现将方案印发给你们，请认真贯彻落实。")).isEmpty();
  }

  @Test
  void by_names_who_does_it() {
    assertThat(Duties.in("由市平台建设领导小组(以下简称领导小组)负责统筹推进平台建设。")).containsExactly("市平台建设领导小组 LEAD WORD");
    assertThat(Duties.in("专项资金由市甲局负责审核。")).isEmpty();
    assertThat(Duties.in("评审工作完成后，由市甲局负责审核。")).containsExactly("市甲局 RESPONSIBLE SOLE");
  }

  @Test
  void clauses_of_names_and_roles_are_read_together() {
    assertThat(Duties.in("办好展会，由市甲局牵头，市乙局、各区人民政府配合。"))
        .containsExactly("市甲局 LEAD WORD", "市乙局 PARTICIPANT WORD", "各区人民政府 PARTICIPANT WORD");
  }

  @Test
  void together_with_ends_its_name_where_a_verb_begins() {
    assertThat(Duties.in("由市甲局会同市乙委员会开展培训一百场。"))
        .containsExactly("市甲局 LEAD WORD", "市乙委员会 PARTICIPANT WORD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会同有关部门建立机制。",
        "由企业负责实施。",
        "本办法由市甲局会同市乙局负责解释。",
        "市甲局负责人出席。市乙局负责人主持。",
        "市甲局负责编制规划。",
        "全面建成江城数据中心、江城展示中心。建立健全机制。"
      })
  void prose_names_nobody(String text) {
    assertThat(Duties.in(text)).isEmpty();
  }
}
