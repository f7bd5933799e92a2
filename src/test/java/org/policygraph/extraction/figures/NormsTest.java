package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extraction.draft.Draft;

class NormsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "游船码头标高不低于5.5米。",
        "环湖路路面宽度不超过6米。",
        "坡道纵坡坡度不大于8%。",
        "灯杆间距控制在30米以内。",
        "湖长会议时间不少于2小时。"
      })
  void a_demand_on_how_a_thing_is_built_or_held_is_a_parameter(String sentence) {
    assertThat(Figures.only(Figures.PLAN + sentence).kind()).isEqualTo(Draft.FigureKind.PARAMETER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"南湖汛限水位132.5米。", "湖心桥限高2.5米。", "环湖路设计时速40公里。"})
  void a_bare_limit_of_a_thing_is_no_figure(String sentence) {
    assertThat(Figures.of(Figures.PLAN + sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人行天桥净空不低于5.5米。",
        "隧洞净高达到4.5米以上。",
        "环湖路路面宽度不小于6米。",
        "灯杆间距1.2米。",
        "消防通道净宽4米。",
        "湖鲜厂房层高不低于4.5米。",
        "货梯载重2吨。",
        "蓄水池净深不低于2米。",
        "湖泥堆场距离居民区不少于500米。"
      })
  void a_clearance_or_the_least_size_of_a_thing_is_no_figure(String sentence) {
    assertThat(Figures.of(Figures.PLAN + sentence)).isEmpty();
  }

  @Test
  void the_least_size_that_who_asks_must_have_is_a_parameter() {
    assertThat(Figures.only(Figures.PLAN + "湖鲜厂房层高达到4.5米以上的，给予奖励。").kind())
        .isEqualTo(Draft.FigureKind.PARAMETER);
  }

  @Test
  void a_measure_that_is_to_change_stays_a_target() {
    assertThat(Figures.in(Figures.PLAN + "环湖路平均车速提高到25公里/小时。新建环湖绿道30公里。"))
        .hasSize(2)
        .allMatch(it -> it.startsWith("TARGET"));
  }

  @Test
  void a_share_that_who_gets_a_grant_must_have_is_a_rule() {
    assertThat(Figures.in(Figures.PLAN + "对以渔业技术入股占30%以上的，在码头建成验收后，可连续三年给予其贡献50%的奖励。"))
        .allMatch(it -> it.startsWith("PARAMETER"))
        .hasSize(2);
  }
}
