package org.policygraph.extraction.figures;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.vocabulary.Enumerations.Comparator;

/**
 * Tells numbers that are no figures: lengths of time, ages, sizes of what another number counts,
 * the points of a text (七个方面), numbers that only say which (这3家).
 */
final class NoFigures {
  private static final BigDecimal SMALL = BigDecimal.valueOf(100);

  /** 机场三期, 灯湖二期: which part of a work is meant; 举办三期 counts. */
  private static final Pattern PHASE = Pattern.compile("[一二三四五六七八九十]期(?!培训|讲座|研修|[班次刊])");

  private static final Pattern HELD =
      Pattern.compile("(?:举办|开办|办|组织|开展|编发|刊发|印发|编印|推出|播出|出版|完成|共|了|各|每)$");

  private static final Pattern OF_AIM =
      Pattern.compile("^”?的(?:[\\u4e00-\\u9fff]{2}|(?:预期|控制|年度|约束性?|既定|规划){2,3})?(?:目标|任务)");
  private static final Pattern DONE_BY =
      Pattern.compile(
          "^的.{1,20}(?:实现|建立|建成|达到|完成|开展|具备|通|纳入|建有|拥有|制定|出台|设置|启动|实行|使用|用上|接入|配备|配有|设有|设立|参加|参与|享有|成为|获得|入住|就业|采用|安装|覆盖|开通|运行|达标|达[ⅠⅡⅢⅣ到]|脱贫|摘帽|退出|出列|喝上|住上|走上|享受|恢复|受益|开工|完工|竣工|投产)");

  /** 吸纳了55.5%的就业人员, 覆盖90%以上的领域 */
  private static final Pattern TAKES_UP =
      Pattern.compile(
          "(?:吸纳|贡献|覆盖|容纳|承担|创造|承载|汇聚|集聚|占据|占|渗透到?|涵盖|普及到?)了?$|渗透[\\u4e00-\\u9fff]{1,6}$");

  private static final Pattern BUILT =
      Pattern.compile(
          "建成|新建|改建|扩建|增设|招引|争创|组建|建设|培育|拥有|设立|形成|打造|引进|实施|推进|完成|开展|举办|新增|布局|认定|累计|获批|创建|(?<![省市县区家])发展|诞生|推出|建立|出台|覆盖|涉及|抓好|集聚|聚集|遴选|签约|促成|孵化");

  /** 恒星电子等9个项目开工建设: what became of them counts them. */
  private static final Pattern DONE_WITH =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{2}(?:开工|建成|投产|投用|竣工|完工|落地|落户|获批|上市|签约|入库|通车|启用|获得|获评|荣获|入选|上榜|进展顺利|(?:有序|加快|稳步|扎实|顺利)推进)");

  /** 占年度任务44亿元的101%: how much was planned. */
  private static final Pattern PLANNED =
      Pattern.compile("(?:占|达到?|完成了?)[^，,。；;\\d]{0,14}(?:计划|任务|目标|预算)(?:投资|数|量|额)?$");

  /** 完成全年170家任务的72% */
  private static final Pattern PLAN_BEHIND = Pattern.compile("(?:年度|全年)?(?:任务|计划|目标|指标)(?:任务)?数?的");

  private static final Pattern DONE =
      Pattern.compile("(?:占|完成了?)(?:全年|年度|年初|省定|市定|[省市县区]下达|下达)?的?$");

  /** 计划新建的5家平台已全部挂牌: which ones are meant. */
  private static final Pattern PLANNED_ONES =
      Pattern.compile("(?:计划|规划|拟|原定|原计划)[\\u4e00-\\u9fff]{1,6}的$");

  private static final Pattern BECAME = Pattern.compile("[^，,。；;]{0,10}(?:已|均|全部|正在|都)");

  /** 抓好三项工作 counts the points of a speech. */
  private static final Pattern PIECES_OF_WORK =
      Pattern.compile("(?:重点|主要|具体|关键)?(?:工作|事情|大事|实事|文章|硬仗)");

  private static final Pattern POINTED = Pattern.compile("(?:这|以下|下列|上述|其他|其余|另外|如下|前|后|该|同)$");

  /** 其他14个成员单位: the number only says which. */
  private static final Pattern OTHERS = Pattern.compile("(?:其他|其余|其它)$");

  /** 这5项月底前完成, 上述3家: the number says which of those that were told. */
  private static final Pattern THESE = Pattern.compile("(?:这|上述|下列)$");

