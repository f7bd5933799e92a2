package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.DraftRows;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.header.HeaderReader;
import org.policygraph.extraction.header.SectionReader;
import org.policygraph.extraction.measures.MeasureReader;
import org.policygraph.extraction.outline.PolicyText;

/** Years that chapters and titles give to figures, and how they are known. */
class ChapterYearsTest {
  private static final String SIGNED = "江城市人民政府\n2021年5月6日\n";

  /** 2025 planPeriod 新建码头数量 */
  private static List<String> years(String text) {
    return DraftRows.of(text, Set.of()).stream()
        .filter(row -> Set.of("target", "observation").contains(String.valueOf(row.get("kind"))))
        .map(row -> row.get("year") + " " + row.get("yearBasis") + " " + row.get("indicator"))
        .toList();
  }

  @Test
  void the_year_of_a_chapter_is_not_that_of_the_next() {
    String text = "江城市湖区建设意见\n一、船坞建设\n到2024年，新建船坞12座。\n二、码头建设\n新建码头20座。\n" + SIGNED;
    assertThat(years(text)).containsExactly("2024 stated 新建船坞数量", "null null 新建码头数量");
  }

  @Test
  void the_bracket_of_a_heading_gives_the_year_of_its_chapter() {
    String text =
        "江城市湖区建设方案\n一、第一阶段（2021年）\n新建船坞12座。\n二、第二阶段（2022—2023年）\n新建码头20座。\n三、其他\n清理湖泊8个。\n"
            + SIGNED;
    assertThat(years(text))
        .containsExactly("2021 heading 新建船坞数量", "2023 heading 新建码头数量", "null null 清理湖泊数量");
  }

  @Test
  void coming_years_in_a_title_are_the_period_of_the_plan() {
    String text = "江城市未来五年湖区建设行动计划\n一、发展现状\n2020年，全市码头达到30座。\n二、主要任务\n新建码头20座。\n" + SIGNED;
    assertThat(years(text)).containsExactly("2020 stated 码头数量", "2025 planPeriod 新建码头数量");
  }

  @Test
  void a_heading_that_looks_back_on_five_years_gives_their_last() {
    String text = "江城市湖区“十四五”规划\n一、“十三五”回顾\n新建船坞12座。\n二、2035年远景目标\n新建码头20座。\n三、重点任务\n清理湖泊8个。\n";
    assertThat(years(text))
        .containsExactly("2020 inferred 新建船坞数量", "2035 heading 新建码头数量", "2025 planPeriod 清理湖泊数量");
  }

  @Test
  void coming_years_in_a_heading_of_a_report_are_its_chapter_s() {
    String text = "江城市湖区工作报告\n一、2020年工作情况\n新建船坞12座。\n二、今后五年目标\n新建码头20座。\n江城市水务局\n2021年1月6日\n";
    assertThat(years(text)).containsExactly("2020 heading 新建船坞数量", "2025 inferred 新建码头数量");
  }

  @Test
  void a_plan_without_a_date_has_no_year_of_today() {
    String text = "江城市湖区“十四五”规划\n第一章 面临形势\n全市人均水面300平方米。\n第二章 重点任务\n新建码头20座。\n";
    assertThat(years(text)).containsExactly("null null 人均水面面积", "2025 planPeriod 新建码头数量");
  }

  @Test
  void the_last_of_several_years_of_the_aims_is_the_horizon_and_an_outlook_is_none() {
    String text =
        "江城市湖区建设意见\n一、总体目标\n到2023年，新建船坞12座。到2025年，新建船坞15座。到2035年，新建船坞40座。\n二、重点任务\n新建码头20座。\n"
            + SIGNED;
    assertThat(years(text))
        .containsExactly(
            "2023 stated 新建船坞数量",
            "2025 stated 新建船坞数量",
            "2035 stated 新建船坞数量",
            "2025 inferred 新建码头数量");
  }

  @Test
  void the_year_of_a_later_paragraph_holds_for_no_other() {
    String text = "江城市湖区规划（2021—2025年）\n一、重点任务\n新建船坞12座。\n到2022年，修缮船坞3座。\n新建码头20座。\n" + SIGNED;
    assertThat(years(text))
        .containsExactly("2025 planPeriod 新建船坞数量", "2022 stated 修缮船坞数量", "2025 planPeriod 新建码头数量");
  }

  @Test
  void a_year_told_in_a_report_s_paragraph_is_no_due_year_of_the_next() {
    String text =
        "关于江城市湖区工作情况的报告\n2020年，全市新建船坞12座。\n一、下一步打算\n2022年，修缮船坞3座。\n新建码头20座。\n江城市水务局\n2021年10月6日\n";
    assertThat(years(text))
        .containsExactly("2020 stated 新建船坞数量", "2022 stated 修缮船坞数量", "null null 新建码头数量");
  }

  @Test
  void the_year_of_some_is_not_that_of_all() {
    String text = "江城市湖区“十四五”规划\n一、重点任务\n新建码头5座，其中2023年底前建成2座。\n";
    assertThat(years(text))
        .startsWith("2025 planPeriod 新建码头数量")
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("2023 stated");
  }

  @Test
  void the_year_of_an_unnumbered_chapter_is_no_heading_of_the_next() {
    String text =
        "江城市湖区建设方案\n主要目标\n到2024年，新建船坞12座。\n主要任务\n推进码头建设\n新建码头20座。\n保障措施\n安排资金。\n" + SIGNED;
    assertThat(years(text)).containsExactly("2024 stated 新建船坞数量", "2024 inferred 新建码头数量");
  }

  @Test
  void sections_stand_inside_chapters() {
    String text =
        "江城市湖区“十四五”规划\n第一章 规划背景\n第一节 发展成就\n2020年，新建船坞12座。\n第二节 机遇挑战\n湖区人口达到30万人。\n第二章 主要任务\n第一节 建设码头\n新建码头20座。\n";
    PolicyText read = PolicyText.of(text);
    assertThat(SectionReader.read(read, HeaderReader.read(read)))
        .extracting(it -> it.level() + " " + it.heading())
        .containsExactly("1 规划背景", "2 发展成就", "2 机遇挑战", "1 主要任务", "2 建设码头");
    assertThat(MeasureReader.read(read, List.of()))
        .extracting(Draft.Measure::label)
        .containsExactly("主要任务", "建设码头");
  }

  @Test
  void the_year_of_a_heading_outweighs_the_plan_that_a_sentence_under_it_names() {
    String text =
        "江城市湖区建设情况报告\n一、2026年重点工作\n2026年是“十五五”规划第一年。我们要落实“十五五”规划。\n主要目标是：新建船坞12座。\n（一）新建码头20座。\n";
    assertThat(years(text)).containsExactly("2026 heading 新建船坞数量", "2026 heading 新建码头数量");
  }

  @Test
  void a_part_of_a_longer_text_begins_with_its_own_number() {
    String text = "三、2026年重点工作\n2026年是“十五五”规划第一年。\n（一）建好码头。新建码头20座，新建船坞12座。\n";
    assertThat(years(text)).containsExactly("2026 heading 新建码头数量", "2026 heading 新建船坞数量");
  }

  @Test
  void which_year_of_a_plan_this_is_sets_no_year_of_aims() {
    String text = "江城市湖区建设意见\n今年是“十四五”规划的第二年。\n新建码头20座。\n" + SIGNED;
    assertThat(years(text)).containsExactly("null null 新建码头数量");
  }
}
