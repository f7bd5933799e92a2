package org.policygraph.extraction;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.policygraph.vocabulary.Enumerations.Comparator;

/**
 * Tells numbers that are no figures: lengths of time, ages, sizes of what another number counts,
 * the points of a text (七个方面), numbers that only say which (这3家).
 */
final class NoFigures {
  private static final BigDecimal SMALL = BigDecimal.valueOf(100);
  private static final Pattern OF_AIM =
      Pattern.compile("^”?的(?:[\\u4e00-\\u9fff]{2}|(?:预期|控制|年度|约束性?|既定|规划){2,3})?(?:目标|任务)");
  private static final Pattern DONE_BY =
      Pattern.compile(
          "^的.{2,20}(?:实现|建立|建成|达到|完成|开展|具备|通|纳入|建有|拥有|制定|出台|设置|启动|实行|使用|用上|接入|配备|配有|设有|设立|参加|参与|享有|成为|获得|入住|就业|采用|安装|覆盖|开通|运行)");

  /** 吸纳了55.5%的就业人员, 覆盖90%以上的领域 */
  private static final Pattern TAKES_UP =
      Pattern.compile(
          "(?:吸纳|贡献|覆盖|容纳|承担|创造|承载|汇聚|集聚|占据|占|渗透到?|涵盖|普及到?)了?$|渗透[\\u4e00-\\u9fff]{1,6}$");

  private static final Pattern SHORTENED =
      Pattern.compile(
          "(?:压缩|缩短|压减|减少|精简|减|降|控制)(?:至|到|在)?$|(?:时间|时限|周期|年限|寿命|用时|时长|耗时)(?:分别)?(?:减|压缩|缩短|提高|延长|达)?(?:至|到|为)?$");
  private static final Pattern LIFE = Pattern.compile("(?:寿命|教育年限)[^。；]{0,30}$");

  /** 优良天数达到320天, 污染天数减少5天: where days are what is counted, their number is a figure. */
  private static final Pattern DAYS = Pattern.compile("(?:天数|优良天|污染天|达标天|日数)[^。；]{0,24}$");

  /** 2020年: a number of years is never as large. */
  private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(1000);

  /** 由72小时缩短至36小时: the first length of time is the baseline of the second. */
  private static final Pattern LEFT = Pattern.compile("(?:由|从)[^，。；]{0,8}$");

  private static final Pattern SHORTENS = Pattern.compile("(?:压缩|缩短|压减|减少|精简|降|减|提高|延长)(?:至|到|为)");
  private static final Pattern BUILT =
      Pattern.compile(
          "建成|新建|改建|扩建|增设|招引|争创|组建|建设|培育|拥有|设立|形成|打造|引进|实施|推进|完成|开展|举办|新增|布局|认定|累计|获批|创建|发展|诞生|推出|建立|出台|覆盖|涉及|抓好|集聚|聚集|遴选|签约|促成|孵化");

  /** 恒星电子等9个项目开工建设: what became of them counts them. */
  private static final Pattern DONE_WITH =
      Pattern.compile("[\\u4e00-\\u9fff]{2}(?:开工|建成|投产|投用|竣工|完工|落地|落户|获批|上市|签约|入库|通车|启用)");

  private static final Pattern POINTED = Pattern.compile("(?:这|以下|下列|上述|其他|其余|另外|如下|前|后|该|同)$");

  /** 其他14个成员单位: the number only says which. */
  private static final Pattern OTHERS = Pattern.compile("(?:其他|其余|其它)$");

  /** 落实省局12条措施: the points of a document that another body wrote. */
  private static final Pattern POINTS_OF_OTHERS =
      Pattern.compile("(?:落实|执行|贯彻|按照|根据|依据)(?![^，。]*(?:出台|制定|推出|提出|建))");

  private static final Pattern DOCUMENT_POINTS = Pattern.compile("(?:具体|政策|工作)?(?:措施|举措|意见|要求|规定)");

  private static final Set<String> CLASS_UNITS =
      Set.of("吨", "升", "千瓦", "兆瓦", "米", "厘米", "毫米", "公斤", "千克", "马力", "千伏", "m2", "立方米");

  private static final Pattern SIZED =
      Pattern.compile(
          "(?:规上|规模以上)?(?:工业|产业|龙头|骨干|重点|大型|制造业|技改|优质|新兴|农业|文旅|招商){0,2}(?:企业|项目|园区|产业集群|集群)");

  /** 发放每人500元的消费券: what each gets. */
  static final Pattern PAID_EACH =
      Pattern.compile("(?:发放|给予|补助|补贴|奖励|拨付|资助)[^，,。；;]{0,8}每[人户名位家辆亩台][^，,。；;\\d]{0,4}$");

