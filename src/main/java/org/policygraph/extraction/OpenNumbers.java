package org.policygraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.draft.Unclear;
import org.policygraph.extraction.text.PlainNumbers;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;

/**
 * Numbers of a document that nothing found in it accounts for, and that are not in a place to look
 * at already: what they state was overlooked, or they state nothing.
 */
final class OpenNumbers {
  static final String REASON = "nothing accounts for this number yet";

  private static final Pattern MARKER = Pattern.compile("[（(]?[0-9０-９]{1,3}[)）.．、]");

  private static final Pattern TERM =
      Pattern.compile(
          "(?<years>[0-9０-９]{1,2}(?:[—－\\-–~～至到]{1,2}[0-9０-９]{1,2})?)年(?:左右)?的?(?:之内|以内|内|时间|努力)[^。；;\\n]*$");

  private static final int LONGEST_WAY = 120;

  /** How much is shown of the word behind a number, which tells what it counts. */
  private static final int WORD = 3;

  private OpenNumbers() {}

  /**
   * @param marks numbers that refer to notes
   */
  static List<Unclear> of(
      String text, Header header, List<Draft> drafts, List<Unclear> unclear, List<Span> marks) {
    List<Span> spans = accounted(text, header, drafts);
    spans.addAll(marks);
    unclear.forEach(it -> spans.add(it.span()));
    Spans known = Spans.union(spans);
    int from = header.body().start();
    List<Unclear> open = new ArrayList<>();
    for (Span it : PlainNumbers.telling(header.body().of(text))) {
      Span number = new Span(from + it.start(), from + it.end());
      if (!known.overlaps(number)) {
        open.add(new Unclear(withWord(text, number), REASON));
      }
    }
    return open;
  }

  private static List<Span> accounted(String text, Header header, List<Draft> drafts) {
    List<Span> spans = new ArrayList<>();
    Stream.of(
            header.title(),
            header.number(),
            header.issued(),
            header.published(),
            header.spoken(),
            header.period(),
            header.reply() == null ? null : header.reply().number())
        .filter(Objects::nonNull)
        .map(Stated::span)
        .forEach(spans::add);
    for (Draft draft : drafts) {
      if (draft instanceof Draft.Figure figure) {
        // 交易额1000万元以上企业: the name of what is counted may hold a number of its own
        boolean alone =
            figure.baselineValue() == null
                && figure.indicator().chars().noneMatch(Character::isDigit);
        spans.add(alone ? figure.number() : figure.span());
        term(text, figure).ifPresent(spans::add);
      } else if (draft instanceof Draft.Measure measure) {
        marker(text, measure.span()).ifPresent(spans::add);
      } else if (!(draft instanceof Draft.Step
          || draft instanceof Draft.Goal
          || draft instanceof Draft.Responsibility)) {
        spans.add(draft.span());
      }
    }
    return spans;
  }

  /** 5年内 in the sentence of a figure, which has its year from there. */
  private static Optional<Span> term(String text, Draft.Figure figure) {
    int from = Math.max(0, figure.number().start() - LONGEST_WAY);
    Matcher term = TERM.matcher(text).region(from, figure.number().start());
    return figure.year() != null && term.find()
        ? Optional.of(new Span(term.start("years"), term.end("years")))
        : Optional.empty();
  }

  /** The number in the outline that a measure begins with. */
  private static Optional<Span> marker(String text, Span span) {
    Matcher marker = MARKER.matcher(text).region(span.start(), span.end());
    return marker.lookingAt()
        ? Optional.of(new Span(marker.start(), marker.end()))
        : Optional.empty();
  }

  private static Span withWord(String text, Span number) {
    int end = number.end();
    while (end < text.length()
        && end - number.end() < WORD
        && Character.isLetter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return new Span(number.start(), end);
  }
}
