package org.policygraph.extraction.figures;

import java.util.Set;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.vocabulary.Enumerations.Comparator;

/**
 * Numbers that are part of a name: the size of what another number counts (亿元以上项目, 5万吨级码头), a
 * place, a reach, the bound of a class.
 */
final class SizeWords {
  /** 公交站点500米覆盖率: how far it reaches is part of the indicator's name. */
  private static final Pattern COVERAGE =
      Pattern.compile("(?:服务)?(?:半径|范围)?内?的?[\\u4e00-\\u9fff]{0,4}覆盖率");

  /** 5.2平方公里范围内覆盖率: where something is counted. */
  private static final Pattern WITHIN = Pattern.compile("的?(?:范围|区域)(?:之?内|以内)");

  private static final Pattern BOUND =
      Pattern.compile("[(（]不?含(?:本数|\\d[^()（），,]{0,10})[)）]的(?!目标|任务|要求)");

  private static final Pattern BOUND_BEFORE = Pattern.compile("[(（]不?含$");

  /** 东经116度23分: a place. */
  private static final Pattern COORDINATE = Pattern.compile("(?:[东西]经|[南北]纬)[\\d.度分秒°′″ ]*$");

  private static final int COORDINATE_REACH = 16;

  /** 10吨以下货船28艘: the next number counts the class. */
  private static final Pattern COUNTED_CLASS =
      Pattern.compile("以[上下](?![\\u4e00-\\u9fff]*(?:给予|予以|补助|补贴|奖励|每))[\\u4e00-\\u9fff]{2,10}\\d");

  /** 56人以上大班额126个: the next number counts those of so many. */
  private static final Pattern COUNTED_BODIES =
      Pattern.compile(
          "以[上下]的?(?!\\p{IsHan}*(?:同比|环比|增长|增加|其中|较|比|达|占|完成|新增|培训|建|引|开展|实施))\\p{IsHan}{2,10}\\d{1,6}[个所家班户支]");

  /** 关停10万千瓦以下燃煤机组: which ones are meant. */
  private static final Pattern CLOSED_DOWN =
      Pattern.compile("(?:关停|关闭|淘汰|拆除|整治|清理|取缔|改造|更新|替代|报废)(?:了|全部|所有)?$");

  private static final Pattern OF_CLASS =
      Pattern.compile("及?以[上下]的?\\p{IsHan}{2,8}(?:机组|锅炉|窑炉|船舶?|车辆?|设备|装置|设施|高炉|转炉|电站)");

  private static final Set<String> PEOPLE = Set.of("人", "名", "户");

  /** 30户以上自然村: a class of places by those who live there. */
  private static final Pattern INHABITED =
      Pattern.compile(
          "(?:及?以[上下]|以内)的?(?:自然|行政|建制|中心|较?大)?(?:村民小组|村屯|村庄|村寨|村落|村组|村|屯|镇|居民点|聚居点|聚居区|安置点|集中居住[点区]|小区|社区)(?![级民])");

  /** 50头以上养殖大户: a class of farms by what they keep. */
  private static final Pattern KEPT =
      Pattern.compile("及?以上的?(?:规模|标准)?化?(?:养殖|种植|种养|种粮|经营)?(?:大户|专业户|养殖户|种植户|养殖场|家庭农场)");

  private static final Set<String> CLASS_UNITS =
      Set.of("吨", "蒸吨", "升", "千瓦", "兆瓦", "米", "厘米", "毫米", "公斤", "千克", "马力", "千伏", "m2", "立方米");

  private static final Set<String> LENGTHS = Set.of("米", "吨", "千瓦", "马力", "千伏");

  private static final Pattern SIZED =
      Pattern.compile(
          "(?:规上|规模以上)?(?:工业|产业|龙头|骨干|重点|大型|制造业|技改|优质|新兴|农业|文旅|招商|内资|外资|民资|民间投资){0,2}(?:企业|项目|园区|产业集群|集群)");

  /** 年产值5000万元以上灯企20家: the next number counts those of this size. */
  private static final Pattern COUNTED_FIRMS =
      Pattern.compile(
          "及?以上(?![新改完实支投开培打引建用])[\\u4e00-\\u9fff]{0,6}?(?:企|厂|大户|合作社|强?[镇村]|园|基地|集群|产品|品牌|主体|商圈|平台|机构|单品)[\\d近约]");

  /** 50米标准泳池1个: the next number counts what is of this length. */
  private static final Pattern COUNTED_SIZE =
      Pattern.compile("(?!以|长|宽|高|深|厚|的)\\p{IsHan}{2,8}\\d{1,4}(?:个|座|条|处|块|艘|架)(?!月)");

  /** 其中10亿元以上2个: the number behind it counts those of this size. */
  private static final Pattern COUNTED_AT_ONCE = Pattern.compile("及?以[上下]\\d{1,6}[个家户项处]");

  private SizeWords() {}

  static boolean is(String text, Quantity quantity) {
    if (isPlace(text, quantity) || isReach(text, quantity) || isBound(text, quantity)) {
      return true;
    }
    return quantity.unit().sort() != Units.Sort.TIME
        && (isWord(text, quantity) || isSize(text, quantity));
  }