  private static final Pattern WHOLE_BRACKET = Pattern.compile("^(?:共|共计|合计|计|等)?$");

  /** 全国339个城市平均浓度为29微克/立方米: how many the mean is of. */
  private static final Pattern MEASURED_THERE =
      Pattern.compile(
          "^(?:地级|地市|省级|县级|中心|重点)?(?:及以上)?(?:城市|地区|省份|省区市|市县|区县|县区|国家|[\\u4e00-\\u9fff]{0,6}?(?:断面|站点|点位)|监测点|国控点|水库|湖泊)[^，。]{0,20}(?:比例|比率|占比|率|浓度|指数|均值|得分|满意度|[客货]运量|用电量|交易额|零售额)(?:全年|合计)?(?:(?:同比|环比|[较比](?:上年|去年|\\d{4}年))?(?:上升|下降|增长|提高|降低|减少)了?|[^，。]{0,4}?(?:为|是|达|到|至|在|约))?$"
              + "|^[市县区州][^，。]{0,12}(?:收入|支出|产值|增加值|投资|销售额|零售额)(?:共|合计|累计|总计)(?:完成|达到?|实现|为)?$");

  /** 在21个城市中居第7位: among how many the rank is. */
  private static final Pattern RANKED_AMONG =
      Pattern.compile("^[\\u4e00-\\u9fff]{1,10}?当?中(?:的)?(?:排名|排|位居|位列|居|列|名列)(?:第|前|首)");

  /** 对28个在建项目，加紧调度: on what something was done that the words do not yet say. */
  private static final Pattern TURNED_TO =
      Pattern.compile("(?:针对|(?<![\\u4e00-\\u9fff])对)[^，,。；;]{0,14}$");

  private static final Pattern TURNED_TO_WHOLE = Pattern.compile("^[\\u4e00-\\u9fff“”]{2,10}$");

  /** 汛限水位以下1米、0.5米: a level that is held. */
  private static final Pattern BELOW_A_LEVEL =
      Pattern.compile("(?:水位|高程|标高|海拔)[^，,。；;]{0,4}(?:以下|以上|之下|之上)[\\d.米、和至—-]*$");

  /** 8个乡镇的120个村: where what the next number counts is. */
  private static final Pattern PLACES_OF =
      Pattern.compile(
          "^(?:[\\u4e00-\\u9fff]{0,2}(?:乡镇|街道|镇街|区县|县区|市县|县市|地市)|[省市县区乡镇村]|城市|地区|社区)的$");

  private static final Pattern REACHES_PLACES = Pattern.compile("(?:覆盖|涉及|辐射|惠及|遍布)[^，,。；;]{0,6}$");

  /** 每年创建一个: how many a year. */
  private static final Pattern SO_MANY_A_YEAR =
      Pattern.compile(
          "(?:每年|每届|年内|全年)[^，,。；;]{0,8}?(?:创建|建成|新建|建设|培育|打造|引进|新增|完成|举办|认定|建立|实施)(?:了)?$");

  /** 完成60%的工程量: how much of the work is done. */
  private static final Pattern DONE_OF = Pattern.compile("(?:完成|建成|交付|拨付|落实|收回|兑现)(?:了|其中)?$");

  /** 每引进1家企业，给予3万元奖励: what each grant is for. */
  private static final Pattern EACH_DONE =
      Pattern.compile(
          "(?:^|[，,。；;：:、对])每(?!年|月|季|周|天|日|个|家|人|户|名|村|区|县|镇|乡|街|平方|[千万百]|[亩吨辆次位条座所])[\\u4e00-\\u9fff]{2,10}$");

  private static final Pattern GRANTED =
      Pattern.compile("[^，,。；;]{0,40}[，,][^。；;]{0,20}?(?:给予|奖励|补助|补贴|资助|奖补)");

  /** 100家后备企业中，35家进入辅导: of how many a part is told. */
  private static final Pattern WHOLE =
      Pattern.compile("(?!其中)[\\u4e00-\\u9fff]{2,16}?(?:当?中的?|(?:中)?(?:目前)?已有)");

  /** “十四五”规划102项重大工程: what another document counts. */
  private static final Pattern OF_A_PLAN = Pattern.compile("(?:规划|纲要|方案|清单)[”》]?(?:明确的|确定的|提出的)?$");

  private static final Pattern IN_A_PLAN = Pattern.compile("(?:重大|重点)?(?:工程|任务|项目|举措|措施|指标|改革)");

  /** 158个行政村中共有贫困村103个 */
  private static final Pattern AMONG =
      Pattern.compile("(?!其中)[\\u4e00-\\u9fff]{2,12}?当?中[，,]?(?:共|现|已)?有[\\u4e00-\\u9fff]{1,12}");

