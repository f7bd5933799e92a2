package org.policygraph.extraction.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.times.Dates;

/**
 * Who signed a document and when: the agencies alone on the lines above a day that stands alone, or
 * both at the end of a text that lost its line breaks.
 */
record Signature(List<Stated> agencies, @Nullable Stated day) {
  private static final String AGENCY =
      "[一-鿿（）()〈〉]{0,24}(?:政府|办公厅|办公室|委员会|国务院|[一-鿿](?:局|委|厅|部|院|办|会|署|行|党组)|人大|政协|中心)(?:[(（][^()（）\\n]{2,16}[)）])?";

  private static final Pattern DAY_ALONE =
      Pattern.compile("(?<day>" + Dates.DAY + ")(?:\\s?[(（][^()（）\\n]{1,14}[)）])?");
  private static final Pattern AGENCIES =
      Pattern.compile(AGENCY + "(?:[\\s　]{1,12}" + AGENCY + "){0,12}");
  private static final Pattern ONE = Pattern.compile(AGENCY);
  private static final Pattern AT_END =
      Pattern.compile(
          "[。；]\\s?(?<agency>[一-鿿]{3,20})(?<day>"
              + Dates.DAY
              + ")\\s?(?:[(（][^()（）\\n]{1,14}[)）])?$");

  /** A document of many issuers has one on each line. */
  private static final int MOST_LINES = 8;

  private static final int TAIL = 80;

  static Signature find(String text, List<Line> lines) {
    List<Span> body = lines.stream().filter(it -> !it.furniture()).map(Line::span).toList();
    for (int i = 0; i < body.size(); i++) {
      Span line = body.get(i);
      Matcher day = DAY_ALONE.matcher(text).region(line.start(), line.end());
      if (line.length() < 40 && day.matches()) {
        List<Stated> agencies = above(text, body, i);
        if (!agencies.isEmpty()) {
          return new Signature(agencies, Dates.of(text, day.start("day"), day.end("day")));
        }
      }
      Matcher end =
          AT_END.matcher(text).region(Math.max(line.start(), line.end() - TAIL), line.end());
      if (end.find() && ONE.matcher(end.group("agency")).matches()) {
        return new Signature(
            List.of(Stated.of(text, end.start("agency"), end.end("agency"))),
            Dates.of(text, end.start("day"), end.end("day")));
      }
    }
    return new Signature(List.of(), null);
  }

  private static List<Stated> above(String text, List<Span> body, int dayLine) {
    List<Stated> agencies = new ArrayList<>();
    for (int i = dayLine - 1; i >= Math.max(0, dayLine - MOST_LINES); i--) {
      Span line = body.get(i);
      if (line.length() > 120
          || !AGENCIES.matcher(text).region(line.start(), line.end()).matches()) {
        break;
      }
      List<Stated> row = new ArrayList<>();
      int from = line.start();
      for (int at = from; at <= line.end(); at++) {
        if (at == line.end() || Lines.blank(text.charAt(at))) {
          if (at > from) {
            row.add(Stated.of(text, from, at));
          }
          from = at + 1;
        }
      }
      agencies.addAll(0, row);
    }
    return agencies;
  }
}