  /** 落实省局12条措施: the points of a document that another body wrote. */
  private static final Pattern POINTS_OF_OTHERS =
      Pattern.compile("(?:落实|执行|贯彻|按照|根据|依据)(?![^，。]*(?:出台|制定|推出|提出|建))");

  private static final Pattern DOCUMENT_POINTS = Pattern.compile("(?:具体|政策|工作)?(?:措施|举措|意见|要求|规定)");

  /** 发放每人500元的消费券: what each gets. */
  static final Pattern PAID_EACH =
      Pattern.compile(
          "(?:发放|给予|补助|补贴|奖励|拨付|资助)[^，,。；;]{0,8}每[人户名位家辆亩台][^，,。；;\\d]{0,4}$"
              + "|每[人户名位家亩]每?[年月天日次学期]{1,2}[^，,。；;\\d]{0,4}(?:发放|给予|补助|补贴|奖励|资助)[^，,。；;\\d]{0,8}$");

  /** 三次产业结构: the three sectors of an economy, but 举办三次产业对接会. */
  private static final Pattern SECTORS =
      Pattern.compile("[一二三]次产业(?=结构|比重|比例|增加值|占|融合|协[同调]|分别|之比)");

  /** 二次供水: what is done again, no number of times. */
  private static final Pattern AGAIN =
      Pattern.compile("[一二两三]次(?=能源|供水|装修|污染|利用|加工|开发|分配|能源|设备|搬运|创业|转运|消费|元件|事故)");

  /** 梳理…等方面共22项任务: how many tasks the text itself sets. */
  private static final Pattern SET_HERE =
      Pattern.compile("(?:梳理|分解|细化|部署|列出|明确|包括|涵盖)[^。；;\\d]{0,60}?共?$");

  /** 对照19个重点领域的60项重点内容逐一检查: what a text lists is looked at. */
  private static final Pattern PARTS_OF_A_TEXT = Pattern.compile("(?:重点|主要|具体|关键)?(?:领域|内容|要点|环节)");

  private static final Pattern CHECKED =
      Pattern.compile("(?:对照|围绕|针对|[，,。；;要]对|按照|涵盖|聚焦)[^。；;]{0,40}$");

  /** 3.8米直径新一代火箭: the measure of a thing. */
  private static final Pattern MEASURED_ACROSS = Pattern.compile("(?:直径|口径|级(?!别))\\p{IsHan}{2}");

  private static final Pattern TASKS =
      Pattern.compile("^(?:具体|重点|主要|工作|目标|建设|改革|年度){0,2}任务(?![的数])");

  /** 建立台帐，得2分; 每次扣1分: what a deed counts in an assessment. */
  private static final Pattern MARKS = Pattern.compile("(?<![获取考])[得扣加计记] ?$");

  /** 按照每人每月1500元的标准 */
  private static final Pattern BY = Pattern.compile("按照?(?:每[^，,。；;\\d]{0,8})?$");

  /** 由1.33%下降为零: what was left behind, and nothing is left. */
  private static final Pattern LEFT =
      Pattern.compile("[由从](?:(?:19|20)\\d\\d年(?:底|末|初)?的?|上年的?|原来的?)?$");

  private static final Pattern TO_NOTHING =
      Pattern.compile("^(?:全部|逐步)?(?:下降|降低|减少|降|减|归|清)(?:为|到|至)?零");

  /** 建成8个（53%）: how much of them that is. */
  private static final Pattern SHARE_OF_COUNT =
      Pattern.compile("\\d[万亿]?[\\u4e00-\\u9fff&&[^点元]]{1,3}[(（]$");

  /** 预留份额提高至40%以上政策延续到年底: the number is that of a policy which goes on. */
  private static final Pattern OF_POLICY = Pattern.compile("^的?(?:优惠|支持|扶持|减免|补贴)?政策(?!性)");

  /** 实现出生、入学等10个场景一网通办: what is achieved for them counts them. */
  private static final Pattern ACHIEVED_FOR = Pattern.compile("实现[^。；;，,\\d]{2,90}等 ?$");

  private static final Pattern WHOLE_BRACKET = Pattern.compile("^(?:共|共计|合计|计|等)?$");

  /** 汛限水位以下1米、0.5米: a level that is held. */
  private static final Pattern BELOW_A_LEVEL =
      Pattern.compile("(?:水位|高程|标高|海拔)[^，,。；;]{0,4}(?:以下|以上|之下|之上)[\\d.米、和至—-]*$");

