package org.policygraph.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policygraph.store.Fact;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Iris;

/**
 * What the graph says of one entity.
 *
 * @param own triples with the entity as their subject
 * @param explanation why a derived entity is in the graph, in the terms of PROV-O
 * @param parts triples of its evidence, quantities, times and such
 * @param pointing triples with the entity as their object, at most {@link #POINTING_SHOWN}
 * @param more whether there are more of those
 * @param labels names of all that occurs
 */
record Description(
    Value.Iri entity,
    List<Fact> own,
    List<Fact> explanation,
    List<Fact> parts,
    List<Fact> pointing,
    boolean more,
    List<Fact> labels) {

  static final int POINTING_SHOWN = 200;

  private static final Template KNOWN = Template.beside(Description.class, "known.rq");
  private static final Template OWN = Template.beside(Description.class, "own.rq");
  private static final Template PARTS = Template.beside(Description.class, "parts.rq");
  private static final Template POINTING = Template.beside(Description.class, "pointing.rq");
  private static final Template LABELS = Template.beside(Description.class, "labels.rq");

  static boolean known(Snapshot graph, Value.Iri entity, Iris iris) {
    return !RuleFacts.of(entity, iris).isEmpty()
        || graph.ask(KNOWN, Parameters.of("entity", entity));
  }

  /** Empty where the graph says nothing of the entity, and it is no rule in force. */
  static Optional<Description> of(Snapshot graph, Value.Iri entity, Iris iris) {
    Parameters about = Parameters.of("entity", entity);
    List<Fact> own = new ArrayList<>(RuleFacts.of(entity, iris));
    own.addAll(graph.construct(OWN, about));
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<Fact> parts = graph.construct(PARTS, about);
    List<Row> rows = graph.select(POINTING, about);
    List<Fact> pointing =
        rows.stream()
            .limit(POINTING_SHOWN)
            .map(row -> new Fact(row.iri("source"), row.iri("property"), entity))
            .toList();
    List<Fact> explanation = Explanation.of(graph, entity, own, iris);
    Set<Value.Iri> named = new LinkedHashSet<>();
    List.of(own, explanation, parts, pointing).forEach(facts -> named.addAll(mentioned(facts)));
    named.remove(entity);
    List<Fact> labels = graph.construct(LABELS, Parameters.each("thing", named));
    return Optional.of(
        new Description(
            entity, own, explanation, parts, pointing, rows.size() > POINTING_SHOWN, labels));
  }

  private static Set<Value.Iri> mentioned(Collection<Fact> facts) {
    Set<Value.Iri> mentioned = new LinkedHashSet<>();
    for (Fact fact : facts) {
      mentioned.add(fact.subject());
      mentioned.add(fact.predicate());
      if (fact.object() instanceof Value.Iri iri) {
        mentioned.add(iri);
      }
    }
    return mentioned;
  }

  /** What goes to programs: names of properties are left to the ontology. */
  Collection<Fact> facts() {
    Set<Value.Iri> properties = new LinkedHashSet<>();
    List<Fact> all = new ArrayList<>();
    List.of(own, explanation, parts, pointing).forEach(all::addAll);
    all.forEach(fact -> properties.add(fact.predicate()));
    labels.stream().filter(fact -> !properties.contains(fact.subject())).forEach(all::add);
    return new LinkedHashSet<>(all);
  }

  Map<Value.Iri, List<Fact>> partsBySubject() {
    return parts.stream().collect(Collectors.groupingBy(Fact::subject));
  }
}
