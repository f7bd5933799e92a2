package org.policygraph.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables of a page that no rulings draw: three columns or more that white space parts from head to
 * foot, or two below a head of agencies (重点任务 责任单位). Each becomes a line for a row, a tab between
 * its cells, where every piece of text stands in one column and beside one row only; else the lines
 * stay as they are.
 */
final class PdfColumns {
  private static final int FEWEST_COLUMNS = 3;
  private static final int MOST_COLUMNS = 20;
  private static final int LONGEST_HEAD = 8;
  private static final int FEWEST_ROWS = 3;

  /** So many lines behind a table may look like more of its first column. */
  private static final int BEHIND = 12;

  /** More pieces on a page are no page of a document. */
  private static final int MOST_LINES = 400;

  /** Lines farther apart, in signs, are of no one table. */
  private static final double APART = 5;

  /** Signs of another script than Chinese are narrower than they are high, to no less than this. */
  private static final double NARROW = 0.7;

  /** In so many lines a head opens its columns. */
  private static final int HEAD = 3;

  /** What stands farther from all columns, in signs, is in none. */
  private static final double FAR = 3;

  /** Feet that differ by less, in signs, stand on one line. */
  private static final double LEVEL = 0.4;

  /** So much wider than between its own lines is the room between two cells. */
  private static final double WIDER = 1.12;

  /** Pieces of text at the same height. */
  private record Level(double y, double sign, List<SetPiece> pieces, Set<PdfLine> lines) {}

  /** The lines of one cell, one below the other. */
  private record Cell(double top, double bottom, String text) {}

  /** A piece of a column at its height. */
  private record Placed(double y, String text) {}

  private PdfColumns() {}

  /** The lines of a page, with rows of tables in the places of what they are made of. */
  static List<PdfLine> read(List<PdfLine> lines) {
    List<Level> levels = levels(lines);
    if (levels.size() < FEWEST_ROWS || levels.size() > MOST_LINES) {
      return lines;
    }
    List<PdfLine> read = lines;
    for (int at = 0; at + FEWEST_ROWS <= levels.size(); at++) {
      if (levels.get(at).pieces().size() < 2) {
        continue;
      }
      int end = end(levels, at);
      int least = Math.max(at + FEWEST_ROWS, end - BEHIND);
      for (int to = end; to >= least; to--) {
        List<Level> table = levels.subList(at, to);
        List<String> rows = rows(table);
        if (!rows.isEmpty()) {
          read = replaced(read, table, rows);
          at = to - 1;
          break;
        }
        if (levels.get(to - 1).pieces().size() > 1) {
          break;
        }
      }
    }
    return read;
  }

  private static List<Level> levels(List<PdfLine> lines) {
    List<PdfLine> sorted =
        lines.stream()
            .filter(it -> !it.isRow())
            .sorted(Comparator.comparingDouble(PdfLine::y))
            .toList();
    List<Level> levels = new ArrayList<>();
    for (PdfLine line : sorted) {
      Level last = levels.isEmpty() ? null : levels.get(levels.size() - 1);
      if (last == null || line.y() - last.y() > LEVEL * line.sign()) {
        last = new Level(line.y(), width(line), new ArrayList<>(), new HashSet<>());
        levels.add(last);
      }
      last.pieces().addAll(line.pieces());
      last.lines().add(line);
    }
    levels.forEach(it -> it.pieces().sort(Comparator.comparingDouble(SetPiece::from)));
    return levels;
  }

  /** How wide a sign of a line is set. */
  private static double width(PdfLine line) {
    double widest =
        line.pieces().stream()
            .mapToDouble(it -> (it.to() - it.from()) / it.text().length())
            .max()
            .orElse(0);
    return Math.max(widest, NARROW * line.sign());
  }

  /** Behind the last level whose pieces each stand in one column of those that a head opens. */
  private static int end(List<Level> levels, int head) {
    List<SetPiece> columns = new ArrayList<>();
    int end = head;
    for (; end < levels.size(); end++) {
      Level level = levels.get(end);
      if (end > head && level.y() - levels.get(end - 1).y() > APART * level.sign()
          || !take(columns, level, opens(levels.get(head), end - head))) {
        return end;
      }
    }
    return end;
  }

  /** Whether a line of a table is of its head: one line, unless that names too few columns. */
  private static boolean opens(Level head, int line) {
    return line == 0 || line < HEAD && head.pieces().size() < FEWEST_COLUMNS && !isOfTwo(head);
  }

  /**
   * Puts the pieces of a level into columns; false where one reaches into several or is far off.
   */
  private static boolean take(List<SetPiece> columns, Level level, boolean head) {
    for (SetPiece piece : level.pieces()) {
      int column = column(columns, piece);
      double distance = column < 0 ? 0 : columns.get(column).distance(piece);
      if (head && (columns.isEmpty() || distance > level.sign() / 2)) {
        columns.add(piece);
        if (columns.size() > MOST_COLUMNS) {
          return false;
        }
      } else if (column < 0 || distance > FAR * level.sign()) {
        return false;
      } else {
        columns.set(column, columns.get(column).with(piece));
      }
    }
    return true;
  }

