package org.policygraph.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.policygraph.store.Given.fact;
import static org.policygraph.store.Given.iri;
import static org.policygraph.store.Given.label;
import static org.policygraph.store.Given.quads;
import static org.policygraph.store.Given.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.command.Commands;
import org.policygraph.journal.JournaledStore;
import org.policygraph.journal.Note;
import org.policygraph.journal.Replay;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/** Releases of a harbour town's graph: what is in them, and when there is none. */
class ReleaseMakerTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2031, 5, 1);
  private static final LocalDate SECOND = LocalDate.of(2031, 5, 3);

  private final Path directory;
  private final Path releases;
  private final Tdb2Store store = Tdb2Store.inMemory();
  private final JournaledStore gate;

  ReleaseMakerTest(@TempDir Path directory) {
    this.directory = directory;
    this.releases = directory.resolve("releases");
    this.gate = JournaledStore.open(store, directory.resolve("journal"), Iris.DEFAULT, on(FIRST));
  }

  /** Late in the evening of Greenwich's day before: it is the day in China that counts. */
  private static Clock on(LocalDate day) {
    return Clock.fixed(Instant.parse(day.minusDays(1) + "T23:30:00Z"), CHINA);
  }

  @BeforeEach
  void publish() {
    gate.commit(
        new Note("Ada", "the harbour", null),
        writer -> {
          writer.add(
              iri("graph/b"),
              List.of(
                  label("harbour", "港务局 \"𠮷\"\n\\"),
                  fact("harbour", "name", text("Harbour office", "en")),
                  fact("harbour", "founded", Value.Literal.integer(1907))));
          writer.add(iri("graph/a"), List.of(fact("harbour", "beside", "lighthouse")));
        });
  }

  @AfterEach
  void close() {
    gate.close();
    store.close();
  }

  private Release make(LocalDate today) {
    return maker(today, new Disk()).make(store, gate.journal(), null, "Harbour Office");
  }

  private ReleaseMaker maker(LocalDate today, Disk disk) {
    return new ReleaseMaker(releases, on(today), "policygraph test", disk);
  }

  private Path dump(Release release) {
    return releases.resolve(release.name()).resolve(release.dump().name());
  }

  private List<Listed> listed() {
    return new Releases(releases).all();
  }

  @Test
  void a_release_is_named_by_its_day_in_china_and_its_revision() {
    Release release = make(SECOND);

    assertThat(release.name()).isEqualTo("2031-05-03-r1");
    assertThat(release.triples()).isEqualTo(4);
    assertThat(release.graphs())
        .containsExactly(
            Map.entry("https://example.org/graph/a", 1L),
            Map.entry("https://example.org/graph/b", 3L));
    assertThat(release.journalEntry()).isEqualTo(gate.journal().id(1).orElseThrow());
    assertThat(release.revision()).isEqualTo(gate.journal().head().orElseThrow());
    assertThat(new Releases(releases).find(release.name()).orElseThrow().release())
        .isEqualTo(release);
  }

  @Test
  void the_dump_loaded_again_is_the_graph_triple_for_triple() throws Exception {
    Path dump = dump(make(FIRST));

    Dataset read = DatasetFactory.create();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(dump))) {
      RDFDataMgr.read(read, in, Lang.NQUADS);
    }
    try (Tdb2Store loaded = Tdb2Store.inMemory()) {
      load(read, loaded);
      assertThat(quads(loaded)).isEqualTo(quads(store)).hasSize(4);
    }
  }

  private static void load(Dataset read, GraphStore into) {
    into.write(
        writer -> {
          read.asDatasetGraph()
              .find()
              .forEachRemaining(
                  quad ->
                      writer.add(
                          (Value.Iri) Terms.value(quad.getGraph()),
                          List.of(Terms.fact(quad.asTriple()))));
          return true;
        });
  }

  @Test
  void the_same_revision_gives_the_same_dump_byte_by_byte_also_from_a_replayed_store()
      throws Exception {
    byte[] first = Files.readAllBytes(dump(make(FIRST)));
    byte[] later = Files.readAllBytes(dump(make(SECOND)));
    assertThat(later).isEqualTo(first);

    try (Tdb2Store replayed = Tdb2Store.inMemory()) {
      Replay.of(directory.resolve("journal"), replayed, Long.MAX_VALUE);
      Release again =
          new ReleaseMaker(directory.resolve("elsewhere"), on(FIRST), "policygraph test")
              .make(replayed, gate.journal(), null, "Harbour Office");
      assertThat(directory.resolve("elsewhere").resolve(again.name()).resolve(again.dump().name()))
          .hasBinaryContent(first);
    }
  }

  @Test
  void sha256sum_accepts_the_file_of_checksums() throws Exception {
    Path folder = releases.resolve(make(FIRST).name());
    Process process;
    try {
      process =
          new ProcessBuilder("sha256sum", "-c", Release.CHECKSUMS)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "this machine has no sha256sum");
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      // Every file but the one of the checksums.
      assertThat(said.lines()).hasSize((int) files.count() - 1);
    }
  }

  @Test
  void a_day_has_one_release_whatever_was_published_since() {
    make(FIRST);
    gate.commit(
        new Note("Ada", "more", null),
        writer -> writer.add(iri("graph/a"), List.of(fact("harbour", "beside", "pier"))));

    assertThatThrownBy(() -> make(FIRST))
        .isInstanceOf(ReleaseRefused.class)
        .hasMessageContaining("2031-05-01-r1");

    make(SECOND);
    assertThat(listed().stream().map(Listed::name))
        .containsExactly("2031-05-03-r2", "2031-05-01-r1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-04-30", "2031-05-04"})
  void a_release_is_dated_neither_before_its_last_publication_nor_in_the_future(String day) {
    assertThatThrownBy(
            () ->
                maker(SECOND, new Disk())
                    .make(store, gate.journal(), LocalDate.parse(day), "Harbour Office"))
        .isInstanceOf(ReleaseRefused.class)
        .hasMessageContaining(day)
        .hasMessageContaining("2031-05-01");
    assertThat(releases).doesNotExist();
  }

  @Test
  void a_graph_that_nothing_was_published_to_has_no_release() {
    try (Tdb2Store empty = Tdb2Store.inMemory();
        JournaledStore its =
            JournaledStore.open(empty, directory.resolve("other"), Iris.DEFAULT, on(FIRST))) {
      assertThatThrownBy(
              () -> maker(FIRST, new Disk()).make(empty, its.journal(), null, "Harbour Office"))
          .isInstanceOf(ReleaseRefused.class)
          .hasMessageContaining("nothing was published");
    }
  }

  /** Fails from its n-th step on, a write after half of it. */
  private static final class BrokenDisk extends Disk {
    private int left;

    BrokenDisk(int steps) {
      this.left = steps;
    }

    private boolean breaks() {
      return left-- <= 0;
    }

    @Override
    void write(Path file, Content content) throws IOException {
      if (!breaks()) {
        super.write(file, content);
        return;
      }
      super.write(
          file,
          out ->
              content.writeTo(
                  new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                      throw new IOException("No space left on device");
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                      out.write(bytes, from, length / 2);
                      throw new IOException("No space left on device");
                    }
                  }));
    }

    @Override
    void rename(Path from, Path to) throws IOException {
      if (breaks()) {
        throw new IOException("Input/output error");
      }
      super.rename(from, to);
    }

    @Override
    void forceFolder(Path folder) throws IOException {
      if (breaks()) {
        throw new IOException("Input/output error");
      }
      super.forceFolder(folder);
    }
  }

  @Test
  void a_disk_that_fails_at_any_step_leaves_no_release_and_the_next_one_is_made() throws Exception {
    int step = 0;
    while (true) {
      try {
        maker(FIRST, new BrokenDisk(step)).make(store, gate.journal(), null, "Harbour Office");
        break;
      } catch (UncheckedIOException e) {
        assertThat(e).hasMessageContaining("no release was made");
        try (Stream<Path> left = Files.list(releases)) {
          assertThat(left).as("after step %d", step).isEmpty();
        }
        step++;
      }
    }
    // Seven files, two folders and a name.
    assertThat(step).isEqualTo(10);
    assertThat(listed()).singleElement().matches(Listed::whole);
  }

  @Test
  void what_a_process_that_ended_left_is_no_release_and_is_removed_by_the_next() throws Exception {
    Path left = Files.createDirectories(releases.resolve(".unfinished-2031-05-01-r1"));
    Files.writeString(left.resolve("manifest.json"), "{");

    assertThat(listed()).isEmpty();
    assertThat(new Releases(releases).find(".unfinished-2031-05-01-r1")).isEmpty();

    make(FIRST);
    assertThat(left).doesNotExist();
    assertThat(listed()).singleElement().matches(Listed::whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../journal", "", "2031-05-01-r1/..", "2031-05-01-r01", "."})
  void a_name_that_no_release_has_leads_nowhere(String name) {
    make(FIRST);

    assertThat(new Releases(releases).find(name)).isEmpty();
  }

  private record Said(int code, String out, String err) {}

  private Said run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(wrong, true, StandardCharsets.UTF_8));
      int code = Commands.run(arguments).orElseThrow();
      return new Said(
          code, said.toString(StandardCharsets.UTF_8), wrong.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private Said verify() {
    return run("release", "verify", "--releases", releases.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dump", "citation.bib", "LICENCE.txt", Release.MANIFEST, Release.CHECKSUMS})
  void a_file_that_was_changed_or_lost_is_told_by_name(String which) throws Exception {
    Release release = make(FIRST);
    assertThat(verify()).isEqualTo(new Said(0, release.name() + " is whole\n", ""));
    String name = which.equals("dump") ? release.dump().name() : which;
    Path file = releases.resolve(release.name()).resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("20");
    bytes[place < 0 ? bytes.length - 9 : place] ^= 1;
    Files.write(file, bytes);

    Said damaged = verify();
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.err()).contains(release.name(), name);
    assertThat(listed()).singleElement().matches(it -> !it.whole());
    assertThat(run("release", "list", "--releases", releases.toString()).out())
        .contains(release.name(), "DAMAGED");

    Files.delete(file);
    assertThat(verify().err()).contains(name + " is missing");
    assertThat(new Releases(releases).newest()).isEmpty();
  }

  @Test
  void a_change_is_seen_by_releases_that_were_read_before_it() throws Exception {
    Release release = make(FIRST);
    Releases all = new Releases(releases);
    assertThat(all.newest()).contains(release);

    Files.write(dump(release), new byte[] {1});

    assertThat(all.newest()).isEmpty();
    assertThat(all.all()).singleElement().matches(it -> !it.whole());
  }

  @Test
  void the_commands_make_list_and_check_releases_and_say_why_they_cannot() {
    List<String> stores =
        new ArrayList<>(List.of("--store", directory.resolve("store").toString(), "--output"));
    stores.add(releases.toString());
    String[] create =
        Stream.concat(Stream.of("release", "create"), stores.stream()).toArray(String[]::new);
    assertThat(run(create).err()).contains("there is no store");
    assertThat(run("release", "list", "--releases", releases.toString()).out())
        .contains("release create");
    try (Tdb2Store made = Tdb2Store.open(directory.resolve("store"))) {
      made.write(
          writer -> {
            writer.add(iri("graph/a"), List.of(fact("harbour", "beside", "lighthouse")));
            return true;
          });
    }

    assertThat(run(create).code()).isZero();
    Said again = run(create);

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err().lines()).singleElement().asString().contains("there is a release of");
    assertThat(verify().code()).isZero();
    assertThat(run("release", "verify", "2031-01-01-r1", "--releases", releases.toString()))
        .matches(it -> it.code() == 1 && it.err().contains("no release 2031-01-01-r1"));
  }
}
