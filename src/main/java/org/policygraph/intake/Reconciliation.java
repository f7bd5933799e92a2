package org.policygraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.policygraph.source.SourceText;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/**
 * A new reading of a document and what was stated of it before, as one graph. What a person decided
 * stays as it was decided, and only its evidence moves. What is read anew of a place that is spoken
 * of already is not stated besides. What a person decided of words that the text has no more, or
 * has more than once and nothing tells apart, stays and is told. What nobody decided on and the new
 * reading does not give is left out and told.
 */
final class Reconciliation {
  private final Iris iris;
  private final String key;
  private final TextVersions versions;
  private final DocumentFacts before;
  private final DocumentFacts result;
  private final EvidenceMoves moves;
  private final Recognition recognition;
  private final Rejections rejections;
  private final Keeping keeping;

  /**
   * @param before what was drafted or published; with evidence, statements and all
   * @param rejected statements that were rejected at last, whether they are in it or not, with
   *     names of text versions that are {@link TextVersions#settled settled}
   * @param history of its drafts
   * @param fresh what was read now from the text
   */
  Reconciliation(
      Iris iris,
      String key,
      SourceText text,
      DocumentFacts before,
      DocumentFacts rejected,
      DraftHistory history,
      DocumentFacts fresh) {
    this.iris = iris;
    this.key = key;
    this.versions = new TextVersions(iris, key);
    this.before = versions.reading(versions.settled(before, null), text.sha256());
    this.result = new DocumentFacts(fresh.facts());
    DocumentFacts gone = versions.reading(rejected, text.sha256());
    Value.Iri current = versions.current();
    String read = before.text(current, Pg.sha256);
    Value.Iri last = read == null || read.equals(text.sha256()) ? current : versions.earlier(read);
    Relocation relocation = new Relocation(text, places(last, this.before, gone));
    Standing standing =
        new Standing(
            new Likeness(iris, text),
            history,
            new EvidenceMoves(this.before, text, current, last, relocation),
            new EvidenceMoves(gone, text, current, last, relocation));
    this.recognition = new Recognition(iris, key, standing, result);
    this.rejections = new Rejections(iris, standing, result);
    this.moves = standing.stated();
    this.keeping = new Keeping(iris, current, text, this.before, result, moves);
  }

  /** What is known to stand in a version of the text, in its order. */
  private static List<Spans.Piece> places(Value.Iri version, DocumentFacts... known) {
    return Stream.of(known)
        .flatMap(it -> Spans.all(it).stream())
        .filter(it -> it.version().equals(version))
        .distinct()
        .sorted(Spans.ORDER)
        .toList();
  }

  /** The graph, and what a person has to look at because of it. */
  record Outcome(DocumentFacts facts, List<Look> look) {
    /** The same with more to look at. */
    Outcome and(List<Look> more) {
      return new Outcome(facts, Stream.concat(more.stream(), look.stream()).toList());
    }
  }

  Outcome run() {
    recognition.run();
    rejections.run();
    Set<Value.Iri> needed = needed();
    for (Value.Iri statement : before.statements()) {
      if (!result.has(statement) && !needed.contains(statement)) {
        keeping.leaveOut(statement);
      } else if (!result.has(statement)) {
        keeping.keep(statement, Set.of());
      } else if (before.decided(statement)) {
        keeping.keep(statement, result.of(statement));
      } else {
        name(statement);
      }
    }
    Particulars.carryOver(iris, new Value.Iri(iris.entity("document", key)), before, result);
    versions.describe(before, result);
    return new Outcome(
        result, Stream.concat(keeping.look().stream(), rejections.look().stream()).toList());
  }

  /**
   * What people decided on, what was read anew, and what these hang on. A rejection whose place is
   * not known needs nothing: the log alone remembers it.
   */
  private Set<Value.Iri> needed() {
    Set<Value.Iri> needed = new LinkedHashSet<>(recognition.readAgain());
    before.statements().stream().filter(this::isDecided).forEach(needed::add);
    List<Value.Iri> open = new ArrayList<>(needed);
    result.statements().forEach(it -> addLinked(result, it, needed, open));
    while (!open.isEmpty()) {
      addLinked(before, open.remove(open.size() - 1), needed, open);
    }
    return needed;
  }

  private boolean isDecided(Value.Iri statement) {
    return before.decided(statement)
        && (!before.status(statement).equals(Optional.of(ReviewStatus.REJECTED))
            || moves.of(statement, Pg.evidence).places() == 1);
  }

  private void addLinked(
      DocumentFacts facts, Value.Iri statement, Set<Value.Iri> needed, List<Value.Iri> open) {
    for (Fact fact : facts.of(statement)) {
      if (fact.object() instanceof Value.Iri other
          && before.isStatement(other)
          && needed.add(other)) {
        open.add(other);
      }
    }
  }

  /** A responsibility is named after its measure, which a person may have corrected. */
  private void name(Value.Iri statement) {
    List<Value> measure = result.all(statement, Pg.measure);
    if (!measure.isEmpty()
        && measure.equals(before.all(statement, Pg.measure))
        && before.decided((Value.Iri) measure.get(0))) {
      result.set(statement, Rdfs.label, before.all(statement, Rdfs.label).toArray(Value[]::new));
    }
  }
}
