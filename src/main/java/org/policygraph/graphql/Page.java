package org.policygraph.graphql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;

/**
 * The part of a list that a connection serves, by the Relay cursor connections specification.
 *
 * @param nodes entities ({@link Value.Iri}) or objects made for the answer ({@link Thing})
 * @param cursors one for each node
 */
record Page(List<?> nodes, List<String> cursors, int total, boolean hasPrevious, boolean hasNext) {

  /**
   * @throws Problem where first is negative or the cursor is not of this list
   */
  static Page of(List<?> all, Call call) {
    int from = start(all, call);
    int to = Math.min(all.size(), from + call.first());
    List<String> cursors = new ArrayList<>();
    for (int i = from; i < to; i++) {
      cursors.add(cursor(all, i));
    }
    return new Page(
        List.copyOf(all.subList(from, to)), cursors, all.size(), from > 0, to < all.size());
  }

  private static int start(List<?> all, Call call) {
    String after = call.text("after");
    if (after == null) {
      return 0;
    }
    // Where rows came or went since the cursor was given, its entity still tells the place.
    for (int i = 0; i < all.size(); i++) {
      if (cursor(all, i).equals(after)) {
        return i + 1;
      }
    }
    throw Problem.of(
        Problem.Code.UNKNOWN_CURSOR,
        "after is no cursor of this list, or its entity is no longer in it: " + after);
  }

  private static String cursor(List<?> all, int index) {
    String place = all.get(index) instanceof Value.Iri iri ? iri.text() : Integer.toString(index);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** One node with its cursor. */
  record Edge(String cursor, Object node) {}

  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      edges.add(new Edge(cursors.get(i), nodes.get(i)));
    }
    return edges;
  }

  @Nullable String firstCursor() {
    return cursors.isEmpty() ? null : cursors.get(0);
  }

  @Nullable String lastCursor() {
    return cursors.isEmpty() ? null : cursors.get(cursors.size() - 1);
  }
}
