package org.policygraph.extraction.page;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;

/**
 * The blanks of a text that a scan gives sign by sign (建 设 码 头), where nearly all its lines are so
 * and its words can be read: else signs may stand out of their order. Between digits blanks stay,
 * since they may part two numbers.
 */
final class SpacedSigns {
  private static final int SHORTEST = 6;
  private static final int FEWEST_LINES = 3;

  private static final Pattern VERB =
      Pattern.compile(WordList.any(WordList.of("measure-verbs"), false));

  private SpacedSigns() {}

  /** Where they stand; nowhere in a text that is set as usual. */
  static BitSet blanks(String text, List<Line> lines) {
    int read = 0;
    int spaced = 0;
    for (Line line : lines) {
      int signs = signs(text, line.span());
      if (signs >= SHORTEST) {
        read++;
        spaced += apart(text, line.span()) * 10 >= (signs - 1) * 9 ? 1 : 0;
      }
    }
    BitSet blanks = new BitSet();
    if (spaced < FEWEST_LINES || spaced * 10 < read * 9 || verbs(text) * 2 < spaced) {
      return blanks;
    }
    for (Line line : lines) {
      for (int at = line.span().start() + 1; at < line.span().end() - 1; at++) {
        if (isApart(text, at) && !(isDigit(text, at - 1) && isDigit(text, at + 1))) {
          blanks.set(at);
        }
      }
    }
    return blanks;
  }

  /** How many words of such documents are found. */
  private static long verbs(String text) {
    return VERB.matcher(text.replace(" ", "")).results().count();
  }

  private static int signs(String text, Span line) {
    int signs = 0;
    for (int at = line.start(); at < line.end(); at++) {
      signs += Lines.blank(text.charAt(at)) ? 0 : 1;
    }
    return signs;
  }

  private static int apart(String text, Span line) {
    int apart = 0;
    for (int at = line.start() + 1; at < line.end() - 1; at++) {
      apart += isApart(text, at) ? 1 : 0;
    }
    return apart;
  }

  /** Whether a blank alone stands between two signs. */
  private static boolean isApart(String text, int at) {
    return text.charAt(at) == ' '
        && !Lines.blank(text.charAt(at - 1))
        && !Lines.blank(text.charAt(at + 1));
  }

  private static boolean isDigit(String text, int at) {
    char sign = text.charAt(at);
    return sign >= '0' && sign <= '9' || sign >= '０' && sign <= '９' || ".．%％".indexOf(sign) >= 0;
  }
}
