package org.policygraph.extraction.figures;

import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.NounPhrases;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;

/**
 * Numbers that only say of how many another number tells: 100家后备企业中，35家进入辅导; 339个城市平均浓度为29微克;
 * 在21个城市中居第7位.
 */
final class Wholes {
  /** 全国339个城市平均浓度为29微克/立方米: how many the mean is of. */
  private static final Pattern MEASURED_THERE =
      Pattern.compile(
          "^(?:地级|地市|省级|县级|中心|重点)?(?:及以上)?(?:城市|地区|省份|省区市|市县|区县|县区|国家|[\\u4e00-\\u9fff]{0,6}?(?:断面|站点|点位)|监测点|国控点|水库|湖泊)[^，。]{0,20}(?:比例|比率|占比|率|浓度|指数|均值|得分|满意度|[客货]运量|用电量|交易额|零售额)(?:全年|合计)?(?:(?:同比|环比|[较比](?:上年|去年|\\d{4}年))?(?:上升|下降|增长|提高|降低|减少)了?|[^，。]{0,4}?(?:为|是|达|到|至|在|约))?$"
              + "|^[\\u4e00-\\u9fff]{0,8}?(?:项目|企业|学校|医院|园区|单位)[\\u4e00-\\u9fff]{2,6}率(?:已|均)?(?:为|达到?)?$"
              + "|^[市县区州][^，。]{0,12}(?:收入|支出|产值|增加值|投资|销售额|零售额)(?:共|合计|累计|总计)(?:完成|达到?|实现|为)?$");

  /** 在21个城市中居第7位: among how many the rank is. */
  private static final Pattern RANKED_AMONG =
      Pattern.compile("^[\\u4e00-\\u9fff]{1,10}?当?中(?:的)?(?:排名|排|位居|位列|居|列|名列)(?:第|前|首)");

  /** 对28个在建项目，加紧调度: on what something was done that the words do not yet say. */
  private static final Pattern TURNED_TO =
      Pattern.compile("(?:针对|(?<![\\u4e00-\\u9fff])对)[^，,。；;]{0,14}$");

  private static final Pattern TURNED_TO_WHOLE =
      Pattern.compile("^(?:(?!进行|开展|实施)[\\u4e00-\\u9fff“”]){2,10}$");

  /** 8个乡镇的120个村: where what the next number counts is. */
  private static final Pattern PLACES_OF =
      Pattern.compile(
          "^(?:[\\u4e00-\\u9fff]{0,2}(?:乡镇|街道|镇街|区县|县区|市县|县市|地市)|[省市县区乡镇村]|城市|地区|社区)的$");

  private static final Pattern REACHES_PLACES = Pattern.compile("(?:覆盖|涉及|辐射|惠及|遍布)[^，,。；;]{0,6}$");

  /** 100家后备企业中，35家进入辅导: of how many a part is told. */
  private static final Pattern WHOLE =
      Pattern.compile("(?!其中)[\\u4e00-\\u9fff]{2,16}?(?:当?中的?|(?:中)?(?:目前)?已有)");

  /** “十四五”规划102项重大工程: what another document counts. */
  private static final Pattern OF_A_PLAN =
      Pattern.compile("(?:规划|纲要|方案|清单)[”》]?(?:明确的|确定的|提出的)?$|[一二三四五六]五[”\"](?:明确|确定|提出)的$");

  private static final Pattern IN_A_PLAN =
      Pattern.compile("(?:重大|重点|约束性|预期性|主要)?(?:工程|任务|项目|举措|措施|指标|改革)");

  /** 158个行政村中共有贫困村103个 */
  private static final Pattern AMONG =
      Pattern.compile("(?!其中)[\\u4e00-\\u9fff]{2,12}?当?中[，,]?(?:共|现|已)?有[\\u4e00-\\u9fff]{1,12}");

