package org.policygraph.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole selection, level by level: each selected field once for all the things that it is
 * selected on. GraphQL Java then finds every value in place, so that nothing is asked of the store
 * row by row.
 */
final class Selection {
  private final Contract contract;
  private final Reading reading;

  Selection(Contract contract, Reading reading) {
    this.contract = contract;
    this.reading = reading;
  }

  /** The value of a field of Query with everything selected below it. */
  @Nullable Object root(String name, Call call, DataFetchingFieldSelectionSet below) {
    Thing query = Thing.made("Query", name);
    Object value = contract.field("Query", name).read(List.of(query), call).get(0);
    select(places(Map.of(query, 1L), List.of(query), Collections.singletonList(value)), below);
    return value instanceof Thing thing && thing.incomplete() ? null : value;
  }

  /**
   * @param places the things of a level, with the number of places of the answer where each stands
   */
  private void select(Map<Thing, Long> places, DataFetchingFieldSelectionSet selection) {
    for (SelectedField field : selection.getImmediateFields()) {
      if (field.getName().startsWith("__")) {
        continue;
      }
      for (String type : field.getObjectTypeNames()) {
        List<Thing> ofType =
            places.keySet().stream().filter(thing -> thing.type().equals(type)).toList();
        if (!ofType.isEmpty()) {
          select(ofType, places, type, field);
        }
      }
    }
  }

  private void select(
      List<Thing> things, Map<Thing, Long> places, String type, SelectedField field) {
    Call call =
        new Call(
            GraphQLTypeUtil.unwrapAll(field.getType()).getName(), field.getArguments(), reading);
    List<@Nullable Object> values = contract.field(type, field.getName()).read(things, call);
    Map<Thing, Long> below = places(places, things, values);
    if (!below.isEmpty()) {
      select(below, field.getSelectionSet());
    }
    for (int i = 0; i < things.size(); i++) {
      put(things.get(i), field, values.get(i));
    }
  }

  /** Puts a value in its place; a thing that lacks something promised is marked. */
  private void put(Thing thing, SelectedField field, @Nullable Object value) {
    if (GraphQLTypeUtil.isNonNull(field.getType())) {
      if (value instanceof Problem problem) {
        reading.report(problem);
        thing.markIncomplete();
      } else if (value == null) {
        reading.report(
            Problem.of(
                Problem.Code.INCOMPLETE_ENTITY,
                thing
                    + " lacks "
                    + field.getName()
                    + ", which the contract promises; it is left out"));
        thing.markIncomplete();
      } else if (complete(value) == null) {
        // What is lacking below is reported there.
        thing.markIncomplete();
      }
    }
    thing.select(field.getResultKey(), complete(value));
  }

  /** What is left of a value when things that lack something promised are left out. */
  private static @Nullable Object complete(@Nullable Object value) {
    if (value instanceof Thing thing) {
      return thing.incomplete() ? null : thing;
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .filter(element -> !(element instanceof Thing thing && thing.incomplete()))
          .toList();
    }
    return value;
  }

  /** The things among the values, each with the number of places where it will stand. */
  private Map<Thing, Long> places(
      Map<Thing, Long> parents, List<Thing> things, List<@Nullable Object> values) {
    Map<Thing, Long> places = new LinkedHashMap<>();
    for (int i = 0; i < things.size(); i++) {
      long above = parents.getOrDefault(things.get(i), 1L);
      for (Thing thing : thingsIn(values.get(i))) {
        places.merge(thing, above, Long::sum);
      }
    }
    // One thing is read once and may still stand in the answer a million times.
    reading.answer(places.values().stream().mapToLong(Long::longValue).sum());
    return places;
  }

  private static List<Thing> thingsIn(@Nullable Object value) {
    List<Thing> things = new ArrayList<>();
    for (Object element : value instanceof List<?> list ? list : Collections.singletonList(value)) {
      if (element instanceof Thing thing) {
        things.add(thing);
      }
    }
    return things;
  }
}
