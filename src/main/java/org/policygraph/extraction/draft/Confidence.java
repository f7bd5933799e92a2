package org.policygraph.extraction.draft;

/**
 * How sure the reader is of a statement as a whole: for a figure its value, unit, comparison, kind,
 * year and the name of what is counted.
 *
 * <p>Measured on two annotated documents of a real city and on six of invented places that the
 * rules were afterwards mended on (418 figures, 231 responsibilities, 85 references and 162
 * measures): of the figures 0.96 of HIGH, 0.85 of MEDIUM and 0.35 of LOW were right in all of that
 * (0.97 or more of each level but for the name); of the responsibilities 0.995, 0.79 and, of only
 * nine, 0.89; all references and measures. Of the steps 0.9 of MEDIUM and 0.66 of LOW are among
 * what people told of the five documents, on which the words for them were chosen. On documents
 * never seen each level is less sure: before the rules were mended, 0.61 to 0.67 of the figures of
 * the six were right in all of it.
 */
public enum Confidence {
  /** About 19 of 20 or more are right. */
  HIGH,
  /** About three quarters to 19 of 20 are right. */
  MEDIUM,
  /** To be checked: the name is mostly not the one a reader would give. */
  LOW
}
