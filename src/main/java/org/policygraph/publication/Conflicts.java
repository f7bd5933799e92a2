package org.policygraph.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policygraph.intake.DraftLog;
import org.policygraph.intake.Drafts;
import org.policygraph.journal.Journal;
import org.policygraph.journal.Revision;
import org.policygraph.store.Changes;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/** What came between the revision that an editor knew and the decision. */
final class Conflicts {
  private final Journal journal;
  private final Drafts drafts;
  private final Iris iris;

  Conflicts(Journal journal, Drafts drafts, Iris iris) {
    this.journal = journal;
    this.drafts = drafts;
    this.iris = iris;
  }

  /**
   * @param publication whether it published or withdrew, and not only touched a draft
   */
  private record Between(long number, Instant at, String by, String what, boolean publication) {}

  /**
   * @throws Refused where the document or its draft was touched after the revision
   */
  void ofDocument(String key, long expected) {
    known(expected);
    refuse("document/" + key, expected, between(key, expected, it -> true, null));
  }

  /**
   * For what is so already. Who decided on a state that was made so by the very next thing that was
   * done asks for it twice; whatever else came between was not seen.
   *
   * @throws Refused where the document was not there at the revision, or its draft was touched or
   *     more than one publication made after it
   */
  void ofRepetition(String key, long expected) {
    known(expected);
    List<Between> between = between(key, expected, it -> true, null);
    boolean repeated = between.size() == 1 && between.get(0).publication && wasThere(key, expected);
    if (!repeated) {
      refuse("document/" + key, expected, between);
    }
  }

  private boolean wasThere(String key, long expected) {
    return log(key).stream().anyMatch(it -> it.number() <= expected)
        || publications(key, 0).stream().anyMatch(it -> it.number() <= expected);
  }

  /**
   * For a statement that is not there yet: what others decide on other statements does not matter.
   *
   * @throws Refused where the document was read anew, published or withdrawn after the revision
   */
  void ofAddition(String key, long expected) {
    known(expected);
    refuse("document/" + key, expected, between(key, expected, it -> it.about() == null, null));
  }

  /**
   * @throws Refused where the statement was touched after the revision
   */
  void ofStatement(String key, Value.Iri statement, long expected) {
    known(expected);
    refuse(
        iris.id(statement.text()).orElse(statement.text()),
        expected,
        between(
            key,
            expected,
            // A new reading may have changed every statement.
            it -> it.about() == null || statement.equals(it.about()),
            statement));
  }

  /** Whoever names a revision that is not yet made has decided on nothing that he saw. */
  private void known(long expected) {
    long latest =
        Math.max(
            journal.head().map(Revision::number).orElse(0L),
            drafts.everMade() ? drafts.last() : 0L);
    if (expected < 0 || expected > latest) {
      throw Refused.of(
          Refused.Reason.INVALID,
          "expectedRevision: there is no revision " + expected + "; the latest is " + latest,
          Map.of("revision", latest));
    }
  }

  private List<Between> between(
      String key, long expected, Predicate<DraftLog.Entry> which, Value.@Nullable Iri statement) {
    List<Between> between = new ArrayList<>();
    for (DraftLog.Entry entry : log(key)) {
      if (entry.number() > expected && entry.act() != DraftLog.Act.PUBLISHED && which.test(entry)) {
        between.add(
            new Between(
                entry.number(),
                entry.at(),
                entry.by(),
                entry.act() + what(entry.about(), key),
                false));
      }
    }
    for (Revision revision : publications(key, expected)) {
      if (statement == null || touches(revision, key, statement)) {
        between.add(
            new Between(
                revision.number(),
                revision.at(),
                revision.by(),
                "published or withdrew document/" + key,
                true));
      }
    }
    return between;
  }

  /** The last number that anything done to the draft of a document has; 0 where there is none. */
  long lastOfDraft(String key) {
    return log(key).stream().mapToLong(DraftLog.Entry::number).max().orElse(0);
  }

  private List<DraftLog.Entry> log(String key) {
    return drafts.read(snapshot -> DraftLog.of(snapshot, iris, key));
  }

  private String what(Value.@Nullable Iri about, String key) {
    return " " + (about == null ? "document/" + key : iris.id(about.text()).orElse(about.text()));
  }

  /** Publications that changed the document's graph after a number. */
  private List<Revision> publications(String key, long after) {
    Value.Iri document = new Value.Iri(iris.entity("document", key));
    return journal.newest(null, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
        .takeWhile(it -> it.number() > after)
        .filter(
            it ->
                document.equals(it.document())
                    || (it.document() == null
                        && journal.changes(it.number()).graphs().contains(graph(key))))
        .toList();
  }

  private boolean touches(Revision revision, String key, Value.Iri statement) {
    Changes changes = journal.changes(revision.number());
    return of(changes.added().get(graph(key)), statement)
        || of(changes.removed().get(graph(key)), statement);
  }

  private static boolean of(@Nullable Set<Fact> facts, Value.Iri statement) {
    return facts != null && facts.stream().anyMatch(it -> it.subject().equals(statement));
  }

  private Value.Iri graph(String key) {
    return new Value.Iri(iris.documentGraph(key));
  }

  private static void refuse(String what, long expected, List<Between> between) {
    Optional<Between> last = between.stream().max(Comparator.comparingLong(Between::number));
    if (last.isPresent()) {
      Between it = last.get();
      throw Refused.of(
          Refused.Reason.CONFLICT,
          what
              + " was changed after revision "
              + expected
              + ": revision "
              + it.number
              + " by "
              + it.by
              + " at "
              + it.at
              + " ("
              + it.what
              + "); read it again and decide on that",
          Map.of(
              "revision", it.number,
              "by", it.by,
              "at", it.at.toString(),
              "what", it.what));
    }
  }
}
