package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.times.Dates;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * Rows without numbers of a table that has a cell a line: as many lines as the head has cells, the
 * names of agencies in their places and nowhere else. Where one row breaks this, none can be told.
 */
final class UnnumberedCells {
  /** One row alone could be chance. */
  private static final int FEWEST_ROWS = 2;

  private static final int LONGEST_CELL = 200;

  private UnnumberedCells() {}

  /**
   * Reads the rows from a line on.
   *
   * @return the index of the first line behind them; the same line where they cannot be told
   */
  static int read(CellTable table, int from) {
    String text = table.text();
    List<Line> lines = table.lines();
    List<TableReader.Column> columns = table.columns();
    List<Duty> rows = new ArrayList<>();
    int at = from;
    while (at + columns.size() <= lines.size()) {
      List<Span> cells = lines.subList(at, at + columns.size()).stream().map(Line::span).toList();
      Duty duty = row(text, cells, columns, table.rules());
      if (duty == null) {
        break;
      }
      rows.add(duty);
      at += columns.size();
    }
    if (rows.size() < FEWEST_ROWS || goesOn(text, lines, at, columns.size())) {
      return from;
    }
    rows.forEach(table::add);
    return at;
  }

  private static @Nullable Duty row(
      String text, List<Span> cells, List<TableReader.Column> columns, StandingRules rules) {
    List<Span> named = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    Span covers = null;
    for (int i = 0; i < cells.size(); i++) {
      Span cell = cells.get(i);
      Role role = columns.get(i).role();
      boolean names = SureNames.alone(text, cell);
      boolean empty = TableReader.EMPTY.matcher(cell.of(text)).matches();
      if (cell.length() > LONGEST_CELL
          || role != null && !names && !empty
          || role == null && names && !columns.get(i).others()
          || Marker.at(text, cell.start(), true) != null && i > 0) {
        return null;
      }
      if (role != null) {
        named.add(cell);
        roles.add(role);
      } else if (columns.get(i).content() && !empty && (covers == null || named.isEmpty())) {
        covers = covers == null ? cell : new Span(covers.start(), cell.end());
      }
    }
    return TableReader.duty(text, named, roles, covers, rules, Confidence.MEDIUM);
  }

  /** Whether the table goes on with a row that has another number of lines. */
  private static boolean goesOn(String text, List<Line> lines, int at, int columns) {
    for (int i = at; i < Math.min(lines.size(), at + columns + 1); i++) {
      Span line = lines.get(i).span();
      if ("。；：".indexOf(text.charAt(line.end() - 1)) >= 0
          || Marker.at(text, line.start(), true) != null) {
        return false;
      }
      if (SureNames.alone(text, line)) {
        // who signs, on what day, is no row
        return i + 1 < lines.size()
            && Dates.of(text, lines.get(i + 1).span().start(), lines.get(i + 1).span().end())
                == null;
      }
    }
    return false;
  }
}
