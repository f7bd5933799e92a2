package org.policygraph.extraction.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.duties.Duties;
import org.policygraph.extraction.measures.MeasureReader;

class AgencyHeadingsTest {
  private static final String GOES_ON =
      "江城市湖区建设分工方案\n一、任务分工\n市发展改革委\n1.编制湖区产业发展规划。\n2.推进重大项目审批。\n市教育局\n3.开展湖区科普教育活动。\n二、其他任务\n";
  private static final String NUMBERED =
      "江城市湖区建设分工方案\n一、市发展改革委\n1.编制湖区产业发展规划。\n2.推进重大项目审批。\n二、市教育局\n1.开展湖区科普教育活动。\n";

  @Test
  void an_agency_alone_on_a_line_answers_for_the_items_below() {
    assertThat(Duties.in(GOES_ON))
        .containsExactly("市发展改革委 RESPONSIBLE SOLE", "市教育局 RESPONSIBLE SOLE");
    assertThat(Duties.covered(GOES_ON))
        .containsExactly("1.编制湖区产业发展规划。\n2.推进重大项目审批。", "3.开展湖区科普教育活动。");
  }

  @Test
  void a_numbered_agency_answers_for_the_items_below() {
    assertThat(Duties.covered(NUMBERED))
        .containsExactly("1.编制湖区产业发展规划。\n2.推进重大项目审批。", "1.开展湖区科普教育活动。");
  }

  @Test
  void an_agency_with_a_colon_heads_items_too_but_not_above_the_first_number() {
    String text =
        "江城市湖区建设分工方案\n市文旅局：\n1.灯台三十座。\n2.灯船三艘。\n一、任务分工\n市发展改革委：\n1.湖区产业规划编制。\n2.重大项目审批。\n市教育局:\n1.新建湖区学校3所。\n2.湖区科普教育。\n二、其他任务\n";
    assertThat(Duties.in(text)).containsExactly("市发展改革委 RESPONSIBLE SOLE", "市教育局 RESPONSIBLE SOLE");
    assertThat(Duties.covered(text))
        .containsExactly("1.湖区产业规划编制。\n2.重大项目审批。", "1.新建湖区学校3所。\n2.湖区科普教育。");
  }

  @Test
  void an_agency_that_heads_items_is_no_measure() {
    for (String text : List.of(GOES_ON, NUMBERED)) {
      assertThat(MeasureReader.read(PolicyText.of(text), Duties.of(text)))
          .extracting(Draft.Measure::label)
          .contains("编制湖区产业发展规划", "推进重大项目审批", "开展湖区科普教育活动")
          .noneMatch(it -> it.contains("市教育局") || it.contains("委"));
    }
  }

  @Test
  void those_who_issue_a_document_above_its_text_answer_for_nothing_there() {
    assertThat(Duties.in("关于江城湖区建设的通知\n市水务局、市财政局\n一、提高认识\n各区要重视。\n二、抓好落实\n各区高度配合。\n")).isEmpty();
  }

  @Test
  void a_numbered_agency_answers_for_the_paragraphs_below_which_have_no_number() {
    String text =
        "江城市湖区防汛职责分工\n一、市水务局\n负责湖区水位监测。\n组织抢修堤防。\n二、市财政局、市审计局\n落实防汛资金，加强监督。\n"
            + "三、各县（区）人民政府\n对本辖区堤防安全负责。\n";
    assertThat(Duties.in(text))
        .containsExactly(
            "市水务局 RESPONSIBLE SOLE",
            "市财政局 RESPONSIBLE LISTED",
            "市审计局 RESPONSIBLE LISTED",
            "各县（区）人民政府 RESPONSIBLE SOLE");
    assertThat(Duties.covered(text))
        .containsExactly("负责湖区水位监测。\n组织抢修堤防。", "落实防汛资金，加强监督。", "对本辖区堤防安全负责。");
    assertThat(MeasureReader.read(PolicyText.of(text), Duties.of(text)))
        .extracting(Draft.Measure::label)
        .contains("负责湖区水位监测", "组织抢修堤防", "落实防汛资金", "对本辖区堤防安全负责")
        .noneMatch(it -> it.contains("局") || it.contains("政府"));
  }

  @Test
  void who_arranges_its_own_duty_leads_nobody() {
    assertThat(Duties.in("湖区防汛职责\n市公安局：负责湖区巡逻。\n市财政局：统筹安排防汛资金。\n"))
        .containsExactly("市公安局 RESPONSIBLE SOLE", "市财政局 RESPONSIBLE SOLE");
  }

  @Test
  void those_to_whom_a_text_is_written_answer_for_nothing_in_it() {
    assertThat(Duties.in("各区人民政府,市直各部门:\n一、加强领导\n市甲局:负责点灯。\n市乙局:负责收灯。\n"))
        .containsExactly("市甲局 RESPONSIBLE SOLE", "市乙局 RESPONSIBLE SOLE");
    assertThat(Duties.in("各区人民政府:\n负责本区点灯。\n市甲局:负责收灯。\n")).hasSize(2);
  }

  @Test
  void heading_may_call_what_the_agency_does_by_its_word() {
    String text = "灯会工作机制\n一、明确职责\n（一）市路灯局主要职责\n1.负责点灯和收灯；\n2.定期检查路灯。\n（二）其他\n";
    assertThat(Duties.in(text)).containsExactly("市路灯局 RESPONSIBLE SOLE");
    assertThat(Duties.covered(text)).containsExactly("1.负责点灯和收灯；\n2.定期检查路灯。");
  }

  @Test
  void agencies_with_a_colon_side_by_side_head_items_in_a_text_without_other_numbers() {
    String text = "灯会分工\n市公安局：\n1.维护秩序。\n2.疏导交通。\n市交通局：\n1.调度公交。\n2.保障停车。\n";
    assertThat(Duties.in(text)).containsExactly("市公安局 RESPONSIBLE SOLE", "市交通局 RESPONSIBLE SOLE");
    assertThat(Duties.covered(text)).containsExactly("1.维护秩序。\n2.疏导交通。", "1.调度公交。\n2.保障停车。");
  }

  @Test
  void members_of_a_group_are_named_by_the_items_below_and_may_begin_with_any_act() {
    assertThat(Duties.in("江城市灯会领导小组成员单位职责\n1.市路灯局。负责点灯、收灯。\n2.市公安局。维护灯会秩序。\n3.市交通局。调度公交。\n"))
        .containsExactly("市路灯局 RESPONSIBLE SOLE", "市公安局 RESPONSIBLE SOLE", "市交通局 RESPONSIBLE SOLE");
  }
}
