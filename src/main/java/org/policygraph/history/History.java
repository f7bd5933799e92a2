package org.policygraph.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything stated of one indicator for one area.
 *
 * @param points in the order of the years they are for, then of the documents
 * @param undated figures without a year, in the order of the documents
 * @param undatedBaselines targets that start from a value without a year, in the same order
 */
public record History(List<Point> points, List<String> undated, List<String> undatedBaselines) {

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

  public History {
    points = List.copyOf(points);
    undated = List.copyOf(undated);
    undatedBaselines = List.copyOf(undatedBaselines);
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
    List<String> undatedBaselines = new ArrayList<>();
    for (StatedFigure figure : inOrder) {
      int number = series.of(figure.comparisonKey());
      Integer baselineYear = figure.baselineYear();
      if (figure.baseline() != null && baselineYear == null) {
        undatedBaselines.add(figure.figure());
      }
      if (figure.baseline() != null && baselineYear != null) {
        points.add(
            new Point(
                Kind.BASELINE,
                baselineYear,
                baselineYear.toString(),
                baselineYear.toString(),
                figure.statedYear(),
                figure.baseline(),
                series.of(figure.baselineKey()),
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
    return new History(points, undated, undatedBaselines);
  }

  /** Numbers from 1; what is comparable to nothing gets one of its own. */
  private static final class Series {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int last;

    int of(@Nullable String comparisonKey) {
      return comparisonKey == null ? ++last : numbers.computeIfAbsent(comparisonKey, key -> ++last);
    }
  }
}
