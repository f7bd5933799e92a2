package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.FieldReader;
import org.policygraph.extraction.agencies.Fields;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.Party;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Role;

/**
 * Tables with a column of responsible agencies, a row a line: cells parted by tabs, bars or wide
 * gaps. A row that lacks cells (a merged first one) is read where only one of the two ways to lay
 * it under the head puts names into the column; else it is unclear.
 */
public final class TableReader {
  private static final Pattern TAB = Pattern.compile("\\t");
  private static final Pattern BAR = Pattern.compile("[|｜]");
  private static final Pattern GAP = Pattern.compile("[ 　]{2,}");

  /** A head has no more columns and no longer cells. */
  private static final int LONGEST_HEAD = 300;

  /** The head of a table of indicators, which ends the one of agencies above it. */
  private static final Pattern INDICATORS =
      Pattern.compile("指标(?:名称)?[ 　]*[\\t|｜](?:.*[\\t|｜])?[ 　]*(?:19|20)\\d\\d年");

  private static final int MOST_LINES_OF_ROW = 12;

  /** Lines of a table that are no rows: its sections. */
  private static final int LONGEST_SECTION = 60;

  /** A longer name that does not end like an agency's is a task. */
  private static final int LONGEST_FIRM = 10;

  /** A cell that holds nothing. */
  static final Pattern EMPTY = Pattern.compile("[-—–/／无 ]{1,4}|[|｜]");

  private TableReader() {}

  public static List<Duty> read(
      PolicyText text, StandingRules rules, Taken taken, List<Unclear> unclear) {
    List<Duty> duties = new ArrayList<>();
    List<Line> lines = text.lines().stream().filter(line -> !line.furniture()).toList();
    duties.addAll(BoxTables.read(text.text(), lines, rules, taken, unclear));
    duties.addAll(RunTables.read(text.text(), lines, rules, taken, unclear));
    for (int i = 0; i < lines.size(); i++) {
      if (taken.overlaps(lines.get(i).span())) {
        continue;
      }
      Head head = head(text.text(), lines.get(i));
      if (head == null) {
        continue;
      }
      taken.add(lines.get(i).span());
      Span above = null;
      int row = i + 1;
      for (; row < lines.size(); row++) {
        if (IndicatorTables.RULE.matcher(lines.get(row).span().of(text.text())).matches()) {
          continue;
        }
        int last = lastLine(text.text(), lines, row, head);
        Span span =
            whole(
                text.text(), new Span(lines.get(row).span().start(), lines.get(last).span().end()));
        row = last;
        if (span.length() <= LONGEST_HEAD && INDICATORS.matcher(span.of(text.text())).find()) {
          break;
        }
        List<Span> cells = cells(text.text(), span, head.parting());
        if (cells.size() == 1
            && (span.length() > LONGEST_SECTION || span.of(text.text()).contains("。"))) {
          break;
        }
        if (cells.size() > 1 && head(text.text(), lines.get(row)) == null) {
          Duty duty = row(text.text(), span, cells, head.columns(), above, rules, unclear);
          if (duty != null) {
            above = duty.covers();
            duties.add(duty);
            taken.add(duty.span());
          }
        }
      }
      i = row - 1;
    }
    duties.addAll(CellLines.read(text, lines, rules, taken, unclear));
    duties.addAll(LostTables.read(text.text(), lines, rules, taken, unclear));
    return duties;
  }

  /**
   * @param closed whether a bar ends the head, and so each row
   */
  private record Head(Pattern parting, List<Column> columns, boolean closed) {}

  /** The index of the line with the bar that ends a row: a cell may go on over lines. */
  private static int lastLine(String text, List<Line> lines, int row, Head head) {
    for (int i = row; head.closed() && i < Math.min(lines.size(), row + MOST_LINES_OF_ROW); i++) {
      Span line = lines.get(i).span();
      if (i > row && Marker.at(text, line.start(), true) != null
          || line.of(text).indexOf('|') < 0 && i == row) {
        return row;
      }
      if (text.charAt(line.end() - 1) == '|') {
        return i;
      }
    }
    return row;
  }

