package org.policygraph.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.policygraph.fingerprint.Sha256;
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
 * decided stays as it was decided, and only its evidence moves. What is read anew of a place that
 * is spoken of already is not stated besides. What is stated of words that the text has no more, or
 * has more than once and nothing tells apart, stays and is told.
 */
final class Reconciliation {
  private static final Set<ReviewStatus> DECIDED =
      Set.of(
          ReviewStatus.ACCEPTED,
          ReviewStatus.CORRECTED,
          ReviewStatus.ENTERED,
          ReviewStatus.REJECTED);

  /** How the name of evidence ends that the text does not have. */
  private static final String GONE = "-gone";

  private final Iris iris;
  private final String key;
  private final SourceText text;
  private final DocumentFacts before;
  private final DocumentFacts rejected;
  private final DocumentFacts result;
  private final Relocation relocation;
  private final Likeness likeness;
  private final List<Value.Iri> sections;
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
    // The places of what was gone before are those of a still earlier text.
    this.relocation =
        new Relocation(
            text,
            Spans.all(before).stream().filter(it -> !it.evidence().text().endsWith(GONE)).toList());
    this.likeness = new Likeness(iris, text);
    this.sections =
        result.facts().stream()
            .filter(it -> it.predicate().text().equals(Pg.depth))
            .map(Fact::subject)
            .toList();
  }

  /** The graph, and what a person has to look at because of it. */
  record Outcome(DocumentFacts facts, List<Look> look) {}

  Outcome run() {
    knowAgain();
    Map<Value.Iri, Likeness.Placed> standing = standing();
    tellApart(standing);
    stateOnce(standing.values());
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

  /** The statements of before whose words are found in the text, and where. */
  private Map<Value.Iri, Likeness.Placed> standing() {
    Map<Value.Iri, Likeness.Placed> standing = new LinkedHashMap<>();
    for (Value.Iri statement : before.statements()) {
      Moved main = moved(statement, Pg.evidence);
      if (main.places() == 1) {
        likeness
            .place(before, statement, main.pieces())
            .ifPresent(it -> standing.put(statement, it));
      }
    }
    return standing;
  }

  /** The same words at another place than those of a known statement are another statement. */
  private void tellApart(Map<Value.Iri, Likeness.Placed> standing) {
    for (Likeness.Placed known : standing.values()) {
      Value.Iri statement = known.statement();
      List<Spans.Piece> read = Spans.of(result, statement, Pg.evidence);
      if (!read.isEmpty()
          && (read.get(0).start() >= known.end()
              || read.get(read.size() - 1).end() <= known.start())) {
        String place = iris.key(statement.text()).orElseThrow() + "\n" + read.get(0).start();
        String type = iris.type(statement.text()).orElseThrow();
        String name = key + "-" + Sha256.of(place).substring(0, 10);
        rename(statement, new Value.Iri(iris.entity(type, name)));
      }
    }
  }

  /** What is stated already, and read anew more or less exactly, is not stated besides. */
  private void stateOnce(Collection<Likeness.Placed> standing) {
    Map<Value.Iri, Value.Iri> same = new LinkedHashMap<>();
    for (Value.Iri statement : result.statements()) {
      if (!before.has(statement)) {
        likeness
            .place(result, statement, Spans.of(result, statement, Pg.evidence))
            .flatMap(it -> standing.stream().filter(known -> likeness.same(it, known)).findFirst())
            .ifPresent(known -> same.put(statement, known.statement()));
      }
    }
    // Who answers for a measure that nobody has stated yet has not been stated either.
    same.keySet()
        .removeIf(
            it ->
                result.links(it, Pg.measure).stream()
                    .anyMatch(measure -> !before.has(measure) && !same.containsKey(measure)));
    for (Fact fact : result.facts()) {
      if (fact.object() instanceof Value.Iri object && same.containsKey(object)) {
        result.add(new Fact(fact.subject(), fact.predicate(), same.get(object)));
      }
    }
    result.remove(same.keySet());
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

  /** Names a statement anew, with the parts that are named after it. */
  private void rename(Value.Iri from, Value.Iri to) {
    List<Fact> all = result.facts();
    Map<Value, Value.Iri> names = new LinkedHashMap<>();
    String old = iris.key(from.text()).orElseThrow();
    for (Value.Iri part : result.withParts(from)) {
      if (isOf(part, old)) {
        String rest = iris.key(part.text()).orElseThrow().substring(old.length());
        String name = iris.key(to.text()).orElseThrow() + rest;
        names.put(part, new Value.Iri(iris.entity(iris.type(part.text()).orElseThrow(), name)));
      }
    }
    all.stream().map(Fact::subject).distinct().toList().forEach(result::drop);
    for (Fact fact : all) {
      result.add(
          new Fact(
              names.getOrDefault(fact.subject(), fact.subject()),
              fact.predicate(),
              names.containsKey(fact.object()) ? names.get(fact.object()) : fact.object()));
    }
  }

  private boolean isOf(Value.Iri node, String statement) {
    return iris.key(node.text())
        .filter(it -> it.equals(statement) || it.startsWith(statement + "-"))
        .isPresent();
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
    if (support.places() == 1 || support.pieces().isEmpty() || read.isEmpty()) {
      state(statement, Pg.supportingEvidence, support.pieces());
    } else {
      links(statement, Pg.supportingEvidence, read);
    }
    place(statement, read, main);
  }

  /** What the new reading says of a statement alone; others may have the rest of its parts too. */
  private void dropOwn(Value.Iri statement) {
    String own = iris.key(statement.text()).orElseThrow();
    for (Value.Iri node : result.withParts(statement)) {
      if (isOf(node, own)) {
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
    OptionalInt shift = relocation.shift(start, end);
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
      boolean stands = text.quoteMatches(piece.start(), piece.end(), piece.exact());
      String name = key + "-" + piece.start() + "-" + piece.end() + (stands ? "" : GONE);
      EvidenceFacts evidence =
          EvidenceFacts.of(
              iris, key, name, stands && !piece.standsAsToldIn(text) ? piece.alone() : piece);
      if (!result.has(evidence.iri())) {
        evidence.facts().forEach(result::add);
      }
      result.add(new Fact(statement, new Value.Iri(property), evidence.iri()));
    }
  }

  /**
   * Evidence in the new text.
   *
   * @param places 1 where it is sure where its words stand, else how many places they may have
   * @param pieces where they stand; where they stood, if that is not sure
   */
  private record Moved(int places, int shift, List<Spans.Piece> pieces) {}

  private Moved moved(Value.Iri statement, String property) {
    List<Spans.Piece> pieces = Spans.of(before, statement, property);
    if (pieces.isEmpty()) {
      return new Moved(0, 0, pieces);
    }
    if (property.equals(Pg.evidence)) {
      // The pieces of one span follow each other.
      int start = pieces.get(0).start();
      Relocation.Found found = relocation.find(Spans.words(pieces), start);
      if (found.place().isPresent()) {
        int shift = found.place().getAsInt() - start;
        return new Moved(1, shift, pieces.stream().map(it -> it.at(it.start() + shift)).toList());
      }
      return new Moved(found.count(), 0, pieces);
    }
    int lost = 0;
    List<Spans.Piece> moved = new ArrayList<>();
    for (Spans.Piece piece : pieces) {
      OptionalInt place = relocation.find(piece.exact(), piece.start()).place();
      moved.add(place.isPresent() ? piece.at(place.getAsInt()) : piece);
      lost += place.isPresent() ? 0 : 1;
    }
    return new Moved(lost == 0 ? 1 : 0, 0, moved);
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
