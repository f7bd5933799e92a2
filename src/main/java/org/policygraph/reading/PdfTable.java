package org.policygraph.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;

/** What is written in a table of a page. */
final class PdfTable {
  private final PdfGrid grid;
  private final Map<Integer, CellText> cells = new HashMap<>();

  PdfTable(PdfGrid grid) {
    this.grid = grid;
  }

  PdfGrid grid() {
    return grid;
  }

  void write(int cell, TextPosition sign) {
    cells.computeIfAbsent(cell, it -> new CellText(grid.width(it))).add(sign);
  }

  /**
   * The rows that say something, cell by cell. A cell of several rows is told in the first of them,
   * and again in the others where it holds for each ({@link ToldAgain}); one of several columns is
   * followed by empty ones; where it is all that the row has, it stands alone.
   */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    Set<Integer> told = new HashSet<>();
    ToldAgain again = new ToldAgain();
    for (int row = 0; row < grid.rows(); row++) {
      List<String> texts = new ArrayList<>();
      Set<Integer> own = new HashSet<>();
      for (int column = 0; column < grid.columns(); column++) {
        int cell = grid.cell(row * grid.columns() + column);
        own.add(cell);
        CellText written = told.add(cell) ? cells.get(cell) : null;
        texts.add(written == null ? "" : written.text());
      }
      if (texts.stream().anyMatch(it -> !it.isEmpty())) {
        if (own.size() > 1) {
          again.row();
          tellAgain(row, texts, again);
        }
        rows.add(own.size() == 1 ? List.of(texts.get(0)) : Collections.unmodifiableList(texts));
      }
    }
    return rows;
  }

  private void tellAgain(int row, List<String> texts, ToldAgain again) {
    for (int column = 0; column < grid.columns(); column++) {
      int cell = grid.cell(row * grid.columns() + column);
      if (cell == row * grid.columns() + column) {
        again.cell(column, texts.get(column));
      } else if (cell % grid.columns() == column) {
        texts.set(column, again.again(column));
      }
    }
  }
}
