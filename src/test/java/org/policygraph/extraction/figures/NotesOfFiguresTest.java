package org.policygraph.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extraction.Extractor;

/** Figures behind the mark of a note, and those in the note. */
class NotesOfFiguresTest {
  @ParameterizedTest
  @ValueSource(strings = {"①", "[1]", "［1］", "¹", "*"})
  void a_mark_is_no_part_of_a_name_and_a_note_states_no_aim(String mark) {
    String text =
        Figures.PLAN + "一、目标\n到2023年，湖鲜产值" + mark + "达到20亿元。\n" + mark + "湖鲜产值指起水价，2020年为12亿元。\n";

    assertThat(Figures.in(text)).containsExactly("TARGET 2023 湖鲜产值");
    assertThat(Extractor.read(text).open())
        .extracting(it -> it.span().of(text))
        .containsExactly("12亿元");
  }
}
