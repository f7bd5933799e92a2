package org.policygraph.extraction;

import java.util.function.UnaryOperator;

/**
 * A value that a text states.
 *
 * @param span where it says so
 * @param value in one line, as written; a date as 2018-12-29, a period as 2018/2020
 */
public record Stated(Span span, String value) {
  static Stated of(String text, int start, int end) {
    return new Stated(new Span(start, end), Names.joined(text.substring(start, end)));
  }

  Stated moved(UnaryOperator<Span> to) {
    return new Stated(to.apply(span), value);
  }
}
