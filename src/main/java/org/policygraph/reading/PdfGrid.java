package org.policygraph.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.policygraph.reading.PdfRulings.Ruling;

/**
 * A table as its lines draw it: columns and rows, and the cells, each of one or several columns and
 * rows.
 */
final class PdfGrid {
  /** Lines that are no farther from each other, in points, meet. */
  private static final double NEAR = 3;

  /** More fields are a drawing. */
  private static final int MOST_FIELDS = 10_000;

  private final double[] columns;
  private final double[] rows;

  /** For each field, row by row, the first field of its cell. */
  private final int[] cells;

  /** For each column, whether a line closes it below. */
  private final boolean[] closed;

  private PdfGrid(double[] columns, double[] rows, int[] cells, boolean[] closed) {
    this.columns = columns;
    this.rows = rows;
    this.cells = cells;
    this.closed = closed;
  }

  /** The tables of a page that have at least two columns, from top to bottom. */
  static List<PdfGrid> of(List<Ruling> drawn) {
    List<Ruling> rulings = merged(drawn);
    List<PdfGrid> grids = new ArrayList<>();
    boolean[] seen = new boolean[rulings.size()];
    for (int i = 0; i < rulings.size(); i++) {
      if (!seen[i]) {
        grid(connected(rulings, i, seen)).ifPresent(grids::add);
      }
    }
    grids.sort(Comparator.comparingDouble(PdfGrid::top));
    return grids;
  }

  /** Lines that go on from each other are one. */
  private static List<Ruling> merged(List<Ruling> drawn) {
    List<Ruling> sorted = new ArrayList<>(drawn);
    sorted.sort(
        Comparator.comparing(Ruling::level)
            .thenComparingDouble(Ruling::at)
            .thenComparingDouble(Ruling::from));
    List<Ruling> merged = new ArrayList<>();
    for (Ruling next : sorted) {
      boolean taken = false;
      for (int i = merged.size() - 1; i >= 0 && !taken; i--) {
        Ruling one = merged.get(i);
        if (one.level() != next.level() || next.at() - one.at() > NEAR) {
          break;
        }
        if (next.from() <= one.to() + NEAR && next.to() >= one.from() - NEAR) {
          merged.set(
              i,
              new Ruling(
                  one.level(),
                  one.at(),
                  Math.min(one.from(), next.from()),
                  Math.max(one.to(), next.to())));
          taken = true;
        }
      }
      if (!taken) {
        merged.add(next);
      }
    }
    return merged;
  }

  private static List<Ruling> connected(List<Ruling> rulings, int start, boolean[] seen) {
    List<Ruling> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!open.isEmpty()) {
      Ruling one = rulings.get(open.pop());
      found.add(one);
      for (int i = 0; i < rulings.size(); i++) {
        if (!seen[i] && meet(one, rulings.get(i))) {
          seen[i] = true;
          open.push(i);
        }
      }
    }
    return found;
  }

  private static boolean meet(Ruling one, Ruling other) {
    return one.level() != other.level()
        && other.at() >= one.from() - NEAR
        && other.at() <= one.to() + NEAR
        && one.at() >= other.from() - NEAR
        && one.at() <= other.to() + NEAR;
  }

  /** Empty where the lines draw something else. */
  private static Optional<PdfGrid> grid(List<Ruling> lines) {
    double[] columns = edges(lines, false);
    double[] rows = edges(lines, true);
    int wide = columns.length - 1;
    int high = rows.length - 1;
    if (wide < 2 || high < 1 || (long) wide * high > MOST_FIELDS) {
      return Optional.empty();
    }
    int[] cells = new int[wide * high];
    for (int field = 0; field < cells.length; field++) {
      int column = field % wide;
      int row = field / wide;
      double x = (columns[column] + columns[column + 1]) / 2;
      double y = (rows[row] + rows[row + 1]) / 2;
      boolean left = column > 0 && !drawn(lines, false, columns[column], y);
      boolean above = row > 0 && !drawn(lines, true, rows[row], x);
      int from = left ? cells[field - 1] : above ? cells[field - wide] : field;
      if (left && above && cells[field - 1] != cells[field - wide]) {
        return Optional.empty();
      }
      cells[field] = from;
    }
    boolean[] closed = new boolean[wide];
    for (int column = 0; column < wide; column++) {
      double x = (columns[column] + columns[column + 1]) / 2;
      closed[column] = drawn(lines, true, rows[high], x);
    }
    return boxes(cells, wide)
        ? Optional.of(new PdfGrid(columns, rows, cells, closed))
        : Optional.empty();
  }

  /** Where the columns (or rows) of a table begin and end: also where no line closes its side. */
  private static double[] edges(List<Ruling> lines, boolean level) {
    List<Double> places = new ArrayList<>();
    for (Ruling line : lines) {
      if (line.level() == level) {
        places.add(line.at());
      } else {
        places.add(line.from());
        places.add(line.to());
      }
    }
    Collections.sort(places);
    List<Double> apart = new ArrayList<>();
    for (double place : places) {
      if (apart.isEmpty() || place - apart.get(apart.size() - 1) > NEAR) {
        apart.add(place);
      }
    }
    return apart.stream().mapToDouble(it -> it).toArray();
  }

  private static boolean drawn(List<Ruling> lines, boolean level, double at, double through) {
    for (Ruling line : lines) {
      if (line.level() == level
          && Math.abs(line.at() - at) <= NEAR
          && line.from() <= through
          && line.to() >= through) {
        return true;
      }
    }
    return false;
  }

  /** Whether each cell is a rectangle: flow charts and plans have other shapes between lines. */
  private static boolean boxes(int[] cells, int wide) {
    int[] lastColumn = new int[cells.length];
    int[] lastRow = new int[cells.length];
    int[] fields = new int[cells.length];
    for (int field = 0; field < cells.length; field++) {
      int first = cells[field];
      lastColumn[first] = Math.max(lastColumn[first], field % wide);
      lastRow[first] = Math.max(lastRow[first], field / wide);
      fields[first]++;
      if (field % wide < first % wide) {
        return false;
      }
    }
    for (int first = 0; first < cells.length; first++) {
      int area = (lastColumn[first] - first % wide + 1) * (lastRow[first] - first / wide + 1);
      if (fields[first] > 0 && fields[first] != area) {
        return false;
      }
    }
    return true;
  }

  int columns() {
    return columns.length - 1;
  }

  int rows() {
    return rows.length - 1;
  }

  double top() {
    return rows[0];
  }

  double bottom() {
    return rows[rows.length - 1];
  }

  /** Where its columns begin and end, in points from the left of the page. */
  double[] edges() {
    return columns.clone();
  }

  /** For each column, whether a line closes its last cell below. */
  boolean[] closed() {
    return closed.clone();
  }

  /** The first field of the cell that a field belongs to; fields are counted row by row. */
  int cell(int field) {
    return cells[field];
  }

  /** How wide a cell is, in points. */
  double width(int cell) {
    int column = cell % columns();
    int end = column;
    while (end < columns() && cells[cell - column + end] == cell) {
      end++;
    }
    return columns[end] - columns[column];
  }

  /** The cell that a point of the page lies in; none outside. */
  OptionalInt cellAt(double x, double y) {
    int column = between(columns, x);
    int row = between(rows, y);
    return column < 0 || row < 0
        ? OptionalInt.empty()
        : OptionalInt.of(cells[row * columns() + column]);
  }

  private static int between(double[] edges, double place) {
    for (int i = 1; i < edges.length; i++) {
      if (place >= edges[i - 1] && place < edges[i]) {
        return i - 1;
      }
    }
    return -1;
  }
}
