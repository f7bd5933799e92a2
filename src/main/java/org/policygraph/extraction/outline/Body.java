package org.policygraph.extraction.outline;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;
import org.policygraph.extraction.words.WordList;

/**
 * Where a document stands on its page: from its title, or from what follows the page's lines about
 * it (发布日期, 来源), to the last line before the page's foot.
 */
public final class Body {
  /** 来源：…, 发布日期：…, 字号： and a teaser that is cut short. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "^[(（【\\[]?\\s?(?:"
              + WordList.any(WordList.of("page-labels"), true)
              + ")\\s?[:：]|\\[详细\\]$|^[·•]");

  private static final Pattern FOOT =
      Pattern.compile(
          "^(?:"
              + WordList.any(WordList.of("page-foot"), false)
              + ")|^[·•]|许可证|版权|备案|\\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|zip|rar)$",
          Pattern.CASE_INSENSITIVE);

  /** A longer line is text, whatever it begins with. */
  private static final int LONGEST = 200;

  private Body() {}

  public static Span of(String text, List<Line> all, @Nullable Stated title) {
    List<Line> own = all.stream().filter(it -> !it.furniture()).toList();
    if (own.isEmpty()) {
      return new Span(0, 0);
    }
    int from = title == null ? own.get(0).span().start() : title.span().start();
    int behind = title == null ? -1 : behindAbout(text, all, title);
    from = Math.max(from, behind);
    int last = own.size() - 1;
    while (last > 0 && own.get(last).span().start() > from && foot(text, own.get(last).span())) {
      last--;
    }
    return new Span(from, Math.max(from, own.get(last).span().end()));
  }

  /** Where the text goes on behind the page's lines about it; -1 where it has none. */
  private static int behindAbout(String text, List<Line> all, Stated title) {
    boolean about = false;
    for (Line line : all) {
      Span span = line.span();
      if (span.end() <= title.span().end()) {
        continue;
      }
      boolean page = line.furniture() || matches(ABOUT, text, span) && !span.overlaps(title.span());
      if (!page) {
        return about ? span.start() : -1;
      }
      about = true;
    }
    return -1;
  }

  private static boolean foot(String text, Span line) {
    return matches(FOOT, text, line);
  }

  /** 发布时间：…, a line of the page about the document. */
  public static boolean tellsOfPage(String text, Span line) {
    return matches(ABOUT, text, line);
  }

  private static boolean matches(Pattern pattern, String text, Span line) {
    return line.length() <= LONGEST
        && pattern.matcher(text).region(line.start(), line.end()).find();
  }
}
