package org.policygraph.extraction.quantities;

import java.util.List;
import java.util.regex.Pattern;

/** 分别下降0.2个、下降0.6个、提高0.8个百分点: what is counted stands behind the last number alone. */
final class PercentagePoints {
  private static final String POINTS = "个百分点";

  private static final Pattern GAP =
      Pattern.compile("[、，,和及与](?:分别)?(?:下降|提高|增长|上升|减少|增加|降低|提升|回落)");

  private PercentagePoints() {}

  /**
   * Gives the numbers of such a list their unit.
   *
   * @param quantities in the order of the text
   */
  static void spread(String text, List<Quantity> quantities) {
    for (int i = quantities.size() - 2; i >= 0; i--) {
      Quantity quantity = quantities.get(i);
      Quantity next = quantities.get(i + 1);
      if (quantity.unit().name().equals("个")
          && next.unit().name().equals(POINTS)
          && quantity.end() <= next.start()
          && GAP.matcher(text.substring(quantity.end(), next.start())).matches()) {
        quantities.set(i, quantity.of(next.unit()));
      }
    }
  }
}
