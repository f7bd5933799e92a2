package org.policygraph.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Revision;
import org.policygraph.vocabulary.Iris;

/**
 * A release, as its manifest tells it.
 *
 * @param date the day that it is cited by, in Asia/Shanghai
 * @param at when it was made
 * @param revision the last publication that is in it
 * @param journalEntry id of that publication's entry in the journal: the hash of the entry and of
 *     all before it
 * @param publisher who is named as its author and publisher
 * @param software name and version of the program that made it
 * @param ontology version of the ontology in it; null where it has none
 * @param graphs how many triples each named graph has
 * @param entities how many entities of each class of ours there are, by the local name of the class
 * @param contentSha256 of the N-Quads before they are packed: it is the same on every machine
 * @param files the dump first, then licence and citations; neither the manifest nor the checksums
 */
public record Release(
    LocalDate date,
    Instant at,
    Revision revision,
    String journalEntry,
    String publisher,
    String software,
    @Nullable String ontology,
    Map<String, Long> graphs,
    Map<String, Long> entities,
    String contentSha256,
    List<ReleaseFile> files) {
  /** All there is to know of it. */
  public static final String MANIFEST = "manifest.json";

  /** Of all other files, as {@code sha256sum -c} reads them. */
  public static final String CHECKSUMS = "SHA256SUMS";

  public static final String LICENCE = "LICENCE.txt";

  private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-r([1-9]\\d{0,17})");

  public Release {
    Objects.requireNonNull(date);
    Objects.requireNonNull(at);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a release has a dump");
    }
    files = List.copyOf(files);
  }

  Release with(List<ReleaseFile> others) {
    return new Release(
        date,
        at,
        revision,
        journalEntry,
        publisher,
        software,
        ontology,
        graphs,
        entities,
        contentSha256,
        others);
  }

  /** Its key: the day and the revision, such as {@code 2026-11-26-r7}. */
  public String name() {
    return name(date, revision.number());
  }

  /** Number of the last publication that is in it. */
  public long number() {
    return revision.number();
  }

  static String name(LocalDate date, long revision) {
    return date + "-r" + revision;
  }

  /** Whether this may be the name of a release. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The number in a name of a release. */
  static long number(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no name of a release: " + name);
    }
    return Long.parseLong(parts.group(2));
  }

  /** By which it is cited, and which leads to it. */
  public String iri() {
    return Iris.DEFAULT.entity("release", name());
  }

  /** The whole graph as N-Quads, packed with gzip. */
  public ReleaseFile dump() {
    return files.get(0);
  }

  static String dumpName(String release) {
    return "policygraph-" + release + ".nq.gz";
  }

  /** How many triples there are in all graphs. */
  public long triples() {
    return graphs.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The file that holds this way of citing it; empty where it has none. */
  public Optional<ReleaseFile> citation(CitationStyle style) {
    return files.stream().filter(it -> it.name().equals(style.file)).findFirst();
  }
}
