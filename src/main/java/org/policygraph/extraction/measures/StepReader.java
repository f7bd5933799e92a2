package org.policygraph.extraction.measures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.LineHeadings;
import org.policygraph.extraction.outline.PlainMeasures;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.outline.Stages;
import org.policygraph.extraction.text.Brackets;
import org.policygraph.extraction.text.Clauses;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;

/**
 * Steps: what the text of a measure says is done. A sentence is one that begins with an act (支持…,
 * 我们将建立…), also behind a circumstance (围绕…，开展…); so is each later clause that sets up, runs or
 * supports something (…，设立专项资金). What only tells what comes of it (…，提高质量) is none.
 */
public final class StepReader {
  /** Shorter opening clauses only lead over: 加强协调。 */
  private static final int SHORTEST = 6;

  /** 2021年，我市还将…: who acts, and that it is ahead. */
  private static final Pattern WHO =
      Pattern.compile(
          "(?:20\\d{2}年(?:以来|起)?[，,]|同时[，,]|此外[，,])?(?:(?:我们|我市|我省|我区|我县|我局|我委|全市)(?:还|也|又)?(?:将|要|已经|已)?|(?:还|也)?将|还要)(?:继续)?");

  /** 深入学习…精神 is no act of government, 新建小区应当… is a rule. */
  private static final Pattern NO_STEP =
      Pattern.compile("(?:深入|认真|全面|持续)*学习|[^，,。；;]{0,30}(?:应当|应该|不得|必须)");

  /** Words that say how something is done, before the verb. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:并|还|要|将|重点|全面|持续|积极|大力|着力|进一步|深入|充分|切实|继续|认真|努力|不断|稳步|有序|加快|率先|优先|全力|有效|逐步|系统|依法|定期|不定期|广泛)*"
              + WordList.any(WordList.of("step-verbs"), false));

  private final PolicyText policy;
  private final String text;
  private final Stages stages;

  private StepReader(PolicyText policy) {
    this.policy = policy;
    this.text = policy.text();
    this.stages = new Stages(policy);
  }

  /**
   * Reads the steps of measures.
   *
   * @param measures in the order of the text
   * @return in the order of the text
   */
  public static List<Draft.Step> read(PolicyText policy, List<Draft.Measure> measures) {
    StepReader reader = new StepReader(policy);
    List<Draft.Step> steps = new ArrayList<>();
    Deque<Draft.Measure> open = new ArrayDeque<>();
    int next = 0;
    for (Span sentence : policy.sentences()) {
      while (next < measures.size() && measures.get(next).span().start() < sentence.end()) {
        open.push(measures.get(next++));
      }
      while (!open.isEmpty() && open.peek().text().end() <= sentence.start()) {
        open.pop();
      }
      Draft.Measure measure = open.peek();
      if (measure != null
          && measure.span().end() <= sentence.start()
          && sentence.length() <= Brackets.LONGEST) {
        reader.steps(sentence, measure, steps);
      }
    }
    return List.copyOf(steps);
  }

  private void steps(Span sentence, Draft.Measure measure, List<Draft.Step> steps) {
    if (!policy.outline().within(sentence).isEmpty()
        || sentence.of(text).indexOf('\t') >= 0
        || LineHeadings.stands(text, sentence)) {
      return;
    }
    Matcher who = WHO.matcher(text).region(sentence.start(), sentence.end());
    int from = who.lookingAt() ? who.end() : sentence.start();
    if (NO_STEP.matcher(text).region(from, sentence.end()).lookingAt()
        || !PlainMeasures.acts(text, new Span(from, sentence.end()))) {
      return;
    }
    List<Span> clauses = Clauses.of(text, new Span(from, sentence.end()));
    boolean circumstance = clauses.size() > 1 && PlainMeasures.circumstance(text, clauses.get(0));
    int act = circumstance ? 1 : 0;
    int end = sentence.end();
    List<Draft.Step> backwards = new ArrayList<>();
    for (int i = clauses.size() - 1; i > act; i--) {
      Span clause = clauses.get(i);
      if (clause.length() >= SHORTEST
          && CLAUSE.matcher(text).region(clause.start(), clause.end()).lookingAt()) {
        backwards.add(step(clause, end, measure, Confidence.LOW));
        end = clause.start();
      }
    }
    Span first = new Span(sentence.start(), clauses.get(act).end());
    if (first.length() >= SHORTEST) {
      backwards.add(step(first, end, measure, Confidence.MEDIUM));
    }
    Collections.reverse(backwards);
    steps.addAll(backwards);
  }

  private Draft.Step step(Span span, int end, Draft.Measure measure, Confidence confidence) {
    return new Draft.Step(
        span,
        Names.joined(span.of(text)),
        measure.level() + 1,
        stages.of(span),
        confidence,
        new Span(span.start(), end));
  }
}
