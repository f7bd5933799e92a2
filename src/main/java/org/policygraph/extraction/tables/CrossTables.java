package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * Tables whose rows are areas or years and whose columns are what is counted in them (区, 新建码头（座）,
 * 改造船坞（处）), with the cells of a row in one line or one cell a line. What a column counts has to be
 * told with its unit, in its head or above the table; else nothing is read.
 */
final class CrossTables {
  private static final Pattern AREAS =
      Pattern.compile(
          "(?:各|所属|责任)?(?:区县|县区|市县|县市区|县市|市区|市州|镇街|街镇|乡镇|区域|地区|片区|城市|街道|[区县市州旗镇乡])(?:[（(、](?:[区县市州镇乡]|街道|、){1,6}[）)]?)?(?:名称)?");

  private static final Pattern YEARS = Pattern.compile("年份|年度|时间|年");

  private static final Pattern SERIAL = Pattern.compile("序号|编号");

  /** What a row of areas is called, and its sums. */
  private static final Pattern AREA =
      Pattern.compile(
          "[\\p{IsHan}（）()·]{1,14}(?:[区县市州旗镇乡场城]|街道|管委会|办事处|示范区|开发区|片区)|(?:全|合|总|小) ?[市省区县州计]");

  private static final Pattern YEAR = Pattern.compile("(?<year>(?:19|20)\\d\\d) ?年?(?:底|末|度)?");

  /** （单位：座）, 单位:万亩 */
  private static final Pattern UNIT =
      Pattern.compile("单位[:：] ?(?<unit>[十百千万亿]{0,2}[^\\s（()）、，,。；;:：]{1,6})");

