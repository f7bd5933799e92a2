package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lays the cells of a table that lost its lines, one after the other, under the columns of its
 * head: of all ways in which each row fills columns from left to right the cheapest, as two
 * sequences are aligned. A cell that is merged with the one above it, or empty, is missing in its
 * row.
 */
final class CellAlignment {
  /** What the cells of a column look like. */
  enum Kind {
    SERIAL,
    GROUP,
    NAME,
    UNIT,
    ATTRIBUTE,
    VALUE,
    OTHER
  }

  /** The cells of one column of a row, by their indices; more than one where its words go on. */
  record Cells(int first, int last) {}

  /**
   * A row.
   *
   * @param columns the cells of each column; null where the row has none, not even an empty one
   */
  record Row(List<@Nullable Cells> columns) {
    @Nullable Cells of(int column) {
      return columns.get(column);
    }

    int first() {
      return columns.stream().filter(Objects::nonNull).mapToInt(Cells::first).min().orElseThrow();
    }

    int last() {
      return columns.stream().filter(Objects::nonNull).mapToInt(Cells::last).max().orElseThrow();
    }
  }

  private static final Pattern SERIAL = Pattern.compile("\\d{1,3}[.．、]?");
  private static final Pattern ATTRIBUTE = Pattern.compile("[（(]?(?:约束|预期|指导|引导)性(?:指标)?[）)]?");

  private static final int LONGEST_GROUP = 24;
  private static final int LONGEST_UNIT = 8;

  /** So long a table would be several. */
  static final int MOST_CELLS = 800;

  private static final int MOST_SERIALS = 200;

  /** More than any way costs. */
  private static final int NEVER = 1_000_000;

  /** What a cell of values is worth that stands under a head of values. */
  private static final int WORTH = 4;

  /** Words that go on in the next line. */
  private static final int GOES_ON = 3;

  /** A line between two rows that is under no head. */
  private static final int ASIDE = 4;

  /** A line left free that is no empty cell: between two rows rather than in one. */
  private static final int FREE = 1;

  private static final int FREE_IN_ROW = 2;

  /** A number behind the last row. */
  private static final int LEFT = 2;

  private static final int STOP = -1;
  private static final int DROP = -2;
  private static final int CLOSE = -3;
  private static final int JOIN = -4;

  private final List<Kind> columns;
  private final List<String> cells;
  private final int firstValue;
  private final int between;

  /** How badly each cell fits each column; for the column of numbers where it holds none. */
  private final int[][] fits;

  /** The number that a cell could hold as the first of its row; 0 where it holds none. */
  private final int[] serials;

  /** The highest of them; 0 where no column holds them. */
  private final int mostSerials;

  /** The cheapest cost of the cells from one on, by the column filled last and the last serial. */
  private final int[][][] cost;

  private final int[][][] step;

  private CellAlignment(List<Kind> columns, List<String> cells) {
    this.columns = columns;
    this.cells = cells;
    this.firstValue = columns.indexOf(Kind.VALUE);
    this.between = columns.size();
    this.fits =
        cells.stream()
            .map(cell -> columns.stream().mapToInt(kind -> fits(cell, kind)).toArray())
            .toArray(int[][]::new);
    this.serials = cells.stream().mapToInt(CellAlignment::serial).toArray();
    this.mostSerials =
        columns.contains(Kind.SERIAL)
            ? Arrays.stream(serials).filter(it -> it <= MOST_SERIALS).max().orElse(0)
            : 0;
    this.cost = new int[cells.size() + 1][between + 1][mostSerials + 1];
    this.step = new int[cells.size() + 1][between + 1][mostSerials + 1];
  }

  /**
   * The rows from the first cell on; what stands behind the last row is of no table.
   *
   * @param columns one of names, and of values behind it
   * @param cells at most {@link #MOST_CELLS}; an empty one is known to be a cell without words
   * @return no rows where none fit
   */
  static List<Row> of(List<Kind> columns, List<String> cells) {
    CellAlignment alignment = new CellAlignment(columns, cells);
    alignment.weigh();
    return alignment.rows();
  }

  private void weigh() {
    int left = 0;
    for (int at = cells.size(); at >= 0; at--) {
      boolean more = at < cells.size();
      boolean empty = more && cells.get(at).isEmpty();
      boolean words = more && !ValueCell.isValue(cells.get(at));
      left += more && ValueCell.isNumber(cells.get(at)) ? LEFT : 0;
      for (int serial = 0; serial <= mostSerials; serial++) {
        set(at, between, serial, STOP, left);
        if (more) {
          if (empty || words) {
            int aside = empty ? FREE : ASIDE;
            better(at, between, serial, DROP, aside + cost[at + 1][between][serial]);
          }
          fill(at, between, serial);
        }
      }
      for (int column = between - 1; column >= 0; column--) {
        for (int serial = 0; serial <= mostSerials; serial++) {
          open(at, column, serial);
        }
      }
    }
  }

