package org.policygraph.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.policygraph.journal.Journal;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.tdb.Tdb2Store;
import org.policygraph.vocabulary.Iris;

/** Asks a store in GraphQL, as a request does and without HTTP. Today is 2034-07-01. */
record Ask(
    Tdb2Store store,
    @Nullable Tdb2Store drafts,
    SourceTexts texts,
    String language,
    Instrumentation instrumentation,
    @Nullable Journal journal) {
  static final GraphQLSchema SCHEMA = schema();
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2034-07-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

  Ask(Tdb2Store store) {
    this(store, null, SourceTexts.absent(), "zh", SimplePerformantInstrumentation.INSTANCE, null);
  }

  Ask(Fictional graph) {
    this(graph.store());
  }

  Ask with(SourceTexts other) {
    return new Ask(store, drafts, other, language, instrumentation, journal);
  }

  Ask in(String other) {
    return new Ask(store, drafts, texts, other, instrumentation, journal);
  }

  /** With drafts in a store of their own; else they are those of the published store. */
  Ask with(Tdb2Store otherDrafts) {
    return new Ask(store, otherDrafts, texts, language, instrumentation, journal);
  }

  Ask with(Instrumentation other) {
    return new Ask(store, drafts, texts, language, other, journal);
  }

  /** With the journal of its store. */
  Ask with(Journal publications) {
    return new Ask(store, drafts, texts, language, instrumentation, publications);
  }

  /**
   * @param queries how many the store was asked for this answer
   */
  record Answer(
      @Nullable Map<String, Object> data, List<? extends GraphQLError> errors, int queries) {

    /** The values at a path such as documents.edges.node.id; lists on the way are opened. */
    List<Object> all(String path) {
      List<Object> values = new ArrayList<>(Collections.singletonList(data));
      for (String step : path.split("\\.")) {
        List<Object> next = new ArrayList<>();
        for (Object value : values) {
          if (value instanceof Map<?, ?> map) {
            Object below = map.get(step);
            if (below instanceof List<?> list) {
              next.addAll(list);
            } else {
              next.add(below);
            }
          }
        }
        values = next;
      }
      return values;
    }

    /** The data, which is there. */
    Map<String, Object> fields() {
      return Objects.requireNonNull(data, () -> "no data: " + errors);
    }

    /** The only value at a path; null where there is none. */
    @Nullable Object one(String path) {
      List<Object> values = all(path);
      return values.isEmpty() ? null : values.get(0);
    }

    List<Object> codes() {
      return errors.stream()
          .<Object>map(
              error ->
                  error.getExtensions() == null
                      ? error.getErrorType().toString()
                      : Objects.requireNonNullElse(
                          error.getExtensions().get("code"), error.getErrorType().toString()))
          .toList();
    }

    Answer withoutErrors() {
      if (!errors.isEmpty()) {
        throw new AssertionError("errors: " + errors);
      }
      return this;
    }
  }

  Answer ask(String operation) {
    return ask(operation, Map.of());
  }

  Answer ask(String operation, Map<String, Object> variables) {
    GraphQL graphql =
        GraphQL.newGraphQL(SCHEMA)
            .instrumentation(instrumentation)
            .defaultDataFetcherExceptionHandler(problems())
            .build();
    return store.read(
        snapshot -> {
          Reading reading = new Reading(snapshot, texts, Iris.DEFAULT, TODAY, language);
          if (journal != null) {
            reading = reading.with(journal, snapshot.revision());
          }
          Reading asked = reading;
          return drafts == null
              ? answer(graphql, operation, variables, asked, asked, snapshot::queries)
              : drafts.read(
                  other ->
                      answer(
                          graphql,
                          operation,
                          variables,
                          asked,
                          asked.withDrafts(other, texts),
                          () -> snapshot.queries() + other.queries()));
        });
  }

  private static Answer answer(
      GraphQL graphql,
      String operation,
      Map<String, Object> variables,
      Reading published,
      Reading drafted,
      IntSupplier queries) {
    ExecutionResult result =
        graphql.execute(
            ExecutionInput.newExecutionInput(operation)
                .variables(variables)
                .graphQLContext(Map.of(Reading.KEY, published, Reading.DRAFTS, drafted))
                .build());
    return new Answer(result.getData(), result.getErrors(), queries.getAsInt());
  }

  private static DataFetcherExceptionHandler problems() {
    DataFetcherExceptionHandler others = new SimpleDataFetcherExceptionHandler();
    return parameters ->
        parameters.getException() instanceof Problem problem
            ? CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult()
                    .error(ErrorTypes.error(problem, parameters.getDataFetchingEnvironment()))
                    .build())
            : others.handleException(parameters);
  }

  private static GraphQLSchema schema() {
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    new ContractWiring(new Contract()).addTo(wiring);
    return new SchemaGenerator().makeExecutableSchema(served(), wiring.build());
  }

  /** The schema as the service has it. */
  static TypeDefinitionRegistry served() {
    return new SchemaParser().parse(resource("/graphql/policygraph.graphqls"));
  }

  static String resource(String path) {
    try (InputStream in = Objects.requireNonNull(Ask.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
