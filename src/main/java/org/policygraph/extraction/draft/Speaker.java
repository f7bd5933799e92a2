package org.policygraph.extraction.draft;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Span;

/**
 * Who speaks in a part of a press conference or of minutes.
 *
 * @param span post and name as written
 * @param post 江城市路灯局副局长, 主持人; null where only the name stands there, or none
 * @param name null where only the post stands there, or none: 问：, 答：
 */
public record Speaker(Span span, @Nullable Stated post, @Nullable Stated name) {
  Speaker moved(UnaryOperator<Span> to) {
    return new Speaker(to.apply(span), Header.moved(post, to), Header.moved(name, to));
  }
}
