package org.policygraph.extraction.figures;

import java.util.Set;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.Quantity;

/**
 * Numbers with 的 behind them that count what is chosen or made; elsewhere such a number says how
 * large one thing is.
 */
final class MadeThings {
  /** 遴选5家左右的应用场景: so many of them; no size of one thing is about so much. */
  private static final Pattern CHOSEN =
      Pattern.compile("(?:遴选|选[取出树]|评选|培育|打造|建设|建成|新建|引进|认定|支持|推广|发布|形成|组建|创建)[出了]?$");

  /** 打造60个以上的应用案例; 培育50人以上的企业 tells how large each is. */
  private static final Pattern MADE =
      Pattern.compile("(?:打造|培育|建设|建成|新建|引进|发布|形成|组建|创建|推广|推出|举办|开展|制定)[出了]?$");

  private static final Set<String> THINGS = Set.of("个", "家", "项", "种", "场", "座", "处", "件");

  private MadeThings() {}

  static boolean counts(String text, Quantity quantity, Clause clause) {
    String head = clause.head().stripTrailing();
    return CHOSEN.matcher(head).find()
            && text.substring(quantity.number().end(), quantity.end()).contains("左右")
        || MADE.matcher(head).find()
            && THINGS.contains(quantity.unit().name())
            && Norms.demands(quantity);
  }
}
