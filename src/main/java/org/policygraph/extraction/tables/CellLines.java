package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.CellBars;
import org.policygraph.extraction.outline.CellBlocks;
import org.policygraph.extraction.outline.CellHeads;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * A table that lost its lines, a cell each: the head's cells, then those of the rows one after the
 * other. A row begins with its number. Its agencies are told from its other cells by their names; a
 * row where that gives no single reading is unclear, and so is a table whose rows have neither
 * numbers nor as many lines each as its head.
 */
final class CellLines {
  private static final Pattern SECTION =
      Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]).{0,40}");
  private static final Pattern AFTER =
      Pattern.compile("附件.{0,3}|注[:：].*|备注[:：].*|说明[:：].*|主送.*|抄送.*");

  private static final int MOST_LEFT_OUT = 10;

  private CellLines() {}

  static List<Duty> read(
      PolicyText text, List<Line> all, StandingRules rules, Taken taken, List<Unclear> unclear) {
    List<Line> lines =
        CellBars.without(text.text(), all).stream().map(line -> cell(text.text(), line)).toList();
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (taken.overlaps(lines.get(i).span()) || !CellHeads.isHead(text.text(), lines.get(i))) {
        continue;
      }
      int end = CellHeads.end(text.text(), lines, i);
      List<String> head =
          lines.subList(i, end).stream().map(line -> line.span().of(text.text())).toList();
      List<TableReader.Column> columns = head.stream().map(TableReader.Column::of).toList();
      if (columns.size() >= 3 && columns.stream().anyMatch(column -> column.role() != null)) {
        CellTable table =
            new CellTable(text.text(), lines, head, columns, rules, taken, duties, unclear);
        int serial = CellHeads.serial(text.text(), lines, i, end);
        // over the rows of a merged cell there may stand one that is merged over several such
        int after = rows(table.without(serial), end, serial == 0 ? 0 : serial + 1);
        if (after == end) {
          after = UnnumberedCells.read(table, end);
        }
        if (after == end) {
          unclear.add(
              new Unclear(
                  new Span(lines.get(i).span().start(), lines.get(end - 1).span().end()),
                  "the rows of the table cannot be told apart"));
        }
        end = after;
      }
      i = end - 1;
    }
    LyingTables.tell(text.text(), lines, taken, unclear);
    return duties;
  }

  /** A line without the bars that begin and end its cell; an empty cell is its bar. */
  private static Line cell(String text, Line line) {
    Span span = line.span();
    int start = isBar(text, span.start()) ? span.start() + 1 : span.start();
    int end = isBar(text, span.end() - 1) ? span.end() - 1 : span.end();
    if (start >= end || end - start == span.length()) {
      return line;
    }
    for (int at = start; at < end; at++) {
      if (isBar(text, at)) {
        return line;
      }
    }
    Span cell = NameSplitter.trim(text, start, end);
    return cell.length() == 0 ? line : new Line(cell, line.furniture());
  }

  private static boolean isBar(String text, int at) {
    return "|｜".indexOf(text.charAt(at)) >= 0;
  }

  /**
   * Reads numbered rows; gives the index of the first line behind them.
   *
   * @param before how many cells may stand before the first number
   */
  private static int rows(CellTable table, int from, int before) {
    String text = table.text();
    List<Line> lines = table.lines();
    List<TableReader.Column> columns = table.columns();
    int at = from;
    while (at < lines.size()
        && at - from < before
        && CellHeads.number(text, lines.get(at)) < 0
        && !SureNames.alone(text, lines.get(at).span())) {
      at++;
    }
    while (at < lines.size() && SECTION.matcher(lines.get(at).span().of(text)).matches()) {
      at++;
    }
    int number = at < lines.size() ? CellHeads.number(text, lines.get(at)) : -1;
    if (number < 0) {
      int after = NumberedTasks.read(table, at);
      return after == at ? from : after;
    }
    while (at < lines.size() && number >= 0) {
      int row = at + 1;
      List<Span> cells = new ArrayList<>();
      int broken = 0;
      boolean section = false;
      while (row < lines.size()
          && cells.size() <= CellBlocks.MOST_LINES
          && !begins(text, lines.get(row), number, cells.size() >= columns.size() - 1, section)) {
        int behind = table.behindHead(row);
        if (behind > row) {
          int next = CellHeads.number(text, lines.get(behind));
          if (next >= 0 && next <= number) {
            break;
          }
          row = behind;
          broken = cells.size();
          if (next > number) {
            break;
          }
        }
        String line = lines.get(row).span().of(text);
        if (AFTER.matcher(line).matches()) {
          break;
        }
        section = SECTION.matcher(line).matches();
        if (!section) {
          cells.addAll(NameLines.apart(text, lines.get(row).span()));
        }
        row++;
      }
      boolean last = row >= lines.size() || CellHeads.number(text, lines.get(row)) <= number;
      Duty duty = row(text, joined(text, cells), columns, table.rules(), last);
      if (duty != null) {
        table.add(duty);
      } else if (broken > 0
          && broken < cells.size()
          && BrokenRows.begin(table, cells.subList(0, broken))) {
        table.untold(cells.get(broken).start(), cells.get(cells.size() - 1).end());
      } else if (!cells.isEmpty()) {
        table.untold(lines.get(at).span().start(), cells.get(cells.size() - 1).end());
      }
      at = row;
      number = last ? -1 : CellHeads.number(text, lines.get(row));
    }
    return at;
  }

  /**
   * Whether a line is the number of a row; where rows are left out of a table numbers are too, and
   * behind the heading of a section more of them.
   */
  private static boolean begins(
      String text, Line line, int number, boolean complete, boolean section) {
    int next = CellHeads.number(text, line);
    return next == number + 1
        || complete && next > number && (section || next <= number + MOST_LEFT_OUT);
  }

  /** A cell that ends in a sign of a list goes on in the next line. */
  private static List<Span> joined(String text, List<Span> lines) {
    List<Span> cells = new ArrayList<>();
    boolean on = false;
    for (Span line : lines) {
      if (on) {
        Span first = cells.remove(cells.size() - 1);
        cells.add(new Span(first.start(), line.end()));
      } else {
        cells.add(line);
      }
      on = "、，,（(".indexOf(text.charAt(line.end() - 1)) >= 0;
    }
    return cells;
  }

  private static @Nullable Duty row(
      String text,
      List<Span> cells,
      List<TableReader.Column> columns,
      StandingRules rules,
      boolean last) {
    List<Role> roles = new ArrayList<>();
    List<Span> exact = new ArrayList<>();
    Span covers = null;
    boolean fits = cells.size() == columns.size() - 1;
    for (int i = 1; i < columns.size(); i++) {
      Role role = columns.get(i).role();
      if (role != null) {
        roles.add(role);
        if (fits) {
          exact.add(cells.get(i - 1));
        }
      } else if (fits
          && !columns.get(i).others()
          && isBeside(columns, i)
          && SureNames.alone(text, cells.get(i - 1))) {
        // a cell is empty and another holds two lines
        fits = false;
      } else if (fits && columns.get(i).content() && exact.isEmpty()) {
        covers =
            covers == null ? cells.get(i - 1) : new Span(covers.start(), cells.get(i - 1).end());
      }
    }
    Duty duty =
        fits ? TableReader.duty(text, exact, roles, covers, rules, Confidence.MEDIUM) : null;
    return duty != null || last && cells.size() > CellBlocks.MOST_LINES / 2
        ? duty
        : CellNames.read(text, cells, columns, rules);
  }

  /** Whether a column of agencies is next to another column. */
  private static boolean isBeside(List<TableReader.Column> columns, int index) {
    return columns.get(index - 1).role() != null
        || index + 1 < columns.size() && columns.get(index + 1).role() != null;
  }
}
