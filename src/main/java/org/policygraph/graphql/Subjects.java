package org.policygraph.graphql;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;

/**
 * What a finding is about, in order: what no document states (an agency, a document), then what
 * others of it are part of, then these others; each as the texts run.
 */
final class Subjects {
  private static final Template SUBJECTS = Template.beside(Subjects.class, "subjects.rq");

  private final Map<Value.Iri, Integer> places = new HashMap<>();
  private final Set<Value.Iri> stated = new HashSet<>();
  private final Map<Value.Iri, Set<Value.Iri>> wholes = new HashMap<>();

  private Subjects(List<Row> rows) {
    rows.stream()
        .sorted(Order.BY_PLACE)
        .forEach(
            row -> {
              Value.Iri child = row.iri("child");
              places.putIfAbsent(child, places.size());
              if (row.text("document") != null) {
                stated.add(child);
              }
              if (row.text("whole") != null) {
                wholes.computeIfAbsent(child, c -> new HashSet<>()).add(row.iri("whole"));
              }
            });
  }

  /** At most one query: none where each thing points to one entity. */
  static Links of(String property) {
    Links unordered = Links.to(property);
    return (things, call) -> {
      Map<Thing, List<Value.Iri>> links = new HashMap<>(unordered.of(things, call));
      Set<Value.Iri> several = new LinkedHashSet<>();
      links.values().stream().filter(them -> them.size() > 1).forEach(several::addAll);
      if (!several.isEmpty()) {
        Subjects subjects =
            new Subjects(call.reading().select(SUBJECTS, Parameters.each("child", several)));
        links.replaceAll((thing, them) -> subjects.sorted(them));
      }
      return links;
    };
  }

  private List<Value.Iri> sorted(List<Value.Iri> them) {
    return them.stream()
        .sorted(
            Comparator.comparing((Value.Iri it) -> stated.contains(it))
                .thenComparing(
                    it -> wholes.getOrDefault(it, Set.of()).stream().anyMatch(them::contains))
                .thenComparing(it -> places.getOrDefault(it, Integer.MAX_VALUE)))
        .toList();
  }
}
