package org.policygraph.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there are audit packs of. */
public enum AuditKind {
  MEASURE,
  TARGET,
  INDICATOR;

  /** As IDs, addresses and commands write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AuditKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** All of them in words, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(AuditKind::word).collect(Collectors.joining(", "));
  }
}
