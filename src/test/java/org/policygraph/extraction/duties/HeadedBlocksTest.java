package org.policygraph.extraction.duties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.extraction.Extractor;
import org.policygraph.extraction.draft.Draft;

/** Texts without numbers, whose parts a line closes that says who answers for them. */
class HeadedBlocksTest {
  private static final String TEXT =
      "江城灯会\n办好湖边灯会\n布置花灯，迎接游客，安排人员在湖边码头、桥头和步道值守，并为老人和孩子免费提供热水、雨具和休息座椅\n组织猜灯谜活动，按规定给予奖品\n市文旅局、市灯具局等按职责分工负责\n"
          + "改造湖边路灯\n更换坏灯，换上省电的新灯，在没有灯的小路和码头新装路灯，方便居民夜间出行\n对老旧灯杆，按规定给予补贴等政策\n市灯具局牵头，市财政局等按职责分工负责\n"
          + "加强灯会值守\n灯具管理部门要及时公布值守电话，各有关部门要密切配合\n各有关部门和单位、各县人民政府按职责分工负责\n";

  @Test
  void a_line_of_names_answers_for_all_below_the_heading_of_its_part() {
    assertThat(Duties.covered(TEXT))
        .containsExactly(
            "布置花灯，迎接游客，安排人员在湖边码头、桥头和步道值守，并为老人和孩子免费提供热水、雨具和休息座椅\n组织猜灯谜活动，按规定给予奖品",
            "更换坏灯，换上省电的新灯，在没有灯的小路和码头新装路灯，方便居民夜间出行\n对老旧灯杆，按规定给予补贴等政策",
            "灯具管理部门要及时公布值守电话，各有关部门要密切配合");
  }

  @Test
  void whom_a_part_calls_upon_is_none_of_those_who_answer_for_it() {
    assertThat(Duties.of(TEXT))
        .extracting(Draft.Responsibility::agency)
        .containsExactly("市文旅局", "市灯具局", "市灯具局", "市财政局", "各有关部门和单位", "各县人民政府");
  }

  @Test
  void the_headings_of_such_parts_are_measures() {
    assertThat(Extractor.read(TEXT).drafts())
        .filteredOn(Draft.Measure.class::isInstance)
        .extracting(it -> ((Draft.Measure) it).label())
        .contains("办好湖边灯会", "改造湖边路灯", "加强灯会值守");
  }

  @Test
  void the_end_of_a_list_of_policies_is_no_title() {
    assertThat(Extractor.read(TEXT).header().title()).isNull();
  }

  @Test
  void governments_that_carry_it_out_as_fits_them_answer_for_it_too() {
    assertThat(Duties.in("改造路灯，更换坏灯，市灯具局、市财政局按职责分工负责，各县人民政府结合实际落实。"))
        .containsExactly(
            "市灯具局 RESPONSIBLE LISTED", "市财政局 RESPONSIBLE LISTED", "各县人民政府 RESPONSIBLE LISTED");
  }

  @Test
  void a_sort_of_associations_that_is_called_upon_names_nobody() {
    assertThat(Duties.in("发挥好产业协会作用，强化灯具攻关。")).isEmpty();
    assertThat(Duties.in("发挥好市灯具协会作用，强化灯具攻关。")).hasSize(1);
  }
}
