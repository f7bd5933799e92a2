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

  @Test
  void body_at_the_head_of_a_clause_answers_for_what_follows() {
    String text = "灯会制度不断完善，市委、市政府相继出台灯会办法，鼓励企业办灯会。\n";
    List<Draft.Responsibility> found = read(text);
    assertThat(found).extracting(Draft.Responsibility::agency).containsExactly("市委", "市政府");
  }

  @Test
  void members_of_a_body_act_for_it() {
    assertThat(read("市路灯局、灯会委员会委员带队走访灯会企业。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局", "灯会委员会");
  }

  @Test
  void who_pays_funds() {
    List<Draft.Responsibility> found = read("市财政设灯会专项资金。对小灯会，由灯会管理部门给予适当补助。\n");
    assertThat(found).extracting(Draft.Responsibility::agency).containsExactly("市财政", "灯会管理部门");
    assertThat(found).extracting(Draft.Responsibility::role).containsOnly(Role.FUND);
  }

  @Test
  void whom_another_guides_and_what_another_wrote_names_nobody() {
    assertThat(read("指导各区政府建立灯会制度。将建议写入市路灯局牵头起草的办法中。各责任单位要加强领导。\n")).isEmpty();
  }

  @Test
  void own_office_beside_another_is_not_named() {
    assertThat(read("我局与市路灯局将组织专家评灯。\n"))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市路灯局");
  }
}
