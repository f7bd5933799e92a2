package org.policygraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceText;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/** Where the evidence of earlier statements stands in a new text. */
final class EvidenceMoves {
  private final DocumentFacts before;
  private final SourceText text;
  private final Value.Iri current;
  private final Value.Iri last;
  private final Relocation relocation;
  private final Map<Value.Iri, Value.Iri> yielded;

  /**
   * @param before the statements, in the names of the versions that {@code current} is one of
   * @param text that is read now
   * @param current its name
   * @param last the version that the relocation knows the places of
   */
  EvidenceMoves(
      DocumentFacts before,
      SourceText text,
      Value.Iri current,
      Value.Iri last,
      Relocation relocation) {
    this(before, text, current, last, relocation, Map.of());
  }

  private EvidenceMoves(
      DocumentFacts before,
      SourceText text,
      Value.Iri current,
      Value.Iri last,
      Relocation relocation,
      Map<Value.Iri, Value.Iri> yielded) {
    this.before = before;
    this.text = text;
    this.current = current;
    this.last = last;
    this.relocation = relocation;
    this.yielded = yielded;
  }

  /**
   * The same where some statements have no place, since another one holds it.
   *
   * @param holders who holds the place, by who yields it
   */
  EvidenceMoves yielding(Map<Value.Iri, Value.Iri> holders) {
    return new EvidenceMoves(before, text, current, last, relocation, holders);
  }

  /** The statements whose evidence this is about. */
  DocumentFacts facts() {
    return before;
  }

  /** What tells where a statement stands, from the surest on. */
  enum Certainty {
    /** Its evidence is of this very text. */
    SAME_TEXT,
    /** The words stand with what stood around them in the text that was read last. */
    SAME_SURROUNDINGS,
    /** It is where what stands beside it has it. */
    NEIGHBOURS,
    /** The words of some earlier text stand once. */
    ONLY_PLACE
  }

  /** Of a statement whose place is sure, how sure. */
  Certainty certainty(Value.Iri statement) {
    Spans.Piece stood = Spans.of(before, statement, Pg.evidence).get(0);
    if (stood.version().equals(current)) {
      return Certainty.SAME_TEXT;
    }
    if (!stood.version().equals(last)) {
      return Certainty.ONLY_PLACE;
    }
    return of(statement, Pg.evidence).pieces().get(0).standsAsToldIn(text)
        ? Certainty.SAME_SURROUNDINGS
        : Certainty.NEIGHBOURS;
  }

  /**
   * Evidence in the new text.
   *
   * @param places 1 where it is sure where its words stand, else how many places they may have
   * @param pieces where they stand; where they stood, and in which text, if that is not sure
   * @param holder the statement that stands at the only place that was left; null where none does
   */
  record Moved(int places, int shift, List<Spans.Piece> pieces, Value.@Nullable Iri holder) {
    private Moved(int places, int shift, List<Spans.Piece> pieces) {
      this(places, shift, pieces, null);
    }
  }

  Moved of(Value.Iri statement, String property) {
    List<Spans.Piece> pieces = Spans.of(before, statement, property);
    if (pieces.isEmpty()) {
      return new Moved(0, 0, pieces);
    }
    if (property.equals(Pg.evidence)) {
      if (yielded.containsKey(statement)) {
        return new Moved(0, 0, pieces, yielded.get(statement));
      }
      // The pieces of one span follow each other.
      int start = pieces.get(0).start();
      Relocation.Found found = find(pieces.get(0), Spans.words(pieces));
      if (found.place().isPresent()) {
        int shift = found.place().getAsInt() - start;
        return new Moved(
            1, shift, pieces.stream().map(it -> it.at(current, it.start() + shift)).toList());
      }
      return new Moved(found.count(), 0, pieces);
    }
    int lost = 0;
    List<Spans.Piece> moved = new ArrayList<>();
    for (Spans.Piece piece : pieces) {
      OptionalInt place = find(piece, piece.exact()).place();
      moved.add(place.isPresent() ? piece.at(current, place.getAsInt()) : piece);
      lost += place.isPresent() ? 0 : 1;
    }
    return new Moved(lost == 0 ? 1 : 0, 0, moved);
  }

  /** Where words are found that begin with a piece. */
  private Relocation.Found find(Spans.Piece first, String words) {
    if (first.version().equals(current)) {
      return Relocation.Found.at(first.start());
    }
    if (first.version().equals(last)) {
      return relocation.find(words, first.start());
    }
    // Nothing is known of what stood around it then.
    List<Integer> places = Spans.places(text, words);
    return places.size() == 1
        ? Relocation.Found.at(places.get(0))
        : Relocation.Found.not(places.size());
  }

  /** How far what a statement covers moves; empty where that is not sure. */
  OptionalInt shift(Value.Iri statement, int start, int end) {
    return Spans.of(before, statement, Pg.evidence).stream()
            .allMatch(it -> it.version().equals(last))
        ? relocation.shift(start, end)
        : OptionalInt.empty();
  }
}
