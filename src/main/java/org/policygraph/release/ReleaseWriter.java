package org.policygraph.release;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.journal.Revision;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * Writes the files of a release to an empty folder.
 *
 * @param publisher who is named as its author and publisher
 * @param software name and version of the program
 */
record ReleaseWriter(Path into, String publisher, String software, Disk disk) {
  private static final Template ENTITIES = Template.beside(ReleaseWriter.class, "entities.rq");
  private static final Template ONTOLOGY =
      Template.beside(ReleaseWriter.class, "ontology-version.rq");

  /**
   * Writes all files of a release of one state.
   *
   * @param journalEntry the id of the revision's entry in the journal
   */
  Release write(
      Snapshot snapshot, Revision revision, String journalEntry, LocalDate day, Instant at)
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
            at,
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
}
