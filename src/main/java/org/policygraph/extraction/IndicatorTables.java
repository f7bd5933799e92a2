package org.policygraph.extraction;

import java.util.List;

/** Tables of indicators. */
final class IndicatorTables {
  private IndicatorTables() {}

  static IndicatorTables of(PolicyText read, String text, DocumentFacts document) {
    return new IndicatorTables();
  }

  List<Draft.Figure> figures() {
    return List.of();
  }

  boolean covers(int offset) {
    return false;
  }
}
