package org.policygraph.extraction.draft;

import java.util.function.UnaryOperator;
import org.policygraph.extraction.text.Names;
import org.policygraph.extraction.text.Span;

/**
 * A value that a text states, or that a person tells of it.
 *
 * @param span where it says so; empty where a person tells it
 * @param value in one line, as written; a date as 2018-12-29, a period as 2018/2020
 */
public record Stated(Span span, String value) {
  /** What a person tells and no place of the text says. */
  public static Stated told(String value) {
    return new Stated(new Span(0, 0), value);
  }

  /** Whether a place of the text says it. */
  public boolean written() {
    return span.length() > 0;
  }

  public static Stated of(String text, int start, int end) {
    return new Stated(new Span(start, end), Names.joined(text.substring(start, end)));
  }

  Stated moved(UnaryOperator<Span> to) {
    return new Stated(to.apply(span), value);
  }
}
