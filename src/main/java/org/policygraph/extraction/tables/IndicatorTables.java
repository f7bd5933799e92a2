package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  private static final int MOST_COLUMNS = 12;
  private static final int LONGEST_GAPPED_HEAD = 160;

  /** Between two rows there may stand the name of a group and pieces of a long name. */
  static final int MOST_LINES_A_ROW = 4;

  static final Pattern HEADER =
      Pattern.compile(
          "序号|类别|类型|分类|指标|[一二三]级指标|指标名称|主要指标|具体指标|名称|单位|计量单位|(?:指标)?属性|备注|责任单位|牵头单位|年均.{0,10}|累计.{0,8}|.{0,12}(?:19|20)\\d\\d年?.{0,10}|基期.{0,6}|基准.{0,6}|基线.{0,6}|基数.{0,6}|现值.{0,6}|现状.{0,6}|目标.{0,6}|规划.{0,6}");
  private static final String SERIAL = "序号";

  private static final Pattern ROW_NUMBER = Pattern.compile("\\s*\\d{1,3}\\s*");

  private static final Pattern ATTRIBUTE = Pattern.compile("[（(]?(?:约束|预期|指导|引导)性[）)]?|—|-");

  private static final Pattern RATIO =
      Pattern.compile("[≥≤]?\\d{1,4}(?:\\.\\d+)?(?:[:：∶]\\d{1,4}(?:\\.\\d+)?){1,3}(?:以[上下内])?");

  /** “十四五” above 完成值: a head of two lines. */
  private static final Pattern PLAN =
      Pattern.compile("[“\"]?十[一二三四五六七]五[”\"]?(?:时?期末?|期间|末)?");

  private static final Pattern OF_PLAN =
      Pattern.compile("(?:完成|目标|规划|实际|预期|现状|基期|基数).{0,6}");

  /** A value that is told in words may be longer than other cells. */
  private static final int LONGEST_WORDS = 160;

  private static final String IN_WORDS =
      "a value of the row is told in words or its cell is empty";

  private static final String NO_UNIT =
      "the numbers of a row of the table are not read: their unit is not known";

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
    List<Span> head = cells.of(line);
    if (head.size() < 2
        || "|\t".indexOf(text.charAt(line.start())) < 0
        || at + 1 >= lines.size()
        || cells.of(lines.get(at + 1).span()).size() != head.size() + 1) {
      return head;
    }
    List<Span> whole = new ArrayList<>();
    whole.add(new Span(line.start(), line.start()));
    whole.addAll(head);
    return whole;
  }

  /** The index behind a table with tabs that begins at a line; the same index where none does. */
  private int tabbed(List<Line> lines, int at) {
    List<Span> head = head(lines, at);
    TableColumns columns = head.size() < 3 ? null : TableColumns.of(cells.texts(head), document);
    if (columns == null) {
      return at;
    }
    int next = at + 1;
    while (next < lines.size()) {
      List<Span> row = cells.of(lines.get(next).span());
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
      add(columns.row(text, name, unit, values), name, values);
      cover(lines.get(next).span().start(), lines.get(next).span().end());
      next++;
    }
    cover(lines.get(at).span().start(), lines.get(at).span().end());
    return next;
  }

  /** The figures of a row; where it has numbers and gives none, it is a place to look at. */
  private void add(List<Draft.Figure> row, Span name, List<Span> values) {
    figures.addAll(row);
    List<Span> numbers =
        values.stream().filter(cell -> ValueCell.isNumber(cell.of(text)) || isRatio(cell)).toList();
    if (row.isEmpty() && name.length() >= 2 && !numbers.isEmpty()) {
      Span last = numbers.get(numbers.size() - 1);
      unclear.add(
          new Unclear(
              new Span(Math.min(name.start(), last.start()), Math.max(name.end(), last.end())),
              isRatio(last) ? Jumbles.NO_FIGURE : NO_UNIT));
    }
  }

  /** 1:1.2 */
  private boolean isRatio(Span cell) {
    return RATIO.matcher(cell.of(text)).matches();
  }

  /** Whether a row of one cell names a group of the rows below it: 一、城市更新 over the whole width. */
  private boolean groups(List<Line> lines, int at, int columns) {
    Span line = lines.get(at).span();
    return line.length() <= LONGEST_CELL
        && line.of(text).indexOf('。') < 0
        && at + 1 < lines.size()
        && cells.of(lines.get(at + 1).span()).size() >= columns - 1;
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
          unclear.add(new Unclear(line, NO_UNIT));
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
    int end = at;
    List<Span> head = new ArrayList<>();
    while (end < lines.size() && head.size() <= MOST_COLUMNS && isHead(lines, end)) {
      Span first = lines.get(end++).span();
      boolean two = PLAN.matcher(first.of(text)).matches();
      head.add(two ? new Span(first.start(), lines.get(end++).span().end()) : first);
    }
    List<String> heads =
        cells.texts(head).stream().map(it -> it.replaceAll("\\s*\\n\\s*", "")).toList();
    TableColumns columns = head.size() < 3 ? null : TableColumns.of(heads, document);
    if (columns == null || columns.values().get(0) < columns.name()) {
      // 附表：2030年主要目标 above the heads is none of them
      return at;
    }
    int next = end;
    boolean aimsFirst =
        heads.subList(0, columns.values().get(0)).stream().anyMatch(it -> it.endsWith("属性"));
    boolean numbered = heads.contains(SERIAL);
    int serial = 0;
    Span aim = null;
    List<Span> name = new ArrayList<>();
    List<Span> values = new ArrayList<>();
    List<Span> lacking = new ArrayList<>();
    int last = end;
    while (next < lines.size()) {
      Span cell = lines.get(next).span();
      String words = cell.of(text);
      if (cell.length() > (aim == null ? LONGEST_CELL : LONGEST_WORDS)
          || words.indexOf('。') >= 0) {
        break;
      }
      next++;
      boolean number = ValueCell.isValue(words) || isRatio(cell);
      if (aimsFirst && !number && !name.isEmpty() && ATTRIBUTE.matcher(words).matches()) {
        aim = cell;
      } else if (!name.isEmpty() && (number || aim != null)) {
        if (aim != null
            && values.isEmpty()
            && isBehindEmpty(name.get(name.size() - 1), aim, cell)) {
          values.add(new Span(aim.end(), aim.end()));
        }
        values.add(cell);
      } else if (number) {
        serial = ROW_NUMBER.matcher(words).matches() ? Integer.parseInt(words.strip()) : serial;
      } else if (!ATTRIBUTE.matcher(words).matches()) {
        if (!values.isEmpty()) {
          // a row with fewer values than columns: not told which is missing
          if (isCategory(head, name, values)) {
            serial = Integer.parseInt(values.get(0).of(text).strip());
          } else {
            lacking.add(new Span(name.get(0).start(), values.get(values.size() - 1).end()));
          }
          name.clear();
          values.clear();
        }
        name.add(cell);
      }
      if (values.size() == 1
          && name.stream().filter(it -> UnitWords.isUnit(it.of(text))).count() > 1) {
        // the cells of each column stand together: which are of one row is lost
        next = behind(lines, next);
        break;
      }
      if (numbered
          && values.size() == columns.values().size()
          && isNext(lines, next, cell, serial + 1)) {
        // the number of the next row, in the place of a value that is missing
        lacking.add(new Span(name.get(0).start(), cell.start()));
        serial++;
        aim = null;
        name.clear();
        values.clear();
        last = next;
      }
      if (values.size() == columns.values().size()) {
        Span named = name(name, columns);
        List<Draft.Figure> row = columns.row(text, named, unit(name, columns), values);
        add(row, named, values);
        if (aim != null && row.isEmpty()) {
          unclear.add(new Unclear(new Span(named.start(), cell.end()), IN_WORDS));
        }
        aim = null;
        name.clear();
        values.clear();
        last = next;
      }
    }
    if (last == end) {
      if (next - end < SHORTEST_FLAT || columns.values().size() < 2) {
        return at;
      }
      // a title above it may look like a cell of its head
      int later = stacked(lines, at + 1);
      if (later > at + 1) {
        return later;
      }
      Span table = new Span(lines.get(at).span().start(), lines.get(next - 1).span().end());
      unclear.add(new Unclear(table, "a table of indicators lost its rows"));
      cover(table.start(), table.end());
      return next;
    }
    for (Span row : lacking) {
      if (row.start() < lines.get(last - 1).span().end()) {
        unclear.add(new Unclear(row, "the row has fewer values than the table has columns"));
      }
    }
    cover(lines.get(at).span().start(), lines.get(last - 1).span().end());
    return last;
  }

  /** Whether a line is a head, or the first of the two lines of one. */
  private boolean isHead(List<Line> lines, int at) {
    String words = RowCells.joined(lines.get(at).span().of(text));
    return PLAN.matcher(words).matches()
        ? at + 1 < lines.size()
            && OF_PLAN.matcher(lines.get(at + 1).span().of(text)).matches()
        : HEADER.matcher(words).matches();
  }

  /** Whether a cell is the number of the next row, which no other cell near it is. */
  private boolean isNext(List<Line> lines, int next, Span cell, int serial) {
    String number = String.valueOf(serial);
    return serial > 1
        && cell.of(text).equals(number)
        && lines.subList(next, Math.min(lines.size(), next + 2)).stream()
            .noneMatch(it -> it.span().of(text).equals(number));
  }

  /** Whether more lines part a value from the cell before it than part the cells before these. */
  private boolean isBehindEmpty(Span before, Span aim, Span value) {
    return lines(aim.end(), value.start()) > lines(before.end(), aim.start());
  }

  private long lines(int from, int to) {
    return text.substring(from, to).chars().filter(sign -> sign == '\n').count();
  }

  /** 绿化 and 3 above a row: its category and its number, where the head has a column of numbers. */
  private boolean isCategory(List<Span> head, List<Span> name, List<Span> values) {
    return name.size() == 1
        && values.size() == 1
        && ROW_NUMBER.matcher(values.get(0).of(text)).matches()
        && head.stream().anyMatch(it -> it.of(text).strip().equals(SERIAL));
  }

  /** The index behind the cells that go on from a line. */
  private int behind(List<Line> lines, int from) {
    int next = from;
    while (next < lines.size() && ValueCell.isValue(lines.get(next).span().of(text))) {
      next++;
    }
    return next;
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

  /**
   * The last of the cells before the values; a category may stand before it and a unit behind it.
   */
  private static Span name(List<Span> cells, TableColumns columns) {
    int last = cells.size() - 1;
    return cells.get(columns.unit() >= 0 && last > 0 ? last - 1 : last);
  }

  private static @Nullable Span unit(List<Span> cells, TableColumns columns) {
    return columns.unit() >= 0 && cells.size() > 1 ? cells.get(cells.size() - 1) : null;
  }
}
