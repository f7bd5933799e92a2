package org.policygraph.derivation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What conclusions are kept by, in the order in which they are drawn. */
public enum FocusKind {
  /**
   * The registries together: one focus, which sees nothing but them, the ontology, and when
   * agencies whose end is only a guess were named last ({@link Namings}).
   */
  REGISTRY,
  /** A document: sees its named graph, the registries and what follows from these. */
  DOCUMENT,
  /** An indicator: sees its figures in all documents, and what they belong to. */
  INDICATOR,
  /** A document as the later one: sees its measures and those of earlier ones they may continue. */
  CONTINUATION,
  /**
   * A document once all else is concluded: sees its graphs, what was concluded of its figures and
   * measures beside those of others, and whether the documents that it cites are in the graph.
   */
  AUDIT,
  /**
   * A document with the texts that are mounted, which no graph holds: nothing is kept of it, and
   * its rule is run when it is asked for ({@link BrokenEvidenceRule}).
   */
  TEXT;

  /** As rule files and named graphs write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<FocusKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
