package org.policygraph.extraction.duties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VagueCallsTest {
  @Test
  void a_call_upon_all_bodies_of_a_kind_gives_nobody_a_task() {
    assertThat(Duties.in("一、加强领导。充分发挥各村职责，推进清湖。\n二、形成合力。充分发挥各街道作用。\n")).isEmpty();
  }

  @Test
  void a_call_upon_a_body_or_upon_what_it_is_does() {
    assertThat(Duties.in("充分发挥市路灯局职能作用，推进换灯。\n")).containsExactly("市路灯局 RESPONSIBLE WORD");
    assertThat(Duties.in("强化各区主体责任，推进换灯。\n")).containsExactly("各区 RESPONSIBLE WORD");
  }
}
