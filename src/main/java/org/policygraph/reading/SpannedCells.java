package org.policygraph.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Puts cells where a cell of several rows or columns reaches to, so that the cells of each row
 * stand under their heads: empty ones, or with its words where they hold for each row ({@link
 * ToldAgain}). A cell that is all its row has stands alone.
 */
final class SpannedCells {
  /** A cell reaches over no more rows or columns. */
  private static final int WIDEST = 100;

  private static final int TALLEST = 1_000;

  /** More cells are not put into a page. */
  private static final int MOST = 50_000;

  private int put;

  private SpannedCells() {}

  static void fill(Element page) {
    SpannedCells cells = new SpannedCells();
    for (Element table : page.select("table:has(tr):not(:has(table))")) {
      if (table.select("tr").stream().filter(row -> cells(row).size() > 1).count() > 1) {
        cells.fillTable(table);
      }
    }
  }

  private void fillTable(Element table) {
    // For each column, how many rows more a cell from above reaches.
    Map<Integer, Integer> reached = new HashMap<>();
    ToldAgain told = new ToldAgain();
    for (Element row : table.select("tr")) {
      List<Element> cells = cells(row);
      int column = 0;
      if (cells.size() > 1) {
        told.row();
      }
      for (Element cell : cells) {
        for (; take(reached, column); column++) {
          put(cell, true, told.again(column));
        }
        told.cell(column, cell.text());
        int wide = span(cell, "colspan", WIDEST);
        int high = span(cell, "rowspan", TALLEST);
        for (int i = 0; i < wide; i++) {
          reached.put(column + i, high - 1);
          if (i > 0 && cells.size() > 1) {
            put(cell, false, "");
          }
        }
        column += wide;
      }
      Element last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
      for (; last != null && take(reached, column); column++) {
        last = put(last, false, told.again(column));
      }
    }
  }

  private static boolean take(Map<Integer, Integer> reached, int column) {
    int rows = reached.getOrDefault(column, 0);
    if (rows > 0) {
      reached.put(column, rows - 1);
    }
    return rows > 0;
  }

  private Element put(Element beside, boolean before, String words) {
    if (++put > MOST) {
      throw new Overrun("the tables of the page reach over more than " + MOST + " cells");
    }
    Element cell = new Element("td").text(words);
    if (before) {
      beside.before(cell);
    } else {
      beside.after(cell);
    }
    return cell;
  }

  private static List<Element> cells(Element row) {
    List<Element> cells = new ArrayList<>();
    for (Element child : row.children()) {
      if (child.normalName().equals("td") || child.normalName().equals("th")) {
        cells.add(child);
      }
    }
    return cells;
  }

  private static int span(Element cell, String name, int most) {
    String told = cell.attr(name).strip();
    return told.matches("\\d{1,4}") ? Math.max(1, Math.min(most, Integer.parseInt(told))) : 1;
  }
}
