package org.policygraph.extraction.tables;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the numbers of rows from values in a table of a cell a line: where a row lacks a value, the
 * number of the next stands in its place.
 */
final class StackedNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern BINDING = Pattern.compile("[（(]?(?:约束|预期|指导|引导)性[）)]?");

  /** Whether the head has a column of such numbers. */
  private final boolean numbered;

  /** Whether the column that says which aims bind stands behind the values. */
  private final boolean closed;

  /** Of the row under way; -1 where it is not known. */
  private int number = -1;

  StackedNumbers(List<String> heads, TableColumns columns) {
    int lastValue = columns.values().get(columns.values().size() - 1);
    this.numbered = heads.stream().anyMatch(head -> head.matches("序号|编号"));
    this.closed =
        heads.subList(Math.min(heads.size(), lastValue + 1), heads.size()).stream()
            .anyMatch(TableColumns::isOfAims);
  }

  /** Whether a cell is behind the values of a row. */
  boolean closes(String cell) {
    return closed && BINDING.matcher(cell).matches();
  }

  /** Where a cell may hold the number of a row, that of the row under way is this one. */
  void take(String cell) {
    if (numbered && NUMBER.matcher(cell.strip()).matches()) {
      number = Integer.parseInt(cell.strip());
    }
  }

  /** Whether a cell holds the number of the row behind the one under way. */
  boolean mayOpen(String cell) {
    return numbered
        && number >= 0
        && NUMBER.matcher(cell.strip()).matches()
        && Integer.parseInt(cell.strip()) == number + 1;
  }

  /** Whether a cell ends a row that is whole, or begins the next: what follows one with all values. */
  boolean goesOn(String cell) {
    return ValueCell.isValue(cell) || BINDING.matcher(cell).matches();
  }
}
