package org.policygraph.extraction.quantities;

import java.util.regex.Pattern;
import org.policygraph.extraction.text.Span;

/** 方 is short for square metres and for cubic ones: 土方, water and wood are told in the latter. */
final class Volumes {
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?:土方|石方|土石|砌石|混凝土|砼|砂石|渣土|清淤|淤泥|库容|[蓄供用节输取引调灌排]水|水量|水资源|木材|蓄积|天然气|沼气|燃气)[^，,。；;、\\d]{0,6}$");

  private static final int REACH = 14;
  private static final Units.Unit CUBIC = new Units.Unit("立方米", Units.Sort.COUNT);

  private Volumes() {}

  /**
   * What a number counts in.
   *
   * @param number from its first sign to the end of its unit
   * @param from nothing before it is looked at
   */
  static Units.Unit unit(String text, Span number, Units.Unit unit, int from) {
    boolean square = unit.name().equals("m2") && text.charAt(number.end() - 1) == '方';
    return square
            && VOLUME
                .matcher(text.substring(Math.max(from, number.start() - REACH), number.start()))
                .find()
        ? CUBIC
        : unit;
  }
}
