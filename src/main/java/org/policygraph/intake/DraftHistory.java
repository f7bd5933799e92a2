package org.policygraph.intake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/** What the log of a document's drafts tells of its statements. */
final class DraftHistory {
  private final Map<Value.Iri, Long> decided = new LinkedHashMap<>();
  private final Map<Value.Iri, Set<Value.Iri>> measures = new LinkedHashMap<>();

  /**
   * @param log in its order
   */
  DraftHistory(List<DraftLog.Entry> log) {
    for (DraftLog.Entry entry : log) {
      Value.Iri statement = entry.about();
      if (statement == null) {
        continue;
      }
      decided.put(statement, entry.number());
      if (entry.act() == DraftLog.Act.CORRECTED && entry.before() != null) {
        measures
            .computeIfAbsent(statement, it -> new LinkedHashSet<>())
            .addAll(DocumentFacts.read(entry.before()).links(statement, Pg.measure));
      }
    }
  }

  /** The number of the last decision on a statement; 0 where the log has none. */
  long decided(Value.Iri statement) {
    return decided.getOrDefault(statement, 0L);
  }

  /** The measures that a responsibility was said to be for until somebody corrected it. */
  Set<Value.Iri> formerMeasures(Value.Iri responsibility) {
    return measures.getOrDefault(responsibility, Set.of());
  }
}
