package org.policygraph.extraction;

import java.util.List;

final class TableReader {
  private TableReader() {}

  static List<Duty> read(PolicyText text, StandingRules rules, Taken taken, List<Unclear> unclear) {
    return List.of();
  }
}
