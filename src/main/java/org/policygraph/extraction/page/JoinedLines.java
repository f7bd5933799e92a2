package org.policygraph.extraction.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;

/**
 * The blanks that the line ends of a page became where its paragraphs were joined (门诊费用跨省 联网结算):
 * they stand apart by the width of the page.
 */
final class JoinedLines {
  private static final int SHORTEST = 40;
  private static final int NARROWEST = 18;
  private static final int WIDEST = 60;
  private static final int FEWEST = 6;

  /** How far a line may be from the width, in signs: figures and Latin letters are narrow. */
  private static final int AROUND = 5;

  private record Blank(int at, int width) {}

  private JoinedLines() {}

  /** Where they stand; nowhere in a text whose blanks part something. */
  static BitSet blanks(String text, List<Line> lines) {
    BitSet joints = new BitSet();
    List<Blank> found = new ArrayList<>();
    for (Line line : lines) {
      if (line.span().length() >= SHORTEST && !line.furniture()) {
        found.addAll(blanks(text, line.span()));
      }
    }
    if (found.size() < FEWEST) {
      return joints;
    }
    int width = found.stream().mapToInt(Blank::width).sorted().toArray()[found.size() / 2];
    List<Blank> regular =
        found.stream().filter(it -> Math.abs(it.width() - width) <= AROUND).toList();
    if (width >= NARROWEST && width <= WIDEST && regular.size() * 5L >= found.size() * 4L) {
      regular.forEach(it -> joints.set(it.at()));
    }
    return joints;
  }

  private static List<Blank> blanks(String text, Span line) {
    List<Blank> blanks = new ArrayList<>();
    int from = line.start();
    for (int at = line.start() + 1; at < line.end() - 1; at++) {
      if (text.charAt(at) == '\t') {
        return List.of();
      }
      if (text.charAt(at) == ' '
          && !Lines.blank(text.charAt(at - 1))
          && !Lines.blank(text.charAt(at + 1))) {
        if (Character.isIdeographic(text.charAt(at - 1))
            || Character.isIdeographic(text.charAt(at + 1))) {
          blanks.add(new Blank(at, at - from));
        }
        from = at + 1;
      }
    }
    return blanks;
  }
}
