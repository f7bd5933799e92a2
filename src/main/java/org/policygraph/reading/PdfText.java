package org.policygraph.reading;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The text of a PDF, a line for each paragraph and for each row of a ruled table, without the lines
 * that run on pages.
 */
final class PdfText {
  /** No policy document has more pages. */
  static final int MOST_PAGES = 3_000;

  /** Objects that a reader would have to look up before it sees the first page. */
  private static final int MOST_OBJECTS = 500_000;

  private static final long MEMORY = 64L << 20;
  private static final long SCRATCH = 256L << 20;

  /** In bytes: so near its end a PDF tells that it ends. */
  private static final int TRAILER = 1 << 10;

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
      PdfPages pages = new PdfPages(deadline);
      pages.writeText(document, Writer.nullWriter());
      List<String> lines = Paragraphs.of(RunningLines.without(pages.pages()));
      return String.join("\n", lines) + "\n";
    }
  }

  /** Whether a PDF has its end, by which one that was cut is known. */
  static boolean ends(byte[] bytes) {
    int from = Math.max(0, bytes.length - TRAILER);
    String foot = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    return foot.contains("%%EOF");
  }

  static Overrun tooManyPages() {
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
}
