package org.policygraph.extraction.measures;

import java.util.regex.Pattern;
import org.policygraph.extraction.words.WordList;

/**
 * Headings that only name what a chapter tells (工作进展, 价格): nothing is done by them. One that begins
 * with an act (完善价格标准) is none of them.
 */
final class ChapterNames {
  /** 服务市民 is done, 政务服务 is a subject. */
  private static final Pattern ACTS =
      Pattern.compile(
          "要?(?:服务(?!业)|"
              + WordList.any(WordList.of("measure-verbs"), false)
              + "|"
              + WordList.any(WordList.of("step-verbs"), false)
              + ")");

  /** 医疗救助对象, 各项工作开展情况 (一) */
  private static final Pattern NAME =
      Pattern.compile(
          ".{0,12}" + WordList.any(WordList.of("chapter-endings"), false) + "(?:[（(].{0,8}[）)])?");

  private static final Pattern TASKS = Pattern.compile("任务|措施|举措|行动|工程|重点|工作|要求");

  /** 农业, 综合, 政务服务: a name of no more signs, without an act in it, is a subject. */
  private static final int SUBJECT = 4;

  private ChapterNames() {}

  /**
   * @param heading as written
   * @param chapter whether it heads a part that is inside no other: items are named by their
   *     subject too
   */
  static boolean isOnlyName(String heading, boolean chapter) {
    String name = heading.replaceAll("[\\s　]+", "");
    if (ACTS.matcher(name).lookingAt()) {
      return false;
    }
    return NAME.matcher(name).matches()
        || chapter
            && name.length() <= SUBJECT
            && !ACTS.matcher(name).find()
            && !TASKS.matcher(name).find();
  }
}
