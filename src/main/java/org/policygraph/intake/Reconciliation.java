package org.policygraph.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policygraph.source.SourceText;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Rdfs;
import org.policygraph.vocabulary.Xsd;

/**
 * A new reading of a document and what was stated of it before, as one graph. Statements are known
 * again by their keys, and those that people decided on by kind and quote too. What a person
 * decided stays as it was decided, and only its evidence moves; what is stated of words that the
 * text has no more, or has more than once, stays and is told.
 */
final class Reconciliation {
  private static final Set<ReviewStatus> DECIDED =
      Set.of(
          ReviewStatus.ACCEPTED,
          ReviewStatus.CORRECTED,
          ReviewStatus.ENTERED,
          ReviewStatus.REJECTED);

  private final Iris iris;
  private final String key;
  private final SourceText text;
  private final DocumentFacts before;
  private final DocumentFacts rejected;
  private final DocumentFacts result;
  private final List<Look> look = new ArrayList<>();

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
  }

  /** The graph, and what a person has to look at because of it. */
  record Outcome(DocumentFacts facts, List<Look> look) {}

  Outcome run() {
    knowAgain();
    for (Value.Iri statement : rejected.statements()) {
      if (result.has(statement) && !before.has(statement)) {
        reject(statement);
      }
    }
    for (Value.Iri statement : before.statements()) {
      boolean found = result.has(statement);
      ReviewStatus status = before.status(statement).orElse(ReviewStatus.DRAFTED);
      if (found && DECIDED.contains(status)) {
        keep(statement, result.of(statement));
      } else if (!found) {
        keep(statement, Set.of());
      } else {
        name(statement);
      }
    }
    Particulars.carryOver(iris, new Value.Iri(iris.entity("document", key)), before, result);
    return new Outcome(result, look);
  }

  /**
   * A statement that is read anew has the key of the only one of its kind that has its words and
   * was decided on.
   */
  private void knowAgain() {
    Set<Value.Iri> fresh = new LinkedHashSet<>(result.statements());
    fresh.removeIf(it -> before.has(it) || rejected.has(it));
    for (DocumentFacts known : List.of(before, rejected)) {
      for (Value.Iri statement : known.statements()) {
        if (result.has(statement) || !decided(known, statement)) {
          continue;
        }
        String quote = Spans.quote(known, statement);
        List<Value.Iri> same =
            fresh.stream()
                .filter(it -> iris.type(it.text()).equals(iris.type(statement.text())))
                .filter(it -> Spans.quote(result, it).equals(quote))
                .toList();
        if (same.size() == 1) {
          fresh.remove(same.get(0));
          rename(same.get(0), statement);
        }
      }
    }
  }

  /** A responsibility is named after its measure, which a person may have corrected. */
  private void name(Value.Iri statement) {
    List<Value> measure = result.all(statement, Pg.measure);
    if (!measure.isEmpty()
        && measure.equals(before.all(statement, Pg.measure))
        && decided(before, (Value.Iri) measure.get(0))) {
      result.set(statement, Rdfs.label, before.all(statement, Rdfs.label).toArray(Value[]::new));
    }
  }

  private static boolean decided(DocumentFacts facts, Value.Iri statement) {
    return facts.status(statement).filter(DECIDED::contains).isPresent();
  }

  private void rename(Value.Iri from, Value.Iri to) {
    List<Fact> all = result.facts();
    all.stream().map(Fact::subject).distinct().toList().forEach(result::drop);
    for (Fact fact : all) {
      result.add(
          new Fact(
              fact.subject().equals(from) ? to : fact.subject(),
              fact.predicate(),
              fact.object().equals(from) ? to : fact.object()));
    }
  }

  /** The reader drafts it again, and it stays rejected. */
  private void reject(Value.Iri statement) {
    result.set(statement, Pg.reviewStatus, new Value.Iri(Enumerations.iri(ReviewStatus.REJECTED)));
    for (String property : List.of(Pg.reviewedBy, Pg.reviewedAt, Pg.reviewNote)) {
      result.set(statement, property, rejected.all(statement, property).toArray(Value[]::new));
    }
  }

  /**
   * Puts the statement of before into the graph.
   *
   * @param read what the new reading says of it; empty where it does not find it
   */
  private void keep(Value.Iri statement, Set<Fact> read) {
    Moved main = moved(statement, Pg.evidence);
    boolean rejectedBefore =
        before.status(statement).filter(ReviewStatus.REJECTED::equals).isPresent();
    if (read.isEmpty() && main.places() != 1 && rejectedBefore) {
      // The text does not say it, nor does anybody: the log alone remembers.
      return;
    }
    if (!read.isEmpty()) {
      dropOwn(statement);
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
      tell(statement, main);
    }
    Moved support = moved(statement, Pg.supportingEvidence);
    if (support.places() == 1) {
      state(statement, Pg.supportingEvidence, support.pieces());
    } else if (!read.isEmpty()) {
      links(statement, Pg.supportingEvidence, read);
    }
    place(statement, read, main);
  }

  /** What the new reading says of a statement; its evidence may be that of others too. */
  private void dropOwn(Value.Iri statement) {
    for (Value.Iri node : result.withParts(statement)) {
      if (!isSelector(node)) {
        result.drop(node);
      }
    }
  }

  private boolean isSelector(Value.Iri node) {
    return node.text().startsWith(iris.ids() + "evidence/");
  }

  private void place(Value.Iri statement, Set<Fact> read, Moved main) {
    if (!read.isEmpty()) {
      for (String property : List.of(Pg.section, Pg.order, Pg.coversStart, Pg.coversEnd)) {
        result.set(statement, property, objects(read, property));
      }
      return;
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
      result.set(statement, Pg.coversStart);
      result.set(statement, Pg.coversEnd);
      section(statement, main.pieces().get(0).start());
    }
  }

  /** The innermost section that holds a place. */
  private void section(Value.Iri statement, int at) {
    Value.Iri innermost = null;
    int depth = 0;
    for (Fact fact : result.facts()) {
      if (fact.predicate().text().equals(Pg.depth)
          && number(fact.subject(), Pg.start) <= at
          && at < number(fact.subject(), Pg.end)
          && number(fact.subject(), Pg.depth) > depth) {
        innermost = fact.subject();
        depth = number(innermost, Pg.depth);
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
      boolean stands = text.quoteMatches(piece.start(), piece.end(), piece.exact());
      String name = key + "-" + piece.start() + "-" + piece.end() + (stands ? "" : "-gone");
      EvidenceFacts evidence =
          EvidenceFacts.of(iris, key, name, piece.start(), piece.end(), piece.exact());
      evidence.facts().forEach(result::add);
      result.add(new Fact(statement, new Value.Iri(property), evidence.iri()));
    }
  }

  /**
   * Evidence in the new text.
   *
   * @param places how often its words stand there, 1 also where they stand where they stood
   * @param pieces where they stand; where they stood, unless that is one place
   */
  private record Moved(int places, int shift, List<Spans.Piece> pieces) {}

  private Moved moved(Value.Iri statement, String property) {
    List<Spans.Piece> pieces = Spans.of(before, statement, property);
    if (pieces.isEmpty()) {
      return new Moved(0, 0, pieces);
    }
    if (pieces.stream().allMatch(it -> text.quoteMatches(it.start(), it.end(), it.exact()))) {
      return new Moved(1, 0, pieces);
    }
    if (property.equals(Pg.evidence)) {
      // The pieces of one span follow each other.
      List<Integer> places = Spans.places(text, Spans.words(pieces));
      return places.size() == 1
          ? shifted(pieces, places.get(0) - pieces.get(0).start())
          : new Moved(places.size(), 0, pieces);
    }
    List<Spans.Piece> found = new ArrayList<>();
    for (Spans.Piece piece : pieces) {
      List<Integer> places = Spans.places(text, piece.exact());
      if (places.size() != 1) {
        return new Moved(places.size(), 0, pieces);
      }
      int start = places.get(0);
      found.add(
          new Spans.Piece(
              piece.evidence(), start, start + piece.end() - piece.start(), piece.exact()));
    }
    return new Moved(1, 1, found);
  }

  private static Moved shifted(List<Spans.Piece> pieces, int shift) {
    return new Moved(
        1,
        shift,
        pieces.stream()
            .map(
                it ->
                    new Spans.Piece(
                        it.evidence(), it.start() + shift, it.end() + shift, it.exact()))
            .toList());
  }

  private void tell(Value.Iri statement, Moved main) {
    String label =
        before.all(statement, Rdfs.label).stream().map(Value::text).sorted().findFirst().orElse("");
    String what = iris.id(statement.text()).orElse(statement.text()) + " (" + label + ")";
    String message =
        main.places() == 0
            ? "the new text has the words of " + what + " no more"
            : "the new text has the words of " + what + " " + main.places() + " times";
    Set<Value.Iri> evidence = new HashSet<>(result.links(statement, Pg.evidence));
    look.add(new Look(Look.STATEMENTS, message, null, List.copyOf(evidence)));
  }

  /** The statements of a log that were rejected at last, as they were before. */
  static DocumentFacts rejected(List<DraftLog.Entry> log) {
    Map<Value.Iri, DraftLog.Entry> last = new LinkedHashMap<>();
    for (DraftLog.Entry entry : log) {
      if (entry.about() != null) {
        last.put(entry.about(), entry);
      }
    }
    DocumentFacts all = new DocumentFacts(List.of());
    last.forEach(
        (statement, entry) -> {
          if (entry.act() == DraftLog.Act.REJECTED && entry.before() != null) {
            DocumentFacts.read(entry.before()).facts().forEach(all::add);
            all.set(
                statement, Pg.reviewStatus, new Value.Iri(Enumerations.iri(ReviewStatus.REJECTED)));
            all.set(statement, Pg.reviewedBy, Value.Literal.string(entry.by()));
            all.set(
                statement,
                Pg.reviewedAt,
                new Value.Literal(entry.at().toString(), Xsd.NS + "dateTime", null));
            if (entry.note() != null) {
              all.set(statement, Pg.reviewNote, Value.Literal.string(entry.note()));
            }
          }
        });
    return all;
  }
}
