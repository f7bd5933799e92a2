package org.policygraph.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.JournalFault;

/**
 * Reads a whole selection, level by level: each selected field once for all the things that it is
 * selected on, in what knows these things. GraphQL Java then finds every value in place, so that
 * nothing is asked of the store row by row.
 *
 * <p>A {@link Problem} is put in its place too, and becomes an error there by the rules of GraphQL:
 * the field is null, and where it must not be, what holds it. Beyond these rules, an entity of a
 * list that lacks something promised is left out of the list, so that the others stay.
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
    return root(Thing.made("Query", name), name, call, below);
  }

  /** The same of another object that is no entity. */
  @Nullable Object root(Thing query, String name, Call call, DataFetchingFieldSelectionSet below) {
    Object value = read(List.of(query), query.type(), name, call).get(0);
    if (value instanceof Problem problem) {
      throw problem;
    }
    boolean listed = value instanceof List<?>;
    select(
        places(Map.of(query, 1L), List.of(query), Collections.singletonList(value)),
        below,
        listed,
        reading);
    return value instanceof Thing thing && thing.incomplete() ? null : value;
  }

  /**
   * @param places the things of a level, with the number of places of the answer where each stands
   * @param listed whether they stand in a list, at this level or above
   * @param madeIn what the things of the level that are no entities were read from
   */
  private void select(
      Map<Thing, Long> places,
      DataFetchingFieldSelectionSet selection,
      boolean listed,
      Reading madeIn) {
    for (SelectedField field : selection.getImmediateFields()) {
      if (field.getName().startsWith("__")) {
        continue;
      }
      for (String type : field.getObjectTypeNames()) {
        places.keySet().stream()
            .filter(thing -> thing.type().equals(type))
            .collect(
                Collectors.groupingBy(
                    thing -> thing.home(madeIn), LinkedHashMap::new, Collectors.toList()))
            .forEach((home, things) -> select(things, places, type, field, listed, home));
      }
    }
  }

  private void select(
      List<Thing> things,
      Map<Thing, Long> places,
      String type,
      SelectedField field,
      boolean listed,
      Reading home) {
    Call call =
        new Call(GraphQLTypeUtil.unwrapAll(field.getType()).getName(), field.getArguments(), home);
    List<@Nullable Object> values = read(things, type, field, call);
    Map<Thing, Long> below = places(places, things, values);
    if (!below.isEmpty()) {
      boolean list =
          GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())) || listed;
      select(below, field.getSelectionSet(), list, home);
    }
    for (int i = 0; i < things.size(); i++) {
      put(things.get(i), field, values.get(i), listed);
    }
  }

  private List<@Nullable Object> read(
      List<Thing> things, String type, SelectedField field, Call call) {
    try {
      return read(things, type, field.getName(), call);
    } catch (Problem problem) {
      if (problem.ofField()) {
        return Collections.nCopies(things.size(), problem);
      }
      throw problem;
    }
  }

  private List<@Nullable Object> read(List<Thing> things, String type, String field, Call call) {
    try {
      return contract.field(type, field).read(things, call);
    } catch (JournalFault fault) {
      throw fault.damage().<RuntimeException>map(Problem::of).orElse(fault);
    }
  }

  /** Puts a value in its place; a thing that lacks something promised is marked. */
  private void put(Thing thing, SelectedField field, @Nullable Object value, boolean listed) {
    if (GraphQLTypeUtil.isNonNull(field.getType())) {
      if (value instanceof Problem problem) {
        if (problem.ofEntity() && listed) {
          reading.report(problem);
          thing.markIncomplete();
        }
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
