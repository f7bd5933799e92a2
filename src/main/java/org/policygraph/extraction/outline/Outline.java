package org.policygraph.extraction.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;

/**
 * The numbered parts of a text. A sign counts where a sentence can begin and where its number goes
 * on with a list or begins one, so that （二） in a citation or 三是 in a word is none.
 */
public final class Outline {
  /** Where a sentence can begin inside a line. */
  static final String BEFORE = "。；;！!？?：:)）”’】]";

  /** A paragraph that begins so belongs to no numbered part before it. */
  private static final Pattern CLOSING = Pattern.compile("下一步|下一阶段|特此|以上|感谢|专此|附件[:：\\d]");

  /** 市科技局副局长某某： — who speaks; what was numbered before belongs to another speaker. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:[一-鿿（）() 　]{0,30}(?:长|主任|书记|主席|秘书长|发言人|委员|总经理|教授|代表|主持人|记者|网友)[ 　]?[一-鿿·]{0,4}(?:提?问)?|(?:提?问题?|回?答)[ 　]?\\d{0,2})[ 　]?[：:]|【(?:主持人|[一-鿿]{0,10}记者|提?问|回?答)[^】\\n]{0,12}】");

  /** A list of annexes is no list of tasks. */
  private static final Pattern ANNEXES = Pattern.compile("附件[:：]|附[:：]");

  /**
   * A number in brackets that goes on with its list counts inside a line too, unless it is cited.
   */
  private static final Pattern CITED = Pattern.compile("(?:[至、和或]|项|款|条|目|点)");

  /** Signs that stand for nothing else at the start of a line. */
  private static final Set<Marker> OUTER =
      EnumSet.of(Marker.PART, Marker.SECTION, Marker.ARTICLE, Marker.HAN, Marker.BRACKETED_HAN);

  /** So many numbers of a list may be lost one after the other; an excerpt leaves out articles. */
  private static final int MOST_LOST = 3;

  private static final BitSet NO_NUMBERS = new BitSet();

  private static final Pattern NEXT_HEADING = Pattern.compile("下一|打算|今后");

  private final List<Item> items;

  private final Spans annexes;

  private final AgencyHeadings agencies;

  private Outline(List<Item> items, List<Span> annexes, AgencyHeadings agencies) {
    this.items = items;
    this.annexes = new Spans(annexes);
    this.agencies = agencies;
  }

  /** Agencies alone on a line above what they do. */
  public AgencyHeadings agencies() {
    return agencies;
  }

  /** Whether an offset is in the list of a document's own annexes (附件：1. …). */
  public boolean annexed(int offset) {
    return annexes.holds(offset);
  }

  /** In the order of the text; a part comes before the parts inside it. */
  public List<Item> items() {
    return items;
  }

  /** The innermost part that an offset lies in. */
  public Optional<Item> at(int offset) {
    int after = firstFrom(offset + 1);
    // Parts nest: the last that begins before the offset or one around it holds the offset.
    Item found = after == 0 ? null : items.get(after - 1);
    while (found != null && !found.span().contains(offset)) {
      found = found.parent();
    }
    return Optional.ofNullable(found);
  }

  List<Item> parts(Item whole) {
    return within(whole.span()).stream().filter(item -> item.parent() == whole).toList();
  }

  /** The parts that begin inside a span. */
  public List<Item> within(Span span) {
    int from = firstFrom(span.start());
    int end = from;
    while (end < items.size() && items.get(end).span().start() < span.end()) {
      end++;
    }
    return items.subList(from, end);
  }

