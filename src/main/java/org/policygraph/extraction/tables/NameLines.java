package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.text.Span;

/**
 * The lines of a row that hold the names of several columns, one behind the other; a page may break
 * a name (省教 | 育厅).
 *
 * @param first the index of the first of them among the row's cells
 */
record NameLines(int first, List<Span> lines) {
  /** 市委 | 网信办 */
  private static final Pattern PARTY = Pattern.compile("[省市区县州旗盟党]委$");

  private static final int MOST = 12;
  private static final String SEPARATORS = "、，,";
  private static final String LEVELS = "国省市县区州各";

  /** Null where a row has no names, or where behind them is more that looks like names. */
  static @Nullable NameLines of(String text, List<Span> cells) {
    for (int first = 1; first < cells.size(); first++) {
      Span line = cells.get(first);
      if (!SureNames.alone(text, line) && LEVELS.indexOf(text.charAt(line.start())) < 0) {
        continue;
      }
      for (int last = Math.min(cells.size(), first + MOST) - 1; last >= first; last--) {
        if (SureNames.alone(text, new Span(line.start(), cells.get(last).end()))) {
          boolean more =
              last + 1 < cells.size() && mayBeNames(text, cells.subList(last + 1, cells.size()));
          return more ? null : new NameLines(first, cells.subList(first, last + 1));
        }
      }
    }
    return null;
  }

  /** …开放工作。市甲局: the end of one cell and names in the same line are two cells. */
  static List<Span> apart(String text, Span line) {
    int end = text.lastIndexOf('。', line.end() - 2) + 1;
    Span names = new Span(Math.max(end, line.start()), line.end());
    return end > line.start() && SureNames.alone(text, names)
        ? List.of(new Span(line.start(), end), names)
        : List.of(line);
  }

  private static boolean mayBeNames(String text, List<Span> cells) {
    String next = cells.get(0).of(text);
    return SEPARATORS.chars().anyMatch(sign -> next.indexOf(sign) >= 0)
        || cells.stream().anyMatch(cell -> SureNames.alone(text, cell));
  }

  /** Whether each line holds names by itself. */
  boolean apart(String text) {
    return lines.stream().allMatch(line -> SureNames.alone(text, line));
  }

  /** The names of each column, where there is one way only to part the lines; else empty. */
  List<Span> parted(String text, int columns) {
    List<List<Span>> ways = new ArrayList<>();
    part(text, 0, columns, new ArrayList<>(), ways);
    return ways.size() == 1 ? ways.get(0) : columns == 2 ? halved(text) : List.of();
  }

  /** All names as those of one column. */
  Span all() {
    return new Span(lines.get(0).start(), lines.get(lines.size() - 1).end());
  }

  /**
   * The names of two columns, where at the end of one line only a name is complete and the next
   * begins another, with its level (市甲局 | 市乙局、市丙) or as a whole; else empty.
   */
  private List<Span> halved(String text) {
    List<Span> halves = List.of();
    for (int to = 0; to + 1 < lines.size(); to++) {
      Span left = new Span(lines.get(0).start(), lines.get(to).end());
      Span right = new Span(lines.get(to + 1).start(), lines.get(lines.size() - 1).end());
      if (isEdge(text, to)
          && (LEVELS.indexOf(text.charAt(right.start())) >= 0
              || !PARTY.matcher(left.of(text)).find() && SureNames.alone(text, lines.get(to + 1)))
          && !text.startsWith("等", left.end() - 1)
          && SureNames.alone(text, left)
          && SureNames.alone(text, right)) {
        if (!halves.isEmpty()) {
          return List.of();
        }
        halves = List.of(left, right);
      }
    }
    return halves;
  }

  private void part(String text, int from, int columns, List<Span> so, List<List<Span>> ways) {
    if (columns == 0 || ways.size() > 1) {
      if (columns == 0 && from == lines.size()) {
        ways.add(List.copyOf(so));
      }
      return;
    }
    for (int to = from; to <= lines.size() - columns; to++) {
      Span names = new Span(lines.get(from).start(), lines.get(to).end());
      if (isEdge(text, to) && SureNames.alone(text, names)) {
        so.add(names);
        part(text, to + 1, columns - 1, so, ways);
        so.remove(so.size() - 1);
      }
    }
  }

  /** Whether a cell can end with a line: no list goes on behind it. */
  private boolean isEdge(String text, int line) {
    return SEPARATORS.indexOf(text.charAt(lines.get(line).end() - 1)) < 0
        && (line + 1 == lines.size()
            || SEPARATORS.indexOf(text.charAt(lines.get(line + 1).start())) < 0
                && !NameSplitter.isGovernment(
                    lines.get(line).of(text), lines.get(line + 1).of(text)));
  }
}
