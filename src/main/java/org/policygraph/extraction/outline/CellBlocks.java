package org.policygraph.extraction.outline;

import java.util.BitSet;
import java.util.List;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.text.Line;

/** Which lines are the cells of a table that lost its lines, by its heads and its rows' numbers. */
public final class CellBlocks {
  /** A row longer than this has swallowed what follows the table. */
  public static final int MOST_LINES = 40;

  private CellBlocks() {}

  /** The indexes of the lines of all such tables, which are no paragraphs that a page broke. */
  public static BitSet lines(String text, List<Line> all) {
    List<Line> lines = CellBars.without(text, all);
    BitSet found = indexes(text, lines);
    return lines.size() == all.size() ? found : CellBars.placed(found, lines, all);
  }

  private static BitSet indexes(String text, List<Line> lines) {
    BitSet found = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      int end = CellHeads.end(text, lines, i);
      boolean agencies =
          lines.subList(i, end).stream()
              .anyMatch(line -> RoleWords.column(line.span().of(text)) != null);
      if (end - i >= 3 && agencies) {
        int last = end - 1;
        int number = -1;
        for (int at = end; at < lines.size() && at - last <= MOST_LINES; at++) {
          int own = CellHeads.number(text, lines.get(at));
          if (own > number) {
            number = own;
            last = at;
          }
        }
        int again = number < 0 ? -1 : again(text, lines, i, last);
        last =
            number < 0
                ? unnumbered(text, lines, i, end)
                : again > 0 ? again : Math.min(lines.size(), last + end - i);
        found.set(i, last);
        end = last;
      }
      i = Math.max(i, end - 1);
    }
    return found;
  }

  /**
   * The index behind rows that have no numbers: as many lines each as the head, the bodies in their
   * places.
   */
  private static int unnumbered(String text, List<Line> lines, int head, int end) {
    int columns = end - head;
    int last = end;
    while (last + columns <= lines.size()) {
      for (int i = 0; i < columns; i++) {
        boolean bodies = RoleWords.column(lines.get(head + i).span().of(text)) != null;
        if (bodies && !SureNames.alone(text, lines.get(last + i).span())) {
          return last;
        }
      }
      last += columns;
    }
    return last;
  }

  /** Where the head of a table stands again on the next page, behind its last row; else -1. */
  private static int again(String text, List<Line> lines, int head, int last) {
    String first = lines.get(head).span().of(text);
    for (int at = last + 1; at < lines.size() && at - last <= MOST_LINES; at++) {
      if (lines.get(at).span().of(text).equals(first) && CellHeads.isHead(text, lines.get(at))) {
        return at;
      }
    }
    return -1;
  }
}
