package org.policygraph.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes a text from the elements that it comes in: a line for each block, a tab between the cells
 * of a row. The rows of a table inside a cell follow the row of that cell or, where tables hold no
 * page together, all rows of the table around it, which would else be torn apart. Refuses what
 * grows beyond the limits before it is all in memory.
 */
final class TextWriter {
  /** More elements are no document: they are refused. */
  static final int MOST_ELEMENTS = 400_000;

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final int CHECK_EVERY = 1024;

  private enum Gap {
    NONE,
    /** A line end of the source, inside a run of text: its layout. */
    BREAK,
    SPACE
  }

  /** A row under way. */
  private static final class Row {
    /** What the row stands in. */
    final StringBuilder around;

    /** The rows inside its cells. */
    final StringBuilder inside = new StringBuilder();

    boolean hasCell;

    Row(StringBuilder around) {
      this.around = around;
    }
  }

  /** Of the innermost open row, or all. */
  private StringBuilder text = new StringBuilder();

  private final Deque<Row> rows = new ArrayDeque<>();
  private final Deadline deadline;
  private final boolean layout;

  /** The rows inside cells, where they follow the open outermost table. */
  private final StringBuilder behind = new StringBuilder();

  private int tables;
  private int elements;
  private int written;
  private Gap gap = Gap.NONE;

  /**
   * @param layout whether tables may hold all of a page, as on the web: what is inside them stays
   *     where it is then
   */
  TextWriter(Deadline deadline, boolean layout) {
    this.deadline = deadline;
    this.layout = layout;
  }

  /**
   * @param name of the element, in lower case
   */
  void open(String name, boolean block) {
    if (++elements > MOST_ELEMENTS) {
      throw new Overrun("the file has more than " + MOST_ELEMENTS + " elements");
    }
    if (elements % CHECK_EVERY == 0) {
      deadline.check();
    }
    tables += name.equals("table") ? 1 : 0;
    if (name.equals("br")) {
      breakLine();
    } else if (name.equals("tr")) {
      breakLine();
      rows.push(new Row(text));
      text = new StringBuilder();
      gap = Gap.NONE;
    } else if (CELLS.contains(name)) {
      cell();
    } else if (block) {
      breakLine();
    } else {
      seen();
    }
  }

  void close(String name, boolean block) {
    if (name.equals("tr") && !rows.isEmpty()) {
      endRow(rows.pop());
    } else if (block && !CELLS.contains(name)) {
      breakLine();
    } else {
      seen();
    }
    if (name.equals("table") && --tables == 0 && rows.isEmpty()) {
      text.append(behind);
      behind.setLength(0);
    }
  }

  private void endRow(Row row) {
    String own = text.toString();
    text = row.around;
    Row outer = rows.peek();
    StringBuilder lines = outer == null ? text : outer.inside;
    if (!own.isEmpty()) {
      lines.append(own).append('\n');
    }
    (outer == null && !layout && tables > 0 ? behind : lines).append(row.inside);
    gap = Gap.NONE;
    breakLine();
  }

  /** A gap between two elements is one that a reader sees. */
  private void seen() {
    gap = gap == Gap.BREAK ? Gap.SPACE : gap;
  }

  private void cell() {
    Row row = rows.peek();
    if (row == null || row.hasCell) {
      text.append('\t');
    }
    if (row != null) {
      row.hasCell = true;
    }
    gap = Gap.NONE;
  }

  /**
   * Inside a row a paragraph ends no line, the cell would be torn from its row: a blank is left.
   */
  private void breakLine() {
    if (!rows.isEmpty()) {
      gap = text.isEmpty() || blankEnd() ? Gap.NONE : Gap.SPACE;
      return;
    }
    gap = Gap.NONE;
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  /** Where paragraphs of a cell are told by line ends. */
  void endParagraphOfCell() {
    if (!rows.isEmpty()) {
      breakLine();
    }
  }

  void words(CharSequence words) {
    for (int i = 0; i < words.length(); i++) {
      char sign = words.charAt(i);
      if (sign <= ' ' || sign == '\u00a0') {
        boolean layout = sign == '\n' || sign == '\r';
        gap = gap == Gap.NONE && !layout ? Gap.SPACE : gap == Gap.NONE || layout ? Gap.BREAK : gap;
        continue;
      }
      if (gap != Gap.NONE) {
        if (!blankEnd() && (gap == Gap.SPACE ? !punctuated(sign) : !between(sign))) {
          text.append(' ');
        }
        gap = Gap.NONE;
      }
      text.append(sign);
      if (++written > DocumentReader.LONGEST_TEXT) {
        throw tooLong();
      }
    }
  }

  static Overrun tooLong() {
    return new Overrun(
        "the text has more than "
            + DocumentReader.LONGEST_TEXT
            + " characters, the most that is read");
  }

  private boolean blankEnd() {
    return text.isEmpty() || " \n\t".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether both sides are Chinese signs. */
  private boolean between(char next) {
    return han(next) && han(text.charAt(text.length() - 1));
  }

  /** Whether both sides are Chinese and one of them is a mark, which brings its own room. */
  private boolean punctuated(char next) {
    return between(next) && (mark(next) || mark(text.charAt(text.length() - 1)));
  }

  /** A line without control characters and with single blanks. */
  static String plain(String line) {
    return line.replaceAll("[\\p{Cntrl}\\s\\u00a0]+", " ").strip();
  }

  static boolean han(char sign) {
    return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN || mark(sign);
  }

  private static boolean mark(char sign) {
    return "，。；：、“”（）《》".indexOf(sign) >= 0;
  }

  /** The text so far, with one line end at its end. */
  String text() {
    while (!rows.isEmpty()) {
      endRow(rows.pop());
    }
    text.append(behind);
    int end = text.toString().stripTrailing().length();
    while (end > 0 && end < text.length() && text.charAt(end) == '\t') {
      // behind it is an empty cell of the last row
      end++;
    }
    return text.substring(0, end).stripLeading() + "\n";
  }
}
