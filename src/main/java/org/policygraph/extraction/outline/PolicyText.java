package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Paragraphs;
import org.policygraph.extraction.text.Span;

/**
 * A document's text with its lines, its outline and its sentences.
 *
 * @param sentences without furniture, in the order of the text; a bracket is inside its sentence
 */
public record PolicyText(String text, List<Line> lines, Outline outline, List<Span> sentences) {

  /** Offsets are those of the text as it was given. */
  public static PolicyText of(String given) {
    String text = Paragraphs.broken(given);
    List<Line> lines = Lines.of(text);
    return new PolicyText(text, lines, Outline.of(text, lines), sentences(text, lines));
  }

  private static List<Span> sentences(String text, List<Line> lines) {
    List<Span> sentences = new ArrayList<>();
    for (Line line : lines) {
      if (line.furniture()) {
        continue;
      }
      int start = line.span().start();
      int depth = 0;
      for (int at = start; at < line.span().end(); at++) {
        char sign = text.charAt(at);
        if ("(（〈《【".indexOf(sign) >= 0) {
          depth++;
        } else if (")）〉》】".indexOf(sign) >= 0) {
          depth = Math.max(0, depth - 1);
        }
        boolean end = depth == 0 && "。！？；;!?".indexOf(sign) >= 0;
        if (end) {
          sentences.add(new Span(start, at + 1));
          start = at + 1;
        }
      }
      if (start < line.span().end()) {
        sentences.add(new Span(start, line.span().end()));
      }
    }
    return sentences;
  }
}
