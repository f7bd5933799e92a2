package org.policygraph.extraction.figures;

import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.text.Span;

/**
 * Numbers by which a plan describes what there is, where neither a time nor a word of aim stands
 * before them: where a place lies and how large it is (该区位于湖区南部，涉及9个县，面积30平方公里), its weather, how
 * many there are (企业有45家), how large a part something is by now (约占收入的一半).
 */
final class Descriptions {
  /** 年降水量一般在400毫米以下: nobody aims at it. */
  private static final Pattern NATURE =
      Pattern.compile("(?:降水量|降雨量|蒸发量|径流量|海拔|高程|气温|积温|无霜期|日照(?:时数|时间)?|纬度|水域深度)[^，,。；;\\d]{0,8}$");

  /** 部分地区低于50毫米: goes on with the weather. */
  private static final Pattern NATURE_BEFORE =
      Pattern.compile("(?:降水量|降雨量|海拔|气温)[^。；;]{0,40}[，,](?:部分|局部|个别|大部分|多数)(?:地区|区域|地方)$");

  private static final String PLACE = "(?:区域?|地区|流域|片区|市|县|镇|乡|村|园区|岛|湖|河|港区?|灌区|库区|林区|牧区|山区)";

  /** 该区包括…，; 江城港位于湖区西岸，; 以养殖为主，: what the sentence goes on with is how it is. */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(?:^|[，,。；;：:、 ])(?:该|本|此|这一|这)"
              + PLACE
              + "(?:域|面积)?(?:主要|共|总)?(?:位于|地处|包括|涉及|涵盖|辖|下辖|属于?|面积|人口|有)"
              + "|[\\u4e00-\\u9fff]{2,12}(?:位于|地处)[^，,。；;]{2,30}[，,]"
              + "|(?:^|[，,。；;：: ])[^，,。；;：:]{0,16}(?<!坚持)以[^，,。；;]{1,16}为主[，,]");

  /** 企业有45家; 每村有1名医生 is what is asked for. */
  private static final Pattern THERE_ARE =
      Pattern.compile("^(?!.*(?:每|各|确保|实现|做到|力争|都|至少|要|应)).*(?<![拥具占建设配保所持没共未含带享还])有(?:约|近)?$");

  /** 约占收入的一半 */
  private static final Pattern ABOUT_A_PART = Pattern.compile("(?:大?约|大概)占[^，,。；;\\d]{0,24}$");

  /** What is done or reached is no description, wherever it stands. */
  private static final Pattern REACHED =
      Pattern.compile(
          "(?:达到?|[提增升降减][高长升加低少]?[到至]|控制在|保持在|稳定在|突破|不[低少]于|力争|新增|完成|实现|打造|创建)[^，,。；;\\d]{0,4}$");

  private final String text;

  Descriptions(String text) {
    this.text = text;
  }

  /**
   * @param ofAims whether it stands in a part of aims, where there are things once these are
   *     reached
   */
  boolean is(Quantity quantity, Clause clause, Span sentence, boolean ofAims) {
    String head = clause.head();
    int from = Math.max(sentence.start(), quantity.start() - FigureKinds.SENTENCE_REACH);
    String before = text.substring(from, quantity.start());
    if (NATURE.matcher(head).find() || NATURE_BEFORE.matcher(before).find()) {
      return true;
    }
    if (ofAims || FigureCues.LEADING_VERB.matcher(head).find() || REACHED.matcher(head).find()) {
      return false;
    }
    boolean percent = quantity.unit().sort() == Units.Sort.PERCENT;
    return percent && ABOUT_A_PART.matcher(head).find()
        || quantity.unit().sort() == Units.Sort.COUNT && THERE_ARE.matcher(head).find()
        || DESCRIBED.matcher(before).find();
  }
}
