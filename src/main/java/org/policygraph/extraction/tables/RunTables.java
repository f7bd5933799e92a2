package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.CellHeads;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/**
 * Tables of responsible agencies whose rows lost their ends: head and rows stand in one line. Where
 * bars part the cells (序号 | 任务 | 责任单位 | 1 | 装灯 | 市甲局) each row has as many as the head; where
 * nothing parts them (序号任务责任单位1装灯市甲局) the table names nobody and is unclear.
 */
final class RunTables {
  private static final Pattern BAR = Pattern.compile("[|｜]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.．、]?");
  private static final Pattern SERIAL = Pattern.compile("序号|编号");
  private static final int FEWEST_HEADS = 3;
  private static final int LONGEST_TABLE = 20_000;
  private static final int LONGEST_HEADS = 60;
  private static final int MOST_LINES = 200;

  /** 序号重点任务牵头单位配合单位 with nothing between, and the first row or the line's end behind. */
  private static final FirstSigns GLUED =
      FirstSigns.of(
          "[序编]号(?=[^\\s\\d，。；]{0,40}(?:任务|内容|事项|措施|举措|项目|目标|名称|工作))"
              + "(?<heads>(?:[\\p{IsHan}()（）/]|(?:19|20)\\d\\d(?=年)){6,"
              + LONGEST_HEADS
              + "}?)(?=(?!(?:19|20)\\d\\d年)\\d|[\\s　]|$)");

  private static final Pattern ROLE_HEAD =
      Pattern.compile(
          "(?:责任|牵头|配合|负责|承办|主办|协办|参与|实施|落实|主管|协调)(?:协调|责任|负责|配合|主体|及|和|\\(责任\\)|（责任）)*(?:单位|部门|科室|处室)");

  private static final String COLUMNS_UNTOLD =
      "nothing parts the columns of a table of responsible agencies";

  private RunTables() {}

  static List<Duty> read(
      String text, List<Line> lines, StandingRules rules, Taken taken, List<Unclear> unclear) {
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i).span();
      if (taken.overlaps(line)) {
        continue;
      }
      Table table = line.length() > LONGEST_TABLE ? null : table(text, line);
      if (table != null) {
        List<Duty> rows = rows(text, table, rules);
        if (rows.isEmpty()) {
          unclear.add(new Unclear(table.span(), "the rows of the table cannot be told apart"));
        }
        duties.addAll(rows);
        taken.add(line);
      } else {
        glued(text, lines, i, unclear);
      }
    }
    return duties;
  }

  /**
   * @param span from the first head to the last cell
   * @param cells those behind the heads
   */
  private record Table(Span span, List<TableReader.Column> columns, List<Span> cells) {}

  /** The table of a line that holds heads and at least as many cells behind them. */
  private static @Nullable Table table(String text, Span line) {
    List<Span> cells = TableReader.cells(text, line, BAR);
    for (int first = 0; first + 2 * FEWEST_HEADS <= cells.size(); first++) {
      int end = first;
      List<TableReader.Column> columns = new ArrayList<>();
      while (end < cells.size() && isHead(text, cells.get(end))) {
        columns.add(TableReader.Column.of(cells.get(end).of(text)));
        end++;
      }
      if (columns.size() >= FEWEST_HEADS
          && cells.size() - end >= columns.size()
          && columns.stream().anyMatch(column -> column.role() != null)
          && columns.stream().anyMatch(TableReader.Column::content)) {
        Span span = new Span(cells.get(first).start(), cells.get(cells.size() - 1).end());
        return new Table(span, columns, cells.subList(end, cells.size()));
      }
      first = Math.max(first, end - 1);
    }
    return null;
  }

  private static boolean isHead(String text, Span cell) {
    return cell.length() > 0
        && (CellHeads.isHead(text, new Line(cell, false))
            || RoleWords.column(cell.of(text)) != null);
  }

  /** The rows, each as long as the head; none where one of them cannot be read so. */
  private static List<Duty> rows(String text, Table table, StandingRules rules) {
    int width = table.columns().size();
    List<Span> cells = table.cells();
    // the bar that ends a row and the one that begins the next hold nothing between them
    boolean edged = cells.get(0).length() == 0;
    int from = edged ? 1 : 0;
    int stride = edged ? width + 1 : width;
    boolean numbered = SERIAL.matcher(text).region(table.span().start(), text.length()).lookingAt();
    List<Duty> duties = new ArrayList<>();
    while (from + width <= cells.size()) {
      List<Span> row = cells.subList(from, from + width);
      boolean begins = !numbered || NUMBER.matcher(row.get(0).of(text)).matches();
      Duty duty = begins ? TableReader.lay(text, row, table.columns(), 0, null, rules) : null;
      if (duty == null) {
        return List.of();
      }
      duties.add(duty);
      from += stride;
    }
    boolean rest =
        from < cells.size()
            && cells.subList(from, cells.size()).stream().filter(it -> it.length() > 0).count() > 1;
    return rest ? List.of() : duties;
  }

  /** Tells heads that stand sign by sign together, with the rows behind them. */
  private static void glued(String text, List<Line> lines, int index, List<Unclear> unclear) {
    Span line = lines.get(index).span();
    Matcher heads = GLUED.matcher(text, line);
    for (int at = line.start(); GLUED.find(heads, text, at); at = heads.end()) {
      if (ROLE_HEAD.matcher(heads.group("heads")).find()) {
        unclear.add(new Unclear(new Span(heads.start(), end(text, lines, index)), COLUMNS_UNTOLD));
        return;
      }
    }
  }

  /** The end of the last of the lines behind a head that begin with the number of a row. */
  private static int end(String text, List<Line> lines, int index) {
    int end = lines.get(index).span().end();
    for (int i = index + 1; i < Math.min(lines.size(), index + MOST_LINES); i++) {
      Span line = lines.get(i).span();
      if (!Character.isDigit(text.charAt(line.start()))) {
        break;
      }
      end = line.end();
    }
    return end;
  }
}
