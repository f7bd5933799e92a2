package org.policygraph.extraction.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.measures.MeasureReader;
import org.policygraph.vocabulary.Enumerations.Stage;

class StagesTest {
  private static final String REPLY = "关于市政协三届二次会议第0123号提案的答复\n";

  private static List<Stage> stages(String text) {
    return MeasureReader.read(PolicyText.of(text), List.of()).stream()
        .map(Draft.Measure::stage)
        .toList();
  }

  @Test
  void plan_is_planned_and_reply_under_way() {
    assertThat(stages("江城市湖上灯会实施方案\n一、增设灯台\n")).containsExactly(Stage.PLANNED);
    assertThat(stages(REPLY + "一、增设灯台\n")).containsExactly(Stage.UNDER_WAY);
  }

  @Test
  void heading_of_what_comes_next_turns_a_reply_to_plans() {
    assertThat(stages(REPLY + "一、工作开展情况\n一是增设灯台。\n二、下一步工作打算\n一是清理湖面。\n"))
        .containsExactly(Stage.UNDER_WAY, Stage.PLANNED, Stage.PLANNED);
  }

  @Test
  void act_that_is_over_when_it_is_told_in_a_reply_is_done() {
    assertThat(stages(REPLY + "一是出台灯会办法。\n二是清理湖面。\n"))
        .containsExactly(Stage.REPORTED_DONE, Stage.UNDER_WAY);
  }

  @Test
  void already_tells_done_in_a_plan_too() {
    assertThat(stages("江城市湖上灯会实施方案\n一、已建成灯台\n")).containsExactly(Stage.REPORTED_DONE);
  }

  @Test
  void what_is_granted_at_most_in_all_is_not_done() {
    assertThat(stages("江城市湖上灯会实施方案\n一、商户装灯的，给予补助，累计不超过10万元。\n")).containsExactly(Stage.PLANNED);
  }

  @Test
  void what_is_granted_and_what_returns_is_standing() {
    assertThat(stages(REPLY + "一是鼓励商户装灯。对装灯的商户给予补助。\n二是定期评选灯会。\n"))
        .containsExactly(Stage.STANDING, Stage.STANDING);
  }

  @Test
  void paragraph_announces_the_list_behind_it() {
    assertThat(stages("江城湖上灯会新闻发布会\n我们将重点抓好以下工作。\n一、增设灯台\n")).containsExactly(Stage.PLANNED);
  }
}
