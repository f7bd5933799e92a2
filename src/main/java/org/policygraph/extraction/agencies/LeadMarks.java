package org.policygraph.extraction.agencies;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Span;

/** Signs before a name that a document says stand for the lead: 标☆的为牵头单位. */
final class LeadMarks {
  private static final String MARKS = "☆★▲△※*＊●◆";

  private static final Pattern RULE =
      Pattern.compile(
          "(?:标|带|加|注|有|打|划)?[“\"]?(?<mark>["
              + MARKS
              + "])[”\"]?号?(?:的|者)?(?:单位|部门)?均?[为是](?:总?牵头|主办|第一责任|主要责任|主责)");

  private LeadMarks() {}

  /** The signs that stand for the lead in a text; empty for none. */
  static String of(String text) {
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < MARKS.length(); i++) {
      int at = text.indexOf(MARKS.charAt(i));
      while (at >= 0) {
        Matcher rule = RULE.matcher(text).region(at, Math.min(text.length(), at + 20));
        if (rule.lookingAt()) {
          found.append(MARKS.charAt(i));
          break;
        }
        at = text.indexOf(MARKS.charAt(i), at + 1);
      }
    }
    return found.toString();
  }

  static boolean isRule(String piece) {
    return RULE.matcher(piece).find();
  }

  /** Where a name begins behind the signs before it. */
  static int behind(String text, Span name) {
    int start = name.start();
    while (start < name.end() && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }
}
