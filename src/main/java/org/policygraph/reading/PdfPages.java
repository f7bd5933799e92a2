package org.policygraph.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of each page of a PDF, and the rows of its tables. */
final class PdfPages extends PDFTextStripper {
  private static final int LONGEST_PAGE = 200_000;

  /** Stands in the lines of a page, with its number, where a table belongs: no characters. */
  private static final Pattern TABLE = Pattern.compile("\ufdd0(\\d{1,4})\ufdd1");

  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final List<PdfTable> tables = new ArrayList<>();
  private final List<PdfTable> written = new ArrayList<>();
  private final PageTables pageTables = new PageTables();
  private final Deadline deadline;
  private List<PdfLine> lines = new ArrayList<>();
  private SetLine line = new SetLine();
  private int count;
  private int read;
  private int onPage;

  PdfPages(Deadline deadline) {
    this.deadline = deadline;
  }

  List<List<PdfLine>> pages() {
    return pages;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    deadline.check();
    if (++count > PdfText.MOST_PAGES) {
      throw PdfText.tooManyPages();
    }
    onPage = 0;
    tables.clear();
    written.clear();
    PdfGrid.of(PdfRulings.of(page, deadline)).forEach(it -> tables.add(new PdfTable(it)));
    super.processPage(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.check();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition sign) {
    if (++onPage > LONGEST_PAGE) {
      throw new Overrun("the PDF has a page with more than " + LONGEST_PAGE + " signs");
    }
    if (++read > DocumentReader.LONGEST_TEXT) {
      throw TextWriter.tooLong();
    }
    super.processTextPosition(sign);
    double x = sign.getX() + sign.getWidth() / 2;
    double y = sign.getY() - sign.getHeight() / 2;
    for (PdfTable table : tables) {
      OptionalInt cell = table.grid().cellAt(x, y);
      if (cell.isPresent() && takenBack(sign)) {
        table.write(cell.getAsInt(), sign);
        if (!written.contains(table)) {
          written.add(table);
          super.processTextPosition(mark(sign, written.size() - 1));
        }
        return;
      }
    }
  }

  /** Out of the lines of the page; false where it was left out, as what is written twice is. */
  private boolean takenBack(TextPosition sign) {
    for (List<TextPosition> article : charactersByArticle) {
      int last = article.size() - 1;
      if (last >= 0 && article.get(last) == sign) {
        article.remove(last);
        return true;
      }
    }
    return false;
  }

  /** What stands for a table, where its first sign would stand. */
  private static TextPosition mark(TextPosition sign, int table) {
    return new TextPosition(
        sign.getRotation(),
        sign.getPageWidth(),
        sign.getPageHeight(),
        sign.getTextMatrix(),
        sign.getEndX(),
        sign.getEndY(),
        sign.getHeight(),
        sign.getWidth(),
        sign.getWidthOfSpace(),
        "\ufdd0" + table + "\ufdd1",
        sign.getCharacterCodes(),
        sign.getFont(),
        sign.getFontSize(),
        (int) sign.getFontSizeInPt());
  }

  @Override
  protected void writeWordSeparator() {
    line.endWord();
  }

  @Override
  protected void writeString(String word, List<TextPosition> places) {
    line.write(word, places);
  }

  @Override
  protected void writeLineSeparator() {
    Matcher table = TABLE.matcher(line.words());
    if (table.find()) {
      // What no program writes, a hostile one may.
      int number = Integer.parseInt(table.group(1));
      if (number < written.size()) {
        pageTables.write(written.get(number), number == 0, lines);
      }
      line.take(table.replaceAll(""));
    }
    line.end().ifPresent(lines::add);
    line = new SetLine();
  }

  @Override
  protected void endPage(PDPage page) {
    writeLineSeparator();
    pages.add(PdfColumns.read(lines));
    lines = new ArrayList<>();
  }
}
