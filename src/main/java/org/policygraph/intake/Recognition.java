package org.policygraph.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policygraph.fingerprint.Sha256;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/**
 * Which statements of a new reading are those that were known before: by their keys, and those that
 * people decided on by kind and quote too. Afterwards they have the keys of these, and what is
 * another statement has a key of its own.
 */
final class Recognition {
  private final Iris iris;
  private final String key;
  private final DocumentFacts before;
  private final DocumentFacts rejected;
  private final DocumentFacts result;
  private final EvidenceMoves moves;
  private final EvidenceMoves ofRejected;
  private final Standing standing;
  private final OwnParts parts;
  private final Set<Value.Iri> readAgain = new LinkedHashSet<>();

  /**
   * @param result what was read now, which is renamed
   */
  Recognition(Iris iris, String key, Standing standing, DocumentFacts result) {
    this.iris = iris;
    this.key = key;
    this.standing = standing;
    this.moves = standing.stated();
    this.ofRejected = standing.rejected();
    this.before = moves.facts();
    this.rejected = ofRejected.facts();
    this.result = result;
    this.parts = new OwnParts(iris, result);
  }

  void run() {
    knowAgain();
    tellApart();
    knowDuties();
    knowPlaces();
    stateOnce();
  }

  /** The statements of before that were read anew, more or less exactly. */
  Set<Value.Iri> readAgain() {
    return readAgain;
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
        if (result.has(statement) || !known.decided(statement)) {
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
          parts.rename(same.get(0), statement);
        }
      }
    }
  }

  /**
   * The same words at another place than those of a known statement are another statement; so are
   * those of one that was decided on, where nothing tells which place is its own: nobody has
   * decided on what stands there.
   */
  private void tellApart() {
    // Who answers for a measure is known by it.
    List<Value.Iri> read =
        result.statements().stream()
            .sorted(Comparator.comparing(it -> !result.links(it, Pg.measure).isEmpty()))
            .toList();
    read.forEach(this::tellApart);
  }

  private void tellApart(Value.Iri statement) {
    List<Spans.Piece> read = Spans.of(result, statement, Pg.evidence);
    DocumentFacts known = before.has(statement) ? before : rejected;
    if (read.isEmpty() || !known.has(statement)) {
      return;
    }
    if (isElsewhere(statement, read, known) || isForAnother(statement, known)) {
      String place = iris.key(statement.text()).orElseThrow() + "\n" + read.get(0).start();
      String type = iris.type(statement.text()).orElseThrow();
      String name = key + "-" + Sha256.of(place).substring(0, 10);
      parts.rename(statement, new Value.Iri(iris.entity(type, name)));
    }
  }

  private boolean isElsewhere(Value.Iri statement, List<Spans.Piece> read, DocumentFacts known) {
    EvidenceMoves.Moved main = (known == before ? moves : ofRejected).of(statement, Pg.evidence);
    List<Spans.Piece> stood = main.pieces();
    return main.holder() != null || main.places() == 1
        ? read.get(0).start() >= stood.get(stood.size() - 1).end()
            || read.get(read.size() - 1).end() <= stood.get(0).start()
        : !stood.isEmpty() && known.decided(statement) && !sameDuty(statement, known, statement);
  }

  /** A decision on who answers for one measure is none on who answers for another. */
  private boolean isForAnother(Value.Iri statement, DocumentFacts known) {
    return known.decided(statement) && !standing.sameMeasure(result, statement, known, statement);
  }

  /** Whether a responsibility that was read names the same for the same measure as a known one. */
  private boolean sameDuty(Value.Iri read, DocumentFacts known, Value.Iri other) {
    List<Value> duty = duty(result, read);
    return !duty.isEmpty()
        && duty.equals(duty(known, other))
        && standing.sameMeasure(result, read, known, other);
  }

  /** Whom a responsibility names, and as what; empty of anything else. */
  private static List<Value> duty(DocumentFacts facts, Value.Iri statement) {
    List<Value> duty = new ArrayList<>();
    if (facts.is(statement, Pg.Responsibility) && facts.first(statement, Pg.agency).isPresent()) {
      for (String property : List.of(Pg.agency, Pg.role)) {
        duty.addAll(facts.all(statement, property));
      }
    }
    return duty;
  }

  /**
   * Who answers for a measure is stated once, wherever it is said: where nothing tells the place of
   * such a statement that was decided on, the only one that says it has its key.
   */
  private void knowDuties() {
    for (DocumentFacts known : List.of(before, rejected)) {
      EvidenceMoves where = known == before ? moves : ofRejected;
      for (Value.Iri statement : known.statements()) {
        if (duty(known, statement).isEmpty()
            || result.has(statement)
            || !known.decided(statement)
            || where.of(statement, Pg.evidence).places() == 1) {
          continue;
        }
        List<Value.Iri> same =
            result.statements().stream()
                .filter(it -> !before.has(it) && !rejected.has(it))
                .filter(it -> sameDuty(it, known, statement))
                .toList();
        if (same.size() == 1) {
          parts.rename(same.get(0), statement);
        }
      }
    }
  }

  /**
   * What was rejected has its key again where it is read anew at its place, though others have its
   * words too.
   */
  private void knowPlaces() {
    for (Value.Iri statement : rejected.statements()) {
      EvidenceMoves.Moved main = ofRejected.of(statement, Pg.evidence);
      if (main.places() != 1 || before.has(statement) || result.has(statement)) {
        continue;
      }
      int start = main.pieces().get(0).start();
      String quote = Spans.words(main.pieces());
      List<Value.Iri> same =
          result.statements().stream()
              .filter(it -> !before.has(it) && !rejected.has(it))
              .filter(it -> iris.type(it.text()).equals(iris.type(statement.text())))
              .filter(it -> Spans.quote(result, it).equals(quote))
              .filter(it -> Spans.of(result, it, Pg.evidence).get(0).start() == start)
              .toList();
      if (same.size() == 1) {
        parts.rename(same.get(0), statement);
      }
    }
  }

  /** What is stated already, and read anew more or less exactly, is not stated besides. */
  private void stateOnce() {
    Map<Value.Iri, Value.Iri> same = new LinkedHashMap<>();
    for (Value.Iri statement : result.statements()) {
      if (!before.has(statement)) {
        standing.statedAs(result, statement).ifPresent(known -> same.put(statement, known));
      }
    }
    for (Fact fact : result.facts()) {
      if (fact.object() instanceof Value.Iri object && same.containsKey(object)) {
        result.add(new Fact(fact.subject(), fact.predicate(), same.get(object)));
      }
    }
    result.remove(same.keySet());
    readAgain.addAll(same.values());
    result.statements().stream().filter(before::has).forEach(readAgain::add);
  }
}
