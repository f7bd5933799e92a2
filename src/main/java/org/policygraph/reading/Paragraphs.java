package org.policygraph.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Tells which lines of a page go on in the next: those that reach the edge of their column, where
 * the next begins at its other edge, as the setter of the page has broken them.
 */
final class Paragraphs {
  /** So many lines before and behind tell where a column has its edges. */
  private static final int AROUND = 40;

  /** Lines that begin within so many signs from each other stand in one column. */
  private static final double INDENT = 3;

  /** A line that ends within so many signs from the edge is full: a mark may not begin a line. */
  private static final double ROOM = 2.2;

  /** What begins farther from the edge, in signs, begins a paragraph. */
  private static final double FLUSH = 0.8;

  /** Lines that stand farther apart, in widths of a sign, belong to different paragraphs. */
  private static final double APART = 3.5;

  /** Signs of one paragraph differ no more in size. */
  private static final double LIKE = 0.1;

  /** Shorter lines tell no edge. */
  private static final int SHORTEST = 8;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百]{1,4}[编章节条]).*");

  /** What a bracket that goes on over a page's end may be long. */
  private static final int LONGEST_BRACKET = 200;

  private static final String ENDS = "。！？；：";

  private Paragraphs() {}

  /**
   * The lines of a document with its paragraphs in one line each, and its notes.
   *
   * @param pages without lines that run on pages
   */
  static List<String> of(List<List<PdfLine>> pages) {
    FootNotes notes = new FootNotes(pages);
    List<PdfLine> lines = notes.text().stream().flatMap(List::stream).toList();
    Set<Integer> heads = new HashSet<>();
    NavigableMap<Integer, List<String>> waiting = new TreeMap<>();
    int head = 0;
    for (int page = 0; page < pages.size(); page++) {
      heads.add(head);
      head += notes.text().get(page).size();
      waiting.computeIfAbsent(head, it -> new ArrayList<>()).addAll(notes.notes().get(page));
    }
    boolean indented = indented(lines);
    List<String> paragraphs = new ArrayList<>();
    boolean full = false;
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      String before = last < 0 ? "" : paragraphs.get(last);
      boolean overPage = heads.contains(i);
      boolean goesOn =
          overPage && openBracket(before)
              || full
                  && (overPage || like(lines.get(i - 1), line))
                  && flush(lines, i)
                  && !NUMBERED.matcher(line.text()).matches()
                  && (indented || ENDS.indexOf(before.charAt(before.length() - 1)) < 0);
      if (goesOn) {
        paragraphs.set(last, CellText.joined(before, line.text()));
      } else {
        // notes at the foot of a page follow the paragraph that they stand in
        while (!waiting.isEmpty() && waiting.firstKey() <= i) {
          paragraphs.addAll(waiting.pollFirstEntry().getValue());
        }
        last = paragraphs.size();
        paragraphs.add(line.text());
      }
      full = full(lines, i);
    }
    waiting.values().forEach(paragraphs::addAll);
    return paragraphs;
  }

  /** Whether two lines may be of one paragraph by their size and distance. */
  private static boolean like(PdfLine before, PdfLine line) {
    double larger = Math.max(before.sign(), line.sign());
    return Math.abs(before.sign() - line.sign()) <= LIKE * larger
        && Math.abs(line.y() - before.y()) <= APART * larger;
  }

  private static boolean full(List<PdfLine> lines, int at) {
    PdfLine line = lines.get(at);
    if (line.isRow()) {
      return false;
    }
    List<PdfLine> column = column(lines, at);
    double edge = column.stream().mapToDouble(PdfLine::to).max().orElse(Double.MAX_VALUE);
    double near = edge - ROOM * line.sign();
    // One line alone is no edge.
    return line.to() >= near && column.stream().filter(it -> it.to() >= near).count() > 1;
  }

  private static boolean flush(List<PdfLine> lines, int at) {
    PdfLine line = lines.get(at);
    if (line.isRow()) {
      return false;
    }
    double edge = column(lines, at).stream().mapToDouble(PdfLine::from).min().orElse(line.from());
    return line.from() <= edge + FLUSH * line.sign();
  }

  /** Whether paragraphs begin with room. */
  private static boolean indented(List<PdfLine> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isRow() && !flush(lines, i) && full(lines, i) && flush(lines, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The lines of one column around a line, itself one of them where it is long. */
  private static List<PdfLine> column(List<PdfLine> lines, int at) {
    PdfLine line = lines.get(at);
    List<PdfLine> column = new ArrayList<>();
    for (int i = Math.max(0, at - AROUND); i < Math.min(lines.size(), at + AROUND + 1); i++) {
      PdfLine other = lines.get(i);
      if (!other.isRow()
          && other.to() - other.from() >= SHORTEST * other.sign()
          && Math.abs(other.from() - line.from()) <= INDENT * line.sign()) {
        column.add(other);
      }
    }
    return column;
  }

  /** Whether a text ends inside a bracket. */
  private static boolean openBracket(String text) {
    int depth = 0;
    for (int at = text.length() - 1; at >= Math.max(0, text.length() - LONGEST_BRACKET); at--) {
      char sign = text.charAt(at);
      if (")）".indexOf(sign) >= 0) {
        depth++;
      } else if ("(（".indexOf(sign) >= 0 && --depth < 0) {
        return true;
      }
    }
    return false;
  }
}
