package org.policygraph.extraction.outline;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/**
 * The rows of tables of indicators with tabs (1.绿地率⇥%⇥38⇥40) or with a cell a line, and the rows
 * that name a group of them (一、城市更新 over the whole width): their numbers count indicators, not
 * parts of the document.
 */
final class IndicatorRows {
  private static final int MOST_SIGNS = 300;
  private static final int LONGEST_GROUP = 30;

  /** A cell that holds a value and nothing else. */
  private static final Pattern VALUE =
      Pattern.compile("\\t[ 　]*[<>＜＞≥≤]?[\\[〔［(（]?\\d[\\d.,]{0,12}[%％]?[\\]〕］)）]?[ 　]*(?:\\t|$)");

  /** 1.人均产值（万元/人） above 12.5, in a table that has a cell a line. */
  private static final Pattern NAME =
      Pattern.compile("\\d{1,3}[.．、]?[^。；;，,：:\\t\\n]{2,30}[(（][^()（）]{1,10}[)）]");

  private static final Pattern CELL =
      Pattern.compile(
          "[<>＜＞≥≤]?[\\[〔［(（]?\\d[\\d.,]{0,12}[%％]?[\\]〕］)）]?(?:左右|以上|以下|以内)?|[—–-]{1,2}");

  private IndicatorRows() {}

  /** By the index of the line. */
  static BitSet of(String text, List<Line> lines) {
    BitSet rows = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      if (isRow(text, lines.get(i).span())
          || i + 1 < lines.size()
              && NAME.matcher(text)
                  .region(lines.get(i).span().start(), lines.get(i).span().end())
                  .matches()
              && CELL.matcher(lines.get(i + 1).span().of(text)).matches()) {
        rows.set(i);
      }
    }
    for (int i = rows.nextSetBit(1); i > 0; i = rows.nextSetBit(i + 1)) {
      Span group = lines.get(i - 1).span();
      boolean below = i >= 2 && hasTab(text, lines.get(i - 2).span());
      if (below && group.length() <= LONGEST_GROUP && !hasTab(text, group)) {
        rows.set(i - 1);
      }
    }
    return rows;
  }

  private static boolean isRow(String text, Span line) {
    return line.length() <= MOST_SIGNS
        && hasTab(text, line)
        && VALUE.matcher(text).region(line.start(), line.end()).find();
  }

  private static boolean hasTab(String text, Span line) {
    for (int at = line.start(); at < line.end() && at < line.start() + MOST_SIGNS; at++) {
      if (text.charAt(at) == '\t') {
        return true;
      }
    }
    return false;
  }
}
