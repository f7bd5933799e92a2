package org.policygraph.web;

import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.web.util.HtmlUtils;

/** Markup in the making. Every text and every attribute's value is escaped on its way in. */
final class Html {
  private final StringBuilder markup = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param attributes names and values by turns
   */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  Html close() {
    markup.append("</").append(open.pop()).append('>');
    return this;
  }

  Html text(String text) {
    markup.append(escaped(text));
    return this;
  }

  /** An element that holds nothing but text. */
  Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element without an end, such as {@code input}. */
  Html empty(String tag, String... attributes) {
    start(tag, attributes);
    return this;
  }

  /** The document; all that is open is closed. */
  String document() {
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
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
