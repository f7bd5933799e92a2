package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.text.Spans;

/**
 * Notes below a text or a table (注：…, ① …): what they tell is how to read the text, no aim and no
 * task. A line that ①, [1], * or a raised 1 opens is a note where the text before refers to it.
 */
public final class Notes {
  private static final Pattern LABEL =
      Pattern.compile("(?:附?注|备注|说明|(?:数据|资料)来源)[ 　]?\\d{0,2}[:：]");

  /** Lines below 注： that go on with its points. */
  private static final Pattern POINT =
      Pattern.compile("[①-⑳]|\\d{1,2}[.．、](?!\\d)|[(（]\\d{1,2}[)）]|[*＊]");

  /** Behind a word, and at the beginning of the note that belongs to it. */
  private static final Pattern MARK =
      Pattern.compile("[①-⑳]|[\\[［〔]注?\\d{1,2}[\\]］〕]|[¹²³⁰⁴-⁹]{1,2}|[*＊※]{1,3}");

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

  /**
   * The marks that stand behind words and the notes that they refer to: [1] is no number of the
   * text.
   */
  public static List<Span> marks(String text, List<Line> lines) {
    List<Span> marks = new ArrayList<>();
    for (Line line : lines) {
      Span mark = mark(text, line.span());
      List<Span> before = mark == null ? List.of() : before(text, mark);
      if (mark != null && !before.isEmpty()) {
        marks.add(mark);
        marks.addAll(before);
      }
    }
    return marks;
  }

  /** Whether a line begins with a sign that stands behind a word before. */
  private static boolean referred(String text, Span line) {
    Span mark = mark(text, line);
    return mark != null && !before(text, mark).isEmpty();
  }

  private static @Nullable Span mark(String text, Span line) {
    Matcher mark = MARK.matcher(text).region(line.start(), line.end());
    return mark.lookingAt() ? new Span(mark.start(), mark.end()) : null;
  }

  /** Where the same sign stands behind a word. */
  private static List<Span> before(String text, Span mark) {
    String sign = mark.of(text);
    List<Span> found = new ArrayList<>();
    int at = text.lastIndexOf(sign, mark.start() - 1);
    while (at > 0) {
      char before = text.charAt(at - 1);
      if (BOUNDARY.indexOf(before) < 0 && !Lines.blank(before) && !Character.isDigit(before)) {
        found.add(new Span(at, at + sign.length()));
      }
      at = text.lastIndexOf(sign, at - 1);
    }
    return found;
  }
}
