package org.policygraph.reading;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a page: a line for each block, a tab between the cells of a row. */
final class HtmlText {
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "nav", "iframe", "select", "button", "svg");

  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  static String of(Document page) {
    return of(page, false);
  }

  /**
   * @param lines whether a line break of the source is one of the text: of a page laid out in lines
   */
  static String of(Document page, boolean lines) {
    page.select(String.join(",", UNSEEN)).remove();
    page.select("[hidden], [style~=(?i)display\\s*:\\s*none]").remove();
    StringBuilder text = new StringBuilder();
    page.body().traverse(new Writer(text, lines));
    return text.toString().strip() + "\n";
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder text;
    private final boolean lines;
    private int rows;

    Writer(StringBuilder text, boolean lines) {
      this.text = text;
      this.lines = lines;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        words(words.getWholeText());
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          breakLine();
        } else if (element.normalName().equals("tr")) {
          breakLine();
          rows++;
        } else if (CELLS.contains(element.normalName())) {
          if (element.previousElementSibling() != null) {
            text.append('\t');
          }
        } else if (element.isBlock()) {
          breakLine();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !CELLS.contains(element.normalName())) {
        if (element.normalName().equals("tr")) {
          rows = Math.max(0, rows - 1);
          breakLine();
        } else if (element.isBlock()) {
          breakLine();
        }
      }
    }

    /** Inside a row a paragraph ends no line: the cell would be torn from its row. */
    private void breakLine() {
      if (rows == 0 && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    private void words(String words) {
      for (int i = 0; i < words.length(); i++) {
        char sign = words.charAt(i);
        if (lines && sign == '\n') {
          breakLine();
          continue;
        }
        boolean blank = sign <= ' ' || sign == '\u00a0';
        boolean after = text.isEmpty() || " \n\t".indexOf(text.charAt(text.length() - 1)) >= 0;
        if (!blank) {
          text.append(sign);
        } else if (!after && !between(words, i)) {
          text.append(' ');
        }
      }
    }

    /** A blank between two Chinese signs comes from the page's layout. */
    private boolean between(String words, int at) {
      int next = at;
      while (next < words.length()
          && (words.charAt(next) <= ' ' || words.charAt(next) == '\u00a0')) {
        next++;
      }
      return next < words.length()
          && han(words.charAt(next))
          && !text.isEmpty()
          && han(text.charAt(text.length() - 1));
    }

    private static boolean han(char sign) {
      return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN
          || "，。；：、“”（）《》".indexOf(sign) >= 0;
    }
  }
}
