package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.agencies.SureNames;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * Headings that no number marks: short lines without a closing sign above paragraphs, however short
 * these are (工作目标 / 重点任务 / 强化组织领导), where a text has several and its other lines end as sentences
 * do. What a report looks back on (2023年工作回顾) is told by {@link PlainHeadings}.
 */
public final class LineHeadings {
  private static final int LONGEST = 24;

  private static final int SHORTEST_PARAGRAPH = 4;

  /** A line is not as long as the lines of its page; where all are, they break at its width. */
  private static final double SHORT_OF_PAGE = 0.8;

  /** A chapter and its first heading; more lines in a row are a broken paragraph or a list. */
  private static final int MOST_IN_A_ROW = 2;

  /** Fewer short lines may stand in any text, unless they all say what is done. */
  private static final int FEWEST = 3;

  /** Of so many lines one may end without a closing sign and be no heading. */
  private static final int TIDY = 6;

  /** A chapter that other headings may stand in. */
  public static final Pattern CHAPTER =
      Pattern.compile(
          "(?:总体|工作|主要|重点|发展|具体|目标|实施|保障|组织|政策)(?:要求|思路|目标|任务|措施|举措|内容|安排|步骤|保障|工作|实施|领导)|指导思想|基本原则|(?:基本|主要|工作)情况|(?:\\p{IsHan}{2,4})?(?:概况|现状)|存在(?:的)?(?:主要)?问题|主要(?:做法|成效)|下一(?:步|阶段)\\p{IsHan}{0,10}");

  /** Behind the tasks a chapter of its own, under 保障措施 one of its headings. */
  private static final Pattern CLOSING =
      Pattern.compile("(?:强化|加强|健全|完善)(?:组织|统筹|工作|政策|要素)(?:领导|保障|实施)");

  private static final Pattern SAFEGUARDS = Pattern.compile("保障|组织");

  private static final Pattern YEARS =
      Pattern.compile(
          "^(?:(?:19|20)\\d\\d年|去年|今年|过去|本年度?)[^。；;：:，,]*(?:回顾|工作|目标|情况|任务|安排|重点)[^。；;：:]*$");

  private static final Pattern BEGINS = Pattern.compile("(?:[A-Z]类|[“\"《]?)\\p{IsHan}");

  private static final Pattern NO_HEADING =
      Pattern.compile(
          "[。；;：:\\t|｜?？!！…]|[,，、.．%％》\\d]$|(?<!年)[)）]$|\\d[月日]|^(?:附|注|第\\d|抄送|主送|来源|作者|编辑|责编)"
              + "|(?:方案|规划|计划|意见|办法|细则|纲要|要点|通知|规定|条例|清单|一览表|报告|公告|决定|批复|答复|函)$");

  private static final Pattern LABELLED =
      Pattern.compile("\\p{IsHan}{2,8}(?:单位|部门|领导|责任人|时限|时间|期限|节点)[:：]");

  private static final String ENDS = "。；;：:！!？?”）)》";

  private final List<Line> lines;

  /** By line. */
  private final int[] levels;

  private LineHeadings(List<Line> lines) {
    this.lines = lines;
    this.levels = new int[lines.size()];
  }

  /**
   * 1 for the heading of a chapter, 2 for one inside a chapter without a number, 3 for one inside a
   * numbered part, 0 for a line that is no heading.
   */
  int level(int line) {
    return levels[line];
  }

  static LineHeadings of(String text, List<Line> lines) {
    LineHeadings found = new LineHeadings(lines);
    List<Integer> all = new ArrayList<>();
    boolean chapters = false;
    for (int i = 0; i < lines.size(); i++) {
      Span span = lines.get(i).span();
      if (lines.get(i).furniture()) {
        continue;
      }
      Marker.Found marker = Marker.at(text, span.start(), true);
      if (marker != null && marker.marker() == Marker.ARTICLE) {
        return found;
      }
      chapters |= marker != null && marker.marker().compareTo(Marker.HAN) <= 0;
      all.add(i);
    }
    List<Integer> headings = found.headings(text, all);
    boolean looksBack =
        all.stream()
            .map(it -> lines.get(it).span())
            .anyMatch(it -> it.length() <= LONGEST && YEARS.matcher(it.of(text)).find());
    boolean enough =
        headings.size() >= FEWEST
            || headings.size() == FEWEST - 1
                && headings.stream().allMatch(it -> found.isSure(text, it));
    if (enough && !looksBack && found.isTidy(text, all, headings)) {
      if (chapters) {
        headings.forEach(it -> found.levels[it] = 3);
      } else {
        found.level(text, all, headings);
      }
    }
    return found;
  }

  /** Two are enough where they are those of chapters, or say what is done. */
  private boolean isSure(String text, int index) {
    Span line = lines.get(index).span();
    return CHAPTER.matcher(line.of(text)).matches() || PlainMeasures.acts(text, line);
  }

