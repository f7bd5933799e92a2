package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.times.HeadingYears;
import org.policygraph.vocabulary.Enumerations.Stage;

/**
 * The tasks of a report that numbers nothing: under a heading without a number each paragraph opens
 * with a short sentence that names its task (做强主导产业。…). The heading is a measure and so is each of
 * these sentences.
 */
public final class LedParagraphs {
  private static final int LONGEST_LEAD = 22;
  private static final int SHORTEST_REST = 15;
  private static final int FEWEST = 2;

  /** Names of what was reached and terms that are explained are no tasks. */
  private static final Pattern NO_TASK = Pattern.compile("名词解释|名词注释|注释|术语|说明$");

  private LedParagraphs() {}

  public static List<Draft.Measure> read(PolicyText policy, Stages stages) {
    String text = policy.text();
    DocumentFacts document = DocumentFacts.of(policy, text);
    PlainHeadings headings = PlainHeadings.of(policy, document.year());
    List<Draft.Measure> measures = new ArrayList<>();
    for (Span heading : headings.all()) {
      Span above = headings.telling(heading.end());
      if (NO_TASK.matcher(heading.of(text)).find()
          || above != null && looksBack(text, above, document)) {
        continue;
      }
      List<Span> leads = leads(policy, heading.end(), headings.endOf(heading, text.length()));
      if (leads.size() >= FEWEST) {
        measures.add(measure(text, heading, 1, stage(above, heading, stages)));
        leads.forEach(it -> measures.add(measure(text, it, 2, stage(above, it, stages))));
      }
    }
    return measures;
  }

  /** Whether a heading that says of when its part is names a year that is over, or results. */
  private static boolean looksBack(String text, Span heading, DocumentFacts document) {
    String words = heading.of(text);
    Integer year = HeadingYears.of(words, document.year());
    return FigureCues.STATE_HEADING.matcher(words).find()
        || year != null && document.year() != null && year < document.year();
  }

  /** In a part of aims what is said is planned, also in a report. */
  private static Stage stage(@Nullable Span above, Span span, Stages stages) {
    Stage told = stages.of(span);
    return above != null && told == Stage.UNDER_WAY ? Stage.PLANNED : told;
  }

  /** The opening sentences, where most paragraphs have one. */
  private static List<Span> leads(PolicyText policy, int from, int to) {
    String text = policy.text();
    List<Span> leads = new ArrayList<>();
    int paragraphs = 0;
    for (Line line : between(policy.lines(), from, to)) {
      Span span = line.span();
      if (line.furniture()
          || policy
              .outline()
              .at(span.start())
              .filter(it -> it.marker() != Marker.PLAIN)
              .isPresent()) {
        continue;
      }
      paragraphs++;
      int stop = span.start();
      int last = Math.min(span.end(), span.start() + LONGEST_LEAD);
      while (stop < last && "。！？；：:;".indexOf(text.charAt(stop)) < 0) {
        stop++;
      }
      if (stop < last
          && text.charAt(stop) == '。'
          && stop - span.start() >= 4
          && span.end() - stop > SHORTEST_REST) {
        leads.add(new Span(span.start(), stop));
      }
    }
    return 2 * leads.size() > paragraphs ? leads : List.of();
  }

  /** The lines that begin at an offset or behind it and before another. */
  static List<Line> between(List<Line> lines, int from, int to) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).span().start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < lines.size() && lines.get(end).span().start() < to) {
      end++;
    }
    return lines.subList(low, end);
  }

  private static Draft.Measure measure(String text, Span span, int level, Stage stage) {
    return new Draft.Measure(span, span.of(text), level, stage, Confidence.MEDIUM);
  }
}
