package org.policygraph.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes at the feet of pages: small lines, the first behind a mark (①, [1], *, a raised 1) that
 * stands in the text above. They are no part of a paragraph that goes on over the page's end.
 */
final class FootNotes {
  /** Notes are set smaller than the text, to this part of its size. */
  private static final double SMALL = 0.87;

  private static final Pattern MARK =
      Pattern.compile(
          "(?<mark>[①-⑳]|[\\[［〔](?:注)?\\d{1,2}[\\]］〕]|[*＊※]{1,3}|[¹²³⁰⁴-⁹]{1,2}|\\d{1,2}(?=[.．、 　]{0,2}\\p{IsHan})).*");

  private final List<List<PdfLine>> text = new ArrayList<>();
  private final List<List<String>> notes = new ArrayList<>();

  /**
   * @param pages without lines that run on pages
   */
  FootNotes(List<List<PdfLine>> pages) {
    double size = size(pages);
    boolean noted = false;
    for (List<PdfLine> page : pages) {
      int from = page.size();
      while (from > 0 && !page.get(from - 1).isRow() && page.get(from - 1).sign() <= SMALL * size) {
        from--;
      }
      List<String> read = from == 0 ? List.of() : notes(page, from, noted);
      noted = !read.isEmpty();
      text.add(noted ? page.subList(0, from) : page);
      notes.add(read);
    }
  }

  /** The pages without their notes. */
  List<List<PdfLine>> text() {
    return text;
  }

  /** A line for each note, page by page. */
  List<List<String>> notes() {
    return notes;
  }

  /** The size of most signs. */
  private static double size(List<List<PdfLine>> pages) {
    Map<Double, Integer> signs = new HashMap<>();
    for (List<PdfLine> page : pages) {
      page.stream()
          .filter(line -> !line.isRow())
          .forEach(line -> signs.merge(line.sign(), line.text().length(), Integer::sum));
    }
    return signs.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0.0);
  }

  /**
   * The small lines at a page's foot as notes; none where their marks do not stand above.
   *
   * @param goesOn whether the page before ends in a note, of which they may be the rest
   */
  private static List<String> notes(List<PdfLine> page, int from, boolean goesOn) {
    List<String> notes = new ArrayList<>();
    boolean marked = goesOn;
    for (PdfLine line : page.subList(from, page.size())) {
      Matcher mark = MARK.matcher(line.text());
      String sign = mark.matches() ? Raised.of(mark.group("mark")) : "";
      if (!sign.isEmpty() && stands(page.subList(0, from), sign)) {
        marked = true;
        notes.add(sign + line.text().substring(mark.end("mark")));
      } else if (notes.isEmpty()) {
        notes.add(line.text());
      } else {
        int last = notes.size() - 1;
        notes.set(last, CellText.joined(notes.get(last), line.text()));
      }
    }
    return marked ? notes : List.of();
  }

  /** Whether a mark stands behind other words. */
  private static boolean stands(List<PdfLine> lines, String mark) {
    return lines.stream().anyMatch(line -> line.text().indexOf(mark, 1) > 0);
  }
}
