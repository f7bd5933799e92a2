package org.policygraph.extraction.outline;

import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Line;

/** The heads of the columns of a table that lost its lines, a head a line. */
public final class CellHeads {
  private static final Pattern HEAD =
      Pattern.compile(
          "\\p{IsHan}{0,6}(?:序号|编号|任务|内容|事项|措施|举措|指标|项目|名称|范围|时限|时间|期限|备注|单位|部门|领域|类别|类型|目标|工作|分类|进度|依据|要求|责任人|领导|主体|说明)(?:[(（][^()（）]{0,10}[)）])?");

  private static final Pattern NUMBER = Pattern.compile("(?<number>\\d{1,3})[.．、]?");
  private static final Pattern SERIAL = Pattern.compile("序[\\s　]*号|编[\\s　]*号");
  private static final Pattern WORDS =
      Pattern.compile("(?=.*\\p{IsHan})[\\p{IsHan}\\d\\s　()（）/]{2,14}");
  private static final int MOST_HEADS = 10;

  private CellHeads() {}

  /**
   * The index behind the heads of columns that begin at a line. Between 序号 and the first row's
   * number any few signs are a head: 民生实事.
   */
  public static int end(String text, List<Line> lines, int from) {
    int end = from;
    while (end < lines.size() && isHead(text, lines.get(end))) {
      end++;
    }
    if (end == from || !SERIAL.matcher(lines.get(from).span().of(text)).matches()) {
      return end;
    }
    int all = from;
    while (all < lines.size()
        && all - from < MOST_HEADS
        && WORDS.matcher(lines.get(all).span().of(text)).matches()) {
      all++;
    }
    return all < lines.size() && number(text, lines.get(all)) >= 0 ? Math.max(all, end) : end;
  }

  public static boolean isHead(String text, Line line) {
    return line.span().length() <= 16
        && HEAD.matcher(line.span().of(text).replaceAll("[\\s　]", "")).matches();
  }

  /** How many heads stand before that of the rows' numbers: of cells that are merged over rows. */
  public static int serial(String text, List<Line> lines, int from, int end) {
    for (int i = from; i < end; i++) {
      if (SERIAL.matcher(lines.get(i).span().of(text)).matches()) {
        return i - from;
      }
    }
    return 0;
  }

  /** The number of a row that a line holds and nothing else; negative where it does not. */
  public static int number(String text, Line line) {
    if (line.span().length() > 4) {
      return -1;
    }
    var number = NUMBER.matcher(line.span().of(text));
    return number.matches() ? Integer.parseInt(number.group("number")) : -1;
  }
}
