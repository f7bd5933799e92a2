package org.policygraph.extraction;

import java.util.List;

final class ResponsibilityReader {
  private ResponsibilityReader() {}

  static List<Draft.Responsibility> read(PolicyText text) {
    return List.of();
  }
}
