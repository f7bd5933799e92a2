package org.policygraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    assertThat(Duties.in("关于江城湖区建设的通知\n市水务局、市财政局\n一、提高认识\n各区要重视。\n二、抓好落实\n各区要行动。\n")).isEmpty();
  }
}
