package org.policygraph.extraction;

import java.util.List;

final class DutySentences {
  private DutySentences() {}

  static List<Duty> read(PolicyText text, Taken taken) {
    return List.of();
  }
}
