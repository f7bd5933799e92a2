package org.policygraph.graphql;

import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    select(thingsIn(Collections.singletonList(value)), below);
    return value instanceof Thing thing && thing.incomplete() ? null : value;
  }

  private void select(Collection<Thing> things, DataFetchingFieldSelectionSet selection) {
    for (SelectedField field : selection.getImmediateFields()) {
      if (field.getName().startsWith("__")) {
        continue;
      }
      for (String type : field.getObjectTypeNames()) {
        List<Thing> ofType = things.stream().filter(thing -> thing.type().equals(type)).toList();
        if (!ofType.isEmpty()) {
          select(ofType, type, field);
        }
      }
    }
  }

  private void select(List<Thing> things, String type, SelectedField field) {
    Call call =
        new Call(
            GraphQLTypeUtil.unwrapAll(field.getType()).getName(), field.getArguments(), reading);
    List<@Nullable Object> values = contract.field(type, field.getName()).read(things, call);
    Set<Thing> below = thingsIn(values);
    if (!below.isEmpty()) {
      select(below, field.getSelectionSet());
    }
    for (int i = 0; i < things.size(); i++) {
      put(things.get(i), field, complete(values.get(i)));
    }
  }

  private void put(Thing thing, SelectedField field, @Nullable Object value) {
    thing.select(field.getResultKey(), value);
    if (value == null && GraphQLTypeUtil.isNonNull(field.getType())) {
      if (!thing.incomplete()) {
        reading.report(
            GraphqlErrorBuilder.newError()
                .message(
                    "%s lacks %s, which the contract promises; it is left out",
                    thing, field.getName())
                .errorType(ErrorTypes.of(Problem.Code.INCOMPLETE_ENTITY))
                .extensions(Map.of("code", Problem.Code.INCOMPLETE_ENTITY.name()))
                .build());
      }
      thing.markIncomplete();
    }
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

  private static Set<Thing> thingsIn(List<@Nullable Object> values) {
    Set<Thing> things = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Thing> inOrder = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Thing thing) {
        inOrder.add(thing);
      } else if (value instanceof List<?> list) {
        list.stream().filter(Thing.class::isInstance).map(Thing.class::cast).forEach(inOrder::add);
      }
    }
    things.addAll(inOrder);
    return things;
  }
}
