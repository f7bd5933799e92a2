package org.policygraph.extraction.tables;

import java.util.List;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/**
 * A table that has a cell a line, and where what is read of it goes.
 *
 * @param lines all lines of the text, with those of the table among them
 * @param head its head, a cell each, which may stand again on each page
 * @param columns what the heads say that the cells of a row hold
 */
record CellTable(
    String text,
    List<Line> lines,
    List<String> head,
    List<TableReader.Column> columns,
    StandingRules rules,
    Taken taken,
    List<Duty> duties,
    List<Unclear> unclear) {
  static final String UNTOLD = "the agencies of the row cannot be told from its other cells";

  /** The same table without its first columns, whose cells stand before the rows. */
  CellTable without(int first) {
    return new CellTable(
        text, lines, head, columns.subList(first, columns.size()), rules, taken, duties, unclear);
  }

  /** The index behind the head where it stands again at a line; else that of the line. */
  int behindHead(int at) {
    if (at + head.size() >= lines.size()) {
      return at;
    }
    for (int i = 0; i < head.size(); i++) {
      if (!lines.get(at + i).span().of(text).equals(head.get(i))) {
        return at;
      }
    }
    return at + head.size();
  }

  void add(Duty row) {
    duties.add(row);
    taken.add(row.span());
  }

  /** A row whose agencies cannot be told from its other cells. */
  void untold(int start, int end) {
    unclear.add(new Unclear(new Span(start, end), UNTOLD));
  }
}
