package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.NounPhrases;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.vocabulary.Enumerations.Comparator;

/**
 * Names what a quantity counts in the words of its clause: the noun behind the measure word
 * (培育100家以上…的密集型企业), or the one before the number (发明专利拥有量突破45000件).
 */
final class IndicatorNames {
  /**
   * @param label what is counted, with 数量, 金额, 率 where the words have none
   * @param core the noun without that ending
   * @param growth whether the value is a rate of change
   * @param behind whether the noun stands behind the quantity
   */
  record Named(String label, String core, boolean growth, boolean behind) {
    Named standingBehind() {
      return new Named(label, core, growth, true);
    }
  }

  /** What a figure was named before. */
  static Named told(String label) {
    return new Named(label, label.replaceFirst("(?:数量|金额|增长率|下降率)$", ""), false, false);
  }

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:[一二三四五六七八九十]年(?=累计|$)|(?:实现)?倍增、?|目标(?:任务)?[数值]?|连续(?:\\d{1,2}|[一二三四五六七八九十]{1,2})年|每年|每季度|每月|每天|每日|在(?:19|20)\\d\\d年(?:底|末)?(?:的)?基础上|继续|[到较比]?(?:19|20)\\d\\d年(?:底|末)?|分别|平均|均|都|总共|共计|合计|总计|累计|原则上|稳定|保持|控制|维持|提高|提升|增长|增加|扩大|发展|上升|下降|降低|降|减少|压减|压缩|缩短|缩小|(?<![新净])增|^净增|(?<![削裁核缩])减(?=[至到])|升|拓展|恢复|达到|(?<![净限层檐])高达|达成|达|突破|跨越|超过|为|是|至|到|在|有|已|也|仍|要|将|应|须|力争|争取|确保|各|约|近|共|不|拥有|了|仅|就|实现|完成|再|首次)+["
              + " ：:]*$");
  private static final Pattern REACHED =
      Pattern.compile("(?:达到|达|突破|超过|[增提升]至|[增提升]到|已有|分别|增长|提高|下降|降低|占|逾|[ ：:]+)[了约近各 ：:]*$");

  /** 改造渔港12座，对其中的3座进行扩建 */
  private static final Pattern OF_THESE = Pattern.compile("对?其中的?");

  private static final Pattern JOINS_ON = Pattern.compile("(?:[^平饱共温]和|[^参]与|[^普涉]及|以及|、)$");

  private static final Pattern SPENDING = Pattern.compile("(?:投资额?|投入|支持|奖励|支出)$");

  private static final Pattern AIMED = Pattern.compile("^(?:力争|争取|确保|努力)");

  private static final Pattern LEVEL_SAID = Pattern.compile("(?:达到?|为|至|到|在|是)$");

  /** 高于全国平均水平2.3个百分点, 快于序时进度3个百分点 */
  private static final Pattern AHEAD_OF =
      Pattern.compile(
          "^(?:分别|均|已|也)?(?<word>高于|快于|低于|超过|好于|优于|高出|高|低|快|超出?|领先|多于|落后)(?<other>.{2,16}?)(?:约|近)?$");

  private static final Pattern SIZE = Pattern.compile("\\d*(?:\\.\\d+)?[百千万亿]{0,2}元(?:及?以[上下])");

  /** 其中10亿元以上30个: of those that were counted before. */
  private static final Pattern SIZE_ALONE =
      Pattern.compile("^(?:其中)?[,，:：]?(?:投资|产值|税收)?(?<size>" + SIZE.pattern() + ")$");

  /** 比全省平均水平高3.1件 */
  private static final Pattern ABOVE_OTHERS =
      Pattern.compile("^(?:比|较)(?<other>[^\\d]{2,10}(?:平均水平|平均|水平|均值))(?<word>高|低|多|少)出?$");

  /** 已修复面积仅占32% */
  private static final Pattern BARE_SHARE =
      Pattern.compile("^(?<part>[^占]{3,20}?)(?:已|仅|只|约|还|各|均|所)*占$");

  private static final Pattern SHARE =
      Pattern.compile(
          "^(?<part>.{0,40}?)(?:所)?占(?!比|用|地(?!区|方)|有)(?<whole>.{1,30}?)(?:的|的?比重|的?比例|的?份额)?(?:力争|要|将|应|须|稳步)?(?:达到|达|为|提高到|超过|约|近|在|保持在|突破)*$");
  private static final Pattern LEVEL_ONLY =
      Pattern.compile(
          "^.{0,3}(?:国家|部|省|市|(?<![园片街景校厂库牧林])区|县|世界|院士|副省|地市|州|旗|乡镇|街道|社区|村)级?$|^.{1,3}级$|^[男女东中西部重点一二三]{1,3}$|^[民公]办$");
  private static final Pattern COMPLETE =
      Pattern.compile(
          "(?:量|额|值|率|数|比例|比重|占比|程度|度|强度|收入|规模|面积|水平|人数|总数|指数|余额|总量|增幅|增速|比|里程|倍差|能力|产能|投资|投入|资金|贷款|成本|经费|支出|利润|税收|消费|销售|存款|预算|产值|总产值|债务|支持|覆盖|周期|时限|时间|寿命|年限|得分|密度|次|长度|高度|宽度|厚度|坡度|间距|净空|净高|水位|距离|倍数|均价|单价)$");
  private static final Pattern OF_AIM =
      Pattern.compile("^”?的?(?:发展|总体|工作|预期|改善|年度|计划|规划)?(?:目标|任务)|^(?:大关|关口|台阶)");
  private static final Pattern PROPERTY =
      Pattern.compile(
          "^(?:总|首期|占地|建筑|其中|示范|装机|出口|进口)?(?:均价|全长|总长|总长度|总里程|面积|规模|投资|产值|金额|营业收入|总额|总投资|建筑面积|占地面积|总规模|总量|总数|数量|占比|比重|增速)$");

  /** 新增企业20家，总数达到500家: the second counts the old ones too. */
  private static final Pattern OF_NEW_ONES = Pattern.compile("^(?:新增|净增)|(?:新增|净增)$");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "^(?:比|较|同比|环比)(?:上一?年|去年|今年|上届|上月|[一二三四]季度|(?<plan>“?十[一二三四五六七]五”?)|.{0,4}\\d{4}年)?(?:同期|期末|底|末)?(?<word>增加|增长|新增|净增|多|减少|下降|降低|少)$");

  /** 粮食产量比上年增加1万吨: what is compared is named in the same clause. */
  private static final Pattern MORE_THAN_LAST_YEAR =
      Pattern.compile(
          "^(?<what>.{2,24}?)(?:比|较)(?:上一?年|去年|今年)(?:同期|期末|底|末)?(?<word>增加|增长|新增|净增|多|减少|下降|降低|少)$");

  private static final Pattern BUDGET =
      Pattern.compile(
          "^(?:为|完成|占|达到)?(?:[国省市县区州][^，,]{0,8}下达的?|[国省市县]定)?(?:年初|年度|调整|全年|变动)?(?<what>预算|目标|计划|任务)(?:任务)?数?的?$");
  private static final Pattern APPLIED =
      Pattern.compile("^(?<who>.{0,8}?)(?<year>年)?申请(?<what>[^量权]{2,8})$");
  private static final Pattern SHARE_NAME = Pattern.compile("(?:的?(?:比例|比重|占比)|(?<!税|利|费|汇)率)$");
  private static final Pattern GENERIC = Pattern.compile("^(?:资金|经费|投资|贷款|专项资金|财政资金|以上|用于.*|的)?$");

  /** 市财政每年安排专项资金: who gives it is no part of the name. */
  private static final Pattern FUNDED =
      Pattern.compile(
          "^\\p{IsHan}{0,6}?(?:[省市县区](?:本?级)?(?:财政)?|中央财政|财政)(?:(?:(?:19|20)\\d\\d年?[-—－–~至]{1,2})?(?:19|20)\\d\\d年)?(?:每年|今年|明年|拟|计划|将|预计|统筹|要)*安排(?=.{2,}(?:资金|经费|基金)$)");

  /** 建成加氢站6座、在建3座 */
  private static final Pattern STATUS =
      Pattern.compile("^(?:在建|新建|续建|改建|扩建|改扩建|开工|竣工|投用|竣工投用|完工|建成|待建|拟建|筹建|在营|运营|开业|停业|注销|新增|其他)$");

  /** 是2021年的1.4倍 */
  private static final Pattern TIMES_OF =
      Pattern.compile("^(?:约?是|为|约?相当于|达到?)(?<other>.{2,14}?)的(?:近|约)?$");

  /** 快递量达到2020年的2倍 */
  private static final Pattern TIMES_OF_YEAR =
      Pattern.compile(
          "^(?<what>.{2,}?)(?:达到?|(?:增长|提高|提升|扩大)[到至]|约?是|为|约?相当于)(?<year>(?:19|20)\\d\\d年)(?:底|末)?的?(?:近|约)?$");

  /** 超额完成40所的年度目标: what was aimed at is what was counted before. */
  private static final Pattern FULFILLED =
      Pattern.compile("^(?:已|均|也|全部|全面|圆满|顺利|提前|超前|超额)*完成了?(?:全年|年度|年初)?$");

  /** 在2022年的基础上实现“双倍增”: what is counted is named before it. */
  private static final Pattern BASIS =
      Pattern.compile(
          "在?(?:19|20)\\d\\d年(?:底|末)?的?(?:水平的?)?基础上(?:实现)?(?:“[^”]{1,8}”)?|^[^，,]{0,16}的基础上(?=再|新|继续|$)");

  private IndicatorNames() {}

  /**
   * @param earlier the figure before, whose noun a clause without one goes on with
   */
  static Named of(Quantity quantity, Clause clause, @Nullable Named earlier) {
    Units.Sort sort = quantity.unit().sort();
    boolean rate = sort == Units.Sort.PERCENT || sort == Units.Sort.MULTIPLE;
    String head =
        NounPhrases.lead(clause.listed() ? NounPhrases.behindList(clause.head()) : clause.head());
    if (sort == Units.Sort.MULTIPLE && quantity.unit().name().equals("份")) {
      // 按5:3:2比例分担: each part of one ratio
      return earlier != null && clause.listed()
          ? earlier
          : new Named(head.replaceFirst("[按照以]+$", "") + "分担比例", head, false, false);
    }
    if (sort == Units.Sort.COUNT && head.length() > 2 && RuleWords.madeUp(head, clause.tail())) {
      // 评标委员会由5人以上单数组成
      String body = NounPhrases.clean(head.substring(0, head.length() - 1));
      return new Named(body + "成员数量", body, false, true);
    }
    if (earlier != null && clause.opened() && head.isEmpty() && sort == Units.Sort.PERCENT) {
      // 建成8个（53%）
      return new Named(earlier.core() + "比例", earlier.core(), false, false);
    }
    if (earlier != null
        && FULFILLED.matcher(head).matches()
        && OF_AIM.matcher(clause.tail()).find()) {
      return new Named(earlier.label(), earlier.core(), false, false);
    }
    head = BASIS.matcher(head).replaceFirst("");
    Matcher ofYear = TIMES_OF_YEAR.matcher(head);
    if (sort == Units.Sort.MULTIPLE && ofYear.matches()) {
      String counted = ofYear.group("what");
      return named(counted + "与" + ofYear.group("year") + "之比", counted);
    }
    Matcher relative = RELATIVE.matcher(head);
    if (earlier != null && sort != Units.Sort.PERCENT && relative.find()) {
      String than = relative.group("plan") == null ? "同比" : "较" + relative.group("plan") + "末";
      return new Named(
          NounPhrases.clean(earlier.core() + than + change(relative.group("word"), sort)),
          earlier.core(),
          false,
          false);
    }
    Named granted = GrantNames.of(quantity, head, clause.tail());
    if (granted != null) {
      return granted;
    }
    Named others = earlier == null ? null : ToldOfOthers.of(quantity, head, clause.tail(), earlier);
    if (others != null) {
      return others;
    }
    Matcher compared = MORE_THAN_LAST_YEAR.matcher(head);
    if (!rate && compared.matches()) {
      String what = NounPhrases.withoutVerbs(compared.group("what"));
      return new Named(
          NounPhrases.clean(what + "同比" + change(compared.group("word"), sort)),
          what,
          false,
          false);
    }
    Matcher budget = BUDGET.matcher(head);
    if (earlier != null && sort == Units.Sort.PERCENT && budget.matches()) {
      return new Named(earlier.core() + budget.group("what") + "完成率", earlier.core(), false, false);
    }
    if (earlier != null && sort == Units.Sort.PERCENT && head.matches("超额完成了?")) {
      return new Named(earlier.core() + "超额完成率", earlier.core(), false, false);
    }
    Matcher times = TIMES_OF.matcher(head);
    if (earlier != null && sort == Units.Sort.MULTIPLE && times.find()) {
      String counted = earlier.label().replaceFirst("(?:数量|金额)$", "");
      return named(counted + "与" + times.group("other") + "之比", earlier.core());
    }
    Matcher size = SIZE_ALONE.matcher(head);
    if (earlier != null && sort == Units.Sort.COUNT && size.matches()) {
      String words = size.group("size");
      String core = earlier.core();
      Matcher other = SIZE.matcher(core);
      String noun = other.find() ? other.replaceFirst(words) : words + core;
      return new Named(NounPhrases.clean(noun) + "数量", core, false, false);
    }
    Matcher above = ABOVE_OTHERS.matcher(head);
    if (earlier != null && sort == Units.Sort.COUNT && above.matches()) {
      return new Named(
          NounPhrases.clean(earlier.label() + above.group("word") + "于" + above.group("other")),
          earlier.core(),
          false,
          false);
    }
    Matcher ahead = AHEAD_OF.matcher(head);
    if (earlier != null && quantity.unit().name().equals("个百分点") && ahead.find()) {
      return new Named(
          NounPhrases.clean(earlier.label() + ahead.group("word") + ahead.group("other")),
          earlier.core(),
          false,
          false);
    }
    if (rate) {
      Named growth = GrowthNames.of(quantity, head, clause.tail(), earlier);
      if (growth != null) {
        return growth;
      }
      if (head.matches("约?占") && earlier != null) {
        return new Named(earlier.core() + "占比", earlier.core(), false, false);
      }
      Matcher bare = BARE_SHARE.matcher(head);
      if (bare.matches()) {
        return named(bare.group("part") + "占比", bare.group("part"));
      }
      Matcher share = SHARE.matcher(head);
      if (share.find()) {
        String part =
            share.group("part").isBlank() && earlier != null ? earlier.core() : share.group("part");
        return named(part + "占" + share.group("whole") + "比重", part);
      }
    }
    String core = withoutWordsOfLevel(head).strip();
    if (clause.listed() && JOINS_ON.matcher(core).find() || OF_THESE.matcher(core).matches()) {
      // 3个旧园区和至少1个新园区: the words between them are those of the first
      core = "";
    }
    boolean reached =
        quantity.start() < quantity.number().start() && quantity.comparator() != Comparator.ABOUT
            || REACHED.matcher(head).find();
    String noun = NounPhrases.withoutVerbs(core);
    boolean closed = closed(clause.tail(), clause.next());
    if (sort == Units.Sort.PERCENT
        && !closed
        && noun.length() >= 2
        && !reached
        && !(clause.tail().startsWith("的") && COMPLETE.matcher(noun).find())
        && NounPhrases.tail(clause.tail()).length() >= 2) {
      // 钢铁行业30%以上产能: a share of what stands before, named by what stands behind
      return suffixed(quantity, core + NounPhrases.tail(clause.tail())).standingBehind();
    }
    if (noun.length() >= 2 && (closed || reached || rate) && !fund(quantity, clause)) {
      return level(quantity, core, earlier);
    }
    String tail = NounPhrases.tail(clause.tail());
    if (!closed && earlier != null && clause.opened() && LEVEL_ONLY.matcher(tail).matches()) {
      // 幼儿园173所（81所民办）
      return suffixed(quantity, tail + earlier.core());
    }
    if (!closed && tail.length() >= 2) {
      return GENERIC.matcher(tail).matches() && noun.length() >= 2
          ? suffixed(quantity, core + tail).standingBehind()
          : suffixed(quantity, tail).standingBehind();
    }
    if (earlier != null && clause.listed() && STATUS.matcher(core).matches()) {
      return suffixed(quantity, core + NounPhrases.withoutVerbs(earlier.core()));
    }
    if (noun.length() >= 2) {
      return level(quantity, core, earlier);
    }
    if (core.length() >= 2 && sort == Units.Sort.MONEY && SPENDING.matcher(core).find()) {
      // 完成投资18亿元: the last verb is the noun
      return suffixed(quantity, core);
    }
    if (core.length() >= 2 && sort == Units.Sort.COUNT) {
      return suffixed(quantity, core);
    }
    if (earlier != null) {
      if (sort == Units.Sort.COUNT || earlier.growth() && !rate) {
        return suffixed(quantity, earlier.core());
      }
      if (earlier.growth() && LEVEL_SAID.matcher(head).find()) {
        // 提高2个百分点,达到45%: the second is what the first has changed to
        String label = earlier.label().replaceFirst("(?:同比|年均)?(?:增长率|下降率)$", "");
        return new Named(label, earlier.core(), false, false);
      }
      // 增长8%、力争9%: the second is a rate of change too
      boolean growth =
          earlier.growth()
              && sort == Units.Sort.PERCENT
              && (clause.listed() || AIMED.matcher(head).find());
      if (sort == Units.Sort.MONEY && SHARE_NAME.matcher(earlier.label()).find()) {
        // 补贴展位费的50%，累计不超过20万元
        return suffixed(quantity, SHARE_NAME.matcher(earlier.core()).replaceFirst(""));
      }
      return new Named(earlier.label(), earlier.core(), growth, false);
    }
    return suffixed(quantity, core.isBlank() ? tail : core);
  }

  private static String change(String word, Units.Sort sort) {
    return word.replaceFirst("^多$", "增加").replaceFirst("^少$", "减少")
        + (sort == Units.Sort.MONEY ? "额" : "数量");
  }

  /** 发明专利拥有量年均达到: the noun without the words that lead to its number. */
  static String withoutWordsOfLevel(String head) {
    return LEVEL.matcher(head).replaceFirst("");
  }

  /** Whether the words of a clause hold no noun that its quantity could count: 确保超过6000万元. */
  static boolean lacksNoun(Clause clause) {
    String head = NounPhrases.lead(clause.head());
    String core =
        withoutWordsOfLevel(GrowthNames.before(head)).replaceFirst("^(?:从|由|自)", "").strip();
    return closed(clause.tail(), clause.next())
        && !clause.head().contains("分别")
        && !SPENDING.matcher(core).find()
        && NounPhrases.withoutVerbs(core).length() < 2;
  }

  /** 规模, 总面积 without what it is of. */
  static boolean isProperty(Named named) {
    return PROPERTY.matcher(named.label()).matches();
  }

  /** What a clause is about, in front of a property in the next: 促进甲、乙等骨干企业,规模达到100亿元. */
  static Named of(String subject, Named property) {
    String noun = NounPhrases.withoutVerbs(NounPhrases.lead(NounPhrases.afterList(subject)));
    return noun.length() < 2 || noun.length() > 16
        ? property
        : new Named(
            NounPhrases.clean(noun) + property.label(),
            NounPhrases.clean(noun),
            property.growth(),
            property.behind());
  }

  /** Whether the noun stands before the quantity because nothing but an end stands behind it. */
  private static boolean closed(String tail, char next) {
    return tail.isEmpty()
        || OF_AIM.matcher(tail).find()
        || "、和及与并且或而以，".indexOf(tail.charAt(0)) >= 0 && (next == '0' || tail.charAt(0) != '和');
  }

  /** 设立规模不低于2000万元的…专项资金. */
  static boolean fund(Quantity quantity, Clause clause) {
    return quantity.unit().sort() == Units.Sort.MONEY
        && clause.tail().matches("^的[^，]{2,40}(?:资金|基金|资金池|周转金|风险金|补偿金|准备金)(?:[^，]{0,2})$");
  }

  static Named level(Quantity quantity, String core, @Nullable Named earlier) {
    String noun = core;
    int done = noun.lastIndexOf('了');
    if (done >= 0 && noun.length() - done > 3) {
      noun = noun.substring(done + 1);
    }
    noun = NounPhrases.afterList(noun);
    if (PROPERTY.matcher(noun).matches() && earlier != null) {
      return suffixed(quantity, OF_NEW_ONES.matcher(earlier.core()).replaceAll("") + noun);
    }
    int of = noun.lastIndexOf('的');
    if (noun.length() > 24 && of >= 0 && noun.length() - of > 3) {
      noun = noun.substring(of + 1);
    }
    if (LEVEL_ONLY.matcher(noun).find() && earlier != null) {
      Named whole = suffixed(quantity, noun + earlier.core());
      return new Named(whole.label(), earlier.core(), false, false);
    }
    return suffixed(quantity, noun);
  }

  static Named suffixed(Quantity quantity, String words) {
    String noun =
        FUNDED
            .matcher(IndicatorActs.without(NounPhrases.clean(words)))
            .replaceFirst("")
            .replaceFirst("(?:力争|争取|确保)(?=[较比]\\d{4}年)", "");
    Matcher applied = APPLIED.matcher(noun);
    if (applied.find()) {
      // 申请专利7198件 counts 专利申请
      noun = applied.group("who") + applied.group("what") + "申请";
    }
    if (COMPLETE.matcher(noun).find()
        && !(quantity.unit().sort() == Units.Sort.MONEY && noun.matches(".*(?:资金|基金)$"))
        && !(quantity.unit().name().equals("次") && noun.endsWith("支持"))) {
      return new Named(noun, noun.replaceFirst("(?:总数量|总数|数量|总量|人数)$", ""), false, false);
    }
    String of = quantity.unit().sort() == Units.Sort.COUNT ? noun.replaceFirst("的$", "") : noun;
    return named(of + IndicatorEndings.of(quantity, noun), noun);
  }

  static Named named(String label, String core) {
    return new Named(NounPhrases.clean(label), NounPhrases.clean(core), false, false);
  }
}
