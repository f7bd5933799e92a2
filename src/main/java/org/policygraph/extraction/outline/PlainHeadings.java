package org.policygraph.extraction.outline;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.times.HeadingYears;

/**
 * Headings that no number marks: short lines without a closing sign above paragraphs, as reports
 * read aloud have them (2023年工作回顾, 今年目标). They count behind the first paragraph of a text, where no
 * line belongs to its title any more.
 */
public final class PlainHeadings {
  private static final int LONGEST = 30;
  private static final int SHORTEST_PARAGRAPH = 40;

  /** 2024年1月8日 stands under a title, a table's cells beside each other. */
  private static final Pattern NO_HEADING =
      Pattern.compile("\\d{1,2}[月日]|[\\t|。；;：:，,、！!？?》)）%]$|[。；;\\t|：]|^[\\d(（]{1,6}$|^附");

  /** 完成目标任务: what was done, though a word of aims stands in it. */
  private static final Pattern ACT =
      Pattern.compile("^(?:圆满|全面|超额|较好|顺利)?(?:完成|实现|达成|强化|落实|压实|细化|分解)");

  private final NavigableMap<Integer, Span> headings = new TreeMap<>();

  /** Those that say of when a part is, or whether of aims or results. */
  private final NavigableMap<Integer, Span> telling = new TreeMap<>();

  public static PlainHeadings of(PolicyText policy, @Nullable Integer today) {
    PlainHeadings found = new PlainHeadings();
    String text = policy.text();
    boolean begun = false;
    Span before = null;
    for (Line line : policy.lines()) {
      if (line.furniture()) {
        continue;
      }
      Span span = line.span();
      if (before != null && begun && heads(text, before, span)) {
        found.headings.put(before.start(), before);
        if (tells(before.of(text), today)) {
          found.telling.put(before.start(), before);
        }
      }
      begun |= before != null && before.length() >= SHORTEST_PARAGRAPH;
      before = span;
    }
    return found;
  }

  private static boolean heads(String text, Span line, Span next) {
    return line.length() >= 2
        && line.length() <= LONGEST
        && (next.length() >= SHORTEST_PARAGRAPH || Marker.at(text, next.start(), true) != null)
        && Marker.at(text, line.start(), true) == null
        && !NO_HEADING.matcher(text).region(line.start(), line.end()).find();
  }

  private static boolean tells(String words, @Nullable Integer today) {
    return HeadingYears.of(words, today) != null
        || FigureCues.STATE_HEADING.matcher(words).find()
        || FigureCues.AIM_HEADING.matcher(words).find() && !ACT.matcher(words).find();
  }

  /** In the order of the text. */
  public Iterable<Span> all() {
    return headings.values();
  }

  /** The last heading above an offset. */
  public @Nullable Span above(int offset) {
    return last(headings, offset);
  }

  /**
   * The last heading above an offset that says of when a part is, or whether of aims or results.
   */
  public @Nullable Span telling(int offset) {
    return last(telling, offset);
  }

  /** Where the part of a heading ends: at the next one. */
  int endOf(Span heading, int length) {
    Integer next = headings.higherKey(heading.start());
    return next == null ? length : next;
  }

  private static @Nullable Span last(NavigableMap<Integer, Span> all, int offset) {
    Map.Entry<Integer, Span> found = all.lowerEntry(offset);
    return found == null ? null : found.getValue();
  }
}