  private static boolean isPlace(String text, Quantity quantity) {
    int number = quantity.number().start();
    return "度分秒".contains(quantity.unit().name())
        && COORDINATE
            .matcher(text.substring(Math.max(0, number - COORDINATE_REACH), number))
            .find();
  }

  /** 6亩以下（不含6亩）: the bound of a class of things, and its repetition. */
  private static boolean isBound(String text, Quantity quantity) {
    int start = quantity.start();
    return BOUND.matcher(text).region(quantity.end(), text.length()).lookingAt()
        || start > 2
            && BOUND_BEFORE.matcher(text.substring(Math.max(0, start - 4), start)).find()
            && ")）".indexOf(quantity.end() < text.length() ? text.charAt(quantity.end()) : ' ')
                >= 0;
  }

  private static boolean isReach(String text, Quantity quantity) {
    if (quantity.unit().sort() == Units.Sort.AREA
        && WITHIN.matcher(text).region(quantity.end(), text.length()).lookingAt()) {
      return true;
    }
    return Norms.isLength(quantity)
        && quantity.comparator() == Comparator.STATED
        && COVERAGE.matcher(text).region(quantity.end(), text.length()).lookingAt();
  }

  /** 万元地区生产总值, 亿元以上项目, 前三位: signs of number that are part of a noun or a rank. */
  private static boolean isWord(String text, Quantity quantity) {
    int start = quantity.number().start();
    if (start > 0 && text.charAt(start - 1) == '前' && "位名".contains(quantity.unit().name())) {
      return true;
    }
    boolean bare =
        quantity.chinese()
            && !text.startsWith("百分之", start)
            && "十百千万亿".indexOf(text.charAt(start)) >= 0;
    boolean marked = quantity.start() < start || quantity.comparator() == Comparator.MORE_THAN;
    boolean closed =
        quantity.end() > quantity.number().end()
            && (quantity.end() >= text.length()
                || !Character.isIdeographic(text.charAt(quantity.end()))
                || "并且和及与而或".indexOf(text.charAt(quantity.end())) >= 0);
    return bare && text.charAt(start) != '十' && !marked && !closed;
  }

  /** 3.5吨及以下货车, 30万千瓦及以上机组: a class of things by their size. */
  private static boolean isClass(String text, Quantity quantity) {
    int end = quantity.end();
    if (CLASS_UNITS.contains(quantity.unit().name())
        && CLOSED_DOWN
            .matcher(text.substring(Math.max(0, quantity.start() - 6), quantity.start()))
            .find()
        && OF_CLASS.matcher(text).region(quantity.number().end(), text.length()).lookingAt()) {
      return true;
    }
    if (LENGTHS.contains(quantity.unit().name())
        && quantity.comparator() == Comparator.STATED
        && COUNTED_SIZE.matcher(text).region(quantity.number().end(), text.length()).lookingAt()) {
      return true;
    }
    return quantity.unit().sort() != Units.Sort.MONEY
        && quantity.unit().sort() != Units.Sort.PERCENT
        && CLASS_UNITS.contains(quantity.unit().name())
        && (text.substring(quantity.number().end(), end).contains("及以")
            || COUNTED_CLASS
                .matcher(text)
                .region(quantity.number().end(), text.length())
                .lookingAt())
        && end < text.length()
        && Character.isIdeographic(text.charAt(end))
        && "的并且和与及或".indexOf(text.charAt(end)) < 0;
  }

  /** 5万吨级码头, 百亿元级产业: a class that is named by its size. */
  private static boolean isGrade(String text, Quantity quantity) {
    return (CLASS_UNITS.contains(quantity.unit().name())
            || quantity.unit().sort() == Units.Sort.MONEY)
        && quantity.end() < text.length()
        && text.charAt(quantity.end()) == '级';
  }

  private static boolean isInhabited(String text, Quantity quantity) {
    return KEPT.matcher(text).region(quantity.number().end(), text.length()).lookingAt()
        || PEOPLE.contains(quantity.unit().name())
            && COUNTED_BODIES
                .matcher(text)
                .region(quantity.number().end(), text.length())
                .lookingAt()
        || (quantity.unit().name().equals("户") || quantity.unit().name().equals("人"))
            && INHABITED.matcher(text).region(quantity.number().end(), text.length()).lookingAt();
  }

  /** 10亿元以上企业, 超亿元项目: the size of what another number counts. */
  private static boolean isSize(String text, Quantity quantity) {
    return isClass(text, quantity)
        || isInhabited(text, quantity)
        || isGrade(text, quantity)
        || quantity.unit().sort() == Units.Sort.MONEY
            && quantity.comparator() != Comparator.STATED
            && quantity.comparator() != Comparator.ABOUT
            && (COUNTED_AT_ONCE
                    .matcher(text)
                    .region(quantity.number().end(), text.length())
                    .lookingAt()
                || SIZED.matcher(text).region(quantity.end(), text.length()).lookingAt()
                || COUNTED_FIRMS
                    .matcher(text)
                    .region(quantity.number().end(), text.length())
                    .lookingAt());
  }
}
