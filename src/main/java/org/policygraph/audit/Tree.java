package org.policygraph.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of an answer. */
record Tree(Map<?, ?> fields) {

  /** A value as text; null where it is null or was not asked for. */
  @Nullable String find(String name) {
    Object value = fields.get(name);
    return value == null ? null : value.toString();
  }

  /** A value that the contract promises. */
  String text(String name) {
    return Objects.requireNonNull(find(name), name);
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  @Nullable Boolean flag(String name) {
    return (Boolean) fields.get(name);
  }

  boolean is(String name) {
    return Boolean.TRUE.equals(flag(name));
  }

  @Nullable Tree tree(String name) {
    return fields.get(name) instanceof Map<?, ?> below ? new Tree(below) : null;
  }

  Tree at(String name) {
    return Objects.requireNonNull(tree(name), name);
  }

  /** The objects of a list, or of a connection's edges. */
  List<Tree> trees(String name) {
    Object value = fields.get(name);
    if (value instanceof Map<?, ?> connection) {
      return new Tree(connection).trees("edges").stream().map(edge -> edge.at("node")).toList();
    }
    return value instanceof List<?> list
        ? list.stream().filter(Objects::nonNull).map(it -> new Tree((Map<?, ?>) it)).toList()
        : List.of();
  }

  /** The texts of a list of texts, or the labels of a list of objects. */
  List<String> labels(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream()
            .filter(Objects::nonNull)
            .map(it -> it instanceof Map<?, ?> map ? new Tree(map).text("label") : it.toString())
            .toList()
        : List.of();
  }
}
