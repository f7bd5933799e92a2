package org.policygraph.reading;

/**
 * A piece of a line between wide gaps.
 *
 * @param from where it begins, in points from the left of the page
 * @param to where it ends
 */
record SetPiece(String text, double from, double to) {
  /** As wide as both are; the words stay its own. */
  SetPiece with(SetPiece other) {
    return new SetPiece(text, Math.min(from, other.from), Math.max(to, other.to));
  }

  /** How far another stands to its left or right; not above 0 where one stands over the other. */
  double distance(SetPiece other) {
    return Math.max(other.from - to, from - other.to);
  }
}
