package org.policygraph.extraction.duties;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policygraph.extraction.outline.HeadedBlocks;
import org.policygraph.extraction.outline.Item;
import org.policygraph.extraction.outline.PolicyText;
import org.policygraph.extraction.text.Lines;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/**
 * The text that a statement of responsibility speaks of: that since the statement before in the
 * same item, without the item's heading; the item where the statement stands at its heading.
 */
final class Coverage {
  /** A longer first sentence is no heading. */
  private static final int LONGEST_HEADING = 32;

  /** 牵头领导:某某。 between a task and who does it says nothing of the task. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?<=[\\s　。；;，,])[\\s　]*\\p{IsHan}{0,6}(?:领导|责任人|负责人|联系人|时限|时间|期限|节点)(?:要求)?[:：][^\\n。；;]{1,40}[。；;\\s　]*$");

  private static final int LONGEST_ASIDE = 60;

  private static final String BETWEEN = "。；;，,、：: ";

  /** A bracket whose closing sign is lost begins before its label. */
  private static final String OPENING = "(（【[［〔";

  private final PolicyText text;
  private final List<Span> statements;
  private final HeadedBlocks blocks;

  /**
   * @param statements the brackets and label lines in the order of the text
   */
  Coverage(PolicyText text, List<Span> statements) {
    this.text = text;
    this.statements = statements;
    this.blocks = HeadedBlocks.of(text, statements);
  }

  Span of(int index) {
    Span statement = statements.get(index);
    int before = index == 0 ? 0 : statements.get(index - 1).end();
    int after =
        index + 1 < statements.size() ? statements.get(index + 1).start() : text.text().length();
    Optional<Item> found = text.outline().at(statement.start());
    if (found.isEmpty()) {
      return plain(statement, before);
    }
    Item item = whole(found.get(), statement, before);
    Span own = body(item, statement.start(), before);
    if (before <= item.span().start() && titleOnly(item, own)) {
      int end = Math.min(item.span().end(), after);
      end = after < item.span().end() ? startOfPart(item, statement.end(), after) : end;
      if (end - statement.end() > own.length()) {
        return skip(own.start(), end);
      }
    }
    return own;
  }

  /**
   * Where the first part of an item that holds the next statement begins; the end of the item where
   * that is the first of its parts: who answers for a part of it answers besides.
   */
  private int startOfPart(Item item, int from, int next) {
    Item part = text.outline().at(next).orElse(null);
    while (part != null && part.parent() != item) {
      part = part.parent();
    }
    if (part != null && part.span().start() > from + 2 && part.number() > 1) {
      return part.span().start();
    }
    if (part != null && part.span().start() >= from && part.number() == 1) {
      return item.span().end();
    }
    return from;
  }

  /** Whether nothing but a title stands before the statement. */
  private boolean titleOnly(Item item, Span own) {
    String said = own.of(text.text());
    return own.start() >= item.sign().end()
        && own.start() <= item.heading().start()
        && said.length() <= LONGEST_HEADING
        && said.indexOf('。') < said.length() - 1
        && (said.indexOf('。') < 0 || said.length() <= 20);
  }

  /**
   * The item that a statement at its end speaks of: of 一是…;二是…(责任单位:…) the whole, where the parts
   * before have no statement of their own.
   */
  private Item whole(Item innermost, Span statement, int before) {
    Item item = innermost;
    while (true) {
      Item parent = item.parent();
      if (parent == null || before > parent.span().start() && before > item.span().start()) {
        return item;
      }
      boolean inline =
          item.marker().spoken()
              || item.marker() == Marker.CIRCLED
              || item.marker() == Marker.BRACKETED_ARABIC && !startsLine(item.span().start());
      boolean ownLine =
          startsLine(statement.start()) && item.number() > 1 && endOf(parent, statement.end());
      if (!(inline || ownLine) || item.number() > 1 && before > item.span().start()) {
        return item;
      }
      item = parent;
    }
  }

  private boolean endOf(Item item, int offset) {
    return skip(offset, item.span().end()).length() == 0;
  }

  private boolean startsLine(int offset) {
    int at = offset - 1;
    while (at >= 0 && text.text().charAt(at) != '\n' && Lines.blank(text.text().charAt(at))) {
      at--;
    }
    return at < 0 || text.text().charAt(at) == '\n';
  }

  /** What an item says before an offset and behind the statement before. */
  private Span body(Item item, int end, int before) {
    int start = item.sign().end();
    if (before > start) {
      return task(before, end);
    }
    int heading = item.heading().end();
    if (heading < end && item.heading().length() <= LONGEST_HEADING) {
      Span rest = withoutAsides(skip(heading, end));
      boolean title = item.heading().length() <= Math.max(15, rest.length());
      if (title && rest.length() >= 6 && "。：:\n".indexOf(text.text().charAt(heading)) >= 0) {
        return rest;
      }
    }
    return task(start, end);
  }

  /**
   * Without numbering: the paragraph, or that before where the statement has a line of its own; all
   * below the heading where such statements close the parts of a text.
   */
  private Span plain(Span statement, int before) {
    Span found = skip(before, statement.start());
    HeadedBlocks.Block block = blocks.closedBy(statement);
    if (block != null) {
      return block.body();
    }
    int lines = 0;
    for (int at = statement.start() - 1; at > found.start(); at--) {
      if (text.text().charAt(at) == '\n' && skip(at, statement.start()).length() > 0) {
        return skip(at, statement.start());
      }
      if (++lines > 4000) {
        return skip(at, statement.start());
      }
    }
    return found;
  }

  private Span skip(int from, int to) {
    int start = Math.min(from, to);
    while (start < to
        && (Lines.blank(text.text().charAt(start))
            || BETWEEN.indexOf(text.text().charAt(start)) >= 0)) {
      start++;
    }
    int end = to;
    while (end > start
        && (Lines.blank(text.text().charAt(end - 1))
            || OPENING.indexOf(text.text().charAt(end - 1)) >= 0)) {
      end--;
    }
    return new Span(start, end);
  }

  /** What is said between two offsets, without fields of something else at its end. */
  private Span task(int from, int to) {
    Span said = skip(from, to);
    Span task = withoutAsides(said);
    return task.length() == 0 ? said : task;
  }

  private Span withoutAsides(Span span) {
    Span rest = span;
    while (rest.length() > 0) {
      int from = Math.max(rest.start(), rest.end() - LONGEST_ASIDE);
      Matcher aside = ASIDE.matcher(text.text()).useTransparentBounds(true);
      if (!aside.region(from, rest.end()).find()) {
        return rest;
      }
      rest = skip(span.start(), aside.start());
    }
    return rest;
  }
}
