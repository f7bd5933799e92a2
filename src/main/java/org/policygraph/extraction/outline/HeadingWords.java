package org.policygraph.extraction.outline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Bracket;
import org.policygraph.extraction.text.Brackets;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;

/**
 * The words of a numbered part's heading: up to the end of its sentence or line, without the
 * bracket of who is responsible at their end. A colon in a bracket ends no heading.
 */
public final class HeadingWords {
  /** Longer ones are the first sentence of a text. */
  static final int LONGEST = 60;

  /** The colon of a ratio (7:3) ends nothing. */
  private static final Pattern END = Pattern.compile("[。；;！？\\n\\t]|(?<!\\d)[：:]|[：:](?!\\d)");

  private HeadingWords() {}

  /**
   * @param from behind the number
   * @param limit where the line or the next part begins
   */
  static Span of(String text, int from, int limit) {
    while (from < limit && Lines.blank(text.charAt(from))) {
      from++;
    }
    List<Bracket> brackets = Brackets.of(text, from, limit);
    int end = end(text, from, limit, brackets);
    Bracket told = responsible(text, brackets, end);
    if (told != null) {
      end = trimmed(text, from, told.span().start());
    }
    if (end - from > LONGEST) {
      int comma = text.indexOf('，', from);
      int half = text.indexOf(',', from);
      comma = comma < 0 || half >= 0 && half < comma ? half : comma;
      end = comma > from && comma < end ? comma : end;
    }
    return new Span(from, Math.max(from, end));
  }

  /** Where the line goes on behind a heading and the bracket of who is responsible for it. */
  public static int behind(String text, Span heading) {
    int start = heading.end();
    while (start < text.length() && text.charAt(start) != '\n' && Lines.blank(text.charAt(start))) {
      start++;
    }
    int to = text.indexOf('\n', start);
    for (Bracket bracket :
        Brackets.of(text, start, Math.min(to < 0 ? text.length() : to, start + Brackets.LONGEST))) {
      if (bracket.span().start() == start && BracketReader.tellsWho(text, bracket)) {
        return bracket.span().end();
      }
    }
    return heading.end();
  }

  private static int end(String text, int from, int limit, List<Bracket> brackets) {
    Matcher sign = END.matcher(text).region(from, limit);
    while (sign.find()) {
      int at = sign.start();
      boolean colon = "：:".indexOf(text.charAt(at)) >= 0;
      boolean inside =
          brackets.stream()
              .takeWhile(bracket -> bracket.span().start() < at)
              .anyMatch(
                  bracket ->
                      bracket.inner().contains(at)
                          && (colon || BracketReader.tellsWho(text, bracket)));
      if (!inside) {
        return at;
      }
    }
    return limit;
  }

  /** The only bracket of who is responsible, where it ends a heading; null for none. */
  private static @Nullable Bracket responsible(String text, List<Bracket> brackets, int end) {
    int last = trimmed(text, 0, end);
    List<Bracket> telling =
        brackets.stream()
            .takeWhile(bracket -> bracket.span().end() <= last)
            .filter(bracket -> BracketReader.tellsWho(text, bracket))
            .toList();
    return telling.size() == 1 && telling.get(0).span().end() == last ? telling.get(0) : null;
  }

  private static int trimmed(String text, int from, int to) {
    int end = to;
    while (end > from && Lines.blank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
