package org.policygraph.extraction.agencies;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Bracket;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;

/**
 * Brackets with nothing but names that are nobody's responsibility: the other name of a facility
 * (建成综合体（社区服务中心）) and who speaks or is asked (【科技局】 at the start of a line, （科技局）我局将…).
 */
public final class BareBrackets {
  private static final String FACILITY =
      "(?:中心|综合体|大厅|展厅|[图展博体场文][^，,。；;\\s]{0,4}馆|服务站|驿站|车站|大楼|大厦|广场|园区|公园|基地|医院|校区)";

  private static final Pattern ENDS_AS_FACILITY = Pattern.compile(FACILITY + "$");

  /** 市大数据中心: a body of a level of government is known to be one; 市民服务中心 is none. */
  private static final Pattern OF_LEVEL =
      Pattern.compile("^(?:国家|中央|全国|自治区|[省市区县州旗盟](?![民内外区域]))|[省市区县州旗盟]人民政府");

  /** What a body calls itself, before the next bracket of a body. */
  private static final Pattern OWN =
      Pattern.compile(
          "\\G(?:[^（(]|[（(](?!\\p{IsHan}{2,12}[局委办部院队会][）)]))*?(?<!自)我(?:[局委院署厅]|办(?!理))");

  /** How far from its bracket a body speaks of itself. */
  private static final int OWN_PART = 600;

  private static final int LONGEST_NOUN = 12;

  private BareBrackets() {}

  /**
   * Whether a bracket without label and role word says who speaks, or what a facility is called.
   */
  public static boolean namesNobody(String text, Bracket bracket, List<Party> parties) {
    int start = bracket.span().start();
    if (speaks(text, start) || speaksOfItself(text, bracket.span())) {
      return parties.size() == 1;
    }
    int noun = start;
    while (noun > 0 && Lines.blank(text.charAt(noun - 1))) {
      noun--;
    }
    if (noun == 0 || "。；;！!？?".indexOf(text.charAt(noun - 1)) >= 0) {
      return false;
    }
    boolean facility =
        ENDS_AS_FACILITY.matcher(text.substring(Math.max(0, noun - LONGEST_NOUN), noun)).find();
    return parties.stream().allMatch(party -> isFacility(party.name(), facility));
  }

  /**
   * @param explained whether the words before are a facility, whose other name any may be
   */
  private static boolean isFacility(String name, boolean explained) {
    Matcher level = OF_LEVEL.matcher(name);
    return ENDS_AS_FACILITY.matcher(name).find() && (explained || !level.find());
  }

  /** （市路灯局）我局将换灯。: what a body wrote of itself stands behind its name. */
  private static boolean speaksOfItself(String text, Span bracket) {
    int before = bracket.start() - 1;
    boolean parted = before < 0 || Lines.blank(text.charAt(before));
    while (before >= 0 && text.charAt(before) != '\n' && Lines.blank(text.charAt(before))) {
      before--;
    }
    boolean begins =
        before < 0
            || text.charAt(before) == '\n'
            || parted && "。；;".indexOf(text.charAt(before)) >= 0;
    int line = text.indexOf('\n', bracket.end());
    int end = Math.min(line < 0 ? text.length() : line, bracket.end() + OWN_PART);
    return begins && OWN.matcher(text).region(bracket.end(), Math.max(bracket.end(), end)).find();
  }

  /** Whether a square bracket begins a line. */
  private static boolean speaks(String text, int start) {
    int before = start;
    while (before > 0 && text.charAt(before - 1) != '\n' && Lines.blank(text.charAt(before - 1))) {
      before--;
    }
    return "【[［".indexOf(text.charAt(start)) >= 0
        && (before == 0 || text.charAt(before - 1) == '\n');
  }
}
