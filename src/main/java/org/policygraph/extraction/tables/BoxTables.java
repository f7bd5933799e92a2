package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.FieldReader;
import org.policygraph.extraction.agencies.Fields;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * Tables drawn with box signs, as old collections of regulations print them: the lines of a cell
 * stand below each other between │ and │, and a rule ends it in its own column, so that a merged
 * cell is known by the lines beside which it stands.
 */
public final class BoxTables {
  private static final String EDGES = "│┃|｜├┤┼┬┴┌┐└┘┠┨╂┏┓┗┛┳┻╋";
  private static final String RULES = "─━—-";
  private static final int MOST_LINES = 3000;

  /**
   * A cell.
   *
   * @param first the index of its first line
   * @param last the index of its last line
   * @param pieces what stands in its lines
   */
  private record Cell(int column, int first, int last, List<Span> pieces) {
    Span span() {
      return new Span(pieces.get(0).start(), pieces.get(pieces.size() - 1).end());
    }

    String words(String text) {
      StringBuilder words = new StringBuilder();
      pieces.forEach(piece -> words.append(FieldReader.compact(piece.of(text))));
      return words.toString();
    }

    boolean beside(Cell other) {
      return first <= other.last && other.first <= last;
    }
  }

  private BoxTables() {}

  static List<Duty> read(
      String text, List<Line> lines, StandingRules rules, Taken taken, List<Unclear> unclear) {
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if ("┌┏".indexOf(text.charAt(lines.get(i).span().start())) < 0) {
        continue;
      }
      int end = i + 1;
      while (end < lines.size()
          && end - i < MOST_LINES
          && "└┗".indexOf(text.charAt(lines.get(end).span().start())) < 0
          && EDGES.indexOf(text.charAt(lines.get(end).span().start())) >= 0) {
        end++;
      }
      List<Span> table =
          lines.subList(i, Math.min(lines.size(), end + 1)).stream().map(Line::span).toList();
      List<Cell> cells = cells(text, table);
      List<TableReader.Column> columns = columns(text, cells);
      if (columns.stream().anyMatch(column -> column.role() != null)) {
        table(text, cells, columns, rules, duties, unclear);
        table.forEach(taken::add);
      }
      i = end;
    }
    return duties;
  }

  /** Whether a line is one of such a table. */
  public static boolean isLine(String line) {
    return EDGES.indexOf(line.charAt(0)) >= 0;
  }

  private static List<Cell> cells(String text, List<Span> lines) {
    List<Cell> cells = new ArrayList<>();
    List<@Nullable Cell> open = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      List<Span> pieces = pieces(text, lines.get(line));
      if (line == 0) {
        pieces.forEach(piece -> open.add(null));
      }
      if (pieces.size() != open.size()) {
        // a cell over several columns
        close(cells, open);
        continue;
      }
      for (int column = 0; column < pieces.size(); column++) {
        Span piece = pieces.get(column);
        Cell cell = open.get(column);
        if (piece.length() > 0 && RULES.indexOf(text.charAt(piece.start())) >= 0) {
          if (cell != null) {
            cells.add(cell);
          }
          open.set(column, null);
        } else {
          open.set(column, longer(cell, column, line, piece));
        }
      }
    }
    close(cells, open);
    return cells.stream().filter(cell -> !cell.pieces().isEmpty()).toList();
  }

  private static void close(List<Cell> cells, List<@Nullable Cell> open) {
    for (int column = 0; column < open.size(); column++) {
      Cell cell = open.get(column);
      if (cell != null) {
        cells.add(cell);
      }
      open.set(column, null);
    }
  }

  private static Cell longer(@Nullable Cell cell, int column, int line, Span piece) {
    List<Span> pieces = cell == null ? new ArrayList<>() : new ArrayList<>(cell.pieces());
    if (piece.length() > 0) {
      pieces.add(piece);
    }
    return new Cell(column, cell == null ? line : cell.first(), line, pieces);
  }

  /** What stands between the edges of a line. */
  private static List<Span> pieces(String text, Span line) {
    List<Span> pieces = new ArrayList<>();
    int from = line.start() + 1;
    for (int at = line.start() + 1; at < line.end(); at++) {
      if (EDGES.indexOf(text.charAt(at)) >= 0) {
        pieces.add(NameSplitter.trim(text, from, at));
        from = at + 1;
      }
    }
    return pieces;
  }

  /**
   * What the cells of the first row say of their columns; none where two rows are over a column.
   */
  private static List<TableReader.Column> columns(String text, List<Cell> cells) {
    List<TableReader.Column> columns = new ArrayList<>();
    for (int column = 0; ; column++) {
      int wanted = column;
      Cell head = cells.stream().filter(cell -> cell.column() == wanted).findFirst().orElse(null);
      if (head == null) {
        return columns;
      }
      columns.add(
          head.first() > 1
              ? new TableReader.Column(null, false, false)
              : TableReader.Column.of(head.words(text)));
    }
  }

  private static void table(
      String text,
      List<Cell> cells,
      List<TableReader.Column> columns,
      StandingRules rules,
      List<Duty> duties,
      List<Unclear> unclear) {
    boolean led = columns.stream().anyMatch(column -> column.role() == Role.LEAD);
    List<Cell> tasks =
        cells.stream()
            .filter(cell -> cell.first() > 1 && columns.get(cell.column()).content())
            .toList();
    for (Cell cell : cells) {
      Role role = columns.get(cell.column()).role();
      if (role == null
          || cell.first() == 1
          || TableReader.EMPTY.matcher(cell.words(text)).matches()) {
        continue;
      }
      List<Cell> beside = tasks.stream().filter(cell::beside).toList();
      List<Party> parties = beside.isEmpty() ? List.of() : parties(text, cell, role);
      if (parties.isEmpty()) {
        unclear.add(new Unclear(cell.span(), "the agencies of a cell cannot be told"));
        continue;
      }
      if (role == Role.RESPONSIBLE && !led) {
        Fields.lead(text, parties, rules, cell.span().start(), true, false);
      }
      Span task =
          new Span(
              beside.get(0).span().start(),
              beside.stream().mapToInt(it -> it.span().end()).max().orElseThrow());
      duties.add(new Duty(cell.span(), parties, task, Confidence.MEDIUM));
    }
  }

  /**
   * The names of a cell, read in its lines put together; none where something else is among them.
   */
  private static List<Party> parties(String text, Cell cell, Role role) {
    StringBuilder words = new StringBuilder();
    List<Integer> origins = new ArrayList<>();
    for (Span piece : cell.pieces()) {
      for (int at = piece.start(); at < piece.end(); at++) {
        if (!Lines.blank(text.charAt(at))) {
          words.append(text.charAt(at));
          origins.add(at);
        }
      }
    }
    FieldReader.Field field = FieldReader.read(words.toString(), new Span(0, words.length()), role);
    if (field.rejected() + field.times() > 0 || !field.anyCertain()) {
      return List.of();
    }
    List<Party> parties = new ArrayList<>();
    for (Party party : field.parties()) {
      Span name =
          new Span(origins.get(party.span().start()), origins.get(party.span().end() - 1) + 1);
      parties.add(new Party(name, party.name(), party.role(), party.basis(), party.certain()));
    }
    return parties;
  }
}
