package org.policygraph.extraction.quantities;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Enumerations.Comparator;

/** Words of comparison around a number: 不低于, 突破, 近, 余, 以上, 左右. */
final class Comparators {
  private static final int REACH = 8;

  /** 不小于, 不应小于, 不得超过: a forbidden side is the other one demanded. */
  private static final String NOT = "(?:不(?:得|应当?|应该|宜|能|可|准|允许)?|严禁|禁止)";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?<least>"
              + NOT
              + "(?:低于|少于|小于)|至少(?:建有|建设|建成|配备|开展|举办|培育|打造|设立|完成|组织|有)?|≥)|(?<most>"
              + NOT
              + "(?:超过?|高于|多于|大于)|至多|最多|(?<held>控制在)|≤)"
              + "|(?<more>超过|突破|跨越|[迈跨站]上|逾|高于|大于|多于|超|过|>)|(?<less>低于|少于|不足|小于|不到|不满|未满|<)|(?<about>大约|接近|将近|大概|近|(?<![签节集预履违邀公])约|上))[了的为至到"
              + " ]?$");

  private static final Pattern BEHIND =
      Pattern.compile(
          " ?(?:[（(][\\u4e00-\\u9fff]{1,2}[）)])?(?:(?<least>(?:及|或)?以上|之上)|(?<most>(?:及|或)?以下|以内|之内|内(?![容部地外陆控生需涵蒙河江港资贸销设循环科向]))|(?<about>左右|上下))");

  private Comparators() {}

  /**
   * A comparison and where its words begin or end.
   *
   * @param held whether the words (控制在) name a side only as long as none behind the number names
   *     another
   */
  record Found(Comparator comparator, int at, boolean held) {}

  static @Nullable Found before(String text, int number, int limit) {
    int from = Math.max(limit, number - REACH);
    Matcher matcher = BEFORE.matcher(text.substring(from, number));
    if (!matcher.find()) {
      return null;
    }
    // 上 is about only before 十, 百, 千, 万: 上百家, but 网上500家
    if ("上".equals(matcher.group("about")) && "十百千万".indexOf(text.charAt(number)) < 0) {
      return null;
    }
    return new Found(comparator(matcher), from + matcher.start(), matcher.group("held") != null);
  }

  static @Nullable Found behind(String text, int end, int limit) {
    Matcher matcher = BEHIND.matcher(text).region(end, Math.max(end, limit));
    if (!matcher.lookingAt()) {
      return null;
    }
    Comparator comparator =
        matcher.group("least") != null
            ? Comparator.AT_LEAST
            : matcher.group("most") != null ? Comparator.AT_MOST : Comparator.ABOUT;
    return new Found(comparator, matcher.end(), false);
  }

  private static Comparator comparator(Matcher matcher) {
    if (matcher.group("least") != null) {
      return Comparator.AT_LEAST;
    }
    if (matcher.group("most") != null) {
      return Comparator.AT_MOST;
    }
    if (matcher.group("more") != null) {
      return Comparator.MORE_THAN;
    }
    return matcher.group("less") != null ? Comparator.LESS_THAN : Comparator.ABOUT;
  }

  /**
   * What the words before, in and behind a number say together: 控制在3%左右 is about 3, but 不超过3%左右 is
   * a bound, which 左右 only softens, as 不低于3%左右 is.
   */
  static Comparator of(
      @Nullable Found before, boolean more, @Nullable Found behind, boolean range) {
    if (range) {
      return Comparator.BETWEEN;
    }
    boolean about = behind != null && behind.comparator() == Comparator.ABOUT;
    if (before != null && !(about && before.held())) {
      return before.comparator();
    }
    if (behind != null) {
      return behind.comparator();
    }
    return more ? Comparator.MORE_THAN : Comparator.STATED;
  }
}
