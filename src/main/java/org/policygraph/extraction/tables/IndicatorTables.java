package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.quantities.Jumbles;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/**
 * Tables of indicators (指标, 基期, 目标, 属性), with cells parted by tabs or one cell a line as a page of
 * a PDF gives them.
 */
public final class IndicatorTables {
  static final int LONGEST_CELL = 60;

  /** Fewer cells below a head are no table. */
  private static final int SHORTEST_FLAT = 4;

  private static final int MOST_LINES_A_NAME = 3;
  private static final int MOST_COLUMNS = 12;
  private static final int LONGEST_GAPPED_HEAD = 160;

  /** Between two rows there may stand the name of a group and pieces of a long name. */
  static final int MOST_LINES_A_ROW = 4;

  private static final String NO_UNIT =
      "the numbers of a row of the table are not read: their unit is not known";

  private static final String IN_WORDS = "a value of the row is told in words or its cell is empty";

  private static final String TOTALS = "a row of totals names no indicator";

  /** More than a name beside a number. */
  private static final int FIRST_ROWS = 3;

  private static final Pattern TOLD = Pattern.compile("[一-鿿]{4}[^\\n]*\\d");

  /** | --- | :---: | between the head and the rows */
  static final Pattern RULE = Pattern.compile("[|:\\s+-]*-{2,}[|:\\s+-]*");

  private final String text;
  private final DocumentFacts document;
  private final RowCells cells;
  private final NavigableMap<Integer, Integer> covered = new TreeMap<>();
  private final List<Draft.Figure> figures = new ArrayList<>();
  private final List<Unclear> unclear = new ArrayList<>();

  private IndicatorTables(String text, DocumentFacts document) {
    this.text = text;
    this.document = document;
    this.cells = new RowCells(text);
  }

  /**
   * @param text the normalised text
   */
  public static IndicatorTables of(PolicyText read, String text, DocumentFacts document) {
    IndicatorTables tables = new IndicatorTables(text, document);
    List<Line> lines = read.lines().stream().filter(line -> !line.furniture()).toList();
    int at = 0;
    while (at < lines.size()) {
      int next = tables.tabbed(lines, at);
      next = next > at ? next : tables.crossed(lines, at);
      next = next > at ? next : tables.gapped(lines, at);
      next = next > at ? next : tables.stacked(lines, at);
      next = next > at ? next : tables.lost(lines, at);
      at = Math.max(next, at + 1);
    }
    return tables;
  }

  public List<Draft.Figure> figures() {
    return figures;
  }

  /** Tables and rows whose numbers cannot be told apart by column. */
  public List<Unclear> unclear() {
    return unclear;
  }

  /** Whether an offset lies in a row of a table. */
  public boolean covers(int offset) {
    var row = covered.floorEntry(offset);
    return row != null && offset < row.getValue();
  }

  private void cover(int start, int end) {
    covered.put(start, end);
  }

  /** The cells of a head; | 绝对数（亿元） | 增长（%） | over rows of three has an empty first one. */
  private List<Span> head(List<Line> lines, int at) {
    Span line = lines.get(at).span();
    List<Span> head = cells.ofRow(line);
    if (head.size() < 2
        || "|\t".indexOf(text.charAt(line.start())) < 0
        || at + 1 >= lines.size()
        || cells.ofRow(lines.get(at + 1).span()).size() != head.size() + 1) {
      return head;
    }
    List<Span> whole = new ArrayList<>();
    whole.add(new Span(line.start(), line.start()));
    whole.addAll(head);
    return whole;
  }

