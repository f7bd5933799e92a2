package org.policygraph.extraction.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.text.Span;

/**
 * Lines that a break inside a sentence parts where the other lines do not break at a width: a
 * number from its measure word (建成中心40 / 个), a name from what it reaches (到2025年，床位 / 达到1.2万张).
 */
final class BrokenSentences {
  private static final Pattern NUMBER_LAST =
      Pattern.compile("[，,、；;年][^。]{0,40}\\p{IsHan} ?\\d{1,9}(?:\\.\\d+)?[万亿]{0,2}$");

  /** 等9条 / 普通公路: what the measure word counts stands behind it. */
  private static final Pattern COUNT_LAST =
      Pattern.compile("\\p{IsHan}等(?:共|约|近)?\\d{1,6}(?<unit>\\p{IsHan}{1,3})$");

  /** A time and a name without a number. */
  private static final Pattern NAME_LAST =
      Pattern.compile("(?:年(?:底|末|底前|末前)?|[\\d%万亿]\\p{IsHan}{1,3})[，,、]\\p{IsHan}{2,16}$");

  private static final Pattern REACHES =
      Pattern.compile(
          "(?:达到?|提高到|提高至|提升到|提升至|增加到|增加至|增长到|下降到|下降至|降低到|降至|控制在|稳定在|保持在|不低于|不少于|不超过|超过|突破)[^\\d\\n]{0,3}\\d|\\d{1,9}(?:\\.\\d+)?[万亿]{0,2}(?![年月日\\d.、．])[\\p{IsHan}%]");

  /** 高价值发明专利0.6 / 件，: what follows the measure word tells that this is no cell. */
  private static final Pattern NUMBER_ALONE =
      Pattern.compile(
          "\\p{IsHan}{2}\\d{1,9}(?:\\.\\d+)?(?:[-—－–~～]\\d{1,9}(?:\\.\\d+)?)?[万亿]{0,2}$");

  /** 引进2-3 / 个新品种 */
  private static final Pattern RANGE_LAST =
      Pattern.compile("[，,、。；;年][^。]{0,40}\\p{IsHan}{2}\\d{1,9}[-—－–~～]\\d{1,9}$");

  private static final Pattern DIGITS_LAST = Pattern.compile("\\p{IsHan}{2}(?<digits>\\d{1,8})$");

  private static final Pattern REACHES_LAST =
      Pattern.compile("(?:达到?|提高到|增加到|增长到|不低于|不少于|不超过|超过|突破|力争)\\d{1,8}$");

  private static final Pattern DIGITS_FIRST =
      Pattern.compile("\\d{1,8}(?![\\d.．、])(?= ?\\p{IsHan})");

  /** …，新增交易资金1 / 3.5亿元: inside a sentence no number begins behind another. */
  private static final Pattern IN_SENTENCE =
      Pattern.compile("[，,、；;。][^，,、；;。]{0,40}\\p{IsHan}{2}\\d{1,3}$");

  private static final Pattern DECIMAL_FIRST =
      Pattern.compile("\\d{1,3}\\.\\d{1,4}[万亿]{1,2}(?=\\p{IsHan})");

  /** …，财政收入增长 / 12.5%，: a verb that a number follows. */
  private static final Pattern VERB_LAST =
      Pattern.compile(
          "[，,、；;。][^，,、；;。]{2,40}(?:增长|下降|提高|增加|减少|达到?|突破|超过|不[低少]于|(?:提高|增加|增长|下降|降低)到)[了约近]?$");

  private static final Pattern NUMBER_FIRST =
      Pattern.compile("\\d{1,9}(?:\\.\\d{1,4})? ?[万亿]{0,2}(?=[\\p{IsHan}%])");

  /** 覆盖率提 / 高到40%: a verb between its signs, before a number. */
  private static final Pattern VERB_BROKEN =
      Pattern.compile(
          "\\p{IsHan}(?:提\\n(?=[高升])|增\\n(?=[加长])|下\\n(?=降)|减\\n(?=少)|压\\n(?=[减缩降])|达\\n(?=到)|突\\n(?=破)|超\\n(?=过)|不\\n(?=[低少]于|超过))\\p{IsHan}[^\\n，,。；;\\d]{0,3}\\d");

  /** So much of a line's end is looked at. */
  private static final int REACH = 60;

  private BrokenSentences() {}

