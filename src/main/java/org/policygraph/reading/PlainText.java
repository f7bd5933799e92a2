package org.policygraph.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Bytes as text: UTF-16 where its mark says so, else UTF-8, else GB18030. The text is the decoded
 * file as it is: a byte order mark of UTF-8 or GB18030 is its first character.
 */
final class PlainText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** No more than one sign in so many is of private use: some names need one. */
  private static final int MOST_STRANGE = 30;

  private PlainText() {}

  static String decode(byte[] bytes) throws UnreadableException {
    // No encoding takes more than four bytes for a sign.
    if (bytes.length > 4L * DocumentReader.LONGEST_TEXT + 4) {
      throw TextWriter.tooLong();
    }
    if (binary(bytes)) {
      throw new UnreadableException("the file is binary, no text");
    }
    Charset charset =
        charset(bytes)
            .orElseThrow(
                () -> new UnreadableException("the text is neither UTF-8 nor UTF-16 nor GB18030"));
    String text = new String(bytes, charset);
    if (charset.equals(GB18030) && isStrange(text)) {
      throw new UnreadableException(
          "the text is neither UTF-8 nor UTF-16, and read as GB18030 it holds signs that no text has;"
              + " perhaps it is Big5");
    }
    return text;
  }

  /** Whether more than a few signs are of private use, as those of another encoding become. */
  private static boolean isStrange(String text) {
    long han = text.chars().filter(Character::isIdeographic).count();
    long strange = text.chars().filter(sign -> sign >= 0xe000 && sign <= 0xf8ff).count();
    return strange > 3 && strange * MOST_STRANGE > han + strange;
  }

  /** The first of the charsets that the bytes are whole in. */
  static Optional<Charset> charset(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
        || bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    return List.of(StandardCharsets.UTF_8, GB18030).stream()
        .filter(charset -> whole(bytes, charset))
        .findFirst();
  }

  private static boolean whole(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Whether there are control characters that no text has. */
  static boolean binary(byte[] bytes) {
    if (charsetMark(bytes)) {
      // Half of a UTF-16 sign may be any byte.
      return false;
    }
    int strange = 0;
    for (byte b : bytes) {
      if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1a) {
        strange++;
      }
    }
    return strange > bytes.length / 1000;
  }

  private static boolean charsetMark(byte[] bytes) {
    return bytes.length >= 2 && ((bytes[0] & 0xff) | (bytes[1] & 0xff) << 8) == 0xfeff
        || bytes.length >= 2 && ((bytes[1] & 0xff) | (bytes[0] & 0xff) << 8) == 0xfeff;
  }
}
