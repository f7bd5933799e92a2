package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;

/**
 * Notes below a text or a table (注：…, ① …): what they tell is how to read the text, no aim and no
 * task. A line that ① opens is a note where the text before refers to ①.
 */
public final class Notes {
  private static final Pattern LABEL =
      Pattern.compile("(?:附?注|备注|说明|(?:数据|资料)来源)[ 　]?\\d{0,2}[:：]");

  /** Lines below 注： that go on with its points. */
  private static final Pattern POINT =
      Pattern.compile("[①-⑳]|\\d{1,2}[.．、](?!\\d)|[(（]\\d{1,2}[)）]|[*＊]");

  private static final String BOUNDARY = "。；;：:！？，,、\n";

  private Notes() {}

  public static Spans of(String text, List<Line> lines) {
    List<Span> notes = new ArrayList<>();
    boolean open = false;
    for (Line line : lines) {
      Span span = line.span();
      boolean label = LABEL.matcher(text).region(span.start(), span.end()).lookingAt();
      boolean point = POINT.matcher(text).region(span.start(), span.end()).lookingAt();
      open = label || open && point;
      if (open || referred(text, span)) {
        notes.add(span);
      }
    }
    return new Spans(notes);
  }

  /** Whether a line begins with a sign that stands behind a word before. */
  private static boolean referred(String text, Span line) {
    char sign = text.charAt(line.start());
    if (sign < '①' || sign > '⑳') {
      return false;
    }
    int at = text.lastIndexOf(sign, line.start() - 1);
    while (at > 0) {
      char before = text.charAt(at - 1);
      if (BOUNDARY.indexOf(before) < 0 && !Lines.blank(before)) {
        return true;
      }
      at = text.lastIndexOf(sign, at - 1);
    }
    return false;
  }
}