  static boolean goesOn(String text, Span line, Span next) {
    if (isCell(text, line) || isCell(text, next)) {
      return false;
    }
    int from = Math.max(line.start(), line.end() - REACH);
    return NUMBER_ALONE.matcher(text).region(from, line.end()).find() && measuredInside(text, next)
        || RANGE_LAST.matcher(text).region(from, line.end()).find() && isCounted(text, next)
        || NUMBER_LAST.matcher(text).region(from, line.end()).find() && measured(text, next)
        || VERB_LAST.matcher(text).region(from, line.end()).find() && isAmount(text, next)
        || countsNext(text, new Span(from, line.end()), next)
        || NAME_LAST.matcher(text).region(from, line.end()).find()
            && REACHES.matcher(text).region(next.start(), next.end()).lookingAt();
  }

  private static boolean isAmount(String text, Span line) {
    Matcher number = NUMBER_FIRST.matcher(text).region(line.start(), line.end());
    Units.Found unit = number.lookingAt() ? Units.at(text, number.end(), line.end()) : null;
    return unit != null && unit.unit().sort() != Units.Sort.TIME;
  }

  private static boolean countsNext(String text, Span end, Span next) {
    Matcher count = COUNT_LAST.matcher(text).region(end.start(), end.end());
    if (!count.find() || !Character.isIdeographic(text.charAt(next.start()))) {
      return false;
    }
    Units.Found unit = Units.at(text, count.start("unit"), end.end());
    return unit != null && unit.end() == end.end() && unit.unit().sort() == Units.Sort.COUNT;
  }

  /**
   * Whether a number or the verb that leads to it is broken between its signs. Cells of a table are
   * broken so too.
   */
  static boolean breaksAmount(String text, Span line, Span next) {
    int from = Math.max(line.start(), line.end() - 2);
    return line.end() + 1 == next.start()
            && VERB_BROKEN.matcher(text).region(from, next.end()).lookingAt()
        || breaksNumber(text, line, next);
  }

  /**
   * Whether a number is broken between its digits (评价入库105 / 00家, 达到2 / 500台, 资金1 / 3.5亿元): none
   * begins with 00, what is reached has a measure word, and inside a sentence no number follows
   * another.
   */
  private static boolean breaksNumber(String text, Span line, Span next) {
    int from = Math.max(line.start(), line.end() - REACH);
    Matcher decimal = DECIMAL_FIRST.matcher(text).region(next.start(), next.end());
    if (decimal.lookingAt()
        && IN_SENTENCE.matcher(text).region(from, line.end()).find()
        && !isCell(text, line)
        && !isCell(text, next)
        && Units.at(text, decimal.end(), next.end()) != null) {
      return true;
    }
    Matcher last = DIGITS_LAST.matcher(text).region(from, line.end());
    Matcher first = DIGITS_FIRST.matcher(text).region(next.start(), next.end());
    if (!last.find() || !first.lookingAt()) {
      return false;
    }
    int behind = first.end() + (text.charAt(first.end()) == ' ' ? 1 : 0);
    return (text.charAt(next.start()) == '0'
            || REACHES_LAST.matcher(text).region(from, line.end()).find())
        && Units.at(text, behind, next.end()) != null;
  }

  private static boolean isCell(String text, Span line) {
    return line.of(text).indexOf('\t') >= 0 || text.charAt(line.start()) == '|';
  }

  private static boolean isCounted(String text, Span line) {
    Units.Found unit = Units.at(text, line.start(), line.end());
    return unit != null && unit.unit().sort() != Units.Sort.TIME;
  }

  /** Whether a line begins with a measure word and its clause goes on or ends behind it. */
  private static boolean measuredInside(String text, Span line) {
    Units.Found unit = Units.at(text, line.start(), line.end());
    return unit != null && unit.end() < line.end() && measured(text, line);
  }

  /**
   * Whether a line begins with a measure word, perhaps behind 万 or 亿, and its clause ends there or
   * a sign follows.
   */
  private static boolean measured(String text, Span line) {
    int start = line.start();
    while (start < line.start() + 2
        && start < line.end()
        && "万亿".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    Units.Found unit = Units.at(text, start, line.end());
    return unit != null
        && unit.unit().sort() != Units.Sort.TIME
        && (unit.end() == line.end() || "，,。；;、（(以左".indexOf(text.charAt(unit.end())) >= 0);
  }
}
