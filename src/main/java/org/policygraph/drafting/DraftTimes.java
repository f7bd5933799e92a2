package org.policygraph.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Span;
import org.policygraph.extraction.Draft;
import org.policygraph.extraction.Header;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a drafted figure holds, and how that is known: its own sentence says the year, one before it
 * does, the document's period does, or it was concluded.
 */
final class DraftTimes {
  /** How far before a figure the year of its heading or paragraph may stand. */
  private static final int BEFORE = 600;

  private static final String ENDS = "。\n";

  private final DraftText text;
  private final Header header;

  DraftTimes(DraftText text, Header header) {
    this.text = text;
    this.header = header;
  }

  void write(Draft.Figure figure, ObjectNode row) {
    Integer year = figure.year();
    if (year == null) {
      return;
    }
    ObjectNode time = row.putObject("time");
    time.put("to", year.toString());
    Span number = text.span(figure.number());
    Span said = said(year, number);
    if (said != null && text.inBody(said)) {
      time.put("basis", sameSentence(said, number) ? "STATED" : "HEADING");
      time.set("quote", text.anchor(said));
    } else {
      time.put("basis", inPeriod(year) ? "PLAN_PERIOD" : "INFERRED");
    }
  }

  /** The last place before the number that names the year. */
  private @Nullable Span said(int year, Span number) {
    int from = Math.max(0, number.start() - BEFORE);
    String before = text.slice(new Span(from, number.start()));
    Matcher matcher = Pattern.compile("[到至]?" + year + "年(?:底|末|年底)?(?:之?前|以前)?").matcher(before);
    Span last = null;
    while (matcher.find()) {
      int start = from + before.codePointCount(0, matcher.start());
      last = new Span(start, start + matcher.group().length());
    }
    return last;
  }

  private boolean sameSentence(Span said, Span number) {
    String between = text.slice(new Span(said.end(), number.start()));
    return between.chars().noneMatch(it -> ENDS.indexOf(it) >= 0);
  }

  private boolean inPeriod(int year) {
    return header.period() != null && header.period().value().contains(String.valueOf(year));
  }
}
