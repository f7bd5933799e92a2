package org.policygraph.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.policygraph.source.SourceText;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;

/**
 * Puts statements of before into what was read anew, as they were; only their evidence moves with
 * its words. What cannot be placed keeps the words it had, and a person is told.
 */
final class Keeping {
  private final Iris iris;
  private final Value.Iri current;
  private final SourceText text;
  private final DocumentFacts before;
  private final DocumentFacts result;
  private final EvidenceMoves moves;
  private final OwnParts parts;
  private final List<Value.Iri> sections;
  private final List<Look> look = new ArrayList<>();

  /**
   * @param current the version of the text that is read now
   * @param result what was read now, which is added to
   */
  Keeping(
      Iris iris,
      Value.Iri current,
      SourceText text,
      DocumentFacts before,
      DocumentFacts result,
      EvidenceMoves moves) {
    this.iris = iris;
    this.current = current;
    this.text = text;
    this.before = before;
    this.result = result;
    this.moves = moves;
    this.parts = new OwnParts(iris, result);
    this.sections =
        result.facts().stream()
            .filter(it -> it.predicate().text().equals(Pg.depth))
            .map(Fact::subject)
            .toList();
  }

  /** What a person has to look at. */
  List<Look> look() {
    return List.copyOf(look);
  }

  /**
   * Puts the statement of before into the graph.
   *
   * @param read what the new reading says of it; empty where it does not find it
   */
  void keep(Value.Iri statement, Set<Fact> read) {
    EvidenceMoves.Moved main = moves.of(statement, Pg.evidence);
    boolean rejectedBefore =
        before.status(statement).filter(ReviewStatus.REJECTED::equals).isPresent();
    if (read.isEmpty() && main.places() != 1 && rejectedBefore) {
      // The text does not say it, nor does anybody: the log alone remembers.
      return;
    }
    if (!read.isEmpty()) {
      parts.drop(statement);
    }
    for (Value.Iri node : before.withParts(statement)) {
      if (!isSelector(node)) {
        before.of(node).forEach(result::add);
      }
    }
    result.set(statement, Pg.evidence);
    result.set(statement, Pg.supportingEvidence);
    if (main.places() == 1) {
      state(statement, Pg.evidence, main.pieces());
    } else if (!read.isEmpty()) {
      links(statement, Pg.evidence, read);
    } else {
      state(statement, Pg.evidence, main.pieces());
      tell(statement, Pg.evidence, "the words of ", main);
    }
    EvidenceMoves.Moved support = moves.of(statement, Pg.supportingEvidence);
    if (support.places() == 1 || support.pieces().isEmpty() || read.isEmpty()) {
      state(statement, Pg.supportingEvidence, support.pieces());
    } else {
      links(statement, Pg.supportingEvidence, read);
    }
    boolean unsupported = support.places() != 1 && !support.pieces().isEmpty();
    if (read.isEmpty() && unsupported && main.places() == 1) {
      tell(statement, Pg.supportingEvidence, "all that supports ", support);
    }
    place(statement, read, main);
  }

  private boolean isSelector(Value.Iri node) {
    return node.text().startsWith(iris.ids() + "evidence/");
  }

  private void place(Value.Iri statement, Set<Fact> read, EvidenceMoves.Moved main) {
    if (!read.isEmpty()) {
      for (String property : List.of(Pg.section, Pg.order, Pg.coversStart, Pg.coversEnd)) {
        result.set(statement, property, objects(read, property));
      }
      return;
    }
    if (main.places() != 1) {
      // What it covers is told in characters of a text that is not read any more.
      result.set(statement, Pg.coversStart);
      result.set(statement, Pg.coversEnd);
    }
    result
        .links(statement, Pg.section)
        .forEach(
            it -> {
              if (!result.has(it)) {
                result.set(statement, Pg.section);
              }
            });
    if (main.places() == 1 && main.shift() != 0) {
      result.set(statement, Pg.order, Value.Literal.integer(main.pieces().get(0).start()));
      moveCover(statement);
    }
    if (main.places() == 1
        && (main.shift() != 0 || result.links(statement, Pg.section).isEmpty())) {
      section(statement, main.pieces().get(0).start());
    }
  }

