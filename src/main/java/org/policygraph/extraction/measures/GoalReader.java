package org.policygraph.extraction.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.outline.Item;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.quantities.QuantityScanner;
import org.policygraph.extraction.text.Brackets;
import org.policygraph.extraction.text.Clauses;
import org.policygraph.extraction.text.FirstSigns;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;

/**
 * Aims told in words: the clauses of a chapter of aims (主要目标), of a purpose (为…，特制定本方案), and the
 * results that a sentence ends in (…，形成政策合力). A clause with a number is a target and none.
 */
public final class GoalReader {
  private static final FirstSigns DUE =
      FirstSigns.of(
          "(?:(?<!截)(?:到|至)(?<year>20\\d{2})年(?:底|末)?(?:前)?)|(?<first>20\\d{2})年(?=进入|成为|建成)");

  private static final Set<String> TIMES = Set.of("年", "月", "日", "小时");

  private static final int SHORTEST = 6;
  private static final int LONGEST = 70;

  private final PolicyText policy;
  private final String text;
  private final List<Draft.Goal> goals = new ArrayList<>();

  private GoalReader(PolicyText policy) {
    this.policy = policy;
    this.text = policy.text();
  }

  public static List<Draft.Goal> read(PolicyText policy, Header header) {
    GoalReader reader = new GoalReader(policy);
    reader.read(header.body());
    return List.copyOf(reader.goals);
  }

  private void read(Span body) {
    @Nullable Item chapter = null;
    @Nullable Stated due = null;
    boolean told = false;
    int lineEnd = -1;
    for (Span sentence : policy.sentences()) {
      if (sentence.start() < body.start()
          || sentence.end() > body.end()
          || sentence.length() > Brackets.LONGEST) {
        continue;
      }
      boolean newLine = sentence.start() >= lineEnd;
      boolean dash = "—●■◆•".indexOf(text.charAt(sentence.start())) >= 0;
      String words = sentence.of(text);
      told = told && (!newLine || dash) || GoalCues.begins(words);
      Item aims = aims(sentence.start());
      Stated own = due(sentence);
      boolean goesOn = told || aims != null && aims == chapter;
      due = own != null || !goesOn ? own : due;
      chapter = aims;
      if (newLine) {
        int end = text.indexOf('\n', sentence.end());
        lineEnd = end < 0 ? text.length() : end;
      }
      sentence(sentence, aims != null || told, GoalCues.ahead(words), due);
    }
  }

  /**
   * Whether a clause counts something; 一批 and 前三位 count nothing that is a figure, and a date is
   * none.
   */
  private boolean counts(Span clause) {
    return clause.of(text).contains("百分之")
        || QuantityScanner.scan(text, clause).stream()
            .anyMatch(it -> !it.chinese() && !TIMES.contains(it.unit().name()));
  }

  /** The chapter of aims that an offset is in. */
  private @Nullable Item aims(int offset) {
    Item part = policy.outline().at(offset).orElse(null);
    while (part != null && !GoalCues.heads(part.heading().of(text))) {
      part = part.parent();
    }
    return part;
  }

  private void sentence(Span sentence, boolean aims, boolean ahead, @Nullable Stated due) {
    List<Span> clauses = Clauses.of(text, sentence);
    int last = clauses.size() - 1;
    boolean made = last > 0 && GoalCues.made(clauses.get(last).of(text));
    boolean purpose = false;
    for (int i = 0; i <= last; i++) {
      Span clause = bare(clauses.get(i), i == 0);
      int behindFor = GoalCues.purpose(clause.of(text));
      purpose = made && i < last && (purpose || behindFor > 0);
      clause = new Span(clause.start() + behindFor, clause.end());
      String words = clause.of(text);
      if (words.length() < SHORTEST || words.length() > LONGEST || counts(clause)) {
        continue;
      }
      Span named = GoalCues.named(words);
      if (named != null) {
        add(new Span(clause.start() + named.start(), clause.start() + named.end()), due, true);
      } else if (aims && GoalCues.aimed(words) || (aims || ahead) && GoalCues.state(words)) {
        add(clause, due, true);
      } else if ((purpose
              || behindFor > 0
              || GoalCues.madeInto(words)
              || i > 0 && GoalCues.result(words))
          && !GoalCues.ground(words)) {
        add(clause, due, false);
      }
    }
  }

  private void add(Span clause, @Nullable Stated due, boolean sure) {
    goals.add(
        new Draft.Goal(
            clause,
            Names.joined(clause.of(text)),
            due,
            sure ? Confidence.HIGH : Confidence.MEDIUM));
  }

  /** Without the number and the dash before it. */
  private Span bare(Span clause, boolean first) {
    Marker.Found marker = Marker.at(text, clause.start(), first);
    int start = marker == null ? clause.start() : Math.min(clause.end(), marker.span().end());
    while (start < clause.end() && "—－- 　".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    // In a text that lost its lines the next number may stand inside.
    List<Item> next = policy.outline().within(new Span(start, clause.end()));
    int end = next.isEmpty() ? clause.end() : next.get(next.size() - 1).span().start();
    return new Span(start, end > start + SHORTEST ? end : clause.end());
  }

  private @Nullable Stated due(Span sentence) {
    Matcher matcher = DUE.matcher(text, sentence);
    if (!DUE.find(matcher, text, sentence.start())) {
      return null;
    }
    String group = matcher.group("year") == null ? "first" : "year";
    return new Stated(new Span(matcher.start(), matcher.end()), matcher.group(group));
  }
}
