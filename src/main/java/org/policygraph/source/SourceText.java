package org.policygraph.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.policygraph.fingerprint.Sha256;

/**
 * One source text. Every offset is a number of Unicode code points from the beginning of the
 * decoded file as it is: nothing is trimmed, line ends stay as they are, and a byte order mark is
 * the first character. Immutable.
 */
public final class SourceText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final String name;
  private final String text;
  private final String sha256;
  private final int length;
  // Where a character takes two UTF-16 units: its code point offset, ascending. Mostly empty.
  private final int[] supplementary;

  private SourceText(String name, String text, String sha256) {
    this.name = name;
    this.text = text;
    this.sha256 = sha256;
    this.length = text.codePointCount(0, text.length());
    int[] points = length == text.length() ? new int[0] : text.codePoints().toArray();
    this.supplementary =
        IntStream.range(0, points.length)
            .filter(i -> Character.isSupplementaryCodePoint(points[i]))
            .toArray();
  }

  /**
   * Decodes a file: UTF-16 where its mark says so (which is no character then), else UTF-8, else
   * GB18030.
   *
   * @throws CharacterCodingException if the bytes are in none of them
   */
  public static SourceText decode(String name, byte[] bytes) throws CharacterCodingException {
    if (bytes.length >= 2
        && (bytes[0] & 0xff ^ bytes[1] & 0xff) == (0xfe ^ 0xff)
        && Math.min(bytes[0] & 0xff, bytes[1] & 0xff) == 0xfe) {
      return new SourceText(name, decoded(bytes, StandardCharsets.UTF_16), Sha256.of(bytes));
    }
    try {
      return new SourceText(name, decoded(bytes, StandardCharsets.UTF_8), Sha256.of(bytes));
    } catch (CharacterCodingException e) {
      return new SourceText(name, decoded(bytes, GB18030), Sha256.of(bytes));
    }
  }

  private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** SHA-256 of the file's bytes, in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** The number of code points. */
  public int length() {
    return length;
  }

  /** The whole text; its {@code String} offsets are UTF-16 units and not those of this class. */
  public String text() {
    return text;
  }

  /**
   * The characters from {@code start} up to, not including, {@code end}.
   *
   * @throws IndexOutOfBoundsException if the span does not lie in the text
   */
  public String slice(int start, int end) {
    checkSpan(start, end);
    return text.substring(unit(start), unit(end));
  }

  /** Where the fragment first occurs at or after {@code from}. */
  public OptionalInt indexOf(String fragment, int from) {
    if (from > length) {
      return OptionalInt.empty();
    }
    int unit = text.indexOf(fragment, unit(Math.max(0, from)));
    return unit < 0 ? OptionalInt.empty() : OptionalInt.of(point(unit));
  }

  /** How many times the fragment stands in the text, overlapping places included. */
  public int occurrences(String fragment) {
    int count = 0;
    for (int at = text.indexOf(fragment); at >= 0; at = text.indexOf(fragment, at + 1)) {
      count++;
    }
    return count;
  }

  /**
   * Whether exactly this quote stands from {@code start} up to {@code end}; false outside the text.
   */
  public boolean quoteMatches(int start, int end, String quote) {
    return start >= 0 && start <= end && end <= length && slice(start, end).equals(quote);
  }

  /**
   * The span with up to {@code characters} around it, half before and half after, as in the file.
   */
  public String context(int start, int end, int characters) {
    checkSpan(start, end);
    int half = Math.max(0, characters) / 2;
    return slice(Math.max(0, start - half), (int) Math.min(length, (long) end + half));
  }

  private void checkSpan(int start, int end) {
    if (start < 0 || end < start || end > length) {
      throw new IndexOutOfBoundsException(
          "span "
              + start
              + "–"
              + end
              + " does not lie in "
              + name
              + " of "
              + length
              + " characters");
    }
  }

  /** UTF-16 offset of a code point offset. */
  private int unit(int point) {
    int rank = Arrays.binarySearch(supplementary, point);
    return point + (rank < 0 ? -rank - 1 : rank);
  }

  /** Code point offset of a UTF-16 offset that does not split a pair. */
  private int point(int unit) {
    int low = 0;
    int high = supplementary.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // the middle-th pair begins at this UTF-16 offset
      if (supplementary[middle] + middle < unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return unit - low;
  }
}
