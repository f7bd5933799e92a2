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
   * @param property by its name in the ontology; of a part of the statement, such as its quantity,
   *     after the name of that part
   */
  record Said(String property, Value value) {
    static Said of(Fact fact) {
      return new Said(localName(fact.predicate()), fact.object());
    }

    /** The same of a part of the statement. */
    Said in(Fact pointer) {
      return new Said(localName(pointer.predicate()) + "." + property, value);
    }
  }

  /**
   * Every property that differs, with its values in one state.
   *
   * @param said what only this state says
   * @param others what only the other state says
   */
  static String words(Set<Said> said, Set<Said> others, Iris iris) {
    TreeMap<String, TreeSet<String>> values = new TreeMap<>();
    Stream.concat(said.stream(), others.stream())
        .forEach(it -> values.put(it.property(), new TreeSet<>()));
    for (Said each : said) {
      values.computeIfAbsent(each.property(), it -> new TreeSet<>()).add(word(each.value(), iris));
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
