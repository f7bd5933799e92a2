package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/** From some things to the entities that a relation leads to, in order, for all of them at once. */
interface Links {

  Map<Thing, List<Value.Iri>> of(List<Thing> things, Call call);

  /** What the thing itself points to, by key: the graph keeps no order. No query. */
  static Links to(String property) {
    return from(
        (thing, call) -> thing.links(property).stream().distinct().sorted(Order.BY_KEY).toList());
  }

  /**
   * What the thing itself points to, as its evidence writes the names of it one after another; what
   * that does not name stands behind, by key. At most one query.
   */
  static Links listed(String property) {
    Links unordered = to(property);
    return (things, call) -> {
      Map<Thing, List<Value.Iri>> links = new HashMap<>(unordered.of(things, call));
      Set<Thing> several = new LinkedHashSet<>(things);
      several.removeIf(thing -> links.getOrDefault(thing, List.of()).size() < 2);
      Places places = several.isEmpty() ? Places.NONE : Places.of(property, several, call);
      several.forEach(thing -> links.computeIfPresent(thing, places::sorted));
      return links;
    };
  }

  /** The statements that the thing points to, in the order of their texts. One query. */
  static Links statements(String property) {
    return query(
        Template.beside(Links.class, "pointed.rq"),
        call -> Parameters.of("property", new Value.Iri(property)),
        Order.BY_PLACE);
  }

  /** What a function finds in the thing itself. No query. */
  static Links from(BiFunction<Thing, Call, List<Value.Iri>> found) {
    return (things, call) -> {
      Map<Thing, List<Value.Iri>> links = new HashMap<>();
      things.forEach(thing -> links.put(thing, found.apply(thing, call)));
      return links;
    };
  }

  /** The entities of a class that point to the thing, in the order of the text. One query. */
  static Links inverse(String property, String type) {
    return query(
        Template.beside(Links.class, "inverse.rq"),
        call ->
            Parameters.of("property", new Value.Iri(property)).with("class", new Value.Iri(type)),
        Order.BY_PLACE);
  }

  /**
   * The solutions of a query with ?parent and ?child. One query. A solution with ?past true, which
   * only an earlier version of a text says, counts where the argument {@code superseded} asks for
   * it.
   *
   * @param parameters beside the batch of parents
   */
  static Links query(Template query, Function<Call, Parameters> parameters, Comparator<Row> order) {
    return filtered(
        call ->
            new Filtered(
                query,
                parameters.apply(call),
                row -> call.truth("superseded") || !"true".equals(row.text("past"))),
        order);
  }

  /**
   * A query with the values that it is to run with, and which of its solutions count. What differs
   * from field to field of one request, such as a day, is better kept than asked: a query is asked
   * once for a request.
   */
  record Filtered(Template query, Parameters parameters, Predicate<Row> kept) {}

  static Links filtered(Function<Call, Filtered> query, Comparator<Row> order) {
    return (things, call) -> {
      Map<Value.Iri, Thing> parents = new LinkedHashMap<>();
      things.forEach(thing -> parents.put(thing.iri(), thing));
      Filtered filtered = query.apply(call);
      Parameters each =
          new Parameters(filtered.parameters().values(), "parent", List.copyOf(parents.keySet()));
      Map<Thing, LinkedHashSet<Value.Iri>> found = new HashMap<>();
      call.reading().once(filtered.query(), each).stream()
          .filter(filtered.kept())
          .sorted(order.thenComparing(Order.BY_IRI))
          .forEach(
              row -> {
                Thing parent = parents.get(row.iri("parent"));
                if (parent != null) {
                  found.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(row.iri("child"));
                }
              });
      Map<Thing, List<Value.Iri>> links = new HashMap<>();
      things.forEach(
          thing ->
              links.put(thing, new ArrayList<>(found.getOrDefault(thing, new LinkedHashSet<>()))));
      return links;
    };
  }

  /** One entity or null. */
  default Field one() {
    return (things, call) ->
        described(things, call).stream()
            .<@Nullable Object>map(found -> found.isEmpty() ? null : found.get(0))
            .toList();
  }

  /** A list of entities. */
  default Field many() {
    return (things, call) -> List.copyOf(described(things, call));
  }

  /** A list of entities in an order that only they themselves tell. */
  default Field many(Comparator<Thing> order) {
    Field unordered = many();
    return (things, call) ->
        unordered.read(things, call).stream()
            .<@Nullable Object>map(
                list ->
                    ((List<?>) Objects.requireNonNull(list))
                        .stream().map(Thing.class::cast).sorted(order).toList())
            .toList();
  }

  /** A Relay connection. */
  default Field connection() {
    return (things, call) -> {
      Map<Thing, List<Value.Iri>> links = of(things, call);
      return things.stream()
          .<@Nullable Object>map(thing -> page(links.getOrDefault(thing, List.of()), call))
          .toList();
    };
  }

  /** A page; the problem where the cursor is of the list of another thing. */
  private static Object page(List<Value.Iri> all, Call call) {
    Page page;
    try {
      page = Page.of(all, call);
    } catch (Problem problem) {
      return problem;
    }
    return call.reading().count(Thing.made(call.type(), page));
  }

  /** For each thing, the entities that the graph knows of those that the relation leads to. */
  private List<List<Thing>> described(List<Thing> things, Call call) {
    Map<Thing, List<Value.Iri>> links = of(things, call);
    Set<Value.Iri> all = new LinkedHashSet<>();
    links.values().forEach(all::addAll);
    Map<Value.Iri, Thing> found = call.reading().things(all, call.type());
    return things.stream()
        .map(
            thing ->
                links.getOrDefault(thing, List.of()).stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .toList())
        .toList();
  }
}
