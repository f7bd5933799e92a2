package org.policygraph.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Measures what a packed file unfolds into, without keeping it. */
final class Unfolding {
  /** The packed parts of a file may not be longer, unpacked, than this together. */
  private static final long LARGEST = 256L << 20;

  /** The text of a document, with its markup. */
  private static final long LARGEST_TEXT_PART = 96L << 20;

  /** Styles, relations and other parts that a library holds whole in memory. */
  private static final long LARGEST_OTHER_PARTS = 12L << 20;

  private static final int MOST_PARTS = 5_000;

  /** A page's content, a font. */
  private static final long LARGEST_STREAM = 48L << 20;

  private static final int DEEPEST = 4;
  private static final int PIECE = 1 << 16;

  private Unfolding() {}

  /**
   * @throws Overrun where the parts of a zip are too many or too large
   * @throws IOException where it is no zip, or broken
   */
  static void checkZip(byte[] bytes, Deadline deadline) throws IOException {
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      long all = 0;
      long others = 0;
      int parts = 0;
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        if (++parts > MOST_PARTS) {
          throw new Overrun("the file is packed from more than " + MOST_PARTS + " parts");
        }
        boolean text = part.getName().equals("word/document.xml");
        boolean other = !text && part.getName().matches("(?i).*\\.(xml|rels)");
        long most = text ? LARGEST_TEXT_PART : other ? LARGEST_OTHER_PARTS - others : LARGEST - all;
        long length;
        try (InputStream in = zip.getInputStream(part)) {
          length = length(in, most, deadline);
        }
        if (length > most) {
          throw tooLarge(part.getName());
        }
        others += other ? length : 0;
        all += length;
        if (all > LARGEST) {
          throw tooLarge(part.getName());
        }
      }
    }
  }

  /**
   * Looks through the packed streams of a PDF, except pictures: those are not unpacked for a text.
   *
   * @throws Overrun where they are too large
   */
  static void checkPdf(byte[] bytes, Deadline deadline) {
    long all = 0;
    for (int at = find(bytes, "stream", 0); at >= 0; at = find(bytes, "stream", at + 6)) {
      int begin = at + 6;
      while (begin < bytes.length && (bytes[begin] == '\r' || bytes[begin] == '\n')) {
        begin++;
      }
      if (at >= 3 && bytes[at - 1] == 'd' || !packed(bytes, begin) || picture(bytes, at)) {
        continue;
      }
      deadline.check();
      long length = unpacked(bytes, begin, deadline);
      all += length;
      if (length > LARGEST_STREAM || all > LARGEST) {
        throw tooLarge("stream at byte " + at);
      }
    }
  }

  /** How long a stream is, or what is packed in it again, whichever is longest. */
  private static long unpacked(byte[] bytes, int begin, Deadline deadline) {
    long longest = 0;
    for (int depth = 1; depth <= DEEPEST; depth++) {
      InputStream in = new ByteArrayInputStream(bytes, begin, bytes.length - begin);
      for (int i = 0; i < depth; i++) {
        in = new InflaterInputStream(in);
      }
      long[] length = {0};
      try {
        count(in, LARGEST_STREAM, deadline, length);
      } catch (IOException e) {
        // It is not packed so often, or torn: what was unpacked before counts.
        longest = Math.max(longest, length[0]);
        break;
      }
      longest = Math.max(longest, length[0]);
    }
    return longest;
  }

  private static long length(InputStream in, long most, Deadline deadline) throws IOException {
    long[] length = {0};
    count(in, most, deadline, length);
    return length[0];
  }

  /** Counts up, so that what was read before a fault is known. */
  private static void count(InputStream in, long most, Deadline deadline, long[] length)
      throws IOException {
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0 && length[0] <= most; read = in.read(piece)) {
      length[0] += read;
      deadline.check();
    }
  }

  /** Whether this is how packed bytes begin. */
  private static boolean packed(byte[] bytes, int at) {
    return at + 1 < bytes.length
        && (bytes[at] & 0x0f) == 8
        && ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff) % 31 == 0;
  }

  private static boolean picture(byte[] bytes, int stream) {
    int object = stream;
    while (object > 0 && stream - object < 1_000 && !isAt(bytes, " obj", object)) {
      object--;
    }
    for (int at = object; at < stream; at++) {
      if (isAt(bytes, "/Image", at)) {
        return true;
      }
    }
    return false;
  }

  private static int find(byte[] bytes, String word, int from) {
    for (int at = from; at <= bytes.length - word.length(); at++) {
      if (isAt(bytes, word, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] bytes, String word, int at) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= bytes.length || bytes[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static Overrun tooLarge(String part) {
    return new Overrun("the file unfolds beyond measure: its part " + part + " is too large");
  }
}
