package org.policygraph.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an operation that has too many fields once its fragments are written out where they are
 * spread: each may spread the next twice, and a short request then stands for millions.
 */
final class WrittenOut extends SimplePerformantInstrumentation {
  /** The largest operation that the contract makes sense of has some hundreds. */
  static final long MOST_FIELDS = 20_000;

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    var execution = parameters.getExecutionContext();
    long fields =
        new Count(execution.getFragmentsByName())
            .in(execution.getOperationDefinition().getSelectionSet());
    if (fields > MOST_FIELDS) {
      throw new AbortExecutionException(
          List.of(
              ErrorTypes.error(
                  Problem.of(
                      Problem.Code.TOO_LARGE,
                      "the operation has more than "
                          + MOST_FIELDS
                          + " fields once its fragments are written out: ask for less at once"))));
    }
    return super.beginExecuteOperation(parameters, state);
  }

  /** Counts each fragment once; validation has refused those that spread themselves. */
  private static final class Count {
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Long> known = new HashMap<>();

    Count(Map<String, FragmentDefinition> fragments) {
      this.fragments = fragments;
    }

    long in(@Nullable SelectionSet selections) {
      long fields = 0;
      if (selections != null) {
        for (Selection<?> selection : selections.getSelections()) {
          // never so large that it overflows
          fields = Math.min(MOST_FIELDS + 1, fields + of(selection));
        }
      }
      return fields;
    }

    private long of(Selection<?> selection) {
      if (selection instanceof Field field) {
        return 1 + in(field.getSelectionSet());
      }
      if (selection instanceof InlineFragment fragment) {
        return 1 + in(fragment.getSelectionSet());
      }
      String name = ((FragmentSpread) selection).getName();
      Long fields = known.get(name);
      if (fields == null) {
        FragmentDefinition fragment = fragments.get(name);
        fields = 1 + (fragment == null ? 0 : in(fragment.getSelectionSet()));
        known.put(name, fields);
      }
      return fields;
    }
  }
}
