package org.policygraph.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorLinkerTest {
  private static final IndicatorLinker LINKER = new IndicatorLinker(River.KNOWN);

  @Test
  void words_of_scope_and_of_counting_do_not_matter() {
    for (String written : new String[] {"路灯数量", "全市路灯数", "我市路灯总数", "路灯"}) {
      assertThat(link(written, "盏"))
          .as(written)
          .isEqualTo(new Link.Linked("indicator/lamps", Confidence.HIGH));
    }
  }

  @Test
  void a_word_that_narrows_leads_to_the_wider_indicator_less_surely() {
    assertThat(link("全市新增路灯数量", "盏"))
        .isEqualTo(new Link.Linked("indicator/lamps", Confidence.MEDIUM));
    assertThat(link("江城市市级路灯数量", "盏").linkedId()).contains("indicator/lamps");
  }

  @Test
  void patents_applied_for_granted_held_and_held_per_ten_thousand_stay_apart() {
    assertThat(link("全市发明专利申请量", "件").linkedId()).contains("indicator/applied");
    assertThat(link("发明专利授权总量", "件").linkedId()).contains("indicator/granted");
    assertThat(link("有效发明专利拥有量", "件").linkedId()).contains("indicator/held");
    assertThat(link("万人发明专利拥有量", "件").linkedId()).contains("indicator/held-per-10000");
    assertThat(link("每万人口发明专利拥有量", "件").linkedId()).contains("indicator/held-per-10000");
    assertThat(link("高价值发明专利拥有量", "件")).isEqualTo(new Link.Unknown());
    assertThat(link("发明专利数量", "件")).isEqualTo(new Link.Unknown());
  }

  @Test
  void a_rate_of_growth_is_no_level_but_tells_what_grows() {
    IndicatorMention rate = new IndicatorMention("全市发明专利申请量年均增长率", "percent", true, false);

    assertThat(LINKER.link(rate)).isEqualTo(new Link.Unknown());
    assertThat(LINKER.changeOf(rate).linkedId()).contains("indicator/applied");
    assertThat(LINKER.link(new IndicatorMention("发明专利申请量", "percent", true, false)).linkedId())
        .isEmpty();
    assertThat(LINKER.changeOf(new IndicatorMention("发明专利申请量", "件", false, false)))
        .isEqualTo(new Link.Unknown());
  }

  @Test
  void the_unit_has_to_fit_and_tells_two_of_one_name_apart() {
    assertThat(link("路灯数量", "CNY")).isEqualTo(new Link.Unknown());
    assertThat(link("江城大桥收费", "CNY").linkedId()).contains("indicator/bridge-toll");
    assertThat(link("江城大桥收费", "辆").linkedId()).contains("indicator/bridge-traffic");
    assertThat(link("江城大桥收费", null))
        .isEqualTo(
            new Link.Ambiguous(List.of("indicator/bridge-toll", "indicator/bridge-traffic")));
  }

  @Test
  void a_label_that_leaves_out_what_comes_first_is_left_to_a_person() {
    assertThat(link("行道树数量", "棵")).isEqualTo(new Link.Ambiguous(List.of("indicator/trees")));
  }

  @Test
  void firms_may_be_any_firms() {
    assertThat(link("企业数量", "家")).isEqualTo(new Link.Ambiguous(List.of("indicator/firms")));
  }

  @Test
  void the_value_of_each_of_many_is_not_that_of_all() {
    assertThat(LINKER.link(new IndicatorMention("发明专利申请量", "件", false, true)))
        .isEqualTo(new Link.Unknown());
    assertThat(LINKER.link(new IndicatorMention("每万人发明专利拥有量", "件", false, true)).linkedId())
        .contains("indicator/held-per-10000");
  }

  private static Link link(String written, @org.jspecify.annotations.Nullable String unit) {
    return LINKER.link(new IndicatorMention(written, unit, false, false));
  }
}
