package org.policygraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.intake.Drafts;
import org.policygraph.intake.Intake;
import org.policygraph.journal.JournaledStore;
import org.policygraph.loading.Loader;
import org.policygraph.loading.Seed;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.Given;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/** Editors work on the directories of a service that is stopped. */
class EditorCommandsTest {
  private static final String KEY = "jiangcheng-lighting-plan-2021";
  private static final String PLAN = "document/" + KEY;
  private static final String LAMPS = "measure/" + KEY + "-ea4644a59f";

  @TempDir private Path folder;
  private String printed = "";

  @BeforeEach
  void a_draft() throws Exception {
    Seed seed = Seed.of(Path.of("data/samples"));
    try (Tdb2Store store = Tdb2Store.open(folder.resolve("store"));
        JournaledStore gate =
            JournaledStore.open(
                store, folder.resolve("store-journal"), Iris.DEFAULT, Clock.systemUTC());
        Drafts drafts = new Drafts(folder.resolve("drafts"), Tdb2Store::open, store);
        Intake intake =
            new Intake(
                drafts,
                folder.resolve("inbox"),
                SourceTexts.absent(),
                () -> seed,
                Iris.DEFAULT,
                Duration.ofMinutes(2))) {
      new Loader(Iris.DEFAULT).load(gate, seed);
      byte[] text = Files.readAllBytes(Path.of("data/samples/" + KEY + ".txt"));
      String id =
          intake.submit(KEY + ".txt", new ByteArrayInputStream(text), Map.of()).orElseThrow().id();
      while (!intake.find(id).orElseThrow().state().ended()) {
        Thread.sleep(20);
      }
      assertThat(intake.find(id).orElseThrow().failure()).isNull();
    }
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--store", folder.resolve("store").toString(),
            "--drafts", folder.resolve("drafts").toString(),
            "--documents", folder.resolve("none").toString(),
            "--by", "Ada"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    PrintStream errors = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(out, true, StandardCharsets.UTF_8));
      return Commands.run(all.toArray(String[]::new)).orElseThrow();
    } finally {
      System.setOut(before);
      System.setErr(errors);
      printed = out.toString(StandardCharsets.UTF_8);
    }
  }

  private Set<String> quads() {
    try (Tdb2Store store = Tdb2Store.open(folder.resolve("store"))) {
      return Given.quads(store);
    }
  }

  private Path file(String json) throws Exception {
    return Files.writeString(folder.resolve("statement.json"), json);
  }

  @Test
  void a_draft_is_reviewed_published_and_withdrawn() throws Exception {
    Set<String> empty = quads();
    assertThat(run("drafts")).isZero();
    assertThat(printed).contains(PLAN + "  DRAFTED 79", "revision 2");

    assertThat(run("review", "accept", LAMPS)).as(printed).isZero();
    assertThat(printed).contains("revision 3: " + LAMPS);
    String measure = "{\"measure\": {\"label\": \"更换高压钠灯\", \"stage\": \"STANDING\"}}";
    assertThat(run("review", "correct", LAMPS, file(measure).toString())).as(printed).isZero();
    assertThat(run("review", "add", PLAN, file(measure).toString(), "--quote", "考核结果由市城管局"))
        .as(printed)
        .isZero();
    assertThat(run("drafts")).isZero();
    assertThat(printed).contains("CORRECTED 1, DRAFTED 78, ENTERED 1", "revision 5");

    assertThat(run("publish", PLAN, "--note", "first")).as(printed).isZero();
    assertThat(printed).contains("revision 6: " + PLAN + " is published");
    assertThat(quads()).anyMatch(it -> it.contains("更换高压钠灯"));
    assertThat(run("withdraw", PLAN, "--note", "replaced")).as(printed).isZero();
    assertThat(printed).contains("revision 7: " + PLAN + " is withdrawn");
    assertThat(quads()).isEqualTo(empty);
  }

  @Test
  void what_is_refused_is_told_with_its_reason_and_changes_nothing() throws Exception {
    Set<String> before = quads();
    assertThat(run("review", "accept", LAMPS)).isZero();

    assertThat(run("review", "reject", LAMPS, "--expect", "2")).isEqualTo(1);
    assertThat(printed).contains("revision 3 by Ada", "ACCEPTED");
    assertThat(run("publish", PLAN, "--expect", "2")).isEqualTo(1);
    assertThat(printed).contains("revision 3 by Ada");
    assertThat(run("withdraw", PLAN, "--note", "x")).isEqualTo(1);
    assertThat(printed).contains("there is no document " + PLAN);
    assertThat(run("review", "correct", LAMPS, file("{\"measure\": {}}").toString())).isEqualTo(1);
    assertThat(printed).contains("measure.label: field is given");
    assertThat(run("review", "correct", LAMPS, file("[").toString())).isEqualTo(2);
    assertThat(run("review", "accept", "nothing")).isEqualTo(2);
    assertThat(run("review")).isEqualTo(2);

    assertThat(quads()).isEqualTo(before);
  }
}
