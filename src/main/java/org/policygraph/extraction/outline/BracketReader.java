package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.agencies.AgencyNames;
import org.policygraph.extraction.agencies.BareBrackets;
import org.policygraph.extraction.agencies.Duty;
import org.policygraph.extraction.agencies.Fields;
import org.policygraph.extraction.agencies.StandingRules;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.text.Bracket;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;

/** Responsibility in brackets: (责任单位:甲局、乙局), (甲局牵头,乙局配合), and (甲局、乙局) behind a sentence. */
public final class BracketReader {
  /** What every bracket of agencies holds. */
  private static final Pattern HINT =
      Pattern.compile("单位|部门|责任|负责|牵头|配合|参与|参加|协助|指导|监督|落实|实施|承办|主办|协办|[局委办厅部院会府组处室]|中心");

  private static final Pattern NEXT_ITEM =
      Pattern.compile("\\n[\\s　]*(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|\\d{1,2}[.．、])");

  private static final Pattern RULE_BEHIND =
      Pattern.compile(
          "[。；;，,]\\s?(?:以下|下列)(?:各项|各条|均|任务|工作|措施)"
              + "|[。；;][^。；;]{2,50}?[，,]\\s?(?:以下|下文|后文|后面|后续)(?:各[项条])?均?不再(?:逐一|一一|单独|另行|重复)?(?:列出|列明|列示|标注|标明|赘述|说明)");

  private static final StandingRules NO_RULES = StandingRules.of("", List.of());

  private BracketReader() {}

  /**
   * Whether a bracket says who is responsible; the rules of a document only say who of them leads.
   */
  static boolean tellsWho(String text, Bracket bracket) {
    return duty(text, bracket, NO_RULES) != null;
  }

  public static List<Duty> read(
      PolicyText text, List<Bracket> brackets, StandingRules rules, Taken taken) {
    List<Duty> duties = new ArrayList<>();
    for (Bracket bracket : brackets) {
      if (taken.overlaps(bracket.span())) {
        continue;
      }
      Duty duty = duty(text.text(), bracket, rules);
      if (duty != null) {
        duties.add(duty);
        taken.add(duty.span());
      }
    }
    return duties;
  }

  private static @Nullable Duty duty(String text, Bracket bracket, StandingRules rules) {
    Span inner = bracket.inner();
    if (inner.length() < 2 || !HINT.matcher(text).region(inner.start(), inner.end()).find()) {
      return null;
    }
    if (StandingRules.begins(inner.of(text))) {
      return null;
    }
    Matcher next = NEXT_ITEM.matcher(text).region(inner.start(), inner.end());
    if (next.find()) {
      // its closing sign is lost: what follows is the next item
      return null;
    }
    Fields.Read read =
        Fields.read(text, withoutRule(text, inner), rules, endsSentence(text, bracket.span()));
    if (read == null || read.bare() && BareBrackets.namesNobody(text, bracket, read.parties())) {
      return null;
    }
    Confidence confidence = read.said() && read.sure() ? Confidence.HIGH : Confidence.MEDIUM;
    return new Duty(bracket.span(), read.parties(), null, confidence);
  }

  /**
   * Without the sentence that says who takes part in all that follows: 以下各项均需各区政府配合,不再列出。
   * 各区人民政府均为责任单位,以下不再列出
   */
  private static Span withoutRule(String text, Span inner) {
    Matcher rule = RULE_BEHIND.matcher(text).region(inner.start(), inner.end());
    return rule.find() && rule.start() > inner.start()
        ? new Span(inner.start(), rule.start())
        : inner;
  }

  /** Whether a bracket follows a sentence, or ends a line that is none. */
  private static boolean endsSentence(String text, Span span) {
    int before = span.start() - 1;
    while (before >= 0 && Lines.blank(text.charAt(before)) && text.charAt(before) != '\n') {
      before--;
    }
    if (before < 0 || "。；;！\n".indexOf(text.charAt(before)) >= 0) {
      return true;
    }
    int after = span.end();
    while (after < text.length() && "。；; 　\t\r".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    if (after < text.length() && text.charAt(after) != '\n') {
      return false;
    }
    // 甲局（乙局） names one body twice
    int from = Math.max(0, before + 1 - AgencyNames.LONGEST);
    int start = before + 1;
    int depth = 0;
    while (start > from && (depth > 0 || "，,、。；;：:\n".indexOf(text.charAt(start - 1)) < 0)) {
      start--;
      char sign = text.charAt(start);
      depth += ")）".indexOf(sign) >= 0 ? 1 : "(（".indexOf(sign) >= 0 ? -1 : 0;
    }
    return !AgencyNames.isAgency(text.substring(start, before + 1));
  }
}
