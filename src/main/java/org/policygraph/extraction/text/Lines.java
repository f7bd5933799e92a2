package org.policygraph.extraction.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.words.WordList;

/** The lines of a text, told apart into those of the document and those of the page it stood on. */
public final class Lines {
  private static final Pattern FURNITURE =
      Pattern.compile(
          "^(?:上一篇|下一篇|Copyright|版权所有|主办单位|承办单位|技术支持|网站标识|联系我们|网站地图|关于我们"
              + "|友情链接|当前位置|您现在的位置|您所在的位置|首页|今天是|分享到|打印本页|关闭窗口|关闭本页|扫一扫|关注官方微信"
              + "|字体[:：]|责任编辑|相关链接|相关附件|附件下载|返回顶部|无障碍|适老化|浏览次数|阅读次数).*",
          Pattern.DOTALL);
  private static final FirstSigns ANYWHERE =
      FirstSigns.of(
          "ICP备|公网安备|All Rights Reserved|网站标识码|邮政编码[:：]?\\d|(?<![；;，,。、（(\\p{IsHan}])联系电话[:：]\\d|字体显示|[.…·．]{4,}\\s?\\d{1,3}$|扫码查看手机版");

  /** — 3 —, 关联文章 */
  private static final Pattern OPENING =
      Pattern.compile("[-—–]{1,2}\\s?\\d{1,3}\\s?[-—–]{1,2}$|关联\\s?(?:文章|附件)");

  private static final Pattern LEADS = Pattern.compile("(?:主办|承办)单位[:：]");

  private static final Pattern HELPS = Pattern.compile("(?:会办|协办|协同|分办|配合)(?:单位|部门)[:：]");

  /** What stands beside 主办单位 in the head of a table that has one cell a line. */
  private static final Pattern CELL =
      Pattern.compile("(?:主办|承办|协办|会办|配合|协同|责任|参与)(?:单位|部门)|(?:完成|办理)?(?:时限|时间)|责任人|备注");

  /** How many signs 主办单位 has. */
  private static final int LABEL = 4;

  /** A text without line breaks is not furniture for the footer that it ends in. */
  private static final int LONGEST_FURNITURE = 300;

  private static final Pattern LIST =
      Pattern.compile(
          "(?:" + WordList.any(WordList.of("page-lists"), false) + ")\\s?[:：]?(?:\\s?更多.{0,3})?");

  /** A title in a list of links is no longer, and no sentence. */
  private static final int LONGEST_LINK = 60;

  private static final int DEEPEST_HEADING = 6;

  private Lines() {}

  public static List<Line> of(String text) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int from = at;
      int to = end;
      while (from < to && blank(text.charAt(from))) {
        from++;
      }
      while (to > from && blank(text.charAt(to - 1))) {
        to--;
      }
      from = behindHeadingMark(text, from, to);
      if (from < to) {
        spans.add(new Span(from, to));
      }
      at = end + 1;
    }
    BitSet copies = CopiedLines.of(text, spans);
    List<Line> lines = new ArrayList<>();
    boolean list = false;
    for (int i = 0; i < spans.size(); i++) {
      String line = spans.get(i).of(text);
      list =
          line.length() <= LONGEST_LINK
              && (LIST.matcher(line).matches() || list && !line.matches(".*[。；：;:]"));
      lines.add(
          new Line(
              spans.get(i),
              copies.get(i)
                  || list
                  || line.length() <= LONGEST_FURNITURE
                      && (FURNITURE.matcher(line).matches() && !leads(text, spans, i)
                          || OPENING.matcher(line).lookingAt()
                          || ANYWHERE.in(line))));
    }
    return lines;
  }

  /** ## 一、总体要求: the signs by which a text of marks tells its headings are none of a line. */
  private static int behindHeadingMark(String text, int from, int to) {
    int at = from;
    while (at < to && at < from + DEEPEST_HEADING && text.charAt(at) == '#') {
      at++;
    }
    boolean heading = at > from && at + 1 < to && text.charAt(at) == ' ';
    // # Page 12: numbers a page
    return heading && !text.regionMatches(true, at + 1, "page", 0, 4) ? at + 1 : from;
  }

  /**
   * Whether a line names who of a document or a task leads (主办单位：…, 会办单位：…) and not whose the page
   * is: another that helps stands below it, or each task has one.
   */
  private static boolean leads(String text, List<Span> lines, int at) {
    String own = lines.get(at).of(text);
    if (own.length() == LABEL) {
      return at + 1 < lines.size() && CELL.matcher(lines.get(at + 1).of(text)).matches();
    }
    if (!LEADS.matcher(own).lookingAt()) {
      return false;
    }
    if (at + 1 < lines.size() && HELPS.matcher(lines.get(at + 1).of(text)).lookingAt()) {
      return true;
    }
    String label = own.substring(0, LABEL);
    int times = 0;
    for (Span line : lines) {
      times += text.startsWith(label, line.start()) ? 1 : 0;
    }
    return times > 1;
  }

  public static boolean blank(char sign) {
    return Character.isWhitespace(sign) || sign == '　' || sign == '\u00a0' || sign == '\ufeff';
  }
}
