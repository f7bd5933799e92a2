package org.policygraph.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text of a page: a line for each block, a tab between the cells of a row. */
final class HtmlText {
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "iframe", "select", "button", "svg");

  private static final String HIDDEN = "[hidden], [style~=(?i)display\\s*:\\s*none]";

  private static final IntPredicate PERIOD = sign -> sign == '。';
  private static final int FEWEST_SENTENCES = 3;

  private static final int DEEPEST = 400;

  private HtmlText() {}

  /**
   * @throws Overrun where it breaks a limit
   */
  static String of(byte[] file, Deadline deadline) throws IOException {
    checkElements(file);
    byte[] bytes = PageSigns.withoutCode(file);
    // Without a declared charset, the bytes say which it is.
    String declared = parsed(head(bytes), null).charset().name();
    String charset = PlainText.charset(bytes).map(it -> it.name()).orElse(declared);
    Document page = parsed(bytes, charset);
    deadline.check();
    page.select(String.join(",", UNSEEN)).remove();
    dropHidden(page);
    // an unknown element in the head ends it: what follows is in the body, and unseen all the same
    page.body().select("title").remove();
    SpannedCells.fill(page);
    TextWriter writer = new TextWriter(deadline, true);
    for (Element part : PageBody.of(page, deadline)) {
      writer.open("div", true);
      part.traverse(new Visitor(writer));
      writer.close("div", true);
    }
    return writer.text();
  }

  /** What is hidden is no text, unless the page has no other sentence: then a script shows it. */
  private static void dropHidden(Document page) {
    Elements hidden = page.select(HIDDEN);
    List<Element> shown = hidden.stream().filter(it -> !it.parents().is(HIDDEN)).toList();
    hidden.remove();
    long sentences = shown.stream().flatMapToInt(it -> it.text().chars()).filter(PERIOD).count();
    if (sentences >= FEWEST_SENTENCES && page.body().text().chars().noneMatch(PERIOD)) {
      shown.stream()
          .filter(it -> it.text().chars().anyMatch(PERIOD))
          .forEach(page.body()::appendChild);
    }
  }

  private static Document parsed(byte[] bytes, @Nullable String charset) throws IOException {
    return Jsoup.parse(
        new ByteArrayInputStream(bytes), charset, "", Parser.htmlParser().setMaxDepth(DEEPEST));
  }

  /** A charset is declared near the beginning. */
  private static byte[] head(byte[] bytes) {
    return Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 14));
  }

  /** Before the parser makes a tree of them. */
  private static void checkElements(byte[] bytes) {
    int tags = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == '<' && Character.isLetter(bytes[i + 1])) {
        tags++;
      }
    }
    if (tags > TextWriter.MOST_ELEMENTS) {
      throw new Overrun("the file has more than " + TextWriter.MOST_ELEMENTS + " elements");
    }
  }

  private record Visitor(TextWriter writer) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        Element in = words.parent();
        boolean raised = in != null && in.closest("sup") != null;
        writer.words(raised ? Raised.of(words.text().strip()) : words.getWholeText());
      } else if (node instanceof Element element) {
        writer.open(element.normalName(), element.isBlock());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        writer.close(element.normalName(), element.isBlock());
      }
    }
  }
}
