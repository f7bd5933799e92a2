package org.policygraph.linking;

import org.jspecify.annotations.Nullable;
import org.policygraph.fingerprint.Sha256;

/**
 * An entry that the registry lacks, for a person to complete: nothing in it is translated or
 * concluded.
 *
 * @param kind what it would be
 * @param key the key of the document that first has it, with a short hash of the label: the same
 *     each time the document is read, and plainly no name
 * @param label as written
 * @param area of an agency: the area that its name tells, else that of the text; null where neither
 *     is known
 * @param unit of an indicator
 * @param start where the text first has it, in code points
 */
public record Proposal(
    Kind kind,
    String key,
    String label,
    @Nullable String area,
    @Nullable String unit,
    int start,
    int end) {
  /** What may be proposed. */
  public enum Kind {
    AGENCY,
    INDICATOR
  }

  private static final int HASH = 8;

  static String key(String document, Kind kind, String form) {
    return document + "-" + Sha256.of(kind + " " + form).substring(0, HASH);
  }
}
