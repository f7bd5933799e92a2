package org.policygraph.derivation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.policygraph.store.Parameters;
import org.policygraph.store.Template;
import org.policygraph.store.Terms;
import org.policygraph.store.Value;

/**
 * When agencies whose end is only a guess were named last: the one thing that the registries see of
 * documents, for such a guess is about a time after that.
 */
final class Namings {
  private static final Template BEFORE = Template.beside(Namings.class, "last-named-before.rq");
  private static final Template DOCUMENTS =
      Template.beside(Namings.class, "documents-of-guess.rq");

  private final State state;
  private final Value.Iri derived;
  private final Set<Value> agencies;

  Namings(State state, Foci foci) {
    this.state = state;
    this.derived = foci.derived(foci.registries());
    Set<Triple> before = Set.copyOf(state.construct(BEFORE, Parameters.of("derived", derived)));
    Set<Triple> now = Set.copyOf(new Neighbourhood(state, foci).lastNamed());
    Set<Triple> differing = new HashSet<>();
    Stream.concat(before.stream(), now.stream())
        .filter(it -> !before.contains(it) || !now.contains(it))
        .forEach(differing::add);
    agencies =
        differing.stream().map(it -> Terms.value(it.getSubject())).collect(Collectors.toSet());
  }

  /** Whether any was named at another time, or by something else, than the registries saw. */
  boolean differ() {
    return !agencies.isEmpty();
  }

  /** The documents whose responsibilities such an agency may hold. */
  List<Value.Iri> documents() {
    return state
        .select(
            DOCUMENTS, Parameters.each("agency", List.copyOf(agencies)).with("derived", derived))
        .stream()
        .map(row -> row.iri("document"))
        .toList();
  }
}
