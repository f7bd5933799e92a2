package org.policygraph.extraction.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.Comparator;

/**
 * Tells numbers that limit how a thing is built or held from those that are to be reached:
 * 间距不大于25米, 坡度不大于8%, 会议时间不少于2小时; but 平均车速提高到25公里. How much room a thing has at least (净空不低于5.5米) is
 * neither.
 */
final class Norms {
  private static final Set<String> LENGTHS = Set.of("米", "厘米", "毫米", "公里");

  /** A word of change or of a mean makes a measure one that is to be reached. */
  private static final Pattern REACHES =
      Pattern.compile("平均|提高|提升|增加|增长|新增|降至|降到|降低|下降|缩短|压缩|缩减|减少|减至|拓宽|扩大|恢复|抬升|回升|上升");

  private static final Pattern ANY = ending("any");
  private static final Pattern LENGTH = ending("length");
  private static final Pattern LIMIT = ending("limit");
  private static final Pattern SLOPE = ending("slope");
  private static final Pattern TIME = ending("time");
  private static final Pattern CLEARANCE = ending("clearance");

  /** 堆场距离居民区不少于500米 */
  private static final Pattern APART = Pattern.compile("(?:距离|相距|^距)[\\u4e00-\\u9fff]{1,10}$");

  private Norms() {}

  private static Pattern ending(String sort) {
    List<String> nouns = new ArrayList<>();
    for (List<String> cells : WordList.read("norm-nouns")) {
      if (cells.get(0).equals(sort)) {
        nouns.add(cells.get(1));
      }
    }
    return Pattern.compile(
        WordList.any(nouns, false)
            + "(?:值|标准)?(?:[昼夜]间|白天|夜晚|原则上|一般|每次|均|都|分别|应当|应|须|需|要|宜|可|达到?|满足|符合|保持在?|控制在?|设置为|设为|设计为|为|是|至|到|在|按|以)*$");
  }

  /** Whether a quantity says how high, wide, steep, heavy or long a thing is or may be. */
  static boolean is(Quantity quantity, String head) {
    if (REACHES.matcher(head).find()) {
      return false;
    }
    boolean slope = quantity.unit().sort() == Units.Sort.PERCENT && SLOPE.matcher(head).find();
    return slope
        || isRoom(quantity, head)
        || quantity.unit().sort() != Units.Sort.MONEY && ANY.matcher(head).find()
        || isLength(quantity) && LENGTH.matcher(head).find()
        || limits(quantity) && LIMIT.matcher(head).find()
        || quantity.unit().sort() == Units.Sort.TIME && TIME.matcher(head).find();
  }

  /** Whether a quantity says how much room a thing has or must have at least: 净高不低于2.2米, 载重2吨. */
  static boolean isClearance(Quantity quantity, String head) {
    return quantity.comparator() != Comparator.AT_MOST
        && quantity.comparator() != Comparator.LESS_THAN
        && isRoom(quantity, head)
        && !REACHES.matcher(head).find();
  }

  private static boolean isRoom(Quantity quantity, String head) {
    return (isLength(quantity) || quantity.unit().name().equals("吨"))
        && (CLEARANCE.matcher(head).find() || isLength(quantity) && APART.matcher(head).find());
  }

  static boolean isLength(Quantity quantity) {
    return LENGTHS.contains(quantity.unit().name());
  }

  /** 噪声不超过60分贝 limits, 噪声为54分贝 tells how it is. */
  private static boolean limits(Quantity quantity) {
    return quantity.start() < quantity.number().start()
        && (quantity.comparator() == Comparator.AT_MOST
            || quantity.comparator() == Comparator.AT_LEAST);
  }

  /** Whether it is demanded: 不低于, 控制在…以内. */
  static boolean demands(Quantity quantity) {
    return quantity.comparator() != Comparator.STATED && quantity.comparator() != Comparator.ABOUT;
  }
}