  private List<Integer> headings(String text, List<Integer> all) {
    int begun = all.size();
    for (int i = all.size() - 1; i >= 0; i--) {
      Span span = lines.get(all.get(i)).span();
      boolean chapter = span.length() <= LONGEST && CHAPTER.matcher(span.of(text)).matches();
      begun =
          chapter
                  || "。；：:".indexOf(text.charAt(span.end() - 1)) >= 0
                  || Marker.at(text, span.start(), true) != null
              ? i
              : begun;
    }
    int longest = all.stream().mapToInt(it -> lines.get(it).span().length()).max().orElse(0);
    List<Integer> headings = new ArrayList<>();
    boolean heads = false;
    int row = 0;
    // from the last on: a heading may stand above another
    for (int i = all.size() - 2; i >= begun; i--) {
      Span span = lines.get(all.get(i)).span();
      Span next = lines.get(all.get(i + 1)).span();
      boolean above = i == begun || isEnded(text, all, i - 1);
      heads =
          above
              && (heads || isProse(text, next) || Marker.at(text, next.start(), true) != null)
              && span.length() <= longest * SHORT_OF_PAGE
              && isShort(text, span);
      row = heads ? row + 1 : 0;
      if (heads && row <= MOST_IN_A_ROW) {
        headings.add(all.get(i));
      } else if (row == MOST_IN_A_ROW + 1) {
        headings.subList(headings.size() - MOST_IN_A_ROW, headings.size()).clear();
      }
    }
    BitSet cells = headings.size() < FEWEST ? new BitSet() : CellBlocks.lines(text, lines);
    headings.removeIf(cells::get);
    Collections.reverse(headings);
    return headings;
  }

  /** Whether a line ends as a sentence does, or may be a heading itself. */
  private boolean isEnded(String text, List<Integer> all, int index) {
    Span span = lines.get(all.get(index)).span();
    return ENDS.indexOf(text.charAt(span.end() - 1)) >= 0
        || isLabelled(text, span)
        || isShort(text, span)
        || Marker.at(text, span.start(), true) != null && span.length() <= HeadingWords.LONGEST;
  }

  /** Whether a piece is a line without a closing sign right above a paragraph. */
  public static boolean stands(String text, Span line) {
    int from = line.end();
    while (from < text.length() && Lines.blank(text.charAt(from))) {
      from++;
    }
    int to = text.indexOf('\n', from);
    Span next = NameSplitter.trim(text, from, to < 0 ? text.length() : to);
    return text.substring(line.end(), from).indexOf('\n') >= 0
        && isShort(text, line)
        && isProse(text, next)
        && next.length() > line.length();
  }

  private static boolean isProse(String text, Span line) {
    return line.length() >= SHORTEST_PARAGRAPH
        && ENDS.indexOf(text.charAt(line.end() - 1)) >= 0
        && line.of(text).indexOf('\t') < 0;
  }

  private static boolean isShort(String text, Span line) {
    return line.length() >= 2
        && line.length() <= LONGEST
        && BEGINS.matcher(text).region(line.start(), line.end()).lookingAt()
        && !NO_HEADING.matcher(text).region(line.start(), line.end()).find()
        && Marker.at(text, line.start(), true) == null
        && !isName(text, line);
  }

  /** An agency alone on a line signs or heads a list of its own. */
  private static boolean isName(String text, Span line) {
    return !PlainMeasures.acts(text, line)
        && SureNames.of(text, line).stream().anyMatch(it -> it.span().end() == line.end());
  }

  /** Who answers for what stands above, or by when, and a line that goes on with names. */
  private static boolean isLabelled(String text, Span line) {
    return LABELLED.matcher(text).region(line.start(), line.end()).lookingAt()
        || line.length() <= LONGEST && SureNames.alone(text, line);
  }

  /** Whether nearly all lines but the headings end as sentences do. */
  private boolean isTidy(String text, List<Integer> all, List<Integer> headings) {
    Set<Integer> heads = Set.copyOf(headings);
    int other = 0;
    int broken = 0;
    for (int i : all) {
      Span span = lines.get(i).span();
      if (i > headings.get(0)
          && !heads.contains(i)
          && Marker.at(text, span.start(), true) == null) {
        other++;
        broken += ENDS.indexOf(text.charAt(span.end() - 1)) < 0 && !isLabelled(text, span) ? 1 : 0;
      }
    }
    // who signs and on what day stand behind the text
    return broken <= 2 + other / TIDY;
  }

  private void level(String text, List<Integer> all, List<Integer> headings) {
    boolean inside = false;
    boolean safeguards = false;
    Set<Integer> heads = Set.copyOf(headings);
    for (int place = 0; place < all.size(); place++) {
      int index = all.get(place);
      if (!heads.contains(index)) {
        continue;
      }
      String words = lines.get(index).span().of(text);
      boolean above = place + 1 < all.size() && heads.contains(all.get(place + 1));
      boolean chapter =
          CHAPTER.matcher(words).matches()
              || above
              || !safeguards && CLOSING.matcher(words).matches();
      levels[index] = chapter || !inside ? 1 : 2;
      if (chapter) {
        inside = above;
        safeguards = inside && SAFEGUARDS.matcher(words).find();
      }
    }
  }
}