  /** 92个计划新开工项目已开工51个, 4个省级重点项目1—5月完成投资12亿元: those of which the next number tells. */
  private static final Pattern WORKED_ON =
      Pattern.compile(
          "(?!其中)[\\u4e00-\\u9fff“”]{2,16}?(?:项目|工程|园区|企业|片区)(?:目前|均|[\\d—\\-至]{3,6}月份?|上半年|今年)?(?:已(?:累计|全部)?(?:开工|完工|竣工|建成|完成|投产|投用|落地|签约|启动|复工|入库|拨付)|(?:累计|共|合计)?完成投资)[\\u4e00-\\u9fff]{0,6}");

  /** 浓度最低的3个城市依次是: what follows names them. */
  private static final Pattern NAMED_BEHIND =
      Pattern.compile("^[\\u4e00-\\u9fff]{1,8}(?:依次|分别)(?:是|为)(?!\\d)");

  private static final int LONGEST_SCOPE = 10;

  /** 东经116度23分: a place. */
  private static final Pattern COORDINATE = Pattern.compile("(?:[东西]经|[南北]纬)[\\d.度分秒°′″ ]*$");

  /** 公交站点500米覆盖率: how far it reaches is part of the indicator's name. */
  private static final Pattern COVERAGE =
      Pattern.compile("(?:服务)?(?:半径|范围)?内?的?[\\u4e00-\\u9fff]{0,4}覆盖率");

  /** 5.2平方公里范围内覆盖率: where something is counted. */
  private static final Pattern WITHIN = Pattern.compile("的?(?:范围|区域)(?:之?内|以内)");

  private static final Pattern BOUND =
      Pattern.compile("[(（]不?含(?:本数|\\d[^()（），,]{0,10})[)）]的(?!目标|任务|要求)");

  private static final Pattern BOUND_BEFORE = Pattern.compile("[(（]不?含$");

  private static final int COORDINATE_REACH = 16;

  private final String text;

  NoFigures(String text) {
    this.text = text;
  }

