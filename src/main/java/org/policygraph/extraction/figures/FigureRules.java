package org.policygraph.extraction.figures;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;
import org.policygraph.vocabulary.Enumerations.Comparator;

/**
 * Tells numbers that are rules of a policy: who may ask (年收入达到100万元的,给予), how much is given
 * (按投入的10%补助), what may not be exceeded (不得超过60课时, 每家不超过2次).
 */
final class FigureRules {
  private static final Pattern CONDITION =
      Pattern.compile(
          "的(?:[\\u4e00-\\u9fff]{0,6}(?:企业|单位|机构|组织|个人|人员|人才|团队|项目|平台|园区|主体|家庭|农户|商户|学校))?(?:[（(][^（）()。]{0,40}[）)])?(?:[，,](?:[经在待自][^，,。；;\\d]{2,20}后?[，,])?(?:可|给予|予以|按|每|最高|一次性|享受|由|再|分[一二两三四五\\d]年|将给予|对其|应当|处|奖励|奖补|补助|补贴|资助)|[，,]?方可)");
  private static final Pattern CRITERION =
      Pattern.compile("^(?:重点|优先|积极|大力)?(?:支持|鼓励|针对|对|凡|遴选|选择|认定|符合|面向).{2,}");

  /** 对投资500万元以上的企业,按…给予补助: what who gets it must have. */
  private static final Pattern GRANTED_FOR = Pattern.compile("^对.{2,}");

  private static final Pattern GRANTED =
      Pattern.compile("[^。；;]{0,40}的[^，,。；;]{0,14}[，,][^。；;]{0,80}(?:给予|予以|补助|补贴|奖励|奖补|资助)");

  /** 年销售额达到300万元以上，一次性给予10万元奖励: what who gets it has reached. */
  private static final Pattern GRANTED_NEXT =
      Pattern.compile(
          "[^。；;，,\\d]{0,12}[，,](?:可|将)?(?:每[亩户人家个头只])?(?:一次性|分别|另|再)?(?:给予|奖励|奖补|补助|补贴|资助)[^。；;]{0,16}\\d");

  /** 对种植5亩以上的农户给予每亩200元: what who gets it has. */
  private static final Pattern GIVES = Pattern.compile("\\p{IsHan}(?:给予|予以|每亩补助|每亩补贴|每亩奖励)");

  private static final Pattern AIMED =
      Pattern.compile("(?:到|至)(?:19|20)\\d\\d年|力争|目标|(?:19|20)\\d\\d年(?:底|末)?前");

  private static final Pattern FURTHER = Pattern.compile("^(?:或者|或|且|并且)");
  private static final Pattern SPENT =
      Pattern.compile(
          "累计|共(?!同)|已|发放|拨付|下达|安排|投入|筹集|统筹|兑现|支出|落实|争取|(?:计划|预计)[\\u4e00-\\u9fff]{2}$|(?<!可)达到?\\d?$");

  /** 按照不高于实际投入的50%给予补助: what is spent is the base of what is given. */
  private static final Pattern MEASURE = Pattern.compile("^.{0,6}按照?");

  private static final Pattern FORBIDDEN =
      Pattern.compile("(?:不(?:得|应当?|应该|宜|可)|严禁|禁止)(?:超过?|高于|低于|少于|多于|大于|小于)");
  private static final Pattern CAP = Pattern.compile("^(?:不[得应宜可]?(?:超过|高于|多于|大于)|至多|最多|最高)");

  /** 当24小时降雨量超过250毫米时，启动响应 */
  private static final Pattern WHEN = Pattern.compile("^当(?![年地前时期日月天场选])");

  private static final Pattern WHEN_ENDS = Pattern.compile("[^。；;]{0,60}?(?:时|的)[，,]");

  /** 额度可上浮20%: what may be granted. */
  private static final Pattern MAY_CHANGE =
      Pattern.compile("可(?:按规定|适当|最高)?(?:上浮|下浮|上调|下调|提高|增加|放宽)(?:到|至)?$");

