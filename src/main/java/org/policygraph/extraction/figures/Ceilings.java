package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.vocabulary.Enumerations.Comparator;

/** Limits of what a policy gives, said farther from the number: 最高50万元, 每家最高补贴5万元, 不超过合同额30%. */
final class Ceilings {
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?:(?<most>不[得应宜可]?(?:超过|高于|大于)|至多|最多|上限|(?<!历史)最高)|(?<least>不[得应宜可]?(?:低于|少于|小于)|至少|最低))[^，,、。；;\\d]{0,12}$");

  private Ceilings() {}

  /** How a parameter's number is meant; what stands beside the number outweighs the rest. */
  static Comparator comparator(Quantity quantity, String head) {
    if (quantity.comparator() != Comparator.STATED) {
      return quantity.comparator();
    }
    Matcher limit = LIMIT.matcher(head);
    if (!limit.find()) {
      return Comparator.STATED;
    }
    return limit.group("most") != null ? Comparator.AT_MOST : Comparator.AT_LEAST;
  }
}
