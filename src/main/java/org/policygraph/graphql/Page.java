package org.policygraph.graphql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;

/**
 * The part of a list that a connection serves, by the Relay cursor connections specification.
 *
 * @param nodes entities ({@link Value.Iri}) or objects made for the answer ({@link Thing})
 * @param cursors one for each node
 * @param counts how the whole list divides, where the connection tells it
 */
record Page(
    List<?> nodes,
    List<String> cursors,
    int total,
    boolean hasPrevious,
    boolean hasNext,
    List<Thing> counts) {

  /**
   * @throws Problem where first is negative or the cursor is not of this list
   */
  static Page of(List<Value.Iri> all, Call call) {
    return of(all, Function.identity(), call);
  }

  /**
   * As the other, for objects made for the answer.
   *
   * @param entity what each is about: where rows came or went since a cursor was given, its entity
   *     still tells the place
   */
  static <T> Page of(List<T> all, Function<T, Value.Iri> entity, Call call) {
    int from = start(all, entity, call);
    int to = Math.min(all.size(), from + call.first());
    List<String> cursors = all.subList(from, to).stream().map(entity).map(Page::cursor).toList();
    return new Page(
        List.copyOf(all.subList(from, to)),
        cursors,
        all.size(),
        from > 0,
        to < all.size(),
        List.of());
  }

  /** The same part, of other objects. */
  Page of(List<?> others) {
    return new Page(others, cursors, total, hasPrevious, hasNext, counts);
  }

  Page counted(List<Thing> parts) {
    return new Page(nodes, cursors, total, hasPrevious, hasNext, parts);
  }

  private static <T> int start(List<T> all, Function<T, Value.Iri> entity, Call call) {
    String after = call.text("after");
    if (after == null) {
      return 0;
    }
    for (int i = 0; i < all.size(); i++) {
      if (cursor(entity.apply(all.get(i))).equals(after)) {
        return i + 1;
      }
    }
    throw Problem.of(
        Problem.Code.UNKNOWN_CURSOR,
        "after is no cursor of this list, or its entity is no longer in it: " + after);
  }

  private static String cursor(Value.Iri entity) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(entity.text().getBytes(StandardCharsets.UTF_8));
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
