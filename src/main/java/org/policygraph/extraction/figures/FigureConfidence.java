package org.policygraph.extraction.figures;

import java.util.regex.Pattern;
import org.policygraph.extraction.draft.Confidence;
import org.policygraph.extraction.quantities.Quantity;
import org.policygraph.extraction.quantities.Units;

/**
 * How sure a figure is. Value, unit, kind and year are wrong about as seldom where the sentence
 * says them as where they are taken over; what is wrong is mostly the name, and the shorter its
 * noun, the more often.
 */
final class FigureConfidence {
  private static final Pattern ENDING = Pattern.compile("(?:数量|金额|面积|比例|倍数|次数|人次|场次|户数|规模)$");

  /** An act in the name: what is counted may be what it is done to. */
  private static final Pattern ACT = Pattern.compile("完成|参与|开展|惠及|解决|试点");

  /** What is left of a sentence in a name is no name. */
  private static final Pattern SENTENCE =
      Pattern.compile("应当|必须|须[经有由]|不得|不[低高]于|不[少多]于|不超过|超过|达到|^[按由也]|按照");

  private static final int SHORTEST_SURE = 6;
  private static final int LONGEST_SURE = 24;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  private FigureConfidence() {}

  static Confidence of(Quantity quantity, String indicator) {
    String noun = ENDING.matcher(indicator).replaceFirst("");
    if (noun.length() < SHORTEST || noun.length() > LONGEST) {
      return Confidence.LOW;
    }
    Units.Sort sort = quantity.unit().sort();
    boolean sure =
        noun.length() >= SHORTEST_SURE
            && noun.length() <= LONGEST_SURE
            && sort != Units.Sort.MULTIPLE
            && !ACT.matcher(noun).find()
            && !SENTENCE.matcher(noun).find();
    return sure ? Confidence.HIGH : Confidence.MEDIUM;
  }
}
