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
  private final SourceText text;
  private final DocumentFacts before;
  private final DocumentFacts rejected;
  private final DocumentFacts result;
  private final Recognition recognition;
  private final Keeping keeping;

  /**
   * @param before what was drafted or published; with evidence, statements and all
   * @param rejected statements that were rejected and are in it no more
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
    this.text = text;
    this.before = before;
    this.rejected = rejected;
    this.result = new DocumentFacts(fresh.facts());
    EvidenceMoves moves = new EvidenceMoves(before, new Relocation(text, Keeping.places(before)));
    this.recognition = new Recognition(iris, key, text, before, rejected, result, moves);
    this.keeping = new Keeping(iris, key, text, before, result, moves);
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
    new Rejections(iris, text, before, rejected, result).run();
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
    return new Outcome(result, keeping.look());
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
