package org.policygraph.reading;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text of a PDF, page by page: its lines as they are set, without those that run on pages. */
final class PdfText {
  /** No policy document has more pages. */
  static final int MOST_PAGES = 3_000;

  /** Objects that a reader would have to look up before it sees the first page. */
  private static final int MOST_OBJECTS = 500_000;

  private static final int LONGEST_PAGE = 200_000;
  private static final long MEMORY = 64L << 20;
  private static final long SCRATCH = 256L << 20;

  private PdfText() {}

  /**
   * @throws Overrun where it breaks a limit; the parser may wrap it
   */
  static String of(byte[] bytes, Deadline deadline) throws IOException {
    Unfolding.checkPdf(bytes, deadline);
    try (PDDocument document =
        Loader.loadPDF(
            new TimedBytes(bytes, deadline),
            MemoryUsageSetting.setupMixed(MEMORY, SCRATCH).streamCache)) {
      if (document.getDocument().getXrefTable().size() > MOST_OBJECTS) {
        throw new Overrun("the PDF has more than " + MOST_OBJECTS + " objects");
      }
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw tooManyPages();
      }
      Pages pages = new Pages(deadline);
      pages.writeText(document, pages.words);
      return RunningLines.without(pages.pages);
    }
  }

  private static Overrun tooManyPages() {
    return new Overrun("the PDF has more than " + MOST_PAGES + " pages, the most that is read");
  }

  /** Tells the parser in the midst of its work that the time is up. */
  private static final class TimedBytes extends RandomAccessReadBuffer {
    private static final int CHECK_EVERY = 4096;
    private final Deadline deadline;
    private int reads;

    TimedBytes(byte[] bytes, Deadline deadline) {
      super(bytes);
      this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
      check();
      return super.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      check();
      return super.read(to, offset, length);
    }

    private void check() {
      if (++reads % CHECK_EVERY == 0) {
        deadline.check();
      }
    }
  }

  /** Collects the lines of each page. */
  private static final class Pages extends PDFTextStripper {
    /** A narrower gap between two Chinese signs, in widths of a sign, is spacing. */
    private static final float GAP = 0.6f;

    private final List<List<String>> pages = new ArrayList<>();
    private final StringWriter words = new StringWriter();
    private final Deadline deadline;
    private int count;
    private int signs;
    private int onPage;
    private @Nullable TextPosition last;
    private boolean apart;

    Pages(Deadline deadline) {
      this.deadline = deadline;
      setLineSeparator("\n");
    }

    @Override
    public void processPage(PDPage page) throws IOException {
      deadline.check();
      if (++count > MOST_PAGES) {
        throw tooManyPages();
      }
      onPage = 0;
      super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      deadline.check();
      super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      if (++onPage > LONGEST_PAGE) {
        throw new Overrun("the PDF has a page with more than " + LONGEST_PAGE + " signs");
      }
      if (++signs > DocumentReader.LONGEST_TEXT) {
        throw TextWriter.tooLong();
      }
      super.processTextPosition(text);
    }

    @Override
    protected void writeWordSeparator() {
      apart = true;
    }

    @Override
    protected void writeString(String word, List<TextPosition> places) throws IOException {
      if (apart && last != null && !word.isEmpty() && !places.isEmpty()) {
        String before = last.getUnicode();
        boolean chinese =
            !before.isEmpty()
                && TextWriter.han(before.charAt(before.length() - 1))
                && TextWriter.han(word.charAt(0));
        float gap = places.get(0).getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
        if (!chinese || gap > GAP * last.getWidthDirAdj()) {
          super.writeString(getWordSeparator());
        }
      }
      apart = false;
      last = places.isEmpty() ? last : places.get(places.size() - 1);
      super.writeString(word);
    }

    @Override
    protected void writeLineSeparator() throws IOException {
      apart = false;
      super.writeLineSeparator();
    }

    @Override
    protected void endPage(PDPage page) {
      pages.add(
          words
              .toString()
              .lines()
              .map(line -> line.replaceAll("[\\p{Cntrl}\\s\\u00a0]+", " ").strip())
              .filter(line -> !line.isEmpty())
              .toList());
      words.getBuffer().setLength(0);
      apart = false;
      last = null;
    }
  }
}
