package org.policygraph.extraction.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.outline.DocumentFacts;
import org.policygraph.extraction.text.Span;

/** Headlines of a page, whose numbers its text tells again. */
final class Headlines {
  private static final int LONGEST_HEADLINE = 60;

  private static final Pattern NUMBER =
      Pattern.compile("(?<value>\\d+(?:\\.\\d+)?)(?<unit>[%\\u4e00-\\u9fff]?)");

  /** A line above the day and the source of a page. */
  private static final Pattern HEADLINE =
      Pattern.compile(
          "\\s*[^。；;\\n]{6,60}\\n\\s*(?:(?:19|20)\\d\\d ?[-年/.] ?\\d{1,2} ?[-月/.] ?\\d{1,2}[^。\\n]{0,60}|来源[:：][^。\\n]{0,60})\\n");

  private final String text;
  private final DocumentFacts document;

  /** Where the headline of the page ends; 0 for none. */
  private final int pageEnd;

  Headlines(String text, DocumentFacts document) {
    this.text = text;
    this.document = document;
    Matcher headline = HEADLINE.matcher(text);
    this.pageEnd = headline.lookingAt() ? headline.end() : 0;
  }

  /** 【湖区绿道达到30公里】, or the headline of a page of news: what the text tells again. */
  boolean tell(Span sentence) {
    String words = sentence.of(text).strip();
    return words.startsWith("【") && words.indexOf('】') == words.length() - 1
        || sentence.start() < pageEnd
        || document.report() && isToldAgain(sentence);
  }

  /**
   * Whether a sentence is the first line of a text, and the text tells each of its numbers again.
   */
  private boolean isToldAgain(Span sentence) {
    if (sentence.length() > LONGEST_HEADLINE || !text.substring(0, sentence.start()).isBlank()) {
      return false;
    }
    String words = sentence.of(text).strip();
    String rest = text.substring(sentence.end());
    Matcher number = NUMBER.matcher(words);
    boolean again =
        words.equals(firstLine()) && "。；;".indexOf(words.charAt(words.length() - 1)) < 0;
    while (again && number.find()) {
      again =
          Pattern.compile(
                  "(?<![\\d.])" + number.group("value") + "(?:\\.\\d+)?" + number.group("unit"))
              .matcher(rest)
              .find();
    }
    return again;
  }

  private String firstLine() {
    return text.strip().lines().findFirst().orElse("").strip();
  }
}