  /** 各区2024年造林任务分解表 */
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:^|[ 　:：.]|年度?|[区县市）)])(?<what>(?![各区县市州镇乡]|任务|目标|计划|指标|年度)\\p{IsHan}{2,16}?)(?:年度)?(?:任务|目标|计划|指标)?(?:数|量)?(?:分解|分配|安排|下达)(?:情况)?(?:一览)?表");

  /** 完成, 完成率: of what the column before counts. */
  private static final Pattern OF_BEFORE =
      Pattern.compile("(?:实际)?(?:完成|计划|任务|目标|增长|占比)(?:数|量|率|值|比例)?");

  private static final Pattern PLANNED = Pattern.compile("^(?:计划|任务|目标)|(?:计划|任务|目标)(?:数|量)?$");

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}“”、A-Za-z\\d]{2,20}");

  /** 备注, 责任单位: no column of numbers; 人口 alone tells neither what there is nor what is aimed at. */
  private static final Pattern ASIDE =
      Pattern.compile("备注|说明|单位$|部门|地址|地点|责任|联系|^(?:总|国土|土地|区域|行政|常住|户籍)?(?:面积|人口|户数|村数|人数|数量)$");

  /** Above a table of what there is. */
  private static final Pattern TELLS_STATE = Pattern.compile("现状|统计表|基本情况");

  private static final Pattern STATE = Pattern.compile("现状|现有|现值|已|实际|上年|去年|完成(?!时|目标|任务)");

  private static final int LINES_ABOVE = 3;
  private static final int LONGEST_CAPTION = 60;
  private static final int LONGEST_HEAD_CELL = 24;
  private static final int MOST_COLUMNS = 12;
  private static final int FEWEST_ROWS = 2;

  private final String text;
  private final DocumentFacts document;
  private final List<Line> lines;
  private final RowCells cells;

  /**
   * @param end the index of the line behind the table
   */
  record Table(List<Draft.Figure> figures, int end) {}

  /**
   * @param year that its head names; null for none
   */
  private record Column(int index, String name, String unit, @Nullable Integer year) {}

  private record Head(int key, boolean years, boolean state, List<Column> columns, int size) {}

  private CrossTables(String text, List<Line> lines, RowCells cells, DocumentFacts document) {
    this.text = text;
    this.lines = lines;
    this.cells = cells;
    this.document = document;
  }

  /** The table whose head begins at a line; null where none does. */
  static @Nullable Table at(
      String text, List<Line> lines, int at, RowCells cells, DocumentFacts document) {
    CrossTables tables = new CrossTables(text, lines, cells, document);
    List<Span> row = cells.ofRow(lines.get(at).span());
    return row.size() > 1 ? tables.inLines(row, at) : tables.stacked(at);
  }

  private @Nullable Table inLines(List<Span> row, int at) {
    Head head = head(cells.texts(row), at);
    if (head == null) {
      return null;
    }
    List<Draft.Figure> figures = new ArrayList<>();
    int rows = 0;
    int next = at + 1;
    for (; next < lines.size(); next++) {
      Span line = lines.get(next).span();
      if (IndicatorTables.RULE.matcher(line.of(text)).matches()) {
        continue;
      }
      List<Span> values = cells.ofRow(line);
      if (values.size() != head.size() || !isRow(head, values.get(head.key()))) {
        break;
      }
      figures.addAll(row(head, values));
      rows++;
    }
    return rows < FEWEST_ROWS || figures.isEmpty() ? null : new Table(figures, next);
  }

  /** One cell a line: as many cells a row as the head has, none of them empty. */
  private @Nullable Table stacked(int at) {
    String first = cell(at);
    if (!SERIAL.matcher(first).matches()
        && !AREAS.matcher(first).matches()
        && !YEARS.matcher(first).matches()) {
      return null;
    }
    int size = 1;
    while (size <= MOST_COLUMNS
        && at + size < lines.size()
        && !ValueCell.isNumber(cell(at + size))) {
      size++;
    }
    // the name of the first row stands before its first number, which may be the year or its own
    size -= YEARS.matcher(first).matches() || SERIAL.matcher(first).matches() ? 0 : 1;
    if (size < 2 || size > MOST_COLUMNS || at + size >= lines.size()) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (int i = at; i < at + size; i++) {
      words.add(cell(i));
    }
    Head head = head(words, at);
    if (head == null) {
      return null;
    }
    List<Draft.Figure> figures = new ArrayList<>();
    int rows = 0;
    int next = at + size;
    while (next + size <= lines.size()) {
      List<Span> values = lines.subList(next, next + size).stream().map(Line::span).toList();
      boolean whole =
          isRow(head, values.get(head.key()))
              && head.columns().stream()
                  .allMatch(it -> ValueCell.isValue(values.get(it.index()).of(text)));
      if (!whole) {
        break;
      }
      figures.addAll(row(head, values));
      rows++;
      next += size;
    }
    return rows < FEWEST_ROWS || figures.isEmpty() ? null : new Table(figures, next);
  }

  private String cell(int line) {
    return RowCells.joined(lines.get(line).span().of(text));
  }

  private @Nullable Head head(List<String> words, int at) {
    int key = SERIAL.matcher(words.get(0)).matches() ? 1 : 0;
    if (words.size() < key + 2 || words.size() > MOST_COLUMNS) {
      return null;
    }
    boolean years = YEARS.matcher(words.get(key)).matches();
    if (!years && !AREAS.matcher(words.get(key)).matches()) {
      return null;
    }
    String unit = above(at);
    String counted = unit.isEmpty() ? "" : caption(at);
    List<Column> columns = new ArrayList<>();
    String before = "";
    for (int i = key + 1; i < words.size(); i++) {
      String head = words.get(i);
      Matcher named = UnitWords.inBrackets(head);
      String name = named == null ? head : head.substring(0, named.start()).strip();
      String in = named == null ? unit : named.group("powers") + named.group("unit");
      Integer year = new ColumnHeading(name).year();
      if (YEAR.matcher(name).matches()) {
        // 区, 2024年, 2025年: the caption says what is counted
        name = counted;
      } else if (OF_BEFORE.matcher(name).matches()) {
        name = before + name;
      } else {
        before = PLANNED.matcher(name).replaceFirst("");
      }
      if (head.length() <= LONGEST_HEAD_CELL
          && !in.isEmpty()
          && NAME.matcher(name).matches()
          && !ASIDE.matcher(name).find()
          && !TableColumns.isTotal(name)
          && Marker.at(name, 0, true) == null) {
        columns.add(new Column(i, name, in, year));
      }
    }
    return columns.isEmpty() ? null : new Head(key, years, tellsState(at), columns, words.size());
  }

  /** The unit that the lines above a table tell for all of it; empty for none. */
  private String above(int at) {
    for (int i = at - 1; i >= Math.max(0, at - LINES_ABOVE); i--) {
      Span line = lines.get(i).span();
      Matcher unit = UNIT.matcher(line.of(text));
      if (line.length() <= LONGEST_CAPTION && unit.find() && UnitWords.isUnit(unit.group("unit"))) {
        return unit.group("unit");
      }
    }
    return "";
  }

  private boolean tellsState(int at) {
    return lines.subList(Math.max(0, at - LINES_ABOVE), at).stream()
        .map(Line::span)
        .anyMatch(it -> it.length() <= LONGEST_CAPTION && TELLS_STATE.matcher(it.of(text)).find());
  }

  /** What the caption of a table says is counted in it: 造林任务分解表; empty where it does not. */
  private String caption(int at) {
    for (int i = at - 1; i >= Math.max(0, at - LINES_ABOVE); i--) {
      Span line = lines.get(i).span();
      Matcher caption = CAPTION.matcher(line.of(text));
      if (line.length() <= LONGEST_CAPTION && caption.find()) {
        return caption.group("what");
      }
    }
    return "";
  }

  private boolean isRow(Head head, Span key) {
    String words = key.of(text).strip();
    return (head.years() ? YEAR : AREA).matcher(words).matches()
        || !head.years() && TableColumns.isTotal(words);
  }

  private List<Draft.Figure> row(Head head, List<Span> row) {
    Matcher of = YEAR.matcher(row.get(head.key()).of(text).strip());
    Integer rowYear = head.years() && of.matches() ? Integer.valueOf(of.group("year")) : null;
    List<Draft.Figure> figures = new ArrayList<>();
    for (Column column : head.columns()) {
      Span cell = row.get(column.index());
      ValueCell value = ValueCell.of(cell.of(text));
      Units.Unit unit =
          value == null
              ? null
              : UnitWords.unit(value.plain() ? column.unit() : value.powers() + value.unit());
      if (value != null && unit != null) {
        Integer year = column.year() == null ? rowYear : column.year();
        figures.add(figure(head, row.get(head.key()), column, cell, value, unit, year));
      }
    }
    return figures;
  }

  private Draft.Figure figure(
      Head head,
      Span key,
      Column column,
      Span cell,
      ValueCell value,
      Units.Unit unit,
      @Nullable Integer year) {
    boolean counted = head.state() || isCounted(column, year);
    Integer other =
        counted ? document.told() == null ? document.year() : document.told() : document.due();
    return new Draft.Figure(
        counted ? Draft.FigureKind.OBSERVATION : Draft.FigureKind.TARGET,
        new Span(key.start(), cell.end()),
        cell,
        column.name() + value.change(),
        value.value(value.plain() ? column.unit() : "", unit),
        null,
        unit.name(),
        value.comparator(),
        unit.sort() == Units.Sort.PERCENT && column.name().matches(".*(?:增长|增速|增幅|增长率)"),
        false,
        year == null ? other : year,
        null,
        null,
        Confidence.MEDIUM);
  }

  private boolean isCounted(Column column, @Nullable Integer year) {
    ColumnHeading heading = new ColumnHeading(column.name());
    if (heading.isPlanned()) {
      return false;
    }
    Integer today = document.year();
    boolean past =
        year != null
            && today != null
            && (year < today || document.report() && (document.told() == null || year <= today));
    return past || STATE.matcher(column.name()).find() || document.report() && year == null;
  }
}
