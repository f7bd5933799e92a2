package org.policygraph.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Markup in the making. Every text and every attribute's value is escaped on its way in. */
public final class Html {
  private final StringBuilder markup = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param attributes names and values by turns
   */
  public Html open(String tag, String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  public Html close() {
    markup.append("</").append(open.pop()).append('>');
    return this;
  }

  public Html text(String text) {
    markup.append(escaped(text));
    return this;
  }

  /** An element that holds nothing but text. */
  public Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element without an end, such as {@code input}. */
  public Html empty(String tag, String... attributes) {
    start(tag, attributes);
    return this;
  }

  /**
   * Styles inside the page, which are not escaped: for files of the program and nothing else.
   *
   * @throws IllegalArgumentException where they would end the element
   */
  public Html style(String css) {
    if (css.toLowerCase(Locale.ROOT).contains("</")) {
      throw new IllegalArgumentException("styles hold no tags");
    }
    markup.append("<style>").append(css).append("</style>");
    return this;
  }

  /** The document; all that is open is closed. */
  public String document() {
    while (!open.isEmpty()) {
      close();
    }
    return "<!DOCTYPE html>\n" + markup + "\n";
  }

  private void start(String tag, String... attributes) {
    markup.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      markup.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
      markup.append('"');
    }
    markup.append('>');
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(sign);
      }
    }
    return safe.toString();
  }
}
