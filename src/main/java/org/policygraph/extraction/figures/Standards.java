package org.policygraph.extraction.figures;

import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Clause;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;

/**
 * Tells numbers of a standard that a report names from what was counted: 落实每校不少于1名校医的要求,
 * 超过国家50%、80%的标准.
 */
final class Standards {
  private static final Pattern KEPT =
      Pattern.compile("(?:落实|执行|按照?|依照|符合|满足|超过|高于|低于|优于)[^，,。；;]{0,20}$");

  private static final Pattern STANDARD =
      Pattern.compile(
          "(?:[、和及与][^，,。；;、\\d]{0,8}\\d[\\d.]*(?:%|[万亿]?[\\u4e00-\\u9fff]{1,2}))*[^，,。；;、\\d]{0,12}的(?:要求|规定|标准)(?=[，,。；;]|$)");

  private Standards() {}

  static boolean is(String text, Quantity quantity, Clause clause) {
    return quantity.unit().sort() != Units.Sort.MONEY
        && KEPT.matcher(clause.head() + text.substring(quantity.start(), quantity.number().start()))
            .find()
        && STANDARD
            .matcher(text)
            .region(
                quantity.end(),
                Math.min(text.length(), quantity.end() + FigureKinds.SENTENCE_REACH))
            .lookingAt();
  }
}