  /** The place of the first part that begins at an offset or behind it. */
  private int firstFrom(int offset) {
    int from = 0;
    int to = items.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (items.get(middle).span().start() < offset) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  static Outline of(String text, List<Line> lines) {
    List<OpenPart> all = new ArrayList<>();
    Deque<OpenPart> stack = new ArrayDeque<>();
    Map<Marker, Integer> last = new EnumMap<>(Marker.class);
    Map<Marker, BitSet> starts = starts(text, lines);
    List<Span> annexLines = new ArrayList<>();
    boolean annexes = false;
    @Nullable Span previous = null;
    BitSet rows = IndicatorRows.of(text, lines);
    AgencyHeadings agencies = AgencyHeadings.of(text, lines);
    LineHeadings headings = LineHeadings.of(text, lines);
    Decimals decimals = Decimals.of(text, lines);
    SpokenLists told = SpokenLists.of(text, lines);
    @Nullable OpenPart chapter = null;
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (line.furniture() || rows.get(index)) {
        continue;
      }
      Span span = line.span();
      boolean numbered = Marker.at(text, span.start(), true) != null;
      annexes =
          ANNEXES.matcher(text).region(span.start(), span.end()).lookingAt() || annexes && numbered;
      if (annexes) {
        close(stack, null, span.start());
        annexLines.add(span);
        continue;
      }
      if (SPEAKER.matcher(text).region(span.start(), span.end()).lookingAt()) {
        close(stack, null, span.start());
        last.clear();
      }
      boolean closing = CLOSING.matcher(text).region(span.start(), span.end()).lookingAt();
      // 二、下一步工作 and 下一步，… under it belong together.
      if (closing && !comesNext(text, all, previous)) {
        close(stack, null, span.start());
      }
      AgencyHeadings.Heading agency = agencies.at(span.start());
      Marker listed = agency == null ? null : agency.items();
      if (listed != null && !numbered) {
        closeList(stack, listed, span.start());
      }
      Span above = previous;
      previous = span;
      int level = headings.level(index);
      if (level > 0 && (level < 3 || !stack.isEmpty())) {
        OpenPart open =
            plain(stack, level == 1 ? null : level == 2 ? chapter : numbered(stack), span);
        chapter = open.parent == null ? open : chapter;
        all.add(open);
        last.clear();
        continue;
      }
      for (int at = span.start(); at < span.end(); at++) {
        boolean lineStart = at == span.start();
        boolean sentence = lineStart || BEFORE.indexOf(text.charAt(at - 1)) >= 0;
        boolean blank = !sentence && Lines.blank(text.charAt(at - 1));
        if (!sentence && !blank && "(（".indexOf(text.charAt(at)) < 0) {
          continue;
        }
        Marker.Found decimal = lineStart ? decimals.at(at) : null;
        Marker.Found found = decimal != null ? decimal : Marker.at(text, at, lineStart);
        found = found != null && found.marker().spoken() ? told.at(at) : found;
        if (found == null
            || !sentence
                && !(blank && RunTogether.opens(text, span, found))
                && !runsOn(text, found, stack, last)) {
          continue;
        }
        if (lineStart && found.marker().spoken() && found.number() == 1) {
          closeTold(text, stack, above, at);
        }
        OpenPart open = accept(found, stack, last, starts, lineStart, span, at);
        if (open != null) {
          all.add(open);
          last.put(found.marker(), found.number());
          at = found.span().end() - 1;
        }
      }
      endAtLine(stack, span.end());
    }
    int end =
        lines.stream().filter(l -> !l.furniture()).mapToInt(l -> l.span().end()).max().orElse(0);
    stack.forEach(open -> open.end = end);
    return new Outline(OpenPart.items(text, all), annexLines, agencies);
  }

  /** 三、2026年重点工作 as the first line: a text that is a part of a longer one. */
  private static boolean isPart(String text, Marker.Found found, Span line) {
    return found.marker().compareTo(Marker.BRACKETED_HAN) <= 0
        && line.end() - found.span().end() <= HeadingWords.LONGEST
        && "。；;：:，,".indexOf(text.charAt(line.end() - 1)) < 0;
  }

  /**
   * The numbers of chapters, articles and their points that lines begin with. The heading that a
   * part of a longer text opens with counts as one that others follow.
   */
  private static Map<Marker, BitSet> starts(String text, List<Line> lines) {
    Map<Marker, BitSet> starts = new EnumMap<>(Marker.class);
    boolean first = true;
    for (Line line : lines) {
      if (line.furniture()) {
        continue;
      }
      Marker.Found found = Marker.at(text, line.span().start(), true);
      if (found != null && OUTER.contains(found.marker())) {
        BitSet numbers = starts.computeIfAbsent(found.marker(), key -> new BitSet());
        numbers.set(found.number());
        if (first && isPart(text, found, line.span())) {
          numbers.set(found.number() + 1);
        }
      }
      first = false;
    }
    return starts;
  }

  /** Whether the line before is the heading of what comes next. */
  private static boolean comesNext(String text, List<OpenPart> all, @Nullable Span previous) {
    return previous != null
        && !all.isEmpty()
        && all.get(all.size() - 1).line.equals(previous)
        && NEXT_HEADING.matcher(text).region(previous.start(), previous.end()).find();
  }

