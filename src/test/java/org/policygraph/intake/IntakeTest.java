package org.policygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.intake.Submission.State;
import org.policygraph.loading.Seed;
import org.policygraph.source.SourceText;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Given;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/** From a file that is handed in to a draft with its text. */
class IntakeTest {
  private static final String TEXT =
      """
      江城市人民政府关于推进灯具产业发展的通知
      江政发〔2021〕7号
      一、主要目标
      到2025年,全市灯具企业达到120家。
      二、重点任务
      1.建设灯具检测中心。支持企业共建检测中心。(责任单位:市科技局、市财政局)
      江城市人民政府
      2021年3月1日
      """;

  private static final String OTHER =
      """
      江城市园林局关于加强公园管理的意见
      江园发〔2022〕9号
      一、工作目标
      到2026年,全市公园总数达到80个。
      二、工作任务
      1.修缮公园步道。对破损步道逐一修缮。(责任单位:市园林局)
      江城市园林局
      2022年4月2日
      """;

  @TempDir private Path folder;
  private Drafts drafts;
  private Intake intake;

  @BeforeEach
  void begin() {
    drafts = new Drafts(folder.resolve("drafts"), Tdb2Store::open, Tdb2Store.inMemory());
    intake = intake();
  }

  @AfterEach
  void end() {
    intake.close();
    drafts.close();
  }

