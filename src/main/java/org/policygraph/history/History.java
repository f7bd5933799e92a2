package org.policygraph.history;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything stated of one indicator for one area.
 *
 * @param points in the order of the years they are for, then of the documents
 * @param undated figures without a year, in the order of the documents
 */
public record History(List<Point> points, List<String> undated) {

  /** BASELINE is the value that a target starts from. */
  public enum Kind {
    BASELINE,
    TARGET,
    OBSERVATION
  }

  /**
   * A value with a year.
   *
   * @param figure the target or observation that says so
   * @param series points of one number are comparable by the contract's definition at Figure
   */
  public record Point(
      Kind kind,
      int year,
      @Nullable String from,
      @Nullable String to,
      int statedYear,
      String quantity,
      int series,
      String figure) {}

  /**
   * What must be the same for two figures of one indicator to be comparable.
   *
   * @param span how long the value is counted; null for the kinds that are counted at a time
   */
  private record Comparable(
      String unit,
      String scope,
      Set<String> dimensions,
      String valueKind,
      boolean perUnit,
      @Nullable Period span) {}

  private static final Set<String> OVER_A_SPAN = Set.of("FLOW", "CUMULATIVE", "INCREMENT");
  private static final Period ONE_YEAR = Period.ofMonths(12);

  public History {
    points = List.copyOf(points);
    undated = List.copyOf(undated);
  }

  /** The history of the figures, all of one indicator; those of one place stay in their order. */
  public static History of(List<StatedFigure> figures) {
    List<StatedFigure> inOrder =
        figures.stream()
            .sorted(
                Comparator.comparingInt(StatedFigure::statedYear)
                    .thenComparingInt(StatedFigure::order))
            .toList();
    Series series = new Series();
    List<Point> points = new ArrayList<>();
    List<String> undated = new ArrayList<>();
    for (StatedFigure figure : inOrder) {
      int number = series.of(comparable(figure));
      Integer baselineYear = figure.baselineYear();
      if (figure.baseline() != null && baselineYear != null) {
        points.add(
            new Point(
                Kind.BASELINE,
                baselineYear,
                baselineYear.toString(),
                baselineYear.toString(),
                figure.statedYear(),
                figure.baseline(),
                series.of(baseline(figure)),
                figure.figure()));
      }
      if (figure.year() == null) {
        undated.add(figure.figure());
      } else {
        points.add(
            new Point(
                figure.target() ? Kind.TARGET : Kind.OBSERVATION,
                figure.year(),
                figure.from(),
                figure.to(),
                figure.statedYear(),
                figure.quantity(),
                number,
                figure.figure()));
      }
    }
    points.sort(Comparator.comparingInt(Point::year));
    return new History(points, undated);
  }

  /** Numbers from 1; what is comparable to nothing gets one of its own. */
  private static final class Series {
    private final Map<Comparable, Integer> numbers = new HashMap<>();
    private int last;

    int of(@Nullable Comparable figure) {
      return figure == null ? ++last : numbers.computeIfAbsent(figure, f -> ++last);
    }
  }

  /** Null where something that decides is unknown: then the figure compares to none. */
  private static @Nullable Comparable comparable(StatedFigure figure) {
    String kind = figure.valueKind();
    if (kind == null) {
      return null;
    }
    Period span = OVER_A_SPAN.contains(kind) ? span(figure) : null;
    if (span == null && OVER_A_SPAN.contains(kind)) {
      return null;
    }
    return new Comparable(
        figure.unit(), figure.scope(), figure.dimensions(), kind, figure.perUnit(), span);
  }

  /** A target's baseline: of its kind and in its own unit, for one year. */
  private static @Nullable Comparable baseline(StatedFigure target) {
    String kind = target.valueKind();
    // What an increment is added to is no increment, and its kind is not stated.
    if (kind == null || kind.equals("INCREMENT") || target.baselineUnit() == null) {
      return null;
    }
    return new Comparable(
        target.baselineUnit(),
        target.scope(),
        target.dimensions(),
        kind,
        target.perUnit(),
        OVER_A_SPAN.contains(kind) ? ONE_YEAR : null);
  }

  /** How long the value is counted; null where the text leaves it open. */
  private static @Nullable Period span(StatedFigure figure) {
    if (figure.recurring()) {
      return ONE_YEAR;
    }
    if (figure.from() == null || figure.to() == null) {
      return null;
    }
    Period length = Period.between(firstDay(figure.from()), dayAfter(figure.to()));
    return Period.of(0, (int) length.toTotalMonths(), length.getDays());
  }

  private static LocalDate firstDay(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.parse(date + "-01-01");
      case 7 -> LocalDate.parse(date + "-01");
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate dayAfter(String date) {
    LocalDate first = firstDay(date);
    return switch (date.length()) {
      case 4 -> first.plusYears(1);
      case 7 -> first.plusMonths(1);
      default -> first.plusDays(1);
    };
  }
}
