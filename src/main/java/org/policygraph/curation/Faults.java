package org.policygraph.curation;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one sheet, so that all of it is reported at once. */
final class Faults {
  private final String sheet;
  private final List<Fault> faults = new ArrayList<>();

  Faults(String sheet) {
    this.sheet = sheet;
  }

  void add(String statement, String rule, String message) {
    faults.add(new Fault(sheet, statement, rule, message));
  }

  boolean none() {
    return faults.isEmpty();
  }

  List<Fault> all() {
    return List.copyOf(faults);
  }
}