  /** The index behind a table with tabs that begins at a line; the same index where none does. */
  private int tabbed(List<Line> lines, int at) {
    List<String> head = cells.texts(head(lines, at));
    if (head.size() < 3) {
      return at;
    }
    int next = at + 1;
    List<String> below =
        next < lines.size() ? cells.texts(cells.ofRow(lines.get(next).span())) : List.of();
    if (HeadLines.isBelow(below)) {
      next++;
      int wide = widest(lines, next);
      List<String> joined = HeadLines.joined(head, below, wide);
      if (joined == null) {
        return TableColumns.of(head, document) == null ? at : unlaid(lines, at);
      }
      head = joined;
    }
    TableColumns columns = TableColumns.of(head, document);
    if (columns == null) {
      return at;
    }
    int body = next;
    while (next < lines.size()) {
      List<Span> row = cells.ofRow(lines.get(next).span());
      if (RULE.matcher(lines.get(next).span().of(text)).matches()) {
        next++;
        continue;
      }
      if (row.size() > 2 && TableColumns.of(cells.texts(row), document) != null) {
        // the head of another table
        break;
      }
      if (row.size() < 2) {
        if (!groups(lines, next, head.size())) {
          break;
        }
        cover(lines.get(next).span().start(), lines.get(next).span().end());
        next++;
        continue;
      }
      // a merged first cell is missing in the rows below it
      int shift = Math.max(0, head.size() - row.size());
      Span name =
          row.size() > columns.name() - shift && columns.name() >= shift
              ? row.get(columns.name() - shift)
              : row.get(0);
      List<Span> values = new ArrayList<>();
      for (int column : columns.values()) {
        int index = column - shift;
        values.add(
            index >= 0 && index < row.size() ? row.get(index) : new Span(name.end(), name.end()));
      }
      Span unit =
          columns.unit() - shift >= 0 && columns.unit() >= 0 && columns.unit() - shift < row.size()
              ? row.get(columns.unit() - shift)
              : null;
      int first = Math.max(0, Math.min(row.size(), columns.values().get(0) - shift));
      boolean total =
          row.subList(0, first).stream().anyMatch(cell -> TableColumns.isTotal(cell.of(text)));
      add(columns.row(text, name, unit, values), total ? lines.get(next).span() : name, values);
      if (!isTold(values)) {
        cover(lines.get(next).span().start(), lines.get(next).span().end());
      }
      next++;
    }
    cover(lines.get(at).span().start(), lines.get(body - 1).span().end());
    return next;
  }

  /** How many cells the widest of the first rows has: the first may name a group of rows. */
  private int widest(List<Line> lines, int from) {
    return lines.subList(from, Math.min(lines.size(), from + FIRST_ROWS)).stream()
        .mapToInt(line -> cells.ofRow(line.span()).size())
        .max()
        .orElse(0);
  }

  /** 目标 of a table of tasks: 建成公共数据集50个 is read as a sentence is. */
  private boolean isTold(List<Span> values) {
    return values.stream().noneMatch(it -> ValueCell.isNumber(it.of(text)))
        && values.stream().anyMatch(it -> TOLD.matcher(it.of(text)).find());
  }

  /**
   * The index behind a table whose head has two lines that fit no row; it is a place to look at.
   */
  private int unlaid(List<Line> lines, int at) {
    int next = at + 1;
    while (next < lines.size() && cells.ofRow(lines.get(next).span()).size() > 1) {
      next++;
    }
    Span table = new Span(lines.get(at).span().start(), lines.get(next - 1).span().end());
    unclear.add(new Unclear(table, "the two lines of the head of a table fit none of its rows"));
    cover(table.start(), table.end());
    return next;
  }

  /** The figures of a row; where it has numbers and gives none, it is a place to look at. */
  private void add(List<Draft.Figure> row, Span name, List<Span> values) {
    figures.addAll(row);
    List<Span> numbers =
        values.stream()
            .filter(cell -> ValueCell.isNumber(cell.of(text)) || ValueCell.isRatio(cell.of(text)))
            .toList();
    if (row.isEmpty() && name.length() >= 2 && !numbers.isEmpty()) {
      Span last = numbers.get(numbers.size() - 1);
      unclear.add(
          new Unclear(
              new Span(Math.min(name.start(), last.start()), Math.max(name.end(), last.end())),
              ValueCell.isRatio(last.of(text))
                  ? Jumbles.NO_FIGURE
                  : isTotal(name) ? TOTALS : NO_UNIT));
    }
  }

  private boolean isTotal(Span name) {
    return cells.ofRow(name).stream().anyMatch(cell -> TableColumns.isTotal(cell.of(text)));
  }

  /** Whether a row of one cell names a group of the rows below it: 一、城市更新 over the whole width. */
  private boolean groups(List<Line> lines, int at, int columns) {
    Span line = lines.get(at).span();
    return line.length() <= LONGEST_CELL
        && line.of(text).indexOf('。') < 0
        && at + 1 < lines.size()
        && cells.ofRow(lines.get(at + 1).span()).size() >= columns - 1;
  }

