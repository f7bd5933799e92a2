package org.policygraph.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.release.CitationStyle;
import org.policygraph.release.Licence;
import org.policygraph.release.Listed;
import org.policygraph.release.Release;
import org.policygraph.release.ReleaseFile;

/**
 * Releases as JSON, newest first.
 *
 * @param create where there is none, the command that makes one
 */
record ReleaseListing(List<Entry> releases, @Nullable String create) {
  /** What makes a release, on the directories of a service that is stopped. */
  static final String COMMAND = "java -jar target/policygraph.jar release create";

  /**
   * One release. Of one whose manifest cannot be read, only the name and the faults are known.
   *
   * @param faults of files that are missing or damaged: they are not served
   * @param links {@code self}, {@code download}, {@code manifest}, {@code checksums}, {@code
   *     licence}, and a citation in each style
   */
  record Entry(
      String name,
      boolean whole,
      List<String> faults,
      @Nullable String iri,
      @Nullable String date,
      @Nullable String at,
      @Nullable Long revision,
      @Nullable Long triples,
      @Nullable String sha256,
      @Nullable String licence,
      List<ReleaseFile> files,
      Map<String, String> links) {}

  /**
   * @param base the service's address, without a slash at its end
   */
  static ReleaseListing of(List<Listed> releases, String base) {
    List<Entry> entries = new ArrayList<>();
    releases.forEach(it -> entries.add(entry(it, base)));
    return new ReleaseListing(entries, entries.isEmpty() ? COMMAND : null);
  }

  static Entry entry(Listed listed, String base) {
    String self = base + "/releases/" + listed.name();
    Map<String, String> links = new LinkedHashMap<>(Map.of("self", self));
    Release release = listed.release();
    if (release == null) {
      return new Entry(
          listed.name(),
          false,
          listed.faults(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          links);
    }
    links.put("download", self + "/" + release.dump().name());
    links.put("manifest", self + "/" + Release.MANIFEST);
    links.put("checksums", self + "/" + Release.CHECKSUMS);
    links.put("licence", self + "/" + Release.LICENCE);
    for (CitationStyle style : CitationStyle.values()) {
      release
          .citation(style)
          .ifPresent(file -> links.put("citation-" + style, self + "/" + file.name()));
    }
    return new Entry(
        listed.name(),
        listed.whole(),
        listed.faults(),
        release.iri(),
        release.date().toString(),
        release.at().toString(),
        release.number(),
        release.triples(),
        release.dump().sha256(),
        Licence.IRI,
        release.files(),
        links);
  }
}
