package org.policygraph.drafting;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.Span;
import org.policygraph.extraction.Draft;
import org.policygraph.extraction.Header;
import org.policygraph.extraction.Stated;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a drafted figure holds, and how that is known: its own sentence says the year, one before it
 * does, the document's period does, or it was concluded. What flows is of one year or of every
 * year; what is added up is of the span that ends in the year, where the text says when that
 * begins.
 */
final class DraftTimes {
  /** How far before a figure the year of its heading or paragraph may stand. */
  private static final int BEFORE = 600;

  private static final String ENDS = "。\n";

  /** Signs of a month: 2023-08. */
  private static final int MONTH = 7;

  private static final String EVERY_YEAR = "每年";

  private static final Pattern SINCE = Pattern.compile("([12][0-9]{3})年以来");

  /** 十二五 ends in 2015. */
  private static final String FIVE_YEAR_PLANS = "一二三四五六七八九";

  private static final int TWELFTH_ENDS = 2015;

  private final DraftText text;
  private final Header header;

  DraftTimes(DraftText text, Header header) {
    this.text = text;
    this.header = header;
  }

  /**
   * @param kind the figure's value of the enumeration ValueKind; null where that is open
   */
  void write(Draft.Figure figure, @Nullable String kind, ObjectNode row) {
    Span number = text.span(figure.number());
    Integer year = figure.year();
    String first = year == null ? null : periodUpTo(year);
    Span every = "FLOW".equals(kind) ? everyYear(number) : null;
    if (every != null && text.inBody(every)) {
      everyYear(row.putObject("time"), every, first, year);
    } else if (year != null) {
      upTo(year, figure, kind, row.putObject("time"));
    }
  }

  /** In every year, of the document's period where that ends in the year of the figure. */
  private void everyYear(
      ObjectNode time, Span every, @Nullable String first, @Nullable Integer last) {
    if (first != null) {
      time.put("from", first);
      time.put("to", String.valueOf(last));
    }
    time.put("recurring", true);
    time.put("basis", first == null ? "STATED" : "PLAN_PERIOD");
    time.set("quote", text.anchor(every));
  }

  private void upTo(int year, Draft.Figure figure, @Nullable String kind, ObjectNode time) {
    Span number = text.span(figure.number());
    Span said = said(year, number);
    String from = kind == null ? null : from(figure, kind, year, said);
    if (from != null) {
      time.put("from", from);
    }
    boolean open = said == null && figure.kind() == Draft.FigureKind.OBSERVATION && !inPeriod(year);
    time.put("to", open ? upToDocument(year) : String.valueOf(year));
    if (said != null && text.inBody(said)) {
      time.put("basis", sameSentence(said, number) ? "STATED" : "HEADING");
      time.set("quote", text.anchor(said));
    } else {
      time.put("basis", inPeriod(year) ? "PLAN_PERIOD" : "INFERRED");
    }
  }

  /** What is reported without a time was so by the month of the document, where that is known. */
  private String upToDocument(int year) {
    return Stream.of(header.spoken(), header.issued(), header.published())
        .filter(Objects::nonNull)
        .map(Stated::value)
        .filter(it -> it.length() >= MONTH && it.startsWith(year + "-"))
        .findFirst()
        .map(it -> it.substring(0, MONTH))
        .orElse(String.valueOf(year));
  }

  /** The first year of a figure's span; null where it has none, or nothing says it. */
  private @Nullable String from(Draft.Figure figure, String kind, int year, @Nullable Span said) {
    Span number = text.span(figure.number());
    return switch (kind) {
      case "FLOW" -> String.valueOf(year);
      case "GROWTH_RATE" ->
          text.slice(text.span(figure.span())).contains("年均")
              ? begin(year, said)
              : figure.kind() == Draft.FigureKind.OBSERVATION ? String.valueOf(year) : null;
      case "CUMULATIVE", "INCREMENT" -> {
        Matcher since = SINCE.matcher(sentence(number));
        yield since.find() ? since.group(1) : begin(year, said);
      }
      default -> null;
    };
  }

  private @Nullable String begin(int year, @Nullable Span said) {
    return said != null && plan(year) != null && text.slice(said).contains(plan(year))
        ? String.valueOf(year - 4)
        : periodUpTo(year);
  }

  /** The first year of the document's period, where that ends in this year. */
  private @Nullable String periodUpTo(int year) {
    if (header.period() == null) {
      return null;
    }
    String[] years = header.period().value().split("/", -1);
    return years[years.length - 1].equals(String.valueOf(year)) ? years[0] : null;
  }

  /** 十三五 for 2020; null where no five-year plan ends in this year. */
  private static @Nullable String plan(int year) {
    int index = 1 + (year - TWELFTH_ENDS) / 5;
    boolean ends = year % 5 == 0 && index >= 0 && index < FIVE_YEAR_PLANS.length();
    return ends ? "十" + FIVE_YEAR_PLANS.charAt(index) + "五" : null;
  }

  private String sentence(Span number) {
    int from = Math.max(0, number.start() - BEFORE);
    String before = text.slice(new Span(from, number.start()));
    int start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
    return before.substring(start);
  }

  private @Nullable Span everyYear(Span number) {
    String sentence = sentence(number);
    int place = sentence.lastIndexOf(EVERY_YEAR);
    if (place < 0) {
      return null;
    }
    int start = number.start() - sentence.codePointCount(place, sentence.length());
    return new Span(start, start + EVERY_YEAR.length());
  }

  /** The last place before the number that names the year, or the five-year plan that it ends. */
  private @Nullable Span said(int year, Span number) {
    int from = Math.max(0, number.start() - BEFORE);
    String before = text.slice(new Span(from, number.start()));
    String plan = plan(year);
    Matcher matcher =
        Pattern.compile(
                "[到至]?"
                    + year
                    + "年(?:底|末|年底)?(?:之?前|以前)?"
                    + (plan == null ? "" : "|“?" + plan + "”?(?:时期|期间|期?末)"))
            .matcher(before);
    Span last = null;
    while (matcher.find()) {
      int start = from + before.codePointCount(0, matcher.start());
      Span place = new Span(start, start + matcher.group().length());
      if (!entitles(place)) {
        last = place;
      }
    }
    return last;
  }

  /** Whether a place is in the title, whose years are those of the whole document. */
  private boolean entitles(Span place) {
    return Stream.of(header.title(), header.period())
        .filter(Objects::nonNull)
        .anyMatch(it -> it.written() && text.span(it.span()).contains(place));
  }

  private boolean sameSentence(Span said, Span number) {
    String between = text.slice(new Span(said.end(), number.start()));
    return between.chars().noneMatch(it -> ENDS.indexOf(it) >= 0);
  }

  private boolean inPeriod(int year) {
    return header.period() != null && header.period().value().contains(String.valueOf(year));
  }
}
