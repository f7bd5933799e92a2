package org.policygraph.release;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.journal.Journal;
import org.policygraph.journal.Revision;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * Makes releases: whole or not at all. What is written has no name of a release until all of it is
 * on the disk. One process at a time makes releases in a folder.
 */
public final class ReleaseMaker {
  /** How the name of a folder begins that is no release yet, or never came to be one. */
  static final String UNFINISHED = ".unfinished-";

  private static final Template ENTITIES = Template.beside(ReleaseMaker.class, "entities.rq");
  private static final Template ONTOLOGY =
      Template.beside(ReleaseMaker.class, "ontology-version.rq");

  private final Path folder;
  private final Clock clock;
  private final String software;
  private final Disk disk;

  /**
   * @param folder need not be there yet
   * @param clock whose zone decides which day it is
   * @param software name and version of the program
   */
  public ReleaseMaker(Path folder, Clock clock, String software) {
    this(folder, clock, software, new Disk());
  }

  ReleaseMaker(Path folder, Clock clock, String software, Disk disk) {
    this.folder = folder;
    this.clock = clock;
    this.software = software;
    this.disk = disk;
  }

  /**
   * Releases what a store holds. The same state gives the same dump, byte by byte.
   *
   * @param journal of this store
   * @param date the day to cite it by; null for today
   * @param publisher who is named as its author and publisher
   * @throws ReleaseRefused where nothing was published yet, the day has a release, or the graph was
   *     not like this on that day
   * @throws UncheckedIOException where it cannot be written; then there is no new release
   */
  public Release make(
      GraphStore store, Journal journal, @Nullable LocalDate date, String publisher) {
    if (publisher.isBlank()
        || publisher.length() > 200
        || publisher.chars().anyMatch(Character::isISOControl)) {
      throw new ReleaseRefused(
          "a publisher's name has 1 to 200 characters on one line: '" + publisher + "'");
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate day = date == null ? today : date;
    return store.read(
        snapshot -> {
          Revision revision = checked(journal.find(snapshot.revision()), day, today);
          Path unfinished = folder.resolve(UNFINISHED + Release.name(day, revision.number()));
          Path named = folder.resolve(Release.name(day, revision.number()));
          try {
            Files.createDirectories(folder);
            dropUnfinished();
            String entry = journal.id(revision.number()).orElseThrow();
            Release release =
                write(snapshot, revision, entry, day, publisher, Files.createDirectory(unfinished));
            disk.forceFolder(unfinished);
            disk.rename(unfinished, named);
            disk.forceFolder(folder);
            return release;
          } catch (IOException e) {
            UncheckedIOException failure =
                new UncheckedIOException(
                    "no release was made: cannot write to " + folder + ": " + e, e);
            takeBack(named, unfinished, failure);
            throw failure;
          } catch (RuntimeException | Error e) {
            takeBack(named, unfinished, e);
            throw e;
          }
        });
  }

  /** The name was free before, so what has it now is what failed. */
  private static void takeBack(Path named, Path unfinished, Throwable why) {
    try {
      if (Files.isDirectory(named)) {
        Files.move(named, unfinished, StandardCopyOption.ATOMIC_MOVE);
      }
      delete(unfinished);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private Revision checked(Optional<Revision> published, LocalDate day, LocalDate today) {
    Revision revision =
        published.orElseThrow(
            () ->
                new ReleaseRefused(
                    "nothing was published yet that could be released: start the service once, or"
                        + " load data"));
    for (String other : Releases.names(folder)) {
      if (other.startsWith(day + "-r")) {
        throw new ReleaseRefused(
            "there is a release of "
                + day
                + ", "
                + other
                + " in "
                + folder
                + ": a release is never changed, and a day has one; name another day with --date");
      }
    }
    LocalDate since = LocalDate.ofInstant(revision.at(), clock.getZone());
    if (day.isBefore(since) || day.isAfter(today)) {
      throw new ReleaseRefused(
          "a release of "
              + day
              + " would say what nobody could read on that day: revision "
              + revision.number()
              + " was published on "
              + since
              + ", and today is "
              + today
              + "; an earlier state comes back with 'journal replay --until'");
    }
    return revision;
  }

  private Release write(
      Snapshot snapshot,
      Revision revision,
      String journalEntry,
      LocalDate day,
      String publisher,
      Path into)
      throws IOException {
    String name = Release.name(day, revision.number());
    Map<String, Long> graphs = new LinkedHashMap<>();
    MessageDigest content = Sha256.begin();
    List<ReleaseFile> files = new ArrayList<>();
    files.add(
        file(
            into.resolve(Release.dumpName(name)),
            "application/gzip",
            out -> graphs.putAll(dump(snapshot, content, out))));
    Release release =
        new Release(
            day,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            revision,
            journalEntry,
            publisher,
            software,
            ontology(snapshot),
            graphs,
            entities(snapshot),
            Sha256.hex(content.digest()),
            files);
    files.add(
        file(into.resolve(Release.LICENCE), "text/plain;charset=UTF-8", Licence.notice(release)));
    for (CitationStyle style : CitationStyle.values()) {
      // Read by people: in the file, the day of the release is the day it is cited on.
      files.add(
          file(into.resolve(style.file), style.mediaType, Citation.of(release, style, day) + "\n"));
    }
    Release whole = release.with(files);
    byte[] manifest = Manifest.write(whole);
    disk.write(into.resolve(Release.MANIFEST), out -> out.write(manifest));
    byte[] sums = Checksums.of(whole, manifest).getBytes(StandardCharsets.UTF_8);
    disk.write(into.resolve(Release.CHECKSUMS), out -> out.write(sums));
    return whole;
  }

  /** The head that gzip writes in Java has no time in it, which would make every dump differ. */
  private static Map<String, Long> dump(Snapshot snapshot, MessageDigest content, OutputStream out)
      throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
    Writer lines =
        new BufferedWriter(
            new OutputStreamWriter(
                new DigestOutputStream(packed, content), StandardCharsets.UTF_8));
    Map<String, Long> counts = Quads.write(snapshot, lines);
    lines.flush();
    packed.finish();
    return counts;
  }

  private ReleaseFile file(Path file, String mediaType, String text) throws IOException {
    return file(file, mediaType, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private ReleaseFile file(Path file, String mediaType, Disk.Content content) throws IOException {
    MessageDigest hash = Sha256.begin();
    disk.write(file, out -> content.writeTo(new DigestOutputStream(out, hash)));
    return new ReleaseFile(
        String.valueOf(file.getFileName()), mediaType, Files.size(file), Sha256.hex(hash.digest()));
  }

  private static Map<String, Long> entities(Snapshot snapshot) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Parameters ours = Parameters.of("namespace", Value.Literal.string(Pg.NS));
    for (Row row : snapshot.select(ENTITIES, ours)) {
      counts.put(
          row.iri("class").text().substring(Pg.NS.length()),
          Long.parseLong(row.get("entities").text()));
    }
    return counts;
  }

  private static @Nullable String ontology(Snapshot snapshot) {
    return snapshot
        .select(ONTOLOGY, Parameters.of("graph", new Value.Iri(Iris.DEFAULT.ontologyGraph())))
        .stream()
        .map(row -> row.get("version").text())
        .findFirst()
        .orElse(null);
  }

  private void dropUnfinished() throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.list(folder)) {
      left = all.filter(it -> String.valueOf(it.getFileName()).startsWith(UNFINISHED)).toList();
    }
    for (Path unfinished : left) {
      delete(unfinished);
    }
  }

  private static void delete(Path unfinished) throws IOException {
    if (Files.isDirectory(unfinished)) {
      try (Stream<Path> files = Files.list(unfinished)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(unfinished);
    }
  }
}
