package org.policygraph.extraction.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Comparator;

/**
 * What the columns of a table of indicators hold.
 *
 * @param name the column of the indicator's name
 * @param unit the column of the unit; -1 where the name or the value has it
 * @param values the columns with numbers
 * @param headings of these columns
 * @param aims whether a column says which aims bind (属性)
 * @param counted the unit that the head of the names tells for all rows, 任务（个）; empty where it does
 *     not
 * @param tasks whether the rows are named after what is done, which may be no quantity at all: a
 *     number without a unit is none then
 */
record TableColumns(
    int name,
    int unit,
    List<Integer> values,
    List<ColumnHeading> headings,
    boolean aims,
    String counted,
    boolean tasks,
    DocumentFacts document) {
  private static final Units.Unit PERCENT = Objects.requireNonNull(Units.at("%", 0, 1)).unit();
  private static final Units.Unit NO_UNIT = new Units.Unit("", Units.Sort.COUNT);

  private static final Pattern NOTE =
      Pattern.compile(
          "注[:：][^\\n]{0,80}?[\\[〔【][\\s　…]*[\\]〕】][^\\n。；;]{0,12}?(?<year>(?:19|20)\\d\\d)年");

  /** How far behind a table's cell its notes may stand. */
  private static final int NOTE_REACH = 3000;

  /** 其中: before a name and 〔1.38〕 behind it are no part of it. */
  private static final Pattern ASIDE =
      Pattern.compile("^其中[:：.．]{0,2}|^[.．:：]+|[〔\\[][\\d.,%]+[〕\\]]");

  private static final Pattern SERIAL =
      Pattern.compile(
          "^(?:[（(]?\\d{1,2}(?:[）)][.．、]?|[.．、]|(?= )|(?=[\\u4e00-\\u9fff]{3})(?![级号类期次条年月岁个批档型层代位]))|[（(]?[一二三四五六七八九十]{1,2}[）)、]+|[★*＊]) ?(?=[^\\d.])");

  /** 指标性质, 指标解释: what is said of an indicator, not its name. */
  private static final Pattern NO_NAME = Pattern.compile("属性|性质|类型|类别|说明|解释|来源|备注");

  private static final Pattern ATTRIBUTES = Pattern.compile("属性$|^指标(?:性质|类型)$");

  /** 任务（个）, 项目名称: names of rows where no column of indicators is. */
  private static final Pattern TASKS =
      Pattern.compile(
          "(?:主要|重点|目标|工作|建设|年度|具体)?(?:任务|项目|内容|事项|工作)(?:名称|内容)?(?:[（(][^（）()]{1,6}[）)])?");

  private static final Pattern TOTAL =
      Pattern.compile("(?:[合总小共]计|总和|平均值?)(?:[（(][^（）()]{1,6}[）)])?");

  /** A share in a heading (2025年占比) is part of what is counted. */
  private static final Pattern SHARE = Pattern.compile("占比|比重|比例");

  /** The columns of a header line; null where it is none of a table of indicators. */
  static @Nullable TableColumns of(List<String> head, DocumentFacts document) {
    int name = -1;
    int unit = -1;
    List<Integer> values = new ArrayList<>();
    List<ColumnHeading> headings = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      String cell = head.get(i);
      if (cell.matches(".*单位.*") && !cell.matches(".*(?:责任|牵头|负责|部门).*")) {
        unit = i;
      } else if (cell.contains("指标")
              && !NO_NAME.matcher(cell).find()
              && !ColumnHeading.isOfNumbers(cell)
          || cell.equals("名称")
          || i == 0 && document.report() && cell.isEmpty()
          || i == 0 && document.report() && cell.matches(".{2,6}名称|项目|产品")) {
        name = i;
      } else if (cell.length() <= 24
          && (ColumnHeading.isOfNumbers(cell)
              || document.report() && ColumnHeading.isOfCounts(cell))) {
        values.add(i);
        headings.add(new ColumnHeading(cell));
      }
    }
    boolean tasks = name < 0;
    if (tasks && headings.stream().anyMatch(ColumnHeading::isPlanned)
        || tasks && !document.report() && years(headings) > 1) {
      name = tasks(head.subList(0, values.get(0)));
    }
    if (name < 0 || values.isEmpty()) {
      return null;
    }
    Matcher counted = UnitWords.inBrackets(head.get(name));
    return new TableColumns(
        name,
        unit,
        values,
        headings,
        head.stream().anyMatch(TableColumns::isOfAims),
        counted == null ? "" : counted.group("powers") + counted.group("unit"),
        tasks,
        document);
  }

  private static long years(List<ColumnHeading> headings) {
    return headings.stream().filter(it -> it.year() != null).count();
  }

  /** Whether a column says which aims bind. */
  static boolean isOfAims(String head) {
    return ATTRIBUTES.matcher(head).find();
  }

  /** The last column before the numbers that names what is done; -1 where none does. */
  private static int tasks(List<String> head) {
    for (int i = head.size() - 1; i >= 0; i--) {
      if (TASKS.matcher(head.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a cell names no indicator but says that numbers above are summed up: 合 计. */
  static boolean isTotal(String cell) {
    return TOTAL.matcher(cell.replaceAll("[\\s　]", "")).matches();
  }

  /**
   * The figures of a row: targets, each with the value of the base column, and what was counted.
   */
  List<Draft.Figure> row(String text, Span name, @Nullable Span unitCell, List<Span> cells) {
    List<Draft.Figure> figures = new ArrayList<>();
    String words = SERIAL.matcher(name.of(text)).replaceFirst("").strip();
    words = words.replaceAll("(?<=[\\u4e00-\\u9fff]) +(?=[\\u4e00-\\u9fff])", "");
    words = ASIDE.matcher(words).replaceAll("").strip();
    if (words.length() < 2 || isTotal(words)) {
      return figures;
    }
    String unitWords = unitCell == null || unitCell.equals(name) ? "" : unitCell.of(text);
    if (name.equals(unitCell)) {
      int glued = UnitWords.glued(words);
      unitWords = words.substring(glued);
      words = words.substring(0, glued);
    }
    Matcher named = UnitWords.inBrackets(words);
    if (named != null) {
      unitWords = named.group("powers") + named.group("unit");
      words = words.substring(0, named.start()).strip();
    }
    BigDecimal base = null;
    Integer baseYear = null;
    String baseUnit = "";
    boolean baseRate = false;
    boolean reached = false;
    for (int i = 0; i < cells.size() && i < headings.size(); i++) {
      ValueCell cell = ValueCell.of(cells.get(i).of(text));
      if (cell == null) {
        continue;
      }
      ColumnHeading heading = headings.get(i);
      boolean rate = heading.isRate();
      // [0.48] is a sum over years, whatever its column is called
      boolean sum = isSum(text, cells.get(i));
      boolean yearly = heading.isYearlyGrowth() && !sum;
      if (heading.isGrowthOfYear()) {
        if (cell.plain() || cell.unit().equals("%")) {
          boolean done = heading.isOfState() && !heading.isPlanned();
          figures.add(
              figure(
                  text,
                  name,
                  cells.get(i),
                  words,
                  cell.value("", PERCENT),
                  PERCENT,
                  cell.comparator(),
                  heading,
                  done,
                  null,
                  null));
        }
        continue;
      }
      // 年均增长(%) counts in percent whatever the row's unit is
      String ofRow = unitWords.isBlank() ? counted : unitWords;
      String written =
          unitWords.isBlank() || rate ? UnitWords.headed(heading.words(), ofRow) : unitWords;
      Units.Unit unit =
          yearly && cell.plain()
              ? PERCENT
              : UnitWords.unit(cell.plain() ? written : cell.powers() + cell.unit());
      if (unit == null) {
        if (tasks || !written.isBlank() || !cell.plain()) {
          continue;
        }
        // 灌溉水有效利用系数, 万元地区生产总值能耗比: a table may count in no unit
        unit = NO_UNIT;
      }
      BigDecimal value = cell.value(cell.plain() && !yearly ? written : "", unit);
      if (isBase(i)) {
        base = value;
        baseYear = heading.year();
        baseUnit = unit.name();
        baseRate = rate;
        if (heading.isOfState() && !heading.isPlanned() && !rate) {
          figures.add(
              figure(
                  text,
                  name,
                  cells.get(i),
                  words + cell.change(),
                  value,
                  unit,
                  cell.comparator(),
                  heading,
                  true,
                  null,
                  null));
        }
      } else if (!rate || !reached || yearly || sum || isCounted(heading, heading.year())) {
        reached = true;
        // a level is no baseline of how much it grows
        boolean comparable = baseRate == rate && baseUnit.equals(unit.name());
        figures.add(
            figure(
                text,
                name,
                cells.get(i),
                words + cell.change(),
                value,
                unit,
                cell.comparator(),
                heading,
                isOutcome(i),
                comparable ? base : null,
                baseYear));
      }
    }
    return figures;
  }

  private Draft.Figure figure(
      String text,
      Span name,
      Span cell,
      String words,
      BigDecimal value,
      Units.Unit unit,
      Comparator comparator,
      ColumnHeading heading,
      boolean outcome,
      @Nullable BigDecimal base,
      @Nullable Integer baseYear) {
    boolean rate = heading.isRate();
    boolean growth =
        unit.sort() == Units.Sort.PERCENT
            && (rate && !isSum(text, cell)
                || heading.isGrowthOfYear()
                || words.matches(".*(?:增长|增速|增幅|增长率|降低|下降|下降率|增长率|减少|提高|提升|增加|上升)"));
    Integer noted = noted(text, cell);
    Integer year = noted == null ? heading.year() : noted;
    boolean counted = outcome || isCounted(heading, year);
    if (counted && year == null) {
      year = document.told() != null ? document.told() : document.year();
    }
    return new Draft.Figure(
        counted ? Draft.FigureKind.OBSERVATION : Draft.FigureKind.TARGET,
        new Span(Math.min(name.start(), cell.start()), Math.max(name.end(), cell.end())),
        cell,
        named(text, cell, words, heading),
        value,
        null,
        unit.name(),
        comparator,
        growth,
        false,
        year == null ? lastYear() : year,
        base,
        base == null ? null : baseYear,
        Confidence.MEDIUM);
  }

  /** With what the heading adds: 年均增长, or 占比; a sum over years in brackets is of the row. */
  private static String named(String text, Span cell, String words, ColumnHeading heading) {
    if (heading.isGrowthOfYear()) {
      return growth(words) ? words : words + "增长率";
    }
    if (heading.isRate()) {
      return growth(words) || isSum(text, cell) ? words : words + heading.name();
    }
    Matcher share = SHARE.matcher(heading.words());
    return share.find() && !SHARE.matcher(words).find() ? words + share.group() : words;
  }

  private static boolean isSum(String text, Span cell) {
    return "[〔【".indexOf(text.charAt(cell.start())) >= 0;
  }

  /** 注：[ ]内为2024年数据 says the year of values in brackets; null where no note does. */
  private static @Nullable Integer noted(String text, Span cell) {
    if (!isSum(text, cell)) {
      return null;
    }
    Matcher note =
        NOTE.matcher(text).region(cell.end(), Math.min(text.length(), cell.end() + NOTE_REACH));
    return note.find() ? Integer.valueOf(note.group("year")) : null;
  }

  /** Whether a column tells what was counted: in a report, of a year that is not ahead. */
  private boolean isCounted(ColumnHeading heading, @Nullable Integer year) {
    if (!document.report() || heading.isPlanned() || aims && !heading.isDone()) {
      return false;
    }
    Integer today = document.told() != null ? document.told() : document.year();
    return year == null
        ? ColumnHeading.isOfCounts(heading.words()) || heading.isDone()
        : today != null && year <= today;
  }

  private static boolean growth(String words) {
    return words.matches(".*(?:增长|增速|增幅|增长率)");
  }

  /** What became of aims stands behind them: “十四五”目标值 and 2025年, 目标值 and 完成值. */
  private boolean isOutcome(int index) {
    ColumnHeading heading = headings.get(index);
    Integer year = heading.year();
    if (heading.isPlanned() || heading.isRate()) {
      return false;
    }
    return headings.subList(0, index).stream()
        .filter(ColumnHeading::isPlanned)
        .anyMatch(
            aim ->
                heading.isDone() && (year == null || aim.year() == null)
                    || year != null && year.equals(aim.year()));
  }

  /** A base value stands before the aims: 基期, 现状, or an earlier year than the document aims at. */
  private boolean isBase(int index) {
    ColumnHeading heading = headings.get(index);
    if (isOutcome(index)) {
      return false;
    }
    if (heading.isAhead() || heading.isBase()) {
      return !heading.isAhead();
    }
    Integer year = heading.year();
    Integer today = document.year();
    if (year == null || headings.size() == 1) {
      return false;
    }
    return today == null || document.due() != null
        ? index == 0 && !year.equals(document.due())
        : year <= today && index + 1 < headings.size();
  }

  private @Nullable Integer lastYear() {
    Integer last = document.due();
    for (ColumnHeading heading : headings) {
      Integer year = heading.year();
      last = year != null && (last == null || year > last) ? year : last;
    }
    return last;
  }
}
