package org.policygraph.extraction.page;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Line;

/**
 * The blanks that typesetting and scans put around the numbers of a sentence (到 2017 年下降 20%) and
 * around its signs. Those that part a heading or a cell from what follows stay: 夯实基础 2023年底前.
 */
final class SpacedNumbers {
  private static final String NUMBER = "\\d{1,9}(?:\\.\\d{1,6})?";

  /**
   * Behind the number one blank more, a sign of percent, or nothing where none stands before it.
   */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?<before>(?<=\\p{IsHan}) )?(?<!\\d)(?<!\\d[.．])"
              + NUMBER
              + "(?:(?<behind> )(?=\\p{IsHan})|(?=[%％‰℃]))");

  private static final Pattern SIGNS =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\d%％)）》”]) (?=[，。；：、）》〕”])|(?<=[，；、（《〔“]) (?=[\\p{IsHan}\\d《“])"
              + "|(?<=[(（]) (?=[一二三四五六七八九十\\p{IsHan}])|(?<=\\p{IsHan}) (?=[)）])");

  private static final Pattern PROSE = Pattern.compile("\\p{IsHan} ?[，。；：、]");

  /** 江城市 2021 年灯会方案: a title has no such signs. */
  private static final Pattern TITLE =
      Pattern.compile("\\D{2,}\\p{IsHan} (?:19|20)\\d\\d ?年\\p{IsHan}{4,}\\D*");

  private SpacedNumbers() {}

  /** Where they stand, in lines of sentences. */
  static BitSet blanks(String text, List<Line> lines) {
    BitSet blanks = new BitSet();
    for (Line line : lines) {
      int start = line.span().start();
      int end = line.span().end();
      String written = line.span().of(text);
      if (written.indexOf(' ') < 0
          || written.indexOf('\t') >= 0
          || !PROSE.matcher(text).region(start, end).find()
              && !TITLE.matcher(text).region(start, end).matches()) {
        continue;
      }
      Matcher number = AROUND.matcher(text).region(start, end).useTransparentBounds(true);
      while (number.find()) {
        // the number of a row or of a heading begins its line
        if (number.start() > start || text.startsWith("年", Math.min(end, number.end()))) {
          set(blanks, number.start("before"));
          set(blanks, number.start("behind"));
        }
      }
      Matcher sign = SIGNS.matcher(text).region(start, end).useTransparentBounds(true);
      while (sign.find()) {
        blanks.set(sign.start());
      }
    }
    return blanks;
  }

  private static void set(BitSet blanks, int at) {
    if (at >= 0) {
      blanks.set(at);
    }
  }
}
