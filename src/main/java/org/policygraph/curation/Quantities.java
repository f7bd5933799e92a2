package org.policygraph.curation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.curation.NumberReader.Reading;
import org.policygraph.vocabulary.Enumerations.Comparator;
import org.policygraph.vocabulary.Iris;
import org.policygraph.vocabulary.Pg;
import org.policygraph.vocabulary.Qudt;

/** Writes quantities, after comparing the value with the words of the text. */
final class Quantities {
  /** A quantity as the sheet gives it; {@code reason} says why the words read otherwise. */
  record Given(
      @Nullable BigDecimal value,
      @Nullable BigDecimal upperValue,
      @Nullable String unit,
      @Nullable String verbatim,
      @Nullable Comparator comparator,
      @Nullable String reason) {

    static Given of(Sheet.QuantityPart part) {
      return new Given(
          part.value(),
          part.upperValue(),
          part.unit(),
          part.verbatim(),
          part.comparator(),
          part.valueReason());
    }

    /** The same in this unit where it has none of its own. */
    Given orIn(@Nullable String other) {
      return unit == null
          ? new Given(value, upperValue, other, verbatim, comparator, reason)
          : this;
    }
  }

  /** A number without a unit, in the brackets of a table too. */
  private static final Pattern BARE = Pattern.compile("[<>≤≥＜＞]?[\\[〔［(（]?[0-9][0-9.,]*[\\]〕］)）]?");

  /** 亿元 in a cell of its own, (万处) behind a name. */
  private static final Pattern UNIT_CELL =
      Pattern.compile(
          "(?:^|(?<=[\\t\\n 　]))(?<unit>[十百千万亿]{0,2}[\\p{IsHan}%％²/]{1,6})(?=[\\t\\n 　]|$)|[（(\\[](?<named>[十百千万亿]{0,2}[\\p{IsHan}%％²/]{1,6})[）)\\]]");

  /** What a scan parts cells by. */
  private static final Pattern GAPS = Pattern.compile("[ 　]\\S+[ 　]+\\S+[ 　]");

  private static final int ROW = 120;

  private final Compilation compilation;

  Quantities(Compilation compilation) {
    this.compilation = compilation;
  }

  /**
   * Writes the quantity.
   *
   * @param usual the IRI of the unit where the sheet names none
   * @param quote where the verbatim number has to be
   */
  void state(
      String where,
      String subject,
      String property,
      String key,
      Given given,
      @Nullable String usual,
      Span quote) {
    BigDecimal value = compilation.required(where, "value", given.value());
    String verbatim = compilation.required(where, "verbatim", given.verbatim());
    String unit = unit(where, given.unit(), usual);
    if (value == null || verbatim == null || unit == null) {
      return;
    }
    Comparator comparator = given.comparator() == null ? Comparator.STATED : given.comparator();
    if ((comparator == Comparator.BETWEEN) != (given.upperValue() != null)) {
      compilation.faults.add(
          where,
          "upperValue belongs to BETWEEN",
          comparator + " with upperValue " + given.upperValue());
    }
    within(where, verbatim, quote);
    if (given.reason() == null) {
      agree(where, given, value, verbatim, unit, quote);
    }
    String quantity = Iris.DEFAULT.entity("quantity", key);
    Facts facts = compilation.facts;
    facts.type(quantity, Pg.Quantity);
    facts.link(subject, property, quantity);
    facts.decimal(quantity, Qudt.numericValue, value);
    if (given.upperValue() != null) {
      facts.decimal(quantity, Pg.upperValue, given.upperValue());
    }
    facts.link(quantity, Qudt.hasUnit, unit);
    facts.value(quantity, Pg.comparator, comparator);
    facts.string(quantity, Pg.verbatim, verbatim);
  }

  /** The unit's IRI; null, and noted, where there is none. */
  @Nullable String unit(String where, @Nullable String notation, @Nullable String usual) {
    if (notation == null) {
      return compilation.required(where, "unit", usual);
    }
    String unit = compilation.registry.unit(notation).orElse(null);
    if (unit == null) {
      compilation.faults.add(where, "registry has it", "there is no unit " + notation);
    }
    return unit;
  }

