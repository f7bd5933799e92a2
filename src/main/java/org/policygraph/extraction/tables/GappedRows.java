package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;

/**
 * Rows of a table of indicators whose cells stand apart by blanks (1 用水总量（亿立方米） 18.62 <20.5 约束性). A
 * name may hold blanks too, so a row is read from its end: what stands behind the values, the
 * values, the unit; the rest is the name.
 */
final class GappedRows {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final String text;
  private final TableColumns columns;
  private final int behind;
  private final boolean numbered;

  private GappedRows(String text, TableColumns columns, int behind, boolean numbered) {
    this.text = text;
    this.columns = columns;
    this.behind = behind;
    this.numbered = numbered;
  }

  /** The rows under a head; null where the line is none. */
  static @Nullable GappedRows of(String text, Span head, DocumentFacts document) {
    List<Span> cells = joined(text, cells(text, head));
    if (cells.size() < 3) {
      return null;
    }
    List<String> words =
        cells.stream().map(cell -> cell.of(text).replaceAll("[\\s　]", "")).toList();
    TableColumns columns = TableColumns.of(words, document);
    if (columns == null) {
      return null;
    }
    int first = columns.values().get(0);
    int last = columns.values().get(columns.values().size() - 1);
    boolean together = last - first + 1 == columns.values().size() && columns.name() < first;
    boolean unitBefore = columns.unit() < 0 || columns.unit() == first - 1;
    return together && unitBefore
        ? new GappedRows(text, columns, cells.size() - 1 - last, words.get(0).matches("序号|编号|项号"))
        : null;
  }

  /** The figures of a row; null where the line is none. */
  @Nullable List<Draft.Figure> row(Span line) {
    List<Span> cells = cells(text, line);
    int values = cells.size() - behind - columns.values().size();
    int names = columns.unit() >= 0 ? values - 1 : values;
    int from = numbered && names > 0 && cells.get(0).of(text).matches("\\d{1,3}[.．、]?") ? 1 : 0;
    boolean glued = columns.unit() >= 0 && names == from && from < values;
    if (names <= from && !glued) {
      return null;
    }
    List<Span> numbers = cells.subList(values, values + columns.values().size());
    if (!numbers.stream().allMatch(cell -> ValueCell.isValue(cell.of(text)))) {
      return null;
    }
    if (glued) {
      // 1 湖鲜产量万吨 20 30: the unit stands behind the name without a blank
      return columns.row(text, cells.get(from), cells.get(from), numbers);
    }
    Span name = new Span(cells.get(from).start(), cells.get(names - 1).end());
    return columns.row(text, name, columns.unit() >= 0 ? cells.get(names) : null, numbers);
  }

  /** 指 标, 属 性, 2025 年: a blank sets the signs of a short head apart. */
  private static List<Span> joined(String text, List<Span> cells) {
    List<Span> joined = new ArrayList<>();
    boolean open = false;
    for (Span cell : cells) {
      boolean sign = cell.length() == 1 && Character.isIdeographic(text.charAt(cell.start()));
      int last = joined.size() - 1;
      boolean ofYear =
          sign
              && last >= 0
              && text.charAt(cell.start()) == '年'
              && YEAR.matcher(joined.get(last).of(text)).matches();
      if (ofYear || sign && open && cell.start() - joined.get(last).end() == 1) {
        joined.set(last, new Span(joined.get(last).start(), cell.end()));
      } else {
        joined.add(cell);
      }
      open = sign;
    }
    return joined;
  }

  private static List<Span> cells(String text, Span line) {
    List<Span> cells = new ArrayList<>();
    int from = line.start();
    for (int at = line.start(); at <= line.end(); at++) {
      if (at == line.end() || Lines.blank(text.charAt(at))) {
        if (at > from) {
          cells.add(new Span(from, at));
        }
        from = at + 1;
      }
    }
    return cells;
  }
}
