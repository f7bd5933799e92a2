package org.policygraph.linking;

import org.jspecify.annotations.Nullable;

/**
 * Where and when a document speaks: what its short names are read against.
 *
 * @param area the area it is of, {@code area/wuhan}; null where the document does not tell it or
 *     the registry has no such area: then 市科技局 and 各区 link to nothing
 * @param date its day, month or year; null where it is not known
 */
public record Setting(@Nullable String area, @Nullable Days date) {
  /** Nothing is known of the document. */
  public static final Setting UNKNOWN = new Setting(null, null);
}
