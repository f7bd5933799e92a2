package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/**
 * Rows, a cell a line, that have no cell for their number: each begins with a task that is numbered
 * itself (1.点亮路灯), and the bodies follow. What stands before the first task (a merged cell) is none
 * of a row.
 */
final class NumberedTasks {
  private static final Pattern TASK = Pattern.compile("(?<number>\\d{1,3})[.．、](?!\\d)");

  private static final int SHORTEST = 8;
  private static final int MOST_BEFORE = 2;
  private static final int MOST_LINES = 40;

  private NumberedTasks() {}

  /** Reads the rows from a line on; gives the index of the first line behind them. */
  static int read(CellTable table, int from) {
    String text = table.text();
    List<Line> lines = table.lines();
    int at = from;
    while (at < lines.size() && at - from < MOST_BEFORE && number(text, lines.get(at)) < 0) {
      at++;
    }
    int number = at < lines.size() ? number(text, lines.get(at)) : -1;
    if (number < 0) {
      return from;
    }
    while (number >= 0) {
      List<Span> cells = new ArrayList<>();
      cells.add(task(text, lines.get(at).span()));
      int next = at + 1;
      boolean named = false;
      while (next < lines.size()
          && next - at < MOST_LINES
          && number(text, lines.get(next)) != number + 1) {
        boolean names = SureNames.alone(text, lines.get(next).span());
        if (named && !names) {
          break;
        }
        named = names;
        cells.add(lines.get(next).span());
        next++;
      }
      int row = next;
      while (next < lines.size()
          && next - row < MOST_BEFORE
          && number(text, lines.get(next)) != number + 1) {
        next++;
      }
      Duty duty = named ? CellNames.read(text, cells, table.columns(), table.rules()) : null;
      if (duty != null) {
        table.add(duty);
      } else {
        table.untold(cells.get(0).start(), cells.get(cells.size() - 1).end());
      }
      boolean more = next < lines.size() && number(text, lines.get(next)) == number + 1;
      number = more ? number + 1 : -1;
      at = more ? next : row;
    }
    return at;
  }

  /** The number that a task begins with; -1 for another line. */
  private static int number(String text, Line line) {
    Matcher task = TASK.matcher(text).region(line.span().start(), line.span().end());
    return line.span().length() >= SHORTEST && task.lookingAt()
        ? Integer.parseInt(task.group("number"))
        : -1;
  }

  private static Span task(String text, Span line) {
    Matcher task = TASK.matcher(text).region(line.start(), line.end());
    return task.lookingAt() ? NameSplitter.trim(text, task.end(), line.end()) : line;
  }
}
