package org.policygraph.extraction.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.agencies.NameSplitter;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;

/** The cells of a row that stands in one line, parted by tabs, bars or blanks. */
final class RowCells {
  private static final int LONGEST_HEAD_CELL = 24;

  private static final Pattern BLANKS =
      Pattern.compile("(?<=[\\u4e00-\\u9fff])[ 　]+(?=[\\u4e00-\\u9fff])");

  private final String text;

  RowCells(String text) {
    this.text = text;
  }

  /** What tabs part, or bars with or without one at each end. */
  List<Span> of(Span line) {
    String words = line.of(text);
    boolean barred = words.indexOf('\t') < 0 && words.indexOf('|') != words.lastIndexOf('|');
    int first = barred && words.startsWith("|") ? line.start() + 1 : line.start();
    int last = barred && words.endsWith("|") ? line.end() - 1 : line.end();
    char parting = barred ? '|' : '\t';
    List<Span> cells = new ArrayList<>();
    int from = first;
    for (int at = first; at <= last; at++) {
      if (at == last || text.charAt(at) == parting) {
        cells.add(NameSplitter.trim(text, from, at));
        from = at + 1;
      }
    }
    return cells;
  }

  /** The same with the tabs at the ends of a line, which end empty cells. */
  List<Span> ofRow(Span line) {
    return of(withTabs(text, line));
  }

  /** A line with the tabs at its ends. */
  static Span withTabs(String text, Span line) {
    int start = line.start();
    while (start > 0 && text.charAt(start - 1) == '\t') {
      start--;
    }
    int end = line.end();
    while (end < text.length() && text.charAt(end) == '\t') {
      end++;
    }
    return new Span(start, end);
  }

  /** 指 标, 单 位: the signs of a short head are set apart. */
  static String joined(String cell) {
    return cell.length() > LONGEST_HEAD_CELL ? cell : BLANKS.matcher(cell).replaceAll("");
  }

  /** What cells of a head say. */
  List<String> texts(List<Span> cells) {
    return cells.stream().map(cell -> joined(cell.of(text))).toList();
  }

  /** What blanks part, so many at most. */
  List<Span> parted(Span line, int most) {
    List<Span> words = new ArrayList<>();
    int from = line.start();
    for (int at = line.start(); at <= line.end() && words.size() < most; at++) {
      if (at == line.end() || Lines.blank(text.charAt(at))) {
        if (at > from) {
          words.add(new Span(from, at));
        }
        from = at + 1;
      }
    }
    return words;
  }
}
