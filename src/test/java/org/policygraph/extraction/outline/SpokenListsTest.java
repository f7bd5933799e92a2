package org.policygraph.extraction.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenListsTest {
  /** Each part with the headings that it is inside of. */
  private static List<String> outline(String text) {
    return PolicyText.of(text).outline().items().stream()
        .map(
            it -> {
              Item parent = it.parent();
              return (parent == null ? "" : parent.heading().of(text) + " > ")
                  + it.number()
                  + " "
                  + it.heading().of(text);
            })
        .toList();
  }

  @Test
  void first_next_and_last_are_the_points_of_a_speech() {
    assertThat(outline("首先，加固湖堤。各区尽快动工。\n其次，增设灯台。\n最后，清理湖面。\n"))
        .containsExactly("1 加固湖堤", "2 增设灯台", "3 清理湖面");
    assertThat(outline("首先，加固湖堤。第二，增设灯台。第三，清理湖面。")).containsExactly("1 加固湖堤", "2 增设灯台", "3 清理湖面");
  }

  @Test
  void points_in_a_point_do_not_end_the_list_around_them() {
    assertThat(outline("第一，加固湖堤。一是疏浚河道；二是更换闸门。\n第二，增设灯台。一要建在湖边。二要建在山上。\n第三，清理湖面。\n"))
        .containsExactly(
            "1 加固湖堤",
            "加固湖堤 > 1 疏浚河道",
            "加固湖堤 > 2 更换闸门",
            "2 增设灯台",
            "增设灯台 > 1 建在湖边",
            "增设灯台 > 2 建在山上",
            "3 清理湖面");
  }

  @Test
  void a_list_behind_another_paragraph_is_no_part_of_the_last_point() {
    assertThat(outline("第一，我们有灯台。\n第二，我们有湖堤。\n今年要办好三件事。\n一是疏浚河道。\n二是更换闸门。\n"))
        .containsExactly("1 我们有灯台", "2 我们有湖堤", "1 疏浚河道", "2 更换闸门");
    assertThat(outline("第一，加固湖堤。各区尽快动工。\n第二，增设灯台。建在湖边。\n一要疏浚河道。\n二要更换闸门。\n"))
        .containsExactly("1 加固湖堤", "2 增设灯台", "1 疏浚河道", "2 更换闸门");
    assertThat(outline("第一，加固湖堤。\n一是疏浚河道。\n二是更换闸门。\n第二，增设灯台。\n"))
        .containsExactly("1 加固湖堤", "加固湖堤 > 1 疏浚河道", "加固湖堤 > 2 更换闸门", "2 增设灯台");
  }

  @Test
  void a_word_alone_or_inside_a_sentence_begins_no_list() {
    assertThat(outline("最后，祝大家身体健康。\n首先感谢各位。\n一要加固湖堤，二要增设灯台。\n资金方面，一是向上争取，二是自筹。\n")).isEmpty();
    assertThat(outline("一、形势\n首先，感谢各位。\n二、任务\n最后，祝大家健康。\n")).containsExactly("1 形势", "2 任务");
  }
}
