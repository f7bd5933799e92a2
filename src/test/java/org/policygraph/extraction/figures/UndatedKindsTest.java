package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;

/** Words that tell an aim from a state where no time does. */
class UndatedKindsTest {
  @Test
  void what_a_newspaper_says_will_be_built_is_an_aim() {
    String text = "湖心公园今年开园\n江城日报讯 记者从市政府获悉，江城将新建路灯6万盏，新增灯台1.3万座，完成800公里湖堤改造。\n";

    assertThat(Figures.of(text)).hasSize(3).allMatch(it -> it.kind() == Draft.FigureKind.TARGET);
  }

  @Test
  void a_title_whose_last_word_stands_sign_by_sign_in_its_own_line_is_that_of_a_report() {
    String text = "关于2013年上半年灯会考核结果的\n通 报\n各县区：\n全市灯会呈现良好态势。路灯和灯台分别完成65盏、388座。\n";

    assertThat(Figures.of(text))
        .hasSize(2)
        .allMatch(it -> it.kind() == Draft.FigureKind.OBSERVATION);
  }

  @Test
  void how_many_posts_a_body_has_is_a_state() {
    String text = "江城市路灯局职能配置规定\n四、人员编制\n市路灯局行政编制79名，下辖灯会管理所8个。\n";

    assertThat(Figures.of(text)).allMatch(it -> it.kind() == Draft.FigureKind.OBSERVATION);
  }
}
