package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Line;

/**
 * Bars that stand on lines of their own between the cells of a table. Elsewhere a bar alone is an
 * empty cell; between two heads of columns there is none.
 */
public final class CellBars {
  private static final String BAR = "|｜";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[\\s　]*[|｜]");

  private static final Pattern SERIAL = Pattern.compile("[序编][\\s　]*号[\\s　]*[|｜]");

  private CellBars() {}

  /** The lines without such bars; all where a text has none. */
  public static List<Line> without(String text, List<Line> lines) {
    for (int i = 1; i + 1 < lines.size(); i++) {
      if (isBar(text, lines.get(i))
          && CellHeads.isHead(text, lines.get(i - 1))
          && CellHeads.isHead(text, lines.get(i + 1))) {
        return lines.stream().filter(line -> !isBar(text, line)).toList();
      }
    }
    return withoutEdges(text, lines);
  }

  /**
   * Without bars that begin a row: behind the bar of a cell, before the number of the next row.
   * They do so where one stands between the heads and the first row too; else such a bar is an
   * empty cell.
   */
  private static List<Line> withoutEdges(String text, List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    boolean headed = false;
    boolean edged = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean number = NUMBER.matcher(lines.get(i).span().of(text)).matches();
      boolean bar = i > 1 && isBar(text, lines.get(i - 1)) && ends(text, lines.get(i - 2));
      if (SERIAL.matcher(lines.get(i).span().of(text)).matches()) {
        headed = true;
      } else if (number) {
        edged = headed ? bar : edged;
        headed = false;
      }
      if (number && edged && bar) {
        kept.remove(kept.size() - 1);
      }
      kept.add(lines.get(i));
    }
    return kept.size() == lines.size() ? lines : kept;
  }

  private static boolean ends(String text, Line line) {
    return BAR.indexOf(text.charAt(line.span().end() - 1)) >= 0;
  }

  /** Indexes among the lines without bars as indexes among all; a bar belongs to what is before. */
  static BitSet placed(BitSet found, List<Line> lines, List<Line> all) {
    Map<Line, Integer> kept = new IdentityHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      kept.put(lines.get(i), i);
    }
    BitSet placed = new BitSet();
    boolean inside = false;
    for (int i = 0; i < all.size(); i++) {
      Integer own = kept.get(all.get(i));
      inside = own == null ? inside : found.get(own);
      placed.set(i, inside);
    }
    return placed;
  }

  private static boolean isBar(String text, Line line) {
    return line.span().length() == 1 && BAR.indexOf(text.charAt(line.span().start())) >= 0;
  }
}
