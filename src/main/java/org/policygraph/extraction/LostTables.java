package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables of responsible agencies whose cells ran together, as a PDF or a scan gives them: the heads
 * (序号 重点任务 牵头单位 配合单位) stand in one line with single blanks. Whose cell ends where is lost with
 * the columns; nobody is named, and each row is unclear.
 */
final class LostTables {
  static final String REASON = "the cells of a table of responsible agencies run together";

  private static final int FEWEST_HEADS = 3;
  private static final int LONGEST_HEAD = 10;
  private static final int LONGEST_LINE = 600;
  private static final int MOST_LINES = 400;

  private LostTables() {}

  /** The rows of all such tables, and heads that no row follows. */
  static List<Unclear> of(String text, List<Line> lines, Taken taken) {
    List<Unclear> found = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Span line = lines.get(at).span();
      if (taken.overlaps(line) || !isHead(text, line)) {
        at++;
        continue;
      }
      int next = at + 1;
      Span row = line;
      boolean head = true;
      while (next < lines.size() && next - at < MOST_LINES && goesOn(text, lines.get(next).span())) {
        Span cells = lines.get(next).span();
        boolean numbered = Character.isDigit(text.charAt(cells.start()));
        if (numbered && !head) {
          add(found, row, taken);
        }
        row = numbered ? cells : new Span(row.start(), cells.end());
        head &= !numbered;
        next++;
      }
      add(found, row, taken);
      taken.add(line);
      at = next;
    }
    return found;
  }

  /** The rows among unclear places that belong to such tables. */
  static List<Span> rows(List<Unclear> unclear) {
    return unclear.stream().filter(it -> it.reason().equals(REASON)).map(Unclear::span).toList();
  }

  private static void add(List<Unclear> found, Span row, Taken taken) {
    found.add(new Unclear(row, REASON));
    taken.add(row);
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
    for (String word : line.of(text).split("[\\s　]+")) {
      boolean role = word.length() <= LONGEST_HEAD && RoleWords.column(word) != null;
      agencies |= role;
      heads += role || HEADS.contains(word) ? 1 : 0;
    }
    return agencies && heads >= FEWEST_HEADS;
  }

  private static final List<String> HEADS =
      List.of(
          "序号", "编号", "任务", "重点任务", "主要任务", "工作任务", "重点工作", "工作内容", "任务内容", "主要内容", "工作措施",
          "主要措施", "具体措施", "时限", "完成时限", "完成时间", "时间节点", "备注", "项目", "项目名称", "事项", "类别", "目标任务",
          "工作目标", "责任人");
}
