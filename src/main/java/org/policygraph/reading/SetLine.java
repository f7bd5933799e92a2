package org.policygraph.reading;

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

  /** A gap follows, as wide as one between words. */
  void endWord() {
    apart = true;
  }

  void write(String word, List<TextPosition> places) {
    if (apart && last != null && !word.isEmpty() && !places.isEmpty() && seen(word, places, last)) {
      words.append(' ');
    }
    apart = false;
    if (!places.isEmpty()) {
      first = first == null ? places.get(0) : first;
      last = places.get(places.size() - 1);
    }
    words.append(word);
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
    return Optional.of(
        new PdfLine(
            text,
            from.getXDirAdj(),
            to.getXDirAdj() + to.getWidthDirAdj(),
            to.getYDirAdj(),
            to.getFontSizeInPt()));
  }
}
