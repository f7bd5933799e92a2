package org.policygraph.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short labels of measures: what a clause says is done, without who does it, about what, how
 * eagerly and of how many. A heading is a name and stays as it is.
 */
final class MeasureLabels {
  private static final int LONGEST = 40;

  /** 2021年，我们还将…; 围绕湖区发展，…: who acts, and about what. */
  private static final Pattern WHO =
      Pattern.compile(
          "(?:(?:20\\d{2}年[，,]\\s*)?(?:我们(?:还|也|又)?(?:将|要)?|(?:我市|我省|我区|我县|我局|我委)(?:还|也|又)?(?:将|要))"
              + "|围绕[^，,。；;]{2,40}[，,]\\s*)(?=\\p{IsHan}{4})");

  /** Not where it is what the measure is about: 重点任务, 全面预算. */
  private static final Pattern HOW =
      Pattern.compile(
          "(?:进一步|大力|积极|重点(?!任务|工作|项目|领域|产业|企业|区域|行业)|继续|持续|全面(?!预算|质量|风险|从严)|着力|全力|优先|不断|深入"
              + "|认真|努力|稳步|有序|有效|逐步|切实|充分|率先|统筹(?=实施|推进))+(?=[\\p{IsHan}“]{4})");

  private static final Pattern AND = Pattern.compile("(?:引导|鼓励)和(?=支持|鼓励|引导)");

  private static final Pattern HOW_MANY = Pattern.compile("一批");

  private MeasureLabels() {}

  /** Of a heading: no longer than a label may be. */
  static String ofHeading(String heading) {
    String line = heading.replaceAll("\\s+", "");
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST));
  }

  /** Of a clause of running text. */
  static String ofClause(String clause) {
    String line = clause.replaceAll("\\s+", "");
    String said = line.substring(who(line));
    for (Pattern pattern : new Pattern[] {HOW, AND}) {
      Matcher matcher = pattern.matcher(said);
      said = matcher.lookingAt() ? said.substring(matcher.end()) : said;
    }
    return ofHeading(HOW_MANY.matcher(said).replaceFirst(""));
  }

  /** How much at the beginning of a clause only says who acts, or about what. */
  static int who(String clause) {
    Matcher matcher = WHO.matcher(clause);
    return matcher.lookingAt() ? matcher.end() : 0;
  }
}
