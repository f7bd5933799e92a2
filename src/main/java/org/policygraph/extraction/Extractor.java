package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;

/** Everything that the rules find in a text. */
public final class Extractor {
  private Extractor() {}

  /**
   * What was found.
   *
   * @param header what the document says of itself
   * @param drafts kind by kind in the order of the text
   * @param unclear places that a person should look at
   */
  public record Found(Header header, List<Draft> drafts, List<Unclear> unclear) {}

  /** Reads a text as it is; lines that break at the width of a page are joined to read them. */
  public static Found read(String text) {
    PolicyText asItIs = PolicyText.of(text);
    Unwrapped unwrapped = Unwrapped.of(asItIs);
    if (unwrapped.text().length() == text.length()) {
      return found(asItIs);
    }
    Found found = found(PolicyText.of(unwrapped.text()));
    return new Found(
        found.header().moved(unwrapped::back),
        found.drafts().stream().map(draft -> draft.moved(unwrapped::back)).toList(),
        found.unclear().stream()
            .map(place -> new Unclear(unwrapped.back(place.span()), place.reason()))
            .toList());
  }

  private static Found found(PolicyText text) {
    Header header = HeaderReader.read(text);
    ResponsibilityReader.Found duties = ResponsibilityReader.find(text);
    List<Draft> drafts = new ArrayList<>(SectionReader.read(text, header));
    drafts.addAll(GoalReader.read(text, header));
    drafts.addAll(MeasureReader.read(text, duties.dividing()));
    drafts.addAll(FigureReader.read(text));
    drafts.addAll(duties.responsibilities());
    drafts.addAll(ReferenceReader.read(text, header));
    drafts.addAll(ProgrammeReader.read(text, header));
    // What stands around the document on its page is not said by it; what the page cites may be.
    if (header.title() != null) {
      drafts.removeIf(it -> !(it instanceof Draft.Reference) && !header.body().overlaps(it.span()));
    }
    return new Found(header, List.copyOf(drafts), duties.unclear());
  }
}
