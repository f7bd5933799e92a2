package org.policygraph.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Comparator;

/**
 * What the columns of a table of indicators hold.
 *
 * @param name the column of the indicator's name
 * @param unit the column of the unit; -1 where the name or the value has it
 * @param values the columns with numbers
 * @param headings of these columns
 * @param aims whether a column says which aims bind (属性)
 */
record TableColumns(
    int name,
    int unit,
    List<Integer> values,
    List<String> headings,
    boolean aims,
    DocumentFacts document) {
  private static final Units.Unit PERCENT = Objects.requireNonNull(Units.at("%", 0, 1)).unit();
  private static final Units.Unit NO_UNIT = new Units.Unit("", BigDecimal.ONE, Units.Sort.COUNT);
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern NUMBERS =
      Pattern.compile("(?:19|20)\\d\\d|基期|基准|基线|基数|现状|现值|目标|年均|累计|规划值|完成值|预期值");
  private static final Pattern RATE = Pattern.compile("年均|累计|增速|增长");

  /** 绝对数, 比上年增长(%): a column of a bulletin, which tells the year of the bulletin. */
  private static final Pattern COUNTED =
      Pattern.compile("绝对[数值额量]|[比较]上年|同比|^(?:全年)?(?:实绩|完成[数值额]|产量|数量|数值)(?:[（(]|$)");

  private static final Pattern DONE = Pattern.compile("实际|实绩|完成|实现");
  private static final Pattern PLANNED = Pattern.compile("目标|预期|计划|规划|预计|安排");

  /** A column for nothing but growth; 年均增速/累计 says of each cell in its own way which it is. */
  private static final Pattern YEARLY_GROWTH =
      Pattern.compile("^年[均度] ?(?:增长|增速|增长率|增幅)(?:率|速度)?[\\[（(]?%?[\\]）)]?$");

  private static final Pattern VALUE =
      Pattern.compile(
          "(?<change>(?:累计)?(?:下降|降低|减少|提高|提升|增长|增加|上升))?(?<before>[><≥≤]=?|不低于|不少于|超过|大于|小于|低于|约)? ?[〔\\[【（(]?(?<number>-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d{1,12}(?:\\.\\d{1,6})?)(?<powers>[万亿]{0,2})[〕\\]】）)]? ?(?<unit>%|[\\u4e00-\\u9fff/²]{0,6}?)(?<behind>以上|以下|左右|以内|及以上)?[〕\\]）)]?");
  private static final int LONGEST_UNIT = 6;
  private static final Pattern POWERS = Pattern.compile("^[十百千万亿]{1,2}");

  private static final Pattern EMPTY = Pattern.compile("[-—–/一 ]{0,4}|\\.{2,3}|…+");
  private static final Pattern NAMED_UNIT =
      Pattern.compile("[（(\\[](?<powers>[十百千万亿]{0,2})(?<unit>[^（()）\\]]{1,9})[）)\\]] ?$");
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

  /** The columns of a header line; null where it is none of a table of indicators. */
  static @Nullable TableColumns of(List<String> head, DocumentFacts document) {
    int name = -1;
    int unit = -1;
    List<Integer> values = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      String cell = head.get(i);
      if (cell.matches(".*单位.*") && !cell.matches(".*(?:责任|牵头|负责|部门).*")) {
        unit = i;
      } else if (cell.contains("指标") && !cell.contains("属性") && !NUMBERS.matcher(cell).find()
          || cell.equals("名称")
          || i == 0 && document.report() && cell.isEmpty()
          || i == 0 && document.report() && cell.matches(".{2,6}名称|项目|产品")) {
        name = i;
      } else if (cell.length() <= 24
          && (NUMBERS.matcher(cell).find() || document.report() && COUNTED.matcher(cell).find())) {
        values.add(i);
        headings.add(cell);
      }
    }
    return name < 0 || values.isEmpty()
        ? null
        : new TableColumns(
            name,
            unit,
            values,
            headings,
            head.stream().anyMatch(cell -> cell.endsWith("属性")),
            document);
  }

  static boolean isValue(String cell) {
    return EMPTY.matcher(cell).matches() || VALUE.matcher(cell).matches();
  }

  /** Whether a cell holds a number, with what may stand beside it, and nothing else. */
  static boolean isNumber(String cell) {
    return VALUE.matcher(cell).matches();
  }

  /** Whether a cell holds a unit and nothing else. */
  static boolean isUnit(String cell) {
    return cell.equals("%")
        || unit(cell) != null
            && cell.length() <= 6
            && Units.at(cell, 0, cell.length()) != null
            && Objects.requireNonNull(Units.at(cell, 0, cell.length())).end() == cell.length();
  }

  /** The targets of a row, each with the value of the base column. */
  List<Draft.Figure> row(String text, Span name, @Nullable Span unitCell, List<Span> cells) {
    List<Draft.Figure> figures = new ArrayList<>();
    String words = SERIAL.matcher(name.of(text)).replaceFirst("").strip();
    words = words.replaceAll("(?<=[\\u4e00-\\u9fff]) +(?=[\\u4e00-\\u9fff])", "");
    words = ASIDE.matcher(words).replaceAll("").strip();
    if (words.length() < 2) {
      return figures;
    }
    Matcher named = NAMED_UNIT.matcher(words);
    String unitWords = unitCell == null || unitCell.equals(name) ? "" : unitCell.of(text);
    if (name.equals(unitCell)) {
      int glued = gluedUnit(words);
      unitWords = words.substring(glued);
      words = words.substring(0, glued);
    }
    if (named.find() && Units.at(named.group("unit"), 0, named.group("unit").length()) != null) {
      unitWords = named.group("powers") + named.group("unit");
      words = words.substring(0, named.start()).strip();
    }
    BigDecimal base = null;
    Integer baseYear = null;
    boolean reached = false;
    for (int i = 0; i < cells.size() && i < headings.size(); i++) {
      Matcher cell = VALUE.matcher(cells.get(i).of(text));
      if (!cell.matches()) {
        continue;
      }
      String heading = headings.get(i);
      boolean rate = RATE.matcher(heading).find() && !YEAR.matcher(heading).find();
      boolean yearly = YEARLY_GROWTH.matcher(heading).find();
      boolean plain = cell.group("unit").isEmpty();
      // 年均增长(%) counts in percent whatever the row's unit is
      String written = unitWords.isBlank() || rate ? headed(heading, unitWords) : unitWords;
      Units.Unit unit =
          yearly && plain
              ? PERCENT
              : unit(plain ? written : cell.group("powers") + cell.group("unit"));
      if (unit == null) {
        if (!written.isBlank() || !cell.group("unit").isEmpty()) {
          continue;
        }
        // 灌溉水有效利用系数, 万元地区生产总值能耗比: a table may count in no unit
        unit = NO_UNIT;
      }
      BigDecimal value = value(cell, plain && !yearly ? written : "", unit);
      if (isBase(i)) {
        base = value;
        baseYear = year(heading);
      } else if (!rate || !reached || yearly || isCounted(heading, year(heading))) {
        reached = true;
        figures.add(
            figure(
                text,
                name,
                cells.get(i),
                cell.group("change") == null ? words : words + cell.group("change"),
                value,
                unit,
                comparator(cell),
                rate,
                i,
                base,
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
      boolean rate,
      int column,
      @Nullable BigDecimal base,
      @Nullable Integer baseYear) {
    boolean growth =
        unit.sort() == Units.Sort.PERCENT
            && (rate || words.matches(".*(?:增长|增速|增幅|增长率|降低|下降|下降率|增长率|减少|提高|提升|增加|上升)"));
    Integer noted = noted(text, cell);
    Integer year = noted == null ? year(headings.get(column)) : noted;
    boolean counted = isCounted(headings.get(column), year);
    if (counted && year == null) {
      year = document.told() != null ? document.told() : document.year();
    }
    return new Draft.Figure(
        counted ? Draft.FigureKind.OBSERVATION : Draft.FigureKind.TARGET,
        new Span(Math.min(name.start(), cell.start()), Math.max(name.end(), cell.end())),
        cell,
        words
            + (rate && !growth(words)
                ? headings.get(column).replaceAll("[\\s\\[\\]〔〕（）()%]", "")
                : ""),
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

  /** 注：[ ]内为2024年数据 says the year of values in brackets; null where no note does. */
  private static @Nullable Integer noted(String text, Span cell) {
    if ("[〔【".indexOf(text.charAt(cell.start())) < 0) {
      return null;
    }
    Matcher note =
        NOTE.matcher(text).region(cell.end(), Math.min(text.length(), cell.end() + NOTE_REACH));
    return note.find() ? Integer.valueOf(note.group("year")) : null;
  }

  /** Where the unit begins that stands behind a name without a blank (湖鲜产量万吨); the end for none. */
  private static int gluedUnit(String words) {
    for (int at = Math.max(2, words.length() - LONGEST_UNIT); at < words.length(); at++) {
      String unit = POWERS.matcher(words.substring(at)).replaceFirst("");
      Units.Found found = Units.at(unit, 0, unit.length());
      if (found != null && found.end() == unit.length()) {
        return at;
      }
    }
    return words.length();
  }

  /** The unit that a column's head names in brackets: 绝对数（亿元）; else the one of the row. */
  private static String headed(String heading, String row) {
    Matcher named = NAMED_UNIT.matcher(heading);
    return named.find() && Units.at(named.group("unit"), 0, named.group("unit").length()) != null
        ? named.group("powers") + named.group("unit")
        : row;
  }

  /** Whether a column tells what was counted: in a report, of a year that is not ahead. */
  private boolean isCounted(String heading, @Nullable Integer year) {
    if (!document.report()
        || PLANNED.matcher(heading).find()
        || aims && !DONE.matcher(heading).find()) {
      return false;
    }
    Integer today = document.told() != null ? document.told() : document.year();
    return year == null
        ? COUNTED.matcher(heading).find() || DONE.matcher(heading).find()
        : today != null && year <= today;
  }

  private static boolean growth(String words) {
    return words.matches(".*(?:增长|增速|增幅|增长率)");
  }

  /** A base value stands before the aims: 基期, 现状, or an earlier year than the document aims at. */
  private boolean isBase(int index) {
    String heading = headings.get(index);
    if (heading.matches(".*(?:目标|规划值|预期).*") || RATE.matcher(heading).find()) {
      return false;
    }
    if (heading.matches(".*(?:基期|基准|基线|基数|现状|现值|实际|完成).*")) {
      return true;
    }
    Integer year = year(heading);
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
    for (String heading : headings) {
      Integer year = year(heading);
      last = year != null && (last == null || year > last) ? year : last;
    }
    return last;
  }

  private static @Nullable Integer year(String heading) {
    Matcher year = YEAR.matcher(heading);
    Integer last = null;
    while (year.find()) {
      last = Integer.valueOf(year.group());
    }
    return last;
  }

  private static Units.@Nullable Unit unit(String words) {
    String unit = words.replaceFirst("^[十百千万亿]{1,2}", "").strip();
    Units.Found found = Units.at(unit, 0, unit.length());
    return found == null ? null : found.unit();
  }

  private static BigDecimal value(Matcher cell, String unitWords, Units.Unit unit) {
    String powers = unitWords.replaceFirst("[^十百千万亿].*$", "") + cell.group("powers");
    String number = cell.group("number").replace(",", "");
    BigDecimal value =
        new BigDecimal(number)
            .multiply(ChineseNumber.power(powers))
            .multiply(unit.factor())
            .stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static Comparator comparator(Matcher cell) {
    String before = cell.group("before") == null ? "" : cell.group("before");
    String behind = cell.group("behind") == null ? "" : cell.group("behind");
    if (before.startsWith("≥")
        || before.equals(">=")
        || before.startsWith("不")
        || behind.endsWith("以上")) {
      return Comparator.AT_LEAST;
    }
    if (before.equals(">") || before.equals("大于") || before.equals("超过")) {
      return Comparator.MORE_THAN;
    }
    if (before.startsWith("≤")
        || before.equals("<=")
        || behind.equals("以下")
        || behind.equals("以内")) {
      return Comparator.AT_MOST;
    }
    if (before.equals("<") || before.equals("小于") || before.equals("低于")) {
      return Comparator.LESS_THAN;
    }
    return before.equals("约") || behind.equals("左右") ? Comparator.ABOUT : Comparator.STATED;
  }
}
