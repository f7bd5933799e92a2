package org.policygraph.extraction.quantities;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Span;
import org.policygraph.vocabulary.Enumerations.Comparator;

/**
 * A number with its unit where it stands, not yet known to be a figure.
 *
 * @param number from the first sign of the number to the end of the unit
 * @param start where the words of comparison before it begin (不低于); the number's start without any
 * @param end where the words of comparison behind it end (以上)
 * @param upper the second number of a range
 * @param chinese written in Chinese signs
 */
public record Quantity(
    Span number,
    int start,
    int end,
    BigDecimal value,
    @Nullable BigDecimal upper,
    Units.Unit unit,
    Comparator comparator,
    boolean perUnit,
    boolean chinese) {

  public Quantity of(Units.Unit other) {
    return new Quantity(number, start, end, value, upper, other, comparator, perUnit, chinese);
  }

  public Quantity with(Comparator other) {
    return new Quantity(number, start, end, value, upper, unit, other, perUnit, chinese);
  }
}