  /**
   * A column of a table.
   *
   * @param role of the agencies in it; null where it holds something else
   * @param content whether it says what is done
   * @param others whether it holds bodies that have no role in it
   */
  record Column(@Nullable Role role, boolean content, boolean others) {
    private static final Pattern ASIDE =
        Pattern.compile("序号|编号|时限|时间|日期|进度|节点|期限|范围|备注|责任人|联系|领导|类别|领域|分类");

    /** 评分部门, 建设单位: bodies that answer for no task; 单位 alone is that of a figure. */
    private static final Pattern OTHERS = Pattern.compile("(?!计量|数量|金额|货币).{2,6}(?:部门|单位|机构)");

    static Column of(String head) {
      String words = AgencyNames.core(head);
      Role role = RoleWords.column(head.replaceAll("[\\s　]", ""));
      boolean others = role == null && OTHERS.matcher(words).matches();
      return new Column(role, role == null && !others && !ASIDE.matcher(words).find(), others);
    }
  }

  private static @Nullable Head head(String text, Line line) {
    if (line.span().length() > LONGEST_HEAD || !RoleWords.mayHead(line.span().of(text))) {
      return null;
    }
    Span span = whole(text, line.span());
    for (Pattern parting : List.of(TAB, BAR, GAP)) {
      List<Span> cells = cells(text, span, parting);
      if (cells.size() < (parting.equals(GAP) ? 3 : 2)) {
        continue;
      }
      List<Column> columns = cells.stream().map(cell -> Column.of(cell.of(text))).toList();
      if (columns.stream().anyMatch(column -> column.role() != null)
          && columns.stream().anyMatch(column -> column.role() == null)) {
        return new Head(
            parting, columns, parting.equals(BAR) && text.charAt(line.span().end() - 1) == '|');
      }
    }
    return null;
  }

  /** A line with the tabs and bars at its ends, which are cells. */
  private static Span whole(String text, Span line) {
    Span tabbed = RowCells.withTabs(text, line);
    int start = tabbed.start();
    int end = tabbed.end();
    if (text.charAt(line.start()) == '|' && line.length() > 1) {
      start = line.start() + 1;
    }
    if (text.charAt(line.end() - 1) == '|' && line.end() - 1 > start) {
      end = line.end() - 1;
    }
    return new Span(start, end);
  }

  static List<Span> cells(String text, Span line, Pattern parting) {
    List<Span> cells = new ArrayList<>();
    var sign = parting.matcher(text).region(line.start(), line.end());
    int start = line.start();
    while (sign.find()) {
      cells.add(NameSplitter.trim(text, start, sign.start()));
      start = sign.end();
    }
    cells.add(NameSplitter.trim(text, start, line.end()));
    return cells;
  }

  private static @Nullable Duty row(
      String text,
      Span row,
      List<Span> cells,
      List<Column> columns,
      @Nullable Span above,
      StandingRules rules,
      List<Unclear> unclear) {
    int lacking = columns.size() - cells.size();
    if (lacking == 0) {
      Duty duty = lay(text, cells, columns, 0, above, rules);
      if (duty != null && leaderless(cells, columns)) {
        unclear.add(
            new Unclear(row, "who answers for the row is not told: the cell may be that above"));
      }
      if (duty == null) {
        duty = shifted(text, cells, columns, rules);
      }
      if (duty == null && !sums(text, cells)) {
        unclear.add(
            new Unclear(row, "no agency can be read in the column of the responsible agencies"));
      }
      return duty;
    }
    List<Duty> ways = new ArrayList<>();
    for (int shift = Math.min(0, lacking); shift <= Math.max(0, lacking); shift++) {
      Duty way = lay(text, cells, columns, shift, null, rules);
      if (way != null) {
        ways.add(way);
      }
    }
    if (ways.isEmpty() && sums(text, cells)) {
      return null;
    }
    if (ways.size() != 1) {
      unclear.add(
          new Unclear(
              row, "the row has " + cells.size() + " cells under " + columns.size() + " heads"));
      return null;
    }
    return ways.get(0);
  }

