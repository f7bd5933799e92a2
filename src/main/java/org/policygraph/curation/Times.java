package org.policygraph.curation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;

/** Writes time spans. */
final class Times {
  private final Compilation compilation;

  Times(Compilation compilation) {
    this.compilation = compilation;
  }

  /**
   * Writes the time of a statement, if it has one; else says that the text states none.
   *
   * @param main what is already evidence of the subject
   */
  void ofStatement(
      String where, String subject, String key, Sheet.@Nullable TimePart part, Span main) {
    Span quote =
        part == null
            ? null
            : compilation.finder.inBody(where + ".time.quote", part.quote(), Finder.QUOTE);
    state(where + ".time", subject, Pg.time, key, part, quote);
    if (quote != null) {
      compilation.passages.support(subject, List.of(main), quote);
    }
  }

  /** Writes the planning period of the document, whose quote may stand outside the body. */
  @Nullable Span period(String subject, Sheet.@Nullable TimePart part) {
    String where = "document.period";
    Span quote =
        part == null
            ? null
            : compilation.finder.inFile(where + ".quote", part.quote(), Finder.QUOTE);
    state(where, subject, Pg.period, compilation.document + "-period", part, quote);
    return quote;
  }

  private void state(
      String where,
      String subject,
      String property,
      String key,
      Sheet.@Nullable TimePart part,
      @Nullable Span quote) {
    compilation.notStated(subject, property, part);
    if (part == null) {
      return;
    }
    Facts facts = compilation.facts;
    String time = Iris.DEFAULT.entity("time", key);
    facts.type(time, Pg.TimeSpan);
    facts.link(subject, property, time);
    boolean recurring = Boolean.TRUE.equals(part.recurring());
    if (part.from() == null && part.to() == null && !recurring) {
      compilation.faults.add(where, "time says when", "it has neither from nor to");
    }
    if (year(part.from()).orElse(0) > year(part.to()).orElse(Integer.MAX_VALUE)) {
      compilation.faults.add(where, "time runs forward", part.from() + " is after " + part.to());
    }
    date(where, time, Pg.from, part.from());
    date(where, time, Pg.to, part.to());
    facts.bool(time, Pg.recurring, recurring);
    var basis = compilation.required(where, "basis", part.basis());
    if (basis != null) {
      facts.value(time, Pg.timeBasis, basis);
    }
    if (quote != null) {
      facts.string(time, Pg.verbatim, compilation.text.slice(quote.start(), quote.end()));
      compilation.coverage.cover(quote);
    }
  }

  /** Writes yyyy, yyyy-mm or yyyy-mm-dd, each with its datatype; nothing where it is null. */
  void date(String where, String subject, String property, @Nullable String date) {
    if (date == null) {
      return;
    }
    Optional<String> type = Facts.dateType(date);
    if (type.isEmpty()) {
      compilation.faults.add(where, "date is yyyy, yyyy-mm or yyyy-mm-dd", "found “" + date + "”");
    } else {
      compilation.facts.typed(subject, property, date, type.get());
    }
  }

  /** The year of a date of one of the three forms. */
  static Optional<Integer> year(@Nullable String date) {
    return Optional.ofNullable(date)
        .filter(it -> Facts.dateType(it).isPresent())
        .map(it -> Integer.valueOf(it.substring(0, 4)));
  }
}