  /** 92个计划新开工项目已开工51个, 4个省级重点项目1—5月完成投资12亿元: those of which the next number tells. */
  private static final Pattern WORKED_ON =
      Pattern.compile(
          "(?!其中)[\\u4e00-\\u9fff“”]{2,16}?(?:项目|工程|园区|企业|片区|建设|改造|治理|整治|修缮|扩建)(?:目前|均|[\\d—\\-至]{3,6}月份?|上半年|今年)?(?:已(?:累计|全部)?(?:开工|完工|竣工|建成|完成|投产|投用|落地|签约|启动|复工|入库|拨付)|(?:累计|共|合计)?完成投资)[\\u4e00-\\u9fff]{0,6}"
              + "|(?!其中)[\\u4e00-\\u9fff]{1,10}?(?:项目|工程|企业)(?:开工|复工|开复工|完工|竣工|投产|复产)");

  /** 浓度最低的3个城市依次是: what follows names them. */
  private static final Pattern NAMED_BEHIND =
      Pattern.compile("^[\\u4e00-\\u9fff]{1,8}(?:依次|分别)(?:是|为)(?!\\d)");

  /** 年产200万件汽车配件制造项目: how large a work is to be is part of its name. */
  private static final Pattern CAPACITY = Pattern.compile("年产$");

  private static final Pattern OF_A_WORK = Pattern.compile("[^，,。；;（(]{2,40}?(?:项目|生产线|工程|基地|车间)");

  private static final int LONGEST_SCOPE = 10;

  /** 每引进1家企业，给予3万元奖励: what each grant is for. */
  private static final Pattern EACH_DONE =
      Pattern.compile(
          "(?:^|[，,。；;：:、对])每(?!年|月|季|周|天|日|个|家|人|户|名|村|区|县|镇|乡|街|平方|[千万百]|[亩吨辆次位条座所])[\\u4e00-\\u9fff]{2,10}$");

  private static final Pattern GRANTED =
      Pattern.compile("[^，,。；;]{0,40}[，,][^。；;]{0,20}?(?:给予|奖励|补助|补贴|资助|奖补)");

  private final String text;

  Wholes(String text) {
    this.text = text;
  }

  /**
   * @param marked whether the number has a bound (以上, 不少于)
   */
  boolean is(Quantity quantity, Clause clause, boolean marked) {
    if (quantity.unit().sort() != Units.Sort.COUNT) {
      return false;
    }
    if (CAPACITY.matcher(clause.head()).find()
        && OF_A_WORK.matcher(text).region(quantity.end(), text.length()).lookingAt()) {
      return true;
    }
    if (EACH_DONE.matcher(clause.head()).find()
        && GRANTED.matcher(text).region(quantity.end(), text.length()).lookingAt()) {
      return true;
    }
    if (OF_A_PLAN.matcher(clause.head()).find() && IN_A_PLAN.matcher(clause.tail()).lookingAt()) {
      return true;
    }
    return RANKED_AMONG.matcher(clause.tail()).find()
        || !marked && isWhole(clause)
        || clause.next() == '0' && isScope(clause)
        || "，,".indexOf(clause.next()) >= 0
            && !marked
            && TURNED_TO.matcher(clause.head()).matches()
            && TURNED_TO_WHOLE.matcher(clause.tail()).matches();
  }

  /** Of how many a part is told. */
  private static boolean isWhole(Clause clause) {
    return WHOLE.matcher(clause.tail()).matches()
        || clause.next() == '0' && AMONG.matcher(clause.tail()).matches()
        || NAMED_BEHIND.matcher(clause.tail()).find()
        || clause.next() == '0'
            && NounPhrases.lead(clause.head()).isEmpty()
            && WORKED_ON.matcher(clause.tail()).matches();
  }

  /** Where something is counted or measured. */
  private static boolean isScope(Clause clause) {
    return (clause.head().length() <= LONGEST_SCOPE || clause.head().endsWith("的"))
            && MEASURED_THERE.matcher(clause.tail()).find()
        || PLACES_OF.matcher(clause.tail()).matches()
            && !REACHES_PLACES.matcher(clause.head()).find();
  }
}
