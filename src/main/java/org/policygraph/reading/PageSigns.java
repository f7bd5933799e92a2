package org.policygraph.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a page from a text where it does not begin as one, and takes out what its server would have
 * run: directives and code of JSP, ASP and PHP.
 */
final class PageSigns {
  /** A page tells what it is near its beginning. */
  private static final int REACH = 1 << 16;

  private static final int FEWEST = 4;

  private static final Pattern NAME = Pattern.compile(".*\\.(?:[sx]?html?|jspx?|php\\d?|aspx?)");

  private static final Pattern WHOLE = Pattern.compile("(?i)<(?:html|body)(?:\\s[^<>]{0,800})?>");

  private static final Pattern BLOCK =
      Pattern.compile(
          "(?i)</?(?:p|div|span|br|table|tr|td|th|ul|ol|li|h[1-6]|section|article)(?:\\s[^<>]{0,800})?/?>");

  private PageSigns() {}

  /**
   * Whether a text is a page: one that has a body, or one that is named like a page and has blocks.
   *
   * @param name the file's name
   */
  static boolean in(String name, byte[] bytes) {
    // signs of one byte are the same in UTF-8 and GB18030, and no part of others
    String text = new String(bytes, 0, Math.min(bytes.length, REACH), StandardCharsets.ISO_8859_1);
    if (WHOLE.matcher(text).find()) {
      return true;
    }
    int blocks = 0;
    if (NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      Matcher block = BLOCK.matcher(text);
      while (blocks < FEWEST && block.find()) {
        blocks++;
      }
    }
    return blocks >= FEWEST;
  }

  /** A page without {@code <% … %>} and {@code <?php … ?>}; what is not closed is left. */
  static byte[] withoutCode(byte[] bytes) {
    ByteArrayOutputStream left = new ByteArrayOutputStream(bytes.length);
    int from = 0;
    int at = 0;
    while (at + 1 < bytes.length) {
      int end = bytes[at] == '<' ? codeEnd(bytes, at) : -1;
      if (end == bytes.length) {
        break;
      }
      if (end > 0) {
        left.write(bytes, from, at - from);
        from = end;
        at = end;
      } else {
        at++;
      }
    }
    if (from == 0) {
      return bytes;
    }
    left.write(bytes, from, bytes.length - from);
    return left.toByteArray();
  }

  /**
   * Behind the code that begins at an offset; -1 where none does, the length where it has no end.
   */
  private static int codeEnd(byte[] bytes, int start) {
    byte sign = bytes[start + 1];
    boolean php =
        sign == '?' && (follows(bytes, start + 2, "php") || follows(bytes, start + 2, "="));
    if (sign != '%' && !php) {
      return -1;
    }
    for (int at = start + 2; at + 1 < bytes.length; at++) {
      if (bytes[at] == sign && bytes[at + 1] == '>') {
        return at + 2;
      }
    }
    return bytes.length;
  }

  private static boolean follows(byte[] bytes, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= bytes.length || bytes[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
