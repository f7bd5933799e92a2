package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;

/** Everything that the rules find in a text. */
final class Extractor {
  private Extractor() {}

  /** The drafted statements, kind by kind in the order of the text. */
  static List<Draft> read(PolicyText text) {
    List<Draft.Responsibility> responsibilities = ResponsibilityReader.read(text);
    List<Draft> drafts = new ArrayList<>(MeasureReader.read(text, responsibilities));
    drafts.addAll(FigureReader.read(text));
    drafts.addAll(responsibilities);
    drafts.addAll(ReferenceReader.read(text));
    return drafts;
  }
}
