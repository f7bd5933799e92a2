package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.tables.CellAlignment.Cells;
import org.policygraph.extraction.tables.CellAlignment.Kind;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/**
 * A table of indicators that lost its lines, a cell each.
 *
 * @param head from its first cell to its last
 * @param first index of the line behind the head
 * @param end index of the first line that can be no cell of it
 */
record StackedTable(
    String text,
    Span head,
    TableColumns columns,
    List<Kind> kinds,
    List<String> heads,
    List<Line> lines,
    int first,
    int end) {
  /**
   * A row.
   *
   * @param unit null where its cell is missing
   * @param values a cell for each column of values, empty where the table has it so; null where it
   *     is missing
   * @param all from its first cell to its last
   * @param joined of how many lines its name is
   */
  record Row(Span name, @Nullable Span unit, List<@Nullable Span> values, Span all, int joined) {
    boolean lacks() {
      return values.contains(null);
    }
  }

  /** The rows, and the index of the first line behind them. */
  record Rows(List<Row> rows, int end) {}

  private static final int FEWEST_HEADS = 3;
  private static final int MOST_HEADS = 14;

  /** A value that is told in words may be longer than other cells. */
  private static final int LONGEST_CELL = 160;

  /** “十四五” above 完成值: a head of two lines. */
  private static final Pattern PLAN = Pattern.compile("[“\"]?十[一二三四五六七]五[”\"]?(?:时?期末?|期间|末)?");

  private static final Pattern OF_PLAN = Pattern.compile("(?:完成|目标|规划|实际|预期|现状|基期|基数).{0,6}");

  private static final Pattern SERIAL = Pattern.compile("序号|编号");
  private static final Pattern PART = Pattern.compile("(?:其中|[#＃]).*");

  /** The table whose head begins at a line; null where none does. */
  static @Nullable StackedTable at(
      String text, List<Line> lines, int at, RowCells cells, DocumentFacts document) {
    List<Span> head = new ArrayList<>();
    int first = at;
    while (first < lines.size() && head.size() <= MOST_HEADS && isHead(text, lines, first)) {
      Span cell = lines.get(first++).span();
      boolean two = PLAN.matcher(cell.of(text)).matches();
      head.add(two ? new Span(cell.start(), lines.get(first++).span().end()) : cell);
    }
    if (head.size() < FEWEST_HEADS) {
      return null;
    }
    List<String> heads =
        HeadLines.stacked(
            cells.texts(head).stream().map(it -> it.replaceAll("\\s*\\n\\s*", "")).toList());
    TableColumns columns = TableColumns.of(heads, document);
    if (columns == null || columns.values().get(0) < columns.name()) {
      // 附表：2030年主要目标 above the heads is none of them
      return null;
    }
    int end = first;
    while (end < lines.size()
        && end - first < CellAlignment.MOST_CELLS
        && lines.get(end).span().length() <= LONGEST_CELL
        && lines.get(end).span().of(text).indexOf('。') < 0) {
      end++;
    }
    return new StackedTable(
        text,
        new Span(head.get(0).start(), head.get(head.size() - 1).end()),
        columns,
        kinds(heads, columns),
        heads,
        lines,
        first,
        end);
  }

  private static boolean isHead(String text, List<Line> lines, int at) {
    String words = RowCells.joined(lines.get(at).span().of(text));
    return PLAN.matcher(words).matches()
        ? at + 1 < lines.size() && OF_PLAN.matcher(lines.get(at + 1).span().of(text)).matches()
        : TableHeads.is(words);
  }

  private static List<Kind> kinds(List<String> heads, TableColumns columns) {
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      kinds.add(
          i == columns.name()
              ? Kind.NAME
              : i == columns.unit()
                  ? Kind.UNIT
                  : columns.values().contains(i)
                      ? Kind.VALUE
                      : TableColumns.isOfAims(heads.get(i))
                          ? Kind.ATTRIBUTE
                          : SERIAL.matcher(heads.get(i)).matches()
                              ? Kind.SERIAL
                              : i < columns.name() ? Kind.GROUP : Kind.OTHER);
    }
    return kinds;
  }

  /** The rows, as far as the cells follow each other as the head says. */
  Rows rows() {
    List<Span> cells = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    int usual = usualGap();
    for (int i = first; i < end; i++) {
      int behind = behindHead(i);
      if (behind > i) {
        i = behind - 1;
        continue;
      }
      Span cell = lines.get(i).span();
      if (i > first && gap(i) >= 2 * usual) {
        // lines that are left free hold the place of an empty cell
        cells.add(new Span(lines.get(i - 1).span().end(), lines.get(i - 1).span().end()));
        indices.add(i - 1);
      }
      cells.add(cell);
      indices.add(i);
    }
    List<Row> rows = new ArrayList<>();
    int last = -1;
    Span unit = null;
    for (CellAlignment.Row laid :
        CellAlignment.of(kinds, cells.stream().map(it -> it.of(text)).toList())) {
      Row row = row(laid, cells, unit);
      rows.add(row);
      unit = row.unit();
      last = laid.last();
    }
    return new Rows(rows, last < 0 ? first : indices.get(last) + 1);
  }

  /** How many line ends part most cells. */
  private int usualGap() {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int i = first + 1; i < end; i++) {
      counts.merge(gap(i), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(1);
  }

  private int gap(int index) {
    int from = lines.get(index - 1).span().end();
    int to = lines.get(index).span().start();
    return (int) text.substring(from, to).chars().filter(sign -> sign == '\n').count();
  }

  private Row row(CellAlignment.Row laid, List<Span> cells, @Nullable Span above) {
    Span name = span(laid.of(columns.name()), cells);
    if (name == null) {
      throw new IllegalStateException("a row without a name");
    }
    Span unit = columns.unit() < 0 ? null : span(laid.of(columns.unit()), cells);
    int serial = kinds.indexOf(Kind.SERIAL);
    // 其中 公园绿地 below 新建绿地 is counted as that is
    boolean part =
        PART.matcher(name.of(text)).matches()
            || serial >= 0 && isEmpty(span(laid.of(serial), cells));
    List<@Nullable Span> values = new ArrayList<>();
    columns.values().forEach(column -> values.add(span(laid.of(column), cells)));
    Cells named = laid.of(columns.name());
    return new Row(
        name,
        !isEmpty(unit) ? unit : part ? above : null,
        values,
        new Span(cells.get(laid.first()).start(), cells.get(laid.last()).end()),
        named == null ? 0 : named.last() - named.first() + 1);
  }

  private static boolean isEmpty(@Nullable Span cell) {
    return cell == null || cell.length() == 0;
  }

  private static @Nullable Span span(@Nullable Cells in, List<Span> cells) {
    return in == null ? null : new Span(cells.get(in.first()).start(), cells.get(in.last()).end());
  }

  /** The index behind the head where it stands again at a line, as on each page; else the same. */
  private int behindHead(int at) {
    if (at + heads.size() >= lines.size()) {
      return at;
    }
    for (int i = 0; i < heads.size(); i++) {
      if (!RowCells.joined(lines.get(at + i).span().of(text)).equals(heads.get(i))) {
        return at;
      }
    }
    return at + heads.size();
  }
}
