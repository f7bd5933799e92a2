package org.policygraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that state nothing by their nature, which nobody has to account for: document numbers,
 * dates and years, ordinals and the numbers of an outline, ages, telephone numbers, numbers in
 * names.
 */
final class PlainNumbers {
  private static final String D = "[0-9\\uFF10-\\uFF19]";
  private static final String YEAR = "(?:19|20)" + D + D;
  private static final String TO = "[ 　]?[—－\\-–~～至到、和]{1,2}[ 　]?";

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
              // 1. and （1） where a part begins, 12 in a row's first cell, - 3 - of a page
              + "|(?:^|(?<=[。；;：:\\n]))[ 　\\t]*[（(]?"
              + D
              + "{1,3}(?:[）)][.．、]?|[.．、](?!"
              + D
              + "))"
              + "|^[ 　]*"
              + D
              + "{1,3}[.．、]?[ 　\\t]+(?=\\p{IsHan})"
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
              + "+)*|"
              + D
              + "+[A-Z](?![A-Za-z])"
              + "|《[^《》\\n]{1,120}》",
          Pattern.MULTILINE);

  private PlainNumbers() {}

  /**
   * @param content of the body
   * @return in UTF-16 offsets of the content
   */
  static List<int[]> of(String content) {
    List<int[]> found = new ArrayList<>();
    Matcher plain = PLAIN.matcher(content);
    while (plain.find()) {
      found.add(new int[] {plain.start(), plain.end()});
    }
    return found;
  }
}
