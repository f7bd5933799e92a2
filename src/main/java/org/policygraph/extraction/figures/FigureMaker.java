package org.policygraph.extraction.figures;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.Jumbles;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.text.Span;

/** Makes figures of quantities that have a name and a kind. */
final class FigureMaker {
  private static final Pattern BEFORE =
      Pattern.compile("[\\s　\\u00a0、和—]|[（(][^（）()]{0,40}[）)](?=.)");

  /** 完成40所的年度目标: what a report tells with what was done in the same year. */
  private static final Pattern AIM_OF_YEAR = Pattern.compile("^的(?:年度|全年|本年度?|当年)(?:目标|任务|计划)");

  /** 5:3:2 and 6:4, which are shared out; 1:0.5 that is matched is a share. */
  private static final Pattern RATIO = Pattern.compile("\\d[:：∶]\\d");

  private static final String FIRST_PART =
      "a ratio of several parts is read with the value of its first";

  private final String text;
  private final DocumentFacts document;
  private final FigureTimes times;
  private final List<Draft.Figure> figures;
  private final List<Unclear> unclear;

  /**
   * @param figures what is made is added here
   * @param unclear and here what cannot be
   */
  FigureMaker(
      String text,
      DocumentFacts document,
      FigureTimes times,
      List<Draft.Figure> figures,
      List<Unclear> unclear) {
    this.text = text;
    this.document = document;
    this.times = times;
    this.figures = figures;
    this.unclear = unclear;
  }

  List<Draft.Figure> figures() {
    return figures;
  }

  void unclear(Unclear place) {
    unclear.add(place);
  }

  /** Adds a figure; what its words swallowed is a place to look at. */
  void add(
      Quantity quantity,
      Clause clause,
      IndicatorNames.Named named,
      FigureKinds.Reading reading,
      @Nullable Quantity baseline,
      @Nullable Integer baselineYear) {
    if (Jumbles.name(named.label())) {
      unclear.add(
          new Unclear(
              new Span(
                  trimmed(
                      Math.min(clause.span().start(), quantity.start()), quantity.number().start()),
                  quantity.end()),
              Jumbles.SWALLOWED));
      return;
    }
    if (!quantity.unit().name().equals("percent")
        && RATIO.matcher(quantity.number().of(text)).find()) {
      unclear.add(new Unclear(quantity.number(), FIRST_PART));
    }
    Draft.FigureKind kind = reading.kind();
    // behind another quantity the words before this one are that one's noun
    int start = named.behind() && clause.listed() ? quantity.start() : clause.span().start();
    int end = named.behind() ? clause.span().end() : quantity.end();
    Span span =
        new Span(
            trimmed(Math.min(start, quantity.start()), quantity.number().start()),
            Math.max(quantity.end(), end));
    figures.add(
        new Draft.Figure(
            kind,
            span,
            quantity.number(),
            named.label(),
            quantity.value(),
            quantity.upper(),
            quantity.unit().name(),
            kind == Draft.FigureKind.PARAMETER
                ? Ceilings.comparator(quantity, clause.head())
                : quantity.comparator(),
            named.growth(),
            quantity.perUnit() || FigureKinds.perUnit(clause.head()),
            kind == Draft.FigureKind.PARAMETER
                ? null
                : times.year(yearAs(kind, clause), quantity.number().start()),
            baseline == null ? null : baseline.value(),
            baselineYear,
            FigureConfidence.of(quantity, named.label())));
  }

  private Draft.FigureKind yearAs(Draft.FigureKind kind, Clause clause) {
    return document.report() && AIM_OF_YEAR.matcher(clause.tail()).find()
        ? Draft.FigureKind.OBSERVATION
        : kind;
  }

  /**
   * Where words begin, without signs of a list and brackets that belong to what stands before:
   * （2025年）、65%以上.
   */
  private int trimmed(int start, int number) {
    int at = start;
    while (at < number) {
      Matcher before = BEFORE.matcher(text).region(at, number);
      if (!before.lookingAt()) {
        return at;
      }
      at = before.end();
    }
    return at;
  }
}
