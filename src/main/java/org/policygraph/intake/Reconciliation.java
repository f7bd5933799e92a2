package org.policygraph.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.policygraph.source.SourceText;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/**
 * A new reading of a document and what was stated of it before, as one graph. What a person decided
 * stays as it was decided, and only its evidence moves. What is read anew of a place that is spoken
 * of already is not stated besides. What is stated of words that the text has no more, or has more
 * than once and nothing tells apart, stays and is told.
 */
final class Reconciliation {
  private final Iris iris;
  private final String key;
  private final TextVersions versions;
  private final DocumentFacts before;
  private final DocumentFacts result;
  private final Recognition recognition;
  private final Rejections rejections;
  private final Keeping keeping;

  /**
   * @param before what was drafted or published; with evidence, statements and all
   * @param rejected statements that were rejected at last, whether they are in it or not, with
   *     names of text versions that are {@link TextVersions#settled settled}
   * @param fresh what was read now from the text
   */
  Reconciliation(
      Iris iris,
      String key,
      SourceText text,
      DocumentFacts before,
      DocumentFacts rejected,
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
    EvidenceMoves moves = new EvidenceMoves(this.before, text, current, last, relocation);
    EvidenceMoves ofRejected = new EvidenceMoves(gone, text, current, last, relocation);
    this.recognition =
        new Recognition(iris, key, text, this.before, gone, result, moves, ofRejected);
    this.rejections = new Rejections(iris, text, this.before, gone, result, ofRejected);
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
    for (Value.Iri statement : before.statements()) {
      if (!result.has(statement)) {
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
