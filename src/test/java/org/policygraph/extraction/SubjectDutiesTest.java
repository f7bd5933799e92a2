package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.vocabulary.Enumerations.Role;

class SubjectDutiesTest {
  private static List<Draft.Responsibility> read(String text) {
    return ResponsibilityReader.read(PolicyText.of(text));
  }

  @Test
  void subject_of_a_sentence_answers_for_what_it_does() {
    List<Draft.Responsibility> found = read("一是完善制度。市路灯局出台路灯管理办法。同时，市教育局还组织开展观灯活动。\n");
    assertThat(found).extracting(Draft.Responsibility::agency).containsExactly("市路灯局", "市教育局");
    assertThat(found).extracting(Draft.Responsibility::role).containsOnly(Role.RESPONSIBLE);
  }

  @Test
  void the_act_tells_the_role() {
    assertThat(read("市财政局牵头落实资金。\n市路灯局指导各区装灯。\n"))
        .extracting(Draft.Responsibility::role)
        .containsExactly(Role.LEAD, Role.GUIDE);
  }

  @Test
  void what_a_body_has_made_and_what_is_said_of_it_names_nobody() {
    assertThat(read("市路灯局出台的办法受到欢迎。市路灯局高度重视灯会。有关部门制定细则。资金由市路灯局安排。\n")).isEmpty();
  }

  @Test
  void document_with_brackets_says_there_who_does_what() {
    assertThat(read("（一）换灯。市路灯局组织换灯。（责任单位：市财政局）\n市教育局组织开展观灯活动。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市财政局");
  }
}
