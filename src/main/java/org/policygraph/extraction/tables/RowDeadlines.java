package org.policygraph.extraction.tables;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Bracket;
import org.policygraph.extraction.text.Brackets;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * The years of deadlines: in a table's column (完成时限) each holds for the row it ends, whether the
 * cells of a row are parted by tabs or stand on lines of their own; in a bracket behind a task
 * (市甲局牵头，2031年9月底前完成), or on a line below it (完成时限：2031年9月), for that task.
 */
public final class RowDeadlines {
  private static final Pattern HEAD =
      Pattern.compile("(?:完成|办结|办理|实施|整改)?(?:时限|时间|期限|时间节点|进度安排|时间进度|进度)(?:要求)?");
  private static final Pattern DEADLINE =
      Pattern.compile(
          "(?<year>(?:19|20)\\d\\d)年(?:\\d{1,2}月(?:份|\\d{1,2}日)?|[上下]半年|第?[一二三四]季度|年)?(?:底|末|初|内|度)?(?:之?前|以前)?(?:完成|基本完成)?");

  /** In a bracket behind names, or alone on its line. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:^|[，,；;。])[\\s　]*(?:(?:完成|办结|办理|实施|整改)?(?:时限|时间|期限|时间节点)[:：][\\s　]*(?<called>(?:19|20)\\d\\d)年[^，,；;。]{0,12}|(?<year>(?:19|20)\\d\\d)年(?:\\d{1,2}月(?:份|\\d{1,2}日)?)?(?:底|末)?前?(?:基本)?完成)(?=$|[，,；;。])");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.．、]?");

  /** What is longer is no cell: the table has ended. */
  private static final int LONGEST_CELL = 300;

  /** 完成时限：2031年9月底前 */
  private static final int LONGEST_TOLD = 24;

  private record Row(int end, int year) {}

  private final NavigableMap<Integer, Row> rows = new TreeMap<>();

  private RowDeadlines() {}

  public static RowDeadlines of(String text, List<Line> lines) {
    RowDeadlines deadlines = new RowDeadlines();
    boolean table = false;
    int start = 0;
    int task = 0;
    for (Line line : lines) {
      if (line.furniture()) {
        continue;
      }
      Span span = line.span();
      String words = span.of(text);
      boolean tabbed = words.indexOf('\t') >= 0;
      Marker.Found sign = Marker.at(text, span.start(), true);
      task = sign == null ? task : span.start();
      deadlines.addTold(text, span, task);
      if (span.length() > LONGEST_CELL && !tabbed) {
        table = false;
      } else if (isHead(words)) {
        table = true;
        start = span.end();
      } else if (table) {
        boolean begins = tabbed || NUMBER.matcher(words).matches();
        start = begins ? span.start() : start;
        Integer year = year(words);
        if (year != null) {
          deadlines.rows.put(start, new Row(span.end(), year));
          start = span.end();
        }
      }
    }
    return deadlines;
  }

  /**
   * Adds what the brackets of a line tell, or the line itself where it is the deadline of a task.
   */
  private void addTold(String text, Span line, int task) {
    int from = line.start();
    for (Bracket bracket : Brackets.of(text, line.start(), line.end())) {
      Integer year = told(bracket.inner().of(text));
      if (year != null) {
        rows.put(from, new Row(bracket.span().start(), year));
        from = bracket.span().end();
      }
    }
    Integer year = line.length() <= LONGEST_TOLD ? told(line.of(text)) : null;
    if (year != null) {
      rows.put(task, new Row(line.end(), year));
    }
  }

  private static @Nullable Integer told(String words) {
    Matcher told = TOLD.matcher(words);
    if (!told.find()) {
      return null;
    }
    return Integer.valueOf(
        told.group("called") == null ? told.group("year") : told.group("called"));
  }

  /** The year of the row that an offset lies in; null for none. */
  public @Nullable Integer year(int offset) {
    var row = rows.floorEntry(offset);
    return row != null && offset < row.getValue().end() ? row.getValue().year() : null;
  }

  private static boolean isHead(String line) {
    for (String cell : line.split("\t", -1)) {
      if (HEAD.matcher(cell.strip()).matches()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Integer year(String line) {
    for (String cell : line.split("\t", -1)) {
      Matcher deadline = DEADLINE.matcher(cell.strip());
      if (deadline.matches()) {
        return Integer.valueOf(deadline.group("year"));
      }
    }
    return null;
  }
}
