package org.policygraph.graphql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Value;

/**
 * One object of an answer: an entity of the graph with what the graph says of it directly, or an
 * object made for the answer (a connection, a point of a chart).
 *
 * <p>Lives for one request on one thread.
 */
final class Thing {
  private final String type;
  private final Value.@Nullable Iri iri;
  private final Map<String, List<Value>> facts;
  private final @Nullable Object made;
  private final @Nullable Reading home;
  private final Map<String, @Nullable Object> selected = new HashMap<>();
  private boolean incomplete;

  private Thing(
      String type,
      Value.@Nullable Iri iri,
      Map<String, List<Value>> facts,
      @Nullable Object made,
      @Nullable Reading home) {
    this.home = home;
    this.type = type;
    this.iri = iri;
    this.facts = facts;
    this.made = made;
  }

  /** {@code home}: what knows it, and all that it leads to. */
  static Thing entity(String type, Value.Iri iri, Map<String, List<Value>> facts, Reading home) {
    return new Thing(type, iri, facts, null, home);
  }

  /** The same entity as an object of another type: a part of it that the schema makes an object. */
  Thing as(String otherType) {
    return new Thing(otherType, iri, facts, made, home);
  }

  static Thing made(String type, Object value) {
    return new Thing(type, null, Map.of(), value, null);
  }

  /** What its fields are read from; of an object made for the answer, that which it was made in. */
  Reading home(Reading madeIn) {
    return home == null ? madeIn : home;
  }

  /** The same entity as it is looked at on a day in the world. */
  Thing on(LocalDate day) {
    return new Thing(type, iri, facts, day, home);
  }

  /** The day on which it is looked at, where it was asked for with one. */
  Optional<LocalDate> day() {
    return made instanceof LocalDate day ? Optional.of(day) : Optional.empty();
  }

  /** Name of its object type in the schema. */
  String type() {
    return type;
  }

  /**
   * @throws IllegalStateException for an object that is no entity
   */
  Value.Iri iri() {
    if (iri == null) {
      throw new IllegalStateException(type + " is no entity of the graph");
    }
    return iri;
  }

  <T> T made(Class<T> as) {
    return as.cast(java.util.Objects.requireNonNull(made));
  }

  List<Value> all(String property) {
    return facts.getOrDefault(property, List.of());
  }

  List<Value.Iri> links(String property) {
    return all(property).stream()
        .filter(Value.Iri.class::isInstance)
        .map(Value.Iri.class::cast)
        .toList();
  }

  Optional<Value> first(String property) {
    return all(property).stream().findFirst();
  }

  @Nullable String text(String property) {
    return first(property).map(Value::text).orElse(null);
  }

  boolean has(String property) {
    return !all(property).isEmpty();
  }

  void select(String resultKey, @Nullable Object value) {
    selected.put(resultKey, value);
  }

  @Nullable Object selected(String resultKey) {
    return selected.get(resultKey);
  }

  /** Something that the schema promises is not there. */
  void markIncomplete() {
    incomplete = true;
  }

  boolean incomplete() {
    return incomplete;
  }

  /** What an error message calls it. */
  @Override
  public String toString() {
    return iri == null ? type : type + " " + iri.text();
  }
}
