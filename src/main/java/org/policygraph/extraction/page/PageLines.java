package org.policygraph.extraction.page;

import java.util.regex.Pattern;
import org.policygraph.extraction.text.Line;

/** Lines that number a page (— 12 —, 第3页, Page 3 of 10, # Page 12:) and belong to no sentence. */
final class PageLines {
  private static final int LONGEST = 20;

  private static final Pattern SURE =
      Pattern.compile(
          "[—－–-]{1,2} ?\\d{1,4} ?[—－–-]{1,2}"
              + "|第 ?\\d{1,4} ?页(?:[ ，,/]{0,2}共 ?\\d{1,4} ?页)?"
              + "|(?i:#{0,3} ?page ?\\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?[:：.]?)");

  /** A number alone may be the cell of a table too. */
  private static final Pattern ANY =
      Pattern.compile("[—－\\-– ·]*\\d{1,3}[—－\\-– ·]*|第 ?\\d{1,3} ?页.*");

  private PageLines() {}

  static boolean is(Line line, String text) {
    return line.span().length() < 12 && ANY.matcher(line.span().of(text)).matches()
        || isSure(line, text);
  }

  static boolean isSure(Line line, String text) {
    return line.span().length() <= LONGEST && SURE.matcher(line.span().of(text)).matches();
  }
}
