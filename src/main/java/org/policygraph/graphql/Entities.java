package org.policygraph.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Parameters;
import org.policygraph.store.Row;
import org.policygraph.store.Template;
import org.policygraph.store.Value;
import org.policygraph.vocabulary.Rdf;

/**
 * What a request has read of entities, each of them once. Those of drafts are read in the published
 * graph where the drafts say nothing of them.
 */
final class Entities {
  private static final Template THING = Template.beside(Entities.class, "thing.rq");
  private static final Template EVIDENCE = Template.beside(Entities.class, "evidence.rq");

  private final Reading reading;
  private final @Nullable Entities published;
  private final Map<Value.Iri, Map<String, List<Value>>> known = new HashMap<>();
  private final Set<Value.Iri> spans = new HashSet<>();

  Entities(Reading reading, @Nullable Entities published) {
    this.reading = reading;
    this.published = published;
  }

  /**
   * The entities, in one query for those not read before.
   *
   * @param expected the schema's type of an entity of which the graph says nothing; with null, and
   *     where drafts point to it, such an entity is left out
   */
  Map<Value.Iri, Thing> things(Collection<Value.Iri> wanted, @Nullable String expected) {
    read(wanted);
    readPublished(wanted);
    if ("Evidence".equals(expected)) {
      readSpans(wanted);
    }
    Map<Value.Iri, Thing> found = new LinkedHashMap<>();
    for (Value.Iri iri : wanted) {
      Entities home = home(iri);
      Map<String, List<Value>> facts = home.known.getOrDefault(iri, Map.of());
      // Who cites a document may outlive it.
      boolean gone = facts.isEmpty() && (published != null || "Document".equals(expected));
      String type = gone ? null : Types.of(facts.getOrDefault(Rdf.type, List.of()), expected);
      if (type != null && !found.containsKey(iri)) {
        found.put(iri, reading.count(Thing.entity(type, iri, facts, home.reading)));
      }
    }
    return found;
  }

  private void read(Collection<Value.Iri> wanted) {
    Set<Value.Iri> unknown = new LinkedHashSet<>(wanted);
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      unknown.forEach(iri -> known.put(iri, new HashMap<>()));
      learn(reading.select(THING, Parameters.each("s", unknown)));
      if (published == null) {
        BrokenEvidence.tell(unknown.stream().filter(this::saysNothingOf).toList(), reading);
      }
    }
  }

  private void readSpans(Collection<Value.Iri> wanted) {
    Set<Value.Iri> unread = new LinkedHashSet<>(wanted);
    unread.removeAll(spans);
    if (!unread.isEmpty()) {
      spans.addAll(unread);
      learn(reading.select(EVIDENCE, Parameters.each("s", unread)));
    }
  }

  /** What the drafts say nothing of; at most one query. */
  private void readPublished(Collection<Value.Iri> wanted) {
    if (published != null) {
      published.read(wanted.stream().filter(this::saysNothingOf).toList());
    }
  }

  private Entities home(Value.Iri iri) {
    return published != null && saysNothingOf(iri) && !published.saysNothingOf(iri)
        ? published
        : this;
  }

  private boolean saysNothingOf(Value.Iri iri) {
    return known.getOrDefault(iri, Map.of()).isEmpty();
  }

  /**
   * Reads in one query what stands beside some entities, so that {@link #things} need not ask for
   * it.
   *
   * @param query gives subject, predicate and object as s, p and o, for each owner
   * @return what was found
   */
  Set<Value.Iri> beside(Template query, Collection<Value.Iri> owners) {
    Map<Value.Iri, List<Row>> found = new LinkedHashMap<>();
    for (Row row : reading.select(query, Parameters.each("owner", owners))) {
      found.computeIfAbsent(row.iri("s"), s -> new ArrayList<>()).add(row);
    }
    found.forEach(
        (entity, rows) -> {
          if (!known.containsKey(entity)) {
            learn(rows);
          }
        });
    return found.keySet();
  }

  /** Takes in what no graph says of an entity that is made for the answer. */
  void tell(Value.Iri entity, Map<String, List<Value>> facts) {
    known.put(entity, facts);
  }

  /**
   * Takes it as read that the graph says nothing of those that were not read; for drafts, the
   * published graph may: at most one query.
   */
  void nothingMore(Collection<Value.Iri> entities) {
    entities.forEach(iri -> known.putIfAbsent(iri, new HashMap<>()));
    readPublished(entities);
  }

  private void learn(List<Row> rows) {
    for (Row row : rows) {
      known
          .computeIfAbsent(row.iri("s"), s -> new HashMap<>())
          .computeIfAbsent(row.get("p").text(), p -> new ArrayList<>())
          .add(row.get("o"));
    }
  }
}
