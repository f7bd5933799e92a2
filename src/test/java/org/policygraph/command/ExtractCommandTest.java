package org.policygraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
  void rows_say_by_its_hash_which_text_their_places_are_in() throws Exception {
    Path plain = Files.writeString(folder.resolve("plan.txt"), "换灯十盏。（责任单位：市科技局）\n");
    Path page = Files.writeString(folder.resolve("page.html"), "<p>" + PLAN + "</p>");
    Path out = folder.resolve("out");

    assertThat(run("extract", plain.toString()).out.lines().findFirst())
        .get()
        .asString()
        .contains("\"kind\":\"document\"", "\"sha256\":\"" + hash(plain) + "\"");
    assertThat(run("extract", page.toString(), "--output", out.toString()).code).isZero();
    assertThat(Files.readString(out.resolve("page.jsonl")))
        .contains("\"sha256\":\"" + hash(out.resolve("page.txt")) + "\"");
  }

  private static String hash(Path file) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(hash);
  }

  @Test
  void a_text_that_tells_no_place_is_read_by_the_name_of_its_file() throws Exception {
    String text = "一、点灯\n换灯十盏。（责任单位：市科技局）\n";
    Path named = Files.writeString(folder.resolve("武汉市2022年科技工作要点.txt"), text);
    Path plain = Files.writeString(folder.resolve("plan.txt"), text);

    assertThat(run("extract", named.toString()).out)
        .contains("\"agencyId\":\"agency/wuhan-science-technology-bureau\"");
    assertThat(run("extract", plain.toString()).out).doesNotContain("agencyId");
  }

  @Test
  void a_file_that_cannot_be_read_is_named_and_the_others_are_read() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "");
    Files.writeString(folder.resolve("b.txt"), PLAN);

    Run run = run("extract", folder.toString());

    assertThat(run.code).isEqualTo(1);
    assertThat(run.err.lines())
        .hasSize(3)
        .contains("1/2 a.txt", "2/2 b.txt")
        .anyMatch(it -> it.contains("a.txt: the file is empty"));
    assertThat(run.out).contains("\"kind\":\"target\"").doesNotContain("b.txt");
  }

  @Test
  void what_the_text_does_not_state_is_told_by_options() throws Exception {
    Path plan = Files.writeString(folder.resolve("lamps.txt"), "一、路灯维护\n1.检查全部灯杆。\n");

    Run undated = run("extract", plan.toString(), "--format", "turtle");
    assertThat(undated.code).isEqualTo(1);
    assertThat(undated.err).contains("states no day", "--date");
    assertThat(undated.out).isEmpty();

    Run dated = run("extract", plan.toString(), "--format", "turtle", "--date", "2031-05-06");
    assertThat(dated.code).as(dated.err).isZero();
    assertThat(dated.out).contains("\"2031-05-06\"^^xsd:date", "document-type:other");

    Run sheet = run("extract", plan.toString(), "--format", "sheet", "--title", "灯市路灯维护通知");
    assertThat(sheet.out).contains("title: 灯市路灯维护通知", "type: notice");

    Run rows =
        run("extract", plan.toString(), "--issuer", "甲局", "--issuer", "乙局", "--copy", "OFFICIAL");
    assertThat(rows.out.lines().findFirst())
        .get()
        .asString()
        .contains("\"issuers\":[\"甲局\",\"乙局\"]", "\"copy\":\"OFFICIAL\"");
  }

  @Test
  void an_option_that_cannot_be_meant_is_refused_with_its_rule() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);
    Path other = Files.writeString(folder.resolve("other.txt"), PLAN);

    Run wrong = run("extract", plan.toString(), "--date", "2031-02-30");
    assertThat(wrong.code).isEqualTo(2);
    assertThat(wrong.err).contains("--date", "yyyy-mm-dd", "2031-02-30");
    Run two = run("extract", plan.toString(), other.toString(), "--date", "2031-02-03");
    assertThat(two.code).isEqualTo(2);
    assertThat(two.err).contains("--date", "one document");
  }

  @Test
  void two_files_of_one_name_do_not_write_over_each_other() throws Exception {
    Files.createDirectories(folder.resolve("in/x"));
    Files.writeString(folder.resolve("in/plan.txt"), PLAN);
    Files.writeString(folder.resolve("in/x/plan.txt"), PLAN);

    Run run =
        run(
            "extract",
            folder.resolve("in").toString(),
            "--output",
            folder.resolve("out").toString());

    assertThat(run.err).contains("x/plan.txt: it is plan-2 here, another file is plan");
    assertThat(folder.resolve("out/plan.jsonl")).exists();
    assertThat(folder.resolve("out/plan-2.jsonl")).exists();
  }

  @Test
  void an_output_that_is_a_file_is_named_and_not_the_input() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);
    Path taken = Files.writeString(folder.resolve("taken"), "");

    Run run = run("extract", plan.toString(), "--output", taken.toString());

    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains("--output is a folder", "taken is a file");
  }

  @Test
  void an_output_folder_that_cannot_be_made_is_named_and_not_the_input() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);
    Path taken = Files.writeString(folder.resolve("taken"), "");

    Run run = run("extract", plan.toString(), "--output", taken.resolve("below").toString());

    assertThat(run.code).isEqualTo(2);
    assertThat(run.err)
        .contains("--output: the folder " + taken.resolve("below") + " cannot be made");
    assertThat(run.err).doesNotContain("plan.txt");
  }

  @Test
  void a_file_that_takes_too_long_is_refused_and_the_next_is_read() throws Exception {
    String much = "灯市路灯计划(2031—2035年)\n" + "到2035年，路灯工厂达到500家（责任单位：市路灯局，市财政局）。\n".repeat(80_000);
    Files.writeString(folder.resolve("a.txt"), much);
    Files.writeString(folder.resolve("b.txt"), PLAN);

    Run run = run("extract", folder.toString(), "--timeout", "1");

    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).containsPattern("a\\.txt: .*within 1 seconds, the most that is taken");
    assertThat(run.out).contains("\"value\":30000");
    assertThat(run("extract", folder.toString(), "--timeout", "0").err)
        .contains("--timeout is a number of seconds from 1, here it is 0");
  }

  @Test
  void a_folder_without_files_and_a_missing_file_are_told() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    Run run = run("extract", empty.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).contains("empty: there is no file in this folder");
    Run missing = run("extract", folder.resolve("none.txt").toString());
    assertThat(missing.code).isEqualTo(1);
    assertThat(missing.err).contains("none.txt: it cannot be read: there is no such file");
  }

  @Test
  void annotations_that_cannot_be_compared_are_refused_with_file_line_rule_and_value()
      throws Exception {
    String plan = Files.writeString(folder.resolve("plan.txt"), PLAN).toString();
    Path gold = folder.resolve("gold.jsonl");

    Files.write(gold, new byte[] {(byte) 0xff, 1});
    assertThat(run("evaluate", gold.toString(), plan).err)
        .contains("gold.jsonl cannot be read: it is not UTF-8");
    Files.writeString(gold, "");
    assertThat(run("evaluate", gold.toString(), plan).err).contains("gold.jsonl: it has no");
    Files.writeString(gold, "\n{\"kind\":\"target\"}\n");
    Run run = run("evaluate", gold.toString(), plan);
    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains("gold.jsonl:2: start is a whole number from 0, here it is null");
  }

  @Test
  void what_libraries_log_is_neither_among_the_rows_nor_on_the_error_stream() {
    var log = (ch.qos.logback.classic.LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory();
    log.reset();
    CommandLog commands = new CommandLog();
    commands.configure(log);

    log.getLogger("root")
        .iteratorForAppenders()
        .forEachRemaining(
            it ->
                assertThat(((ch.qos.logback.core.ConsoleAppender<?>) it).getTarget())
                    .isEqualTo("System.err"));
    assertThat(log.getLogger("org.apache.pdfbox.pdmodel").isErrorEnabled()).isFalse();
    assertThat(log.getLogger("org.apache.jena").isWarnEnabled()).isTrue();
  }

  @Test
  void the_text_of_a_page_is_written_beside_its_rows() throws Exception {
    Path page = Files.writeString(folder.resolve("p.html"), "<p>路灯计划</p><p>一、换灯。</p>");

    run("extract", page.toString(), "--output", folder.resolve("out").toString());

    assertThat(Files.readString(folder.resolve("out/p.txt"))).isEqualTo("路灯计划\n一、换灯。\n");
  }

  @Test
  void printed_rows_of_a_page_bring_the_text_that_their_places_are_in() throws Exception {
    Path page = Files.writeString(folder.resolve("p.html"), "<p>" + PLAN + "</p>");
    Path plain = Files.writeString(folder.resolve("plan.txt"), PLAN);

    List<JsonNode> rows =
        run("extract", page.toString()).out.lines().map(JsonMapper.shared()::readTree).toList();
    String text = rows.get(0).get("text").asString();

    assertThat(rows)
        .filteredOn(it -> it.has("quote"))
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(text.substring(it.get("start").asInt(), it.get("end").asInt()))
                    .isEqualTo(it.get("quote").asString()));
    assertThat(run("extract", plain.toString()).out).doesNotContain("\"text\"");
    assertThat(run("extract", page.toString(), "--format", "sheet").err)
        .contains("p.html: its places are counted in the text", "--output");
    run("extract", page.toString(), "--output", folder.resolve("out").toString());
    assertThat(Files.readString(folder.resolve("out/p.jsonl")))
        .contains("\"textFile\":\"p.txt\"")
        .doesNotContain("\"text\"");
  }

  @Test
  void a_sheet_names_the_text_that_is_written_beside_it() throws Exception {
    Path page = Files.writeString(folder.resolve("路灯.html"), "<p>" + PLAN + "</p>");
    Path out = folder.resolve("out");

    run("extract", page.toString(), "--format", "sheet", "--output", out.toString());

    try (var files = Files.list(out)) {
      List<Path> written = files.sorted().toList();
      assertThat(written).hasSize(2);
      assertThat(Files.readString(written.get(1)))
          .contains("text: " + written.get(0).getFileName() + "\n");
    }
  }

  @Test
  void what_is_found_is_linked_to_the_registry_that_is_named_and_what_it_lacks_is_proposed()
      throws Exception {
    Path registry = Files.createDirectories(folder.resolve("registry"));
    Files.writeString(
        registry.resolve("all.ttl"),
        """
        @prefix pg: <https://w3id.org/policygraph/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix qudt: <http://qudt.org/schema/qudt/> .
        <https://w3id.org/policygraph/id/area/lamp-city> a pg:Area ; skos:prefLabel "灯城市"@zh .
        <https://w3id.org/policygraph/id/agency/lamp-office> a pg:Agency ;
          pg:area <https://w3id.org/policygraph/id/area/lamp-city> ;
          pg:name <https://w3id.org/policygraph/id/agency-name/lamp-office-1> .
        <https://w3id.org/policygraph/id/agency-name/lamp-office-1> rdfs:label "灯城市路灯局"@zh ;
          pg:official true .
        <https://w3id.org/policygraph/id/unit/zhan> a pg:Unit ; skos:notation "盏" .
        <https://w3id.org/policygraph/id/indicator/lamps> a pg:Indicator ;
          skos:prefLabel "路灯数量"@zh, "Street lamps"@en ;
          qudt:hasUnit <https://w3id.org/policygraph/id/unit/zhan> .
        """);
    Path plan =
        Files.writeString(
            folder.resolve("lamp-plan.txt"),
            "灯城市人民政府关于路灯建设的实施方案\n一、主要目标\n到2035年，全市路灯达到3万盏。\n"
                + "二、重点任务\n（一）更换路灯。更换老旧路灯。（责任单位：市路灯局、市水务局）\n");

    Run run = run("extract", plan.toString(), "--registry", registry.toString());

    assertThat(run.code).isZero();
    assertThat(run.out)
        .contains("\"indicatorId\":\"indicator/lamps\"")
        .contains("\"agencyId\":\"agency/lamp-office\"")
        .containsPattern("\"kind\":\"proposal\".*\"key\":\"lamp-plan-[0-9a-f]{8}\".*市水务局");
  }

  @Test
  void a_registry_that_cannot_be_read_is_named_and_nothing_is_read() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.txt"), PLAN);
    Path registry = Files.createDirectories(folder.resolve("registry"));

    assertThat(run("extract", plan.toString(), "--registry", registry.toString()).err)
        .contains("has no Turtle file");
    Files.writeString(registry.resolve("a.ttl"), "no turtle");
    Run run = run("extract", plan.toString(), "--registry", registry.toString());
    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains("a.ttl");
    assertThat(run.out).isEmpty();
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
