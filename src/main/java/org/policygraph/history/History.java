package org.policygraph.history;

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

  /** What must be the same for two figures of one indicator to be comparable. */
  private record Comparable(
      String unit,
      String scope,
      Set<String> dimensions,
      String valueKind,
      boolean perUnit,
      int years) {}

  private static final Set<String> OVER_A_SPAN = Set.of("FLOW", "CUMULATIVE", "INCREMENT");
  private static final int NO_SPAN = 0;

  public History {
    points = List.copyOf(points);
    undated = List.copyOf(undated);
  }

  /** The history of the figures, all of one indicator. */
  public static History of(List<StatedFigure> figures) {
    List<StatedFigure> inOrder =
        figures.stream()
            .sorted(
                Comparator.comparingInt(StatedFigure::statedYear)
                    .thenComparingInt(StatedFigure::order)
                    .thenComparing(StatedFigure::figure))
            .toList();
    Map<Comparable, Integer> series = new HashMap<>();
    List<Point> points = new ArrayList<>();
    List<String> undated = new ArrayList<>();
    int[] next = {1};
    for (StatedFigure figure : inOrder) {
      Comparable key = comparable(figure);
      // What is comparable to nothing is a series of its own.
      int number = key == null ? next[0]++ : series.computeIfAbsent(key, k -> next[0]++);
      if (figure.baseline() != null && figure.baselineYear() != null) {
        String year = figure.baselineYear().toString();
        points.add(
            new Point(
                Kind.BASELINE,
                figure.baselineYear(),
                year,
                year,
                figure.statedYear(),
                figure.baseline(),
                number,
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

  /** Null where something that decides is unknown: then the figure compares to none. */
  private static @Nullable Comparable comparable(StatedFigure figure) {
    String kind = figure.valueKind();
    if (kind == null) {
      return null;
    }
    int years = NO_SPAN;
    if (OVER_A_SPAN.contains(kind)) {
      Integer length = years(figure);
      if (length == null) {
        return null;
      }
      years = length;
    }
    return new Comparable(
        figure.unit(), figure.scope(), figure.dimensions(), kind, figure.perUnit(), years);
  }

  /** How many years the value is for; null where the text leaves it open. */
  private static @Nullable Integer years(StatedFigure figure) {
    if (figure.recurring()) {
      return 1;
    }
    if (figure.from() == null || figure.to() == null) {
      return null;
    }
    return year(figure.to()) - year(figure.from()) + 1;
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, 4));
  }
}
