package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.figures.IndicatorNames.Named;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.vocabulary.Enumerations.Comparator;

/** Names what is granted and what a share of something is demanded or given by what it is of. */
final class GrantNames {
  /** 按技术交易额的10%给予补助, 租金按市场价的70%收取 */
  private static final Pattern GIVEN_SHARE =
      Pattern.compile("^(?<who>[^，,。；;]{0,12}?)按照?(?:不(?:低于|高于|超过))?(?<base>[^，,。；;按的]{2,20})的$");

  private static final Pattern GIVEN_ACT =
      Pattern.compile(
          "^(?:比例)?(?:一次性|全额)?(?:给予|予以|进行)?(?:一次性|资金|财政)?(?<act>补助|补贴|奖励|奖补|资助|贴息|返还|收取|征收|缴纳|提取|预留|配套|减免|扣减|抵扣|核定|发放)");

  /** 可返还其上年缴纳失业保险费的50% */
  private static final Pattern GIVEN_BACK =
      Pattern.compile(
          "(?:^|[，,可予给应次])(?<act>返还|退还|减免|抵扣|补贴|补助|奖励|报销|资助|减征)(?!比例|标准|额度)(?:其|所)?(?:上年度?)?(?<base>[^，,。；;的]{2,20})的$");

  /** 可申请最高不超过15万元的创业担保贷款: what so much of is given stands behind. */
  private static final Pattern OF_A_GRANT =
      Pattern.compile("^的(?<what>[^，,。；;]{2,14}(?:贷款|补贴|补助|资助|奖励|津贴|贴息|信贷支持))$");

  /** 新招用人数达到在职职工人数25%: of two counts the one is a share of the other. */
  private static final Pattern COUNT_OF_COUNT =
      Pattern.compile(
          "^(?<part>.{1,40}?(?:数量|人数|面积|金额|总额))(?:达到|达|超过|占)(?<whole>[^，,。；;]{2,20}?(?:人数|总数|总量|面积|总额|总人数))的?$");

  /** 首期出资不低于注册资本的30% */
  private static final Pattern BOUNDED_SHARE =
      Pattern.compile(
          "^(?<part>.{2,30}?)(?:(?:不(?:得|应当?|宜)?|原则上不)(?:低于|少于|小于|超过|高于|大于|多于)|超过|高于|低于)(?<whole>(?!.*(?:标准|水平|平均|上年|去年|同期|\\d))[^占]{2,20})的$");

  private GrantNames() {}

  /** Where the words around a number name it so, else null. */
  static @Nullable Named of(Quantity quantity, String head, String tail) {
    Units.Sort sort = quantity.unit().sort();
    if (sort == Units.Sort.PERCENT) {
      return share(quantity, head, tail);
    }
    Matcher grant = OF_A_GRANT.matcher(tail);
    return sort == Units.Sort.MONEY
            && quantity.comparator() == Comparator.AT_MOST
            && grant.matches()
        ? new Named(grant.group("what") + "最高金额", grant.group("what"), false, true)
        : null;
  }

  private static @Nullable Named share(Quantity quantity, String head, String tail) {
    Matcher given = GIVEN_SHARE.matcher(head);
    Matcher act = GIVEN_ACT.matcher(tail);
    if (given.matches() && act.lookingAt()) {
      String who = given.group("who").replaceFirst("^对", "");
      who = who.isEmpty() ? "" : who + "按";
      String base = given.group("base");
      return IndicatorNames.named(who + base + act.group("act") + "比例", base).standingBehind();
    }
    Matcher counts = COUNT_OF_COUNT.matcher(head);
    if (tail.matches("的?") && counts.find()) {
      String part = IndicatorNames.level(quantity, counts.group("part"), null).label();
      return IndicatorNames.named(part + "占" + counts.group("whole") + "比重", part);
    }
    if (!tail.isEmpty()) {
      return null;
    }
    Matcher back = GIVEN_BACK.matcher(head);
    if (back.find()) {
      String base = back.group("base");
      return IndicatorNames.named(base + back.group("act") + "比例", base);
    }
    Matcher bounded = BOUNDED_SHARE.matcher(head);
    if (bounded.find()) {
      String part =
          bounded.group("part").replaceFirst("(?:(?:的|所)?(?:比例|份额|占比|比重))?(?:原则上|一般)?$", "");
      return IndicatorNames.named(part + "占" + bounded.group("whole") + "比重", part);
    }
    return null;
  }
}
