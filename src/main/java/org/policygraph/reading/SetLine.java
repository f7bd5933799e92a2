package org.policygraph.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A line of a page while its words are written. */
final class SetLine {
  private final StringBuilder words = new StringBuilder();
  private @Nullable TextPosition first;
  private @Nullable TextPosition last;
  private boolean apart;

  /** A wider gap, in widths of its widest sign, parts pieces. */
  private static final double WIDE = 1.05;

  private final List<SetPiece> pieces = new ArrayList<>();
  private final StringBuilder piece = new StringBuilder();
  private double from;
  private double to;
  private double width;

  /** A raised sign is smaller than the line, to this part of its size. */
  private static final double RAISED = 0.8;

  private float size;
  private float foot;

  /** A gap follows, as wide as one between words. */
  void endWord() {
    apart = true;
  }

  void write(String word, List<TextPosition> places) {
    if (apart && last != null && !word.isEmpty() && !places.isEmpty() && seen(word, places, last)) {
      words.append(' ');
    }
    apart = false;
    words.append(raised(word, places));
    places.forEach(this::place);
  }

  /** A word with its raised digits as such. */
  private String raised(String word, List<TextPosition> places) {
    boolean signs = word.length() == places.size();
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      TextPosition sign = places.get(i);
      if (signs) {
        String written = String.valueOf(word.charAt(i));
        raised.append(isRaised(sign) ? Raised.of(written) : written);
      }
      if (!isRaised(sign)) {
        foot = sign.getYDirAdj();
      }
      first = first == null ? sign : first;
      last = sign;
      size = Math.max(size, sign.getFontSizeInPt());
    }
    return signs ? raised.toString() : word;
  }

  /** Whether a sign stands higher than those before it, and is smaller. */
  private boolean isRaised(TextPosition sign) {
    return sign.getFontSizeInPt() <= RAISED * size && sign.getYDirAdj() < foot;
  }

  private void place(TextPosition sign) {
    if (sign.getUnicode().isBlank()) {
      piece.append(piece.length() == 0 ? "" : " ");
      return;
    }
    width = Math.max(width, sign.getWidthDirAdj());
    boolean wide = sign.getXDirAdj() - to > WIDE * width;
    if (piece.length() > 0 && (wide || sign.getXDirAdj() < from)) {
      endPiece();
    }
    from = piece.length() == 0 ? sign.getXDirAdj() : from;
    to = sign.getXDirAdj() + sign.getWidthDirAdj();
    piece.append(sign.getUnicode());
  }

  private void endPiece() {
    String text = TextWriter.plain(piece.toString());
    if (!text.isEmpty()) {
      pieces.add(new SetPiece(text, from, to));
    }
    piece.setLength(0);
  }

  /** Between two Chinese signs a narrow gap is spacing. */
  private static boolean seen(String word, List<TextPosition> places, TextPosition last) {
    String before = last.getUnicode();
    boolean chinese =
        !before.isEmpty()
            && TextWriter.han(before.charAt(before.length() - 1))
            && TextWriter.han(word.charAt(0));
    float gap = places.get(0).getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
    return !chinese || gap > CellText.GAP * last.getWidthDirAdj();
  }

  String words() {
    return words.toString();
  }

  /** Other words in the place of those that are written. */
  void take(String other) {
    words.setLength(0);
    words.append(other);
  }

  /** Empty where nothing is to be read in it. */
  Optional<PdfLine> end() {
    String text = TextWriter.plain(words.toString());
    TextPosition from = first;
    TextPosition to = last;
    if (text.isEmpty() || from == null || to == null) {
      return Optional.empty();
    }
    endPiece();
    return Optional.of(
        new PdfLine(
            text,
            from.getXDirAdj(),
            to.getXDirAdj() + to.getWidthDirAdj(),
            foot,
            size,
            List.copyOf(pieces)));
  }
}
