package org.policygraph.reading;

import java.util.List;

/**
 * A line of a page as it is set.
 *
 * @param from where it begins, in points from the left of the page
 * @param to where it ends
 * @param y of its foot, in points from the top of the page
 * @param sign how wide one of its signs is, in points; 0 of a row of a table, whose place is not
 *     known
 * @param pieces what wide gaps part it into, from the left to the right
 */
record PdfLine(String text, double from, double to, double y, double sign, List<SetPiece> pieces) {
  static PdfLine row(String text) {
    return new PdfLine(text, 0, 0, 0, 0, List.of());
  }

  boolean isRow() {
    return sign == 0;
  }
}
