package org.policygraph.graphql;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How one field of one object type is read. */
interface Field {

  /**
   * The values for all things of a level at once, in their order: each null, a scalar, a {@link
   * Thing}, a {@link Problem} that belongs to this place of the answer, or a list of scalars or
   * things.
   *
   * @throws Problem where it belongs to every place, such as an argument that cannot be meant
   */
  List<@Nullable Object> read(List<Thing> things, Call call);

  /** A field that needs no more than the thing itself. */
  static Field of(BiFunction<Thing, Call, @Nullable Object> value) {
    return (things, call) ->
        things.stream().<@Nullable Object>map(thing -> value.apply(thing, call)).toList();
  }
}
