package org.policygraph.extraction.figures;

import org.policygraph.extraction.quantities.Quantity;

/** The word that makes a noun the name of an indicator, by the unit it is counted in. */
final class IndicatorEndings {
  private IndicatorEndings() {}

  static String of(Quantity quantity, String noun) {
    return switch (quantity.unit().sort()) {
      case MONEY -> noun.matches(".*(?:资金|基金|资金池)$") ? "规模" : "金额";
      case PERCENT -> "比例";
      case AREA -> "面积";
      case MULTIPLE -> "倍数";
      case COUNT, TIME ->
          switch (quantity.unit().name()) {
            case "次" -> "次数";
            case "场", "场次" -> "场次";
            case "户" -> noun.matches(".*(?:企业|主体|用户)") ? "数量" : "户数";
            case "人次" -> "人次";
            case "分" -> "得分";
            case "个方面" -> "方面数量";
            case "条" -> noun.matches(".*(?:措施|政策|意见|规定|办法)$") ? "条款数量" : "数量";
            default -> noun.matches(".*(?:申请|授权|登记|拥有|发电|用水)$") ? "量" : "数量";
          };
    };
  }
}
