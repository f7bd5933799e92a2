package org.policygraph.linking;

import org.jspecify.annotations.Nullable;

/**
 * What a figure counts, as a draft has it.
 *
 * @param written the noun phrase of the text: 全市有效注册商标数量
 * @param unit CNY, percent, m2 or the counting word; null where it is not known
 * @param growthRate whether the figure is a rate of change
 * @param perUnit whether it is of one of many (每家, 平均每个)
 */
public record IndicatorMention(
    String written, @Nullable String unit, boolean growthRate, boolean perUnit) {}
