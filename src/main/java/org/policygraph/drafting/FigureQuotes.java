package org.policygraph.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.curation.Span;

/**
 * What is quoted of a figure: the number and what it counts, without what only leads to it. More
 * would give the sentence back, figure by figure.
 */
final class FigureQuotes {
  /** 光纤、地理信息等21家联盟: the examples before it are quoted with nobody. */
  private static final Pattern EXAMPLES = Pattern.compile(".*、[^、]*等(?![级于额同距待])");

  private static final Pattern LEAD =
      Pattern.compile("(?:其中|截至目前|到目前为止|目前|全市|我市|全省|我省|全区|我区|全县|我县|全年|我们|力争|实现|并|或者|将|又|的|最终)+");

  /** 培育5家以上企业: what is done with them. */
  private static final Pattern DONE =
      Pattern.compile("(?:引进|培养|培育|打造|确定|设立|建成|组建|新建|辅导|培训|和|及|了)+");

  private static final Pattern BEHIND = Pattern.compile("[、，,；;：:和及与]+$");

  private FigureQuotes() {}

  /**
   * The part of a clause that is quoted.
   *
   * @param number of the figure, inside the clause
   */
  static Span of(DraftText text, Span clause, Span number) {
    if (!clause.contains(number)) {
      return clause;
    }
    String before = text.slice(new Span(clause.start(), number.start()));
    int from = behind(EXAMPLES, before, 0);
    from = behind(LEAD, before, from);
    Matcher done = DONE.matcher(before).region(from, before.length());
    from = done.matches() ? before.length() : from;
    String rest = text.slice(new Span(number.end(), clause.end()));
    Matcher behind = BEHIND.matcher(rest);
    int dropped = behind.find() ? rest.codePointCount(behind.start(), rest.length()) : 0;
    return new Span(clause.start() + before.codePointCount(0, from), clause.end() - dropped);
  }

  private static int behind(Pattern pattern, String words, int from) {
    Matcher matcher = pattern.matcher(words).region(from, words.length());
    return matcher.lookingAt() ? matcher.end() : from;
  }
}
