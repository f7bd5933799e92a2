package org.policygraph.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.policygraph.journal.Journal;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;
import org.policygraph.vocabulary.Iris;

/**
 * The contract for the program itself: what HTTP would answer to somebody without a token, several
 * operations out of one snapshot.
 */
public final class Contracted {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final GraphStore store;
  private final Journal journal;
  private final SourceTexts texts;
  private final Iris iris;
  private final Clock clock;

  public Contracted(GraphStore store, Journal journal, SourceTexts texts, Iris iris, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.texts = texts;
    this.iris = iris;
    this.clock = clock;
  }

  /**
   * @param faults what was left out, and why
   */
  public record Answer(Map<String, Object> data, List<String> faults) {}

  /** One snapshot, to be asked. */
  @FunctionalInterface
  public interface Questions {
    /**
     * @throws IllegalStateException where there is no answer at all
     */
    Answer ask(String operation, Map<String, Object> variables);
  }

  /**
   * @param language zh or en: of labels, reasons and messages
   */
  public <T> T read(String language, Function<Questions, T> work) {
    return store.read(
        snapshot ->
            work.apply(
                (operation, variables) -> {
                  // Each operation has its own measure of time and queries.
                  Snapshot once = snapshot.within(LONGEST);
                  Reading reading = new Reading(once, texts, iris, clock, language);
                  reading.with(journal, snapshot.revision());
                  return answer(
                      Executable.CONTRACT.execute(
                          ExecutionInput.newExecutionInput(operation)
                              .variables(variables)
                              .graphQLContext(Map.of(Reading.KEY, reading))
                              .build()));
                }));
  }

  private static Answer answer(ExecutionResult result) {
    List<String> faults = result.getErrors().stream().map(GraphQLError::getMessage).toList();
    Map<String, Object> data = result.getData();
    if (data == null) {
      throw new IllegalStateException("the contract has no answer: " + faults);
    }
    return new Answer(data, faults);
  }

  /** Made when it is first asked. */
  private static final class Executable {
    static final GraphQL CONTRACT =
        GraphQL.newGraphQL(schema()).defaultDataFetcherExceptionHandler(problems()).build();

    private static GraphQLSchema schema() {
      RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
      new ContractWiring(new Contract()).addTo(wiring);
      try (InputStream file =
          Objects.requireNonNull(
              Contracted.class.getResourceAsStream("/graphql/policygraph.graphqls"))) {
        return new SchemaGenerator()
            .makeExecutableSchema(
                new SchemaParser().parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)),
                wiring.build());
      } catch (IOException e) {
        throw new UncheckedIOException("the program cannot read its schema", e);
      }
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
  }
}
