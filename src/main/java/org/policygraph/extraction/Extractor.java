package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.duties.ResponsibilityReader;
import org.policygraph.extraction.figures.FigureReader;
import org.policygraph.extraction.header.HeaderReader;
import org.policygraph.extraction.header.SectionReader;
import org.policygraph.extraction.measures.GoalReader;
import org.policygraph.extraction.measures.MeasureReader;
import org.policygraph.extraction.measures.ProgrammeReader;
import org.policygraph.extraction.measures.StepReader;
import org.policygraph.extraction.outline.Notes;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.page.Scrambles;
import org.policygraph.extraction.page.Unwrapped;
import org.policygraph.extraction.references.PageLinks;
import org.policygraph.extraction.references.ReferenceReader;
import org.policygraph.extraction.tables.LostTables;
import org.policygraph.extraction.text.Cancellation;
import org.policygraph.extraction.text.Span;

/** Everything that the rules find in a text. */
public final class Extractor {
  /** Signs that tell what a number in a cell of its own counts. */
  private static final int SHORTEST_NAME = 4;

  private Extractor() {}

  /**
   * What was found.
   *
   * @param header what the document says of itself
   * @param drafts kind by kind in the order of the text
   * @param unclear places that a person should look at
   * @param open numbers that nothing of these accounts for, of which a person should look at each
   */
  public record Found(
      Header header, List<Draft> drafts, List<Unclear> unclear, List<Unclear> open) {}

  /**
   * Reads a text as it is; lines that break at the width of a page are joined to read them.
   *
   * @throws CancellationException where the thread is interrupted: nobody waits any more
   */
  public static Found read(String text) {
    PolicyText asItIs = PolicyText.of(text);
    Unwrapped unwrapped = Unwrapped.of(asItIs);
    boolean same = unwrapped.text().length() == text.length();
    Found found = found(same ? asItIs : PolicyText.of(unwrapped.text()));
    UnaryOperator<Span> back = same ? UnaryOperator.identity() : unwrapped::back;
    List<Unclear> unclear = new ArrayList<>(moved(found.unclear(), back));
    // a number that a column broke is whole where its lines are joined
    List<Unclear> broken = moved(Scrambles.of(unwrapped.text()), back);
    unclear.addAll(broken);
    unclear.sort(Comparator.comparingInt(it -> it.span().start()));
    return new Found(
        found.header().moved(back),
        found.drafts().stream()
            .map(draft -> draft.moved(back))
            .filter(it -> !(it instanceof Draft.Figure figure && isPart(figure, broken)))
            .toList(),
        List.copyOf(unclear),
        moved(found.open(), back).stream()
            .filter(it -> broken.stream().noneMatch(other -> other.span().overlaps(it.span())))
            .toList());
  }

  /** Whether a figure is told by the words of one line, where each cell of a row has its own. */
  private static boolean isWhole(String text, Span row, Draft.Figure figure) {
    Span span = figure.span();
    return row.contains(span.start())
        && row.of(text).indexOf('\n') >= 0
        && span.of(text).indexOf('\n') < 0
        && span.of(text).indexOf('\t') < 0
        && span.length() - figure.number().length() >= SHORTEST_NAME;
  }

  /** Whether a figure is read from a part of a broken number. */
  private static boolean isPart(Draft.Figure figure, List<Unclear> broken) {
    return broken.stream()
        .anyMatch(it -> Scrambles.parts(it) && it.span().overlaps(figure.number()));
  }

  private static List<Unclear> moved(List<Unclear> places, UnaryOperator<Span> to) {
    return places.stream().map(it -> new Unclear(to.apply(it.span()), it.reason())).toList();
  }

  private static Found found(PolicyText text) {
    Header header = HeaderReader.read(text);
    ResponsibilityReader.Found duties = ResponsibilityReader.find(text);
    List<Draft> drafts = new ArrayList<>(SectionReader.read(text, header));
    Cancellation.check();
    drafts.addAll(GoalReader.read(text, header));
    Cancellation.check();
    List<Draft.Measure> measures = MeasureReader.read(text, duties.dividing());
    drafts.addAll(measures);
    drafts.addAll(StepReader.read(text, measures));
    Cancellation.check();
    FigureReader.Found figures = FigureReader.find(text);
    Stated title = header.title();
    // a headline tells what the text tells again
    figures.figures().stream()
        .filter(it -> title == null || !title.written() || !title.span().overlaps(it.number()))
        .forEach(drafts::add);
    drafts.addAll(duties.responsibilities());
    Cancellation.check();
    drafts.addAll(ReferenceReader.read(text, header));
    drafts.addAll(ProgrammeReader.read(text, header));
    // What stands around the document on its page is not said by it; what the page cites may be.
    if (header.title() != null) {
      drafts.removeIf(it -> !(it instanceof Draft.Reference) && !header.body().overlaps(it.span()));
    }
    drafts.addAll(PageLinks.read(text));
    List<Unclear> unclear = new ArrayList<>(duties.unclear());
    // a number between cells that ran together is named after its neighbours
    List<Span> lost = LostTables.rows(unclear);
    drafts.removeIf(
        it ->
            it instanceof Draft.Figure figure
                && lost.stream().anyMatch(it.span()::overlaps)
                && lost.stream().noneMatch(row -> isWhole(text.text(), row, figure)));
    unclear.addAll(figures.unclear());
    return new Found(
        header,
        List.copyOf(drafts),
        List.copyOf(unclear),
        OpenNumbers.of(
            text.text(), header, drafts, unclear, Notes.marks(text.text(), text.lines())));
  }
}
