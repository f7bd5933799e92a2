package org.policygraph.drafting;

import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Anchor;
import org.policygraph.curation.Places;
import org.policygraph.curation.Sheet;
import org.policygraph.curation.Span;
import org.policygraph.extraction.text.Cancellation;
import org.policygraph.extraction.text.CodePoints;
import org.policygraph.source.SourceText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A text that a draft is made of: from the reader's spans to the anchors of a sheet. */
final class DraftText {
  /** Where a clause may be cut that is too long for a quote. */
  private static final String CUTS = "，,。；;：:、\n";

  /** Where the first words of a statement may end. */
  private static final String ENDS = "，,。；;：:、\n()（）《》 ";

  private static final int SHORTEST = 6;
  private static final int FIRST_WORDS = 14;

  private static final int WORD = 3;

  private final SourceText source;
  private final CodePoints points;
  private final Places whole;
  private final Places body;

  private DraftText(SourceText source, CodePoints points, Places whole, Places body) {
    this.source = source;
    this.points = points;
    this.whole = whole;
    this.body = body;
  }

  static DraftText of(SourceText source) {
    Places whole = Places.of(source, null);
    return new DraftText(source, CodePoints.of(source.text()), whole, whole);
  }

  DraftText within(Sheet.@Nullable BodyPart part) {
    return new DraftText(source, points, whole, Places.of(source, part));
  }

  SourceText source() {
    return source;
  }

  Span span(org.policygraph.extraction.text.Span span) {
    return new Span(points.before(span.start()), points.before(span.end()));
  }

  String slice(Span span) {
    return whole.slice(span);
  }

  boolean inBody(Span span) {
    return body.holds(span);
  }

  Places places() {
    return body;
  }

  /** The anchor of a span of the body. */
  ObjectNode anchor(Span span) {
    return node(body.anchor(span));
  }

  /** The anchor of a span of the whole text, for the document's own part. */
  ObjectNode anchorInFile(Span span) {
    return node(whole.anchor(span));
  }

  private static ObjectNode node(Anchor anchor) {
    Cancellation.check();
    return SheetView.node(anchor, JsonNodeFactory.instance.objectNode());
  }

  /** The beginning of a span that is no longer than a quote may be, up to where a clause ends. */
  Span beginning(Span span) {
    return beginning(span, Places.QUOTE);
  }

  Span beginning(Span span, int longest) {
    if (span.length() <= longest) {
      return span;
    }
    for (int end = span.start() + longest; end > span.start() + longest / 4; end--) {
      if (CUTS.contains(source.slice(end, end + 1))) {
        return new Span(span.start(), end);
      }
    }
    return new Span(span.start(), span.start() + longest);
  }

  /**
   * The first words of a statement, which tell where it stands. Whole clauses, quoted one behind
   * the other, would give the text back, which is not ours to publish.
   */
  Span firstWords(Span span) {
    int longest = Math.min(span.end(), span.start() + FIRST_WORDS);
    int end = Math.min(longest, span.start() + SHORTEST);
    while (end < longest && !ENDS.contains(source.slice(end, end + 1))) {
      end++;
    }
    return new Span(span.start(), end);
  }

  /** A number with the word behind it, which tells a reader of the sheet what it counts. */
  Span withWords(Span number) {
    int end = number.end();
    while (end < source.length()
        && end - number.end() < WORD
        && Character.isLetter(source.slice(end, end + 1).codePointAt(0))) {
      end++;
    }
    Span longer = new Span(number.start(), end);
    return body.holds(longer) ? longer : number;
  }

  /** A piece of a span that is no longer than a quote may be and holds another, best at its end. */
  Span around(Span span, Span inner) {
    if (span.length() <= Places.QUOTE || inner.length() > Places.QUOTE) {
      return span.length() <= Places.QUOTE ? span : beginning(inner);
    }
    int end = Math.min(span.end(), Math.max(inner.end(), span.start() + Places.QUOTE));
    int earliest = Math.max(span.start(), end - Places.QUOTE);
    for (int start = earliest; start < inner.start(); start++) {
      if (start > span.start() && CUTS.contains(source.slice(start - 1, start))) {
        return new Span(start, end);
      }
    }
    return new Span(earliest, end);
  }
}
