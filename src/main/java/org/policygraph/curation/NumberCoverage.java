package org.policygraph.curation;

import java.util.ArrayList;
import java.util.List;
import org.policygraph.extraction.text.CodePoints;
import org.policygraph.extraction.text.PlainNumbers;
import org.policygraph.source.SourceText;

/**
 * Checks that no number of the body was overlooked: every number in Arabic digits lies in the span
 * of a figure, a parameter, a title, a time, is named as none of these, or is none by its nature
 * ({@link PlainNumbers}).
 */
final class NumberCoverage {
  private static final int AROUND = 8;

  private final SourceText text;
  private final Span body;
  private final List<Span> covered = new ArrayList<>();

  NumberCoverage(SourceText text, Span body) {
    this.text = text;
    this.body = body;
  }

  void cover(Span span) {
    covered.add(span);
  }

  /** The numbers of the body that nothing accounts for. */
  List<Span> open() {
    List<Span> open = new ArrayList<>();
    String content = text.slice(body.start(), body.end());
    CodePoints points = CodePoints.of(content);
    for (var telling : PlainNumbers.telling(content)) {
      Span number =
          new Span(
              body.start() + points.before(telling.start()),
              body.start() + points.before(telling.end()));
      if (covered.stream().noneMatch(it -> it.contains(number))) {
        open.add(number);
      }
    }
    return open;
  }

  void check(Faults faults) {
    for (Span number : open()) {
      faults.add(
          "body", "every number is accounted for", number.start() + ": “" + context(number) + "”");
    }
  }

  private String context(Span number) {
    int end = Math.min(number.end(), number.start() + 4);
    int from = Math.max(0, number.start() - AROUND);
    int to = Math.min(text.length(), end + AROUND);
    return text.slice(from, to).replace('\n', ' ');
  }
}
