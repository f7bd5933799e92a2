package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;

/** Everything that the rules find in a text. */
final class Extractor {
  private Extractor() {}

  /**
   * What was found.
   *
   * @param drafts kind by kind in the order of the text
   * @param unclear places that a person should look at
   */
  record Found(List<Draft> drafts, List<Unclear> unclear) {}

  /** Reads a text as it is; lines that break at the width of a page are joined to read them. */
  static Found read(String text) {
    PolicyText asItIs = PolicyText.of(text);
    Unwrapped unwrapped = Unwrapped.of(asItIs);
    if (unwrapped.text().length() == text.length()) {
      return found(asItIs);
    }
    Found found = found(PolicyText.of(unwrapped.text()));
    return new Found(
        found.drafts().stream().map(draft -> draft.moved(unwrapped::back)).toList(),
        found.unclear().stream()
            .map(place -> new Unclear(unwrapped.back(place.span()), place.reason()))
            .toList());
  }

  private static Found found(PolicyText text) {
    ResponsibilityReader.Found duties = ResponsibilityReader.find(text);
    List<Draft> drafts = new ArrayList<>(MeasureReader.read(text, duties.responsibilities()));
    drafts.addAll(FigureReader.read(text));
    drafts.addAll(duties.responsibilities());
    drafts.addAll(ReferenceReader.read(text));
    return new Found(List.copyOf(drafts), duties.unclear());
  }
}
