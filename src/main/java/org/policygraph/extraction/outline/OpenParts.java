package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.times.HeadingYears;

/**
 * The parts of the outline that hold where a reader is, and their headings. It goes through a text
 * once, sentence by sentence.
 */
public final class OpenParts {
  private final PolicyText read;
  private final String text;
  private final @Nullable Integer today;
  private final List<Item> items;
  private final PlainHeadings headings;
  private final List<Item> open = new ArrayList<>();
  private int nextItem;
  private int line;
  private int lineEnd = -1;
  private int at = -1;
  private @Nullable Item item;

  /**
   * @param today the year of the document
   */
  public OpenParts(PolicyText read, String text, @Nullable Integer today) {
    this.read = read;
    this.text = text;
    this.today = today;
    this.items = read.outline().items();
    this.headings = PlainHeadings.of(read, today);
  }

  /** Goes on to a sentence and tells whether it stands on the line of the one before it. */
  public boolean enter(Span sentence) {
    while (nextItem < items.size() && items.get(nextItem).span().start() < sentence.end()) {
      open.add(items.get(nextItem++));
    }
    open.removeIf(part -> part.span().end() <= sentence.start());
    item = open.isEmpty() ? null : open.get(open.size() - 1);
    at = sentence.start();
    boolean sameLine = sentence.start() < lineEnd;
    if (!sameLine) {
      List<Line> lines = read.lines();
      while (line < lines.size() && lines.get(line).span().end() <= sentence.start()) {
        line++;
      }
      lineEnd = line < lines.size() ? lines.get(line).span().end() : text.length();
    }
    return sameLine;
  }

  /** The innermost part. */
  public @Nullable Item item() {
    return item;
  }

  /** Whether the sentence stands on the line that the heading of a part begins. */
  public boolean besideHeading(Item part) {
    int end = text.indexOf('\n', part.heading().start());
    return end < 0 || at < end;
  }

  /** The innermost numbered part that is no mere dash. */
  public @Nullable Item outer() {
    Item part = item;
    while (part != null && part.marker() == Marker.DASH) {
      part = part.parent();
    }
    return part;
  }

  /** Whether no part of the outline has begun yet. */
  public boolean before() {
    return nextItem == 0;
  }

  /** The year that the heading of a part names; null for none. */
  public @Nullable Integer yearOf(Item part) {
    return HeadingYears.of(part.heading().of(text), today);
  }

  /** The year that the nearest heading names. */
  public @Nullable Integer headingYear() {
    for (Item part = item; part != null; part = part.parent()) {
      Integer year = yearOf(part);
      if (year != null) {
        return year;
      }
    }
    String plain = plainHeading();
    return plain == null ? null : HeadingYears.of(plain, today);
  }

  /** The heading without a number that says of when, or of what, the sentence's part is. */
  public @Nullable String plainHeading() {
    Span heading = at < 0 ? null : headings.telling(at);
    return heading == null ? null : heading.of(text);
  }
}
