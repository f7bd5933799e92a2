package org.policygraph.history;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides where a figure stands in the history of its indicator and what it may be compared
 * with. IRIs and dates as the graph writes them.
 *
 * @param target a target; else an observation
 * @param statedYear year of the document
 * @param order place in its document
 * @param year due year, or year of the observation; null where the text gives none
 * @param from first year, month or day of its time; null where open
 * @param to last year, month or day of its time; null where open
 * @param recurring anew in every year of its time
 * @param valueKind null where the text leaves it open
 * @param dimensions kind and value of each
 * @param baseline the quantity that a target starts from
 * @param baselineUnit unit of that quantity; null where it is unknown
 * @param baselineYear null where the text does not say when
 */
public record StatedFigure(
    String figure,
    boolean target,
    String scope,
    int statedYear,
    int order,
    @Nullable Integer year,
    @Nullable String from,
    @Nullable String to,
    boolean recurring,
    String quantity,
    String unit,
    @Nullable String valueKind,
    boolean perUnit,
    Set<String> dimensions,
    @Nullable String baseline,
    @Nullable String baselineUnit,
    @Nullable Integer baselineYear) {

  public StatedFigure {
    dimensions = Set.copyOf(dimensions);
  }
}
