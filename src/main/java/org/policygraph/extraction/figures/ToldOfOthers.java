package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.figures.IndicatorNames.Named;
import org.policygraph.extraction.quantities.NounPhrases;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;

/**
 * Names a figure of which its clause tells only whose it is: of 城镇污水处理率达到98%，农村达到60% the second is
 * 农村污水处理率. What areas and firms are counted in (园区达到5个) makes them what is counted.
 */
final class ToldOfOthers {
  /** 事项达到100项，自由贸易试验区达到150项: those of whom the same is told. */
  private static final Pattern OF_WHOM =
      Pattern.compile(
          "^(?:其中)?(?<who>[^，,。；;\\d占]{0,14}?(?:[省市县区州]|城市|农村|城镇|企业))(?:力争|要|均|应|原则上)*(?:达到|达)$");

  /** 城镇|污水处理率: of whom a name was told that goes on for others. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "^(?:\\p{IsHan}{0,8}?(?:企业|农村|城镇|城市|试验区|示范区|开发区|高新区|(?<![小社景园])[县区](?!县)))(?=\\p{IsHan}{3,})");

  /** What areas and firms themselves are counted in. */
  private static final Pattern OWN_UNIT = Pattern.compile("[个家座处户所片]");

  private ToldOfOthers() {}

  /** Null where the clause tells more or less. */
  static @Nullable Named of(Quantity quantity, String head, String tail, Named earlier) {
    Matcher whom = OF_WHOM.matcher(head);
    if (quantity.unit().sort() == Units.Sort.MONEY
        || !tail.isEmpty()
        || OWN_UNIT.matcher(quantity.unit().name()).matches()
        || !whom.matches()) {
      return null;
    }
    String rest = OF_OTHERS.matcher(earlier.label()).replaceFirst("");
    return new Named(
        NounPhrases.clean(whom.group("who")) + rest, earlier.core(), earlier.growth(), false);
  }
}
