package org.policygraph.history;

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
 * @param comparisonKey equal for figures that are comparable by the contract's definition at
 *     Figure; null where something that decides is unknown: then it compares to none
 * @param baseline the quantity that a target starts from
 * @param baselineKey comparison key of that quantity; null where it compares to none
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
    String quantity,
    @Nullable String comparisonKey,
    @Nullable String baseline,
    @Nullable String baselineKey,
    @Nullable Integer baselineYear) {}
