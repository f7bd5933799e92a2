package org.policygraph.extraction.references;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Mention;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;

/**
 * Proposals of a political consultative conference (提案) and suggestions of a people's congress
 * (建议), by number.
 */
public final class Proposals {
  private static final FirstSigns NUMBERED =
      FirstSigns.of(
          // 29号提案 at the head of a page too
          "(?:(?:第\\s?|(?<![^\\s　])(?=\\d))(?<number>[A-Z]{0,3}\\d{1,10})\\s?号(?:重点|委员|代表|政协|人大|党派|集体|社情民意){0,2}(?:提案|建议|议案)"
              + "|(?:提案|建议|议案)\\s?(?:\\(|（)?第\\s?(?<behind>[A-Z]{0,3}\\d{1,10})\\s?号)");

  /** 您提出的《…的提案》（第0123号） */
  private static final FirstSigns BESIDE =
      FirstSigns.of("(?:提案|建议|议案)》\\s?[(（]\\s?(?<number>第\\s?[A-Z]{0,3}\\d{1,10}\\s?号)");

  /** 您提出的“关于…的建议”: the proposal by its title. */
  private static final FirstSigns QUOTED =
      FirstSigns.of(
          "[“\"](?<name>关于[^“”\"《》。\\n]{4,60}(?:的(?:提案|建议|议案)(?=[”\"])|(?=[”\"]\\s?的(?:提案|建议|议案))))[”\"]");

  private static final String HAN = "[一二三四五六七八九十]{1,3}";

  private static final Pattern SESSION =
      Pattern.compile(
          "(?<body>政协[一-鿿]{0,12}|(?:全国|(?!"
              + NamedMentions.VERB
              + ")(?![一-鿿]?[对就向给将把])[一-鿿]{2}(?=[省市区县州]))?[省市区县州]?(?:政协|人大)?)(?<session>第?"
              + HAN
              + "届(?:政协|人大|人民代表大会|全国委员会|委员会|[省市区县]委员会)?(?:常委会)?第?"
              + HAN
              + "次(?:全体)?会议)"
              + "(?:期间|上)?(?:[一-鿿]{0,10}?)(?:提出的|提交的|的)?[(（〔\\[]?$");

  private static final int BEFORE = 48;

  private Proposals() {}

  /**
   * @param session 十四届二次会议; null where the text gives only the number
   * @param suggestion whether it is one of a people's congress
   */
  public record Proposal(
      Span span, String number, Span numberSpan, @Nullable String session, boolean suggestion) {}

  public static List<Proposal> of(String text) {
    List<Proposal> found = new ArrayList<>();
    Matcher matcher = NUMBERED.matcher(text);
    for (int at = 0; NUMBERED.find(matcher, text, at); at = matcher.end()) {
      String group = matcher.group("number") == null ? "behind" : "number";
      int from = Math.max(0, matcher.start() - BEFORE);
      Matcher session = SESSION.matcher(text).region(from, matcher.start());
      boolean known = session.find();
      String whole = text.substring(known ? session.start() : matcher.start(), matcher.end());
      found.add(
          new Proposal(
              new Span(known ? session.start() : matcher.start(), matcher.end()),
              matcher.group(group),
              new Span(matcher.start(group), matcher.end(group)),
              known ? session.group("session") : null,
              whole.contains("建议") || whole.contains("议案") || whole.contains("人大")));
    }
    return found;
  }

  static List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    for (Proposal it : of(text)) {
      String name = Names.joined(it.span().of(text));
      found.add(new Mention(it.span(), name, "第" + it.number() + "号", false));
    }
    Matcher quoted = QUOTED.matcher(text);
    for (int at = 0; QUOTED.find(quoted, text, at); at = quoted.end()) {
      found.add(Mention.named(new Span(quoted.start(), quoted.end()), quoted.group("name")));
    }
    Matcher beside = BESIDE.matcher(text);
    for (int at = 0; BESIDE.find(beside, text, at); at = beside.end()) {
      String number = beside.group("number");
      found.add(
          new Mention(
              new Span(beside.start("number"), beside.end("number")), number, number, false));
    }
    return found;
  }
}
