package org.policygraph.reading;

/**
 * Raised digits, as the signs that are raised themselves: the ¹ of a footnote behind a word and the
 * ² of km² would else be read as digits of a number.
 */
final class Raised {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int MOST = 3;

  private Raised() {}

  /** Other words stay as they are. */
  static String of(String words) {
    if (words.length() > MOST || !words.chars().allMatch(it -> it >= '0' && it <= '9')) {
      return words;
    }
    StringBuilder raised = new StringBuilder();
    words.chars().forEach(it -> raised.append(DIGITS.charAt(it - '0')));
    return raised.toString();
  }
}
