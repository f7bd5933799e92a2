package org.policygraph.extraction;

import java.util.List;

final class LabelLines {
  private LabelLines() {}

  static List<Duty> read(PolicyText text, StandingRules rules, Taken taken) {
    return List.of();
  }
}
