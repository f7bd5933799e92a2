package org.policygraph.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.extraction.text.Marker;
import org.policygraph.extraction.text.Span;

/** A part of the outline while its end is not known yet. */
final class OpenPart {
  final Marker.Found found;
  final @Nullable OpenPart parent;
  final Span line;
  int end;
  private @Nullable Item item;

  OpenPart(Marker.Found found, @Nullable OpenPart parent, Span line) {
    this.found = found;
    this.parent = parent;
    this.line = line;
  }

  /** The parts of a text whose ends are known, in the order of the text. */
  static List<Item> items(String text, List<OpenPart> all) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      OpenPart open = all.get(i);
      int next = i + 1 < all.size() ? all.get(i + 1).found.span().start() : open.end;
      int limit =
          Math.min(Math.max(open.found.span().end(), Math.min(next, open.end)), open.line.end());
      limit = Math.max(limit, open.found.span().end());
      open.item =
          new Item(
              open.found.marker(),
              open.found.number(),
              open.found.span(),
              heading(text, open, limit),
              new Span(open.found.span().start(), Math.max(open.end, limit)),
              open.parent == null ? null : open.parent.item);
      items.add(open.item);
    }
    return items;
  }

  private static Span heading(String text, OpenPart open, int limit) {
    int from = open.found.span().end();
    return HeadingWords.of(text, from, RunTogether.headingEnd(text, open.line, from, limit));
  }
}
