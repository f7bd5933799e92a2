package org.policygraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * What was rejected stays so when the reader drafts it again: under its own key, or at the same
 * words under another, with a longer quote or another name. Who answers for a measure that is
 * rejected is rejected with it.
 */
final class Rejections {
  private final DocumentFacts before;
  private final DocumentFacts rejected;
  private final DocumentFacts result;
  private final Standing standing;
  private final EvidenceMoves moves;
  private final Iris iris;
  private final List<Look> look = new ArrayList<>();

  /**
   * @param result what was read now, under the keys of what is known again
   */
  Rejections(Iris iris, Standing standing, DocumentFacts result) {
    this.iris = iris;
    this.standing = standing;
    this.moves = standing.rejected();
    this.before = standing.stated().facts();
    this.rejected = moves.facts();
    this.result = result;
  }

  void run() {
    Map<Value.Iri, Value.Iri> again = new LinkedHashMap<>();
    List<Value.Iri> fresh = result.statements().stream().filter(it -> !before.has(it)).toList();
    for (Value.Iri statement : fresh) {
      if (result.links(statement, Pg.measure).isEmpty()) {
        same(statement).ifPresent(it -> again.put(statement, it));
      }
    }
    for (Value.Iri statement : fresh) {
      for (Value.Iri measure : result.links(statement, Pg.measure)) {
        Value.Iri known = again.getOrDefault(measure, measure);
        if (rejected.isStatement(known)) {
          again.put(statement, known);
        } else {
          same(statement).ifPresent(it -> again.put(statement, it));
        }
      }
    }
    again.forEach(this::reject);
    rejected.statements().stream().filter(it -> !result.has(it)).forEach(this::tell);
  }

  /** What a person has to look at: words that were rejected at a place that is not known again. */
  List<Look> look() {
    return List.copyOf(look);
  }

  private void tell(Value.Iri statement) {
    EvidenceMoves.Moved main = moves.of(statement, Pg.evidence);
    String words = Spans.words(main.pieces());
    List<Value.Iri> same =
        result.statements().stream()
            .filter(it -> iris.type(it.text()).equals(iris.type(statement.text())))
            .filter(it -> Spans.quote(result, it).equals(words))
            .filter(it -> !before.has(it) && !result.decided(it))
            .toList();
    if (main.places() == 1 || main.holder() != null || same.isEmpty()) {
      return;
    }
    String message =
        "the words of "
            + Keeping.name(iris, rejected, statement)
            + ", which was rejected, stand where nothing tells whether it stood there: nobody has"
            + " decided on what is drafted from them now";
    look.add(
        new Look(
            Look.STATEMENTS,
            message,
            null,
            same.stream()
                .flatMap(it -> result.links(it, Pg.evidence).stream())
                .distinct()
                .toList()));
  }

  /** The rejected statement that a new one is. */
  private Optional<Value.Iri> same(Value.Iri statement) {
    if (rejected.isStatement(statement)
        && standing.sameMeasure(result, statement, rejected, statement)) {
      return Optional.of(statement);
    }
    return standing.rejectedAs(result, statement);
  }

  private void reject(Value.Iri statement, Value.Iri known) {
    result.set(statement, Pg.reviewStatus, new Value.Iri(Enumerations.iri(ReviewStatus.REJECTED)));
    for (String property : List.of(Pg.reviewedBy, Pg.reviewedAt, Pg.reviewNote)) {
      result.set(statement, property, rejected.all(known, property).toArray(Value[]::new));
    }
  }
}
