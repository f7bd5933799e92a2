package org.policygraph.extraction.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paragraphs of a text that lost its line ends and kept the blanks by which each was indented:
 * …落到实处。　 二、主要任务　 （一）…
 */
public final class Paragraphs {
  /** No line of a text that has its line ends is longer and has so many indents. */
  private static final int LONGEST_LINE = 300;

  private static final int FEWEST_INDENTS = 3;

  private static final Pattern INDENT =
      Pattern.compile("[ \\u00a0]?　[ 　\\u00a0]+(?=[^ 　\\u00a0\\n])");

  private Paragraphs() {}

  /** The text with a line end for the first blank of each indent; as long as it was. */
  public static String broken(String text) {
    StringBuilder broken = null;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > LONGEST_LINE) {
        Matcher indent = INDENT.matcher(text).region(start, end);
        if (indent.results().count() >= FEWEST_INDENTS) {
          broken = broken == null ? new StringBuilder(text) : broken;
          indent.region(start, end);
          while (indent.find()) {
            broken.setCharAt(indent.start(), '\n');
          }
        }
      }
      start = end + 1;
    }
    return broken == null ? text : broken.toString();
  }
}
