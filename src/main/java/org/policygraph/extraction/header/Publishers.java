package org.policygraph.extraction.header;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.draft.Stated;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/** Who put a copy of a document on the web: 来源：…, 发布单位：…, and 版权所有 at the page's foot. */
final class Publishers {
  private static final String NAME = "(?<name>[一-鿿（）()]{3,30})";

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:来源|发布单位|发布机构|信息提供)\\s?[:：][ 　\u00a0]{0,4}"
              + NAME
              + "(?=[\\s　\u00a0|｜】\\]]|$|作者|发布|日期)");

  private static final Pattern OWNED =
      Pattern.compile("版权所有\\s?[:：]\\s?" + NAME + "|^(?<owner>[一-鿿]{4,20})[ 　]版权所有");

  /** 来源: 办公室 names nobody; 来源：本网 neither. */
  private static final Pattern UNNAMED =
      Pattern.compile("办公室|办公厅|本网|本站|网络|互联网|未知|原创|转载|.{0,2}网站|政府网");

  /** 发布单位: 来源: has a label where the name should stand. */
  private static final Pattern LABEL = Pattern.compile("来源|作者|发布.{0,2}|字号");

  private static final int LINES = 12;

  private Publishers() {}

  static @Nullable Stated find(String text, List<Line> lines) {
    for (Line line : lines.stream().limit(LINES).toList()) {
      Span span = line.span();
      int end = Math.min(span.end(), span.start() + 300);
      Matcher matcher = LABELLED.matcher(text).region(span.start(), end);
      while (matcher.find()) {
        String name = matcher.group("name");
        if (!UNNAMED.matcher(name).matches() && !LABEL.matcher(name).matches()) {
          return Stated.of(text, matcher.start("name"), matcher.end("name"));
        }
      }
    }
    for (Line line : lines.subList(Math.max(0, lines.size() - 2 * LINES), lines.size())) {
      Span span = line.span();
      int end = Math.min(span.end(), span.start() + 300);
      Matcher matcher = OWNED.matcher(text).region(span.start(), end);
      if (matcher.find()) {
        String group = matcher.group("name") == null ? "owner" : "name";
        return Stated.of(text, matcher.start(group), matcher.end(group));
      }
    }
    return null;
  }
}
