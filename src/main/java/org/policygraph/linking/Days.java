package org.policygraph.linking;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first to the last, both included: a day, a month or a year as a document or a
 * registry gives it, or the time between two of them.
 */
public record Days(LocalDate first, LocalDate last) {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** All days. */
  public static final Days ALWAYS = new Days(LocalDate.MIN, LocalDate.MAX);

  public Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the last day " + last + " is before the first " + first);
    }
  }

  public static Days ofYear(int year) {
    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /**
   * {@code 2018}, {@code 2018-12} or {@code 2018-12-29}.
   *
   * @throws DateTimeParseException where it is none of these
   */
  public static Days of(String written) {
    if (YEAR.matcher(written).matches()) {
      return ofYear(Year.parse(written).getValue());
    }
    if (MONTH.matcher(written).matches()) {
      YearMonth month = YearMonth.parse(written);
      return new Days(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = LocalDate.parse(written);
    return new Days(day, day);
  }

  /** From the beginning of the one to the end of the other; null is open. */
  public static Days between(@Nullable String from, @Nullable String to) {
    return new Days(
        from == null ? LocalDate.MIN : of(from).first(),
        to == null ? LocalDate.MAX : of(to).last());
  }

  /** Whether there is a day in both. A year that a name ended in is a year it was still used in. */
  public boolean meets(Days other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }
}