  /** Whether a row leaves its cells of who leads or answers empty, and names others only. */
  private static boolean leaderless(List<Span> cells, List<Column> columns) {
    boolean any = false;
    for (int i = 0; i < cells.size(); i++) {
      Role role = columns.get(i).role();
      if (role == Role.LEAD || role == Role.RESPONSIBLE) {
        any = true;
        if (cells.get(i).length() > 0) {
          return false;
        }
      }
    }
    return any;
  }

  /** A row of totals has no agency. */
  private static boolean sums(String text, List<Span> cells) {
    return cells.stream().anyMatch(cell -> TableColumns.isTotal(cell.of(text)));
  }

  /** A row whose first cells are merged with those above, filled up with empty ones at its end. */
  private static @Nullable Duty shifted(
      String text, List<Span> cells, List<Column> columns, StandingRules rules) {
    int last = cells.size();
    while (last > 1 && cells.get(last - 1).length() == 0) {
      last--;
    }
    int lacking = cells.size() - last;
    return lacking == 0 ? null : lay(text, cells.subList(0, last), columns, lacking, null, rules);
  }

  /**
   * A row with its cells laid under the head.
   *
   * @param shift how many of the first cells are missing; below zero, how many more there are than
   *     heads, since one head stands above several
   * @param above what the row above says is done: its cell may be one of several rows; null where
   *     there is none
   */
  static @Nullable Duty lay(
      String text,
      List<Span> cells,
      List<Column> columns,
      int shift,
      @Nullable Span above,
      StandingRules rules) {
    List<Span> named = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    Span covers = null;
    for (int i = 0; i < cells.size(); i++) {
      int at = Math.max(0, i + shift);
      if (at >= columns.size()) {
        return null;
      }
      Role role = columns.get(at).role();
      if (role != null && cells.get(i).length() > 0) {
        named.add(cells.get(i));
        roles.add(role);
      } else if (columns.get(at).content()
          && cells.get(i).length() > 0
          && (covers == null || named.isEmpty())) {
        covers = covers == null ? cells.get(i) : new Span(covers.start(), cells.get(i).end());
      }
    }
    return duty(text, named, roles, covers == null ? above : covers, rules, Confidence.HIGH);
  }

  private static boolean isLong(Party party) {
    return party.name().length() > LONGEST_FIRM;
  }

  /** The agencies of the cells of one row; null where a cell holds something else. */
  static @Nullable Duty duty(
      String text,
      List<Span> cells,
      List<Role> roles,
      @Nullable Span covers,
      StandingRules rules,
      Confidence confidence) {
    List<Party> parties = new ArrayList<>();
    boolean responsible = false;
    boolean joint = false;
    boolean certain = false;
    for (int i = 0; i < cells.size(); i++) {
      if (EMPTY.matcher(cells.get(i).of(text)).matches()) {
        continue;
      }
      FieldReader.Field field = FieldReader.read(text, cells.get(i), roles.get(i));
      certain |= field.anyCertain();
      // firms (某某电信) stand under a head of agencies too: one sure name in the row is enough
      if (field.rejected() + field.times() > 0
          || field.parties().isEmpty()
          || !field.anyCertain()
              && (!certain || field.parties().stream().anyMatch(TableReader::isLong))) {
        return null;
      }
      parties.addAll(field.parties());
      responsible |= roles.get(i) == Role.RESPONSIBLE;
      joint |= field.joint();
    }
    if (parties.isEmpty() || covers == null) {
      return null;
    }
    int start = cells.stream().mapToInt(Span::start).min().orElseThrow();
    int end = cells.stream().mapToInt(Span::end).max().orElseThrow();
    Fields.lead(text, parties, rules, start, responsible, joint);
    return new Duty(new Span(start, end), parties, covers, confidence);
  }
}