  /** The index behind a table of areas or years by what is counted in them. */
  private int crossed(List<Line> lines, int at) {
    CrossTables.Table table = CrossTables.at(text, lines, at, cells, document);
    if (table == null) {
      return at;
    }
    figures.addAll(table.figures());
    cover(lines.get(at).span().start(), lines.get(table.end() - 1).span().end());
    return table.end();
  }

  /** The index behind a table whose cells only blanks part, as a scan gives it. */
  private int gapped(List<Line> lines, int at) {
    if (lines.get(at).span().length() > LONGEST_GAPPED_HEAD) {
      return at;
    }
    GappedRows rows = GappedRows.of(text, lines.get(at).span(), document);
    int next = at + 1;
    int last = at;
    while (rows != null && next < lines.size() && next - last <= MOST_LINES_A_ROW) {
      Span line = lines.get(next++).span();
      List<Draft.Figure> row = rows.row(line);
      if (line.length() <= LONGEST_GAPPED_HEAD && GappedRows.of(text, line, document) != null) {
        // the head of another table
        break;
      }
      if (row != null) {
        figures.addAll(row);
        if (row.isEmpty() && line.of(text).chars().anyMatch(Character::isDigit)) {
          boolean total =
              cells.parted(line, MOST_COLUMNS).stream()
                  .anyMatch(cell -> TableColumns.isTotal(cell.of(text)));
          unclear.add(new Unclear(line, total ? TOTALS : NO_UNIT));
        }
        cover(line.start(), line.end());
        last = next - 1;
      } else if (line.of(text).indexOf('。') >= 0) {
        break;
      }
    }
    if (last == at) {
      return at;
    }
    cover(lines.get(at).span().start(), lines.get(at).span().end());
    return last + 1;
  }

  /** The index behind a table of one cell a line. */
  private int stacked(List<Line> lines, int at) {
    StackedTable table = StackedTable.at(text, lines, at, cells, document);
    if (table == null) {
      return at;
    }
    StackedTable.Rows read = table.rows();
    List<StackedTable.Row> rows = read.rows();
    if (rows.stream().allMatch(StackedTable.Row::lacks) || areColumns(rows)) {
      if (table.end() - table.first() < SHORTEST_FLAT || table.columns().values().size() < 2) {
        return at;
      }
      // a title above it may look like a cell of its head
      int later = stacked(lines, at + 1);
      if (later > at + 1) {
        return later;
      }
      Span all = new Span(table.head().start(), lines.get(table.end() - 1).span().end());
      unclear.add(new Unclear(all, "a table of indicators lost its rows"));
      cover(all.start(), all.end());
      return table.end();
    }
    for (StackedTable.Row row : rows) {
      if (row.lacks()) {
        unclear.add(new Unclear(row.all(), "the row has fewer values than the table has columns"));
        continue;
      }
      List<Span> values = row.values().stream().map(Objects::requireNonNull).toList();
      add(table.columns().row(text, row.name(), row.unit(), values), row.name(), values);
      if (values.stream()
          .anyMatch(it -> !ValueCell.isValue(it.of(text)) && !ValueCell.isRatio(it.of(text)))) {
        unclear.add(new Unclear(row.all(), IN_WORDS));
      }
    }
    cover(table.head().start(), lines.get(read.end() - 1).span().end());
    return read.end();
  }

  /** Whether the cells of each column stand together: which are of one row is lost. */
  private static boolean areColumns(List<StackedTable.Row> rows) {
    return rows.stream().filter(row -> row.joined() > MOST_LINES_A_NAME).count() * 2 > rows.size();
  }

  /** The index behind a table whose rows or cells ran together; it is a place to look at. */
  private int lost(List<Line> lines, int at) {
    Unclear table = LostIndicators.at(text, cells, lines, at, document);
    if (table == null) {
      return at;
    }
    unclear.add(table);
    cover(table.span().start(), table.span().end());
    int next = at + 1;
    while (next < lines.size() && lines.get(next).span().start() < table.span().end()) {
      next++;
    }
    return next;
  }
}