  /** 一、标题（一）标题。 in a text that lost its line breaks. */
  private static boolean runsOn(
      String text, Marker.Found found, Deque<OpenPart> stack, Map<Marker, Integer> last) {
    if (found.marker() != Marker.BRACKETED_HAN || stack.isEmpty()) {
      return false;
    }
    OpenPart open = stack.peek();
    int end = found.span().end();
    boolean heading =
        open.found.marker() == Marker.HAN
            && found.span().start() - open.found.span().end() <= HeadingWords.LONGEST
            && text.indexOf('。', open.found.span().end()) > end;
    boolean goesOn =
        found.number() == last.getOrDefault(found.marker(), 0) + 1 || found.number() == 1;
    return heading
        && goesOn
        && !CITED.matcher(text).region(end, text.length()).lookingAt()
        && text.charAt(found.span().start() - 1) != '第';
  }

  private static @Nullable OpenPart accept(
      Marker.Found found,
      Deque<OpenPart> stack,
      Map<Marker, Integer> last,
      Map<Marker, BitSet> starts,
      boolean lineStart,
      Span line,
      int at) {
    OpenPart same =
        stack.stream()
            .filter(open -> open.found.marker() == found.marker())
            .findFirst()
            .orElse(null);
    // （三） under 二、 goes on from （二） under 一、.
    int before = same == null ? last.getOrDefault(found.marker(), 0) : same.found.number();
    boolean next = before > 0 && found.number() == before + 1;
    boolean first = found.number() <= 1;
    // A list that lost a number (a page break, a scan) goes on at the start of a line.
    boolean later =
        lineStart
            && (same != null || before > 0 && OUTER.contains(found.marker()))
            && found.number() > before + 1
            && (found.number() <= before + MOST_LOST || found.marker() == Marker.ARTICLE);
    // A text whose beginning is lost (a page of a document, a part of it) begins with another
    // number.
    boolean begins =
        before == 0
            && lineStart
            && starts.getOrDefault(found.marker(), NO_NUMBERS).get(found.number() + 1);
    if (!first && !next && !later && !begins) {
      return null;
    }
    if (same != null) {
      close(stack, same, at);
    } else if (lineStart || found.marker().compareTo(Marker.ARABIC) < 0) {
      // An outer sign that opens its list inside an inner part ends the inner part.
      while (!stack.isEmpty()
          && stack.peek().found.marker().compareTo(found.marker()) > 0
          && found.marker() != Marker.DASH) {
        stack.pop().end = at;
      }
    }
    OpenPart open = new OpenPart(found, stack.peek(), line);
    stack.push(open);
    return open;
  }

  /** The innermost part with a number. */
  private static @Nullable OpenPart numbered(Deque<OpenPart> stack) {
    return stack.stream()
        .filter(open -> open.found.marker() != Marker.PLAIN)
        .findFirst()
        .orElse(null);
  }

  /** Opens the part of a heading without a number; a chapter where it is inside of none. */
  private static OpenPart plain(Deque<OpenPart> stack, @Nullable OpenPart chapter, Span line) {
    while (!stack.isEmpty() && stack.peek() != chapter) {
      stack.pop().end = line.start();
    }
    Span sign = new Span(line.start(), line.start());
    OpenPart open = new OpenPart(new Marker.Found(Marker.PLAIN, 0, sign), stack.peek(), line);
    stack.push(open);
    return open;
  }

  /** Ends a part and all inside it; every part where none is named. */
  private static void close(Deque<OpenPart> stack, @Nullable OpenPart last, int at) {
    while (!stack.isEmpty()) {
      OpenPart open = stack.pop();
      open.end = at;
      if (open == last) {
        return;
      }
    }
  }

  /** Ends the parts that a sign or an inner one numbers. */
  private static void closeList(Deque<OpenPart> stack, Marker items, int at) {
    while (!stack.isEmpty() && stack.peek().found.marker().compareTo(items) >= 0) {
      stack.pop().end = at;
    }
  }

  /**
   * Ends the points of a speech whose paragraph is over: a list that begins behind it is another,
   * except right below a point of one sentence.
   */
  private static void closeTold(String text, Deque<OpenPart> stack, @Nullable Span above, int at) {
    int stop = above == null ? -1 : text.indexOf('。', above.start());
    boolean leads =
        above != null
            && (stop < 0
                || stop >= above.end() - 1
                || "：:".indexOf(text.charAt(above.end() - 1)) >= 0);
    while (!stack.isEmpty()
        && stack.peek().found.marker().spoken()
        && !(leads && stack.peek().line.equals(above))) {
      stack.pop().end = at;
    }
  }

  /** A dash's part ends with its line. */
  private static void endAtLine(Deque<OpenPart> stack, int end) {
    while (!stack.isEmpty() && stack.peek().found.marker() == Marker.DASH) {
      stack.pop().end = end;
    }
  }
}
