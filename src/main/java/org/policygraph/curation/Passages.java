package org.policygraph.curation;

import java.util.ArrayList;
import java.util.List;
import org.policygraph.source.SourceText;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Oa;
import org.policygraph.vocabulary.Pg;

/** Writes spans of one text as evidence: by position and by quote. */
final class Passages {
  private static final int AROUND = 10;
  private static final String SEPARATORS = "、,，;；:：》";

  private final String document;
  private final SourceText text;
  private final Facts facts;

  Passages(String document, SourceText text, Facts facts) {
    this.document = document;
    this.text = text;
    this.facts = facts;
  }

  /** States the span as evidence of the subject, in pieces where it is a long title or bracket. */
  void state(String subject, String property, Span span) {
    for (Span piece : pieces(span)) {
      facts.link(subject, property, write(piece));
    }
  }

  /** As {@link #state}, leaving out what {@code main}, already stated, covers. */
  void support(String subject, List<Span> main, Span span) {
    for (Span piece : pieces(span)) {
      if (main.stream().noneMatch(it -> it.contains(piece))) {
        facts.link(subject, Pg.supportingEvidence, write(piece));
      }
    }
  }

  /**
   * The span in consecutive pieces of at most {@link Finder#QUOTE} that together cover it exactly,
   * cut behind separators where there are any, so that no name is cut in two without need.
   */
  private List<Span> pieces(Span span) {
    List<Span> pieces = new ArrayList<>();
    int from = span.start();
    while (span.end() - from > Finder.QUOTE) {
      int cut = cut(from);
      pieces.add(new Span(from, cut));
      from = cut;
    }
    pieces.add(new Span(from, span.end()));
    return pieces;
  }

  private int cut(int from) {
    for (int end = from + Finder.QUOTE; end > from + Finder.QUOTE / 4; end--) {
      String piece = text.slice(from, end);
      int last = piece.codePointBefore(piece.length());
      if (SEPARATORS.indexOf(last) >= 0 && !insideBrackets(piece)) {
        return end;
      }
    }
    return from + Finder.QUOTE;
  }

  /** Whether a name's own bracket, as in 各区人民政府〈含开发区〉, is still open at the end. */
  private static boolean insideBrackets(String piece) {
    return piece.lastIndexOf('〈') > piece.lastIndexOf('〉');
  }

  private String write(Span span) {
    String key = document + "-" + span.start() + "-" + span.end();
    String evidence = Iris.DEFAULT.entity("evidence", key);
    String position = evidence + "-position";
    String quote = evidence + "-quote";
    facts.type(evidence, Pg.Evidence);
    facts.link(evidence, Oa.hasSource, Iris.DEFAULT.entity("text", document));
    facts.link(evidence, Oa.hasSelector, position);
    facts.link(evidence, Oa.hasSelector, quote);
    facts.type(position, Oa.TextPositionSelector);
    facts.offset(position, Oa.start, span.start());
    facts.offset(position, Oa.end, span.end());
    facts.type(quote, Oa.TextQuoteSelector);
    facts.string(quote, Oa.exact, text.slice(span.start(), span.end()));
    Span around = around(span);
    if (around.start() < span.start()) {
      facts.string(quote, Oa.prefix, text.slice(around.start(), span.start()));
    }
    if (span.end() < around.end()) {
      facts.string(quote, Oa.suffix, text.slice(span.end(), around.end()));
    }
    return evidence;
  }

  /**
   * The span with as little around it as makes it unique in the text, or as rare as it can be: a
   * quote that stands alone needs nothing, and quotes with all their surroundings would together
   * give away the text.
   */
  private Span around(Span span) {
    Span rarest = span;
    long fewest = Long.MAX_VALUE;
    for (int width = 0; width <= AROUND && fewest > 1; width++) {
      Span wider =
          new Span(Math.max(0, span.start() - width), Math.min(text.length(), span.end() + width));
      long places = text.occurrences(text.slice(wider.start(), wider.end()));
      if (places < fewest) {
        fewest = places;
        rarest = wider;
      }
    }
    return rarest;
  }
}
