package org.policygraph.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.policygraph.source.SourceText;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;

/** The evidence of statements as spans, and where a text has them. */
final class Spans {
  /** As they stand in a text. */
  static final Comparator<Piece> ORDER =
      Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end);

  /**
   * A piece of a text as a graph says it.
   *
   * @param version of the text that start and end are of
   * @param prefix what stands before it; empty where that is not told
   * @param suffix what stands after it; empty where that is not told
   */
  record Piece(
      Value.Iri evidence,
      Value.Iri version,
      int start,
      int end,
      String exact,
      String prefix,
      String suffix) {
    /** The same words at a place of a text. */
    Piece at(Value.Iri text, int place) {
      return new Piece(evidence, text, place, place + end - start, exact, prefix, suffix);
    }

    /** The same place of the same text, under another name of it. */
    Piece in(Value.Iri name) {
      return new Piece(evidence, name, start, end, exact, prefix, suffix);
    }

    /** The same without what stands around it. */
    Piece alone() {
      return new Piece(evidence, version, start, end, exact, "", "");
    }

    /** Whether both have characters of one text in common. */
    boolean overlaps(Piece other) {
      return version.equals(other.version) && start < other.end && other.start < end;
    }

    /** Whether it stands there, with what is said to stand around it. */
    boolean standsAsToldIn(SourceText text) {
      return text.quoteMatches(
          start - prefix.codePointCount(0, prefix.length()),
          end + suffix.codePointCount(0, suffix.length()),
          prefix + exact + suffix);
    }
  }

  private Spans() {}

  /** What is evidence of a node by a property, in the order of the text. */
  static List<Piece> of(DocumentFacts facts, Value.Iri node, String property) {
    return facts.links(node, property).stream()
        .flatMap(it -> piece(facts, it).stream())
        .sorted(ORDER)
        .toList();
  }

  /** Everything that is evidence of something, in the order of the text. */
  static List<Piece> all(DocumentFacts facts) {
    return facts.facts().stream()
        .filter(it -> it.predicate().text().equals(Oa.hasSelector))
        .map(Fact::subject)
        .distinct()
        .flatMap(it -> piece(facts, it).stream())
        .sorted(ORDER)
        .toList();
  }

  private static Optional<Piece> piece(DocumentFacts facts, Value.Iri evidence) {
    Map<String, String> said = new HashMap<>();
    for (Value.Iri selector : facts.links(evidence, Oa.hasSelector)) {
      for (String property : List.of(Oa.start, Oa.end, Oa.exact, Oa.prefix, Oa.suffix)) {
        facts.first(selector, property).ifPresent(it -> said.putIfAbsent(property, it.text()));
      }
    }
    String start = said.get(Oa.start);
    String end = said.get(Oa.end);
    String exact = said.get(Oa.exact);
    List<Value.Iri> version = facts.links(evidence, Oa.hasSource);
    return start == null || end == null || exact == null || version.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Piece(
                evidence,
                version.get(0),
                Integer.parseInt(start),
                Integer.parseInt(end),
                exact,
                said.getOrDefault(Oa.prefix, ""),
                said.getOrDefault(Oa.suffix, "")));
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
