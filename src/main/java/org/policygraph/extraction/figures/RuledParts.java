package org.policygraph.extraction.figures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.draft.Titles;
import org.policygraph.extraction.outline.Item;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.quantities.FigureCues;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * Where sentences are rules and not plans: in a text whose title calls it rules (…管理办法, …条例), and
 * in an article (第三条) for what it demands, and for money and shares. Articles of a plan that only
 * count (培育企业20家) are left out, and so are texts that set an aim by a year somewhere: what they
 * demand elsewhere may be part of it.
 */
final class RuledParts {
  private static final Pattern RULES =
      Pattern.compile("(?:办法|规定|细则|条例|规则|规程|章程|准则)》?(?:[（(][^（）()]{1,8}[）)])?(?:》?的通知)?$");

  private static final Pattern AIMS =
      Pattern.compile(
          "(?:(?:到|(?<!截)至)(?:19|20)\\d\\d年(?!\\d{1,2}月\\d)|(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:底|末)之?前|力争|发展目标)");

  private static final Pattern MODAL =
      Pattern.compile("应当|不得|必须|(?<![响适相对供反])应(?![用急对届付收纳])|须(?!知)");

  /** （一）固定资产投资支持, 二、支持范围: the part tells what is given, and to whom; 加强资金支持 is a task. */
  private static final Pattern GRANT_HEADING =
      Pattern.compile(
          "^(?!加强|加大|强化|完善|健全|落实|优化|做好|创新|深化|推进|保障)[^，,。；;]{0,20}(?:奖励|奖补|补助|补贴|资助|扶持|支持)(?:和|与)?(?:补助|补贴|奖励|奖补)?(?:范围|政策|标准|条件|内容|对象|方式)?$");

  /** 设立规模不低于1亿元的基金, 每年安排不少于2亿元: what is to be spent is no condition. */
  private static final Pattern SPENT =
      Pattern.compile("安排|投入|设立|筹集|统筹|完成|争取|发放|资金|基金|贷款|债券|组建|募集|力争|目标");

  /** What a rule asks of the year before, and of whom it is, tells nothing of what there is. */
  private static final Pattern ASKED_OF = Pattern.compile("上一?年度?|去年|已[^，,。；;]{1,12}的");

  private final String text;
  private final boolean titled;
  private final boolean aims;

  RuledParts(PolicyText read, String text) {
    this.text = text;
    Stated title = Titles.find(read.text(), read.lines());
    this.aims = AIMS.matcher(text).find();
    this.titled = title != null && RULES.matcher(title.value()).find();
  }

  /**
   * Whether a number of a sentence that aims at nothing is a rule.
   *
   * @param head the words of its clause before it
   */
  boolean holds(Quantity quantity, String head, Span sentence, @Nullable Item part) {
    if (asksFor(quantity, head) && isGrant(part)) {
      return true;
    }
    if (aims || !titled && !inArticle(part)) {
      return false;
    }
    String words = sentence.of(text);
    Units.Sort sort = quantity.unit().sort();
    return !FigureCues.STATE.in(ASKED_OF.matcher(words).replaceAll(""))
        && (titled
            || Norms.demands(quantity)
            || sort == Units.Sort.MONEY
            || sort == Units.Sort.PERCENT
            || MODAL.matcher(words).find());
  }

  /** Whether it is the least that somebody has to spend, earn or have. */
  private static boolean asksFor(Quantity quantity, String head) {
    Units.Sort sort = quantity.unit().sort();
    return Norms.demands(quantity)
        && (sort == Units.Sort.MONEY || sort == Units.Sort.AREA)
        && !SPENT.matcher(head).find();
  }

  private boolean isGrant(@Nullable Item part) {
    for (Item around = part; around != null; around = around.parent()) {
      if (GRANT_HEADING.matcher(around.heading().of(text).strip()).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean inArticle(@Nullable Item part) {
    Item around = part;
    while (around != null && around.marker() != Marker.ARTICLE) {
      around = around.parent();
    }
    return around != null;
  }
}
