package org.policygraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Packs of a store that no service holds, of a city that does not exist. */
class AuditCommandTest {
  private static final String KEY = "jiangcheng-lighting-plan-2021";

  @TempDir private static Path folder;
  private static String printed = "";

  @BeforeAll
  static void a_store() throws Exception {
    Path data = folder.resolve("data");
    assertThat(
            run(
                "annotate",
                "data/samples/annotations/" + KEY + ".yaml",
                "--documents",
                "data/samples",
                "--registry",
                "data/samples/registry",
                "--output",
                data.resolve("documents").toString()))
        .as(printed)
        .isZero();
    FileSystemUtils.copyRecursively(Path.of("data/samples/registry"), data.resolve("registry"));
    assertThat(run("load", data.toString(), "--store", folder.resolve("store").toString()))
        .as(printed)
        .isZero();
  }

  private static int run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    PrintStream errors = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(out, true, StandardCharsets.UTF_8));
      return Commands.run(arguments).orElseThrow();
    } finally {
      System.setOut(before);
      System.setErr(errors);
      printed = out.toString(StandardCharsets.UTF_8);
    }
  }

  private static int audit(String... arguments) {
    List<String> all = new ArrayList<>(List.of("audit"));
    all.addAll(List.of(arguments));
    all.addAll(
        List.of(
            "--store",
            folder.resolve("store").toString(),
            "--documents",
            "data/samples",
            "--drafts",
            folder.resolve("drafts").toString()));
    return run(all.toArray(String[]::new));
  }

  private static String measure() throws Exception {
    assertThat(audit("indicator", "indicator/street-lamps", "--output", file("i.json"))).isZero();
    JsonNode pack = JsonMapper.shared().readTree(Files.readString(folder.resolve("i.json")));
    return pack.toString().replaceFirst("(?s).*?(target/" + KEY + "-[0-9a-f]+).*", "$1");
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void a_pack_is_a_page_or_json_by_the_name_of_its_file() throws Exception {
    String target = measure();
    assertThat(audit("target", target, "--lang", "en", "--output", file("t.html")))
        .as(printed)
        .isZero();
    assertThat(Files.readString(folder.resolve("t.html")))
        .startsWith("<!DOCTYPE html>")
        .contains("Audit pack", "as in the mounted text", "Signature")
        .doesNotContain("<script");
    assertThat(audit("target", target, "--as-of", "2022-01-01", "--output", file("t.json")))
        .isZero();
    JsonNode pack = JsonMapper.shared().readTree(Files.readString(folder.resolve("t.json")));
    assertThat(pack.get("asOf").asString()).isEqualTo("2022-01-01");
    assertThat(pack.get("id").asString()).isEqualTo(target);
    assertThat(pack.get("made").get("revision").asInt()).isEqualTo(1);
    assertThat(audit("target", target, "--as-of", "2022-01-01")).isZero();
    assertThat(printed).startsWith("<!DOCTYPE html>").contains("审计底稿", "未到期");
  }

  @Test
  void what_cannot_be_meant_is_refused() {
    assertThat(audit("measure", "measure/nothing")).isEqualTo(1);
    assertThat(printed).contains("the graph knows no measure measure/nothing");
    assertThat(audit("measure", "agency/nothing")).isEqualTo(2);
    assertThat(printed).contains("no ID of the form measure/key");
    assertThat(audit("measure", "measure/nothing", "--as-of", "2024-13-01")).isEqualTo(2);
    assertThat(audit("measure", "measure/nothing", "--lang", "fr")).isEqualTo(2);
    assertThat(run("audit")).isEqualTo(2);
    assertThat(run("audit", "measure", "x", "--store", file("none"))).isEqualTo(2);
    assertThat(printed).contains("there is no store at");
  }
}
