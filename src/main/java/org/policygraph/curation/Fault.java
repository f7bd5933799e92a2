package org.policygraph.curation;

/**
 * Something in a sheet that has to be put right.
 *
 * @param sheet the sheet's file name
 * @param statement which entry, such as {@code targets[2] t3}
 * @param rule the rule it breaks, a few words that stay the same, such as {@code quote is found}
 * @param message what is wrong, with the offending value
 */
public record Fault(String sheet, String statement, String rule, String message) {
  @Override
  public String toString() {
    return sheet + ": " + statement + ": " + rule + ": " + message;
  }
}