  /** 抓好某厂80万吨乙烯改扩建项目: how large a works is that a project is called by. */
  private static final Pattern PUSHED =
      Pattern.compile("(?:抓好|推进|加快|推动|启动|做好|抓紧|谋划|协调|服务)[^，,。；;\\d]{0,16}$");

  private static final Pattern WORKS =
      Pattern.compile("[\\u4e00-\\u9fff]{1,14}(?:项目|工程|装置|生产线)(?:前期|建设|改造)?(?:工作)?");

  private static final Set<String> CAPACITIES = Set.of("吨", "千瓦");

  /** 每年创建一个: how many a year. */
  private static final Pattern SO_MANY_A_YEAR =
      Pattern.compile(
          "(?:每年|每届|年内|全年)[^，,。；;]{0,8}?(?:创建|建成|新建|建设|培育|打造|引进|新增|完成|举办|认定|建立|实施)(?:了)?$");

  /** 完成60%的工程量: how much of the work is done. */
  private static final Pattern DONE_OF = Pattern.compile("(?:完成|建成|交付|拨付|落实|收回|兑现)(?:了|其中)?$");

  /** 提供1亿元以上的增信担保 */
  private static final Pattern PROVIDED = Pattern.compile("(?:提供|发放|争取|落实|新增|投放)(?:了|总额)?$");

  private static final Pattern CREDIT =
      Pattern.compile("^的[^，,。；;]{0,10}(?:担保|贷款|授信|信贷|融资(?:支持)?)$");

  /** 解决3万人的饮水问题: whom it was done for. */
  private static final Pattern HELPS = Pattern.compile("(?:解决|化解|保障|满足|缓解|改善|消除|方便)(?:了|好)?$");

  private static final Pattern HELPED =
      Pattern.compile("^的[^，,。；;、]{1,14}(?:问题|困难|难题|需求|[用饮]水|用[电气]|住房|出行|就[业医学餐]|[入上]学|养老|看病)");

  /** 达到二十三家: a level that is reached, whatever it is told in. */
  private static final Pattern REACHED =
      Pattern.compile("(?:达到?|[增升减降][至到]|(?:增加|增长|发展|扩大|提高|提升|减少|压减)[到至])了?$");

  private static final Pattern COUNTED_BEFORE =
      Pattern.compile("[\\u4e00-\\u9fff](?:[\\u4e00-\\u9fff&&[^分划]]|(?<![分划])[了为共有])$");

  /** 全文共二十三条: a text is counted by its parts. */
  private static final Set<String> TEXT_PARTS =
      Set.of("条", "章", "节", "款", "项", "点", "句", "字", "页", "类", "种", "次", "级", "届", "期", "批", "轮");

  private final String text;
  private final Wholes wholes;

  NoFigures(String text) {
    this.text = text;
    this.wholes = new Wholes(text);
  }

  /** Whether a number may be a figure at all. */
  static boolean mayCount(String text, Quantity quantity) {
    return !SizeWords.is(text, quantity)
        && !isPhase(text, quantity)
        && !SECTORS.matcher(text).region(quantity.number().start(), text.length()).lookingAt()
        && !AGAIN.matcher(text).region(quantity.number().start(), text.length()).lookingAt()
        && (quantity.unit().sort() != Units.Sort.TIME || TimeLengths.count(text, quantity));
  }

  private static boolean isPhase(String text, Quantity quantity) {
    int start = quantity.number().start();
    // 二次供水: twice is written 两次
    return text.startsWith("二次", start)
        || PHASE.matcher(text).region(start, text.length()).lookingAt()
            && start > 0
            && Character.isIdeographic(text.charAt(start - 1))
            && (text.startsWith("一期", start)
                || !HELD.matcher(text.substring(Math.max(0, start - 2), start)).find());
  }

