package org.policygraph.extraction.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.figures.Figures;
import org.policygraph.extraction.header.HeaderReader;
import org.policygraph.extraction.header.SectionReader;
import org.policygraph.extraction.measures.MeasureReader;

class PlainHeadingsTest {
  private static final String HEAD =
      "政府工作报告\n——2025年1月8日在江城市第十二届人民代表大会第四次会议上\n各位代表：\n"
          + "现在，我代表市人民政府向大会报告工作，请各位代表连同湖区总体安排一并审议，并请列席人员提出意见。\n";
  private static final String DONE = "一年来，全市上下齐心协力治理湖泊、疏通河道、修缮码头，湖边面貌一天比一天好看，新建码头20座。\n";
  private static final String AHEAD = "面向新的一年，全市上下要继续齐心协力治理湖泊、疏通河道、修缮码头，保持热情不减，新建码头30座。\n";

  @Test
  void figures_under_headings_without_numbers_are_of_the_year_that_the_heading_names() {
    assertThat(Figures.in(HEAD + "2024年工作回顾\n" + DONE + "2025年主要目标和重点工作\n" + AHEAD))
        .containsExactly("OBSERVATION 2024 新建码头数量", "TARGET 2025 新建码头数量");
  }

  @Test
  void last_year_and_this_year_in_a_heading_are_told_from_the_date_of_the_report() {
    assertThat(Figures.in(HEAD + "去年完成情况\n" + DONE + "今年目标\n" + AHEAD))
        .containsExactly("OBSERVATION 2024 新建码头数量", "TARGET 2025 新建码头数量");
  }

  @Test
  void a_heading_that_names_no_time_leaves_its_part_to_the_one_above() {
    assertThat(Figures.in(HEAD + "2025年重点工作\n" + AHEAD + "治理湖泊，建设美丽江城\n" + AHEAD))
        .containsExactly("TARGET 2025 新建码头数量", "TARGET 2025 新建码头数量");
  }

  @Test
  void a_result_expected_for_the_year_looked_back_on_is_no_aim() {
    String expected = "过去一年湖区治理稳步推进，码头修缮有序开展，游船运营更加规范，湖水更清，预计全年接待游客3万人次。\n";
    assertThat(Figures.in(HEAD + "2024年工作回顾\n" + expected))
        .containsExactly("OBSERVATION 2024 接待游客人次");
    assertThat(Figures.in(HEAD + expected)).containsExactly("OBSERVATION 2024 接待游客人次");
    assertThat(Figures.in(HEAD + expected.replace("过去一年", "")))
        .containsExactly("TARGET null 接待游客人次");
  }

  @Test
  void done_tasks_are_no_heading_of_aims() {
    assertThat(Figures.in(HEAD + "圆满完成目标任务\n" + DONE)).containsExactly("OBSERVATION 2025 新建码头数量");
  }

  @Test
  void dates_and_cells_and_sentences_are_no_headings() {
    String text = HEAD + "2025年2月3日\n" + DONE + "码头\t30\n" + DONE + "新建码头。\n" + DONE;
    assertThat(PlainHeadings.of(PolicyText.of(text), 2025).all()).isEmpty();
  }

  @Test
  void they_are_sections_where_they_tell_of_a_time_or_head_tasks() {
    String led = "修缮码头。" + AHEAD + "清理湖面。" + AHEAD;
    PolicyText text = PolicyText.of(HEAD + "2025年重点工作\n" + AHEAD + "治理湖泊，建设江城\n" + led);
    List<Draft.Section> sections = SectionReader.read(text, HeaderReader.read(text));
    assertThat(sections)
        .extracting(it -> it.level() + " " + it.heading())
        .containsExactly("1 2025年重点工作", "2 治理湖泊，建设江城");
  }

  @Test
  void paragraphs_that_open_with_a_task_are_measures_and_so_is_their_heading() {
    String led = "修缮码头。" + AHEAD + "清理湖面。" + AHEAD;
    String results = "码头更新。" + DONE + "湖面更清。" + DONE;
    String text =
        HEAD
            + "2024年工作回顾\n"
            + DONE
            + "湖区面貌变化\n"
            + results
            + "2025年重点工作\n"
            + AHEAD
            + "治理湖泊，建设江城\n"
            + led;
    assertThat(MeasureReader.read(PolicyText.of(text), List.of()))
        .extracting(it -> it.level() + " " + it.label() + " " + it.stage())
        .containsExactly("1 治理湖泊，建设江城 PLANNED", "2 修缮码头 PLANNED", "2 清理湖面 PLANNED");
  }

  @Test
  void terms_explained_behind_the_text_are_no_measures() {
    String text = HEAD + DONE + "名词解释\n1.湖长：管湖的人，由各街道的负责人担任并向社会公布姓名。\n2.灯台：放灯的台。\n";
    assertThat(MeasureReader.read(PolicyText.of(text), List.of())).isEmpty();
  }
}
