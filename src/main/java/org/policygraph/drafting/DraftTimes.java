package org.policygraph.drafting;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.draft.Header;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.figures.SaidYears;
import org.policygraph.extraction.text.SentenceStart;
import org.policygraph.extraction.text.Span;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a drafted figure holds, and how that is known: its own sentence says the year, one before it
 * does, the document's period does, or it was concluded. What flows is of one year or of every
 * year; what is added up is of the span that ends in the year, where the text says when that
 * begins.
 */
final class DraftTimes {
  /** Signs of a month: 2023-08. */
  private static final int MONTH = 7;

  /** Signs of a year. */
  private static final int YEAR = 4;

  private static final Set<String> ADDED_UP = Set.of("CUMULATIVE", "INCREMENT");

  /** What has no beginning. */
  private static final Set<String> STATES = Set.of("STOCK", "SHARE", "RANK", "SCORE");

  private static final String EVERY_YEAR = "每年";

  private static final Pattern UNTIL = Pattern.compile("[到至止底末]");

  private static final Pattern SINCE = Pattern.compile("([12][0-9]{3})年以来");

  private final DraftText text;
  private final String whole;
  private final Header header;
  private final SaidYears years;

  DraftTimes(DraftText text, Header header) {
    this.text = text;
    this.whole = text.source().text();
    this.header = header;
    this.years = new SaidYears(whole, header);
  }

  /**
   * @param kind the figure's value of the enumeration ValueKind; null where that is open
   */
  void write(Draft.Figure figure, @Nullable String kind, ObjectNode row) {
    int number = figure.number().start();
    Integer year = figure.year();
    String first = year == null ? null : periodUpTo(year);
    Span every = "FLOW".equals(kind) ? everyYear(number) : null;
    if (every != null && text.inBody(text.span(every))) {
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
    time.set("quote", text.anchor(text.span(every)));
  }

  private void upTo(int year, Draft.Figure figure, @Nullable String kind, ObjectNode time) {
    int number = figure.number().start();
    Span said = years.before(number, year);
    Integer own = documentYear();
    TimeWords.Told told = TimeWords.before(whole, figure, own);
    if (told != null
        && text.inBody(text.span(told.words()))
        && (said == null || told.words().start() >= said.start())
        && (told.sort() != TimeWords.Sort.YEAR || own == null || own == year)) {
      seenFromDocument(told, figure, year, kind, said, time);
      return;
    }
    String from = from(figure, kind, year, said);
    if (from != null) {
      time.put("from", from);
    }
    boolean open =
        said == null && figure.kind() == Draft.FigureKind.OBSERVATION && !years.inPeriod(year);
    time.put("to", open ? upToDocument(year) : String.valueOf(year));
    if (said != null && text.inBody(text.span(said))) {
      time.put(
          "basis", said.start() >= SentenceStart.WHOLE.of(whole, number) ? "STATED" : "HEADING");
      time.set("quote", text.anchor(text.span(said)));
    } else {
      time.put("basis", years.inPeriod(year) ? "PLAN_PERIOD" : "INFERRED");
    }
  }

  /** Of a figure whose time is told from the document's day: 今年, 截至目前, 2021年以来, 未来5年. */
  private void seenFromDocument(
      TimeWords.Told told,
      Draft.Figure figure,
      int year,
      @Nullable String kind,
      @Nullable Span said,
      ObjectNode time) {
    Integer own = documentYear();
    boolean added = kind != null && ADDED_UP.contains(kind);
    boolean state = kind != null && STATES.contains(kind);
    String from =
        switch (told.sort()) {
          case YEAR -> from(figure, kind, year, said);
          case NOW -> added && said != null ? String.valueOf(year) : null;
          case EVENT -> !state && said != null ? String.valueOf(year) : null;
          case SINCE, PAST, AHEAD ->
              state || told.first() == null ? null : String.valueOf(told.first());
        };
    if (from != null) {
      time.put("from", from);
    }
    boolean until =
        switch (told.sort()) {
          case NOW, EVENT, SINCE, PAST -> true;
          case YEAR, AHEAD -> false;
        };
    time.put("to", until ? upToDocument(own == null ? year : own) : String.valueOf(year));
    time.put("basis", told.sort() == TimeWords.Sort.YEAR ? "STATED" : "INFERRED");
    time.set("quote", text.anchor(text.span(told.words())));
  }

  private @Nullable Integer documentYear() {
    return Stream.of(header.spoken(), header.issued(), header.published())
        .filter(Objects::nonNull)
        .map(it -> Integer.valueOf(it.value().substring(0, YEAR)))
        .findFirst()
        .orElse(null);
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
  private @Nullable String from(
      Draft.Figure figure, @Nullable String kind, int year, @Nullable Span said) {
    int number = figure.number().start();
    return switch (kind == null ? "" : kind) {
      case "FLOW" -> String.valueOf(year);
      case "GROWTH_RATE" ->
          figure.span().of(whole).contains("年均")
              ? begin(year, said)
              : figure.kind() == Draft.FigureKind.OBSERVATION ? String.valueOf(year) : null;
      case "CUMULATIVE", "INCREMENT" -> {
        Matcher since =
            SINCE.matcher(whole.substring(SentenceStart.WHOLE.of(whole, number), number));
        yield since.find() ? since.group(1) : begin(year, said);
      }
      case "", "SHARE", "MULTIPLE" ->
          figure.kind() == Draft.FigureKind.OBSERVATION ? told(number, year, said) : null;
      default -> null;
    };
  }

  /** Where nothing says that it is how much there was at the end of it: the time that is told. */
  private @Nullable String told(int number, int year, @Nullable Span said) {
    String plan = SaidYears.plan(year);
    if (said == null || UNTIL.matcher(said.of(whole)).find()) {
      return null;
    }
    if (plan != null && said.of(whole).contains(plan)) {
      return String.valueOf(year - 4);
    }
    return said.start() >= SentenceStart.WHOLE.of(whole, number) ? String.valueOf(year) : null;
  }

  /**
   * Whether a figure is reported as of the document's day, because nothing else is told or because
   * that is told.
   */
  boolean isNow(Draft.Figure figure) {
    Integer year = figure.year();
    if (year == null || years.before(figure.number().start(), year) != null) {
      return false;
    }
    TimeWords.Told told = TimeWords.before(whole, figure, documentYear());
    return told == null || told.sort() == TimeWords.Sort.NOW;
  }

  private @Nullable String begin(int year, @Nullable Span said) {
    String plan = SaidYears.plan(year);
    return said != null && plan != null && said.of(whole).contains(plan)
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

  private @Nullable Span everyYear(int number) {
    int from = SentenceStart.WHOLE.of(whole, number);
    int place = whole.substring(from, number).lastIndexOf(EVERY_YEAR);
    return place < 0 ? null : new Span(from + place, from + place + EVERY_YEAR.length());
  }
}
