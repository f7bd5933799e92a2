package org.policygraph.extraction.page;

import java.util.List;
import java.util.stream.IntStream;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * The width at which the lines of a text break; 0 where they do not. Lines of a narrow column
 * (three to fifteen signs) count by what they take on the page, a digit half of a sign; where
 * nearly all break behind the same number of signs, that number is known too ({@code signs}, else
 * 0).
 */
record PageWidth(int width, boolean narrow, int signs) {
  private static final int WIDEST_PAGE = 80;
  private static final int NARROWEST_PAGE = 16;
  private static final int ENOUGH = 4;

  /** Of a narrow column more lines must break inside a sentence: cells of a table are short too. */
  private static final int ENOUGH_NARROW = 6;

  private static final int NARROWEST_COLUMN = 12;
  private static final int WIDEST_COLUMN = 2 * NARROWEST_PAGE + 4;

  /** A sign that may not begin a line, or a number that is not broken, leaves so much empty. */
  private static final int LEFT_EMPTY = 5;

  /** Of so many lines one may be longer than the column. */
  private static final int FEW = 4;

  /** Two signs, or four blanks of half a sign. */
  private static final int MOST_INDENT = 4;

  private static final String ENDS = "。！？；：:;!?";
  private static final String SIGNS = "，。；、";

  /** Behind these a piece of a line may end. */
  private static final String PIECE_ENDS = "，；、：";

  static PageWidth of(List<Line> lines, String text) {
    int wide = wide(lines, text);
    if (wide > 0) {
      return new PageWidth(wide, false, 0);
    }
    int narrow = narrow(lines, text);
    return new PageWidth(narrow, true, narrow == 0 ? 0 : signs(lines, text, narrow));
  }

  boolean full(String text, Span line) {
    if (!narrow) {
      return length(text, line) * 10 >= width * 9;
    }
    int taken = taken(text, line);
    if (taken > width) {
      return false;
    }
    return taken + 1 >= width
        || length(text, line) == signs && !PageWidth.ends(text, line)
        || taken + LEFT_EMPTY >= width && !heads(text, line);
  }

  /**
   * Whether a line goes on in the next where a text breaks also behind signs: it ends in a comma,
   * or fills the page's line together with the pieces before it.
   */
  boolean goesOn(String text, List<Line> lines, int index) {
    Span line = lines.get(index).span();
    if (narrow || heads(text, line)) {
      return false;
    }
    char last = text.charAt(line.end() - 1);
    if ("，、".indexOf(last) >= 0) {
      return true;
    }
    int taken = line.length();
    for (int i = index - 1; i >= 0 && PIECE_ENDS.indexOf(last) < 0; i--) {
      Span piece = lines.get(i).span();
      taken += piece.length();
      if (PIECE_ENDS.indexOf(text.charAt(piece.end() - 1)) < 0 || taken * 10 > width * 12) {
        return false;
      }
      if (taken * 10 >= width * 9) {
        return true; // digits and blanks take half of a sign, so that such a line has more of them
      }
    }
    return false;
  }

  /** 一、加强值守: a numbered heading that does not fill its line ends with it. */
  private static boolean heads(String text, Span line) {
    Marker.Found marker = Marker.at(text, line.start(), true);
    return marker != null
        && marker.marker().compareTo(Marker.BRACKETED_HAN) <= 0
        && !hasSign(text, new Span(Math.min(marker.span().end(), line.end()), line.end()));
  }

  /** Whether a sentence may end in a line without being the last of its paragraph. */
  boolean isWhole(String text, Span line) {
    return (narrow ? taken(text, line) : line.length()) >= width;
  }