  @Test
  void a_text_becomes_a_draft_with_places_to_look_at() throws Exception {
    Submission done = ended(submit("jiangcheng-lamps.txt", TEXT.getBytes(StandardCharsets.UTF_8)));

    assertThat(done.failure()).isNull();
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.document()).isEqualTo("document/jiangcheng-lamps");
    assertThat(done.statements()).isGreaterThanOrEqualTo(3);
    assertThat(drafts.texts().find("jiangcheng-lamps.txt")).map(SourceText::text).contains(TEXT);
    intake.close();
    assertThat(inbox()).isEmpty();
  }

  @Test
  void the_same_text_again_makes_the_same_draft() throws Exception {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    ended(submit("jiangcheng-lamps.txt", bytes));
    long before = triples();

    assertThat(ended(submit("jiangcheng-lamps.txt", bytes)).state()).isEqualTo(State.DONE);

    assertThat(triples()).isEqualTo(before);
  }

  @Test
  void another_text_of_the_same_name_is_another_version_of_the_document() throws Exception {
    ended(submit("jiangcheng-lamps.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
    String later = TEXT.replace("120", "90");

    Submission done = ended(submit("jiangcheng-lamps.txt", later.getBytes(StandardCharsets.UTF_8)));

    assertThat(done.failure()).isNull();
    assertThat(done.document()).isEqualTo("document/jiangcheng-lamps");
    assertThat(drafts.texts().find("jiangcheng-lamps.txt")).isEmpty();
    try (var texts = Files.list(folder.resolve("drafts").resolve("texts"))) {
      assertThat(texts.map(IntakeTest::content)).containsExactly(later);
    }
  }

  @Test
  void another_document_of_the_same_file_name_is_refused_and_the_first_draft_stays()
      throws Exception {
    ended(submit("d.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
    var before = drafts.read(snapshot -> Given.quads(snapshot));

    Submission refused = ended(submit("d.txt", OTHER.getBytes(StandardCharsets.UTF_8)));

    assertThat(refused.state()).isEqualTo(State.FAILED);
    assertThat(refused.failure())
        .contains("document/d", "推进灯具产业发展", "加强公园管理", "江园发〔2022〕9号", "江政发〔2021〕7号")
        .contains(" 0 of ", "another file name");
    assertThat(drafts.<Boolean>read(snapshot -> Given.quads(snapshot).equals(before))).isTrue();
    assertThat(drafts.texts().find("d.txt")).map(SourceText::text).contains(TEXT);
    Submission renamed = ended(submit("e.txt", OTHER.getBytes(StandardCharsets.UTF_8)));
    assertThat(renamed.failure()).isNull();
    assertThat(renamed.document()).isEqualTo("document/e");
  }

  @Test
  void a_text_that_shares_nothing_is_the_same_document_where_its_title_is_told_to_be()
      throws Exception {
    ended(submit("d.txt", TEXT.getBytes(StandardCharsets.UTF_8)));

    Submission done =
        ended(
            submit(
                "d.txt",
                OTHER.getBytes(StandardCharsets.UTF_8),
                Map.of("title", List.of("江城市人民政府关于推进灯具产业发展的通知"))));

    assertThat(done.failure()).isNull();
    assertThat(done.look()).anyMatch(it -> it.contains("is not in the new reading"));
  }

  @Test
  void a_report_of_another_year_with_the_same_title_is_another_document() throws Exception {
    String one =
        "政府工作报告\n(2021年3月1日)\n一、主要目标\n到2025年,全市灯具企业达到120家,公园总数达到80个," + "新增路灯灯杆3000根,新建检测中心5个。\n";
    String other =
        "政府工作报告\n(2022年3月1日)\n一、主要目标\n到2026年,全市苗圃面积达到900亩,河道治理长度达到45公里," + "新增公共自行车700辆。\n";
    assertThat(ended(submit("report.txt", one.getBytes(StandardCharsets.UTF_8))).failure())
        .isNull();

    assertThat(ended(submit("report.txt", other.getBytes(StandardCharsets.UTF_8))).failure())
        .contains("document/report (“政府工作报告”)", " 0 of ");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_draft_that_is_thrown_away_leaves_nothing_of_its_own() throws Exception {
    ended(submit("other-lamps.txt", TEXT.replace("120", "90").getBytes(StandardCharsets.UTF_8)));
    long before = triples();
    ended(submit("jiangcheng-lamps.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
    assertThat(triples()).isGreaterThan(before);

    assertThat(intake.discard("jiangcheng-lamps")).isTrue();

    assertThat(triples()).isEqualTo(before);
    assertThat(drafts.texts().find("jiangcheng-lamps.txt")).isEmpty();
    assertThat(intake.discard("jiangcheng-lamps")).isFalse();
    assertThat(intake.discard("../other-lamps")).isFalse();
  }

  @Test
  void a_file_in_another_encoding_is_kept_as_the_text_that_was_read() throws Exception {
    Submission done = ended(submit("gb.txt", TEXT.getBytes(Charset.forName("GB18030"))));

    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(drafts.texts().find("gb.txt")).map(SourceText::text).contains(TEXT);
  }

  @Test
  void what_cannot_be_read_fails_with_its_cause_and_the_next_goes_on() throws Exception {
    String broken = submit("broken.pdf", new byte[] {0, 1, 2, 3});
    String next = submit("jiangcheng-lamps.txt", TEXT.getBytes(StandardCharsets.UTF_8));

    assertThat(ended(broken).state()).isEqualTo(State.FAILED);
    assertThat(ended(broken).failure()).isNotBlank();
    assertThat(ended(next).state()).isEqualTo(State.DONE);
  }

  @Test
  void a_name_cannot_lead_out_of_the_inbox() throws Exception {
    Submission done =
        ended(submit("../../..\\evil/../lamps\u0000.txt", TEXT.getBytes(StandardCharsets.UTF_8)));

    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.document()).isEqualTo("document/lamps");
    try (var top = Files.list(folder)) {
      assertThat(top.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("drafts", "inbox");
    }
  }

  @Test
  void what_waited_when_the_service_stopped_is_gone_on_with() throws Exception {
    intake.close();
    Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(folder.resolve("inbox").resolve("0123456789abcdef-lamps.txt"), TEXT);

    intake = intake();

    assertThat(ended("0123456789abcdef").state()).isEqualTo(State.DONE);
    assertThat(intake.all()).extracting(Submission::file).containsExactly("lamps.txt");
  }

  @Test
  void what_was_told_of_a_document_waits_with_it() throws Exception {
    String undated = TEXT.replace("2021年3月1日\n", "");
    intake.close();
    String id =
        new Inbox(folder.resolve("inbox"))
            .put(
                "jiangcheng-lamps.txt",
                new ByteArrayInputStream(undated.getBytes(StandardCharsets.UTF_8)),
                Map.of("date", List.of("2021-03-01")))
            .id();

    intake = intake();

    assertThat(ended(id).failure()).isNull();
    assertThat(ended(id).state()).isEqualTo(State.DONE);
    intake.close();
    assertThat(inbox()).isEmpty();
  }

  @Test
  void where_text_and_person_differ_the_person_counts_and_the_place_is_told() throws Exception {
    Submission done =
        ended(
            submit(
                "jiangcheng-lamps.txt",
                TEXT.getBytes(StandardCharsets.UTF_8),
                Map.of("date", List.of("2021-03-02"), "type", List.of("plan"))));

    assertThat(done.look())
        .anyMatch(it -> it.contains("it is read as 2021-03-01 here and was told as 2021-03-02"))
        .anyMatch(it -> it.contains("it is read as notice here and was told as plan"));
  }

  @Test
  void a_file_that_unfolds_beyond_measure_fails_and_the_next_goes_on() throws Exception {
    String bomb = submit("bomb.docx", bomb());
    String next = submit("jiangcheng-lamps.txt", TEXT.getBytes(StandardCharsets.UTF_8));

    assertThat(ended(bomb).state()).isEqualTo(State.FAILED);
    assertThat(ended(bomb).failure()).contains("unfolds beyond measure");
    assertThat(ended(next).state()).isEqualTo(State.DONE);
    intake.close();
    assertThat(inbox()).isEmpty();
  }

  @Test
  void a_document_whose_drafting_takes_too_long_is_refused_and_the_next_is_drafted()
      throws Exception {
    intake.close();
    intake =
        new Intake(
            drafts,
            folder.resolve("inbox"),
            SourceTexts.absent(),
            Seed::packaged,
            Iris.DEFAULT,
            Duration.ofSeconds(8));
    String much =
        "江城市路灯计划（2031—2035年）\n2031年3月1日\n" + "到2035年，路灯工厂达到500家（责任单位：市路灯局，市财政局）。\n".repeat(100_000);

    String large = submit("much.txt", much.getBytes(StandardCharsets.UTF_8));
    String next = submit("next.txt", TEXT.getBytes(StandardCharsets.UTF_8));

    assertThat(ended(large).failure())
        .contains("within 8 seconds, the most that is taken: see policygraph.reading.timeout");
    assertThat(ended(next).state()).isEqualTo(State.DONE);
  }

  @Test
  void what_an_error_ends_is_failed_with_its_reason() throws Exception {
    intake.close();
    intake =
        new Intake(
            drafts,
            folder.resolve("inbox"),
            SourceTexts.absent(),
            () -> {
              throw new OutOfMemoryError("Java heap space");
            },
            Iris.DEFAULT,
            Duration.ofSeconds(20));

    Submission failed = ended(submit("lamps.txt", TEXT.getBytes(StandardCharsets.UTF_8)));

    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.failure())
        .startsWith("the file needs more memory than the program may use: ");
  }

  @Test
  void what_the_service_died_of_is_tried_once_more_and_then_failed() throws Exception {
    intake.close();
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("0123456789abcdef-lamps.txt"), TEXT);
    Files.writeString(inbox.resolve(".0123456789abcdef.tries"), ".");
    Files.writeString(inbox.resolve("0123456789abcde0-deadly.txt"), TEXT);
    Files.writeString(inbox.resolve(".0123456789abcde0.tries"), "..");

    intake = intake();

    assertThat(ended("0123456789abcdef").state()).isEqualTo(State.DONE);
    assertThat(ended("0123456789abcde0").state()).isEqualTo(State.FAILED);
    assertThat(ended("0123456789abcde0").failure()).contains("ended 2 times");
    intake.close();
    assertThat(inbox()).isEmpty();
  }

  @Test
  void how_submissions_ended_is_known_after_a_restart() throws Exception {
    String broken = submit("broken.pdf", new byte[] {0, 1, 2, 3});
    String done = submit("jiangcheng-lamps.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    List<Submission> before = List.of(ended(done), ended(broken));
    intake.close();

    intake = intake();

    assertThat(intake.all()).isEqualTo(before);
  }

  @Test
  void the_same_bytes_under_another_name_point_to_the_first_draft() throws Exception {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    ended(submit("jiangcheng-lamps.txt", bytes));
    long before = triples();

    Submission again = ended(submit("lamps-copy.txt", bytes));

    assertThat(again.state()).isEqualTo(State.DONE);
    assertThat(again.document()).isEqualTo("document/jiangcheng-lamps");
    assertThat(again.look()).anyMatch(it -> it.contains("document/jiangcheng-lamps"));
    assertThat(triples()).isEqualTo(before);
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 120; i++) {
        zip.write(blanks);
      }
    }
    return out.toByteArray();
  }

  private Intake intake() {
    return new Intake(
        drafts,
        folder.resolve("inbox"),
        SourceTexts.absent(),
        Seed::packaged,
        Iris.DEFAULT,
        Duration.ofSeconds(20));
  }

  private String submit(String name, byte[] content) throws Exception {
    return submit(name, content, Map.of());
  }

  private String submit(String name, byte[] content, Map<String, List<String>> fields)
      throws Exception {
    return intake.submit(name, new ByteArrayInputStream(content), fields).orElseThrow().id();
  }

  private Submission ended(String id) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (Instant.now().isBefore(end)) {
      Submission now = intake.find(id).orElseThrow();
      if (now.state().ended()) {
        return now;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("it does not end: " + intake.find(id));
  }

  private long triples() {
    return drafts.read(snapshot -> Given.quads(snapshot)).size();
  }

  private String[] inbox() {
    String[] names = folder.resolve("inbox").toFile().list();
    return names == null ? new String[0] : names;
  }
}
