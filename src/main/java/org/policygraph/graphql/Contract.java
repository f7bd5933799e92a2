package org.policygraph.graphql;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policygraph.store.Value;

/** How every field of the contract is read: object type, field, reader. */
final class Contract {
  private final Map<String, Map<String, Field>> types = new LinkedHashMap<>();

  Contract() {
    Queries.add(this);
    DocumentFields.add(this);
    StatementFields.add(this);
    FigureFields.add(this);
    MeasureFields.add(this);
    AgencyFields.add(this);
    ConceptFields.add(this);
    IndicatorFields.add(this);
  }

  /**
   * @throws IllegalStateException where the field is in no table: a fault of this program
   */
  Field field(String type, String name) {
    Field field =
        type.endsWith("Connection")
            ? connection(name)
            : type.endsWith("Edge") ? edge(name) : types.getOrDefault(type, Map.of()).get(name);
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
    return put(type, "id", Field.of((thing, call) -> call.reading().id(thing.iri())))
        .put(type, "iri", Field.of((thing, call) -> thing.iri().text()))
        .put(
            type,
            "label",
            Field.of(
                (thing, call) -> Values.label(thing, call.reading().language(call.text("lang")))));
  }

  private static Field connection(String name) {
    return switch (name) {
      case "totalCount" -> Field.of((thing, call) -> thing.made(Page.class).total());
      case "pageInfo" -> Field.of((thing, call) -> Thing.made("PageInfo", thing.made(Page.class)));
      case "edges" ->
          Field.of(
              (thing, call) ->
                  thing.made(Page.class).edges().stream()
                      .map(edge -> call.reading().count(Thing.made(call.type(), edge)))
                      .toList());
      default -> throw new IllegalStateException("no field of a connection: " + name);
    };
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

  private static Field edge(String name) {
    return switch (name) {
      case "cursor" -> Field.of((thing, call) -> thing.made(Page.Edge.class).cursor());
      case "node" -> NODE;
      default -> throw new IllegalStateException("no field of an edge: " + name);
    };
  }

  /** Orders things by a number that they state, then by IRI. */
  static Comparator<Thing> by(String property) {
    return Comparator.comparing(
            (Thing thing) -> Values.integer(thing, property),
            Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(thing -> thing.iri().text());
  }
}
