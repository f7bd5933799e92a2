package org.policygraph.extraction.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;

/** Those numbers of a sentence that may count something of their own. */
final class CountingQuantities {
  /** How far a round sum stands before the number that tells it. */
  private static final int NEAR = 10;

  private static final Pattern REACHES =
      Pattern.compile("(?:大关|关口|台阶)?[，,](?:预计|实际|共|总量)?(?:达到?|为|完成|实现)");

  private static final Pattern ATTRIBUTE = Pattern.compile("的[^，,。；;、：:()（）由从]{1,30}");

  private CountingQuantities() {}

  /**
   * @param scanned the numbers of one sentence
   */
  static List<Quantity> of(String text, List<Quantity> scanned) {
    List<Quantity> found = new ArrayList<>();
    for (Quantity quantity : scanned) {
      Quantity before = found.isEmpty() ? null : found.get(found.size() - 1);
      if (NoFigures.mayCount(text, quantity)
          || before != null && FigureLists.goesOn(text, before, quantity)) {
        found.add(quantity);
      }
    }
    List<Quantity> kept = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Quantity quantity = found.get(i);
      // 产值超亿元的村10个: the first number is part of what the second counts
      boolean attribute =
          i + 1 < found.size()
              && quantity.end() < text.length()
              && text.charAt(quantity.end()) == '的'
              && quantity.unit().sort() != Units.Sort.PERCENT
              && ATTRIBUTE
                  .matcher(
                      text.substring(
                          quantity.end(),
                          Math.max(
                              quantity.end(),
                              Math.min(found.get(i + 1).start(), quantity.end() + 40))))
                  .matches();
      if (!attribute && !(i + 1 < found.size() && passes(text, quantity, found.get(i + 1)))) {
        kept.add(quantity);
      }
    }
    return kept;
  }

  /** 首超百亿元，达到102亿元: a round sum that was passed, told by the number behind it. */
  private static boolean passes(String text, Quantity round, Quantity next) {
    return round.chinese()
        && "百千万亿".indexOf(text.charAt(round.number().start())) >= 0
        && round.unit().equals(next.unit())
        && next.start() - round.end() > 0
        && next.start() - round.end() <= NEAR
        && REACHES.matcher(text.substring(round.end(), next.start())).matches();
  }
}
