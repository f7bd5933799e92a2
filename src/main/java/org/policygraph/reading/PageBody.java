package org.policygraph.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Tells the document on a page from the page: its text where such pages keep it, or what is left
 * without navigation, lists of links and side columns; before it the table about the document, and
 * its title.
 */
final class PageBody {
  private static final String FURNITURE = "nav, aside, footer, form";

  /** Elements that may be a list of links. */
  private static final String LISTS = "ul, ol, dl, table, div, section, p";

  private static final int FEWEST_LINKS = 3;

  /** A body has this part of the page's text outside of links, in percent. */
  private static final int BODY = 30;

  /** And what is named furniture has less than this. */
  private static final int MAIN = 40;

  /** 江城市人民政府网 */
  private static final Pattern SITE = Pattern.compile("(?:网站?|政府|门户|平台|首页)$");

  private static final int SHORTEST = 30;
  private static final int SHORTEST_TITLE = 8;
  private static final int FEWEST_FACTS = 3;
  private static final int LONGEST_FACTS = 1500;
  private static final int SHORTEST_COPY = 200;

  /** What may stand above a copy. */
  private static final int LONGEST_HEAD = 100;

  private final Element all;
  private final Deadline deadline;
  private final Map<Element, int[]> lengths = new IdentityHashMap<>();

  private PageBody(Element all, Deadline deadline) {
    this.all = all;
    this.deadline = deadline;
    measure();
  }

  /** The parts of the page that are the document, in their order. */
  static List<Element> of(Document page, Deadline deadline) {
    return new PageBody(page.body(), deadline).parts(page);
  }

  private List<Element> parts(Document page) {
    Optional<Element> facts = facts();
    Optional<Element> title = title(page);
    List<Element> bodies = known();
    if (bodies.isEmpty()) {
      dropFurniture(all, FURNITURE + ", header");
      bodies = List.of(main());
    } else {
      bodies.forEach(it -> dropFurniture(it, FURNITURE));
    }
    List<Element> parts = new ArrayList<>();
    facts.ifPresent(parts::add);
    title.ifPresent(parts::add);
    List<Element> body = bodies;
    parts.removeIf(it -> body.stream().anyMatch(b -> within(it, b)));
    title.ifPresent(
        it -> parts.removeIf(t -> t == it && it.parent() == null && holds(body, it.text())));
    parts.addAll(bodies);
    bodies.forEach(this::dropLines);
    bodies.forEach(this::dropCopies);
    bodies.forEach(PageBody::unfold);
    return parts;
  }

  /** The heading that the page is named after, or the name that it gives its text. */
  private Optional<Element> title(Document page) {
    String name = page.title();
    Optional<Element> heading =
        all.select("h1, h2, h3").stream()
            .filter(
                it -> name.contains(it.text().strip()) && it.text().length() * 2 > name.length())
            .findFirst();
    String told = page.select("meta[name=ArticleTitle]").attr("content").strip();
    if (heading.isEmpty() && !told.isEmpty()) {
      return Optional.of(new Element("h1").text(told));
    }
    return heading.or(this::onlyHeading);
  }

  /** The one heading of the first level, where the page is named after its site. */
  private Optional<Element> onlyHeading() {
    List<Element> headings =
        all.select("h1").stream()
            .filter(it -> it.text().length() >= SHORTEST_TITLE && it.select("a").isEmpty())
            .filter(it -> !SITE.matcher(it.text().strip()).find())
            .toList();
    return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
  }

  /** What is known to hold the text; several where it is parted. */
  private List<Element> known() {
    for (String selector : PageRules.BODIES) {
      List<Element> found = new ArrayList<>();
      Set<String> texts = new HashSet<>();
      for (Element it : all.select(selector)) {
        boolean inside = found.stream().anyMatch(outer -> within(it, outer));
        if (!inside && texts.add(squeezed(it))) {
          found.add(it);
        }
      }
      int most = found.stream().mapToInt(this::prose).max().orElse(0);
      if (most >= SHORTEST && most * 100L >= prose(all) * (long) BODY) {
        return found.stream().filter(it -> prose(it) * 3L >= most).toList();
      }
    }
    return List.of();
  }

  private void dropFurniture(Element body, String furniture) {
    int whole = prose(body);
    for (Element it : new ArrayList<>(body.select(furniture))) {
      drop(it, body, whole);
    }
    for (Element it : new ArrayList<>(body.select("[class], [id]"))) {
      if (PageRules.namesFurniture(it)) {
        drop(it, body, whole);
      }
    }
    for (Element it : new ArrayList<>(body.select(LISTS))) {
      if (linkList(it)) {
        drop(it, body, whole);
      }
    }
    lengths.clear();
    measure();
  }

  /** An element that holds the main part of the page is not furniture, whatever its name. */
  private void drop(Element element, Element body, int whole) {
    deadline.check();
    if (element != body && prose(element) * 100L < whole * (long) MAIN) {
      element.remove();
    }
  }

  private boolean linkList(Element element) {
    int[] length = lengths.getOrDefault(element, new int[3]);
    return length[2] >= FEWEST_LINKS
        && length[1] * 10L >= (length[0] + length[1]) * 6L
        && !element.text().startsWith("附件");
  }

