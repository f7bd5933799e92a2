package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.extraction.figures.Figures.PLAN;
import static org.policygraph.extraction.figures.Figures.REPORT;

import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;

class SharesTest {
  @Test
  void tenths_are_shares_in_all_their_forms() {
    assertThat(Figures.values(REPORT + "湖水达标率近九成，渔船更新率约六成，住船率达到七成，空置率不到两成，投诉下降三成多。"))
        .containsExactly(
            "90 percent ABOUT",
            "60 percent ABOUT",
            "70 percent STATED",
            "20 percent LESS_THAN",
            "30 percent MORE_THAN");
  }

  @Test
  void words_with_cheng_are_no_tenths() {
    assertThat(Figures.of(REPORT + "统一成标准图样，新的渔会一成立就运行，第一成果由专家评定。")).isEmpty();
  }

  @Test
  void a_half_is_a_share_where_it_is_reached_or_taken_away() {
    assertThat(Figures.values(PLAN + "平均办理时间较2020年压减一半，持证船员占一半以上。"))
        .containsExactly("50 percent STATED", "50 percent AT_LEAST");
    assertThat(Figures.of(PLAN + "一半是湖一半是城。")).isEmpty();
  }

  @Test
  void the_comparison_of_a_share_may_stand_before_what_it_is_of() {
    assertThat(Figures.values(PLAN + "抽检渔船数量不低于本地登记渔船总数的1/4。"))
        .containsExactly("25 percent AT_LEAST");
  }

  @Test
  void a_date_with_a_stroke_is_no_fraction() {
    assertThat(Figures.of(PLAN + "联系日期的12/31之前均可。")).isEmpty();
  }

  @Test
  void percentage_points_are_a_unit_of_their_own() {
    Draft.Figure figure = Figures.only(PLAN + "湖水达标率每年提高1.5个百分点。");
    assertThat(figure.unit()).isEqualTo("个百分点");
    assertThat(figure.growthRate()).isTrue();
    assertThat(figure.value()).isEqualByComparingTo("1.5");
  }
}
