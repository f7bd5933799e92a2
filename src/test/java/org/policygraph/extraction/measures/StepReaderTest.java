package org.policygraph.extraction.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.PolicyText;

class StepReaderTest {
  private static List<Draft.Step> steps(String text) {
    PolicyText policy = PolicyText.of(text);
    return StepReader.read(policy, MeasureReader.read(policy, List.of()));
  }

  private static List<String> labels(String text) {
    return steps(text).stream().map(Draft.Step::label).toList();
  }

  @Test
  void sentence_below_a_measure_that_begins_with_an_act_is_a_step() {
    String text = "一、办好灯会\n(一)增设灯台\n在湖边增设灯台很有必要。支持街道在湖边建灯台。灯台照亮湖面。\n";
    assertThat(labels(text)).containsExactly("支持街道在湖边建灯台");
    assertThat(steps(text).get(0).level()).isEqualTo(3);
  }

  @Test
  void heading_itself_is_no_step() {
    assertThat(labels("一、办好灯会\n(一)支持街道在湖边建灯台。\n一是开展湖面清理,组织游船检查。\n")).isEmpty();
  }

  @Test
  void act_may_stand_behind_a_circumstance() {
    assertThat(labels("一、办好灯会\n围绕湖边夜游需求,开展灯台普查。\n")).containsExactly("围绕湖边夜游需求,开展灯台普查");
  }

  @Test
  void act_may_stand_behind_who_acts() {
    assertThat(labels("一、办好灯会\n2021年,我市还将建立灯台档案。\n")).containsExactly("2021年,我市还将建立灯台档案");
  }

  @Test
  void later_clause_that_sets_up_or_supports_is_a_step_and_what_comes_of_it_is_none() {
    List<Draft.Step> steps = steps("一、办好灯会\n全面清理湖面杂物,设立灯会专项资金,提高市民满意程度。\n");
    assertThat(steps).extracting(Draft.Step::label).containsExactly("全面清理湖面杂物", "设立灯会专项资金");
    assertThat(steps)
        .extracting(Draft.Step::confidence)
        .containsExactly(Confidence.MEDIUM, Confidence.LOW);
  }

  @Test
  void text_of_a_step_goes_to_the_next_or_to_the_end_of_the_sentence() {
    String text = "一、办好灯会\n全面清理湖面杂物,每年3次,设立灯会专项资金,每年5万元。灯会一年一次。\n";
    assertThat(steps(text))
        .extracting(it -> it.text().of(text))
        .containsExactly("全面清理湖面杂物,每年3次,", "设立灯会专项资金,每年5万元。");
  }

  @Test
  void rule_and_doctrine_are_no_steps() {
    assertThat(labels("一、办好灯会\n新建灯台应当避开航道。深入学习灯会精神,提高认识。\n")).isEmpty();
  }

  @Test
  void aims_have_no_steps() {
    assertThat(labels("一、主要目标\n建设湖上灯城。\n二、办好灯会\n建设湖边灯台。\n")).containsExactly("建设湖边灯台");
  }

  @Test
  void row_of_a_table_has_no_steps() {
    assertThat(labels("一、办好灯会\n建设灯台工程\t市灯会局\t2021年\n")).isEmpty();
  }

  @Test
  void text_of_a_numbered_measure_goes_to_the_end_of_its_part() {
    String text = "一、办好灯会\n(一)增设灯台\n湖边先建。\n(二)清理湖面\n每天一次。\n";
    assertThat(MeasureReader.read(PolicyText.of(text), List.of()))
        .extracting(it -> it.text().of(text).strip())
        .containsExactly(text.strip(), "(一)增设灯台\n湖边先建。", "(二)清理湖面\n每天一次。");
  }
}
