package org.policygraph.extraction.figures;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Quantity;

/**
 * Tells which lengths of time and ages are figures: only those that are themselves what is counted
 * (审查周期压缩至4个月, 预期寿命达到80岁).
 */
final class TimeLengths {
  /** 优良天数达到320天, 污染天数减少5天: where days are what is counted, their number is a figure. */
  private static final Pattern DAYS = Pattern.compile("(?:天数|优良天|污染天|达标天|日数)[^。；]{0,24}$");

  private static final Pattern LIFE = Pattern.compile("(?:寿命|教育年限)[^。；]{0,30}$");

  private static final Pattern SHORTENED =
      Pattern.compile(
          "(?:压缩|缩短|压减|减少|精简|减|降|控制)(?:至|到|在)?$|(?:时间|时限|周期|年限|寿命|用时|时长|耗时)(?:分别)?(?:减|压缩|缩短|提高|延长|达)?(?:至|到|为)?$");

  /** 由72小时缩短至36小时: the first length of time is the baseline of the second. */
  private static final Pattern LEFT = Pattern.compile("(?:由|从)[^，。；]{0,8}$");

  private static final Pattern SHORTENS = Pattern.compile("(?:压缩|缩短|压减|减少|精简|降|减|提高|延长)(?:至|到|为)");

  /** 2020年: a number of years is never as large. */
  private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(1000);

  private TimeLengths() {}

  static boolean count(String text, Quantity quantity) {
    if (quantity.value().compareTo(MOST_YEARS) >= 0) {
      return false;
    }
    String before = text.substring(Math.max(0, quantity.start() - 36), quantity.start());
    if (quantity.unit().name().equals("天") && DAYS.matcher(before).find()) {
      return true;
    }
    return "年岁".contains(quantity.unit().name())
        ? LIFE.matcher(before).find() && !names(text, quantity.end())
        : !"月日号级强后大时点代".contains(quantity.unit().name())
            && (SHORTENED.matcher(before).find()
                || Norms.is(quantity, before)
                || LEFT.matcher(before).find()
                    && SHORTENS.matcher(text).region(quantity.end(), text.length()).lookingAt());
  }

  /** 3岁以下婴幼儿: an age in front of those who are of it. */
  static boolean names(String text, int end) {
    return end < text.length()
        && Character.isIdeographic(text.charAt(end))
        && "左和及与并提增延下达至到".indexOf(text.charAt(end)) < 0;
  }
}
