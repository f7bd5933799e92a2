package org.policygraph.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a cell as they are set, joined to its text. */
final class CellText {
  /** A narrower gap between two signs, in widths of a sign, is spacing. */
  static final double GAP = 0.6;

  /** A farther way up or down, in heights of a sign, is another line. */
  private static final double OTHER_LINE = 0.5;

  /** What a cell usually keeps free at both sides together, in points. */
  private static final double MARGIN = 12;

  /** A line under way. */
  private static final class Line {
    final StringBuilder words = new StringBuilder();
    final double y;
    double from = Double.MAX_VALUE;
    double to;

    Line(double y) {
      this.y = y;
    }
  }

  private final double width;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param width of the cell, in points
   */
  CellText(double width) {
    this.width = width;
  }

  void add(TextPosition sign) {
    Line line = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    if (line == null
        || Math.abs(sign.getY() - line.y) > OTHER_LINE * Math.max(1, sign.getHeight())) {
      line = new Line(sign.getY());
      lines.add(line);
    } else if (sign.getX() - line.to > GAP * sign.getWidth()) {
      line.words.append(' ');
    }
    line.words.append(sign.getUnicode());
    line.from = Math.min(line.from, sign.getX());
    line.to = Math.max(line.to, sign.getX() + sign.getWidth());
  }

  /** A line that ends where the next words had room ends a paragraph: a blank follows it. */
  String text() {
    String text = "";
    for (int i = 0; i < lines.size(); i++) {
      String words = TextWriter.plain(lines.get(i).words.toString());
      boolean apart = i > 0 && ends(lines.get(i - 1)) && !text.isEmpty() && !words.isEmpty();
      text = apart ? text + " " + words : joined(text, words);
    }
    return text;
  }

  /** The words of a line and those of the next: a blank belongs between two that are no Chinese. */
  static String joined(String words, String next) {
    if (words.isEmpty() || next.isEmpty()) {
      return words + next;
    }
    char before = words.charAt(words.length() - 1);
    boolean latin = latin(before) && latin(next.charAt(0));
    return latin ? words + " " + next : words + next;
  }

  private static boolean latin(char sign) {
    return Character.isLetter(sign) && !TextWriter.han(sign);
  }

  /** Whether two more signs had room on a line. */
  private boolean ends(Line line) {
    double written = line.to - line.from;
    double sign = written / Math.max(1, line.words.codePointCount(0, line.words.length()));
    return written + 2 * sign + MARGIN <= width;
  }
}
