package org.policygraph.linking;

/**
 * How sure a link is.
 *
 * <ul>
 *   <li>{@code HIGH}: the name is the agency's at that place and on that day, or the label is the
 *       indicator's own
 *   <li>{@code MEDIUM}: something had to be supplied: the area that the text leaves off, a date, a
 *       word that only narrows
 *   <li>{@code LOW}: the name is of another time of the same body; a person should look
 * </ul>
 */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW;

  Confidence orLess(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