  /** 得分60分以上为合格 */
  private static final Pattern GRADED =
      Pattern.compile("的?[，,]?(?:评|定|认定|视|确定)?为[“‘]?(?:优秀|良好|优良|合格|基本合格|不合格|及格|达标|[一二三四五ABCD]级)");

  /** 市、县各承担50% */
  private static final Pattern BORNE = Pattern.compile("(?:承担|负担|分担|各承担|各负担|各出资)$");

  /** 毕业1家奖励5万元 */
  private static final Pattern REWARDED = Pattern.compile("(?:给予)?(?:奖励|补助|补贴|奖补|资助)");

  private static final Pattern EACH = Pattern.compile("每[家户人名个所项]|单[个家次项户人笔]");

  /** 单次不少于4小时: how long each takes is a norm, how long all take on average a figure. */
  private static final Pattern EACH_TIME = Pattern.compile("(?:单|每)次");

  /** 居民用水每立方米2元: a price that is set. */
  private static final Pattern PRICE =
      Pattern.compile("每(?:立方米?|吨|千?瓦?[时度]|度|平方米|[千公]?[里斤]|千克|升|[人车台]次|小时|学期|学年|只|头)$");

  /** 停车收费首小时5元, 门票每张20元 */
  private static final Pattern CHARGE = Pattern.compile("(?:收费|门票|票价|停车费|手续费|工本费)[^，,。；;]{0,8}$");

  /** What things cost on average or more than before is told, not set. */
  private static final Pattern MARKET = Pattern.compile("同比|环比|平均|均价|上涨|下跌|[较比]上|成本|产值|利润|能耗|造价");

  /** A change of costs 每户 is no payment to each. */
  private static final Pattern PAID_TO_EACH = Pattern.compile("每户|每人每");

  private static final Pattern GIVEN_TO =
      Pattern.compile(
          "(?:补助|补贴|奖励|奖补|资助|贴息)(?=(?:的)?(?:人数|对象|人次|学生|户数|家庭|企业数|项目数|面积|资金总额|总额|支出|范围|标准(?:提高|增长|增加)))");

  /** …的企业可以申请,且从业人员不少于20人: what who applies must have. */
  private static final Pattern APPLICANT =
      Pattern.compile(
          "可以?(?:自愿|优先)?(?:申请|申报)|(?:支持|扶持|奖励|补助|补贴|资助|申报|申请|适用)对象(?:为|是|包括|应)|申[请报](?:人|者|单位|企业|主体|机构)[^，,。；;]{0,16}(?:应|须|需|不[少低]于|以上)|(?:符合|满足|具备)(?:以下|下列|如下)条件");

  /** 新招用人员达到职工总数的15%，并签订1年以上劳动合同: what an employer who applies has done. */
  private static final Pattern EMPLOYER =
      Pattern.compile("签订[^，,。；;]{0,6}年(?:期限)?(?:及)?以上(?:期限)?(?:的)?劳动合同");

  /** 龙头企业（年产值达到1亿元以上）: what makes something one of its class. */
  private static final Pattern CLASS_BEFORE =
      Pattern.compile("(?:企业|单位|机构|项目|大户|合作社|农场|园区|基地|人员|人才|家庭|主体|平台)[(（]$");

  /** 组成人员三分之二以上出席, 过半数同意: how many must agree. */
  private static final Pattern QUORUM =
      Pattern.compile("^的?(?:人员|成员|委员|代表|业主|村民|多数)?(?:出席|到会|同意|赞成|参加表决|表决|通过(?:方|后|的|，|$))");

  /** 500万元以下的部分为20%: a rate by steps. */
  private static final Pattern STEP = Pattern.compile("的部分[，,]?[^，,。；;]{0,10}$");

