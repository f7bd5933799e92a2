package org.policygraph.extraction;

import java.util.List;

/** What is read of a text, in words that a test can compare. */
final class Duties {
  private Duties() {}

  /** 市甲局 LEAD WORD */
  static List<String> in(String text) {
    return of(text).stream()
        .map(duty -> duty.agency() + " " + duty.role() + " " + duty.basis())
        .toList();
  }

  /** The texts covered, one a bracket. */
  static List<String> covered(String text) {
    return of(text).stream().map(duty -> duty.covers().of(text)).distinct().toList();
  }

  static List<Draft.Responsibility> of(String text) {
    return ResponsibilityReader.read(PolicyText.of(text));
  }

  static List<Unclear> unclear(String text) {
    return ResponsibilityReader.find(PolicyText.of(text)).unclear();
  }
}
