package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/**
 * Where evidence writes the names of what is linked: of each, its longest name, at its first place.
 * A name that two of them bear tells the place of neither, as long as another one does.
 */
final class Places {
  static final Places NONE = new Places();

  private static final Template LISTED = Template.beside(Places.class, "listed.rq");

  private record Name(String text, int place) {
    /** The longer name: 武汉市科技局 is not at the place of a 武汉市 before it. */
    private static Name better(Name one, Name other) {
      int longer = Integer.compare(one.text.length(), other.text.length());
      return longer > 0 || (longer == 0 && one.place <= other.place) ? one : other;
    }
  }

  private final Map<Value, Map<Value, Name>> names = new HashMap<>();

  /** What is linked to one thing, with every writing of it. */
  private static final class Writings {
    private final Map<Value, List<Name>> found = new HashMap<>();
    private final Map<String, Set<Value>> bearers = new HashMap<>();

    void add(Value child, Name name) {
      found.computeIfAbsent(child, c -> new ArrayList<>()).add(name);
      bearers.computeIfAbsent(name.text, text -> new HashSet<>()).add(child);
    }

    Map<Value, Name> best() {
      Map<Value, Name> best = new HashMap<>();
      found.forEach(
          (child, names) -> {
            List<Name> own = names.stream().filter(name -> !shared(name)).toList();
            (own.isEmpty() ? names : own)
                .stream().reduce(Name::better).ifPresent(name -> best.put(child, name));
          });
      return best;
    }

    private boolean shared(Name name) {
      return bearers.getOrDefault(name.text, Set.of()).size() > 1;
    }
  }

  private Places() {}

  /** One query for all the things. */
  static Places of(String property, Collection<Thing> things, Call call) {
    Parameters parameters =
        Parameters.each("parent", things.stream().map(Thing::iri).toList())
            .with("property", new Value.Iri(property));
    Map<Value, Writings> writings = new HashMap<>();
    for (Row row : call.reading().select(LISTED, parameters)) {
      String name = row.get("name").text();
      String quote = row.get("quote").text();
      int before = quote.codePointCount(0, quote.indexOf(name));
      int place = Integer.parseInt(row.get("start").text()) + before;
      writings
          .computeIfAbsent(row.get("parent"), p -> new Writings())
          .add(row.get("child"), new Name(name, place));
    }
    Places places = new Places();
    writings.forEach((parent, each) -> places.names.put(parent, each.best()));
    return places;
  }

  /** The links of a thing by their places; those without one behind, as they were. */
  List<Value.Iri> sorted(Thing thing, List<Value.Iri> links) {
    Map<Value, Name> known = names.getOrDefault(thing.iri(), Map.of());
    return links.stream()
        .sorted(
            Comparator.comparing(
                link -> place(known.get(link)), Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static @Nullable Integer place(@Nullable Name name) {
    return name == null ? null : name.place();
  }
}