  /** 按投资额的30%抵免, 起征点提高到10万元, 预留份额不低于30%, 资本金比例最低为20%. */
  private static final Pattern SET_BY_POLICY =
      Pattern.compile(
          "起征点|免征额|税率|价格扣除比例|缴存比例|缴费(?:比例|费率|率)|(?:出资|分担|承担|补偿|报销)(?:占比|比例)|(?:上限|下限)(?:为|是|提高|降|调|设)|资本金(?:最低)?比例|预留[^，,。；;]{0,16}(?:份额|比例)|抵免|抵扣比例");

  /** 考核结果按10%权重计入, 权重不低于60% */
  private static final Pattern WEIGHT =
      Pattern.compile("权重(?:占|占比|为|达到?)?□(?!.*(?:提高|降低|提升)[到至为])|□(?:以上)?的?权重");

  private static final Pattern RATIO = Pattern.compile("\\d[:：∶]|[:：∶]\\d");

  /** 总投资1600万元，其中中央财政补助800万元: where what was spent came from. */
  private static final Pattern FUNDED_BY = Pattern.compile("(?:资金来源|总投资|批复投资|完成投资)[^。；;]{0,120}$");

  private static final Pattern FUNDS =
      Pattern.compile(
          "(?:财政(?:补助|补贴|配套)(?:资金)?|补助资金|(?:省|市|县|区|地方|本)级?(?:补助|配套)(?:资金)?|自筹(?:资金)?|整合资金)$");

  /** 利用中央和省补助资金8.75亿元, 专项补贴资金1.22亿元: in a report how much there was. */
  private static final Pattern FUNDS_TOLD =
      Pattern.compile(
          "^(?!.*(?:给予|予以|每|最高|按照?|标准|一次性)).*(?:补助|补贴|奖补|奖励)(?:专项)?(?:资金|经费)(?:总额|共计?|合计|约|达)?$");

  /** 给予补贴,每年不超过10万元 */
  private static final Pattern EACH_YEAR =
      Pattern.compile("(?:连续\\d年[，,]?)?(?:每年|每次|每月|总额|累计|合计|年度|全年)?(?:补[助贴]|奖励|资助)?(?:金额|额度|总额)?");

  private static final Pattern GIVEN = Pattern.compile("补助|补贴|奖励|奖补|资助|贴息");

  /** 按照每百户不少于二十平方米的标准配建 */
  private static final Pattern BY_STANDARD = Pattern.compile("按照?[^，,。；;]{0,12}$");

  /** 补助比例不超过研发投入的10%: the rate is of what is given, though 投入 is spent. */
  private static final Pattern GIVEN_RATE =
      Pattern.compile("^.{0,8}(?:补助|补贴|奖励|奖补|资助|贴息|补偿)(?:比例|标准|额度)(?!提高|增长|增加)");

  /** 按营业收入的2%、1.5%、1%给予奖励; 按国家级50万元、省级20万元标准给予奖励: the last of a list tells what all are. */
  private static final Pattern LIST_OF_RATES =
      Pattern.compile(
          "(?:[、和及与][^，,。；;、和及与\\d]{0,8}[\\d.]+ ?(?:%|[万亿]?元)(?:以[上内下])?){1,5}(?:的?(?:标准|比例))?(?<words>[^，,。；;、\\d]{0,12})");

  /** 五星级奖励200万元,四星级100万元: the next case of a rule is named in few words. */
  private static final int LONGEST_CASE = 8;

  /** 标准为每人500元，发放救助金30万元: what was paid in all is no next case. */
  private static final Pattern PAID_OUT =
      Pattern.compile("^(?:累计|共(?!同)|已|全年)*(?:发放|拨付|下达|支出|兑现|筹集|争取)");

  private final String text;

  private final Spans conditions;

  private final boolean report;

  /**
   * @param report whether the document tells what was: its prices are those that were paid
   */
  FigureRules(String text, Spans conditions, boolean report) {
    this.text = text;
    this.conditions = conditions;
    this.report = report;
  }

  /** Whether a condition ends at an offset: 增速达到20%以上的，给予…. */
  static boolean conditionEnds(String text, int at) {
    return CONDITION.matcher(text).region(at, Math.min(text.length(), at + 60)).lookingAt();
  }

