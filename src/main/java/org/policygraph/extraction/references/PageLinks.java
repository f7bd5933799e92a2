package org.policygraph.extraction.references;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policygraph.extraction.draft.Draft;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.text.Line;
import org.policygraph.extraction.text.Span;

/**
 * The titles of documents that the page around a text leads to: the one before it and the one
 * behind it in a list. Nobody cites them, so they are no references of the document; but they are
 * named in the text that was handed in, and rows tell of them as what they are.
 */
public final class PageLinks {
  private static final Pattern LINK =
      Pattern.compile("\\s*(?:上|下|前|后)一(?:篇|条|则)\\s*[:：]\\s*(?<title>\\S[^\\n]{3,120}?)\\s*");

  /** 关于…的通知, …办法(2017), 《…规划》. */
  private static final Pattern TITLE =
      Pattern.compile(
          ".*(?:规定|办法|条例|细则|计划|方案|纲要|规划|意见|措施|目录|清单|通知|决定|通告|公告|批复|规范|标准|指南)"
              + "》?(?:[(（][^()（）]{1,24}[)）])?");

  private PageLinks() {}

  public static List<Draft.PageLink> read(PolicyText text) {
    return text.lines().stream()
        .filter(Line::furniture)
        .flatMap(
            line -> {
              Matcher link = LINK.matcher(line.span().of(text.text()));
              if (!link.matches() || !TITLE.matcher(link.group("title")).matches()) {
                return Stream.empty();
              }
              int start = line.span().start();
              return Stream.of(
                  new Draft.PageLink(
                      new Span(start + link.start("title"), start + link.end("title")),
                      link.group("title")));
            })
        .toList();
  }
}
