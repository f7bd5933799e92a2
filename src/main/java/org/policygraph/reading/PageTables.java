package org.policygraph.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tables of a document page by page: a line for each row, a tab between its cells. A
 * table that goes on over a page's end is one: its heads are told once, and so is a row that was
 * parted.
 */
final class PageTables {
  /** So many lines before or behind a table may run on the pages. */
  private static final int RUNNING = 2;

  /** Columns that stand this near, in points, stand at the same place. */
  private static final double NEAR = 3;

  private static final Pattern FIGURE =
      Pattern.compile("[≥≤><＞＜〔\\[(（]*[-+]?\\d[\\d,.]*[%％‰]?[〕\\])）]*");

  private static final Pattern NUMBER = Pattern.compile("[(（]?\\d{1,4}[)）.、]?");

  /**
   * The last table, while nothing but running lines has followed it.
   *
   * @param closed for each of its columns, whether a line closes it below
   * @param heads its first row
   * @param last its last row, which is the last line but so many of its page
   */
  private record Open(
      double[] edges,
      boolean[] closed,
      List<String> heads,
      List<String> last,
      List<PdfLine> page,
      int line) {}

  private @Nullable Open open;

  /**
   * Writes a table behind the lines that its page has so far.
   *
   * @param first whether the page has no table before it
   */
  void write(PdfTable table, boolean first, List<PdfLine> page) {
    List<List<String>> rows = table.rows();
    if (rows.isEmpty()) {
      return;
    }
    double[] edges = table.grid().edges();
    boolean[] closed = table.grid().closed();
    Open before = open;
    List<String> heads = rows.get(0);
    if (before != null && first && page.size() <= RUNNING && goesOn(before, edges)) {
      heads = before.heads;
      if (rows.get(0).equals(heads)) {
        rows.remove(0);
      }
      if (!rows.isEmpty() && parted(before, rows.get(0))) {
        List<String> whole = joined(before.last, rows.remove(0));
        before.page.set(before.line, line(whole));
        open = new Open(edges, closed, heads, whole, before.page, before.line);
      }
    }
    if (!rows.isEmpty()) {
      rows.forEach(row -> page.add(line(row)));
      open = new Open(edges, closed, heads, rows.get(rows.size() - 1), page, page.size() - 1);
    }
  }

  private static PdfLine line(List<String> row) {
    return PdfLine.row(String.join("\t", row));
  }

  private static boolean goesOn(Open before, double[] edges) {
    if (before.page.size() - 1 - before.line > RUNNING || before.edges.length != edges.length) {
      return false;
    }
    for (int i = 0; i < edges.length; i++) {
      if (Math.abs(before.edges[i] - edges[i]) > NEAR) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a row at the head of a page is the rest of the one before: it says nothing in a column
   * that numbers the rows, or in most columns. One empty cell alone may be that of several rows,
   * and is where it alone is left open at the foot of the page. A row with figures or words again
   * that the one before has in their column is another.
   */
  private static boolean parted(Open open, List<String> rest) {
    List<String> before = open.last;
    if (before.size() != rest.size() || rest.size() < 2) {
      return false;
    }
    int empty = 0;
    boolean unnumbered = false;
    boolean leftOpen = false;
    boolean ended = false;
    for (int i = 0; i < rest.size(); i++) {
      if (rest.get(i).isEmpty()) {
        empty++;
        unnumbered |= NUMBER.matcher(before.get(i)).matches();
        leftOpen |= !open.closed[i];
      } else if (before.get(i).isEmpty() || again(before.get(i), rest.get(i))) {
        return false;
      } else {
        ended |= open.closed[i];
      }
    }
    return !(leftOpen && ended) && (unnumbered || 2 * empty > rest.size());
  }

  /** Whether words that follow others are no rest of them. */
  private static boolean again(String before, String rest) {
    return rest.equals(before)
        || FIGURE.matcher(before).matches() && FIGURE.matcher(rest).matches();
  }

  private static List<String> joined(List<String> before, List<String> rest) {
    List<String> whole = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      whole.add(CellText.joined(before.get(i), rest.get(i)));
    }
    return whole;
  }
}