  /**
   * @param behindRule whether the quantity before in the sentence is a rule
   */
  boolean isRule(Quantity quantity, Clause clause, Span sentence, boolean behindRule) {
    int to = Math.min(sentence.end(), quantity.end() + FigureKinds.SENTENCE_REACH);
    int from = Math.max(sentence.start(), quantity.start() - FigureKinds.SENTENCE_REACH);
    String around = text.substring(from, to);
    String own = text.substring(quantity.start(), quantity.end());
    if (conditions.holds(quantity.start())
        || CONDITION.matcher(around).find()
        || FORBIDDEN.matcher(clause.head() + own).find()) {
      return true;
    }
    if (WHEN.matcher(text).region(sentence.start(), to).lookingAt()
        && WHEN_ENDS.matcher(text).region(quantity.end(), to).lookingAt()) {
      return true;
    }
    if (Norms.demands(quantity)
        && clause.span().start() < quantity.number().start()
        && APPLICANT.matcher(text).region(sentence.start(), to).find()) {
      return true;
    }
    if (!report
        && Norms.demands(quantity)
        && GRANTED_NEXT.matcher(text).region(quantity.end(), to).lookingAt()
        && !AIMED.matcher(around).find()) {
      return true;
    }
    if (demandsLevel(quantity, clause)
        && (quantity.unit().sort() != Units.Sort.TIME
                && EMPLOYER.matcher(text).region(sentence.start(), to).find()
            || isOfClass(quantity, clause, from))) {
      return true;
    }
    if (isCap(quantity, own) && (behindRule || EACH.matcher(clause.head()).find())) {
      return true;
    }
    if (!report
        && quantity.unit().sort() == Units.Sort.MONEY
        && (PRICE.matcher(text.substring(from, quantity.number().start())).find()
            || CHARGE.matcher(clause.head()).find())
        && !MARKET.matcher(around).find()) {
      return true;
    }
    if (GRADED.matcher(clause.tail()).lookingAt()) {
      return true;
    }
    if (quantity.unit().sort() == Units.Sort.PERCENT
        && BORNE.matcher(clause.head()).find()
        && !report) {
      return true;
    }
    if (quantity.unit().sort() == Units.Sort.COUNT
        && quantity.value().compareTo(BigDecimal.ONE) == 0
        && REWARDED.matcher(clause.tail()).lookingAt()) {
      return true;
    }
    boolean level = quantity.start() < quantity.number().start() || clause.head().endsWith("达到");
    if (quantity.unit().sort() == Units.Sort.MONEY
        && NoFigures.PAID_EACH.matcher(clause.head()).find()) {
      return true;
    }
    if (level
        && CRITERION.matcher(clause.head()).find()
        && text.substring(quantity.end(), to).indexOf('的') >= 0) {
      return true;
    }
    if (quantity.unit().sort() == Units.Sort.MONEY
        && quantity.end() > quantity.number().end()
        && GRANTED_FOR.matcher(clause.head()).find()
        && GRANTED.matcher(text).region(quantity.end(), to).lookingAt()) {
      return true;
    }
    if (!report
        && Norms.demands(quantity)
        && (quantity.unit().sort() == Units.Sort.MONEY || quantity.unit().sort() == Units.Sort.AREA)
        && GIVES.matcher(clause.tail()).find()) {
      return true;
    }
    if (behindRule && clause.listed() && FURTHER.matcher(clause.head()).find()) {
      return true;
    }
    Units.Sort sort = quantity.unit().sort();
    if (sort == Units.Sort.MONEY
        && FUNDS.matcher(clause.head()).find()
        && FUNDED_BY.matcher(text.substring(from, quantity.start())).find()) {
      return false;
    }
    if (report
        && sort == Units.Sort.MONEY
        && FUNDS_TOLD.matcher(clause.head()).find()
        && !isCap(quantity, own)) {
      return false;
    }
    if (sharesOut(text, quantity)
        || sort == Units.Sort.PERCENT && WEIGHT.matcher(clause.head() + '□' + clause.tail()).find()
        || sort == Units.Sort.PERCENT
            && (QUORUM.matcher(clause.tail()).find() || STEP.matcher(clause.head()).find())) {
      return true;
    }
    if (isCap(quantity, own)
        && sort == Units.Sort.MONEY
        && EACH_YEAR.matcher(clause.head()).matches()
        && GIVEN.matcher(text.substring(from, quantity.start())).find()) {
      return true;
    }
    if (sort == Units.Sort.TIME && EACH_TIME.matcher(clause.head()).find()) {
      return true;
    }
    if (!report
        && (sort == Units.Sort.MONEY || sort == Units.Sort.PERCENT)
        && SET_BY_POLICY.matcher(clause.head() + clause.tail()).find()) {
      return true;
    }
    if (BY_STANDARD.matcher(clause.head()).find() && clause.tail().startsWith("的标准")) {
      return true;
    }
    if (sort == Units.Sort.COUNT || sort == Units.Sort.AREA || sort == Units.Sort.TIME) {
      return false;
    }
    boolean goesOn =
        clause.listed()
            || sort == Units.Sort.MONEY
                && clause.head().length() <= LONGEST_CASE
                && !PAID_OUT.matcher(clause.head()).find()
                && !FigureCues.LEADING_VERB.matcher(clause.head()).find();
    return isPayment(quantity, clause, own, "")
        || behindRule && goesOn
        || clause.next() == '0' && isListOfRates(quantity, clause, own);
  }

