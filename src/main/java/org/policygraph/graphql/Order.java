package org.policygraph.graphql;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Row;

/** Orders of rows. What has no value stands last, and no order leaves two rows undecided. */
final class Order {
  static final Comparator<Row> BY_IRI = Comparator.comparing(row -> row.get("child").text());

  /** As the text of one document runs; documents one after the other. */
  static final Comparator<Row> BY_PLACE =
      text("document").thenComparing(number("order")).thenComparing(BY_IRI);

  private Order() {}

  static Comparator<Row> text(String variable) {
    return Order.<String>lastIfMissing(row -> row.text(variable), Comparator.naturalOrder());
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
