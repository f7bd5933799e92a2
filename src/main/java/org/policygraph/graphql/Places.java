package org.policygraph.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/**
 * Where evidence writes the names of what is linked: of each, its longest name, at its first place.
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

  private Places() {}

  /** One query for all the things. */
  static Places of(String property, Collection<Thing> things, Call call) {
    Parameters parameters =
        Parameters.each("parent", things.stream().map(Thing::iri).toList())
            .with("property", new Value.Iri(property));
    Places places = new Places();
    for (Row row : call.reading().select(LISTED, parameters)) {
      String name = row.get("name").text();
      String quote = row.get("quote").text();
      int before = quote.codePointCount(0, quote.indexOf(name));
      int place = Integer.parseInt(row.get("start").text()) + before;
      places
          .names
          .computeIfAbsent(row.get("parent"), p -> new HashMap<>())
          .merge(row.get("child"), new Name(name, place), Name::better);
    }
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
