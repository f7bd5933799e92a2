package org.policygraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/** Where the evidence of earlier statements stands in a new text. */
final class EvidenceMoves {
  private final DocumentFacts before;
  private final Relocation relocation;

  EvidenceMoves(DocumentFacts before, Relocation relocation) {
    this.before = before;
    this.relocation = relocation;
  }

  /**
   * Evidence in the new text.
   *
   * @param places 1 where it is sure where its words stand, else how many places they may have
   * @param pieces where they stand; where they stood, if that is not sure
   */
  record Moved(int places, int shift, List<Spans.Piece> pieces) {}

  Moved of(Value.Iri statement, String property) {
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

  /** How far what covers a place moves; empty where that is not sure. */
  OptionalInt shift(int start, int end) {
    return relocation.shift(start, end);
  }
}
