package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.outline.Taken;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * Tables of responsible agencies whose cells ran together, as a PDF or a scan gives them: the heads
 * (序号 重点任务 牵头单位 配合单位) stand in one line with single blanks. Rows that can be laid under the head in
 * one way only are read ({@link SpacedRow}); of the others nobody is named, and each is unclear.
 */
public final class LostTables {
  public static final String REASON = "the cells of a table of responsible agencies run together";

  private static final int FEWEST_HEADS = 3;
  private static final int LONGEST_HEAD = 10;
  private static final int HIGHEST_HEAD = 12;
  private static final int LONGEST_BROKEN_HEAD = 40;
  private static final int LONGEST_LINE = 600;
  private static final int MOST_LINES = 2000;

  /** A row goes on over no more lines up to the next number. */
  private static final int MOST_OF_ROW = 30;

  private static final Pattern ALONE = Pattern.compile("\\d{1,3}");
  private static final int MOST_LOST = 10;

  private static final int LONGEST_SECTION = 40;

  /** 序号 指标 单位 2020年 2025年: the 单位 of such a table is what it counts in. */
  private static final Pattern OF_INDICATORS =
      Pattern.compile("^(?=.*指标)(?!.*(?:责任|牵头|负责|配合|部门|[主承协]办))");

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
      int height = head(text, lines, at);
      if (height == 0 || taken.overlaps(lines.get(at).span())) {
        at++;
        continue;
      }
      int last = at + height - 1;
      Span head = new Span(lines.get(at).span().start(), lines.get(last).span().end());
      Table table = table(text, lines, last);
      if (height > 1 && table.rows().stream().anyMatch(row -> known(row, taken, unclear))) {
        // a cell a line, and looked at so
        at++;
        continue;
      }
      if (table.rows().isEmpty()) {
        unclear.add(new Unclear(head, REASON));
      }
      taken.add(head);
      List<TableReader.Column> columns = height > 1 ? List.of() : columns(text, head);
      duties.addAll(duties(text, columns, table.rows(), rules, taken, unclear));
      at = table.end();
    }
    return duties;
  }

  private static boolean known(Span row, Taken taken, List<Unclear> unclear) {
    return taken.overlaps(row) || unclear.stream().anyMatch(it -> it.span().overlaps(row));
  }

  /** The indexes of the lines of all such tables, which are no paragraphs that a page broke. */
  public static BitSet lines(String text, List<Line> lines) {
    BitSet found = new BitSet();
    int at = 0;
    while (at < lines.size()) {
      int height = head(text, lines, at);
      if (height > 0) {
        Table table = table(text, lines, at + height - 1);
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
      if (isNext(text, line, number)) {
        rows.add(line);
        number = number(text, line);
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
    for (String word : heads(head.of(text))) {
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

  /** Whether a line begins the row behind one; of numbers alone in their lines some may be lost. */
  private static boolean isNext(String text, Span line, int number) {
    int own = number(text, line);
    boolean alone = ALONE.matcher(line.of(text)).matches();
    int farthest = alone ? number + MOST_LOST : number + 1;
    return own >= 0 && (number < 0 || own > number && own <= farthest);
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
    return next < lines.size()
        && (number >= 0 || number(text, lines.get(next).span()) == 1)
        && isNext(text, lines.get(next).span(), number);
  }

  /** Whether the row with the next number follows soon. */
  private static boolean followed(String text, List<Line> lines, int from, int number) {
    if (number < 0) {
      return false;
    }
    for (int i = from + 1; i < Math.min(lines.size(), from + MOST_OF_ROW); i++) {
      Marker.Found marker = Marker.at(text, lines.get(i).span().start(), true);
      if (isNext(text, lines.get(i).span(), number) || isSection(text, lines, i, number)) {
        return true;
      }
      if (marker != null && marker.marker().compareTo(Marker.BRACKETED_HAN) <= 0) {
        return false;
      }
    }
    return false;
  }

  /** The rows among unclear places whose cells cannot be told apart. */
  public static List<Span> rows(List<Unclear> unclear) {
    return unclear.stream()
        .filter(it -> it.reason().equals(REASON) || it.reason().equals(CellTable.UNTOLD))
        .map(Unclear::span)
        .toList();
  }

  /** A sentence or a number of the outline ends a table. */
  private static boolean goesOn(String text, Span line) {
    Marker.Found marker = Marker.at(text, line.start(), true);
    return line.of(text).indexOf('。') < 0
        && (marker == null || marker.marker() == Marker.ROW)
        && !RoleWords.LABEL.matcher(text).region(line.start(), line.end()).lookingAt();
  }

  /** In how many lines the heads of a table stand that begins here; 0 where none does. */
  private static int head(String text, List<Line> lines, int at) {
    if (isHead(text, lines.get(at).span())) {
      return 1;
    }
    if (text.charAt(lines.get(at).span().start()) != NUMBERS.get(0).charAt(0)) {
      return 0;
    }
    // 序⏎号⏎任务 牵头单⏎位: a narrow page breaks the heads themselves
    StringBuilder heads = new StringBuilder();
    for (int i = at; i < Math.min(lines.size(), at + HIGHEST_HEAD); i++) {
      heads.append(lines.get(i).span().of(text).replaceAll("[\\s　]", ""));
      if (heads.length() > LONGEST_BROKEN_HEAD || heads.indexOf("。") >= 0) {
        return 0;
      }
      if (i + 1 < lines.size()
          && (number(text, lines.get(i + 1).span()) == 1 || isSection(text, lines, i + 1, -1))) {
        return NUMBERS.stream().anyMatch(it -> heads.indexOf(it) == 0)
                && RoleWords.mayHead(heads.toString())
                && !OF_INDICATORS.matcher(heads).find()
                && i > at
            ? i + 1 - at
            : 0;
      }
    }
    return 0;
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
    List<String> words = heads(line.of(text));
    boolean numbered = NUMBERS.contains(words.get(0));
    for (String word : words) {
      boolean role = word.length() <= LONGEST_HEAD && RoleWords.column(word) != null;
      agencies |= role;
      boolean head = role || HEADS.contains(word) || numbered && ANY_HEAD.matcher(word).matches();
      heads += head ? 1 : 0;
      numbered &= head;
    }
    return agencies && heads >= FEWEST_HEADS;
  }

  /** The words of a line, those in one that are set sign by sign: 主 要 内 容. */
  private static List<String> heads(String line) {
    List<String> words = new ArrayList<>();
    boolean spread = false;
    for (String word : line.split("[\\s　]+")) {
      boolean sign = word.codePointCount(0, word.length()) == 1;
      if (sign && spread) {
        words.set(words.size() - 1, words.get(words.size() - 1) + word);
      } else {
        words.add(word);
      }
      spread = sign;
    }
    return words;
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

  private static final List<String> NUMBERS = List.of("序号", "编号");

  private static final List<String> HEADS =
      List.of(
          "序号", "编号", "任务", "重点任务", "主要任务", "工作任务", "重点工作", "工作内容", "任务内容", "主要内容", "工作措施", "主要措施",
          "具体措施", "时限", "完成时限", "完成时间", "时间节点", "备注", "项目", "项目名称", "事项", "类别", "目标任务", "工作目标",
          "责任人");
}