  /** The ways on from a row whose last cell is in a column. */
  private void open(int at, int column, int serial) {
    set(at, column, serial, STOP, NEVER);
    if (column >= firstValue) {
      better(at, column, serial, CLOSE, skipped(column + 1, between) + cost[at][between][serial]);
    }
    if (at == cells.size()) {
      return;
    }
    String cell = cells.get(at);
    if (cell.isEmpty()) {
      better(at, column, serial, DROP, FREE_IN_ROW + cost[at + 1][column][serial]);
    } else if (isWords(columns.get(column)) && fits[at][column] == 0) {
      better(at, column, serial, JOIN, GOES_ON + cost[at + 1][column][serial]);
    }
    fill(at, column, serial);
  }

  /** A cell in one of the columns behind the one filled last, or as the first of a row. */
  private void fill(int at, int column, int serial) {
    int first = column == between ? 0 : column + 1;
    for (int to = first; to < between; to++) {
      boolean numbers = columns.get(to) == Kind.SERIAL && serials[at] > 0;
      int price = numbers ? follows(serials[at], serial) : fits[at][to];
      int next = numbers ? serials[at] : serial;
      if (price != NEVER && next <= mostSerials) {
        better(at, column, serial, to, skipped(first, to) + price + cost[at + 1][to][next]);
      }
    }
  }

  private void set(int at, int column, int serial, int way, int price) {
    step[at][column][serial] = way;
    cost[at][column][serial] = price;
  }

  private void better(int at, int column, int serial, int way, int price) {
    if (price < cost[at][column][serial]) {
      set(at, column, serial, way, price);
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<@Nullable Cells> row = new ArrayList<>();
    int at = 0;
    int column = between;
    int serial = 0;
    while (true) {
      int way = step[at][column][serial];
      if (way == STOP) {
        return rows;
      } else if (way == CLOSE) {
        column = between;
        continue;
      } else if (way == JOIN) {
        Cells before = row.get(column);
        row.set(column, new Cells(before == null ? at : before.first(), at));
      } else if (way != DROP) {
        if (column == between) {
          row = new ArrayList<>(Collections.nCopies(between, null));
          rows.add(new Row(row));
        }
        row.set(way, new Cells(at, at));
        column = way;
        if (columns.get(way) == Kind.SERIAL && serials[at] > 0) {
          serial = serials[at];
        }
      }
      at++;
    }
  }

  private int skipped(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum +=
          switch (columns.get(i)) {
            case GROUP -> 0;
            case SERIAL, OTHER -> 1;
            case UNIT, ATTRIBUTE -> 2;
            case VALUE -> 3;
            case NAME -> NEVER;
          };
    }
    return Math.min(sum, NEVER);
  }

  private static boolean isWords(Kind kind) {
    return kind == Kind.NAME || kind == Kind.GROUP || kind == Kind.OTHER;
  }

  /** How badly a cell fits a column, from 0. */
  private static int fits(String cell, Kind kind) {
    if (cell.isEmpty()) {
      return kind == Kind.NAME ? NEVER : 0;
    }
    boolean number = ValueCell.isNumber(cell) || ValueCell.isRatio(cell);
    boolean none = !number && ValueCell.isValue(cell);
    boolean attribute = ATTRIBUTE.matcher(cell).matches();
    return switch (kind) {
      case SERIAL -> NEVER;
      case UNIT ->
          UnitWords.isUnit(cell) || none ? 0 : number || cell.length() > LONGEST_UNIT ? NEVER : 5;
      case ATTRIBUTE -> attribute || none ? 0 : NEVER;
      case VALUE -> number || none ? -WORTH : attribute ? NEVER : 5;
      case NAME -> number || none || attribute ? NEVER : UnitWords.isUnit(cell) ? 6 : 0;
      case GROUP ->
          number || none || attribute || cell.length() > LONGEST_GROUP
              ? NEVER
              : UnitWords.isUnit(cell) ? 6 : 0;
      case OTHER -> number ? 6 : attribute ? 4 : 0;
    };
  }

  /** How badly a number follows that of the row before. */
  private static int follows(int number, int last) {
    return number == last + 1 ? 0 : number > last ? 6 : number == 1 ? 6 : NEVER;
  }

  private static int serial(String cell) {
    return SERIAL.matcher(cell).matches() ? Integer.parseInt(cell.replaceAll("\\D", "")) : 0;
  }
}