  /**
   * Whether a number may be a figure at all. A length of time or an age is one only where it is
   * itself what is counted: 审查周期压缩至4个月, 预期寿命达到80岁.
   */
  static boolean mayCount(String text, Quantity quantity) {
    if (isPlace(text, quantity) || isReach(text, quantity) || isBound(text, quantity)) {
      return false;
    }
    if (quantity.unit().sort() != Units.Sort.TIME) {
      return !isWord(text, quantity) && !isSize(text, quantity);
    }
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

  /** 3岁以下婴幼儿: an age in front of those who are of it. */
  static boolean names(String text, int end) {
    return end < text.length()
        && Character.isIdeographic(text.charAt(end))
        && "左和及与并提增延下达至到".indexOf(text.charAt(end)) < 0;
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
    return quantity.unit().sort() != Units.Sort.MONEY
        && quantity.unit().sort() != Units.Sort.PERCENT
        && CLASS_UNITS.contains(quantity.unit().name())
        && text.substring(quantity.number().end(), end).contains("及以")
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

  /** 10亿元以上企业, 超亿元项目: the size of what another number counts. */
  private static boolean isSize(String text, Quantity quantity) {
    return isClass(text, quantity)
        || isGrade(text, quantity)
        || quantity.unit().sort() == Units.Sort.MONEY
            && quantity.comparator() != Comparator.STATED
            && quantity.comparator() != Comparator.ABOUT
            && SIZED.matcher(text).region(quantity.end(), text.length()).lookingAt();
  }

  /**
   * Whether a number counts nothing where it stands.
   *
   * @param before the words of the sentence before it
   */
  boolean countsNothing(Quantity quantity, Clause clause, String before) {
    Units.Sort sort = quantity.unit().sort();
    if (sort == Units.Sort.TIME) {
      return false;
    }
    if (clause.next() == ':' || clause.next() == '：') {
      return clause.tail().isEmpty()
          || quantity.unit().sort() == Units.Sort.COUNT && clause.tail().length() < 8;
    }
    if (clause.opened()
        && WHOLE_BRACKET.matcher(clause.head()).matches()
        && clause.tail().isEmpty()) {
      return true;
    }
    if (clause.tail().startsWith("的")
        && !FigureRules.conditionEnds(text, quantity.end())
        && !PAID_EACH.matcher(clause.head()).find()
        && !IndicatorNames.growthBehind(clause)
        && !IndicatorNames.fund(quantity, clause)
        && !OF_AIM.matcher(clause.tail()).find()
        && !isRate(quantity, clause)
        && !(sort == Units.Sort.PERCENT
            && (TAKES_UP.matcher(clause.head()).find() || DONE_OF.matcher(clause.head()).find()))
        && !(sort == Units.Sort.PERCENT && DONE_BY.matcher(clause.tail()).find())) {
      return sort == Units.Sort.COUNT
          || sort == Units.Sort.AREA
          || !FigureCues.RULE.in(clause.head() + clause.tail());
    }
    int start = clause.span().start();
    if (clause.head().isEmpty() && start > 0 && text.charAt(start - 1) == '\t') {
      // a cell of its own (推广范围: 8个试验区域) says where, not how much
      return true;
    }
    if (quantity.unit().name().equals("米") && BELOW_A_LEVEL.matcher(before).find()) {
      return true;
    }
    if (sort == Units.Sort.COUNT
        && (OTHERS.matcher(clause.head()).find() && !clause.tail().isEmpty()
            || POINTS_OF_OTHERS.matcher(clause.head()).find()
                && DOCUMENT_POINTS.matcher(clause.tail()).lookingAt())) {
      return true;
    }
    if (sort == Units.Sort.COUNT
        && EACH_DONE.matcher(clause.head()).find()
        && GRANTED.matcher(text).region(quantity.end(), text.length()).lookingAt()) {
      return true;
    }
    if (sort == Units.Sort.COUNT
        && !marked(quantity)
        && (WHOLE.matcher(clause.tail()).matches()
            || clause.next() == '0' && AMONG.matcher(clause.tail()).matches()
            || NAMED_BEHIND.matcher(clause.tail()).find()
            || NounPhrases.lead(clause.head()).isEmpty()
                && clause.next() == '0'
                && WORKED_ON.matcher(clause.tail()).matches())) {
      return true;
    }
    if (sort == Units.Sort.COUNT && clause.head().endsWith("方面") && clause.tail().isEmpty()) {
      return true;
    }
    if (sort == Units.Sort.COUNT
        && OF_A_PLAN.matcher(clause.head()).find()
        && IN_A_PLAN.matcher(clause.tail()).lookingAt()) {
      return true;
    }
    boolean marked = marked(quantity);
    if (sort == Units.Sort.COUNT
        && clause.head().endsWith("等")
        && !marked
        && !BUILT.matcher(before).find()
        && !DONE_WITH.matcher(clause.tail()).find()) {
      return true;
    }
    if (sort == Units.Sort.COUNT
        && clause.next() == '0'
        && (clause.head().length() <= LONGEST_SCOPE || clause.head().endsWith("的"))
        && MEASURED_THERE.matcher(clause.tail()).find()) {
      return true;
    }
    if (sort == Units.Sort.COUNT
        && (RANKED_AMONG.matcher(clause.tail()).find()
            || clause.next() == '0'
                && PLACES_OF.matcher(clause.tail()).matches()
                && !REACHES_PLACES.matcher(clause.head()).find()
            || "，,".indexOf(clause.next()) >= 0
                && !marked
                && TURNED_TO.matcher(clause.head()).matches()
                && TURNED_TO_WHOLE.matcher(clause.tail()).matches())) {
      return true;
    }
    return quantity.chinese() && isContext(quantity, clause);
  }

  private static boolean marked(Quantity quantity) {
    return quantity.comparator() != Comparator.STATED && quantity.comparator() != Comparator.ABOUT;
  }

  private static boolean isRate(Quantity quantity, Clause clause) {
    return quantity.unit().sort() == Units.Sort.PERCENT && clause.head().endsWith("以");
  }

  /** A small Chinese number mostly counts the points of the text: 七个方面, 四个重点任务, 一批, 三大. */
  private boolean isContext(Quantity quantity, Clause clause) {
    String words = text.substring(quantity.number().start(), quantity.number().end());
    if (quantity.unit().sort() != Units.Sort.COUNT) {
      return false;
    }
    if (SO_MANY_A_YEAR.matcher(clause.head()).find()
        && !FigureCues.POINTS.matcher(clause.tail()).find()) {
      return false;
    }
    if (quantity.value().compareTo(BigDecimal.ONE) == 0) {
      return true;
    }
    boolean marked =
        quantity.start() < quantity.number().start() || quantity.end() > quantity.number().end();
    boolean bare =
        words.startsWith("十")
            || words.startsWith("百")
            || words.startsWith("千")
            || words.startsWith("万");
    if (bare && !marked && words.indexOf('余') < 0 && words.indexOf('多') < 0) {
      return true;
    }
    if (quantity.value().compareTo(SMALL) >= 0 || marked) {
      return false;
    }
    String tail = clause.tail();
    String near = tail.substring(0, Math.min(tail.length(), 8));
    return tail.startsWith("“")
        || FigureCues.POINTS.matcher(near).find()
        || POINTED.matcher(clause.head()).find()
        || !BUILT.matcher(clause.head()).find();
  }
}
