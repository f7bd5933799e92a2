package org.policygraph.extraction.duties;

import java.util.List;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.PolicyText;

/** What is read of a text, in words that a test can compare. */
public final class Duties {
  private Duties() {}

  /** 市甲局 LEAD WORD */
  public static List<String> in(String text) {
    return of(text).stream()
        .map(duty -> duty.agency() + " " + duty.role() + " " + duty.basis())
        .toList();
  }

  /** The texts covered, one a bracket. */
  public static List<String> covered(String text) {
    return of(text).stream().map(duty -> duty.covers().of(text)).distinct().toList();
  }

  public static List<Draft.Responsibility> of(String text) {
    return ResponsibilityReader.read(PolicyText.of(text));
  }

  public static List<Unclear> unclear(String text) {
    return ResponsibilityReader.find(PolicyText.of(text)).unclear();
  }
}
