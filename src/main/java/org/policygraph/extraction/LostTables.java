package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables of responsible agencies whose cells ran together, as a PDF or a scan gives them: the heads
 * (序号 重点任务 牵头单位 配合单位) stand in one line with single blanks. Rows that can be laid under the head in
 * one way only are read ({@link SpacedRow}); of the others nobody is named, and each is unclear.
 */
final class LostTables {
  static final String REASON = "the cells of a table of responsible agencies run together";

  private static final int FEWEST_HEADS = 3;
  private static final int LONGEST_HEAD = 10;
  private static final int LONGEST_LINE = 600;
  private static final int MOST_LINES = 2000;

  /** A row goes on over no more lines up to the next number. */
  private static final int MOST_OF_ROW = 15;

  private static final int LONGEST_SECTION = 40;

  /** 细化措施: behind 序号 any short word may head a column. */
  private static final Pattern ANY_HEAD = Pattern.compile("\\p{IsHan}{2,6}");

  private static final Pattern NUMBER =
      Pattern.compile("(?<number>\\d{1,3})[.．、]?(?=[\\s　]|$|\\p{IsHan})");

  private LostTables() {}

  /** The duties of all such tables; heads that no row follows are unclear too. */
  static List<Duty> read(
      String text, List<Line> lines, StandingRules rules, Taken taken, List<Unclear> unclear) {
    List<Duty> duties = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Span line = lines.get(at).span();
      if (taken.overlaps(line) || !isHead(text, line)) {
        at++;
        continue;
      }
      Table table = table(text, lines, at);
      if (table.rows().isEmpty()) {
        unclear.add(new Unclear(line, REASON));
      }
      taken.add(line);
      duties.addAll(duties(text, columns(text, line), table.rows(), rules, taken, unclear));
      at = table.end();
    }
    return duties;
  }

  /** The indexes of the lines of all such tables, which are no paragraphs that a page broke. */
  static BitSet lines(String text, List<Line> lines) {
    BitSet found = new BitSet();
    int at = 0;
    while (at < lines.size()) {
      if (isHead(text, lines.get(at).span())) {
        Table table = table(text, lines, at);
        if (!table.rows().isEmpty()) {
          found.set(at, table.end());
          at = table.end() - 1;
        }
      }
      at++;
    }
    return found;
  }

  /**
   * The rows under a head.
   *
   * @param end the index of the first line behind them
   */
  private record Table(List<Span> rows, int end) {}

  private static Table table(String text, List<Line> lines, int head) {
    List<Span> rows = new ArrayList<>();
    int number = -1;
    int next = head + 1;
    while (next < lines.size() && next - head < MOST_LINES) {
      Span line = lines.get(next).span();
      int own = number(text, line);
      if (own >= 0 && (number < 0 || own == number + 1)) {
        rows.add(line);
        number = own;
      } else if (isHead(text, line) || isSection(text, lines, next, number)) {
        // the head is repeated on each page
      } else if (goesOn(text, line) || followed(text, lines, next, number)) {
        Span row = rows.isEmpty() ? line : rows.remove(rows.size() - 1);
        rows.add(new Span(row.start(), line.end()));
      } else {
        break;
      }
      next++;
    }
    return new Table(rows, next);
  }

  private static List<Duty> duties(
      String text,
      List<TableReader.Column> columns,
      List<Span> rows,
      StandingRules rules,
      Taken taken,
      List<Unclear> unclear) {
    SpacedRow reader = new SpacedRow(text, columns);
    List<SpacedRow.@Nullable Cells> read = new ArrayList<>();
    boolean listed = false;
    for (Span row : rows) {
      SpacedRow.Cells cells = columns.isEmpty() || number(text, row) < 0 ? null : reader.read(row);
      read.add(cells);
      listed |= cells != null && cells.listed();
    }
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      SpacedRow.Cells cells = read.get(i);
      Duty duty =
          cells == null || !listed
              ? null
              : TableReader.duty(
                  text, cells.names(), reader.roles(), cells.task(), rules, Confidence.MEDIUM);
      if (duty == null) {
        unclear.add(new Unclear(rows.get(i), REASON));
        taken.add(rows.get(i));
      } else {
        duties.add(duty);
        taken.add(duty.span());
      }
    }
    return duties;
  }

  /** What the heads of a line say of their columns; none where one of them says nothing. */
  private static List<TableReader.Column> columns(String text, Span head) {
    List<TableReader.Column> columns = new ArrayList<>();
    for (String word : head.of(text).split("[\\s　]+")) {
      boolean may = !columns.isEmpty() && ANY_HEAD.matcher(word).matches();
      if (RoleWords.column(word) == null && !HEADS.contains(word) && !may) {
        return List.of();
      }
      columns.add(TableReader.Column.of(word));
    }
    return columns.get(0).content() || columns.get(0).role() != null ? List.of() : columns;
  }

  /** The number that a line begins with; -1 for none. */
  private static int number(String text, Span line) {
    Matcher number = NUMBER.matcher(text).region(line.start(), line.end());
    return number.lookingAt() ? Integer.parseInt(number.group("number")) : -1;
  }

  /** 一、灯会 between two rows. */
  private static boolean isSection(String text, List<Line> lines, int at, int number) {
    Span line = lines.get(at).span();
    Marker.Found marker = Marker.at(text, line.start(), true);
    if (marker == null
        || marker.marker() == Marker.ROW
        || line.length() > LONGEST_SECTION
        || line.of(text).indexOf('。') >= 0) {
      return false;
    }
    int next = at + 1;
    while (next < lines.size() && isHead(text, lines.get(next).span())) {
      next++;
    }
    return next < lines.size() && number >= 0 && number(text, lines.get(next).span()) == number + 1;
  }

  /** Whether the row with the next number follows soon. */
  private static boolean followed(String text, List<Line> lines, int from, int number) {
    if (number < 0) {
      return false;
    }
    for (int i = from + 1; i < Math.min(lines.size(), from + MOST_OF_ROW); i++) {
      Marker.Found marker = Marker.at(text, lines.get(i).span().start(), true);
      if (number(text, lines.get(i).span()) == number + 1) {
        return true;
      }
      if (marker != null && marker.marker().compareTo(Marker.BRACKETED_HAN) <= 0) {
        return false;
      }
    }
    return false;
  }

  /** The rows among unclear places that belong to such tables. */
  static List<Span> rows(List<Unclear> unclear) {
    return unclear.stream().filter(it -> it.reason().equals(REASON)).map(Unclear::span).toList();
  }

  /** A sentence or a number of the outline ends a table. */
  private static boolean goesOn(String text, Span line) {
    Marker.Found marker = Marker.at(text, line.start(), true);
    return line.of(text).indexOf('。') < 0
        && (marker == null || marker.marker() == Marker.ROW)
        && !RoleWords.LABEL.matcher(text).region(line.start(), line.end()).lookingAt();
  }

  /** Whether the heads of columns stand in a line, one of them of agencies. */
  private static boolean isHead(String text, Span line) {
    if (line.length() > LONGEST_LINE || !RoleWords.mayHead(line.of(text))) {
      return false;
    }
    int heads = 0;
    boolean agencies = false;
    if (isSpread(line.of(text))) {
      return true;
    }
    for (String word : line.of(text).split("[\\s　]+")) {
      boolean role = word.length() <= LONGEST_HEAD && RoleWords.column(word) != null;
      agencies |= role;
      heads += role || HEADS.contains(word) ? 1 : 0;
    }
    return agencies && heads >= FEWEST_HEADS;
  }

  /** 重 点 任 务 责 任 部 门: two heads, sign by sign. */
  private static boolean isSpread(String line) {
    if (!SPREAD.matcher(line).matches()) {
      return false;
    }
    String heads = line.replaceAll("[\\s　]", "");
    return HEADS.stream()
        .anyMatch(
            head ->
                heads.startsWith(head) && RoleWords.column(heads.substring(head.length())) != null);
  }

  private static final Pattern SPREAD = Pattern.compile("(?:\\p{IsHan}[ 　]){5,20}\\p{IsHan}");

  private static final List<String> HEADS =
      List.of(
          "序号", "编号", "任务", "重点任务", "主要任务", "工作任务", "重点工作", "工作内容", "任务内容", "主要内容", "工作措施", "主要措施",
          "具体措施", "时限", "完成时限", "完成时间", "时间节点", "备注", "项目", "项目名称", "事项", "类别", "目标任务", "工作目标",
          "责任人");
}
