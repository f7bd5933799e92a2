package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.text.Span;

/**
 * A row that the end of a page breaks: the rest of all its cells stands together on the next page,
 * so that what each of them adds to the names on the first cannot be told.
 */
final class BrokenRows {
  private BrokenRows() {}

  /** Reads the names on the first page, without one that is broken; whether there were any. */
  static boolean begin(CellTable table, List<Span> cells) {
    Duty duty = CellNames.read(table.text(), cells, table.columns(), table.rules());
    if (duty == null) {
      duty =
          CellNames.read(table.text(), whole(table.text(), cells), table.columns(), table.rules());
    }
    if (duty == null) {
      return false;
    }
    table.add(duty);
    return true;
  }

  /** Without what stands behind the last sign of a list in the last line. */
  private static List<Span> whole(String text, List<Span> cells) {
    Span last = cells.get(cells.size() - 1);
    int end = text.lastIndexOf('、', last.end() - 1);
    List<Span> whole = new ArrayList<>(cells.subList(0, cells.size() - 1));
    if (end > last.start()) {
      whole.add(new Span(last.start(), end));
    }
    return whole;
  }
}
