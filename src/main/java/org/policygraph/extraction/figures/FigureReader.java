package org.policygraph.extraction.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.outline.Notes;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.quantities.Jumbles;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.QuantityScanner;
import org.policygraph.extraction.tables.IndicatorTables;
import org.policygraph.extraction.text.Cancellation;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;

/** Reads targets, observations and policy parameters from the sentences of a text. */
public final class FigureReader {
  private static final Set<Marker> NUMBERS =
      EnumSet.of(
          Marker.ARTICLE,
          Marker.BRACKETED_HAN,
          Marker.DECIMAL_CHAPTER,
          Marker.DECIMAL,
          Marker.DECIMAL_POINT,
          Marker.ARABIC,
          Marker.BRACKETED_ARABIC,
          Marker.CIRCLED,
          Marker.ORDINAL,
          Marker.WORD,
          Marker.SPOKEN);

  private final PolicyText read;
  private final String text;
  private final String masked;
  private final DocumentFacts document;
  private final FigureTimes times;
  private final RankReader ranks;
  private final Headlines headlines;
  private final FigureSentences sentences;
  private final List<Draft.Figure> figures = new ArrayList<>();
  private final List<Unclear> unclear = new ArrayList<>();

  private FigureReader(PolicyText read) {
    this.read = read;
    this.text = FigureText.normal(read.text());
    this.masked = FigureText.withoutNames(text);
    this.document = DocumentFacts.of(read, text);
    this.times = new FigureTimes(read, text, document);
    this.ranks = new RankReader(text, masked);
    this.headlines = new Headlines(text, document);
    this.sentences =
        new FigureSentences(text, times, new FigureMaker(text, document, times, figures, unclear));
  }

  /**
   * @param unclear what could not be read: tables whose cells lost their places, sentences without
   *     an end
   */
  public record Found(List<Draft.Figure> figures, List<Unclear> unclear) {}

  public static List<Draft.Figure> read(PolicyText text) {
    return find(text).figures();
  }

  public static Found find(PolicyText text) {
    FigureReader reader = new FigureReader(text);
    List<Draft.Figure> figures = reader.figures();
    return new Found(figures, reader.unclear);
  }

  private List<Draft.Figure> figures() {
    IndicatorTables tables = IndicatorTables.of(read, text, document);
    for (Draft.Figure figure : tables.figures()) {
      String reason = Jumbles.row(figure.indicator());
      if (reason == null) {
        figures.add(figure);
      } else if (unclear.isEmpty()
          || unclear.get(unclear.size() - 1).span().start() != figure.span().start()) {
        // one of the figures of a row tells for all
        unclear.add(new Unclear(figure.span(), reason));
      }
    }
    unclear.addAll(tables.unclear());
    Spans notes = Notes.of(read.text(), read.lines());
    for (Span sentence : read.sentences()) {
      Cancellation.check();
      if (!tables.covers(sentence.start())
          && !notes.holds(sentence.start())
          && !headlines.tell(sentence)) {
        times.enter(sentence);
        List<Quantity> scanned = QuantityScanner.scan(masked, sentence);
        List<Unclear> jumbled = Jumbles.places(masked, sentence, scanned);
        unclear.addAll(jumbled);
        if (jumbled.stream().noneMatch(it -> it.span().equals(sentence))) {
          int before = figures.size();
          Span said = behindNumber(sentence);
          sentences.read(
              said, said.equals(sentence) ? scanned : QuantityScanner.scan(masked, said));
          ranks.read(sentence, times, figures);
          figures
              .subList(before, figures.size())
              .removeIf(
                  it -> jumbled.stream().anyMatch(place -> place.span().overlaps(it.number())));
        }
      }
    }
    figures.sort(Comparator.comparingInt(figure -> figure.span().start()));
    return figures;
  }

  /** Without the number of the article or of the point that a sentence opens. */
  private Span behindNumber(Span sentence) {
    Marker.Found marker = Marker.at(text, sentence.start(), true);
    return marker != null
            && NUMBERS.contains(marker.marker())
            && marker.span().end() < sentence.end()
        ? new Span(marker.span().end(), sentence.end())
        : sentence;
  }
}