  /** Whether a clause measures what was done by the number that was planned. */
  static boolean isPlanned(Clause clause) {
    return clause.next() == '0'
        && (clause.tail().equals("的") && PLANNED.matcher(clause.head()).find()
            || PLAN_BEHIND.matcher(clause.tail()).matches() && DONE.matcher(clause.head()).find());
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
    if (Norms.isClearance(quantity, clause.head())
        && !FigureRules.conditionEnds(text, quantity.end())) {
      return true;
    }
    if (LEFT.matcher(clause.head()).find() && TO_NOTHING.matcher(clause.tail()).find()) {
      return true;
    }
    if (clause.next() == ':' || clause.next() == '：') {
      return clause.tail().isEmpty()
          || quantity.unit().sort() == Units.Sort.COUNT && clause.tail().length() < 8;
    }
    if (clause.opened()
        && WHOLE_BRACKET.matcher(clause.head()).matches()
        && clause.tail().isEmpty()
        && !(sort == Units.Sort.PERCENT && SHARE_OF_COUNT.matcher(before).find())) {
      return true;
    }
    if (sort != Units.Sort.COUNT && OF_POLICY.matcher(clause.tail()).find()) {
      return true;
    }
    if (clause.tail().startsWith("的")
        && !(sort == Units.Sort.COUNT && MadeThings.counts(text, quantity, clause))
        && !isPlanned(clause)
        && !FigureRules.sharesOut(text, quantity)
        && !(HELPS.matcher(clause.head()).find() && HELPED.matcher(clause.tail()).find())
        && !FigureRules.conditionEnds(text, quantity.end())
        && !PAID_EACH.matcher(clause.head()).find()
        && !(BY.matcher(clause.head()).find() && clause.tail().startsWith("的标准"))
        && !GrowthNames.behind(clause)
        && !IndicatorNames.fund(quantity, clause)
        && !(sort == Units.Sort.MONEY
            && PROVIDED.matcher(clause.head()).find()
            && CREDIT.matcher(clause.tail()).find())
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
        && (THESE.matcher(clause.head()).find()
            || OTHERS.matcher(clause.head()).find() && !clause.tail().isEmpty()
            || PLANNED_ONES.matcher(clause.head()).find()
                && BECAME.matcher(clause.tail()).lookingAt()
            || POINTS_OF_OTHERS.matcher(clause.head()).find()
                && DOCUMENT_POINTS.matcher(clause.tail()).lookingAt())) {
      return true;
    }
    if (quantity.unit().name().equals("项")
        && TASKS.matcher(clause.tail()).find()
        && SET_HERE.matcher(before).find()) {
      return true;
    }
    if (sort == Units.Sort.COUNT
        && (clause.head().endsWith("方面") && clause.tail().isEmpty()
            || (quantity.unit().name().endsWith("方面")
                    || PARTS_OF_A_TEXT.matcher(clause.tail()).lookingAt())
                && CHECKED.matcher(before).find())) {
      return true;
    }
    if (quantity.unit().name().endsWith("米")
        && MEASURED_ACROSS.matcher(clause.tail()).lookingAt()) {
      return true;
    }
    if (quantity.unit().name().equals("分") && MARKS.matcher(clause.head()).find()) {
      return true;
    }
    boolean marked = marked(quantity);
    if (CAPACITIES.contains(quantity.unit().name())
        && !marked
        && PUSHED.matcher(clause.head()).find()
        && WORKS.matcher(clause.tail()).matches()) {
      return true;
    }
    if (sort == Units.Sort.COUNT
        && clause.head().endsWith("等")
        && !marked
        && !BUILT.matcher(before).find()
        && !ACHIEVED_FOR.matcher(before).find()
        && !DONE_WITH.matcher(clause.tail()).find()) {
      return true;
    }
    return wholes.is(quantity, clause, marked) || quantity.chinese() && isContext(quantity, clause);
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
    boolean teens = words.startsWith("十") && quantity.value().compareTo(BigDecimal.TEN) > 0;
    if (bare && !teens && !marked && words.indexOf('余') < 0 && words.indexOf('多') < 0) {
      return true;
    }
    if (quantity.unit().name().endsWith("方面")) {
      return true;
    }
    if (quantity.value().compareTo(SMALL) >= 0 || marked) {
      return false;
    }
    String tail = clause.tail();
    String near = tail.substring(0, Math.min(tail.length(), 8));
    return tail.startsWith("“")
        || FigureCues.POINTS.matcher(near).find()
        || PIECES_OF_WORK.matcher(tail).matches()
        || POINTED.matcher(clause.head()).find()
        || !BUILT.matcher(clause.head()).find() && !isTotal(quantity, clause);
  }

  /** 企业达到二十三家, 巡逻艇三十二艘: what is counted stands before, the number ends its clause. */
  private static boolean isTotal(Quantity quantity, Clause clause) {
    return REACHED.matcher(clause.head()).find()
        || quantity.value().compareTo(BigDecimal.TEN) > 0
            && clause.tail().isEmpty()
            && !TEXT_PARTS.contains(quantity.unit().name())
            && COUNTED_BEFORE.matcher(clause.head()).find();
  }
}
