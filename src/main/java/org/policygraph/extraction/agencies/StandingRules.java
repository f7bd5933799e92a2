package org.policygraph.extraction.agencies;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Bracket;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Span;

/**
 * What a document says once of all its lists of agencies: 列第一位者为牵头单位,下同. Said in a bracket with 下同
 * it holds from there on, without 下同 in that bracket, outside of brackets (a note) everywhere.
 */
public final class StandingRules {
  private static final FirstSigns FIRST_LEADS =
      FirstSigns.of(
          "(?:列|排|位列|居|排名|名列)?[在于]?(?:第一|首)(?:(?:位|个|名)(?:的)?(?:者|单位|部门|责任单位|责任部门|机构)?|的(?:单位|部门|责任单位)?|(?:责任)?(?:单位|部门))均?[为是即]{1,2}(?:总?牵头|主办|第一责任|主要责任|主责)");

  private static final Pattern OTHERS_HELP =
      Pattern.compile("其[余他它](?:的)?(?:者|单位|部门|责任单位)?均?[为是](?:配合|参与|参加|协办|协同)");

  private static final Pattern REST_OF_DOCUMENT = Pattern.compile("下同|以下同|后同|以下均同");

  /** How far around the rule its 下同 and the rest of it can stand. */
  private static final int NEAR = 30;

  private record Rule(Span holds, boolean othersHelp) {}

  /** By the offset where a rule begins to hold; none begins where another that holds on is. */
  private final TreeMap<Integer, Rule> rules;

  private final String marks;

  private StandingRules(TreeMap<Integer, Rule> rules, String marks) {
    this.rules = rules;
    this.marks = marks;
  }

  public static StandingRules of(String text, List<Bracket> brackets) {
    TreeMap<Integer, Rule> rules = new TreeMap<>();
    Matcher rule = FIRST_LEADS.matcher(text);
    int next = 0;
    for (int at = 0; FIRST_LEADS.find(rule, text, at); at = rule.end()) {
      while (next < brackets.size() && brackets.get(next).span().end() <= rule.start()) {
        next++;
      }
      boolean bracketed =
          next < brackets.size() && brackets.get(next).span().contains(rule.start());
      int end = Math.min(text.length(), rule.end() + NEAR);
      boolean help = OTHERS_HELP.matcher(text).region(rule.end(), end).find();
      Span holds;
      if (!bracketed) {
        holds = new Span(0, text.length());
      } else {
        Bracket bracket = brackets.get(next);
        boolean on =
            REST_OF_DOCUMENT
                .matcher(text)
                .region(rule.end(), Math.min(end, bracket.span().end()))
                .find();
        holds = new Span(bracket.span().start(), on ? text.length() : bracket.span().end());
      }
      Rule last = rules.isEmpty() ? null : rules.lastEntry().getValue();
      if (!bracketed) {
        rules.clear();
        rules.put(0, new Rule(holds, help));
        break;
      }
      if (last == null || last.holds().end() <= holds.start()) {
        rules.put(holds.start(), new Rule(holds, help));
      }
    }
    return new StandingRules(rules, LeadMarks.of(text));
  }

  /** Whether the first of several is the lead by a rule that holds at an offset. */
  boolean firstLeads(int offset) {
    return at(offset) != null;
  }

  /** Whether the others are said to assist the first. */
  boolean othersHelp(int offset) {
    Rule rule = at(offset);
    return rule != null && rule.othersHelp();
  }

  /** Whether the name that begins at an offset has the sign of the lead before it. */
  boolean marked(String text, int name) {
    return name > 0 && marks.indexOf(text.charAt(name - 1)) >= 0;
  }

  private @Nullable Rule at(int offset) {
    Map.Entry<Integer, Rule> before = rules.floorEntry(offset);
    return before != null && before.getValue().holds().contains(offset) ? before.getValue() : null;
  }

  /** Whether a bracket holds nothing but a rule: 市甲局、市乙局(第一责任单位为牵头单位,下同). */
  public static boolean begins(String bracket) {
    Matcher rule = FIRST_LEADS.matcher(bracket);
    return rule.lookingAt();
  }

  /** Whether a piece of a bracket says how to read brackets and names nobody. */
  static boolean isRule(String piece) {
    return FIRST_LEADS.in(piece)
        || OTHERS_HELP.matcher(piece).find()
        || REST_OF_DOCUMENT.matcher(piece).find()
        || LeadMarks.isRule(piece);
  }
}
