package org.policygraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractCommandTest {
  private static final String PLAN = "灯市路灯计划(2031—2035年)\n一、主要目标\n到2035年，全市路灯达到3万盏。\n";

  @TempDir private Path folder;

  @Test
  void a_document_becomes_a_file_of_rows() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);

    assertThat(run("extract", plan.toString(), "--output", folder.resolve("out").toString()).code)
        .isZero();
    assertThat(Files.readString(folder.resolve("out/plan.jsonl")))
        .contains("\"kind\":\"target\"")
        .contains("\"value\":30000")
        .contains("\"unit\":\"盏\"");
  }

  @Test
  void a_file_that_cannot_be_read_is_named_and_the_others_are_read() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "");
    Files.writeString(folder.resolve("b.txt"), PLAN);

    Run run = run("extract", folder.toString());

    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).contains("a.txt: the file is empty").contains("2/2");
    assertThat(run.out).contains("\"kind\":\"target\"");
  }

  @Test
  void two_files_of_one_name_do_not_write_over_each_other() throws Exception {
    Files.createDirectories(folder.resolve("in/x"));
    Files.writeString(folder.resolve("in/plan.txt"), PLAN);
    Files.writeString(folder.resolve("in/x/plan.txt"), PLAN);

    run("extract", folder.resolve("in").toString(), "--output", folder.resolve("out").toString());

    assertThat(folder.resolve("out/plan.jsonl")).exists();
    assertThat(folder.resolve("out/plan-2.jsonl")).exists();
  }

  @Test
  void the_text_of_a_page_is_written_beside_its_rows() throws Exception {
    Path page = Files.writeString(folder.resolve("p.html"), "<p>路灯计划</p><p>一、换灯。</p>");

    run("extract", page.toString(), "--output", folder.resolve("out").toString());

    assertThat(Files.readString(folder.resolve("out/p.txt"))).isEqualTo("路灯计划\n一、换灯。\n");
  }

  @Test
  void an_evaluation_prints_a_line_for_each_kind() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);
    int start = PLAN.indexOf("全市路灯");
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"kind\":\"target\",\"start\":%d,\"end\":%d,\"value\":30000,\"unit\":\"盏\"}\n"
                .formatted(start, start + 10));

    Run run = run("evaluate", gold.toString(), plan.toString());

    assertThat(run.code).isZero();
    assertThat(run.out).containsPattern("figures +P 1\\.000 +R 1\\.000");
  }

  @Test
  void a_line_of_the_annotations_that_is_no_json_is_named() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), "\n{\"kind\":\n");

    Run run = run("evaluate", gold.toString(), plan.toString());

    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains("gold.jsonl:2");
  }

  private record Run(int code, String out, String err) {}

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        new CommandLine(
            arguments[0].equals("extract") ? new ExtractCommand() : new EvaluateCommand());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setExecutionExceptionHandler(new Failures());
    int code = line.execute(Arrays.copyOfRange(arguments, 1, arguments.length));
    return new Run(code, out.toString(), err.toString());
  }
}
