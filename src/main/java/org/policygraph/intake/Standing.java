package org.policygraph.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations.ReviewStatus;
import org.policygraph.vocabulary.Pg;

/**
 * What is known of a document's statements, stated or rejected, against a new text: which place
 * each of them has there, and so what a newly drafted one has to do with them.
 *
 * <p>A place is held by one of several that are {@linkplain Likeness#same the same} there: by the
 * one whose place is {@linkplain EvidenceMoves.Certainty surest}; of equally sure ones by that
 * which was rejected, then by that which was decided on, then by the first in its text. What was
 * rejected in one text comes last where the same was accepted in another one later. The others have
 * no place in this text. Statements that stood at one place already share it.
 */
final class Standing {
  private final Likeness likeness;
  private final DraftHistory history;
  private final EvidenceMoves stated;
  private final EvidenceMoves rejected;
  private final List<Likeness.Placed> statedPlaces = new ArrayList<>();
  private final List<Likeness.Placed> rejectedPlaces = new ArrayList<>();

  /** One that would stand at a place. */
  private record Claim(
      Likeness.Placed placed,
      EvidenceMoves.Certainty certainty,
      boolean rejection,
      @Nullable ReviewStatus status,
      long decision,
      List<Spans.Piece> stood,
      List<Value.Iri> measure) {

    Value.Iri statement() {
      return placed.statement();
    }

    boolean rejected() {
      return rejection || status == ReviewStatus.REJECTED;
    }

    boolean decided() {
      return status != null && status != ReviewStatus.DRAFTED;
    }

    private Value.Iri version() {
      return stood.get(0).version();
    }

    /** Whether it was rejected, and what it says was accepted in another text afterwards. */
    boolean revokedBy(Claim other) {
      return rejected()
          && other.decided()
          && !other.rejected()
          && !version().equals(other.version())
          && decision < other.decision
          && !goesWith(other);
    }

    /** Whether it stood at one place with another, or says of whom another does not speak. */
    boolean goesWith(Claim other) {
      return statement().equals(other.statement())
          || !measure.equals(other.measure)
          || stood.stream().anyMatch(it -> other.stood.stream().anyMatch(it::overlaps));
    }
  }

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::certainty)
          .thenComparing(it -> !it.rejection)
          .thenComparing(it -> !it.decided())
          .thenComparing(it -> it.stood.get(0).start())
          .thenComparing(it -> it.statement().text());

  /**
   * @param history of the drafts
   * @param stated of what was drafted or published
   * @param rejected of what was rejected at last, whether it is among that or not
   */
  Standing(Likeness likeness, DraftHistory history, EvidenceMoves stated, EvidenceMoves rejected) {
    this.likeness = likeness;
    this.history = history;
    List<Claim> all = new ArrayList<>(claims(stated, false));
    all.addAll(claims(rejected, true));
    all.sort(ORDER);
    List<Claim> claims = new ArrayList<>();
    List<Claim> revoked = new ArrayList<>();
    for (Claim claim : all) {
      boolean last =
          all.stream()
              .anyMatch(it -> claim.revokedBy(it) && likeness.same(claim.placed, it.placed));
      (last ? revoked : claims).add(claim);
    }
    claims.addAll(revoked);
    Map<Value.Iri, Value.Iri> ofStated = new LinkedHashMap<>();
    Map<Value.Iri, Value.Iri> ofRejected = new LinkedHashMap<>();
    List<Claim> held = new ArrayList<>();
    for (Claim claim : claims) {
      Optional<Claim> holder =
          held.stream()
              .filter(it -> likeness.same(it.placed, claim.placed) && !it.goesWith(claim))
              .findFirst();
      if (holder.isPresent()) {
        (claim.rejection ? ofRejected : ofStated).put(claim.statement(), holder.get().statement());
      } else {
        held.add(claim);
        (claim.rejection ? rejectedPlaces : statedPlaces).add(claim.placed);
      }
    }
    this.stated = stated.yielding(ofStated);
    this.rejected = rejected.yielding(ofRejected);
  }

  private List<Claim> claims(EvidenceMoves moves, boolean rejection) {
    DocumentFacts facts = moves.facts();
    List<Claim> claims = new ArrayList<>();
    for (Value.Iri statement : facts.statements()) {
      EvidenceMoves.Moved main = moves.of(statement, Pg.evidence);
      if (main.places() == 1) {
        likeness
            .place(facts, statement, main.pieces())
            .ifPresent(
                it ->
                    claims.add(
                        new Claim(
                            it,
                            moves.certainty(statement),
                            rejection,
                            facts.status(statement).orElse(null),
                            history.decided(statement),
                            Spans.of(facts, statement, Pg.evidence),
                            facts.links(statement, Pg.measure))));
      }
    }
    return claims;
  }

  /** Where the evidence of what was drafted or published stands. */
  EvidenceMoves stated() {
    return stated;
  }

  /** Where the evidence of what was rejected stands. */
  EvidenceMoves rejected() {
    return rejected;
  }

  /** The statement that a newly drafted one says once more, more or less exactly. */
  Optional<Value.Iri> statedAs(DocumentFacts read, Value.Iri statement) {
    return same(read, statement, stated.facts(), statedPlaces);
  }

  /** The rejected statement that a newly drafted one is. */
  Optional<Value.Iri> rejectedAs(DocumentFacts read, Value.Iri statement) {
    return same(read, statement, rejected.facts(), rejectedPlaces);
  }

  private Optional<Value.Iri> same(
      DocumentFacts read, Value.Iri statement, DocumentFacts known, List<Likeness.Placed> places) {
    return likeness
        .place(read, statement, Spans.of(read, statement, Pg.evidence))
        .flatMap(
            it ->
                places.stream()
                    .filter(that -> likeness.same(it, that))
                    .filter(that -> sameMeasure(read, statement, known, that.statement()))
                    .findFirst())
        .map(Likeness.Placed::statement);
  }

  /**
   * Whether a newly drafted responsibility is for the measure that a known one is for, or was until
   * somebody corrected it; true of anything else.
   */
  boolean sameMeasure(
      DocumentFacts read, Value.Iri statement, DocumentFacts known, Value.Iri other) {
    List<Value.Iri> measures = new ArrayList<>(known.links(other, Pg.measure));
    List<Value.Iri> now = read.links(statement, Pg.measure);
    if (measures.isEmpty() || now.isEmpty()) {
      return true;
    }
    measures.addAll(history.formerMeasures(other));
    return now.stream()
        .map(it -> stated.facts().has(it) ? it : statedAs(read, it).orElse(it))
        .anyMatch(measures::contains);
  }
}
