package org.policygraph.extraction;

import java.util.List;

final class FigureReader {
  private FigureReader() {}

  static List<Draft.Figure> read(PolicyText text) {
    return List.of();
  }
}