  /** Only the number itself is accounted for: another one in the quote may be another figure. */
  private void within(String where, String verbatim, Span quote) {
    List<Span> places = compilation.finder.all(verbatim, quote);
    List<Span> whole = places.stream().filter(it -> !cuts(it)).toList();
    if (places.isEmpty()) {
      compilation.faults.add(where, "quote contains verbatim", "“" + verbatim + "” is not in it");
    } else if (whole.isEmpty()) {
      compilation.faults.add(
          where, "verbatim is a whole number", "“" + verbatim + "” cuts one in two");
    }
    whole.forEach(compilation.coverage::cover);
  }

  /** 20 in 1920 and 5 in 3.5 are no numbers of their own. */
  private boolean cuts(Span span) {
    int start = span.start();
    int end = span.end();
    return digits(start - 1, start + 1)
        || (digits(start, start + 1) && point(start - 1) && digits(start - 2, start - 1))
        || digits(end - 1, end + 1)
        || (digits(end - 1, end) && point(end) && digits(end + 1, end + 2));
  }

  private boolean digits(int start, int end) {
    return start >= 0
        && end <= compilation.text.length()
        && compilation.text.slice(start, end).codePoints().allMatch(Character::isDigit);
  }

  private boolean point(int at) {
    return at >= 0
        && at < compilation.text.length()
        && compilation.text.slice(at, at + 1).equals(".");
  }

  /**
   * Whether the words can mean the value. A bare number, as in the cell of a table, may be told in
   * tens or hundred millions elsewhere.
   */
  static boolean reads(String verbatim, String unit, BigDecimal value) {
    if (NumberReader.reads(verbatim, unit, value)) {
      return true;
    }
    if (!BARE.matcher(verbatim).matches() || value.signum() < 0) {
      return false;
    }
    BigDecimal bare = new BigDecimal(verbatim.replaceAll("[^0-9.]", ""));
    return bare.stripTrailingZeros()
        .unscaledValue()
        .equals(value.stripTrailingZeros().unscaledValue());
  }

  /** A number alone in a table's cell may have its unit in another cell of the row: 亿元 | 800. */
  private List<Reading> inRow(String verbatim, String unit, Span quote) {
    List<Reading> readings = new ArrayList<>();
    if (!BARE.matcher(verbatim).matches()) {
      return readings;
    }
    Matcher cell = UNIT_CELL.matcher(row(quote));
    while (cell.find()) {
      String words = cell.group("unit") == null ? cell.group("named") : cell.group("unit");
      String digits = verbatim.replaceAll("[^0-9.,]", "");
      readings.addAll(NumberReader.read(digits + words, unit));
    }
    return readings;
  }

  /**
   * The quote with what stands before and behind it on its lines; empty where these are no cells.
   */
  private String row(Span quote) {
    int start = quote.start();
    while (start > 0
        && quote.start() - start < ROW
        && !compilation.text.slice(start - 1, start).equals("\n")) {
      start--;
    }
    int end = quote.end();
    while (end < compilation.text.length()
        && end - quote.end() < ROW
        && !compilation.text.slice(end, end + 1).equals("\n")) {
      end++;
    }
    String row = compilation.text.slice(start, end);
    return row.indexOf('\t') < 0 && row.indexOf('\n') < 0 && !GAPS.matcher(row).find() ? "" : row;
  }

  private void agree(
      String where, Given given, BigDecimal value, String verbatim, String unitIri, Span quote) {
    String unit = compilation.registry.notation(unitIri).orElse("");
    List<Reading> readings = new ArrayList<>(NumberReader.read(verbatim, unit));
    readings.addAll(inRow(verbatim, unit, quote));
    BigDecimal upper = given.upperValue();
    boolean agrees =
        readings.stream().anyMatch(it -> it.is(value))
            && (upper == null || readings.stream().anyMatch(it -> it.is(upper)));
    if (!agrees) {
      String read =
          readings.stream().map(it -> Facts.plain(it.value())).collect(Collectors.joining(" or "));
      compilation.faults.add(
          where,
          "value agrees with verbatim",
          "“%s” reads %s, the value is %s%s (valueReason, if that is right)"
              .formatted(
                  verbatim,
                  read.isEmpty() ? "as no number" : read,
                  Facts.plain(value),
                  upper == null ? "" : " to " + Facts.plain(upper)));
    }
  }
}