  private static int wide(List<Line> lines, String text) {
    int[] lengths =
        lines.stream()
            .filter(line -> !line.furniture())
            .mapToInt(line -> length(text, line.span()))
            .filter(length -> length >= NARROWEST_PAGE)
            .sorted()
            .toArray();
    if (lengths.length < ENOUGH || lengths[lengths.length - 1] > WIDEST_PAGE) {
      return 0;
    }
    int width = lengths[lengths.length * 3 / 4];
    int broken = 0;
    for (Line line : lines) {
      boolean full = !line.furniture() && length(text, line.span()) * 10 >= width * 9;
      broken += full && !ends(text, line.span()) ? 1 : 0;
    }
    return broken * 5 >= lengths.length ? width : 0;
  }

  /** The widest at which enough lines break; few may be longer, as a head that was not broken. */
  private static int narrow(List<Line> lines, String text) {
    int[] taken =
        lines.stream().mapToInt(it -> it.furniture() ? 0 : taken(text, it.span())).toArray();
    int[] widths = IntStream.of(taken).distinct().sorted().toArray();
    for (int i = widths.length - 1; i >= 0 && widths[i] >= NARROWEST_COLUMN; i--) {
      int width = widths[i];
      long longer = IntStream.of(taken).filter(it -> it > width).count();
      if (longer * FEW > lines.size()) {
        return 0;
      }
      if (width <= WIDEST_COLUMN && breaks(lines, text, taken, width)) {
        return width;
      }
    }
    return 0;
  }

  /** Behind how many signs each line breaks: most of those that no sentence ends. */
  private static int signs(List<Line> lines, String text, int width) {
    int[] lengths =
        lines.stream()
            .filter(it -> !it.furniture() && !ends(text, it.span()))
            .filter(it -> taken(text, it.span()) + LEFT_EMPTY >= width)
            .mapToInt(it -> length(text, it.span()))
            .sorted()
            .toArray();
    int common = lengths[lengths.length / 2];
    long alike = IntStream.of(lengths).filter(it -> it == common).count();
    return alike * 3 >= lengths.length * 2L ? common : 0;
  }

  private static boolean breaks(List<Line> lines, String text, int[] taken, int width) {
    int broken = 0;
    int told = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (taken[i] + LEFT_EMPTY >= width && taken[i] <= width) {
        broken += ends(text, lines.get(i).span()) ? 0 : 1;
        told += hasSign(text, lines.get(i).span()) ? 1 : 0;
      }
    }
    return broken >= ENOUGH_NARROW && broken * 5 >= 2 * lines.size() && told * 3 >= broken;
  }

  /** Whether a sentence ends a line, also one with who is responsible behind it: …。（市甲局负责） */
  static boolean ends(String text, Span line) {
    char last = text.charAt(line.end() - 1);
    if (")）".indexOf(last) < 0) {
      return ENDS.indexOf(last) >= 0;
    }
    int open = line.end() - 1;
    while (open > line.start() && "(（".indexOf(text.charAt(open)) < 0) {
      open--;
    }
    return open > line.start() && ENDS.indexOf(text.charAt(open - 1)) >= 0;
  }

  private static boolean hasSign(String text, Span line) {
    for (int at = line.start(); at < line.end(); at++) {
      if (SIGNS.indexOf(text.charAt(at)) >= 0 && !Character.isDigit(text.charAt(line.start()))) {
        return true;
      }
    }
    return false;
  }

  /** With the blanks before it: a line of a paragraph that begins with room ends as the others. */
  private static int length(String text, Span line) {
    return line.length() + indent(text, line);
  }

  /** How many blanks a line begins with; 0 of one that is set in the middle. */
  private static int indent(String text, Span line) {
    int from = line.start();
    while (from > 0 && Lines.blank(text.charAt(from - 1)) && text.charAt(from - 1) != '\n') {
      from--;
    }
    return line.start() - from <= MOST_INDENT ? line.start() - from : 0;
  }

  /** A sign takes two, a digit or a letter one. */
  private static int taken(String text, Span line) {
    int taken = 0;
    for (int at = line.start() - indent(text, line);
        at < line.end() && taken <= WIDEST_COLUMN;
        at++) {
      taken += text.charAt(at) < 128 ? 1 : 2;
    }
    return taken;
  }
}
