package org.policygraph.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingNamesTest {
  private static List<String> names(String... told) {
    MeetingNames names = new MeetingNames();
    return List.of(told).stream().map(names::of).toList();
  }

  @Test
  void plenums_that_share_a_term_are_named_in_full() {
    assertThat(names("十九届二中", "三中全会精神")).containsExactly("党的十九届二中全会", "党的十九届三中全会");
  }

  @Test
  void plenum_without_a_term_before_it_stays_as_it_is() {
    assertThat(names("三中全会")).containsExactly("三中全会");
  }

  @Test
  void spirit_of_a_meeting_is_no_part_of_its_name() {
    assertThat(names("全市灯会工作会议精神")).containsExactly("全市灯会工作会议");
  }

  @Test
  void first_of_several_levels_has_the_name_that_they_share() {
    assertThat(names("全国、全省灯会创新大会")).containsExactly("全国灯会创新大会");
  }

  @Test
  void title_stays_as_it_is() {
    assertThat(names("关于弘扬点灯精神的意见")).containsExactly("关于弘扬点灯精神的意见");
  }
}
