package org.policygraph.extraction.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.header.HeaderReader;
import org.policygraph.extraction.outline.PolicyText;

class GoalReaderTest {
  private static List<Draft.Goal> read(String text) {
    PolicyText policy = PolicyText.of(text);
    return GoalReader.read(policy, HeaderReader.read(policy));
  }

  private static List<String> labels(String text) {
    return read(text).stream().map(Draft.Goal::label).toList();
  }

  @Test
  void clauses_of_a_chapter_of_aims_are_goals_with_its_year() {
    List<Draft.Goal> goals =
        read("一、主要目标\n到2035年，基本建成湖上灯会服务体系，灯会质量显著提升。\n——打造一流灯会品牌。\n二、重点任务\n增设灯台，形成观灯合力。\n");
    assertThat(goals)
        .extracting(Draft.Goal::label)
        .containsExactly("基本建成湖上灯会服务体系", "灯会质量显著提升", "打造一流灯会品牌", "形成观灯合力");
    assertThat(goals)
        .extracting(it -> it.due() == null ? null : it.due().value())
        .containsExactly("2035", "2035", "2035", null);
  }

  @Test
  void what_has_a_number_is_a_target_and_no_goal() {
    assertThat(labels("一、主要目标\n到2035年，实现路灯达到3万盏，打造10家以上灯会企业，建成观灯码头17处。\n")).isEmpty();
  }

  @Test
  void purpose_before_the_document_is_made() {
    assertThat(labels("为加快建设灯会之城，促进文旅融合，特制定本方案。\n")).containsExactly("加快建设灯会之城", "促进文旅融合");
  }

  @Test
  void ground_and_purpose_are_told_apart() {
    assertThat(labels("为贯彻落实省有关部署，提升灯会服务水平，制定本方案。\n")).containsExactly("提升灯会服务水平");
  }

  @Test
  void result_at_the_end_of_a_sentence() {
    assertThat(labels("清理湖面，提升观灯体验和服务能力。增设灯台。\n")).containsExactly("提升观灯体验和服务能力");
  }

  @Test
  void what_was_reached_already_is_no_goal() {
    assertThat(labels("近年来，灯台建设加快，灯会影响明显提升，形成了品牌。\n")).isEmpty();
  }

  @Test
  void paragraph_after_aims_are_goes_on_with_its_dashes() {
    assertThat(labels("发展目标是：努力使灯会成为城市名片。\n——两个突破：灯光技术取得突破；夜游产业取得突破。\n灯台已建好，夜游产业取得突破。\n"))
        .containsExactly("灯光技术取得突破", "夜游产业取得突破");
  }

  @Test
  void named_aim_of_a_sentence() {
    assertThat(labels("市里提出了建设灯会之城的宏伟目标。\n")).containsExactly("建设灯会之城");
  }

  @Test
  void a_goal_in_a_cell_ends_with_its_cell() {
    assertThat(labels("一、任务分工\n序号\t任务目标\t责任单位\n1\t形成湖上灯会体系\t市灯会局\n")).containsExactly("形成湖上灯会体系");
  }
}