  private void moveCover(Value.Iri statement) {
    int start = number(statement, Pg.coversStart);
    int end = number(statement, Pg.coversEnd);
    OptionalInt shift = moves.shift(statement, start, end);
    result.set(statement, Pg.coversStart);
    result.set(statement, Pg.coversEnd);
    if (start >= 0 && end > start && shift.isPresent()) {
      int by = shift.getAsInt();
      result.set(statement, Pg.coversStart, Value.Literal.integer(start + by));
      result.set(statement, Pg.coversEnd, Value.Literal.integer(end + by));
    }
  }

  /** The innermost section that holds a place. */
  private void section(Value.Iri statement, int at) {
    Value.Iri innermost = null;
    int depth = 0;
    for (Value.Iri section : sections) {
      if (number(section, Pg.start) <= at
          && at < number(section, Pg.end)
          && number(section, Pg.depth) > depth) {
        innermost = section;
        depth = number(section, Pg.depth);
      }
    }
    if (innermost != null) {
      result.set(statement, Pg.section, innermost);
    }
  }

  private int number(Value.Iri node, String property) {
    return result.first(node, property).map(it -> Integer.parseInt(it.text())).orElse(-1);
  }

  private static Value[] objects(Set<Fact> facts, String property) {
    return facts.stream()
        .filter(it -> it.predicate().text().equals(property))
        .map(Fact::object)
        .toArray(Value[]::new);
  }

  private void links(Value.Iri statement, String property, Set<Fact> read) {
    result.set(statement, property, objects(read, property));
  }

  private void state(Value.Iri statement, String property, List<Spans.Piece> pieces) {
    for (Spans.Piece piece : pieces) {
      boolean told = !piece.version().equals(current) || piece.standsAsToldIn(text);
      EvidenceFacts evidence = EvidenceFacts.of(iris, told ? piece : piece.alone());
      if (!result.has(evidence.iri())) {
        evidence.facts().forEach(result::add);
      }
      result.add(new Fact(statement, new Value.Iri(property), evidence.iri()));
    }
  }

  /** How a person is told of a statement. */
  static String name(Iris iris, DocumentFacts facts, Value.Iri statement) {
    String label =
        facts.all(statement, Rdfs.label).stream().map(Value::text).sorted().findFirst().orElse("");
    return iris.id(statement.text()).orElse(statement.text()) + " (" + label + ")";
  }

  /** Tells that a statement that was not rejected is not in what was read anew, nor kept. */
  void leaveOut(Value.Iri statement) {
    if (before.isRejected(statement)) {
      return;
    }
    String message =
        name(iris, before, statement)
            + ", which nobody has decided on, is not in the new reading: this draft leaves it out,"
            + " and publishing it takes it away";
    look.add(new Look(Look.STATEMENTS, message, null, List.of()));
  }

  private void tell(Value.Iri statement, String property, String words, EvidenceMoves.Moved moved) {
    String what = name(iris, before, statement);
    String message;
    if (moved.holder() != null) {
      message =
          "one place of the new text has "
              + words
              + what
              + ", and "
              + iris.id(moved.holder().text()).orElse(moved.holder().text())
              + " stands there: it stays with the text that it stood in";
    } else if (moved.places() == 0) {
      message = "the new text has " + words + what + " no more";
    } else {
      message = "the new text has " + words + what + " " + moved.places() + " times";
    }
    Set<Value.Iri> evidence = new HashSet<>(result.links(statement, property));
    look.add(new Look(Look.STATEMENTS, message, null, List.copyOf(evidence)));
  }
}
