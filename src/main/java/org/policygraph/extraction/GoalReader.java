package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Aims told in words: the clauses of a chapter of aims (主要目标), of a purpose (为…，特制定本方案), and the
 * results that a sentence ends in (…，形成政策合力). A clause with a number is a target and none.
 */
final class GoalReader {
  private static final Pattern AIM_HEADING =
      Pattern.compile("(?:总体|主要|工作|发展|奋斗|战略|建设|具体|年度)?目标(?!任务分解|责任|考核)|总体要求|总体思路|指导思想");

  /** 为加快…，特制定本方案: the clauses between say what for. */
  private static final Pattern PURPOSE =
      Pattern.compile("^[^。]{0,120}?为(?:了)?(?!指导|契机|抓手|主线|引领|核心|依托|重点|基础|主体|导向|支撑)");

  private static final Pattern MADE =
      Pattern.compile("(?:特|现|结合|就|提出|制定|制订)[^，]{0,24}(?:方案|意见|计划|办法|措施|规划|通知|如下|行动|细则)");

  private static final Pattern STRONG =
      Pattern.compile(lead() + WordList.any(WordList.of("goal-verbs"), false));
  private static final Pattern WEAK =
      Pattern.compile(lead() + WordList.any(WordList.of("goal-verbs-of-change"), false));

  /** 把江城建设成为…, 使灯会真正成为…, 为…提供支撑. */
  private static final Pattern MADE_INTO =
      Pattern.compile(
          "^(?:力争|努力|真正)?(?:把|将)[^，]{2,30}(?:建设成|建成|打造成|转化为|作为)|^(?:力争)?(?:使|让)[^，]{2,40}(?:成为|更加|明显|达到|位居|保持|真正)|^为[^，]{4,40}提供[^，]{0,12}(?:保障|支撑|支持|服务)|^(?:切实|全力)?(?:确保|保障)[^，]{4,}");

  private static final Pattern RESULT =
      Pattern.compile(WordList.any(WordList.of("goal-ends"), false) + "$");

  /** 质量显著提升, 体系基本形成. */
  private static final Pattern BETTER =
      Pattern.compile(
          "[一-鿿](?:显著|明显|大幅|大幅度|持续|全面|进一步|不断|稳步|更加|充分|基本|初步|有效)(?:提升|提高|增强|改善|优化|聚集|集聚|完善|健全|形成|建立|建成|显现|增长|增大|降低|减少|成熟|繁荣|提速|扩大|凸显)$");

  private static final Pattern NUMBER =
      Pattern.compile("\\d+(?:\\.\\d+)?(?:余|多)?(?:[%％万亿个家件项人名平亩公户台套条款次倍元]|以上)|百分之");

  private static final Pattern DUE = Pattern.compile("(?:到|至)(?<year>20\\d{2})年(?:底|末)?(?:前)?");

  private static final int SHORTEST = 6;
  private static final int LONGEST = 70;

  private GoalReader() {}

  private static String lead() {
    return "^(?:" + String.join("|", WordList.of("goal-leads")) + "){0,3}";
  }

  static List<Draft.Goal> read(PolicyText policy, Header header) {
    List<Draft.Goal> goals = new ArrayList<>();
    @Nullable Item chapter = null;
    @Nullable Stated due = null;
    for (Span sentence : policy.sentences()) {
      if (sentence.start() < header.body().start() || sentence.end() > header.body().end()) {
        continue;
      }
      Item aims = aims(policy, sentence.start());
      Stated own = due(policy.text(), sentence);
      due = own != null ? own : aims == null || aims != chapter ? null : due;
      chapter = aims;
      sentence(policy, sentence, aims != null, due, goals);
    }
    return List.copyOf(goals);
  }

  /** The chapter of aims that an offset is in. */
  private static @Nullable Item aims(PolicyText policy, int offset) {
    Item part = policy.outline().at(offset).orElse(null);
    while (part != null && !AIM_HEADING.matcher(part.heading().of(policy.text())).find()) {
      part = part.parent();
    }
    return part;
  }

  private static void sentence(
      PolicyText policy,
      Span sentence,
      boolean aims,
      @Nullable Stated due,
      List<Draft.Goal> goals) {
    String text = policy.text();
    if (sentence.length() > Brackets.LONGEST) {
      return;
    }
    List<Span> clauses = Clauses.of(text, sentence);
    boolean purpose = purpose(text, sentence, clauses);
    for (int i = 0; i < clauses.size(); i++) {
      Span clause = bare(policy, clauses.get(i));
      String words = clause.of(text);
      if (words.length() < SHORTEST || words.length() > LONGEST || NUMBER.matcher(words).find()) {
        continue;
      }
      boolean goal =
          aims
              ? STRONG.matcher(words).find()
                  || WEAK.matcher(words).find()
                  || MADE_INTO.matcher(words).find()
                  || BETTER.matcher(words).find()
              : purpose && i < clauses.size() - 1
                  || MADE_INTO.matcher(words).find()
                  || i > 0 && result(words);
      if (goal) {
        goals.add(new Draft.Goal(clause, words, due, aims ? Confidence.HIGH : Confidence.MEDIUM));
      }
    }
  }

  private static boolean result(String words) {
    boolean ends = RESULT.matcher(words).find();
    return ends && (STRONG.matcher(words).find() || WEAK.matcher(words).find())
        || BETTER.matcher(words).find();
  }

  private static boolean purpose(String text, Span sentence, List<Span> clauses) {
    return clauses.size() > 1
        && PURPOSE.matcher(text).region(sentence.start(), sentence.end()).find()
        && MADE.matcher(clauses.get(clauses.size() - 1).of(text)).find();
  }

  /** Without the number and the dash before it, and without 为 of a purpose. */
  private static Span bare(PolicyText policy, Span clause) {
    Marker.Found marker = Marker.at(policy.text(), clause.start(), true);
    int start = marker == null ? clause.start() : Math.min(clause.end(), marker.span().end());
    while (start < clause.end()
        && "—－-“ 　".indexOf(policy.text().charAt(start)) >= 0
        && policy.text().charAt(start) != '“') {
      start++;
    }
    return new Span(start, clause.end());
  }

  private static @Nullable Stated due(String text, Span sentence) {
    Matcher matcher = DUE.matcher(text).region(sentence.start(), sentence.end());
    return matcher.find()
        ? new Stated(new Span(matcher.start(), matcher.end()), matcher.group("year"))
        : null;
  }
}
