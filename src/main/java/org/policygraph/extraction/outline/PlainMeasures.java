package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;
import org.policygraph.vocabulary.Enumerations.Stage;

/**
 * Measures that no number marks: the paragraphs of a chapter of tasks, each begun by what is done,
 * and the clauses of a closing paragraph that tells what comes next.
 */
public final class PlainMeasures {
  private static final Pattern ACT = Pattern.compile("(?:要|将)?" + words("measure-verbs"));

  /** 在…基础上，积极申报…: the act stands behind the circumstance. */
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "(?:在[^，,。]{2,50}(?:上|中|下|方面|领域|过程中)|围绕[^，,。]{2,40}|依托[^，,。]{2,40}|以[^，,。]{2,30}为[^，,。]{2,12}|按照[^，,。]{2,30}|通过[^，,。]{2,40})[，,]?");

  /** 学习贯彻…，关键是…: the paragraph explains. */
  private static final Pattern EXPLAINS =
      Pattern.compile("^[^。；;]{0,60}(?:关键是|就是|是(?:新时期|重要|必然|根本)|具有重要|重要意义)");

  private static final Pattern NEXT =
      Pattern.compile("(?:下一步|下一阶段|下阶段|接下来|今后|(?:20\\d{2}|明)年)(?:工作中)?[，,:：]\\s?");

  /** 2023年，全市共有企业500家 plans nothing. */
  private static final Pattern PLANS = Pattern.compile("将|(?<![主重需])要|拟|计划|力争|继续|确保|争取|着力|抓好");

  private static final Pattern CONCRETE = Pattern.compile(words("concrete-acts"));

  private static final int SHORTEST_PARAGRAPH = 30;
  private static final int LONGEST_HEADING = 30;

  /** 建设幸福河湖。到2025年…: a paragraph with a heading of its own is a measure also alone. */
  private static final int LONGEST_HEAD_SENTENCE = 20;

  /** An article's first sentence may be longer than a paragraph's, but no rule. */
  private static final int LONGEST_LEAD = 36;

  private static final int SHORTEST_REST = 15;

  /** 第四条 研发补助。 names what is given. */
  private static final Pattern GRANT =
      Pattern.compile("\\p{IsHan}{2,8}(?:奖励|补助|补贴|支持|扶持|资助|贴息|奖补|减免)");

  private static final Pattern RULE = Pattern.compile("应当|应该|不得|必须|可以|是指|本(?:办法|规定|条例|细则)");

  private PlainMeasures() {}

  /**
   * The paragraphs of a part that has no numbered parts, where it has two or more, or one with a
   * heading.
   */
  public static List<Draft.Measure> paragraphs(
      PolicyText policy, Stages stages, Item part, int level) {
    String text = policy.text();
    boolean numbered =
        policy.outline().parts(part).stream().anyMatch(it -> beginsLine(text, it.span().start()));
    if (numbered || !headsParagraphs(text, part)) {
      return List.of();
    }
    List<Span> paragraphs =
        LedParagraphs.between(policy.lines(), part.heading().end(), part.span().end()).stream()
            .filter(it -> !it.furniture() && it.span().length() >= SHORTEST_PARAGRAPH)
            .map(Line::span)
            .filter(it -> it.start() >= part.heading().end() && it.end() <= part.span().end())
            .toList();
    boolean headed =
        paragraphs.size() == 1
            && firstEnd(text, paragraphs.get(0), "。") - paragraphs.get(0).start()
                <= LONGEST_HEAD_SENTENCE
            && firstEnd(text, paragraphs.get(0), "，,：:") > firstEnd(text, paragraphs.get(0), "。");
    if (paragraphs.size() < 2 && !headed) {
      return List.of();
    }
    List<Span> acts = paragraphs.stream().filter(it -> acts(text, it)).toList();
    if (acts.size() == 1
        && paragraphs.size() > 1
        && acts.get(0).equals(paragraphs.get(0))
        && firstEnd(text, acts.get(0), "。") >= acts.get(0).end() - 1) {
      // one sentence that leads to what the next paragraphs tell
      return List.of();
    }
    return acts.stream()
        .map(it -> new Span(it.start(), firstEnd(text, it, "。；;：:")))
        .map(it -> measure(text, it, level, stages.of(it)))
        .toList();
  }

  /**
   * Whether an article opens with a short sentence that names its task (第四条 实施…改造。…); most articles
   * are rules told in one sentence.
   */
  public static boolean leads(String text, Item article) {
    int end = article.heading().end();
    return article.heading().length() <= LONGEST_LEAD
        && end < text.length()
        && text.charAt(end) == '。'
        && article.span().end() - end > SHORTEST_REST
        && !RULE.matcher(article.heading().of(text)).find()
        && (acts(text, article.heading()) || GRANT.matcher(article.heading().of(text)).matches());
  }

  private static boolean beginsLine(String text, int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) != '\n' && Lines.blank(text.charAt(before))) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }

  /** A heading alone on its line. */
  private static boolean headsParagraphs(String text, Item part) {
    int end = HeadingWords.behind(text, part.heading());
    int line = text.indexOf('\n', end);
    return line >= 0 && line - end <= 2;
  }

  /** Whether a paragraph begins with what is done. */
  public static boolean acts(String text, Span paragraph) {
    if (EXPLAINS.matcher(text).region(paragraph.start(), paragraph.end()).find()) {
      return false;
    }
    Matcher circumstance = CIRCUMSTANCE.matcher(text).region(paragraph.start(), paragraph.end());
    int from = circumstance.lookingAt() ? circumstance.end() : paragraph.start();
    return ACT.matcher(text).region(from, paragraph.end()).lookingAt();
  }

  /** Whether a clause only tells on what ground or by what means something is done. */
  public static boolean circumstance(String text, Span clause) {
    return CIRCUMSTANCE.matcher(text).region(clause.start(), clause.end()).matches();
  }

  /**
   * What a closing paragraph plans: its sentences, and their clauses that are acts of their own.
   */
  public static List<Draft.Measure> closing(PolicyText policy) {
    String text = policy.text();
    List<Draft.Measure> measures = new ArrayList<>();
    for (Line line : policy.lines()) {
      Span span = line.span();
      Matcher next = NEXT.matcher(text).region(span.start(), span.end());
      if (line.furniture()
          || !next.lookingAt()
          || policy.outline().at(span.start()).isPresent()
          || !policy.outline().within(span).isEmpty()
          || Character.isDigit(text.charAt(span.start()))
              && (opens(policy, span)
                  || !PLANS.matcher(text).region(span.start(), span.end()).find())
          || "：:".indexOf(text.charAt(span.end() - 1)) >= 0) {
        continue;
      }
      int from = next.end();
      while (from < span.end()) {
        int end = firstEnd(text, new Span(from, span.end()), "。；;");
        clauses(text, from, end, measures);
        from = end + 1;
      }
    }
    return measures;
  }

  /** Whether numbered parts follow: 2022年,区教育局… opens a report of that year. */
  private static boolean opens(PolicyText policy, Span line) {
    List<Item> items = policy.outline().items();
    return !items.isEmpty() && items.get(items.size() - 1).span().start() > line.end();
  }

  private static void clauses(String text, int start, int end, List<Draft.Measure> measures) {
    int from = start;
    while (from < end) {
      int to = firstEnd(text, new Span(from, end), "，,");
      if (from == start || CONCRETE.matcher(text).region(from, to).lookingAt()) {
        measures.add(measure(text, new Span(from, to), 1, Stage.PLANNED));
      }
      from = to + 1;
    }
  }

  /** Short lines that say what is done above a paragraph, in a text without numbers. */
  public static List<Draft.Measure> headings(PolicyText policy, Stages stages) {
    String text = policy.text();
    List<Draft.Measure> measures = new ArrayList<>();
    List<Span> lines =
        policy.lines().stream().filter(it -> !it.furniture()).map(Line::span).toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i);
      boolean heading =
          line.length() >= 4
              && line.length() <= LONGEST_HEADING
              && lines.get(i + 1).length() > 2 * LONGEST_HEADING
              && "。；;：:，,、》)）".indexOf(text.charAt(line.end() - 1)) < 0;
      if (heading
          && !Body.tellsOfPage(text, line)
          && policy.outline().at(line.start()).isEmpty()
          && acts(text, line)) {
        measures.add(measure(text, line, 1, stages.of(line)));
      }
    }
    return measures;
  }

  private static Draft.Measure measure(String text, Span span, int level, Stage stage) {
    return new Draft.Measure(span, span.of(text), level, stage, Confidence.MEDIUM);
  }

  /** The first of the signs outside brackets and title marks, or the end. */
  private static int firstEnd(String text, Span span, String signs) {
    int depth = 0;
    for (int at = span.start(); at < span.end(); at++) {
      char sign = text.charAt(at);
      if ("《“（(".indexOf(sign) >= 0) {
        depth++;
      } else if ("》”）)".indexOf(sign) >= 0) {
        depth--;
      } else if (depth <= 0 && signs.indexOf(sign) >= 0) {
        return at;
      }
    }
    return span.end();
  }

  private static String words(String list) {
    return WordList.read(list).stream()
        .map(cells -> Pattern.quote(cells.get(0)))
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
