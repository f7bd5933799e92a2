package org.policygraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnnotateCommandTest {
  private static final String KEY = "2021-fictional-plan";

  private Path folder;
  private Path sheet;
  private Path output;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void a_sheet_a_text_and_a_registry(@TempDir Path temporary) throws Exception {
    folder = temporary;
    sheet = copy(KEY + ".yaml", folder.resolve(KEY + ".yaml"));
    copy(KEY + ".txt", folder.resolve(KEY + ".txt"));
    Files.createDirectory(folder.resolve("registry"));
    copy("registry.ttl", folder.resolve("registry/all.ttl"));
    output = folder.resolve("documents");
  }

  @Test
  void a_sound_sheet_is_written_and_exits_with_0() throws Exception {
    assertThat(run(sheet)).isZero();

    assertThat(files()).containsExactly(KEY + ".ttl");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void compiling_again_writes_the_same_bytes() throws Exception {
    run(sheet);
    byte[] first = Files.readAllBytes(output.resolve(KEY + ".ttl"));

    assertThat(run(sheet)).isZero();

    assertThat(output.resolve(KEY + ".ttl")).hasBinaryContent(first);
  }

  @Test
  void one_faulty_sheet_keeps_every_file_from_being_written() throws Exception {
    Path faulty = folder.resolve("faulty.yaml");
    Files.writeString(
        faulty,
        Files.readString(sheet)
            .replace("key: " + KEY, "key: 2022-other-plan")
            .replace("value: 8000,", "value: 80,")
            .replace("stage: PLANNED", "stage: PLANED"));

    assertThat(run(sheet, faulty)).isEqualTo(1);

    assertThat(output).doesNotExist();
    assertThat(err.toString())
        .contains("faulty.yaml: targets #1 t1: value agrees with verbatim")
        .contains("PLANED")
        .contains("nothing was written");
  }

  @Test
  void two_sheets_of_one_document_are_a_fault() throws Exception {
    Path twin = folder.resolve("twin.yaml");
    Files.copy(sheet, twin);

    assertThat(run(sheet, twin)).isEqualTo(1);
    assertThat(err.toString()).contains("one sheet a document");
  }

  @Test
  void what_cannot_be_understood_or_read_exits_with_2() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(folder.resolve("nowhere.yaml"))).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere.yaml");
  }

  private int run(Path... sheets) {
    CommandLine line = new CommandLine(new AnnotateCommand());
    line.setErr(new PrintWriter(err, true));
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "--documents", folder.toString(),
                    "--registry", folder.resolve("registry").toString(),
                    "--output", output.toString()),
                Stream.of(sheets).map(Path::toString))
            .toList();
    return line.execute(arguments.toArray(String[]::new));
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(output)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }

  private static Path copy(String resource, Path target) throws Exception {
    try (InputStream stream =
        AnnotateCommandTest.class.getResourceAsStream("/org/policygraph/curation/" + resource)) {
      Files.copy(stream, target);
    }
    return target;
  }
}