  /**
   * The only column that a piece reaches into, or the nearest; -1 where it reaches into several.
   */
  private static int column(List<SetPiece> columns, SetPiece piece) {
    int found = -1;
    double distance = Double.MAX_VALUE;
    for (int i = 0; i < columns.size(); i++) {
      double apart = columns.get(i).distance(piece);
      if (apart <= 0 && distance <= 0) {
        return -1;
      }
      if (apart < distance) {
        distance = apart;
        found = i;
      }
    }
    return found;
  }

  /** The rows of a table; none where its pieces cannot be told apart. */
  private static List<String> rows(List<Level> table) {
    List<SetPiece> columns = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      if (!take(columns, table.get(i), opens(table.get(0), i))) {
        return List.of();
      }
    }
    columns.sort(Comparator.comparingDouble(SetPiece::from));
    if (columns.size() < FEWEST_COLUMNS && !isOfTwo(table.get(0))) {
      return List.of();
    }
    List<List<Placed>> placed = new ArrayList<>();
    columns.forEach(it -> placed.add(new ArrayList<>()));
    for (Level level : table) {
      for (SetPiece piece : level.pieces()) {
        int column = column(columns, piece);
        if (column < 0) {
          return List.of();
        }
        placed.get(column).add(new Placed(level.y(), piece.text()));
      }
    }
    double sign = table.get(0).sign();
    double pitch = pitch(table, placed);
    // a category in the first column may stand for several rows
    List<Cell> anchors = List.of();
    for (List<Placed> column : placed) {
      List<Cell> cells = cells(column, pitch);
      anchors = cells.size() > anchors.size() ? cells : anchors;
    }
    @Nullable String[][] cells = new String[anchors.size()][columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      for (Cell cell : cells(placed.get(column), pitch)) {
        int row = row(anchors, cell, sign);
        if (row < 0 || cells[row][column] != null) {
          return List.of();
        }
        cells[row][column] = cell.text();
      }
    }
    return written(cells);
  }

  /** Whether a head names two columns, the second of agencies: else a page is set in two. */
  private static boolean isOfTwo(Level head) {
    return head.pieces().size() == 2
        && head.pieces().stream().allMatch(it -> it.text().length() <= LONGEST_HEAD)
        && ToldAgain.isHead(head.pieces().get(1).text());
  }

  private static List<String> written(@Nullable String[][] cells) {
    List<String> rows = new ArrayList<>();
    for (@Nullable String[] row : cells) {
      int filled = 0;
      List<String> words = new ArrayList<>();
      for (@Nullable String cell : row) {
        filled += cell == null ? 0 : 1;
        words.add(cell == null ? "" : cell);
      }
      if (filled < 2 || filled < row.length - 1) {
        return List.of();
      }
      rows.add(String.join("\t", words));
    }
    return rows.size() < FEWEST_ROWS ? List.of() : rows;
  }

  /** How far the lines of a cell stand apart; 0 where each line is a row of its own. */
  private static double pitch(List<Level> table, List<List<Placed>> columns) {
    if (table.stream().allMatch(it -> it.pieces().size() >= Math.max(2, columns.size() - 1))) {
      return 0;
    }
    double nearest = Double.MAX_VALUE;
    for (List<Placed> lines : columns) {
      for (int i = 1; i < lines.size(); i++) {
        nearest = Math.min(nearest, lines.get(i).y() - lines.get(i - 1).y());
      }
    }
    return nearest * WIDER;
  }

  /** The cells of a column: lines that stand no farther apart are of one. */
  private static List<Cell> cells(List<Placed> lines, double pitch) {
    List<Cell> cells = new ArrayList<>();
    for (Placed line : lines) {
      Cell last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
      if (last != null && line.y() - last.bottom() <= pitch) {
        String text = CellText.joined(last.text(), line.text());
        cells.set(cells.size() - 1, new Cell(last.top(), line.y(), text));
      } else {
        cells.add(new Cell(line.y(), line.y(), line.text()));
      }
    }
    return cells;
  }

  /** The only row that a cell stands beside; -1 where that cannot be told. */
  private static int row(List<Cell> anchors, Cell cell, double sign) {
    int found = -1;
    for (int i = 0; i < anchors.size(); i++) {
      Cell anchor = anchors.get(i);
      if (cell.top() - sign < anchor.bottom() && anchor.top() < cell.bottom() + sign) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private static List<PdfLine> replaced(List<PdfLine> lines, List<Level> table, List<String> rows) {
    Set<PdfLine> taken = new HashSet<>();
    table.forEach(it -> taken.addAll(it.lines()));
    List<PdfLine> kept = new ArrayList<>();
    boolean written = false;
    for (PdfLine line : lines) {
      if (!taken.contains(line)) {
        kept.add(line);
      } else if (!written) {
        rows.forEach(it -> kept.add(PdfLine.row(it)));
        written = true;
      }
    }
    return kept;
  }
}
