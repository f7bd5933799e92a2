package org.policygraph.extraction.figures;

import org.policygraph.extraction.quantities.Quantity;

/** The word that makes a noun the name of an indicator, by the unit it is counted in. */
final class IndicatorEndings {
  /** 追究刑事责任, 新增城镇就业: no word of it says who is counted. */
  private static final String ACT_ON_PEOPLE =
      ".*(?:就业|创业|脱贫|减贫|责任|培训|参保|入学|入住|立案|受伤|死亡|转移|安置|救助|上岗|返乡|毕业|晋升|公安机关|检察机关|司法机关)$";

  private IndicatorEndings() {}

  static String of(Quantity quantity, String noun) {
    return switch (quantity.unit().sort()) {
      case MONEY -> noun.matches(".*(?:资金|基金|基金群|资金池|周转金|风险金|补偿金|准备金)$") ? "规模" : "金额";
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
            case "人", "名" -> noun.matches(ACT_ON_PEOPLE) ? "人数" : "数量";
            case "条" -> noun.matches(".*(?:措施|政策|意见|规定|办法)$") ? "条款数量" : "数量";
            default -> noun.matches(".*(?:申请|授权|登记|拥有|发电|用水)$") ? "量" : "数量";
          };
    };
  }
}
