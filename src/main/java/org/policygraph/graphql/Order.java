package org.policygraph.graphql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Row;
import org.policygraph.store.Value;

/** Orders of rows. What has no value stands last, and no order leaves two rows undecided. */
final class Order {
  static final Comparator<Row> BY_IRI = Comparator.comparing(row -> row.get("child").text());

  /**
   * As the text of one document runs; documents one after the other. Numbers that share a quote
   * stand as they stand in it; two of the same writing in one quote, by IRI.
   */
  static final Comparator<Row> BY_PLACE =
      text("document")
          .thenComparing(number("order"))
          .thenComparing(number("place"))
          .thenComparing(BY_IRI);

  private static final Pattern NUMBERED = Pattern.compile("(.*-)([0-9]{1,9})");

  /** By IRI; what is numbered under one key, by the number: -2 before -10. */
  static final Comparator<Value.Iri> BY_KEY =
      Comparator.comparing((Value.Iri iri) -> NUMBERED.matcher(iri.text()).replaceFirst("$1"))
          .thenComparing(Order::number)
          .thenComparing(Value.Iri::text);

  private Order() {}

  private static int number(Value.Iri iri) {
    Matcher numbered = NUMBERED.matcher(iri.text());
    return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 0;
  }

  static Comparator<Row> text(String variable) {
    return Order.<String>lastIfMissing(row -> row.text(variable), Comparator.naturalOrder());
  }

  /**
   * By the last day on which something can have happened, then by the first: 2019-01-09 before
   * 2019-01 before 2019, because each is certainly past no later than the next.
   *
   * @param date variable of the date where it is known; else the other two are its bounds
   */
  static Comparator<Row> time(String date, String notBefore, String notAfter) {
    return Comparator.comparing(
            (Row row) -> day(row, date, notAfter, Values::latest, LocalDate.MAX))
        .thenComparing(row -> day(row, date, notBefore, Values::earliest, LocalDate.MIN));
  }

  private static LocalDate day(
      Row row, String date, String bound, Function<String, LocalDate> day, LocalDate unbounded) {
    String text = row.text(date) == null ? row.text(bound) : row.text(date);
    return text == null ? unbounded : day.apply(text);
  }

  static Comparator<Row> length(String variable) {
    return Order.<Integer>lastIfMissing(
        row -> {
          String text = row.text(variable);
          return text == null ? null : text.length();
        },
        Comparator.naturalOrder());
  }

  static Comparator<Row> number(String variable) {
    return Order.<BigDecimal>lastIfMissing(
        row -> decimal(row, variable), Comparator.naturalOrder());
  }

  static Comparator<Row> descending(String variable) {
    return Order.<BigDecimal>lastIfMissing(
        row -> decimal(row, variable), Comparator.reverseOrder());
  }

  static Comparator<Row> textDescending(String variable) {
    return Order.<String>lastIfMissing(row -> row.text(variable), Comparator.reverseOrder());
  }

  private static @Nullable BigDecimal decimal(Row row, String variable) {
    String text = row.text(variable);
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static <T> Comparator<Row> lastIfMissing(
      Function<Row, @Nullable T> key, Comparator<T> order) {
    return (a, b) -> {
      T x = key.apply(a);
      T y = key.apply(b);
      if (x == null || y == null) {
        return x == y ? 0 : x == null ? 1 : -1;
      }
      return order.compare(x, y);
    };
  }
}
