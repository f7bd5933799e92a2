package org.policygraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter err = new StringWriter();

  @Test
  void a_bar_is_drawn_for_who_looks_on_and_what_is_said_has_a_line_of_its_own() {
    try (Progress progress = new Progress(new PrintWriter(err), 3, true)) {
      progress.done("a.txt");
      progress.say("b.txt: the file is empty");
      progress.done("b.txt");
      progress.done("c.txt");
    }

    assertThat(err.toString()).contains("3/3", "100%").endsWith(System.lineSeparator());
    assertThat(err.toString().split("[\r\n]+")).contains("b.txt: the file is empty");
  }

  @Test
  void nobody_looking_on_gets_a_line_a_file() {
    try (Progress progress = new Progress(new PrintWriter(err), 2, false)) {
      progress.done("a.txt");
      progress.say("b.txt: the file is empty");
      progress.done("b.txt");
    }

    assertThat(err.toString().lines())
        .containsExactly("1/2 a.txt", "b.txt: the file is empty", "2/2 b.txt");
  }

  @Test
  void a_single_file_needs_no_progress() {
    try (Progress progress = new Progress(new PrintWriter(err), 1, true)) {
      progress.done("a.txt");
    }

    assertThat(err.toString()).isEmpty();
  }
}
