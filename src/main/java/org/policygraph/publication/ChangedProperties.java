package org.policygraph.publication;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policygraph.store.Fact;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Enumerations;
import org.policygraph.vocabulary.Iris;

/** What is said of a statement in one of two states and not in the other, as words. */
final class ChangedProperties {
  private static final String NOTHING = "–";

  private ChangedProperties() {}

  /**
   * Every property that differs, by its name in the ontology, with its values in one state.
   *
   * @param facts those that only this state has
   * @param others those that only the other state has
   */
  static String words(Set<Fact> facts, Set<Fact> others, Iris iris) {
    TreeMap<String, TreeSet<String>> values = new TreeMap<>();
    Stream.concat(facts.stream(), others.stream())
        .forEach(it -> values.put(localName(it.predicate()), new TreeSet<>()));
    for (Fact fact : facts) {
      values
          .computeIfAbsent(localName(fact.predicate()), it -> new TreeSet<>())
          .add(word(fact.object(), iris));
    }
    return values.entrySet().stream()
        .map(
            it ->
                it.getKey()
                    + ": "
                    + (it.getValue().isEmpty() ? NOTHING : String.join(", ", it.getValue())))
        .collect(Collectors.joining("; "));
  }

  private static String word(Value value, Iris iris) {
    if (!(value instanceof Value.Iri entity)) {
      return value.text();
    }
    return Enumerations.value(entity.text())
        .<String>map(Enum::name)
        .or(() -> iris.id(entity.text()))
        .orElseGet(() -> localName(entity));
  }

  private static String localName(Value.Iri iri) {
    return iri.text().replaceFirst(".*[/#]", "");
  }
}