  /** Goes down to what holds the main text, leaving columns with links beside it. */
  private Element main() {
    Element main = all;
    while (true) {
      Element at = main;
      Optional<Element> most = at.children().stream().max(Comparator.comparingInt(this::prose));
      if (most.isEmpty() || prose(most.get()) * 10L < prose(at) * 8L) {
        return main;
      }
      Element next = most.get();
      for (Element beside : new ArrayList<>(at.children())) {
        int[] length = lengths.getOrDefault(beside, new int[3]);
        if (beside != next
            && beside.isBlock()
            && !beside.tagName().matches("p|h\\d")
            && length[2] > 0) {
          beside.remove();
        }
      }
      boolean alone = at.children().stream().allMatch(it -> it == next || prose(it) == 0);
      if (!alone || !at.ownText().isBlank()) {
        return main;
      }
      main = next;
    }
  }

  /** The smallest element with the table about the document. */
  private Optional<Element> facts() {
    return all.select("table, dl, ul, div").stream()
        .filter(it -> length(it) <= LONGEST_FACTS && length(it) > 0)
        .filter(it -> PageRules.facts(it.text()) >= FEWEST_FACTS)
        .min(Comparator.comparingInt(this::length));
  }

  private void dropLines(Element body) {
    for (Element it : new ArrayList<>(body.getAllElements())) {
      if (it != body
          && it.parent() != null
          && (it.isBlock() || it.tagName().matches("span|a"))
          && length(it) <= PageRules.LONGEST_LINE
          && PageRules.isLine(it.text().strip())) {
        it.remove();
      }
    }
  }

  /** A page may hold its text twice, for reading and for printing. */
  private void dropCopies(Element body) {
    Set<String> texts = new HashSet<>();
    for (Element it : new ArrayList<>(body.select("div, section, article, table"))) {
      deadline.check();
      if (it == body || it.parent() == null || length(it) < SHORTEST_COPY) {
        continue;
      }
      String text = squeezed(it);
      // One inside the other has the same text too.
      boolean only = it.parent() != null && squeezed(it.parent()).equals(text);
      if (text.length() >= SHORTEST_COPY && !only && !texts.add(text)) {
        whole(it, body).remove();
      }
    }
  }

  /** A copy with its own title and date above it. */
  private static Element whole(Element copy, Element body) {
    int length = squeezed(copy).length();
    Element whole = copy;
    for (Element it = copy.parent(); it != null && it != body; it = it.parent()) {
      if (squeezed(it).length() - length > LONGEST_HEAD) {
        break;
      }
      whole = it;
    }
    return whole;
  }

  /** A table with one cell in each row that says anything holds the page together. */
  private static void unfold(Element body) {
    Map<Element, List<Element>> tables = new IdentityHashMap<>();
    for (Element row : body.select("tr")) {
      Element table = row.closest("table");
      if (table != null) {
        tables.computeIfAbsent(table, it -> new ArrayList<>()).add(row);
      }
    }
    for (List<Element> rows : tables.values()) {
      boolean layout = rows.stream().allMatch(row -> filled(row) < 2);
      for (Element row : layout ? rows : List.<Element>of()) {
        row.tagName("div");
        row.children().forEach(cell -> cell.tagName("div"));
      }
    }
    if (body.tagName().matches("t[dh]")) {
      body.tagName("div");
    }
  }

  private static long filled(Element row) {
    return row.children().stream().filter(cell -> !cell.text().isBlank()).count();
  }

  private static boolean holds(List<Element> bodies, String title) {
    return bodies.stream().anyMatch(it -> squeezed(it).contains(title.replaceAll("\\s+", "")));
  }

  private static String squeezed(Element element) {
    return element.text().replaceAll("\\s+", "");
  }

  private static boolean within(Element inner, Element outer) {
    for (Element it = inner; it != null; it = it.parent()) {
      if (it == outer) {
        return true;
      }
    }
    return false;
  }

  /** Signs outside of links. */
  private int prose(Element element) {
    return lengths.getOrDefault(element, new int[3])[0];
  }

  private int length(Element element) {
    int[] length = lengths.getOrDefault(element, new int[3]);
    return length[0] + length[1];
  }

  /** Of each element: signs outside of links, signs in links, links. */
  private void measure() {
    all.traverse(
        new NodeVisitor() {
          private int links;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              lengths.put(element, new int[3]);
              links += element.normalName().equals("a") ? 1 : 0;
            }
          }

          @Override
          public void tail(Node node, int depth) {
            int[] own = new int[3];
            if (node instanceof TextNode words) {
              own[links > 0 ? 1 : 0] = words.text().strip().length();
            } else if (node instanceof Element element) {
              own = lengths.getOrDefault(element, own);
              if (element.normalName().equals("a")) {
                links--;
                own[2]++;
              }
            }
            int[] sum = node.parent() instanceof Element parent ? lengths.get(parent) : null;
            if (sum != null) {
              for (int i = 0; i < sum.length; i++) {
                sum[i] += own[i];
              }
            }
          }
        });
  }
}
