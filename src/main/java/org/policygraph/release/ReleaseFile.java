package org.policygraph.release;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file of a release.
 *
 * @param name plain: no path leads out of the release's folder by it
 * @param mediaType as it is served
 * @param sha256 in lower-case hexadecimal
 */
public record ReleaseFile(String name, String mediaType, long bytes, String sha256) {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)*");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public ReleaseFile {
    Objects.requireNonNull(mediaType);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of a file of a release: " + name);
    }
    if (bytes < 0 || !HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "no size and SHA-256 of " + name + ": " + bytes + ", " + sha256);
    }
  }
}
