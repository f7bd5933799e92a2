package org.policygraph.extraction.page;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policygraph.extraction.agencies.RoleWords;
import org.policygraph.extraction.outline.Body;
import org.policygraph.extraction.outline.CellBlocks;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.tables.BoxTables;
import org.policygraph.extraction.tables.LostTables;
import org.policygraph.extraction.tables.ValueCell;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.NumberLine;
import org.policygraph.extraction.text.Span;

/**
 * A text whose lines break at the width of a page, as PDF and scans give it, or inside a sentence,
 * with the breaks inside paragraphs taken out, and the blanks between its signs; places can be led
 * back to the text as it was.
 */
public final class Unwrapped {
  /** The head of a table, over its first row, has no fewer cells. */
  private static final int FEWEST_CELLS = 3;

  private static final int LONGEST_VALUE = 12;
  private static final Pattern SENTENCE = Pattern.compile("[，。；]");
  private static final Set<Marker> NUMBERS =
      EnumSet.of(Marker.HAN, Marker.BRACKETED_HAN, Marker.ARABIC, Marker.BRACKETED_ARABIC);

  private final String text;
  private final int[] origins;

  private Unwrapped(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  public String text() {
    return text;
  }

  /** Where a piece of this text stands in the text as it was. */
  public Span back(Span span) {
    if (origins.length == 0) {
      return span;
    }
    int start = origins[span.start()];
    return new Span(start, span.length() == 0 ? start : origins[span.end() - 1] + 1);
  }

  public static Unwrapped of(PolicyText read) {
    String text = read.text();
    List<Line> lines = read.lines().stream().filter(line -> !PageLines.is(line, text)).toList();
    List<Span> pages =
        read.lines().stream().filter(line -> PageLines.isSure(line, text)).map(Line::span).toList();
    PageWidth page = PageWidth.of(lines, text);
    boolean wrapped = page.width() > 0;
    BitSet left = SpacedSigns.blanks(text, lines);
    left.or(SpacedNumbers.blanks(text, lines));
    left.or(JoinedLines.blanks(text, lines));
    if (!wrapped && pages.isEmpty() && left.isEmpty() && !isBroken(text, lines)) {
      return new Unwrapped(text, new int[0]);
    }
    Set<Integer> tables =
        tables(text, read.lines().stream().filter(line -> !PageLines.isSure(line, text)).toList());
    pages.forEach(it -> left.set(it.start(), it.end()));
    StringBuilder joined = new StringBuilder(text.length());
    int[] origins = new int[text.length()];
    int at = 0;
    for (int i = 0; i < lines.size(); i++) {
      int end = i + 1 < lines.size() ? lines.get(i + 1).span().start() : text.length();
      boolean on =
          i + 1 < lines.size()
              && (BrokenSentences.breaksAmount(text, lines.get(i).span(), lines.get(i + 1).span())
                  || !tables.contains(lines.get(i).span().start())
                      && !tables.contains(lines.get(i + 1).span().start())
                      && (wrapped && goesOn(text, lines, i, page)
                          || broken(text, lines.get(i), lines.get(i + 1))));
      int last = on ? lines.get(i).span().end() : end;
      for (at = left.nextClearBit(at); at < last; at = left.nextClearBit(at + 1)) {
        origins[joined.length()] = at;
        joined.append(text.charAt(at));
      }
      at = end;
    }
    return new Unwrapped(joined.toString(), Arrays.copyOf(origins, joined.length()));
  }

  /** Where the lines of tables of agencies begin, whose cells and rows are no broken paragraphs. */
  private static Set<Integer> tables(String text, List<Line> lines) {
    BitSet found = LostTables.lines(text, lines);
    found.or(CellBlocks.lines(text, lines));
    return found.stream()
        .mapToObj(index -> lines.get(index).span().start())
        .collect(Collectors.toSet());
  }

  private static boolean isBroken(String text, List<Line> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (broken(text, lines.get(i), lines.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean broken(String text, Line line, Line next) {
    return !line.furniture()
        && !next.furniture()
        && (BrokenSentences.goesOn(text, line.span(), next.span())
            || BrokenSentences.breaksAmount(text, line.span(), next.span()));
  }

  private static boolean goesOn(String text, List<Line> lines, int index, PageWidth page) {
    Line line = lines.get(index);
    Line next = lines.get(index + 1);
    Span span = line.span();
    if (!page.full(text, span) && !page.goesOn(text, lines, index)
        || line.furniture()
        || next.furniture()
        || Body.tellsOfPage(text, span)
        || isTable(span.of(text))
        || isTable(next.span().of(text))
        || isCell(span.of(text), next.span().of(text))
        || NumberLine.is(span.of(text))
        || NumberLine.is(next.span().of(text))) {
      return false;
    }
    int start = next.span().start();
    boolean indented =
        start >= 2
            && Lines.blank(text.charAt(start - 1))
            && text.charAt(start - 1) != '\n'
            && Lines.blank(text.charAt(start - 2))
            && text.charAt(start - 2) != '\n';
    if (isRow(text, start, 1) && cells(span.of(text)) >= FEWEST_CELLS) {
      return false;
    }
    if (isRow(text, span.start(), 0) && isRow(text, start, rowNumber(text, span.start()) + 1)) {
      return false;
    }
    boolean ended = PageWidth.ends(text, span);
    return !indented
        && !heads(text, next.span())
        && !labels(text, span, next.span())
        && !(ended && Marker.at(text, start, true) != null)
        && !(ended && (!page.isWhole(text, span) || parted(text, span.end(), start)));
  }

  /** Whether an empty line stands between two lines. */
  private static boolean parted(String text, int end, int start) {
    return text.substring(end, start).chars().filter(it -> it == '\n').count() > 1;
  }

  /** 绿化率（%） and 38 on the next line: a name and a number alone are cells of a table. */
  private static boolean isCell(String line, String next) {
    return next.length() <= LONGEST_VALUE
        && ValueCell.isNumber(next.replace('％', '%'))
        && !SENTENCE.matcher(line).find();
  }

  /** Whether tabs or bars part the cells of a table's row, or box signs draw it. */
  private static boolean isTable(String line) {
    return BoxTables.isLine(line)
        || line.indexOf('\t') >= 0
        || line.indexOf('|') != line.lastIndexOf('|');
  }

  /**
   * Whether a line begins with a number of the outline, which no break inside a paragraph leaves.
   */
  private static boolean heads(String text, Span line) {
    Marker.Found marker = Marker.at(text, line.start(), true);
    return marker != null && NUMBERS.contains(marker.marker());
  }

  /** 责任单位: opens a line of its own, unless the one before goes on. */
  private static boolean labels(String text, Span line, Span next) {
    return "(（【[、，,；;".indexOf(text.charAt(line.end() - 1)) < 0
        && RoleWords.LABEL.matcher(text).region(next.start(), next.end()).lookingAt();
  }

  private static int cells(String line) {
    return line.strip().split("[ \\u3000]+", -1).length;
  }

  /** Whether a line begins as the row of a table with this number, or with any for 0. */
  private static boolean isRow(String text, int start, int number) {
    int found = rowNumber(text, start);
    return found > 0 && (number == 0 || found == number);
  }

  /** The number that stands before a blank at the start of a line; 0 for none. */
  private static int rowNumber(String text, int start) {
    int end = start;
    while (end < text.length() && end < start + 3 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean parted = end > start && end < text.length() && text.charAt(end) == ' ';
    return parted ? Integer.parseInt(text.substring(start, end)) : 0;
  }
}
