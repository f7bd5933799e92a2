package org.policygraph.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of a sheet, and which of their fields name entries of other lists. */
enum RowKind {
  SECTIONS("sections", Map.of()),
  GOALS("goals", Map.of()),
  MEASURES("measures", Map.of("partOf", List.of("measures"), "serves", List.of("goals"))),
  RESPONSIBILITIES("responsibilities", Map.of("measure", List.of("measures"))),
  TARGETS("targets", Names.FIGURE),
  OBSERVATIONS("observations", Names.FIGURE),
  PARAMETERS("parameters", Map.of("measure", List.of("measures"))),
  REFERENCES("references", Map.of()),
  PROGRAMMES("programmes", Map.of()),
  SUPPORTS("supports", Map.of()),
  NONE("none", Map.of());

  /** The fields by which an entry is found in the text; an entry has one of them. */
  private static final List<String> PLACES = List.of("heading", "bracket", "quote");

  /** The list's name in a sheet. */
  final String list;

  /** From a field to the lists whose ids it gives. */
  final Map<String, List<String>> references;

  RowKind(String list, Map<String, List<String>> references) {
    this.list = list;
    this.references = references;
  }

  /** The field that an entry of these is found by; empty where it has none. */
  static Optional<String> place(tools.jackson.databind.node.ObjectNode row) {
    return PLACES.stream().filter(row::has).findFirst();
  }

  static Optional<RowKind> of(String list) {
    return Stream.of(values()).filter(it -> it.list.equals(list)).findFirst();
  }

  /** Whether its entries are told apart by their number where they stand at one place. */
  boolean counts() {
    return this == TARGETS || this == OBSERVATIONS || this == PARAMETERS;
  }

  private static final class Names {
    static final Map<String, List<String>> FIGURE =
        Map.of(
            "partOf", List.of("targets", "observations"),
            "goals", List.of("goals"),
            "measures", List.of("measures"));
  }
}
