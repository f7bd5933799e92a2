package org.policygraph.graphql;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policygraph.store.Value;

/** How every field of the contract is read: object type, field, reader. */
final class Contract {
  private static final List<String> CONNECTIONS =
      List.of(
          "Agency",
          "Document",
          "Draft",
          "Finding",
          "Goal",
          "Indicator",
          "Measure",
          "Observation",
          "PolicyParameter",
          "Programme",
          "Reference",
          "Release",
          "Revision",
          "SearchHit",
          "Statement",
          "StatementChange",
          "Target",
          "Topic");

  private final Map<String, Map<String, Field>> types = new LinkedHashMap<>();

  Contract() {
    Queries.add(this);
    DocumentFields.add(this);
    StatementFields.add(this);
    FigureFields.add(this);
    TargetFields.add(this);
    MeasureFields.add(this);
    AgencyFields.add(this);
    HoldingFields.add(this);
    ChainFields.add(this);
    ConceptFields.add(this);
    IndicatorFields.add(this);
    DraftFields.add(this);
    JournalFields.add(this);
    ReleaseFields.add(this);
    ExplanationFields.add(this);
    FindingFields.add(this);
    StatisticFields.add(this);
    CONNECTIONS.forEach(this::connection);
  }

  /** The object types that it reads, each with the names of its fields. */
  Map<String, Set<String>> types() {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    types.forEach((type, fields) -> names.put(type, Set.copyOf(fields.keySet())));
    return names;
  }

  /**
   * @throws IllegalStateException where the field is in no table: a fault of this program
   */
  Field field(String type, String name) {
    Field field = types.getOrDefault(type, Map.of()).get(name);
    if (field == null) {
      throw new IllegalStateException("no reader for " + type + "." + name);
    }
    return field;
  }

  /** Puts a field in the table; where several types share it, call it for each. */
  Contract put(String type, String name, Field field) {
    Map<String, Field> fields = types.computeIfAbsent(type, t -> new HashMap<>());
    if (fields.put(name, field) != null) {
      throw new IllegalStateException(type + "." + name + " is read in two ways");
    }
    return this;
  }

  /** Fields of interface Node. */
  Contract node(String type) {
    return node(
        type,
        Field.of((thing, call) -> Values.label(thing, call.reading().language(call.text("lang")))));
  }

  /** Fields of interface Node, where the label is not just that of the entity. */
  Contract node(String type, Field label) {
    return put(type, "id", Field.of((thing, call) -> call.reading().id(thing.iri())))
        .put(type, "iri", Field.of((thing, call) -> thing.iri().text()))
        .put(type, "label", label);
  }

  private void connection(String type) {
    put(type + "Connection", "totalCount", StatementFields.made(Page.class, Page::total));
    put(
        type + "Connection",
        "pageInfo",
        Field.of((thing, call) -> Thing.made("PageInfo", thing.made(Page.class))));
    put(
        type + "Connection",
        "edges",
        Field.of(
            (thing, call) ->
                thing.made(Page.class).edges().stream()
                    .map(edge -> call.reading().count(Thing.made(call.type(), edge)))
                    .toList()));
    put(type + "Edge", "cursor", StatementFields.made(Page.Edge.class, Page.Edge::cursor));
    put(type + "Edge", "node", NODE);
  }

  private static final Field NODE =
      (things, call) -> {
        Map<Value.Iri, Thing> found =
            call.reading()
                .things(
                    things.stream()
                        .map(thing -> thing.made(Page.Edge.class).node())
                        .filter(Value.Iri.class::isInstance)
                        .map(Value.Iri.class::cast)
                        .toList(),
                    call.type());
        return things.stream()
            .<Object>map(
                thing -> {
                  Object node = thing.made(Page.Edge.class).node();
                  return node instanceof Value.Iri iri ? found.get(iri) : node;
                })
            .toList();
      };

  /** Orders things by a number that they state, then by IRI. */
  static Comparator<Thing> by(String property) {
    return Comparator.comparing(
            (Thing thing) -> Values.integer(thing, property),
            Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(thing -> thing.iri().text());
  }
}