  private static boolean demandsLevel(Quantity quantity, Clause clause) {
    return Norms.demands(quantity) || clause.head().contains("达到");
  }

  /**
   * Whether a bracket behind the name of a class holds nothing but what is asked of its members.
   */
  private boolean isOfClass(Quantity quantity, Clause clause, int from) {
    int start = clause.span().start();
    return clause.opened()
        && quantity.unit().sort() != Units.Sort.PERCENT
        && quantity.unit().sort() != Units.Sort.COUNT
        && !clause.head().isEmpty()
        && CLASS_BEFORE.matcher(text.substring(Math.max(from, start - 6), start)).find()
        && !AIMED.matcher(clause.head()).find();
  }

  private boolean isListOfRates(Quantity quantity, Clause clause, String own) {
    Matcher list = LIST_OF_RATES.matcher(text).region(quantity.end(), text.length());
    return list.lookingAt() && isPayment(quantity, clause, own, list.group("words"));
  }

  /** 1:1, 5:3:2 */
  static boolean sharesOut(String text, Quantity quantity) {
    Span number = quantity.number();
    String around =
        text.substring(Math.max(0, number.start() - 1), Math.min(text.length(), number.end() + 1));
    return RATIO.matcher(around).find();
  }

  private static boolean isCap(Quantity quantity, String own) {
    return quantity.comparator() == Comparator.AT_MOST && CAP.matcher(own).find();
  }

  /**
   * Whether money or a share is said to be given.
   *
   * @param more what is said of it behind the numbers of its list
   */
  private static boolean isPayment(Quantity quantity, Clause clause, String own, String more) {
    String head = clause.head();
    if (head.endsWith("可")
        || GIVEN_RATE.matcher(head).find()
        || MAY_CHANGE.matcher(head).find()
        || clause.tail().startsWith("的比例")
        || clause.tail().startsWith("的标准")) {
      return true;
    }
    String words = head + own + clause.tail() + more;
    if (quantity.unit().sort() == Units.Sort.PERCENT) {
      words = PAID_TO_EACH.matcher(words).replaceAll("");
      // 补助人数增加40%: how many get it is counted
      words = GIVEN_TO.matcher(words).replaceAll("");
    }
    return FigureCues.RULE.in(words)
        && (!SPENT.matcher(head).find() || MEASURE.matcher(head).find());
  }
}
