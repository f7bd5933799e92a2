package org.policygraph.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Paragraphs of a page that was laid out in lines: a line that fills the page and ends no sentence
 * goes on in the next. Page numbers and running lines of dots are left out.
 */
final class LaidOutLines {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–─\\s]*\\d{1,4}[-—–─\\s]*|第\\s*\\d+\\s*页(?:\\s*共\\s*\\d+\\s*页)?|\\d+\\s*/\\s*\\d+");

  /** What begins a paragraph whatever stands before it. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "第[一二三四五六七八九十百]+[章条节编部]|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\\d]+[)）]|\\d{1,2}[.．、](?!\\d)|[①-⑳]|——|附件|专栏");

  private static final String SENTENCE_ENDS = "。！？；：";

  /** How much of the widest line a line must take to be full. */
  private static final double FULL = 0.85;

  private LaidOutLines() {}

  static String join(String text) {
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !PAGE_NUMBER.matcher(line).matches())
            .toList();
    int full = (int) (FULL * usualWidth(lines));
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      joined.append(line);
      boolean goesOn =
          i + 1 < lines.size()
              && line.length() >= full
              && line.indexOf('\t') < 0
              && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0
              && !BEGINS.matcher(lines.get(i + 1)).lookingAt();
      // A sentence may end where the line does; only what comes after tells, and it is left apart.
      joined.append(goesOn ? "" : "\n");
    }
    return joined.toString();
  }

  /** The width that one line in ten reaches: single wider ones are headings or tables. */
  private static int usualWidth(List<String> lines) {
    List<Integer> widths = new ArrayList<>(lines.stream().map(String::length).sorted().toList());
    return widths.isEmpty() ? 0 : widths.get(widths.size() * 9 / 10);
  }
}
