package org.policygraph.extraction;

import java.util.List;

final class ReferenceReader {
  private ReferenceReader() {}

  static List<Draft.Reference> read(PolicyText text) {
    return List.of();
  }
}
