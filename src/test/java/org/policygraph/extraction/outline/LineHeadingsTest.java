package org.policygraph.extraction.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.header.HeaderReader;
import org.policygraph.extraction.header.SectionReader;
import org.policygraph.extraction.measures.MeasureReader;
import org.policygraph.extraction.measures.StepReader;
import org.policygraph.extraction.page.Unwrapped;

class LineHeadingsTest {
  private static final String HEAD = "江城市清湖工作方案\n为清理湖泊，制定本方案。\n";

  private static List<String> sections(String words) {
    PolicyText text = PolicyText.of(words);
    return SectionReader.read(text, HeaderReader.read(text)).stream()
        .map(it -> it.level() + " " + it.heading())
        .toList();
  }

  private static List<String> measures(String text) {
    return MeasureReader.read(PolicyText.of(text), List.of()).stream()
        .map(it -> it.level() + " " + it.label())
        .toList();
  }

  private static List<String> steps(String words) {
    PolicyText text = PolicyText.of(words);
    return StepReader.read(text, MeasureReader.read(text, List.of())).stream()
        .map(Draft.Step::label)
        .toList();
  }

  @Test
  void short_paragraphs_have_headings_without_numbers() {
    String text =
        HEAD
            + "工作目标\n到2025年，清理湖泊20个。\n重点任务\n清理湖面\n打捞水草，清运淤泥。\n修缮码头\n更换旧船坞的护栏。\n"
            + "强化组织领导\n成立清湖专班，定期会商。\n江城市水务局\n2023年5月6日\n";
    assertThat(sections(text)).containsExactly("1 工作目标", "1 重点任务", "2 清理湖面", "2 修缮码头", "1 强化组织领导");
    assertThat(measures(text)).containsExactly("1 重点任务", "2 清理湖面", "2 修缮码头", "1 强化组织领导");
    assertThat(steps(text)).contains("成立清湖专班").doesNotContain("强化组织领导");
  }

  @Test
  void headings_under_safeguards_are_inside_of_them() {
    String text = HEAD + "主要任务\n（一）清理湖面\n打捞水草。\n保障措施\n加强组织领导\n成立清湖专班。\n强化资金保障\n安排清湖资金。\n";
    assertThat(sections(text))
        .containsExactly("1 主要任务", "2 清理湖面", "1 保障措施", "2 加强组织领导", "2 强化资金保障");
  }

  @Test
  void headings_without_numbers_stand_inside_numbered_chapters() {
    String text = HEAD + "一、重点任务\n推进湖面清理\n打捞水草。\n加快码头修缮\n更换护栏。\n二、保障措施\n强化组织领导\n成立清湖专班。\n";
    assertThat(sections(text))
        .containsExactly("1 重点任务", "2 推进湖面清理", "2 加快码头修缮", "1 保障措施", "2 强化组织领导");
    assertThat(measures(text))
        .containsExactly("1 重点任务", "2 推进湖面清理", "2 加快码头修缮", "1 保障措施", "2 强化组织领导");
  }

  @Test
  void a_line_without_a_closing_sign_above_a_paragraph_is_no_step() {
    assertThat(steps(HEAD + "一、重点任务\n强化组织领导\n成立清湖专班，定期会商。\n")).containsExactly("成立清湖专班");
  }

  @Test
  void lines_that_break_anywhere_have_no_headings() {
    String broken = "打捞湖面上的水草并\n清运淤泥到指定的堆场\n再种上新的芦苇和荷花\n供游人观看。\n";
    assertThat(sections(HEAD + broken + broken + broken + broken)).isEmpty();
  }

  @Test
  void signatures_names_and_cells_are_no_headings() {
    String text = HEAD + "打捞水草。\n江城市水务局\n负责清湖。\n各区人民政府\n负责清运。\n湖区\t3\n市财政局\n负责资金。\n";
    assertThat(sections(text)).isEmpty();
  }

  @Test
  void named_works_behind_a_dash_are_measures() {
    String text = HEAD + "打捞水草。\n——实施“碧水清湖”工程。清理湖泊20个。\n——开展“湖长巡湖”专项行动。每月巡湖。\n——湖面更清。\n";
    assertThat(measures(text)).containsExactly("1 实施“碧水清湖”工程", "1 开展“湖长巡湖”专项行动");
  }

  @Test
  void two_headings_that_say_what_is_done_are_enough() {
    String text = HEAD + "一、主要任务\n推进湖面清理\n打捞水草，清运淤泥。\n加快码头修缮\n更换旧船坞的护栏。（市水务局负责）\n";
    assertThat(sections(text)).containsExactly("1 主要任务", "2 推进湖面清理", "2 加快码头修缮");
  }

  @Test
  void a_heading_right_above_another_holds_those_that_follow() {
    String text = HEAD + "湖区概况\n湖区有湖泊20个。\n主要做法\n强化规划引领\n编制湖区规划。\n突出项目带动\n引进项目。\n存在问题\n资金不足。\n";
    assertThat(sections(text))
        .containsExactly("1 湖区概况", "1 主要做法", "2 强化规划引领", "2 突出项目带动", "1 存在问题");
  }

  @Test
  void a_line_that_ends_with_who_is_responsible_is_whole() {
    String text =
        "一、主要任务\n利用湖边闲置用地建设停泊点，方便渔船停靠。（市水务局牵头）\n修缮湖边各处老旧码头，更换码头两侧全部护栏。（市交通局负责）\n"
            + "种植荷花和芦苇等水生植物，改善湖区水质状况。（市园林局负责）\n清理湖面水草淤泥，定期清运到指定堆放场地。（市城管局负责）\n";
    assertThat(Unwrapped.of(PolicyText.of(text)).text()).isEqualTo(text);
  }

  @Test
  void lines_that_tell_who_answers_for_a_task_end_it() {
    String text =
        HEAD
            + "总体目标\n到2025年，清理湖泊20个。\n重点任务\n清理湖面\n打捞水草，清运淤泥。\n责任单位：市甲局、市乙局\n完成时限：2025年12月\n"
            + "修缮码头\n更换旧船坞的护栏。\n牵头单位：市丙局\n保障措施\n成立清湖专班。\n";
    assertThat(sections(text)).containsExactly("1 总体目标", "1 重点任务", "2 清理湖面", "2 修缮码头", "1 保障措施");
  }
}
