package org.policygraph.release;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policygraph.fingerprint.Sha256;

/** The file of checksums, as {@code sha256sum -c} reads it. */
final class Checksums {
  private Checksums() {}

  /**
   * @param manifest the bytes of its file
   */
  static String of(Release release, byte[] manifest) {
    return Stream.concat(
            release.files().stream().map(file -> line(file.sha256(), file.name())),
            Stream.of(line(Sha256.of(manifest), Release.MANIFEST)))
        .collect(Collectors.joining());
  }

  private static String line(String hash, String name) {
    return hash + "  " + name + "\n";
  }
}
