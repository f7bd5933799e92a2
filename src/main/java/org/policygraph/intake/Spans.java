package org.policygraph.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.policygraph.source.SourceText;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;

/** The evidence of statements as spans, and where a text has them. */
final class Spans {
  /** A piece of a text as a graph says it. */
  record Piece(Value.Iri evidence, int start, int end, String exact) {}

  private Spans() {}

  /** What is evidence of a node by a property, in the order of the text. */
  static List<Piece> of(DocumentFacts facts, Value.Iri node, String property) {
    List<Piece> pieces = new ArrayList<>();
    for (Value.Iri evidence : facts.links(node, property)) {
      String start = null;
      String end = null;
      String exact = null;
      for (Value.Iri selector : facts.links(evidence, Oa.hasSelector)) {
        start = start == null ? facts.text(selector, Oa.start) : start;
        end = end == null ? facts.text(selector, Oa.end) : end;
        exact = exact == null ? facts.text(selector, Oa.exact) : exact;
      }
      if (start != null && end != null && exact != null) {
        pieces.add(new Piece(evidence, Integer.parseInt(start), Integer.parseInt(end), exact));
      }
    }
    pieces.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end));
    return pieces;
  }

  /** The words of the main span, which may be in several pieces. */
  static String quote(DocumentFacts facts, Value.Iri statement) {
    return words(of(facts, statement, Pg.evidence));
  }

  static String words(List<Piece> pieces) {
    StringBuilder words = new StringBuilder();
    pieces.forEach(it -> words.append(it.exact()));
    return words.toString();
  }

  /** Every place of some words, in code points. */
  static List<Integer> places(SourceText text, String words) {
    List<Integer> places = new ArrayList<>();
    if (words.isEmpty()) {
      return places;
    }
    OptionalInt at = text.indexOf(words, 0);
    while (at.isPresent()) {
      places.add(at.getAsInt());
      at = text.indexOf(words, at.getAsInt() + 1);
    }
    return places;
  }
}
