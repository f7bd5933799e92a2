package org.policygraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Places;
import org.policygraph.source.SourceText;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Pg;

/** Where the evidence of earlier statements stands in a new text. */
final class EvidenceMoves {
  /** （一）, 一、, 第三条, 1. and 一是: what numbers a part, in characters of one code point each. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[（(][一二三四五六七八九十\\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．是]|第[一二三四五六七八九十百]{1,5}[章节条]"
              + "|\\d{1,3}[)）.．、])[ 　]?");

  private static final int LONGEST_NUMBER = 8;

  /** Fewer words behind a number may stand anywhere. */
  private static final int SHORTEST = 4;

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
    /** The words of some earlier text, or of a heading behind another number, stand once. */
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
    Spans.Piece stands = of(statement, Pg.evidence).pieces().get(0);
    if (!stands.exact().equals(stood.exact())) {
      return Certainty.ONLY_PLACE;
    }
    return stands.standsAsToldIn(text) ? Certainty.SAME_SURROUNDINGS : Certainty.NEIGHBOURS;
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
      if (found.count() == 0) {
        Optional<Moved> renumbered = renumbered(pieces);
        if (renumbered.isPresent()) {
          return renumbered.get();
        }
      }
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

  /**
   * A heading that has another number now, since one was put in or taken out before it: （二）清理湖面
   * where （一）清理湖面 stood. Empty where its words stand behind no number, or not once.
   */
  private Optional<Moved> renumbered(List<Spans.Piece> pieces) {
    Spans.Piece first = pieces.get(0);
    Matcher old = NUMBER.matcher(first.exact());
    String words = Spans.words(pieces);
    if (!old.lookingAt() || words.length() - old.end() < SHORTEST) {
      return Optional.empty();
    }
    int behind = first.start() + old.end();
    OptionalInt place = find(first.at(first.version(), behind), words.substring(old.end())).place();
    String now = place.isPresent() ? numberBefore(place.getAsInt()) : "";
    String exact = now + first.exact().substring(old.end());
    if (now.isEmpty() || exact.codePointCount(0, exact.length()) > Places.QUOTE) {
      return Optional.empty();
    }
    int start = place.getAsInt() - now.length();
    int shift = place.getAsInt() - behind;
    List<Spans.Piece> moved = new ArrayList<>();
    moved.add(
        new Spans.Piece(first.evidence(), current, start, first.end() + shift, exact, "", ""));
    pieces.stream().skip(1).map(it -> it.at(current, it.start() + shift)).forEach(moved::add);
    return Optional.of(new Moved(1, shift, moved));
  }

  /** The longest number that ends at a place; empty where none does. */
  private String numberBefore(int place) {
    for (int start = Math.max(0, place - LONGEST_NUMBER); start < place; start++) {
      String before = text.slice(start, place);
      if (NUMBER.matcher(before).matches()) {
        return before;
      }
    }
    return "";
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
