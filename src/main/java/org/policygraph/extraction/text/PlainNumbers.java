package org.policygraph.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in Arabic digits, and which of them state nothing by their nature, so that nobody has to
 * account for them: document numbers, dates and years, ordinals and the numbers of an outline,
 * ages, telephone numbers, numbers in names.
 */
public final class PlainNumbers {
  private static final String D = "[0-9\\uFF10-\\uFF19]";
  private static final String YEAR = "(?:[1１][9９]|[2２][0０])" + D + D;
  private static final String TO = "[ 　]?[—－\\-–~～至到、和]{1,2}[ 　]?";

  private static final Pattern NUMBER =
      // possessive, so that a run of many such parts takes no stack
      Pattern.compile(D + "+(?:[.,\\uFF0E\\uFF0C](?!" + YEAR + "年)" + D + "+)*+");

  private static final Pattern PLAIN =
      Pattern.compile(
          // 〔2021〕12号, 第15号令, 第20230100号
          "[〔\\[（(【]"
              + YEAR
              + "[〕\\]）)】][ 　]?第?"
              + D
              + "{1,5}[ 　]?号"
              + "|第[ 　]?"
              + D
              + "{1,12}(?:"
              + TO
              + "第?"
              + D
              + "{1,12})?"
              + "|"
              + D
              + "{1,12}号(?!机|线|楼)"
              // 2021年3月1日, 2021—2023年, 9月底前, 8:30
              + "|(?<!"
              + D
              + ")"
              + YEAR
              + "(?:年?(?:"
              + TO
              + ")"
              + YEAR
              + ")?(?=年|"
              + TO
              + "|[./]"
              + D
              + "{1,2}[./]|度)"
              + "|(?<!"
              + D
              + ")"
              + YEAR
              + "[-./]"
              + D
              + "{1,2}[-./]"
              + D
              + "{1,2}"
              + "|(?<!"
              + D
              + ")"
              + D
              + "{1,2}(?:"
              + TO
              + D
              + "{1,2})?(?:月(?!均)|日(?!均)|时(?!代)"
              + D
              + ")"
              + "|(?<!["
              + "0-9:：])"
              + D
              + "{1,2}[:：]"
              + D
              + D
              + "(?![:：0-9])"
              // 18周岁
              + "|"
              + D
              + "{1,3}(?:"
              + TO
              + D
              + "{1,3})?周?岁"
              // 1. and （1） where a part begins, 12 in the first cell of a row or behind its
              // category, - 3 - of a page
              + "|(?:^|(?<=[。；;：:）)\\n]))[ 　\\t]*[（(]?"
              + D
              + "{1,3}(?:[）)][.．、]?|[.．、](?!"
              + D
              + ")|[.．](?="
              + YEAR
              + "年))"
              + "|^[ 　]*"
              + D
              + "{1,3}[.．、]?[ 　\\t]+(?=\\p{IsHan})"
              // 绿化 -> 12 -> 湖岸绿化率 -> 38; 预期性 behind a value is shorter
              + "|(?<=^[^\\t\\n0-9]{0,20}\\t)"
              + D
              + "{1,3}(?=\\t\\p{IsHan}[^\\t\\n]{3,200}\\t)"
              + "|^[ 　]*[-—–]?[ 　]?"
              + D
              + "{1,4}[ 　]?[-—–]?[ 　]*$"
              // 027-12345678, 13800000000, 12345热线, 邮编430000
              + "|(?<!"
              + D
              + ")0"
              + D
              + "{2,3}[-—－ ]"
              + D
              + "{7,8}|(?<!"
              + D
              + ")1"
              + D
              + "{10}(?!"
              + D
              + ")"
              + "|"
              + D
              + "{5}(?=[\\p{IsHan}“”]{0,4}(?:热线|平台|举报|服务热线))"
              + "|(?:电话|传真|邮编|邮政编码|热线|手机)[:：]?[ 　]?"
              + D
              + "[-0-9—]{2,}"
              // GB50180, A5级, 5G
              + "|[A-Za-z]"
              + D
              + "+(?:[./-]"
              + D
              + "+)*+|"
              + D
              + "{1,20}[A-Z](?![A-Za-z])"
              + "|《[^《》\\n]{1,120}》",
          Pattern.MULTILINE);

  /**
   * Dates with blanks or to the second, addresses, numbers of tables, names of days and hotlines.
   */
  private static final Pattern NAMING =
      Pattern.compile(
          "(?<!\\d)"
              + YEAR
              + "[ 　]?年"
              + "|(?<!\\d)\\d{1,2}[ 　]?月(?!均)(?:[ 　]?\\d{1,2}[ 　]?日)?"
              + "|(?<!\\d)\\d{1,2}[ 　]日(?!均)"
              + "|(?<!\\d)"
              + YEAR
              + "[-./]\\d{1,2}[-./]\\d{1,2}(?: \\d{1,2}:\\d\\d(?::\\d\\d)?)?(?!\\d)"
              + "|(?:https?://|www\\.)[^\\s\\p{IsHan}]+"
              + "|\\]\\([^()\\n]{1,300}\\)"
              + "|[\\w.+-]{1,40}@[\\w.-]{3,40}"
              + "|(?:表|图|附件|附表|附图|专栏)[ 　]?\\d{1,3}"
              + "|“\\d{1,2}[.·]\\d{1,2}(?=[ ”\\p{IsHan}])"
              + "|\\d{5}(?=[ 　]?[\\p{IsHan}“”\\n]{0,8}热\\n?线)"
              + "|(?<!\\d)1[12]\\d(?=[ 　]?(?:报警|接警|急救))"
              + "|\\d{1,2}[ 　]?世纪|\\d0[ 　]?年代"
              + "|(?:联系)?(?:电话|传真|邮编|邮政编码)[:：]\\s{0,3}\\d[-\\d—－]{4,}");

  private PlainNumbers() {}

  /** The other numbers, in the order of the text: those that may state something. */
  public static List<Span> telling(String content) {
    List<Span> plain = new ArrayList<>();
    for (Pattern states : List.of(PLAIN, NAMING)) {
      Matcher found = states.matcher(content);
      while (found.find()) {
        plain.add(new Span(found.start(), found.end()));
      }
    }
    Spans without = Spans.union(plain);
    List<Span> telling = new ArrayList<>();
    Matcher number = NUMBER.matcher(content);
    while (number.find()) {
      Span span = new Span(number.start(), number.end());
      if (!without.holds(span)) {
        telling.add(span);
      }
    }
    return telling;
  }
}
